package dev.skidpad.sim.vary;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.world.RearAxle;
import java.util.Locale;
import java.util.Optional;

/// The ego drives its recorded way faster or slower, beyond its end along the route.
///
/// Time is stretched: `s'(t) = s(τ(t))` with `dτ/dt` going from 1 to the factor within a time over which
/// the speed changes by at most 2 m/s².
///
/// @param minFactor the least factor drawn
/// @param maxFactor the largest factor drawn; above 1 is faster
public record EgoRetimed(float minFactor, float maxFactor) implements Variation {
    private static final float MIN_WAY_M = 5f;
    private static final float RAMP_MPS2 = 2f;
    private static final float MIN_RAMP_S = 1f;

    public EgoRetimed {
        if (!(minFactor > 0) || !(maxFactor >= minFactor) || !(maxFactor <= 4)) {
            throw new IllegalArgumentException("factors " + minFactor + " to " + maxFactor + " must lie in (0, 4]");
        }
    }

    @Override
    public String name() {
        return minFactor >= 1 ? "ego-faster" : maxFactor <= 1 ? "ego-slower" : "ego-retimed";
    }

    @Override
    public Optional<Varied> apply(Scenario scenario, RandomStream random) {
        float factor = random.uniform(minFactor, maxFactor);
        int now = scenario.nowStep();
        Track ego = scenario.ego();
        TravelPath way = TravelPath.recorded(ego, now);
        if (way.recordedLengthM() < MIN_WAY_M || factor == 1) {
            return Optional.empty();
        }
        float lastSpeed = way.recordedS(way.recordedSteps()) - way.recordedS(Math.max(0, way.recordedSteps() - 1));
        float[] s = stretched(way, scenario, factor, lastSpeed);
        TravelPath longer = way.onAlong(
                scenario.route(),
                Math.max(1, s[s.length - 1] - way.lengthM() + 2),
                RearAxle.toCentreM(scenario.ego().lengthM()));
        TrackEdit edit = new TrackEdit(scenario, scenario.egoIndex());
        edit.moveAlong(longer, s);
        return Optional.of(edit.varied(
                name(),
                String.format(Locale.ROOT, "retimed by %.2f", factor),
                Intention.touchingAnybody(scenario.agentCount())));
    }

    // [steps from now]
    private static float[] stretched(TravelPath way, Scenario scenario, float factor, float lastStepM) {
        float dt = scenario.dtSeconds();
        float v0 = scenario.ego().speedMps(scenario.nowStep());
        float ramp = Math.max(MIN_RAMP_S, Math.abs(factor - 1) * v0 / RAMP_MPS2);
        float[] s = new float[scenario.futureSteps() + 1];
        float tau = 0; // steps
        for (int k = 1; k < s.length; k++) {
            float rate = 1 + (factor - 1) * Math.min(1, (k - 0.5f) * dt / ramp);
            tau += rate;
            float beyond = Math.max(0, tau - way.recordedSteps());
            s[k] = way.recordedS(tau) + beyond * lastStepM;
        }
        return s;
    }
}
