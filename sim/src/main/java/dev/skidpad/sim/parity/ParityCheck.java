package dev.skidpad.sim.parity;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Steps [ParityBatch] and [ParityReference] side by side and compares every output bit by bit.
public final class ParityCheck {
    private final ParityBatch batch;
    private final List<ParityReference> references; // [S]

    private ParityCheck(List<ParityScene> worlds, ParityKernels kernels) {
        batch = ParityBatch.of(worlds, kernels);
        references = worlds.stream().map(ParityReference::new).toList();
    }

    /// The first difference in the states, flags, rewards or observations of some random steps, if there is
    /// one.
    ///
    /// @param worlds the scenes of the worlds
    /// @param steps how many steps; more than 91 include a reset
    public static Optional<String> difference(List<ParityScene> worlds, long seed, int steps) {
        return difference(worlds, ParityKernels.best(), seed, steps);
    }

    static Optional<String> difference(List<ParityScene> worlds, ParityKernels kernels, long seed, int steps) {
        return new ParityCheck(worlds, kernels)
                .run(seed, steps)
                .map(text -> "seed " + seed + ", " + kernels.getClass().getSimpleName() + ", " + text);
    }

    private Optional<String> run(long seed, int steps) {
        RandomActions random = new RandomActions(batch, seed, 0);
        for (int t = 0; t <= steps; t++) {
            if (t > 0) {
                int[] actions = random.next();
                batch.step(actions);
                for (int w = 0; w < references.size(); w++) {
                    references.get(w).step(Arrays.copyOfRange(actions, batch.firstAgent(w), batch.firstAgent(w + 1)));
                }
            }
            batch.observe();
            Optional<String> difference = compareAll();
            if (difference.isPresent()) {
                return Optional.of("step " + t + ", " + difference.get());
            }
        }
        return Optional.empty();
    }

    private Optional<String> compareAll() {
        for (int w = 0; w < references.size(); w++) {
            for (int n = batch.firstAgent(w); n < batch.firstAgent(w + 1); n++) {
                Optional<String> difference = compare(references.get(w), n - batch.firstAgent(w), n);
                if (difference.isPresent()) {
                    return Optional.of("world " + w + ", agent " + n + ": " + difference.get());
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> compare(ParityReference reference, int index, int n) {
        ParityReference.Agent agent = reference.agent(index);
        return different("x", batch.x(n), agent.x)
                .or(() -> different("y", batch.y(n), agent.y))
                .or(() -> different("heading", batch.headingRad(n), agent.headingRad))
                .or(() -> different("speed", batch.speedMps(n), agent.speedMps))
                .or(() -> different("collides", batch.collides(n), agent.collides))
                .or(() -> different("off road", batch.offRoad(n), agent.offRoad))
                .or(() -> different("lane", batch.lane(n), agent.lane))
                .or(() -> different("lane aligned", batch.laneAligned(n), agent.laneAligned))
                .or(() -> different("reached goal", batch.reachedGoal(n), agent.reachedGoal))
                .or(() -> different("reward", batch.reward(n), agent.reward))
                .or(() -> differentRow(n, reference.observe(agent)));
    }

    private Optional<String> differentRow(int n, float[] expected) {
        int at = n * ParityObservation.SIZE;
        for (int i = 0; i < expected.length; i++) {
            if (bits(batch.observations()[at + i]) != bits(expected[i])) {
                return different("feature " + i, batch.observations()[at + i], expected[i]);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> different(String what, float fast, float slow) {
        return bits(fast) == bits(slow) ? Optional.empty() : Optional.of(what + " is " + fast + " for " + slow);
    }

    private static Optional<String> different(String what, Object fast, Object slow) {
        return fast.equals(slow) ? Optional.empty() : Optional.of(what + " is " + fast + " for " + slow);
    }

    private static int bits(float value) {
        return Float.floatToRawIntBits(value);
    }
}
