package dev.skidpad.sim.batch;

import dev.skidpad.core.random.RandomStream;

/// Random actions for a batch: each world has a stream of its own, so that a world gets the same ones in
/// whatever batch and on whatever thread it runs. A buffer with one owner.
public final class RichActions {
    private final RichBatch batch;
    private final RandomStream[] streams; // [S]
    private final float[] actions; // [N, 2]

    /// Actions for the worlds of a batch.
    ///
    /// @param firstWorld the number, among all worlds, of the batch's first one
    public RichActions(RichBatch batch, long seed, int firstWorld) {
        this.batch = batch;
        streams = new RandomStream[batch.worlds()];
        for (int w = 0; w < streams.length; w++) {
            streams[w] = RandomStream.of(seed, "rich-actions", firstWorld + w);
        }
        actions = new float[2 * batch.agents()];
    }

    /// Draws the actions of the next step, uniform within [ActionLimits].
    ///
    /// @return `[N, 2]`, the same array at every call
    public float[] next() {
        for (int w = 0; w < streams.length; w++) {
            RandomStream stream = streams[w];
            int end = batch.firstAgent(w + 1);
            for (int n = batch.firstAgent(w); n < end; n++) {
                actions[2 * n] = stream.uniform(-ActionLimits.ACCELERATION_MPS2, ActionLimits.ACCELERATION_MPS2);
                actions[2 * n + 1] = stream.uniform(-ActionLimits.CURVATURE_PER_M, ActionLimits.CURVATURE_PER_M);
            }
        }
        return actions;
    }
}
