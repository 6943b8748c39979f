package dev.skidpad.sim.perceive;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.sim.world.WorldView;

/// Sees the others somewhere near where they are, moving and turned somewhat otherwise, larger or smaller.
///
/// Errors of position, heading and velocity are correlated over about a second, `z' = ρ·z + √(1 - ρ²)·ε` with
/// `ρ = e^(-dt / 1 s)` and `ε` about normal, and grow with the distance `d`: at scale 1 the standard deviations are
/// `0.1 m + 0.01·d` in x and in y, `0.02 rad + 0.001 rad/m·d`, and `0.2 m/s + 0.01 1/s·d` in either direction.
/// Length and width are off by 5 %, the same for the whole episode.
///
/// @param scale what the standard deviations are multiplied by
public record Noisy(float scale) implements Perception {
    private static final int CHANNELS = 5; // x, y, heading, vx, vy
    private static final float CORRELATED_SECONDS = 1f;
    private static final float POSITION_M = 0.1f;
    private static final float POSITION_PER_M = 0.01f;
    private static final float HEADING_RAD = 0.02f;
    private static final float HEADING_RAD_PER_M = 0.001f;
    private static final float VELOCITY_MPS = 0.2f;
    private static final float VELOCITY_MPS_PER_M = 0.01f;
    private static final float SIZE = 0.05f;
    private static final float SMALLEST = 0.5f;
    private static final float SQRT_3 = 1.7320508f;

    public Noisy {
        Names.check("noise", "scale", scale, 0, 10);
    }

    @Override
    public String name() {
        return Names.of("noise", scale);
    }

    @Override
    public Session start(WorldView truth, RandomStream random) {
        SeenWorld seen = new SeenWorld(truth, 0, 0);
        return new FaultSession(truth, new Errors(truth, random, seen), seen);
    }

    /// About normal, of variance 1 and within 3.5: the sum of four uniform numbers.
    private static float normal(RandomStream random) {
        long bits = random.nextLong();
        long sum = (bits & 0xFFFF) + (bits >>> 16 & 0xFFFF) + (bits >>> 32 & 0xFFFF) + (bits >>> 48);
        return SQRT_3 * (sum * 0x1p-16f - 2);
    }

    private final class Errors implements Fault {
        private final RandomStream random;
        private final float kept; // ρ
        private final float renewed; // √(1 - ρ²)
        private final float[] errors; // [A, CHANNELS] in standard deviations

        Errors(WorldView truth, RandomStream random, SeenWorld seen) {
            this.random = random;
            kept = (float) StrictMath.exp(-truth.scenario().dtSeconds() / CORRELATED_SECONDS);
            renewed = (float) Math.sqrt(1 - kept * kept);
            errors = new float[truth.agentCount() * CHANNELS];
            for (int a = 0; a < truth.agentCount(); a++) {
                float length = Math.max(SMALLEST, 1 + scale * SIZE * normal(random));
                float width = Math.max(SMALLEST, 1 + scale * SIZE * normal(random));
                if (a != truth.egoIndex()) {
                    seen.scaleSize(a, length, width);
                }
            }
            for (int i = 0; i < errors.length; i++) {
                errors[i] = normal(random);
            }
        }

        @Override
        public void observe(WorldView source, int stepsAgo, SeenWorld seen) {
            for (int i = 0; i < errors.length; i++) {
                errors[i] = kept * errors[i] + renewed * normal(random);
            }
            for (int a = 0; a < source.agentCount(); a++) {
                if (source.active(a, stepsAgo)) {
                    observe(source, a, stepsAgo, seen);
                }
            }
        }

        private void observe(WorldView source, int a, int stepsAgo, SeenWorld seen) {
            if (a == source.egoIndex()) {
                seen.see(a, stepsAgo);
                return;
            }
            float distance = Sight.distanceM(source, a, stepsAgo);
            float position = scale * (POSITION_M + POSITION_PER_M * distance);
            float heading = scale * (HEADING_RAD + HEADING_RAD_PER_M * distance);
            float velocity = scale * (VELOCITY_MPS + VELOCITY_MPS_PER_M * distance);
            int first = a * CHANNELS;
            seen.see(
                    a,
                    source.x(a, stepsAgo) + position * errors[first],
                    source.y(a, stepsAgo) + position * errors[first + 1],
                    source.headingRad(a, stepsAgo) + heading * errors[first + 2],
                    source.vx(a, stepsAgo) + velocity * errors[first + 3],
                    source.vy(a, stepsAgo) + velocity * errors[first + 4]);
        }
    }
}
