package dev.skidpad.sim.danger;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.danger.propose.DangerKind;
import dev.skidpad.sim.danger.propose.Escape;
import dev.skidpad.sim.danger.propose.Proposal;
import dev.skidpad.sim.danger.propose.Proposals;
import dev.skidpad.sim.dynamics.model.RoadGrip;
import java.util.Optional;

/// Makes cases from one scenario in one hidden world.
final class CaseMaker {
    private static final int DRAWS = 4;
    private static final double SLIPPERY_SHARE = 0.35;
    private static final double SNOW_SHARE = 0.4; // of the slippery ones
    private static final double DEMAND_SHARE = 0.8; // of the grip that people use who do not know of the road

    private final HiddenWorld world;
    private final double demandMps2;
    private final Tally tally;

    private CaseMaker(HiddenWorld world, Tally tally) {
        this.world = world;
        this.tally = tally;
        demandMps2 = demand(world);
    }

    /// Draws the hidden world of a scene.
    ///
    /// @param moment a recorded or generated scene
    /// @param random what the others' intentions and reflexes are drawn from
    /// @param tally where to count what comes of proposals
    /// @return empty where no world can be believed
    static Optional<CaseMaker> of(Scenario moment, RandomStream random, Tally tally) {
        return HiddenWorld.draw(moment, random, tally).map(world -> new CaseMaker(world, tally));
    }

    /// Whether a scene as it was recorded has something of a kind.
    static boolean offers(Scenario moment, DangerKind kind, RandomStream random, Tally tally) {
        boolean offers = Proposals.draw(kind, moment, RoadGrip.DRY, random).isPresent();
        if (!offers) {
            tally.nothing(kind);
        }
        return offers;
    }

    // The most grip that anybody on wheels uses if the ego drives as the human did, m/s²: the change of velocity over
    // 0.6 s.
    private static double demand(HiddenWorld world) {
        Scenario foreseen = world.foreseen();
        int span = Math.max(1, Math.round(0.6f / foreseen.dtSeconds()));
        double most = 0;
        for (int a = 0; a < foreseen.agentCount(); a++) {
            Track track = foreseen.tracks().get(a);
            int end = track.type() == AgentType.VEHICLE ? world.wreckedFrom(a) : 0;
            for (int t = foreseen.nowStep(); t + span < end; t++) {
                if (track.valid(t) && track.valid(t + span)) {
                    double dx = track.vx(t + span) - track.vx(t);
                    double dy = track.vy(t + span) - track.vy(t);
                    most = Math.max(most, Math.sqrt(dx * dx + dy * dy) / (span * foreseen.dtSeconds()));
                }
            }
        }
        return most;
    }

    /// Tries to make a case: plays, of some proposals, the one that would come nearest to what is wished for if nobody
    /// reacted.
    ///
    /// @return empty where the scene has nothing of the kind, or what came of it is not plausible, cannot be
    ///     avoided or ended otherwise; off the road counts as a collision
    Optional<DangerCase> make(DangerKind kind, Wish wish, RandomStream random) {
        RoadGrip grip = grip(random.child("grip", 0));
        Optional<Proposal> chosen = choose(kind, wish, grip, random);
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        Trial trial = Trial.of(world.amongIntentions(chosen.get()), grip, world.seed());
        tally.judged(kind, trial.verdicts());
        if (!trial.plausible()) {
            return Optional.empty();
        }
        Ending ending = trial.finish().ending();
        if (wish.ending() == Ending.NEAR_MISS && ending == Ending.COLLISION) {
            return Rescue.of(trial);
        }
        return fits(ending, wish.ending()) ? avoidable(trial) : Optional.empty();
    }

    private Optional<Proposal> choose(DangerKind kind, Wish wish, RoadGrip grip, RandomStream random) {
        Optional<Proposal> best = Optional.empty();
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < DRAWS && least > 0; i++) {
            Optional<Proposal> drawn = world.propose(kind, grip, random.child("proposal", i));
            if (drawn.isEmpty()) {
                tally.nothing(kind);
                return best;
            }
            Forecast forecast = Forecast.of(drawn.get());
            if (!forecast.dangerous()) {
                tally.tame(kind);
            } else if (wish.distance(kind, forecast) < least) {
                least = wish.distance(kind, forecast);
                best = drawn;
            }
        }
        return best;
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

    private Optional<DangerCase> avoidable(Trial trial) {
        if (trial.finish().ending() == Ending.NEAR_MISS) {
            return Optional.of(DangerCase.of(trial, Optional.empty()));
        }
        Optional<Escape> escape =
                Solvability.solve(trial.setting(), trial.finish().step());
        tally.solved(escape.isPresent());
        return escape.map(found -> DangerCase.of(trial, Optional.of(found)));
    }
}
