package dev.skidpad.sim.score.realism;

import static dev.skidpad.sim.score.realism.Bucket.INTERACTIVE;
import static dev.skidpad.sim.score.realism.Bucket.KINEMATIC;
import static dev.skidpad.sim.score.realism.Bucket.MAP;

import dev.skidpad.sim.score.realism.Estimator.Bernoulli;
import dev.skidpad.sim.score.realism.Estimator.Histogram;

/// The ten quantities that are compared, with their estimators and weights.
public enum Feature {
    /// m/s over ground, by central differences of positions.
    LINEAR_SPEED("linearSpeed", KINEMATIC, 0.05, 0.05),
    /// m/s², central differences of the speed.
    LINEAR_ACCELERATION("linearAcceleration", KINEMATIC, 0.05, 0.05),
    /// rad/s, central differences of the heading.
    ANGULAR_SPEED("angularSpeed", KINEMATIC, 0.05, 0.05),
    /// rad/s², central differences of the angular speed.
    ANGULAR_ACCELERATION("angularAcceleration", KINEMATIC, 0.05, 0.05),
    /// m between rounded boxes, negative where they overlap.
    DISTANCE_TO_NEAREST_OBJECT("distanceToNearestObject", INTERACTIVE, 0.10, 0.10),
    /// Whether the agent overlaps another one at any step.
    COLLISION("collision", INTERACTIVE, 0.25, 0.25),
    /// s until a vehicle runs into the agent that it follows.
    TIME_TO_COLLISION("timeToCollision", INTERACTIVE, 0.10, 0.10),
    /// m from the road edge to the corner farthest out, negative on the road.
    DISTANCE_TO_ROAD_EDGE("distanceToRoadEdge", MAP, 0.10, 0.05),
    /// Whether a corner is beyond the road edge at any step.
    OFF_ROAD("offRoad", MAP, 0.25, 0.25),
    /// Whether a vehicle passes a red light at any step.
    LIGHT_VIOLATION("lightViolation", MAP, 0, 0.05);

    private final String label;
    private final Bucket bucket;
    private final double weight2024;
    private final double weight2025;

    Feature(String label, Bucket bucket, double weight2024, double weight2025) {
        this.label = label;
        this.bucket = bucket;
        this.weight2024 = weight2024;
        this.weight2025 = weight2025;
    }

    /// The name in reports.
    public String label() {
        return label;
    }

    public Bucket bucket() {
        return bucket;
    }

    /// How its values become probabilities.
    public Estimator estimator() {
        return switch (this) {
            case LINEAR_SPEED -> Estimators.SPEED;
            case LINEAR_ACCELERATION -> Estimators.ACCELERATION;
            case ANGULAR_SPEED -> Estimators.TURN;
            case ANGULAR_ACCELERATION -> Estimators.TURN_CHANGE;
            case DISTANCE_TO_NEAREST_OBJECT -> Estimators.NEAREST;
            case TIME_TO_COLLISION -> Estimators.COLLISION_TIME;
            case DISTANCE_TO_ROAD_EDGE -> Estimators.EDGE;
            case COLLISION, OFF_ROAD, LIGHT_VIOLATION -> Estimators.INDICATION;
        };
    }

    /// The share of the meta-metric; those of one edition add up to 1.
    public double weight(Edition edition) {
        return switch (edition) {
            case CHALLENGE_2024 -> weight2024;
            case CHALLENGE_2025 -> weight2025;
        };
    }

    /// The estimators, made once.
    static final class Estimators {
        static final Histogram SPEED = histogram(0, 25, 10);
        static final Histogram ACCELERATION = histogram(-12, 12, 11);
        static final Histogram TURN = histogram(-0.628f, 0.628f, 11);
        static final Histogram TURN_CHANGE = histogram(-3.14f, 3.14f, 11);
        static final Histogram NEAREST = histogram(-5, 40, 10);
        static final Histogram COLLISION_TIME = histogram(0, 5, 10);
        static final Histogram EDGE = histogram(-20, 40, 10);
        static final Bernoulli INDICATION = new Bernoulli(0.001);

        private Estimators() {}

        private static Histogram histogram(float low, float high, int bins) {
            return new Histogram(low, high, bins, 0.1);
        }
    }
}
