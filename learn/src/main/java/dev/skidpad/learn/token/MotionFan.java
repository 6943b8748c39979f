package dev.skidpad.learn.token;

import dev.skidpad.core.geometry.Angles;

/// Arcs over all speeds and turns that a class of agents is capable of.
final class MotionFan {
    private static final int SPEEDS = 40;
    private static final int TURNS = 15;
    private static final int FLIP_SPEEDS = 60;

    private MotionFan() {}

    /// The arcs, `[n, K, 3]`.
    static float[] of(AgentClass agentClass) {
        int values = Codebook.STEPS * 3;
        float[] fan = new float[SPEEDS * TURNS * values];
        for (int i = 1; i <= SPEEDS; i++) {
            float speed = maxSpeedMps(agentClass) * i / SPEEDS;
            float maxYawRate = maxYawRate(agentClass, speed);
            for (int j = 0; j < TURNS; j++) {
                arc(speed, maxYawRate * (2f * j / (TURNS - 1) - 1), fan, ((i - 1) * TURNS + j) * values);
            }
        }
        return fan;
    }

    /// The arcs, and those that broken records show: straight on at every speed while the box is taken
    /// for its own rear from some step on, backwards, and both. `[n, K, 3]`
    static float[] withFlips(AgentClass agentClass) {
        float[] fan = of(agentClass);
        int values = Codebook.STEPS * 3;
        float[] all = java.util.Arrays.copyOf(fan, fan.length + 3 * FLIP_SPEEDS * values);
        int at = fan.length;
        for (int i = 0; i < FLIP_SPEEDS; i++) {
            float speed = maxSpeedMps(agentClass) * i / FLIP_SPEEDS;
            for (int flip = 0; flip < 3; flip++, at += values) {
                arc(flip == 0 ? speed : -speed, 0, all, at);
                for (int k = 2; k < Codebook.STEPS && flip != 1; k++) {
                    all[at + 3 * k + 2] = Angles.PI;
                }
            }
        }
        return all;
    }

    /// Motion at constant speed and yaw rate. With the yaw rate ω, after the time t the heading is ωt
    /// and the chord leads in the direction ωt/2, of the length 2v/ω·sin(ωt/2).
    private static void arc(float speedMps, float yawRateRadps, float[] poses, int offset) {
        for (int k = 0; k < Codebook.STEPS; k++) {
            float t = (k + 1) * Codebook.DT_SECONDS;
            float half = 0.5f * yawRateRadps * t;
            float chord = Math.abs(half) < 1e-4f ? speedMps * t : speedMps * t * Angles.sin(half) / half;
            poses[offset + 3 * k] = chord * Angles.cos(half);
            poses[offset + 3 * k + 1] = chord * Angles.sin(half);
            poses[offset + 3 * k + 2] = 2 * half;
        }
    }

    static float maxSpeedMps(AgentClass agentClass) {
        return switch (agentClass) {
            case VEHICLE -> 30f;
            case PEDESTRIAN -> 5f;
            case CYCLIST -> 12f;
        };
    }

    /// By the tightest circle and by the grip: 0.2 1/m and 4 m/s² for vehicles, more nimble for the
    /// others.
    static float maxYawRate(AgentClass agentClass, float speedMps) {
        return switch (agentClass) {
            case VEHICLE -> Math.min(0.2f * speedMps, 4f / speedMps);
            case PEDESTRIAN -> 2f;
            case CYCLIST -> Math.min(0.5f * speedMps, 4f / speedMps);
        };
    }
}
