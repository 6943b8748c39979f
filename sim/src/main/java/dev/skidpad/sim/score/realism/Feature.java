package dev.skidpad.sim.score.realism;

import static dev.skidpad.sim.score.realism.Bucket.INTERACTIVE;
import static dev.skidpad.sim.score.realism.Bucket.KINEMATIC;
import static dev.skidpad.sim.score.realism.Bucket.MAP;

import dev.skidpad.sim.score.realism.Estimator.Bernoulli;
import dev.skidpad.sim.score.realism.Estimator.Histogram;

/// The ten quantities that are compared, with their estimators and weights.
public enum Feature {
    /// m/s over ground, by central differences of positions.
    LINEAR_SPEED("linearSpeed", KINEMATIC, histogram(0, 25, 10), 0.05, 0.05),
    /// m/s², central differences of the speed.
    LINEAR_ACCELERATION("linearAcceleration", KINEMATIC, histogram(-12, 12, 11), 0.05, 0.05),
    /// rad/s, central differences of the heading.
    ANGULAR_SPEED("angularSpeed", KINEMATIC, histogram(-0.628f, 0.628f, 11), 0.05, 0.05),
    /// rad/s², central differences of the angular speed.
    ANGULAR_ACCELERATION("angularAcceleration", KINEMATIC, histogram(-3.14f, 3.14f, 11), 0.05, 0.05),
    /// m between rounded boxes, negative where they overlap.
    DISTANCE_TO_NEAREST_OBJECT("distanceToNearestObject", INTERACTIVE, histogram(-5, 40, 10), 0.10, 0.10),
    /// Whether the agent overlaps another one at any step.
    COLLISION("collision", INTERACTIVE, new Bernoulli(0.001), 0.25, 0.25),
    /// s until a vehicle runs into the agent that it follows.
    TIME_TO_COLLISION("timeToCollision", INTERACTIVE, histogram(0, 5, 10), 0.10, 0.10),
    /// m from the road edge to the corner farthest out, negative on the road.
    DISTANCE_TO_ROAD_EDGE("distanceToRoadEdge", MAP, histogram(-20, 40, 10), 0.10, 0.05),
    /// Whether a corner is beyond the road edge at any step.
    OFF_ROAD("offRoad", MAP, new Bernoulli(0.001), 0.25, 0.25),
    /// Whether a vehicle passes a red light at any step.
    LIGHT_VIOLATION("lightViolation", MAP, new Bernoulli(0.001), 0, 0.05);

    private final String label;
    private final Bucket bucket;
    private final Estimator estimator;
    private final double weight2024;
    private final double weight2025;

    Feature(String label, Bucket bucket, Estimator estimator, double weight2024, double weight2025) {
        this.label = label;
        this.bucket = bucket;
        this.estimator = estimator;
        this.weight2024 = weight2024;
        this.weight2025 = weight2025;
    }

    private static Histogram histogram(float low, float high, int bins) {
        return new Histogram(low, high, bins, 0.1);
    }

    /// The name in reports.
    public String label() {
        return label;
    }

    public Bucket bucket() {
        return bucket;
    }

    public Estimator estimator() {
        return estimator;
    }

    /// The share of the meta-metric; those of one edition add up to 1.
    public double weight(Edition edition) {
        return switch (edition) {
            case CHALLENGE_2024 -> weight2024;
            case CHALLENGE_2025 -> weight2025;
        };
    }
}
