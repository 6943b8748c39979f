package dev.skidpad.sim.danger;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import java.util.OptionalDouble;

/// How near the ego is to a collision.
///
/// The time to collision of two boxes is the time after which they overlap if both go on at constant velocity
/// without turning: on each of the four axes of the boxes they overlap within an interval of time, and the first
/// moment that lies in all four is meant.
public final class Closeness {
    /// Below this a conflict is critical (van der Horst and Hogema 1993), s.
    public static final double CRITICAL_S = 1.5;

    /// Below this a moment counts as dangerous, s.
    public static final double DANGEROUS_S = 3;

    private static final double FAR_M = 150;

    private Closeness() {}

    /// The time to collision of two agents at a step.
    ///
    /// @return seconds, 0 where they overlap; empty where they never meet or one is not there
    public static OptionalDouble timeToCollisionS(Track a, Track b, int step) {
        if (!a.valid(step) || !b.valid(step)) {
            return OptionalDouble.empty();
        }
        double dx = b.x(step) - a.x(step);
        double dy = b.y(step) - a.y(step);
        if (dx * dx + dy * dy > FAR_M * FAR_M) {
            return OptionalDouble.empty();
        }
        double ux = b.vx(step) - a.vx(step);
        double uy = b.vy(step) - a.vy(step);
        double ac = Angles.cos(a.headingRad(step));
        double as = Angles.sin(a.headingRad(step));
        double bc = Angles.cos(b.headingRad(step));
        double bs = Angles.sin(b.headingRad(step));
        double c = Math.abs(ac * bc + as * bs);
        double s = Math.abs(ac * bs - as * bc);
        double al = a.lengthM() / 2;
        double aw = a.widthM() / 2;
        double bl = b.lengthM() / 2;
        double bw = b.widthM() / 2;
        double from = 0;
        double to = Double.POSITIVE_INFINITY;
        for (int axis = 0; axis < 4; axis++) {
            double ex = axis == 0 ? ac : axis == 1 ? -as : axis == 2 ? bc : -bs;
            double ey = axis == 0 ? as : axis == 1 ? ac : axis == 2 ? bs : bc;
            double reach = switch (axis) {
                case 0 -> al + bl * c + bw * s;
                case 1 -> aw + bl * s + bw * c;
                case 2 -> bl + al * c + aw * s;
                default -> bw + al * s + aw * c;
            };
            double apart = dx * ex + dy * ey;
            double speed = ux * ex + uy * ey;
            if (speed == 0) {
                if (Math.abs(apart) > reach) {
                    return OptionalDouble.empty();
                }
            } else {
                double one = (-reach - apart) / speed;
                double other = (reach - apart) / speed;
                from = Math.max(from, Math.min(one, other));
                to = Math.min(to, Math.max(one, other));
            }
        }
        return from <= to ? OptionalDouble.of(from) : OptionalDouble.empty();
    }

    /// The least time to collision of the ego with anybody at a step.
    public static OptionalDouble ofEgoS(Scenario scenario, int step) {
        double least = Double.POSITIVE_INFINITY;
        for (int b = 0; b < scenario.agentCount(); b++) {
            if (b != scenario.egoIndex()) {
                double time = timeToCollisionS(scenario.ego(), scenario.tracks().get(b), step)
                        .orElse(Double.POSITIVE_INFINITY);
                least = Math.min(least, time);
            }
        }
        return least < Double.POSITIVE_INFINITY ? OptionalDouble.of(least) : OptionalDouble.empty();
    }

    /// The least time to collision of the ego within a stretch of steps, inclusive.
    public static OptionalDouble leastS(Scenario scenario, int from, int to) {
        double least = Double.POSITIVE_INFINITY;
        for (int t = from; t <= to; t++) {
            least = Math.min(least, ofEgoS(scenario, t).orElse(Double.POSITIVE_INFINITY));
        }
        return least < Double.POSITIVE_INFINITY ? OptionalDouble.of(least) : OptionalDouble.empty();
    }

    /// At how many of the steps of a stretch, inclusive, the ego is within [#DANGEROUS_S] of a collision if everybody
    /// goes on with the speed and the turn of the moment: who follows a bend is not taken to leave it.
    public static int dangerousSteps(Scenario scenario, int from, int to) {
        Arcs arcs = new Arcs(scenario, DANGEROUS_S);
        int count = 0;
        for (int t = from; t <= to; t++) {
            count += arcs.egoMeetsSomebody(t) ? 1 : 0;
        }
        return count;
    }
}
