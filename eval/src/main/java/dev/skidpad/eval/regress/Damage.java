package dev.skidpad.eval.regress;

import dev.skidpad.learn.checkpoint.Checkpoint;
import dev.skidpad.learn.policy.LearnedPlanner;
import dev.skidpad.sim.dynamics.Vehicle;
import dev.skidpad.sim.episode.EpisodeSpec;
import dev.skidpad.sim.perceive.Latency;
import dev.skidpad.sim.perceive.Perception;
import dev.skidpad.sim.perceive.Perceptions;
import dev.skidpad.sim.plan.Planner;
import java.util.function.UnaryOperator;

/// A regression on purpose.
///
/// @param name for tables
/// @param on what it makes of an episode
public record Damage(String name, UnaryOperator<EpisodeSpec> on) {
    /// No damage.
    public static Damage none() {
        return new Damage("none", spec -> spec);
    }

    /// Plans that arrive late.
    ///
    /// @param steps how many steps: 1 is 100 ms at 0.1 s
    public static Damage late(int steps) {
        return new Damage(
                "plans " + 100 * steps + " ms late", spec -> driven(spec, new LatePlanner(spec.planner(), steps)));
    }

    /// Everything is seen as it was a while ago, the ego too.
    ///
    /// @param steps how many steps: 1 is 100 ms at 0.1 s
    public static Damage stale(int steps) {
        Perception before = new Latency(steps, Latency.Stale.ALL);
        return new Damage("sees " + 100 * steps + " ms late", spec -> spec.with(before));
    }

    /// Actuators that come about late.
    ///
    /// @param millis by so much
    public static Damage lagging(int millis) {
        return new Damage("actuators " + millis + " ms late", spec -> {
            Vehicle vehicle = spec.vehicle();
            return spec.with(new Vehicle(vehicle.car(), vehicle.road(), vehicle.tracker(), millis));
        });
    }

    /// A learned policy with a damaged feature.
    public static Damage of(DamagedFeature feature, Checkpoint policy) {
        return drivenBy(feature.words(), new LearnedPlanner("damaged", feature.in(policy)));
    }

    /// What the planner sees of others is damaged: it comes and goes, or is seen elsewhere.
    ///
    /// @param perception the name of a perception, such as `dropped=0.3:1`
    public static Damage seeing(String perception) {
        return new Damage("sees through " + perception, spec -> spec.with(Perceptions.of(perception)));
    }

    /// Another planner, such as one with older weights.
    public static Damage drivenBy(String name, Planner other) {
        return new Damage(name, spec -> driven(spec, other));
    }

    private static EpisodeSpec driven(EpisodeSpec spec, Planner planner) {
        return new EpisodeSpec(
                spec.scenario(),
                spec.startStep(),
                spec.steps(),
                planner,
                spec.traffic(),
                spec.vehicle(),
                spec.perception(),
                spec.plannerSeed(),
                spec.trafficSeed());
    }
}
