package dev.skidpad.sim.score.realism;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.kernel.Trig;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import java.util.Arrays;

/// The members of one rollout as columns, with their speeds and turning. A buffer that holds one rollout after
/// another.
///
/// Columns are `[PAST + T, N]`: [#PAST] recorded steps, so that the first simulated step has neighbours, then the
/// simulated ones. Derivatives are central differences over the steps before and after,
/// `v_t = |p_{t+1} - p_{t-1}| / 2Δt`; they are there where the agent is at all three steps. So the last simulated
/// step has no speed and the last two no acceleration.
final class Motion {
    /// How many steps of the record come before the simulated ones: now and the one before.
    static final int PAST = 2;

    final Members members;
    final int rows; // PAST + T
    final float[] x; // [PAST + T, N] m
    final float[] y; // [PAST + T, N] m
    final float[] cos; // [PAST + T, N] of the heading
    final float[] sin; // [PAST + T, N]
    final boolean[] there; // [PAST + T, N]
    final float[] speedMps; // [PAST + T, N]
    final float[] turnRadps; // [PAST + T, N]
    final boolean[] moving; // [PAST + T, N] whether speed and turning are known
    final float[] accelerationMps2; // [PAST + T, N]
    final float[] turnChangeRadps2; // [PAST + T, N]
    final boolean[] changing; // [PAST + T, N] whether their changes are known
    private final float[] headingRad; // [PAST + T, N]
    private final float dtSeconds;

    /// @param steps the number of simulated steps
    Motion(Scenario scenario, Members members, int startStep, int steps) {
        this.members = members;
        rows = PAST + steps;
        dtSeconds = scenario.dtSeconds();
        int cells = rows * members.count;
        x = new float[cells];
        y = new float[cells];
        cos = new float[cells];
        sin = new float[cells];
        there = new boolean[cells];
        speedMps = new float[cells];
        turnRadps = new float[cells];
        moving = new boolean[cells];
        accelerationMps2 = new float[cells];
        turnChangeRadps2 = new float[cells];
        changing = new boolean[cells];
        headingRad = new float[cells];
        for (int row = 0; row < PAST; row++) {
            for (int k = 0; k < members.count; k++) {
                recall(scenario.tracks().get(members.agent[k]), startStep + 1 - PAST + row, row * members.count + k);
            }
        }
    }

    private void recall(Track track, int step, int i) {
        if (track.valid(step)) {
            place(i, track.x(step), track.y(step), track.headingRad(step));
        }
    }

    /// Takes over a rollout.
    void load(Rollout rollout) {
        int n = members.count;
        Arrays.fill(there, PAST * n, rows * n, false);
        for (int t = 0; t < rollout.steps(); t++) {
            for (int k = 0; k < n; k++) {
                int a = members.agent[k];
                if (rollout.there(t, a)) {
                    place((PAST + t) * n + k, rollout.x(t, a), rollout.y(t, a), rollout.headingRad(t, a));
                }
            }
        }
        differentiate();
    }

    private void place(int i, float px, float py, float heading) {
        there[i] = true;
        x[i] = px;
        y[i] = py;
        headingRad[i] = heading;
        cos[i] = Trig.cos(heading);
        sin[i] = Trig.sin(heading);
    }

    private void differentiate() {
        int n = members.count;
        float perSecond = 0.5f / dtSeconds;
        Arrays.fill(moving, false);
        Arrays.fill(changing, false);
        for (int i = n; i < (rows - 1) * n; i++) {
            if (there[i - n] && there[i] && there[i + n]) {
                float dx = x[i + n] - x[i - n];
                float dy = y[i + n] - y[i - n];
                speedMps[i] = (float) Math.sqrt(dx * dx + dy * dy) * perSecond;
                turnRadps[i] = Angles.difference(headingRad[i - n], headingRad[i + n]) * perSecond;
                moving[i] = true;
            }
        }
        for (int i = 2 * n; i < (rows - 2) * n; i++) {
            if (moving[i - n] && moving[i] && moving[i + n]) {
                accelerationMps2[i] = (speedMps[i + n] - speedMps[i - n]) * perSecond;
                turnChangeRadps2[i] = (turnRadps[i + n] - turnRadps[i - n]) * perSecond;
                changing[i] = true;
            }
        }
    }
}
