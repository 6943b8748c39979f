package dev.skidpad.sim.score.nuplan;

import dev.skidpad.sim.score.measure.EgoMotion;

/// How far a drive is from the expert's, frame by frame.
public final class ExpertErrors {
    private ExpertErrors() {}

    /// The distance between the box centres at every frame that both have, m.
    ///
    /// @return `[F]`
    public static double[] l2M(EgoMotion ego, EgoMotion expert) {
        double[] errors = new double[Math.min(ego.frames(), expert.frames())];
        for (int f = 0; f < errors.length; f++) {
            double dx = ego.x(f) - expert.x(f);
            double dy = ego.y(f) - expert.y(f);
            errors[f] = Math.sqrt(dx * dx + dy * dy);
        }
        return errors;
    }
}
