package dev.skidpad.sim.danger;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.danger.stage.Crash;
import dev.skidpad.sim.danger.stage.Played;
import dev.skidpad.sim.vary.Boxes;
import java.util.Optional;
import java.util.OptionalDouble;

/// What became of the ego.
///
/// @param ending in a word; of a collision and a departure from the road, what came first
/// @param step when: of the collision, of the departure, of the least time to collision, or the last step
/// @param crash the ego's first collision
/// @param impactMps the speed of the two past each other before the collision
/// @param leastTtcS the least time to collision up to the end or the event
public record Finish(
        Ending ending, int step, Optional<Crash> crash, OptionalDouble impactMps, OptionalDouble leastTtcS) {
    /// A corner further than this beyond a road edge has left the road, m.
    public static final double OFF_ROAD_M = 0.3;

    /// Reads it off what was played.
    public static Finish of(Played played) {
        Scenario scenario = played.scenario();
        int now = scenario.nowStep();
        int last = scenario.ego().lastValid(scenario.steps() - 1);
        Optional<Crash> crash = played.egoCrash();
        int crashStep = crash.map(Crash::step).orElse(last + 1);
        int leaves = departure(scenario, now, Math.min(last, crashStep));
        boolean off = leaves <= last && leaves < crashStep;
        int end = Math.min(last, off ? leaves : crashStep - 1);
        OptionalDouble ttc = Closeness.leastS(scenario, now + 1, end);
        if (off) {
            return new Finish(Ending.OFF_ROAD, leaves, crash, OptionalDouble.empty(), ttc);
        }
        if (crash.isPresent()) {
            double speed = impactMps(scenario, crash.get());
            return new Finish(Ending.COLLISION, crashStep, crash, OptionalDouble.of(speed), ttc);
        }
        boolean near = ttc.orElse(Double.POSITIVE_INFINITY) < Closeness.CRITICAL_S;
        int step = near ? stepOf(scenario, now + 1, end, ttc.getAsDouble()) : last;
        return new Finish(near ? Ending.NEAR_MISS : Ending.HARMLESS, step, crash, OptionalDouble.empty(), ttc);
    }

    /// The first step at which the ego has left the road; one beyond the last where it does not, or where the
    /// road is not known.
    static int departure(Scenario scenario, int from, int to) {
        if (!scenario.map().bounds().known()) {
            return Integer.MAX_VALUE;
        }
        Boxes.Departure found =
                Boxes.departure(scenario.ego(), from, to, scenario.map().bounds(), OFF_ROAD_M);
        return found.depthM() > OFF_ROAD_M ? found.step() : Integer.MAX_VALUE;
    }

    private static int stepOf(Scenario scenario, int from, int to, double ttc) {
        for (int t = from; t <= to; t++) {
            if (Closeness.ofEgoS(scenario, t).orElse(Double.POSITIVE_INFINITY) <= ttc) {
                return t;
            }
        }
        return to;
    }

    // How fast the two moved past each other at the last step before they met.
    private static double impactMps(Scenario scenario, Crash crash) {
        Track a = scenario.tracks().get(crash.a());
        Track b = scenario.tracks().get(crash.b());
        int t = crash.step() - 1;
        double dx = b.vx(t) - a.vx(t);
        double dy = b.vy(t) - a.vy(t);
        return Math.sqrt(dx * dx + dy * dy);
    }
}
