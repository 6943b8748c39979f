package dev.skidpad.learn.model;

import dev.skidpad.core.random.RandomStream;
import java.util.Arrays;

/// The numbers of a network: one array, cut by its layout. Immutable.
public final class Weights {
    private final WeightLayout layout;
    private final float[] values;

    /// Weights from their numbers, which are copied.
    ///
    /// @throws IllegalArgumentException if there are too many or too few, or one is not finite
    public Weights(WeightLayout layout, float[] values) {
        if (values.length != layout.size()) {
            throw new IllegalArgumentException("the network has " + layout.size() + " weights, not " + values.length);
        }
        for (WeightLayout.Entry entry : layout.entries()) {
            for (int i = entry.offset(); i < entry.offset() + entry.size(); i++) {
                if (!Float.isFinite(values[i])) {
                    throw new IllegalArgumentException(
                            "weight " + (i - entry.offset()) + " of " + entry.name() + " is " + values[i]);
                }
            }
        }
        this.layout = layout;
        this.values = values.clone();
    }

    /// Weights to start training with.
    public static Weights random(ModelConfig config, long seed) {
        WeightLayout layout = WeightLayout.of(config);
        float[] values = new float[layout.size()];
        for (int e = 0; e < layout.entries().size(); e++) {
            layout.entries().get(e).start(values, RandomStream.of(seed, "weights", e));
        }
        return new Weights(layout, values);
    }

    public WeightLayout layout() {
        return layout;
    }

    public ModelConfig config() {
        return layout.config();
    }

    /// How many numbers there are.
    public int size() {
        return values.length;
    }

    /// A copy of all numbers, in the layout's order.
    public float[] values() {
        return values.clone();
    }

    /// A copy of one array.
    public float[] copy(String name) {
        WeightLayout.Entry entry = layout.entry(name);
        return Arrays.copyOfRange(values, entry.offset(), entry.offset() + entry.size());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Weights weights
                && layout.config().equals(weights.layout.config())
                && Arrays.equals(values, weights.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }
}
