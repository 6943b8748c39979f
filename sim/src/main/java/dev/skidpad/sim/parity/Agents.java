package dev.skidpad.sim.parity;

/// The controlled agents of all worlds of a batch, one world after another, as columns. A buffer with one
/// owner.
final class Agents {
    final int count; // N

    // State.
    final float[] x; // [N] m
    final float[] y; // [N] m
    final float[] headingRad; // [N] not wrapped
    final float[] cos; // [N] of the heading
    final float[] sin; // [N] of the heading
    final float[] speedMps; // [N] along the heading, negative backwards
    final float[] turnPerSpeed; // [N] s/m: dt over the length

    // What the last step came to.
    final boolean[] collides; // [N]
    final boolean[] offRoad; // [N]
    final boolean[] reachedGoal; // [N]
    final boolean[] aligned; // [N]
    final int[] lane; // [N] index in the map, -1 as "none"
    final float[] reward; // [N]

    // The episode so far.
    final float[] episodeReturn; // [N]
    final boolean[] everCollided; // [N]
    final boolean[] everOffRoad; // [N]
    final boolean[] everAtGoal; // [N]

    // The actions of the step, by what depends on them alone; see ActionGrid.
    private final float[] speedGain; // [N] m/s
    private final float[] slipCos; // [N]
    private final float[] slipSin; // [N]
    private final float[] turn; // [N]

    Agents(int count) {
        this.count = count;
        x = new float[count];
        y = new float[count];
        headingRad = new float[count];
        cos = new float[count];
        sin = new float[count];
        speedMps = new float[count];
        turnPerSpeed = new float[count];
        collides = new boolean[count];
        offRoad = new boolean[count];
        reachedGoal = new boolean[count];
        aligned = new boolean[count];
        lane = new int[count];
        reward = new float[count];
        episodeReturn = new float[count];
        everCollided = new boolean[count];
        everOffRoad = new boolean[count];
        everAtGoal = new boolean[count];
        speedGain = new float[count];
        slipCos = new float[count];
        slipSin = new float[count];
        turn = new float[count];
    }

    /// Puts an agent where it starts.
    void putAtStart(int n, ParityScene scene, int slot) {
        x[n] = scene.start.x[slot];
        y[n] = scene.start.y[slot];
        headingRad[n] = scene.startHeadingRad[slot];
        cos[n] = scene.start.cos[slot];
        sin[n] = scene.start.sin[slot];
        speedMps[n] = scene.startSpeedMps[slot];
    }

    /// Begins an episode of an agent.
    void begin(int n, ParityScene scene, int slot) {
        putAtStart(n, scene, slot);
        turnPerSpeed[n] = scene.turnPerSpeed[slot];
        reward[n] = 0;
        episodeReturn[n] = 0;
        everCollided[n] = false;
        everOffRoad[n] = false;
        everAtGoal[n] = false;
    }

    /// Looks the actions up, before anything moves.
    ///
    /// @throws IllegalArgumentException if one is out of range or there are too few
    void take(int[] actions) {
        if (actions.length < count) {
            throw new IllegalArgumentException(actions.length + " actions for " + count + " agents");
        }
        for (int n = 0; n < count; n++) {
            int action = actions[n];
            if (action < 0 || action >= ActionGrid.ACTIONS) {
                throw new IllegalArgumentException("action " + action + " of agent " + n + " is not in [0, "
                        + ActionGrid.ACTIONS + "). Maybe the acceleration and the steering index were not combined.");
            }
            speedGain[n] = ActionGrid.speedGainMps(action);
            slipCos[n] = ActionGrid.slipCos(action);
            slipSin[n] = ActionGrid.slipSin(action);
            turn[n] = ActionGrid.turn(action);
        }
    }

    /// Moves all agents by the classic bicycle, for the actions taken; the caller brings cosine and sine up
    /// to date.
    ///
    /// The cosine and sine of `ψ + β` come from those of `ψ` and of `β` by the addition theorem.
    void move() {
        for (int n = 0; n < count; n++) {
            float faster = speedMps[n] + speedGain[n];
            float capped = Math.min(ActionGrid.MAX_SPEED_MPS, faster);
            float v = Math.max(-ActionGrid.MAX_SPEED_MPS, capped);
            float way = v * ParityScene.DT_SECONDS;
            x[n] = x[n] + way * (cos[n] * slipCos[n] - sin[n] * slipSin[n]);
            y[n] = y[n] + way * (sin[n] * slipCos[n] + cos[n] * slipSin[n]);
            headingRad[n] = headingRad[n] + v * turnPerSpeed[n] * turn[n];
            speedMps[n] = v;
        }
    }
}
