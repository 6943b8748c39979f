package dev.skidpad.sim.episode;

import dev.skidpad.sim.world.WorldView;
import java.util.Arrays;

/// Writes down frame by frame what one scene looks like. A buffer: one episode owns it.
final class Recorder {
    private final WorldView view;
    private final int agents;
    private final float[] x; // [F, A]
    private final float[] y;
    private final float[] headingRad;
    private final float[] vx;
    private final float[] vy;
    private final boolean[] active;
    private int frames;

    Recorder(WorldView view, int maxFrames) {
        this.view = view;
        agents = view.agentCount();
        int cells = maxFrames * agents;
        x = new float[cells];
        y = new float[cells];
        headingRad = new float[cells];
        vx = new float[cells];
        vy = new float[cells];
        active = new boolean[cells];
    }

    /// Adds the present as the next frame. Agents that are not there are written as zeros.
    void add() {
        for (int a = 0; a < agents; a++) {
            int i = frames * agents + a;
            if (view.active(a)) {
                x[i] = view.x(a);
                y[i] = view.y(a);
                headingRad[i] = view.headingRad(a);
                vx[i] = view.vx(a);
                vy[i] = view.vy(a);
                active[i] = true;
            }
        }
        frames++;
    }

    /// The episode so far. The recorder must not be used afterwards.
    Episode episode(EpisodeSpec spec) {
        int cells = frames * agents;
        boolean full = cells == x.length;
        return new Episode(
                spec.scenario(),
                spec.conditions(),
                spec.startStep(),
                frames,
                full ? x : Arrays.copyOf(x, cells),
                full ? y : Arrays.copyOf(y, cells),
                full ? headingRad : Arrays.copyOf(headingRad, cells),
                full ? vx : Arrays.copyOf(vx, cells),
                full ? vy : Arrays.copyOf(vy, cells),
                full ? active : Arrays.copyOf(active, cells));
    }
}
