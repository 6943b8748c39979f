package dev.skidpad.sim.parity;

import java.util.Arrays;
import java.util.List;

/// Runs worlds with random actions and condenses everything that comes out into one number per world.
///
/// The number of a world does not depend on the other worlds of its batch, on the vectors or on the
/// machine.
public final class RolloutHash {
    private static final long OFFSET = 0xCBF29CE484222325L;
    private static final long PRIME = 0x100000001B3L;

    private RolloutHash() {}

    /// The hashes of some worlds over some steps.
    ///
    /// @param worlds `[S]`
    /// @param firstWorld the number, among all worlds, of the first of them
    /// @return `[S]`
    public static long[] of(List<ParityScene> worlds, long seed, int firstWorld, int steps) {
        return of(ParityBatch.of(worlds), seed, firstWorld, steps);
    }

    static long[] of(ParityBatch batch, long seed, int firstWorld, int steps) {
        RandomActions actions = new RandomActions(batch, seed, firstWorld);
        long[] hashes = new long[batch.worlds()];
        Arrays.fill(hashes, OFFSET);
        for (int t = 0; t < steps; t++) {
            batch.step(actions.next());
            batch.observe();
            for (int w = 0; w < hashes.length; w++) {
                for (int n = batch.firstAgent(w); n < batch.firstAgent(w + 1); n++) {
                    hashes[w] = mixed(hashes[w], batch, n);
                }
            }
        }
        return hashes;
    }

    private static long mixed(long before, ParityBatch batch, int n) {
        long hash = mixed(before, Float.floatToRawIntBits(batch.x(n)));
        hash = mixed(hash, Float.floatToRawIntBits(batch.y(n)));
        hash = mixed(hash, Float.floatToRawIntBits(batch.headingRad(n)));
        hash = mixed(hash, Float.floatToRawIntBits(batch.speedMps(n)));
        hash = mixed(hash, Float.floatToRawIntBits(batch.reward(n)));
        hash = mixed(hash, batch.lane(n));
        hash = mixed(
                hash,
                (batch.collides(n) ? 1 : 0)
                        | (batch.offRoad(n) ? 2 : 0)
                        | (batch.reachedGoal(n) ? 4 : 0)
                        | (batch.laneAligned(n) ? 8 : 0));
        float[] rows = batch.observations();
        int at = n * ParityObservation.SIZE;
        for (int i = 0; i < ParityObservation.SIZE; i++) {
            hash = mixed(hash, Float.floatToRawIntBits(rows[at + i]));
        }
        return hash;
    }

    private static long mixed(long hash, int value) {
        return (hash ^ value) * PRIME;
    }
}
