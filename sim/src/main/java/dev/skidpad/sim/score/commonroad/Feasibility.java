package dev.skidpad.sim.score.commonroad;

import dev.skidpad.sim.score.Drive;
import dev.skidpad.sim.score.Recount;
import dev.skidpad.sim.score.SubScore;
import dev.skidpad.sim.score.measure.Contacts;
import dev.skidpad.sim.score.measure.EgoMotion;
import dev.skidpad.sim.score.measure.Neighbours;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/// Whether a drive is a valid solution: nothing is touched, and a BMW 320i could have driven it.
///
/// | Rule | Bound |
/// |---|---|
/// | `collision` | no box meets the ego's at any frame, the first included |
/// | `friction-circle` | `a² + (v²κ)² <= 11.5²` m²/s⁴ |
/// | `engine-power` | `a <= 11.5 · 7.319 / v` m/s² above 7.319 m/s |
/// | `speed` | -13.6 to 50.8 m/s |
/// | `steering-angle` | 1.066 rad either way |
/// | `steering-rate` | 0.4 rad/s either way |
///
/// The bounds are CommonRoad's for its kinematic single-track model and that car. Knowingly different: the wheelbase
/// is the ego's own, a share of its length; whether the goal was reached is not asked, for scenes carry no goal.
/// Recorded headings jitter, and the steering rate shows it: a record need not be valid.
final class Feasibility {
    /// The name of the part: 1, or absent with the reason and the events.
    static final String PART = "validSolution";

    private static final double MAX_ACCELERATION_MPS2 = 11.5;
    private static final double SWITCH_MPS = 7.319;
    private static final double MIN_SPEED_MPS = -13.6;
    private static final double MAX_SPEED_MPS = 50.8;
    private static final double MAX_STEERING_RAD = 1.066;
    private static final double MAX_STEERING_RADPS = 0.4;
    private static final Set<String> RULES =
            Set.of("collision", "friction-circle", "engine-power", "speed", "steering-angle", "steering-rate");

    private final List<SubScore.Event> events = new ArrayList<>();

    private Feasibility() {}

    static SubScore judge(Drive drive, Driven driven) {
        Feasibility rule = new Feasibility();
        rule.collisions(drive);
        rule.inputs(driven);
        if (drive.failed().isPresent()) {
            return SubScore.absent(PART, "the planner failed: " + drive.failed().get(), rule.events);
        }
        if (rule.events.isEmpty()) {
            return SubScore.of(PART, new Recount.Unless(RULES), List.of());
        }
        rule.events.sort(Comparator.comparingInt(SubScore.Event::frame));
        SubScore.Event first = rule.events.getFirst();
        return SubScore.absent(PART, "no valid solution: " + first.rule() + " at frame " + first.frame(), rule.events);
    }

    private void collisions(Drive drive) {
        EgoMotion ego = drive.ego();
        Neighbours others = drive.others();
        for (int k = 0; k < others.count(); k++) {
            OptionalInt contact = Contacts.firstFrame(ego, others, k);
            if (contact.isPresent()) {
                int f = contact.getAsInt();
                double speed = others.relativeSpeedMps(ego, f, k);
                events.add(new SubScore.Event(f, others.agent(k), "collision", speed, 0));
            }
        }
    }

    private void inputs(Driven driven) {
        int n = driven.speedMps.length;
        double[] grip = new double[n];
        double[] power = new double[n];
        for (int f = 0; f < n; f++) {
            double a = driven.accelerationMps2[f];
            double lateral = driven.lateralMps2[f];
            grip[f] = Math.sqrt(a * a + lateral * lateral);
            power[f] = a * Math.max(1, driven.speedMps[f] / SWITCH_MPS);
        }
        check("friction-circle", grip, -MAX_ACCELERATION_MPS2, MAX_ACCELERATION_MPS2);
        check("engine-power", power, Double.NEGATIVE_INFINITY, MAX_ACCELERATION_MPS2);
        check("speed", driven.speedMps, MIN_SPEED_MPS, MAX_SPEED_MPS);
        check("steering-angle", driven.steeringRad, -MAX_STEERING_RAD, MAX_STEERING_RAD);
        check("steering-rate", driven.steeringRadps, -MAX_STEERING_RADPS, MAX_STEERING_RADPS);
    }

    // One event for each bound, where it is first left.
    private void check(String rule, double[] values, double low, double high) {
        for (int f = 0; f < values.length; f++) {
            if (!(values[f] >= low && values[f] <= high)) {
                events.add(new SubScore.Event(f, -1, rule, values[f], values[f] < low ? low : high));
                return;
            }
        }
    }
}
