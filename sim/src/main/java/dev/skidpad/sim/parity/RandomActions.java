package dev.skidpad.sim.parity;

import dev.skidpad.core.random.RandomStream;

/// Random actions for a batch: each world has a stream of its own, so that a world gets the same ones in
/// whatever batch and on whatever thread it runs. A buffer with one owner.
public final class RandomActions {
    private final ParityBatch batch;
    private final RandomStream[] streams; // [S]
    private final int[] actions; // [N]

    /// Actions for the worlds of a batch.
    ///
    /// @param firstWorld the number, among all worlds, of the batch's first one
    public RandomActions(ParityBatch batch, long seed, int firstWorld) {
        this.batch = batch;
        streams = new RandomStream[batch.worlds()];
        for (int w = 0; w < streams.length; w++) {
            streams[w] = RandomStream.of(seed, "parity-actions", firstWorld + w);
        }
        actions = new int[batch.agents()];
    }

    /// Draws the actions of the next step, uniform over [ActionGrid].
    ///
    /// @return `[N]`, the same array at every call
    public int[] next() {
        for (int w = 0; w < streams.length; w++) {
            RandomStream stream = streams[w];
            int end = batch.firstAgent(w + 1);
            for (int n = batch.firstAgent(w); n < end; n++) {
                actions[n] = stream.nextInt(ActionGrid.ACTIONS);
            }
        }
        return actions;
    }
}
