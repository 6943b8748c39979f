package dev.skidpad.learn.train;

import dev.skidpad.learn.model.Weights;

/// A training has left the numbers: its loss or its gradient is not finite any more. The weights from
/// before that step are kept.
public final class DivergedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Weights lastGood;

    DivergedException(String phase, int step, String what, double rate, Weights lastGood) {
        super(phase + " diverged at step " + step + ": " + what + ". The weights from before that step are kept. Lower"
                + " the learning rate (now " + rate + ") or look for broken examples.");
        this.lastGood = lastGood;
    }

    /// The weights from before the step that went wrong.
    public Weights lastGood() {
        return lastGood;
    }
}
