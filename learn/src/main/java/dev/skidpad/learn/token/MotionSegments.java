package dev.skidpad.learn.token;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import java.util.Arrays;
import java.util.List;

/// Collects recorded half-second motions, each in the frame at its own start.
final class MotionSegments {
    private static final int VALUES = Codebook.STEPS * 3;

    /// Faster than this, or turning more, is a fault of the record and no motion.
    private static final float MAX_SPEED_MPS = 45f;

    private static final float MAX_TURN_RAD = 1.2f;

    private MotionSegments() {}

    /// At most `max` motions of a class, spread evenly over all that there are.
    ///
    /// @return `[n, K, 3]`
    static float[] collect(List<Scenario> scenarios, AgentClass agentClass, int max) {
        int available = 0;
        for (Scenario scenario : scenarios) {
            requireStep(scenario);
            for (Track track : scenario.tracks()) {
                available += AgentClass.of(track.type()) == agentClass ? starts(track) : 0;
            }
        }
        int wanted = Math.min(max, available);
        float[] segments = new float[wanted * VALUES];
        int seen = 0;
        int kept = 0;
        for (Scenario scenario : scenarios) {
            for (Track track : scenario.tracks()) {
                if (AgentClass.of(track.type()) != agentClass) {
                    continue;
                }
                for (int start = 0; start + Codebook.STEPS < track.steps(); start++) {
                    if (!isWhole(track, start)) {
                        continue;
                    }
                    boolean due = (long) (seen + 1) * wanted / available > (long) seen * wanted / available;
                    seen++;
                    if (due && write(track, start, segments, kept * VALUES)) {
                        kept++;
                    }
                }
            }
        }
        return Arrays.copyOf(segments, kept * VALUES);
    }

    private static void requireStep(Scenario scenario) {
        if (Math.abs(scenario.dtSeconds() - Codebook.DT_SECONDS) > 1e-4f) {
            throw new IllegalArgumentException("scenario " + scenario.id() + " has steps of " + scenario.dtSeconds()
                    + " s; motion tokens need steps of " + Codebook.DT_SECONDS + " s. Resample it first.");
        }
    }

    private static int starts(Track track) {
        int count = 0;
        for (int start = 0; start + Codebook.STEPS < track.steps(); start++) {
            count += isWhole(track, start) ? 1 : 0;
        }
        return count;
    }

    private static boolean isWhole(Track track, int start) {
        for (int t = start; t <= start + Codebook.STEPS; t++) {
            if (!track.valid(t)) {
                return false;
            }
        }
        return true;
    }

    /// Writes one motion; false if it is not plausible.
    private static boolean write(Track track, int start, float[] out, int offset) {
        Frame frame = new Frame();
        frame.set(track.x(start), track.y(start), track.headingRad(start));
        float limit = MAX_SPEED_MPS * Codebook.SECONDS;
        for (int k = 0; k < Codebook.STEPS; k++) {
            int t = start + k + 1;
            float x = frame.localX(track.x(t), track.y(t));
            float y = frame.localY(track.x(t), track.y(t));
            float turn = frame.localHeadingRad(track.headingRad(t));
            if (Math.abs(x) > limit || Math.abs(y) > 0.5f * limit || Math.abs(turn) > MAX_TURN_RAD) {
                return false;
            }
            out[offset + 3 * k] = x;
            out[offset + 3 * k + 1] = y;
            out[offset + 3 * k + 2] = turn;
        }
        return true;
    }
}
