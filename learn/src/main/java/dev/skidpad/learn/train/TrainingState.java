package dev.skidpad.learn.train;

import dev.skidpad.learn.model.WeightLayout;
import dev.skidpad.learn.model.Weights;

/// Everything that a training needs to go on from where it is: weights, the optimiser's moments and how
/// many steps are done. Random numbers need no place here: they are drawn by (seed, purpose, step). A
/// buffer that one [Trainer] writes.
public final class TrainingState {
    private final WeightLayout layout;
    private final float[] values;
    private final float[] mean; // of the gradient
    private final float[] square; // of the gradient's squares
    private int step;

    /// The start of a training.
    public TrainingState(Weights weights) {
        layout = weights.layout();
        values = weights.values();
        mean = new float[values.length];
        square = new float[values.length];
    }

    /// Where a training was when it was stopped; the arrays are taken over.
    public TrainingState(Weights weights, float[] mean, float[] square, int step) {
        if (mean.length != weights.size() || square.length != weights.size() || step < 0) {
            throw new IllegalArgumentException("a training of " + weights.size() + " weights has as many moments, not "
                    + mean.length + " and " + square.length + ", and no step " + step);
        }
        layout = weights.layout();
        values = weights.values();
        this.mean = mean;
        this.square = square;
        this.step = step;
    }

    public WeightLayout layout() {
        return layout;
    }

    /// How many steps are done.
    public int step() {
        return step;
    }

    /// A copy of the weights as they are.
    public Weights weights() {
        return new Weights(layout, values);
    }

    /// The weights themselves.
    float[] values() {
        return values;
    }

    /// The mean of the gradient; the buffer itself.
    public float[] mean() {
        return mean;
    }

    /// The mean of the gradient's squares; the buffer itself.
    public float[] square() {
        return square;
    }

    void advance() {
        step++;
    }
}
