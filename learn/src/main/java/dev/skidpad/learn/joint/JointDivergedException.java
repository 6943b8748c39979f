package dev.skidpad.learn.joint;

import java.nio.file.Path;

/// A training has left the numbers: its loss or its gradient is not finite any more. The state file
/// holds the weights from before that step.
public final class JointDivergedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    JointDivergedException(int step, double loss, double gradientNorm, double rate, Path stateFile) {
        super("the world model's training diverged at step " + step + ": loss " + loss + ", gradient " + gradientNorm
                + " long. The weights from before that step are kept in " + stateFile
                + ". Lower the learning rate (now " + rate + ") or look for broken scenes.");
    }
}
