package dev.skidpad.sim.batch;

import java.util.OptionalDouble;

/// Runs worlds with random actions through a whole episode and condenses everything that comes out into one
/// number per world: states, flags, observations, events and verdicts.
///
/// The number of a world does not depend on the other worlds of its batch, on the vectors, on the number of
/// threads or on the machine.
public final class RichHash {
    private static final long OFFSET = 0xCBF29CE484222325L;
    private static final long PRIME = 0x100000001B3L;

    private final RichBatch batch;
    private final float[] observations;
    private long hash = OFFSET;

    private RichHash(RichBatch batch) {
        this.batch = batch;
        observations = new float[batch.agents() * RichObservation.SIZE];
    }

    /// The hash of one world.
    ///
    /// @param number of the world, among all that are hashed: it decides on the actions
    public static long of(RichScene scene, long seed, int number) {
        return of(RichBatch.of(java.util.List.of(scene)), seed, number);
    }

    static long of(RichBatch batch, long seed, int number) {
        RichHash rollout = new RichHash(batch);
        RichActions actions = new RichActions(batch, seed, number);
        rollout.mixStep();
        while (!batch.finished(0)) {
            batch.step(actions.next());
            rollout.mixStep();
        }
        for (int n = 0; n < batch.agents(); n++) {
            rollout.mixVerdict(batch.verdict(n));
        }
        return rollout.hash;
    }

    private void mixStep() {
        batch.observe(observations);
        for (int n = 0; n < batch.agents(); n++) {
            mix(batch.x(n));
            mix(batch.y(n));
            mix(batch.headingRad(n));
            mix(batch.speedMps(n));
            mix(batch.timeToContactS(n));
            mix(batch.progressM(n));
            mix(batch.laneAsideM(n));
            mix(batch.lane(n));
            mix((batch.collides(n) ? 1 : 0)
                    | (batch.offRoad(n) ? 2 : 0)
                    | (batch.wrongWay(n) ? 4 : 0)
                    | (batch.ranRedLight(n) ? 8 : 0)
                    | (batch.newAtFault(n) ? 16 : 0));
        }
        for (float value : observations) {
            mix(value);
        }
    }

    private void mixVerdict(AgentVerdict verdict) {
        mix(verdict.noAtFaultCollision());
        mix(verdict.drivableAreaCompliance());
        mix(verdict.timeToCollision());
        mix(verdict.egoProgress());
        mix(verdict.comfort());
        mix(verdict.total());
        mix(verdict.redLightCompliance());
        mix(verdict.laneKeeping());
        mix(verdict.drivingDirection());
        for (AgentVerdict.Event event : verdict.events()) {
            mix(event.frame());
            mix(event.other());
            mix(event.rule().ordinal());
            mix(event.value());
        }
    }

    private void mix(OptionalDouble value) {
        long bits = Double.doubleToRawLongBits(value.orElse(Double.NaN));
        mix((int) bits);
        mix((int) (bits >>> Integer.SIZE));
    }

    private void mix(float value) {
        mix(Float.floatToRawIntBits(value));
    }

    private void mix(int value) {
        hash = (hash ^ value) * PRIME;
    }
}
