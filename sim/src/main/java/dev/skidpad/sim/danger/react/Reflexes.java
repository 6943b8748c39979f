package dev.skidpad.sim.danger.react;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.sim.dynamics.model.RoadGrip;
import dev.skidpad.sim.world.WorldView;

/// What nobody sees of a driver: how late one answers, how hard one brakes at most, how much one hurries.
///
/// @param reactionSteps how old everything is that the driver sees of others, steps
/// @param hardestBrakingMps2 the hardest braking
/// @param haste the desired speed as a multiple of the ordinary one
/// @param headwaySeconds the time kept behind a leader
public record Reflexes(int reactionSteps, float hardestBrakingMps2, float haste, float headwaySeconds) {
    /// The quickest reaction, s.
    public static final float QUICKEST_S = 0.5f;

    /// The slowest reaction, s.
    public static final float SLOWEST_S = 1f;

    private static final float WEAKEST_MPS2 = 5f;
    private static final float STRONGEST_MPS2 = 8f;

    /// How much of the road's grip drivers use; the rest is left to steer with.
    private static final float GRIP_SHARE = 0.95f;

    public Reflexes {
        if (reactionSteps < 0 || reactionSteps > WorldView.HISTORY_STEPS) {
            throw new IllegalArgumentException("a reaction of " + reactionSteps + " steps is not within 0 and "
                    + WorldView.HISTORY_STEPS + ", as far as the past is kept");
        }
        if (!(hardestBrakingMps2 > 0) || !(haste > 0) || !(headwaySeconds > 0)) {
            throw new IllegalArgumentException("braking " + hardestBrakingMps2 + " m/s², haste " + haste
                    + " and headway " + headwaySeconds + " s must be positive");
        }
    }

    /// Draws a driver.
    ///
    /// @param random the driver's own stream
    public static Reflexes draw(RandomStream random, RoadGrip grip, float dtSeconds) {
        int reaction = (int) StrictMath.ceil(random.uniform(QUICKEST_S, SLOWEST_S) / dtSeconds - 1e-3);
        float braking = random.uniform(WEAKEST_MPS2, STRONGEST_MPS2);
        return new Reflexes(
                Math.min(WorldView.HISTORY_STEPS, reaction),
                Math.min(braking, GRIP_SHARE * grip.maxAccelerationMps2()),
                random.uniform(0.9f, 1.1f),
                random.uniform(1.1f, 1.9f));
    }
}
