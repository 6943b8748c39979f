package dev.skidpad.learn.token;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.kernel.Trig;
import dev.skidpad.core.random.RandomStream;

/// Makes of some motions those that other records would show, so that a codebook built from one kind of
/// data also says what another shows.
///
/// - **Lever.** Some records keep a box's heading along the path of its centre, others turn it about
///   the rear axle; with the lever `l` between the two, a turn by `θ` moves the centre by `l·(cos θ -
///   1)` ahead and `l·sin θ` aside.
/// - **Noise** of measured places and headings, seldom a gross one; a few motions backwards, and a few
///   in which a box is taken for its own rear, so that its heading turns by half a turn.
/// - **Arcs** as tight and as slow as the class can drive, which calm records lack.
final class MotionVariants {
    private static final int VALUES = Codebook.STEPS * 3;
    private static final float LONGEST_LEVER_M = 2.2f;
    private static final float NOISE_M = 0.02f;
    private static final double GROSS_SHARE = 0.05;
    private static final float GROSS = 3f;
    private static final double REVERSE_SHARE = 0.03;
    private static final float REVERSE_SPEED = 0.3f;
    private static final double FLIPPED_SHARE = 0.03;
    private static final float ARC_SHARE = 0.2f;
    private static final float FASTEST = 1.35f; // of the class's usual largest speed
    private static final float STRAIGHT_RADPS = 0.01f;
    private static final float HALF_TURN = (float) Math.PI;

    private MotionVariants() {}

    /// The motions, each with a variant, and arcs.
    ///
    /// @param motions `[n, K, 3]` each in the frame at its start
    /// @return `[m, K, 3]`, somewhat more than twice as many
    static float[] of(AgentClass agentClass, float[] motions, RandomStream random) {
        int n = motions.length / VALUES;
        int arcs = Math.max(2000, (int) (ARC_SHARE * 2 * n));
        float[] all = new float[(2 * n + arcs) * VALUES];
        System.arraycopy(motions, 0, all, 0, motions.length);
        for (int i = 0; i < n; i++) {
            vary(agentClass, motions, i * VALUES, random, all, (n + i) * VALUES);
        }
        for (int i = 0; i < arcs; i++) {
            arc(agentClass, random, all, (2 * n + i) * VALUES);
        }
        return all;
    }

    private static void vary(
            AgentClass agentClass, float[] motions, int from, RandomStream random, float[] out, int to) {
        float lever = lever(agentClass, random);
        float scale = random.uniform(0.85f, 1.15f);
        if (random.chance(REVERSE_SHARE)) {
            scale *= -REVERSE_SPEED;
        }
        boolean flips = random.chance(FLIPPED_SHARE);
        boolean wasFlipped = flips ? random.chance(0.3) : random.chance(FLIPPED_SHARE);
        scale = wasFlipped ? -scale : scale;
        lever = wasFlipped ? -lever : lever;
        float gross = random.chance(GROSS_SHARE) ? GROSS : 1;
        float ahead = gross * NOISE_M * (float) random.nextGaussian();
        float aside = gross * NOISE_M * (float) random.nextGaussian();
        float turn = gross * headingNoiseRad(agentClass) * (float) random.nextGaussian();
        for (int k = 0; k < Codebook.STEPS; k++) {
            float share = (k + 1f) / Codebook.STEPS;
            float heading = motions[from + 3 * k + 2];
            out[to + 3 * k] = scale * motions[from + 3 * k] + share * ahead - lever * (1 - Trig.cos(heading));
            out[to + 3 * k + 1] = scale * motions[from + 3 * k + 1] + share * aside + lever * Trig.sin(heading);
            out[to + 3 * k + 2] = Angles.wrap(heading + share * turn + (flips && k >= 2 ? HALF_TURN : 0));
        }
    }

    /// Every other one bends, and of those the slow are more frequent than the fast, for that is where
    /// agents turn; the others go about straight on, at any speed up to well beyond the usual.
    private static void arc(AgentClass agentClass, RandomStream random, float[] out, int to) {
        float lever = lever(agentClass, random);
        boolean bends = random.chance(0.5);
        float along = random.nextFloat();
        float speed = MotionFan.maxSpeedMps(agentClass) * (bends ? along * along : FASTEST * along);
        float yawRate = bends
                ? MotionFan.maxYawRate(agentClass, Math.max(speed, 0.1f)) * random.uniform(-1, 1)
                : STRAIGHT_RADPS * (float) random.nextGaussian();
        for (int k = 0; k < Codebook.STEPS; k++) {
            float t = (k + 1) * Codebook.DT_SECONDS;
            float half = 0.5f * yawRate * t;
            float chord = Math.abs(half) < 1e-4f ? speed * t : speed * t * Angles.sin(half) / half;
            out[to + 3 * k] = chord * Angles.cos(half) - lever * (1 - Angles.cos(2 * half));
            out[to + 3 * k + 1] = chord * Angles.sin(half) + lever * Angles.sin(2 * half);
            out[to + 3 * k + 2] = 2 * half;
        }
    }

    private static float lever(AgentClass agentClass, RandomStream random) {
        float drawn = random.uniform(-0.1f, 1) * LONGEST_LEVER_M;
        return agentClass == AgentClass.VEHICLE ? drawn : 0;
    }

    private static float headingNoiseRad(AgentClass agentClass) {
        return switch (agentClass) {
            case VEHICLE, CYCLIST -> 0.012f;
            case PEDESTRIAN -> 0.1f;
        };
    }
}
