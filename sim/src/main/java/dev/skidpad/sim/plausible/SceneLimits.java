package dev.skidpad.sim.plausible;

import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.dynamics.model.RoadGrip;
import dev.skidpad.sim.vary.PlausibilityLimits;
import dev.skidpad.sim.vary.PlausibilityRule;

/// The thresholds by which whole scenes are judged, one for each rule and kind of agent.
///
/// They are those of [PlausibilityLimits] where physics sets them; the grip is the road's. Where the
/// noise of records sets them, they were chosen on one half of the recorded scenes; see
/// `docs/reference/plausibility.md`.
public final class SceneLimits {
    /// What a heading may be off at one step, rad: the unit of the values of `heading-step`.
    public static final double HEADING_STEP_RAD = 6 * StrictMath.PI / 180;

    /// By how much recorded velocities may be off where an agent is lost and found again, m/s.
    public static final double VELOCITY_NOISE_MPS = 4;

    private static final PlausibilityRule[] RULES = PlausibilityRule.values();
    private static final double NEAR_M = 30;
    private static final double TWICE_AT_M = 70;

    private final double[] threshold = new double[AgentType.values().length * RULES.length]; // [types, R]

    private SceneLimits(RoadGrip grip) {
        for (AgentType type : AgentType.values()) {
            for (PlausibilityRule rule : RULES) {
                threshold[type.ordinal() * RULES.length + rule.ordinal()] = threshold(type, rule, grip);
            }
        }
    }

    private static double threshold(AgentType type, PlausibilityRule rule, RoadGrip grip) {
        PlausibilityLimits base = PlausibilityLimits.of(type);
        boolean onWheels = type == AgentType.VEHICLE || type == AgentType.CYCLIST;
        double friction = grip.maxAccelerationMps2();
        return switch (rule) {
            case SIDE_SLIP -> base.slipRad();
            case TELEPORT -> 0.6;
            case HEADING_STEP -> 1;
            case ACCELERATION -> Math.min(base.accelerationMps2(), friction);
            case BRAKING, LATERAL_ACCELERATION -> onWheels ? friction : base.brakingMps2();
            case CURVATURE -> base.curvaturePerM();
            case SPEED -> base.speedMps();
            case REVERSING, HISTORY -> Double.POSITIVE_INFINITY;
            case OVERLAP -> 0.5;
            case OFF_ROAD -> 0.8;
            case SIZE_CHANGE -> 0.25;
            case VANISHING, APPEARING -> 10;
            case WRONG_WAY -> 10;
            case CAUSELESS_BRAKING -> 4;
        };
    }

    /// The thresholds on a road of some grip.
    public static SceneLimits of(RoadGrip grip) {
        return new SceneLimits(grip);
    }

    /// The threshold of a rule for a kind of agent near the recording car, in the rule's unit.
    public double of(AgentType type, PlausibilityRule rule) {
        return threshold[type.ordinal() * RULES.length + rule.ordinal()];
    }

    /// By how much thresholds on motion are wider for an agent at a step: 1 up to 30 m from the
    /// recording car, rising by one with each 40 m beyond, because what is far away is measured from few
    /// returns.
    public static double rangeFactor(Scenario scenario, int agent, int step) {
        Track ego = scenario.ego();
        int seenFrom = ego.valid(step) ? step : scenario.nowStep();
        Track track = scenario.tracks().get(agent);
        double dx = track.x(step) - ego.x(seenFrom);
        double dy = track.y(step) - ego.y(seenFrom);
        return 1 + Math.max(0, Math.sqrt(dx * dx + dy * dy) - NEAR_M) / (TWICE_AT_M - NEAR_M);
    }
}
