package dev.skidpad.sim.perceive;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.kernel.Trig;
import dev.skidpad.core.random.RandomStream;
import dev.skidpad.sim.world.WorldView;

/// Drives against a low sun: for a while, what stands in its glare is not seen. What moves is, as its motion tells
/// it from the ground.
///
/// With the sun's azimuth `α` and elevation `ε`, the camera is blinded while the sun is within 60° of where the ego
/// looks, `cos ε·cos(ψ - α) > cos 60°`; then an agent in the direction `β` is lost within 20° of the sun,
/// `cos ε·cos(β - α) > cos 20°`. A sun higher than 20° hides nothing.
///
/// @param azimuthDeg where the sun stands, to the left of where the ego looks at the start
/// @param elevationDeg how high
/// @param fromSeconds after the start
/// @param toSeconds after the start
public record Backlight(float azimuthDeg, float elevationDeg, float fromSeconds, float toSeconds)
        implements Perception {
    private static final float BLINDED_COS = 0.5f;
    private static final float GLARE_COS = 0.9396926f;
    private static final float RAD_PER_DEG = Angles.PI / 180;

    public Backlight {
        Names.check("backlight", "azimuth", azimuthDeg, -180, 180);
        Names.check("backlight", "elevation", elevationDeg, 0, 90);
        Names.checkTimes("backlight", fromSeconds, toSeconds);
    }

    @Override
    public String name() {
        return Names.of("backlight", azimuthDeg, elevationDeg, fromSeconds, toSeconds);
    }

    @Override
    public Session start(WorldView truth, RandomStream random) {
        return new FaultSession(truth, new Glare(truth));
    }

    private final class Glare implements Fault {
        private final int startStep;
        private final float sunX; // of the sun's direction in the scene, length cos ε
        private final float sunY;

        Glare(WorldView truth) {
            startStep = truth.step();
            float azimuth = Angles.wrap(truth.headingRad(truth.egoIndex()) + azimuthDeg * RAD_PER_DEG);
            float flat = Trig.cos(elevationDeg * RAD_PER_DEG);
            sunX = flat * Trig.cos(azimuth);
            sunY = flat * Trig.sin(azimuth);
        }

        @Override
        public void observe(WorldView source, int stepsAgo, SeenWorld seen) {
            boolean blinded = isBlinded(source, stepsAgo);
            for (int a = 0; a < source.agentCount(); a++) {
                if (source.active(a, stepsAgo) && !(blinded && isLost(source, a, stepsAgo))) {
                    seen.see(a, stepsAgo);
                }
            }
        }

        private boolean isBlinded(WorldView source, int stepsAgo) {
            float seconds = Sight.seconds(source, startStep, stepsAgo);
            if (seconds < fromSeconds || seconds >= toSeconds) {
                return false;
            }
            float heading = source.headingRad(source.egoIndex(), stepsAgo);
            return Trig.cos(heading) * sunX + Trig.sin(heading) * sunY > BLINDED_COS;
        }

        private boolean isLost(WorldView source, int agent, int stepsAgo) {
            int ego = source.egoIndex();
            if (agent == ego || !Sight.stands(source, agent, stepsAgo)) {
                return false;
            }
            float dx = source.x(agent, stepsAgo) - source.x(ego, stepsAgo);
            float dy = source.y(agent, stepsAgo) - source.y(ego, stepsAgo);
            return dx * sunX + dy * sunY > GLARE_COS * (float) Math.sqrt(dx * dx + dy * dy);
        }
    }
}
