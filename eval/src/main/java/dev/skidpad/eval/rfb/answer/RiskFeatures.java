package dev.skidpad.eval.rfb.answer;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.scene.RoadBounds;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.eval.rfb.RfbCase;
import dev.skidpad.sim.vary.Boxes;

/// What a moment and a plan look like, in twelve numbers. The order is part of the contract with models
/// that are not ours: docs/reference/rfb.md.
///
/// | | |
/// |---|---|
/// | 0 | the least gap between the plan and anybody who goes straight on at the present velocity, m, at most 30;
/// between centres, less half the lengths |
/// | 1 | when that is, s |
/// | 2 | the least gap between the plan and where anybody is now, m |
/// | 3 | how often the first gap is below 0, over steps of 0.2 s, at most 10 |
/// | 4 | the relative speed at the first gap, m/s |
/// | 5, 6 | the ego's speed now and at the plan's end, m/s |
/// | 7 | the hardest braking over half a second, m/s² |
/// | 8 | the turn from now to the end, rad |
/// | 9 | the least clearance of a corner from the road's edge, m, at most 8; negative beyond it |
/// | 10, 11 | 1 where the first gap, and the clearance, are negative |
final class RiskFeatures {
    static final int COUNT = 12;

    private static final double FAR_M = 30;
    private static final float EDGE_M = 8f;

    private RiskFeatures() {}

    /// The features of a case, `[COUNT]`.
    static double[] of(RfbCase asked) {
        Scenario planned = asked.planned();
        Track ego = planned.ego();
        int now = asked.moment().step();
        int steps = asked.plan().steps();
        float dt = planned.dtSeconds();
        double gap = FAR_M;
        double when = steps * dt;
        double standing = FAR_M;
        double touched = 0;
        double closing = 0;
        for (int b = 0; b < planned.agentCount(); b++) {
            Track other = planned.tracks().get(b);
            if (b == planned.egoIndex() || !other.valid(now)) {
                continue;
            }
            for (int k = 2; k <= steps; k += 2) {
                double seconds = k * dt;
                double ex = other.x(now) - ego.x(now + k);
                double ey = other.y(now) - ego.y(now + k);
                double reach = 0.5 * (ego.lengthM() + other.lengthM());
                double ahead = Math.sqrt(squared(ex + seconds * other.vx(now), ey + seconds * other.vy(now))) - reach;
                standing = Math.min(standing, Math.sqrt(squared(ex, ey)) - reach);
                if (ahead < gap) {
                    gap = ahead;
                    when = seconds;
                    closing = Math.sqrt(squared(ego.vx(now + k) - other.vx(now), ego.vy(now + k) - other.vy(now)));
                }
                touched += ahead < 0 ? 1 : 0;
            }
        }
        double last = ego.speedMps(now + steps);
        double hardest = 0;
        for (int t = now + 6; t <= now + steps; t++) {
            hardest = Math.max(hardest, (ego.speedMps(t - 5) - ego.speedMps(t)) / (5 * dt));
        }
        double turn = Math.abs(Angles.difference(ego.headingRad(now), ego.headingRad(now + steps)));
        double edge = edge(planned, now, steps);
        return new double[] {
            gap,
            when,
            standing,
            Math.min(10, touched),
            closing,
            ego.speedMps(now),
            last,
            hardest,
            turn,
            edge,
            gap < 0 ? 1 : 0,
            edge < 0 ? 1 : 0
        };
    }

    private static double edge(Scenario planned, int now, int steps) {
        RoadBounds bounds = planned.map().bounds();
        if (!bounds.known()) {
            return EDGE_M;
        }
        float[] corners = new float[8];
        float[] clearance = new float[4];
        double least = EDGE_M;
        for (int k = 5; k <= steps; k += 5) {
            Boxes.clearancesM(planned.ego(), now + k, bounds, corners, clearance);
            for (float c : clearance) {
                least = Math.min(least, c);
            }
        }
        return least;
    }

    private static double squared(double x, double y) {
        return x * x + y * y;
    }
}
