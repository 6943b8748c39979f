package dev.skidpad.sim.dynamics.inverse;

import dev.skidpad.core.scene.Track;
import java.util.Optional;

/// Why a track cannot be driven back to.
public enum Obstacle {
    /// The box jumps: between two steps its displacement changes by more than 0.3 m at 0.1 s, which is 30 m/s².
    JUMPS("jumps"),

    /// The recorded velocity at the start is more than 0.5 m/s off the speed at which the positions begin.
    START_SPEED("wrong start speed"),

    /// A car could have driven it, but not this model within its limits.
    LIMITS("beyond limits");

    private static final float JUMP_MPS2 = 30f;
    private static final float START_MPS = 0.5f;

    private final String words;

    Obstacle(String words) {
        this.words = words;
    }

    /// In words.
    public String words() {
        return words;
    }

    /// What keeps a model from a track; empty where it comes within a distance of it.
    public static Optional<Obstacle> of(RecoveredActions recovered, Track track, float dtSeconds, float withinM) {
        if (recovered.worstErrorM() <= withinM) {
            return Optional.empty();
        }
        if (jumps(track, dtSeconds)) {
            return Optional.of(JUMPS);
        }
        int t = recovered.firstStep();
        if (track.valid(t + 1)) {
            float moved = distance(track.x(t + 1) - track.x(t), track.y(t + 1) - track.y(t)) / dtSeconds;
            if (Math.abs(moved - track.speedMps(t)) > START_MPS) {
                return Optional.of(START_SPEED);
            }
        }
        return Optional.of(LIMITS);
    }

    private static boolean jumps(Track track, float dtSeconds) {
        for (int t = 1; t + 1 < track.steps(); t++) {
            if (track.valid(t - 1) && track.valid(t) && track.valid(t + 1)) {
                float dx = track.x(t + 1) - 2 * track.x(t) + track.x(t - 1);
                float dy = track.y(t + 1) - 2 * track.y(t) + track.y(t - 1);
                if (distance(dx, dy) > JUMP_MPS2 * dtSeconds * dtSeconds) {
                    return true;
                }
            }
        }
        return false;
    }

    private static float distance(float dx, float dy) {
        return (float) Math.sqrt(dx * dx + dy * dy);
    }
}
