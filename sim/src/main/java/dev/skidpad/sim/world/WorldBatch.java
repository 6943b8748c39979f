package dev.skidpad.sim.world;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.kernel.Trig;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// Many scenarios being simulated at once, as columns.
///
/// Every column is `[R, S, A]`: a ring of `R` frames, and in each the agents of all scenes one after
/// another; scene `s` has the rows `offset(s)` to `offset(s + 1) - 1`. The ring holds the present,
/// [WorldView#HISTORY_STEPS] past frames and the next one, which is written while the present can still be
/// read:
///
/// 1. `placeEgo(s, ...)` and `next(s).place(...)` write the next frame of every scene;
/// 2. [#step()] makes it the present one in all scenes.
///
/// A world starts at a step of the record, with the record as its history. It is owned by one thread;
/// nothing is allocated after it was made.
public final class WorldBatch {
    private static final int RING = WorldView.HISTORY_STEPS + 2;

    private final List<Scenario> scenarios; // [S]
    private final int[] startSteps; // [S]
    private final int[] steps; // [S] the scenario step of the present
    private final int[] offsets; // [S + 1]
    private final int rows; // agents of all scenes
    private final SceneView[] views; // [S]
    private final SceneWriter[] writers; // [S]

    private final float[] x; // [R, S, A] m
    private final float[] y; // [R, S, A] m
    private final float[] headingRad; // [R, S, A]
    private final float[] headingCos; // [R, S, A]
    private final float[] headingSin; // [R, S, A]
    private final float[] vx; // [R, S, A] m/s
    private final float[] vy; // [R, S, A] m/s
    private final boolean[] active; // [R, S, A]
    private int present; // frame of the ring

    private WorldBatch(List<Scenario> scenarios, int[] startSteps) {
        if (scenarios.size() != startSteps.length) {
            throw new IllegalArgumentException(
                    scenarios.size() + " scenarios need as many start steps, got " + startSteps.length);
        }
        this.scenarios = List.copyOf(scenarios);
        this.startSteps = startSteps.clone();
        int scenes = startSteps.length;
        steps = new int[scenes];
        offsets = new int[scenes + 1];
        views = new SceneView[scenes];
        writers = new SceneWriter[scenes];
        for (int s = 0; s < scenes; s++) {
            Scenario scenario = this.scenarios.get(s);
            if (!scenario.ego().valid(startSteps[s])) {
                throw new IllegalArgumentException("scenario " + scenario.id() + ": the ego "
                        + scenario.ego().id() + " is not valid at the start, step " + startSteps[s]);
            }
            offsets[s + 1] = offsets[s] + scenario.agentCount();
            views[s] = new SceneView(s, scenario, offsets[s]);
            writers[s] = new SceneWriter(scenario, offsets[s]);
        }
        rows = offsets[scenes];
        x = new float[RING * rows];
        y = new float[RING * rows];
        headingRad = new float[RING * rows];
        headingCos = new float[RING * rows];
        headingSin = new float[RING * rows];
        vx = new float[RING * rows];
        vy = new float[RING * rows];
        active = new boolean[RING * rows];
        reset();
    }

    /// A world of the given scenarios, each at its start step.
    ///
    /// @param scenarios `[S]`
    /// @param startSteps `[S]` steps of the records at which the egos are valid
    public static WorldBatch of(List<Scenario> scenarios, int[] startSteps) {
        return new WorldBatch(scenarios, startSteps);
    }

    /// The number of scenes `S`.
    public int scenes() {
        return startSteps.length;
    }

    /// The row of a scene's first agent in every frame; for `scene == S`, the number of rows.
    public int offset(int scene) {
        return offsets[scene];
    }

    /// The view of one scene, the same object for the life of the batch.
    public WorldView view(int scene) {
        return views[checked(scene)];
    }

    /// Where traffic writes the next frame of one scene, the same object for the life of the batch.
    public StateWriter next(int scene) {
        return writers[checked(scene)];
    }

