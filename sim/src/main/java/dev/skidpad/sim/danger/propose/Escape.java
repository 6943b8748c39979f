package dev.skidpad.sim.danger.propose;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.dynamics.model.RoadGrip;
import java.util.Optional;

/// Plans from now on that may avoid a danger.
public enum Escape {
    /// As the human did.
    HUMAN("drive as the human did", 0, 0),
    /// Brake with a third of what the road gives.
    BRAKE_GENTLY("brake gently", -0.35f, 0),
    /// Brake with two thirds.
    BRAKE("brake", -0.65f, 0),
    /// Brake as hard as the road allows.
    BRAKE_HARD("brake hard", -0.95f, 0),
    /// A lane to the left, braking.
    LEFT("swerve to the left and brake gently", -0.3f, 3),
    /// A lane to the right, braking.
    RIGHT("swerve to the right and brake gently", -0.3f, -3),
    /// Half a lane to the left.
    LITTLE_LEFT("keep to the left", 0, 1.2f),
    /// Half a lane to the right.
    LITTLE_RIGHT("keep to the right", 0, -1.2f),
    /// Speed up.
    SPEED_UP("speed up", 0.25f, 0);

    private static final float HARDEST_MPS2 = 8f;
    private static final float FASTEST_MPS = 30f;
    private static final float PEAK = 5.77f;

    private final String words;
    private final float gripShare;
    private final float leftM;

    Escape(String words, float gripShare, float leftM) {
        this.words = words;
        this.gripShare = gripShare;
        this.leftM = leftM;
    }

    /// What to do, in words.
    public String words() {
        return words;
    }

    /// The plan; empty where it cannot be driven.
    public Optional<Track> plan(Scenario scenario, RoadGrip grip) {
        WayMotion motion = WayMotion.of(scenario, scenario.egoIndex());
        float most = Math.min(HARDEST_MPS2, grip.maxAccelerationMps2());
        float[] s = gripShare == 0 ? motion.recordedS() : motion.changedS(0, gripShare * most, FASTEST_MPS);
        if (leftM == 0) {
            return Optional.of(motion.along(s));
        }
        float v = motion.speedMps();
        if (v < 3) {
            return Optional.empty();
        }
        float length = Math.max(8, v * (float) Math.sqrt(PEAK * Math.abs(leftM) / (0.5f * most)));
        return Optional.of(motion.beside(s, new EgoOffLane.Shift(0, length, leftM)));
    }
}
