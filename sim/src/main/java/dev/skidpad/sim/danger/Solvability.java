package dev.skidpad.sim.danger;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.danger.propose.Escape;
import dev.skidpad.sim.danger.stage.Played;
import dev.skidpad.sim.danger.stage.Stage;
import dev.skidpad.sim.danger.stage.StageSetting;
import java.util.Optional;

/// Whether some plan of the ego avoids what a case brings about, in the same setting: same others, same reflexes,
/// same road.
///
/// Plans are tried in the order of [Escape], the human's first. One avoids it if the ego meets nobody and does not
/// leave the road until [#AFTER_S] after the moment at which it happened.
public final class Solvability {
    /// How long after the event a plan has to be without one, s.
    public static final double AFTER_S = 1.5;

    private Solvability() {}

    /// Looks for a plan.
    ///
    /// @param eventStep when it happened
    /// @return the first plan that avoids it; empty if none of those tried does
    public static Optional<Escape> solve(StageSetting setting, int eventStep) {
        Scenario scenario = setting.scenario();
        int after = (int) Math.round(AFTER_S / scenario.dtSeconds());
        int last = Math.min(scenario.steps() - 1, eventStep + after);
        for (Escape escape : Escape.values()) {
            Optional<Track> plan = escape.plan(scenario, setting.grip());
            if (plan.isPresent() && avoids(setting, plan.get(), last)) {
                return Optional.of(escape);
            }
        }
        return Optional.empty();
    }

    private static boolean avoids(StageSetting setting, Track plan, int last) {
        Played played = Stage.playUntilEgoMeets(setting, plan, last);
        Scenario scenario = played.scenario();
        return played.egoCrash().isEmpty() && Finish.departure(scenario, scenario.nowStep(), last) > last;
    }
}
