package dev.skidpad.sim.batch;

import dev.skidpad.sim.episode.Conditions;
import dev.skidpad.sim.episode.Episode;

/// Writes down frame by frame what happens in one world, to make episodes of it: to score them otherwise, to
/// look at them in a report, to keep them in a file. A buffer with one owner.
public final class RichRecorder {
    private final World world;
    private final Agents agents;
    private final int tracks; // A of the scenario
    private final float[] x; // [F, A]
    private final float[] y;
    private final float[] headingRad;
    private final float[] vx;
    private final float[] vy;
    private final boolean[] active;
    private int frames;

    /// A recorder of a world of a batch; nothing is written down yet.
    public RichRecorder(RichBatch batch, int worldIndex) {
        world = batch.world(worldIndex);
        agents = batch.columns();
        tracks = world.scene.scenario.agentCount();
        int cells = world.scene.frames * tracks;
        x = new float[cells];
        y = new float[cells];
        headingRad = new float[cells];
        vx = new float[cells];
        vy = new float[cells];
        active = new boolean[cells];
    }

    /// Writes the present frame down: once after the reset and once after each step.
    ///
    /// @throws IllegalStateException if it is not the next frame
    public void add() {
        if (world.frame != frames) {
            throw new IllegalStateException(
                    "the world is at frame " + world.frame + ", but the next to write is " + frames);
        }
        for (int row = 0; row < world.scene.slots; row++) {
            if ((world.present[row >> 6] & 1L << row) != 0) {
                put(row, frames * tracks + world.scene.track[row]);
            }
        }
        frames++;
    }

    private void put(int row, int i) {
        x[i] = world.actors.x[row];
        y[i] = world.actors.y[row];
        vx[i] = world.actors.vx[row];
        vy[i] = world.actors.vy[row];
        headingRad[i] = row < world.scene.controlled
                ? agents.headingRad[world.firstAgent + row]
                : world.scene.scenario.tracks().get(world.scene.track[row]).headingRad(world.scene.startStep + frames);
        active[i] = true;
    }

    /// The episode so far as one of the world's controlled agents drove it: it is the ego of the scenario in
    /// the episode, and its path is the route.
    ///
    /// @param agent from 0 to the number of the scene's controlled agents
    public Episode episode(int agent) {
        int cells = frames * tracks;
        return new Episode(
                world.scene.seenBy(agent),
                new Conditions("batch", "log", "bicycle", "perfect", 0, 0),
                world.scene.startStep,
                frames,
                java.util.Arrays.copyOf(x, cells),
                java.util.Arrays.copyOf(y, cells),
                java.util.Arrays.copyOf(headingRad, cells),
                java.util.Arrays.copyOf(vx, cells),
                java.util.Arrays.copyOf(vy, cells),
                java.util.Arrays.copyOf(active, cells));
    }
}
