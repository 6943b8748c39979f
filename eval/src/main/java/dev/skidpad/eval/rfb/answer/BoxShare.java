package dev.skidpad.eval.rfb.answer;

import dev.skidpad.core.geometry.BoxCut;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.world.MovingAgents;

/// How much of two boxes of one size is the same area: intersection over union. A buffer.
final class BoxShare {
    private final BoxCut common = new BoxCut();

    /// The share for an agent in a dream and in the truth.
    double of(MovingAgents dream, int frame, int agent, Track truth, int step) {
        return of(
                dream.x(frame, agent) - truth.x(step),
                dream.y(frame, agent) - truth.y(step),
                dream.headingRad(frame, agent),
                truth.headingRad(step),
                truth.lengthM(),
                truth.widthM());
    }

    /// The share of two boxes of one size.
    ///
    /// @param dx from the centre of the second to that of the first, m
    double of(double dx, double dy, double headingRad, double otherHeadingRad, double lengthM, double widthM) {
        if (dx * dx + dy * dy > lengthM * lengthM + widthM * widthM) {
            return 0;
        }
        double c = StrictMath.cos(otherHeadingRad);
        double s = StrictMath.sin(otherHeadingRad);
        double turn = headingRad - otherHeadingRad;
        double tc = StrictMath.cos(turn);
        double ts = StrictMath.sin(turn);
        double px = dx * c + dy * s;
        double py = dy * c - dx * s;
        for (int i = 0; i < 4; i++) {
            double along = (i == 0 || i == 3 ? 0.5 : -0.5) * lengthM;
            double across = (i < 2 ? 0.5 : -0.5) * widthM;
            common.corner(i, px + along * tc - across * ts, py + along * ts + across * tc);
        }
        common.cut(lengthM / 2, widthM / 2);
        double twice = 0;
        for (int i = 0; i < common.corners(); i++) {
            twice += common.cross(i);
        }
        double shared = Math.abs(twice) / 2;
        return shared / (2 * lengthM * widthM - shared);
    }
}