    /// Places the ego of a scene at the next step.
    ///
    /// @throws IllegalArgumentException if a value is not finite
    public void placeEgo(int scene, float newX, float newY, float newHeadingRad, float newVx, float newVy) {
        Scenario scenario = scenarios.get(checked(scene));
        checkFinite(scenario, scenario.egoIndex(), newX, newY, newHeadingRad, newVx, newVy);
        write(following(), offsets[scene] + scenario.egoIndex(), newX, newY, newHeadingRad, newVx, newVy);
    }

    /// Whether a scene is at the last step of its record: it cannot be stepped any further, only reset.
    public boolean finished(int scene) {
        return steps[checked(scene)] >= scenarios.get(scene).steps() - 1;
    }

    /// Makes the written frame the present one in all scenes. Agents that were not written become inactive
    /// where they were last.
    ///
    /// @throws IllegalStateException if a scene is finished, or its ego was not placed; nothing has changed then
    public void step() {
        int next = following();
        for (int s = 0; s < startSteps.length; s++) {
            checkStep(s, next);
        }
        for (int s = 0; s < startSteps.length; s++) {
            steps[s]++;
        }
        for (int row = 0; row < rows; row++) {
            if (!active[next * rows + row]) {
                carry(present * rows + row, next * rows + row);
            }
        }
        present = next;
        clearNext();
    }

    private void checkStep(int scene, int next) {
        Scenario scenario = scenarios.get(scene);
        if (finished(scene)) {
            throw new IllegalStateException("scenario " + scenario.id() + " is finished: step " + steps[scene]
                    + " is the last of its record. Reset it before stepping on.");
        }
        if (!active[next * rows + offsets[scene] + scenario.egoIndex()]) {
            throw new IllegalStateException("scenario " + scenario.id() + ": step " + (steps[scene] + 1)
                    + " has no ego. Place it before stepping.");
        }
    }

    private int checked(int scene) {
        if (scene < 0 || scene >= startSteps.length) {
            throw new IndexOutOfBoundsException(
                    "there is no scene " + scene + ", only 0 to " + (startSteps.length - 1));
        }
        return scene;
    }

    private static void checkFinite(
            Scenario scenario, int agent, float newX, float newY, float newHeadingRad, float newVx, float newVy) {
        if (!Float.isFinite(newX + newY + newHeadingRad + newVx + newVy)) {
            throw new IllegalArgumentException("scenario " + scenario.id() + ": agent " + agent
                    + " would be placed at x " + newX + ", y " + newY + ", heading " + newHeadingRad + ", vx " + newVx
                    + ", vy " + newVy);
        }
    }

    /// Puts every scene back to its start step, with the record as its history.
    public void reset() {
        present = 0;
        for (int s = 0; s < startSteps.length; s++) {
            reset(s);
        }
    }

    /// Puts one scene back to its start step; the others stay where they are.
    public void reset(int scene) {
        Scenario scenario = scenarios.get(checked(scene));
        steps[scene] = startSteps[scene];
        for (int a = 0; a < scenario.agentCount(); a++) {
            for (int ago = WorldView.HISTORY_STEPS; ago >= 0; ago--) {
                copyRecord(scenario.tracks().get(a), startSteps[scene] - ago, ago, offsets[scene] + a);
            }
        }
        Arrays.fill(active, following() * rows + offsets[scene], following() * rows + offsets[scene + 1], false);
    }

    private void copyRecord(Track track, int step, int ago, int row) {
        int frame = frame(ago);
        if (track.valid(step)) {
            write(frame, row, track.x(step), track.y(step), track.headingRad(step), track.vx(step), track.vy(step));
        } else {
            carry(frame(Math.min(ago + 1, WorldView.HISTORY_STEPS)) * rows + row, frame * rows + row);
        }
    }

