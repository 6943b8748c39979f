package dev.skidpad.eval.rfb;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.danger.stage.Crash;
import dev.skidpad.sim.danger.stage.Played;
import dev.skidpad.sim.score.measure.RecordedAgents;
import dev.skidpad.sim.vary.Boxes;
import java.util.Optional;
import java.util.OptionalInt;

/// What came of a plan within the horizon.
///
/// @param scenario everybody's motion after now
/// @param struck who the ego hit or was hit by; empty where nobody
/// @param hitFrame steps after now at which that was
/// @param leavesFrame steps after now at which the plan leaves the road; empty where it does not or the
///     road is not known
public record Truth(Scenario scenario, OptionalInt struck, OptionalInt hitFrame, OptionalInt leavesFrame) {
    /// How far a corner has to be beyond a road edge, m.
    static final double OFF_ROAD_M = 0.3;

    /// What was played. The stage looks at a step in parts only where somebody touches at its end;
    /// [Meeting] looks at the others.
    public static Truth of(Played played, Scenario planned, int horizon) {
        int now = played.scenario().nowStep();
        Optional<Meeting.Met> crash =
                played.egoCrash().filter(c -> c.step() <= now + horizon).map(c -> met(c, played.scenario()));
        int judged = crash.map(met -> met.frame() - 1).orElse(horizon);
        Optional<Meeting.Met> between = meeting(played.scenario(), judged);
        return of(played.scenario(), between.or(() -> crash), leaves(planned, horizon));
    }

    /// What was recorded.
    static Truth recorded(Scenario scenario, int horizon) {
        return of(scenario, meeting(scenario, horizon), leaves(scenario, horizon));
    }

    private static Truth of(Scenario scenario, Optional<Meeting.Met> met, OptionalInt leaves) {
        return new Truth(
                scenario,
                met.isPresent() ? OptionalInt.of(met.get().agent()) : OptionalInt.empty(),
                met.isPresent() ? OptionalInt.of(met.get().frame()) : OptionalInt.empty(),
                leaves);
    }

    private static Meeting.Met met(Crash crash, Scenario scenario) {
        return new Meeting.Met(crash.step() - scenario.nowStep(), crash.other(scenario.egoIndex()));
    }

    private static Optional<Meeting.Met> meeting(Scenario scenario, int lastFrame) {
        RecordedAgents agents = new RecordedAgents(scenario, scenario.nowStep(), lastFrame + 1);
        return Meeting.first(agents, scenario.egoIndex(), lastFrame, scenario.dtSeconds());
    }

    /// When the ego of a scenario leaves the road, steps after now.
    public static OptionalInt leaves(Scenario planned, int horizon) {
        if (!planned.map().bounds().known()) {
            return OptionalInt.empty();
        }
        int now = planned.nowStep();
        Boxes.Departure found =
                Boxes.departure(planned.ego(), now, now + horizon, planned.map().bounds(), OFF_ROAD_M);
        return found.depthM() > OFF_ROAD_M ? OptionalInt.of(found.step() - now) : OptionalInt.empty();
    }

    /// Whether there was a collision.
    public boolean collides() {
        return struck.isPresent();
    }

    /// Whether there was a departure.
    public boolean departs() {
        return leavesFrame.isPresent();
    }
}
