package dev.skidpad.sim.danger.propose;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.dynamics.model.RoadGrip;
import dev.skidpad.sim.vary.AgentBrakesHard;
import dev.skidpad.sim.vary.AgentCutsIn;
import dev.skidpad.sim.vary.EgoAimed;
import dev.skidpad.sim.vary.EgoDelayed;
import dev.skidpad.sim.vary.EgoRetimed;
import dev.skidpad.sim.vary.Variation;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// Draws proposals of each kind.
public final class Proposals {
    private static final float GRIP_SHARE = 0.9f;
    private static final float STRONGEST_MPS2 = 8f;
    private static final float SLOWEST_REACTION_S = 2f;
    private static final float DRIVES_ON = 0.4f;

    private Proposals() {}

    /// Draws one.
    ///
    /// @param scenario a recorded or generated moment
    /// @param grip of the road, within which everybody plans
    /// @return empty where the scene has nothing of the kind: nobody ahead, no light
    public static Optional<Proposal> draw(DangerKind kind, Scenario scenario, RoadGrip grip, RandomStream random) {
        float most = Math.min(STRONGEST_MPS2, GRIP_SHARE * grip.maxAccelerationMps2());
        return switch (kind) {
            case EGO_RETIMED -> ego(kind, scenario, retimed(random), random);
            case EGO_BRAKES_LATE -> ego(kind, scenario, new EgoDelayed(2.5f, 0.2f), random);
            case EGO_DRIFTS -> EgoOffLane.drift(scenario, random);
            case EGO_WRONG_WAY -> EgoOffLane.wrongWay(scenario, random);
            case EGO_AIMED_AT_AGENT -> ego(kind, scenario, new EgoAimed(EgoAimed.Target.AGENT), random);
            case EGO_AIMED_OFF_ROAD -> ego(kind, scenario, new EgoAimed(EgoAimed.Target.ROAD_EDGE), random);
            case AGENT_BRAKES_HARD -> other(kind, scenario, new AgentBrakesHard(0.5f * most, most), most, random);
            case AGENT_CUTS_IN -> other(kind, scenario, new AgentCutsIn(0.5f, 8f, Math.min(3f, most)), most, random);
            case AGENT_EMERGES -> Emergence.propose(scenario, random).map(p -> answered(p, most, random));
            case AGENT_RUNS_LIGHT -> LightRunner.propose(scenario, random).map(p -> answered(p, most, random));
            case EGO_DRIVES_ON -> Optional.of(drivesOn(scenario, random));
            case ADVERSARY -> Adversary.propose(scenario, most, random).map(p -> answered(p, most, random));
        };
    }

    // At its present speed, or up to that of a street.
    private static Proposal drivesOn(Scenario scenario, RandomStream random) {
        WayMotion motion = WayMotion.of(scenario, scenario.egoIndex());
        float accel = random.chance(0.5) ? random.uniform(0.5f, 2f) : 0;
        float most = Math.max(motion.speedMps(), random.uniform(8, 14));
        return new Proposal(
                DangerKind.EGO_DRIVES_ON,
                scenario,
                OptionalInt.empty(),
                motion.along(motion.changedS(0, accel, most)),
                String.format(Locale.ROOT, "drives on with %.1f m/s² up to %.1f m/s", accel, most));
    }

    private static Variation retimed(RandomStream random) {
        return random.chance(0.3) ? new EgoRetimed(0.5f, 0.85f) : new EgoRetimed(1.15f, 1.7f);
    }

    private static Optional<Proposal> ego(
            DangerKind kind, Scenario scenario, Variation variation, RandomStream random) {
        return variation
                .apply(scenario, random)
                .map(varied -> new Proposal(
                        kind, scenario, OptionalInt.empty(), varied.scenario().ego(), note(varied.scenario())));
    }

    private static Optional<Proposal> other(
            DangerKind kind, Scenario scenario, Variation variation, float most, RandomStream random) {
        return variation
                .apply(scenario, random)
                .map(varied -> answered(
                        new Proposal(
                                kind,
                                varied.scenario(),
                                OptionalInt.of(varied.agent()),
                                humanPlan(scenario),
                                note(varied.scenario())),
                        most,
                        random));
    }

    private static String note(Scenario edited) {
        return edited.provenance().notes().getLast();
    }

    /// The ego's plan that goes on as the record did.
    public static Track humanPlan(Scenario scenario) {
        WayMotion motion = WayMotion.of(scenario, scenario.egoIndex());
        return motion.along(motion.recordedS());
    }

    /// What the ego does where others are the danger: it drives on as recorded, or brakes after a while.
    private static Proposal answered(Proposal proposal, float most, RandomStream random) {
        if (random.chance(DRIVES_ON)) {
            return proposal;
        }
        Scenario scenario = proposal.scenario();
        float after = random.uniform(0.3f, SLOWEST_REACTION_S);
        float braking = random.uniform(0.3f, 1) * most;
        int from = scenario.nowStep() + Math.round(after / scenario.dtSeconds());
        Track plan = WayMotion.braked(scenario, scenario.egoIndex(), proposal.egoPlan(), from, braking);
        return proposal.withEgoPlan(
                plan, String.format(Locale.ROOT, "; the ego brakes with %.1f m/s² after %.1f s", braking, after));
    }
}