    private void write(int frame, int row, float newX, float newY, float newHeadingRad, float newVx, float newVy) {
        int i = frame * rows + row;
        x[i] = newX;
        y[i] = newY;
        headingRad[i] = Angles.wrap(newHeadingRad);
        headingCos[i] = Trig.cos(headingRad[i]);
        headingSin[i] = Trig.sin(headingRad[i]);
        vx[i] = newVx;
        vy[i] = newVy;
        active[i] = true;
    }

    /// An agent that is not there keeps its last state, inactive.
    private void carry(int from, int to) {
        x[to] = x[from];
        y[to] = y[from];
        headingRad[to] = headingRad[from];
        headingCos[to] = headingCos[from];
        headingSin[to] = headingSin[from];
        vx[to] = vx[from];
        vy[to] = vy[from];
        active[to] = false;
    }

    private void clearNext() {
        Arrays.fill(active, following() * rows, following() * rows + rows, false);
    }

    private int following() {
        return present + 1 == RING ? 0 : present + 1;
    }

    private int frame(int stepsAgo) {
        int frame = present - stepsAgo;
        return frame < 0 ? frame + RING : frame;
    }

    /// What planners and traffic see of one scene.
    private final class SceneView implements WorldView {
        private final int scene;
        private final Scenario scenario;
        private final int offset;

        SceneView(int scene, Scenario scenario, int offset) {
            this.scene = scene;
            this.scenario = scenario;
            this.offset = offset;
        }

        @Override
        public Scenario scenario() {
            return scenario;
        }

        @Override
        public int step() {
            return steps[scene];
        }

        @Override
        public int agentCount() {
            return scenario.agentCount();
        }

        @Override
        public int egoIndex() {
            return scenario.egoIndex();
        }

        @Override
        public boolean active(int agent, int stepsAgo) {
            return active[at(agent, stepsAgo)];
        }

        @Override
        public float x(int agent, int stepsAgo) {
            return x[at(agent, stepsAgo)];
        }

        @Override
        public float y(int agent, int stepsAgo) {
            return y[at(agent, stepsAgo)];
        }

        @Override
        public float headingRad(int agent, int stepsAgo) {
            return headingRad[at(agent, stepsAgo)];
        }

        @Override
        public float vx(int agent, int stepsAgo) {
            return vx[at(agent, stepsAgo)];
        }

        @Override
        public float vy(int agent, int stepsAgo) {
            return vy[at(agent, stepsAgo)];
        }

        @Override
        public float headingCos(int agent) {
            return headingCos[at(agent, 0)];
        }

        @Override
        public float headingSin(int agent) {
            return headingSin[at(agent, 0)];
        }

        private int at(int agent, int stepsAgo) {
            Objects.checkIndex(agent, scenario.agentCount());
            Objects.checkIndex(stepsAgo, HISTORY_STEPS + 1);
            return frame(stepsAgo) * rows + offset + agent;
        }
    }

    /// Where traffic writes the next frame of one scene.
    private final class SceneWriter implements StateWriter {
        private final Scenario scenario;
        private final int offset;

        SceneWriter(Scenario scenario, int offset) {
            this.scenario = scenario;
            this.offset = offset;
        }

        @Override
        public void place(int agent, float newX, float newY, float newHeadingRad, float newVx, float newVy) {
            if (agent < 0 || agent >= scenario.agentCount()) {
                throw new IndexOutOfBoundsException("scenario " + scenario.id() + " has no agent " + agent
                        + ", only 0 to " + (scenario.agentCount() - 1));
            }
            if (agent == scenario.egoIndex()) {
                throw new IllegalArgumentException(
                        "scenario " + scenario.id() + ": agent " + agent + " is the ego, which traffic does not move");
            }
            checkFinite(scenario, agent, newX, newY, newHeadingRad, newVx, newVy);
            write(following(), offset + agent, newX, newY, newHeadingRad, newVx, newVy);
        }
    }
}
