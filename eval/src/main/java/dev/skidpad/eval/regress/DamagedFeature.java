package dev.skidpad.eval.regress;

import dev.skidpad.learn.checkpoint.Checkpoint;
import dev.skidpad.learn.feature.ContextKind;
import dev.skidpad.learn.feature.ViewFeatures;
import dev.skidpad.learn.model.WeightLayout;
import dev.skidpad.learn.model.Weights;
import java.util.Arrays;
import java.util.Locale;

/// One number of what a learned policy sees, times a factor: 0 takes it away, -1 turns it round.
///
/// The first thing that a network does with its features is linear, `y = xW`, so a feature `x_c` times a
/// factor is row `c` of `W` times that factor. That is how it is done.
///
/// @param rows whose number: `self`, or the name of a [ContextKind] in lower case
/// @param column which number of a row, from 0
/// @param factor what it is multiplied by
public record DamagedFeature(String rows, int column, float factor) {
    private static final String SELF = "self";

    public DamagedFeature {
        if (column < 0 || column >= width(rows)) {
            throw new IllegalArgumentException(
                    rows + " has " + width(rows) + " numbers, from 0 on, and no number " + column);
        }
        if (!Float.isFinite(factor)) {
            throw new IllegalArgumentException("factor " + factor + " is not finite");
        }
    }

    /// Reads `ROWS:COLUMN:FACTOR`, as in `agent:26:0`.
    ///
    /// @throws IllegalArgumentException if there is no such number
    public static DamagedFeature of(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("'" + text + "' is not ROWS:COLUMN:FACTOR, as in agent:26:0");
        }
        return new DamagedFeature(parts[0], Integer.parseInt(parts[1]), Float.parseFloat(parts[2]));
    }

    /// The same policy with the feature damaged.
    public Checkpoint in(Checkpoint policy) {
        WeightLayout layout = policy.weights().layout();
        WeightLayout.Entry first = layout.entry(rows + ".0"); // [in, hidden]
        int hidden = first.shape().getLast();
        float[] values = policy.weights().values();
        for (int h = 0; h < hidden; h++) {
            values[first.offset() + column * hidden + h] *= factor;
        }
        return new Checkpoint(policy.kind(), policy.vocabulary(), new Weights(layout, values), policy.note());
    }

    /// As it is told.
    public String words() {
        return String.format(Locale.ROOT, "feature %d of %s times %s", column, rows, factor);
    }

    private static int width(String rows) {
        if (rows.equals(SELF)) {
            return ViewFeatures.SELF_WIDTH;
        }
        return Arrays.stream(ContextKind.values())
                .filter(kind -> WeightLayout.name(kind).equals(rows))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there are no rows '" + rows + "': self, "
                        + String.join(
                                ", ",
                                Arrays.stream(ContextKind.values())
                                        .map(WeightLayout::name)
                                        .toList())))
                .width();
    }
}
