package dev.skidpad.sim.danger;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.danger.propose.DangerKind;
import dev.skidpad.sim.danger.propose.Escape;
import dev.skidpad.sim.danger.propose.Proposal;
import dev.skidpad.sim.danger.propose.Proposals;
import dev.skidpad.sim.danger.propose.WayMotion;
import dev.skidpad.sim.danger.stage.Played;
import dev.skidpad.sim.danger.stage.Stage;
import dev.skidpad.sim.danger.stage.StageSetting;
import dev.skidpad.sim.dynamics.model.RoadGrip;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Makes cases from one scenario.
public final class CaseMaker {
    private static final double SLIPPERY_SHARE = 0.35;
    private static final double SNOW_SHARE = 0.4; // of the slippery ones
    private static final double DEMAND_SHARE = 0.8; // of the grip that the record may use
    private static final int RESCUES = 4;
    private static final float RESCUE_GRIP = 0.9f;
    private static final float EARLIEST_RESCUE_S = 2.5f;
    private static final float HARDEST_MPS2 = 8f;

    private final Scenario scenario;
    private final double demandMps2;
    private final Tally tally;

    /// @param scenario a recorded or generated moment
    /// @param tally where to count what came of proposals
    public CaseMaker(Scenario scenario, Tally tally) {
        this.scenario = scenario;
        this.tally = tally;
        demandMps2 = demand(scenario);
    }

    // The most grip that anybody on wheels uses in the record, m/s²: the change of velocity over 0.6 s.
    private static double demand(Scenario scenario) {
        int span = Math.max(1, Math.round(0.6f / scenario.dtSeconds()));
        double most = 0;
        for (Track track : scenario.tracks()) {
            for (int t = scenario.nowStep(); t + span < track.steps() && track.type() == AgentType.VEHICLE; t++) {
                if (track.valid(t) && track.valid(t + span)) {
                    double dx = track.vx(t + span) - track.vx(t);
                    double dy = track.vy(t + span) - track.vy(t);
                    most = Math.max(most, Math.sqrt(dx * dx + dy * dy) / (span * scenario.dtSeconds()));
                }
            }
        }
        return most;
    }

    /// Tries to make a case.
    ///
    /// @param wanted how it is to end; off the road counts as a collision
    /// @return empty where the scene has nothing of the kind, or what came of it is not plausible, cannot be
    ///     avoided or ended otherwise
    public Optional<DangerCase> make(DangerKind kind, Ending wanted, RandomStream random) {
        RoadGrip grip = grip(random.child("grip", 0));
        Optional<Proposal> drawn = Proposals.draw(kind, scenario, grip, random.child("proposal", 0));
        if (drawn.isEmpty()) {
            tally.nothing(kind);
            return Optional.empty();
        }
        long hiddenSeed = random.child("hidden", 0).nextLong();
        Trial trial = trial(drawn.get(), grip, hiddenSeed);
        tally.judged(kind, trial.verdicts());
        if (!trial.plausible()) {
            return Optional.empty();
        }
        Ending ending = trial.finish().ending();
        if (wanted == Ending.NEAR_MISS && ending == Ending.COLLISION) {
            return rescue(trial);
        }
        return fits(ending, wanted) ? keep(trial) : Optional.empty();
    }

    /// A proposal with what came of it.
    private record Trial(
            Proposal proposal, StageSetting setting, Played played, Finish finish, List<CaseJudge.Verdict> verdicts) {
        boolean plausible() {
            return verdicts.stream().allMatch(CaseJudge.Verdict::passed);
        }
    }

    private static boolean fits(Ending is, Ending wanted) {
        return is == wanted || wanted == Ending.COLLISION && is == Ending.OFF_ROAD;
    }

    private RoadGrip grip(RandomStream random) {
        if (!random.chance(SLIPPERY_SHARE)) {
            return RoadGrip.DRY;
        }
        RoadGrip wanted = random.chance(SNOW_SHARE) ? RoadGrip.SNOW : RoadGrip.WET;
        boolean drivable = demandMps2 < DEMAND_SHARE * wanted.maxAccelerationMps2();
        return drivable ? wanted : RoadGrip.DRY;
    }

    private static Trial trial(Proposal proposal, RoadGrip grip, long hiddenSeed) {
        Set<Integer> scripted = proposal.protagonist().isPresent()
                ? Set.of(proposal.protagonist().getAsInt())
                : Set.of();
        StageSetting setting = new StageSetting(proposal.scenario(), scripted, grip, hiddenSeed);
        Played played = Stage.play(setting, proposal.egoPlan());
        Finish finish = Finish.of(played);
        return new Trial(proposal, setting, played, finish, CaseJudge.judge(proposal, played, finish, grip));
    }

    // Of what could be avoided; a near miss has been.
    private Optional<DangerCase> keep(Trial trial) {
        Optional<Escape> escape = Optional.empty();
        if (trial.finish().ending() != Ending.NEAR_MISS) {
            escape = Solvability.solve(trial.setting(), trial.finish().step());
            tally.solved(escape.isPresent());
            if (escape.isEmpty()) {
                return Optional.empty();
            }
        }
        String note = "danger: " + trial.proposal().kind().label() + ", "
                + trial.finish().ending().label() + ", on a road that is "
                + trial.setting().grip().label() + "; " + trial.proposal().how();
        Scenario scenario = trial.played().scenario();
        return Optional.of(new DangerCase(
                trial.proposal(),
                trial.setting(),
                scenario.withTracks(scenario.id(), scenario.tracks(), note),
                trial.finish(),
                trial.verdicts(),
                escape));
    }

    /// The same case with an ego that brakes just early enough: of a few moments the latest at which that helps.
    /// Nothing differs but what the ego does.
    Optional<DangerCase> rescue(DangerCase crash) {
        return rescue(crash.proposal(), crash.setting(), crash.finish().step());
    }

    private Optional<DangerCase> rescue(Trial crash) {
        return rescue(crash.proposal(), crash.setting(), crash.finish().step());
    }

    private Optional<DangerCase> rescue(Proposal proposal, StageSetting setting, int crashStep) {
        Scenario moment = proposal.scenario();
        float braking = RESCUE_GRIP * Math.min(HARDEST_MPS2, setting.grip().maxAccelerationMps2());
        int latest = crashStep - 2;
        int earliest = Math.max(moment.nowStep(), latest - Math.round(EARLIEST_RESCUE_S / moment.dtSeconds()));
        Optional<Trial> best = Optional.empty();
        for (int i = 0; i < RESCUES && earliest < latest; i++) {
            int from = (earliest + latest + 1) / 2;
            Track plan = WayMotion.braked(moment, moment.egoIndex(), proposal.egoPlan(), from, braking);
            double seconds = (from - moment.nowStep()) * moment.dtSeconds();
            String more = String.format(Locale.ROOT, "; the ego brakes hard after %.1f s", seconds);
            Trial tried = trial(proposal.withEgoPlan(plan, more), setting.grip(), setting.hiddenSeed());
            if (tried.finish().ending() == Ending.COLLISION || tried.finish().ending() == Ending.OFF_ROAD) {
                latest = from - 1;
            } else {
                earliest = from;
                best = Optional.of(tried);
            }
        }
        return best.filter(trial -> trial.plausible() && trial.finish().ending() == Ending.NEAR_MISS)
                .flatMap(this::keep);
    }
}
