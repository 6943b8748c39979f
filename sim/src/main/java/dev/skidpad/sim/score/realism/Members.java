package dev.skidpad.sim.score.realism;

import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;

/// The agents that are there when the simulation starts, and their boxes. Immutable.
///
/// The challenge simulates and measures these alone: who appears later takes no part, neither in the rollouts nor
/// in the record.
///
/// A box has rounded corners: it is all that lies within `roundingM` of a smaller box, with `roundingM` 0.7 of half
/// of its shorter side.
final class Members {
    private static final float CORNER_ROUNDING = 0.7f;

    final int count; // N
    final int[] agent; // [N] index in the scenario
    final boolean[] vehicle; // [N]
    final float[] halfLengthM; // [N] of the whole box
    final float[] halfWidthM; // [N]
    final float[] roundingM; // [N]
    final float[] coreHalfLengthM; // [N] of the box that is rounded out
    final float[] coreHalfWidthM; // [N]
    final float[] reachM; // [N] no point of the rounded box is farther from its centre

    Members(Scenario scenario, int startStep) {
        int[] found = new int[scenario.agentCount()];
        int n = 0;
        for (int a = 0; a < found.length; a++) {
            if (scenario.tracks().get(a).valid(startStep)) {
                found[n++] = a;
            }
        }
        count = n;
        agent = java.util.Arrays.copyOf(found, n);
        vehicle = new boolean[n];
        halfLengthM = new float[n];
        halfWidthM = new float[n];
        roundingM = new float[n];
        coreHalfLengthM = new float[n];
        coreHalfWidthM = new float[n];
        reachM = new float[n];
        for (int k = 0; k < n; k++) {
            measure(k, scenario.tracks().get(agent[k]));
        }
    }

    private void measure(int k, Track track) {
        vehicle[k] = track.type() == AgentType.VEHICLE;
        halfLengthM[k] = 0.5f * track.lengthM();
        halfWidthM[k] = 0.5f * track.widthM();
        roundingM[k] = CORNER_ROUNDING * Math.min(halfLengthM[k], halfWidthM[k]);
        coreHalfLengthM[k] = halfLengthM[k] - roundingM[k];
        coreHalfWidthM[k] = halfWidthM[k] - roundingM[k];
        float diagonal = coreHalfLengthM[k] * coreHalfLengthM[k] + coreHalfWidthM[k] * coreHalfWidthM[k];
        reachM[k] = (float) Math.sqrt(diagonal) + roundingM[k];
    }
}
