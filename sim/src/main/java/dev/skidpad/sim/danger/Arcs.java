package dev.skidpad.sim.danger;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.geometry.OrientedBox;
import dev.skidpad.core.kernel.Trig;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;

/// Whether the ego meets somebody within a time if both go on along the arcs that they are on.
///
/// The turn is that between the last step and this one; poses are compared every fifth of a second. A buffer.
final class Arcs {
    private static final float STRIDE_S = 0.2f;
    private static final float SLOW_MPS = 0.5f;

    private final Scenario scenario;
    private final int strides;
    private final float[] egoX; // [strides] m
    private final float[] egoY; // [strides] m
    private final float[] egoRad; // [strides]
    private final float[] pose = new float[5]; // x, y, heading, vx, vy

    Arcs(Scenario scenario, double seconds) {
        this.scenario = scenario;
        strides = (int) Math.round(seconds / STRIDE_S);
        egoX = new float[strides];
        egoY = new float[strides];
        egoRad = new float[strides];
    }

    boolean egoMeetsSomebody(int step) {
        Track ego = scenario.ego();
        if (!ego.valid(step)) {
            return false;
        }
        start(ego, step);
        float turn = turnRate(ego, step);
        for (int k = 0; k < strides; k++) {
            advance(turn);
            egoX[k] = pose[0];
            egoY[k] = pose[1];
            egoRad[k] = pose[2];
        }
        for (int b = 0; b < scenario.agentCount(); b++) {
            Track other = scenario.tracks().get(b);
            if (b != scenario.egoIndex() && other.valid(step) && meets(ego, other, step)) {
                return true;
            }
        }
        return false;
    }

    private boolean meets(Track ego, Track other, int step) {
        float reach = 0.5f * (ego.lengthM() + ego.widthM() + other.lengthM() + other.widthM());
        float dx = other.x(step) - ego.x(step);
        float dy = other.y(step) - ego.y(step);
        float far = reach + strides * STRIDE_S * (ego.speedMps(step) + other.speedMps(step));
        if (dx * dx + dy * dy > far * far) {
            return false;
        }
        start(other, step);
        float turn = turnRate(other, step);
        for (int k = 0; k < strides; k++) {
            advance(turn);
            boolean near = Math.abs(pose[0] - egoX[k]) < reach && Math.abs(pose[1] - egoY[k]) < reach;
            if (near && overlap(ego, other, k)) {
                return true;
            }
        }
        return false;
    }

    private boolean overlap(Track ego, Track other, int k) {
        return OrientedBox.overlap(
                egoX[k],
                egoY[k],
                Trig.cos(egoRad[k]),
                Trig.sin(egoRad[k]),
                0.5f * ego.lengthM(),
                0.5f * ego.widthM(),
                pose[0],
                pose[1],
                Trig.cos(pose[2]),
                Trig.sin(pose[2]),
                0.5f * other.lengthM(),
                0.5f * other.widthM());
    }

    private void start(Track track, int step) {
        pose[0] = track.x(step);
        pose[1] = track.y(step);
        pose[2] = track.headingRad(step);
        pose[3] = track.vx(step);
        pose[4] = track.vy(step);
    }

    private float turnRate(Track track, int step) {
        boolean known = track.valid(step - 1) && track.speedMps(step) > SLOW_MPS;
        return known ? Angles.difference(track.headingRad(step - 1), track.headingRad(step)) / scenario.dtSeconds() : 0;
    }

    private void advance(float turnRate) {
        float half = 0.5f * turnRate * STRIDE_S;
        turnVelocity(half);
        pose[0] += STRIDE_S * pose[3];
        pose[1] += STRIDE_S * pose[4];
        turnVelocity(half);
        pose[2] = Angles.wrap(pose[2] + 2 * half);
    }

    private void turnVelocity(float angle) {
        float c = Trig.cos(angle);
        float s = Trig.sin(angle);
        float vx = pose[3];
        pose[3] = c * vx - s * pose[4];
        pose[4] = s * vx + c * pose[4];
    }
}
