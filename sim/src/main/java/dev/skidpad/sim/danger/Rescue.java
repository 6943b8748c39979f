package dev.skidpad.sim.danger;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.danger.propose.Proposal;
import dev.skidpad.sim.danger.propose.WayMotion;
import dev.skidpad.sim.danger.stage.Played;
import dev.skidpad.sim.danger.stage.Stage;
import dev.skidpad.sim.danger.stage.StageSetting;
import java.util.Locale;
import java.util.Optional;

/// Turns what went wrong into a near miss: the same setting and the same plan, but the ego brakes just early enough,
/// at the latest of a few moments at which that helps. Nothing differs but what the ego does.
final class Rescue {
    private static final int ROUNDS = 4;
    private static final float GRIP_SHARE = 0.9f;
    private static final float EARLIEST_S = 2.5f;
    private static final float HARDEST_MPS2 = 8f;

    private Rescue() {}

    /// The near miss of a kept case.
    static Optional<DangerCase> of(DangerCase crash) {
        return of(crash.proposal(), crash.setting(), crash.finish().step());
    }

    /// The near miss of a trial.
    static Optional<DangerCase> of(Trial crash) {
        return of(crash.proposal(), crash.setting(), crash.finish().step());
    }

    private static Optional<DangerCase> of(Proposal proposal, StageSetting setting, int crashStep) {
        Scenario moment = proposal.scenario();
        float braking = GRIP_SHARE * Math.min(HARDEST_MPS2, setting.grip().maxAccelerationMps2());
        int latest = crashStep - 2;
        int earliest = Math.max(moment.nowStep(), latest - Math.round(EARLIEST_S / moment.dtSeconds()));
        Optional<Proposal> best = Optional.empty();
        for (int i = 0; i < ROUNDS && earliest < latest; i++) {
            int from = (earliest + latest + 1) / 2;
            Track plan = WayMotion.braked(moment, moment.egoIndex(), proposal.egoPlan(), from, braking);
            if (endsBadly(setting, plan)) {
                latest = from - 1;
            } else {
                earliest = from;
                double seconds = (from - moment.nowStep()) * moment.dtSeconds();
                String more = String.format(Locale.ROOT, "; the ego brakes hard after %.1f s", seconds);
                best = Optional.of(proposal.withEgoPlan(plan, more));
            }
        }
        return best.map(found -> Trial.of(found, setting.grip(), setting.hiddenSeed()))
                .filter(trial -> trial.plausible() && trial.finish().ending() == Ending.NEAR_MISS)
                .map(trial -> DangerCase.of(trial, Optional.empty()));
    }

    private static boolean endsBadly(StageSetting setting, Track plan) {
        int last = setting.scenario().steps() - 1;
        Played played = Stage.playUntilEgoMeets(setting, plan, last);
        Scenario scenario = played.scenario();
        return played.egoCrash().isPresent() || Finish.departure(scenario, scenario.nowStep(), last) <= last;
    }
}
