package dev.skidpad.sim.vary;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.world.RearAxle;
import java.util.Locale;
import java.util.Optional;

/// The ego brakes late, and weakly: where the record slows down, it keeps its speed for a while and then
/// follows the record's braking late and only in part, along the same way and on along the route.
///
/// With `v(t)` the recorded speed, `t₀` where the braking starts, `D` the delay and `w` the strength:
/// `v'(t) = v(t₀) - w·(v(t₀) - v(t - D))` for `t > t₀ + D`.
///
/// @param maxDelaySeconds the longest delay drawn; the shortest is a third of it
/// @param minStrength the weakest braking drawn, as a share of the record's; the strongest is 1
public record EgoDelayed(float maxDelaySeconds, float minStrength) implements Variation {
    private static final float MIN_SPEED_MPS = 3f;
    private static final float MIN_DROP_MPS = 2f;
    private static final float WITHIN_S = 4f;

    public EgoDelayed {
        if (!(maxDelaySeconds > 0) || !(minStrength >= 0 && minStrength <= 1)) {
            throw new IllegalArgumentException(
                    "a delay of " + maxDelaySeconds + " s and a strength of " + minStrength + " make no late braking");
        }
    }

    @Override
    public String name() {
        return "ego-brakes-late";
    }

    @Override
    public Optional<Varied> apply(Scenario scenario, RandomStream random) {
        float delay = random.uniform(maxDelaySeconds / 3, maxDelaySeconds);
        float strength = random.uniform(minStrength, 1);
        TravelPath way = TravelPath.recorded(scenario.ego(), scenario.nowStep());
        float[] v = speeds(way, scenario);
        int onset = onset(v, Math.round(WITHIN_S / scenario.dtSeconds()));
        if (onset < 0) {
            return Optional.empty();
        }
        int late = Math.round(delay / scenario.dtSeconds());
        float[] s = new float[v.length];
        for (int k = 1; k < v.length; k++) {
            s[k] = s[k - 1]
                    + 0.5f
                            * scenario.dtSeconds()
                            * (at(v, k - 1, onset, late, strength) + at(v, k, onset, late, strength));
        }
        TravelPath longer = way.onAlong(
                scenario.route(),
                Math.max(1, s[s.length - 1] - way.lengthM() + 2),
                RearAxle.toCentreM(scenario.ego().lengthM()));
        TrackEdit edit = new TrackEdit(scenario, scenario.egoIndex());
        edit.moveAlong(longer, s);
        return Optional.of(edit.varied(
                name(),
                String.format(Locale.ROOT, "brakes %.1f s late with %.2f of the strength", delay, strength),
                Intention.touchingAnybody(scenario.agentCount())));
    }

    private static float at(float[] v, int k, int onset, int late, float strength) {
        if (k <= onset) {
            return v[k];
        }
        return v[onset] - strength * (v[onset] - v[Math.max(onset, k - late)]);
    }

    // [steps from now] recorded speed along the way; beyond the record, the last one.
    private static float[] speeds(TravelPath way, Scenario scenario) {
        Track ego = scenario.ego();
        float[] v = new float[scenario.futureSteps() + 1];
        v[0] = ego.speedMps(scenario.nowStep());
        for (int k = 1; k < v.length; k++) {
            int t = scenario.nowStep() + k;
            v[k] = k <= way.recordedSteps() && ego.valid(t) ? ego.speedMps(t) : v[k - 1];
        }
        return v;
    }

    // The step after now from which the speed falls most within some steps, or -1 if it hardly falls.
    private static int onset(float[] v, int within) {
        int best = -1;
        float most = MIN_DROP_MPS;
        for (int i = 0; i + 1 < v.length; i++) {
            float least = v[i];
            for (int j = i + 1; j <= Math.min(v.length - 1, i + within); j++) {
                least = Math.min(least, v[j]);
            }
            // A later start of the same fall is the better one: that is where the braking begins.
            if (v[i] >= MIN_SPEED_MPS && v[i] - least >= most - 0.2f) {
                most = Math.max(most, v[i] - least);
                best = i;
            }
        }
        return best;
    }
}
