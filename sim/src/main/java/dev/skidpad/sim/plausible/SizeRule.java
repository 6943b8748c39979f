package dev.skidpad.sim.plausible;

import dev.skidpad.core.scene.BoxSizes;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.vary.PlausibilityRule;
import java.util.Arrays;

/// A box that changes: its length or width at a step against the median over the track, as a share. Only
/// where the source gives sizes step by step.
final class SizeRule implements SceneRule {
    private final Scenario scenario;
    private final SceneLimits limits;
    private final float[] sorted; // [T]

    SizeRule(Scenario scenario, SceneLimits limits) {
        this.scenario = scenario;
        this.limits = limits;
        sorted = new float[scenario.steps()];
    }

    @Override
    public void judge(int agent, Severities out) {
        Track track = scenario.tracks().get(agent);
        if (track.sizes().isEmpty()) {
            return;
        }
        BoxSizes sizes = track.sizes().get();
        float length = median(track, sizes, true);
        float width = median(track, sizes, false);
        double threshold = limits.of(track.type(), PlausibilityRule.SIZE_CHANGE);
        for (int t = 0; t < track.steps(); t++) {
            if (track.valid(t)) {
                double change = Math.max(change(sizes.lengthM(t), length), change(sizes.widthM(t), width));
                double room = SceneLimits.rangeFactor(scenario, agent, t);
                out.note(PlausibilityRule.SIZE_CHANGE, t, change, room * threshold);
            }
        }
    }

    private float median(Track track, BoxSizes sizes, boolean ofLengths) {
        int count = 0;
        for (int t = 0; t < track.steps(); t++) {
            if (track.valid(t)) {
                sorted[count++] = ofLengths ? sizes.lengthM(t) : sizes.widthM(t);
            }
        }
        Arrays.sort(sorted, 0, count);
        return count == 0 ? 0 : sorted[count / 2];
    }

    // Without a size there is none that it could change; one that is no number is as wrong as one can be.
    private static double change(float size, float median) {
        if (!(median > 0)) {
            return 0;
        }
        return Float.isFinite(size) ? Math.abs(size / median - 1.0) : Double.MAX_VALUE;
    }
}
