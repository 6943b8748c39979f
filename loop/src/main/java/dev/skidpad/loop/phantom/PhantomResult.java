package dev.skidpad.loop.phantom;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.eval.statistics.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/// What came of the experiment.
///
/// @param rows one for each measure
public record PhantomResult(List<Row> rows) {
    private static final int RESAMPLES = 10_000;
    private static final double LOSS_SHOWN = 0.975;
    private static final int CLEAN = PhantomArm.CLEAN.ordinal();
    private static final int FAULTY = PhantomArm.FAULTY.ordinal();
    private static final int FILTERED = PhantomArm.FILTERED.ordinal();
    private static final int REFILLED = PhantomArm.REFILLED.ordinal();

    /// One measure in all arms.
    ///
    /// @param means `[arms]` over seeds and scenes, in the order of [PhantomArm]
    /// @param bySeed `[seeds][arms]` the mean of each policy
    /// @param filtered what the filter restores where rejected scenes are asked for again
    /// @param refilled what it restores where others take their place
    /// @param lossSeen the share of the draws in which the faulty arm is the worse one; the intervals
    ///     are of these
    public record Row(
            PhantomMeasure measure,
            List<Double> means,
            List<List<Double>> bySeed,
            Restored filtered,
            Restored refilled,
            double lossSeen) {}

    /// How much of the loss an arm has not, `(arm - faulty) / (clean - faulty)`: 1 for all of it.
    ///
    /// A share of what may be no loss at all means nothing, and is absent.
    ///
    /// @param share empty where no loss is shown: where the faulty arm is the worse one in fewer than
    ///     975 of 1,000 draws
    /// @param interval over scenes and seeds drawn with replacement; empty likewise
    public record Restored(OptionalDouble share, Optional<Interval> interval) {}

    public PhantomResult {
        rows = List.copyOf(rows);
    }

    /// Sums up.
    ///
    /// @param figures for each seed those of each arm, all in the same scenes
    static PhantomResult of(List<Map<PhantomArm, ArmFigures>> figures, long seed) {
        List<Row> rows = new ArrayList<>();
        for (PhantomMeasure measure : PhantomMeasure.values()) {
            rows.add(row(measure, figures, RandomStream.of(seed, "phantom-bootstrap " + measure, 0)));
        }
        return new PhantomResult(rows);
    }

    private static Row row(PhantomMeasure measure, List<Map<PhantomArm, ArmFigures>> figures, RandomStream random) {
        int scenes = of(figures.getFirst(), PhantomArm.CLEAN).scenes().size();
        int[] each = new int[scenes];
        Arrays.setAll(each, i -> i);
        int[] seeds = new int[figures.size()];
        Arrays.setAll(seeds, i -> i);
        double[][][] sums = sums(measure, figures, scenes); // [seeds, arms, 2 scenes]
        double[] means = means(sums, seeds, each);
        List<List<Double>> bySeed = new ArrayList<>();
        for (int s : seeds) {
            bySeed.add(Arrays.stream(means(sums, new int[] {s}, each)).boxed().toList());
        }
        double[][] drawn = new double[2][RESAMPLES]; // filtered, refilled
        int count = 0;
        for (int r = 0; r < RESAMPLES; r++) {
            Arrays.setAll(each, i -> random.nextInt(scenes));
            Arrays.setAll(seeds, i -> random.nextInt(figures.size()));
            double[] resampled = means(sums, seeds, each);
            if ((resampled[FAULTY] - resampled[CLEAN]) * (means[FAULTY] - means[CLEAN]) > 0) {
                drawn[0][count] = restored(resampled, FILTERED);
                drawn[1][count++] = restored(resampled, REFILLED);
            }
        }
        double lossSeen = (double) count / RESAMPLES;
        return new Row(
                measure,
                Arrays.stream(means).boxed().toList(),
                bySeed,
                restored(means, FILTERED, lossSeen, Arrays.copyOf(drawn[0], count)),
                restored(means, REFILLED, lossSeen, Arrays.copyOf(drawn[1], count)),
                lossSeen);
    }

    private static Restored restored(double[] means, int arm, double lossSeen, double[] drawn) {
        return lossSeen < LOSS_SHOWN
                ? new Restored(OptionalDouble.empty(), Optional.empty())
                : new Restored(OptionalDouble.of(restored(means, arm)), interval(drawn));
    }

    private static double restored(double[] means, int arm) {
        return (means[arm] - means[FAULTY]) / (means[CLEAN] - means[FAULTY]);
    }

    private static Optional<Interval> interval(double[] drawn) {
        if (drawn.length < 2) {
            return Optional.empty();
        }
        Arrays.sort(drawn);
        int last = drawn.length - 1;
        return Optional.of(new Interval(drawn[(int) (0.025 * last)], drawn[(int) Math.ceil(0.975 * last)]));
    }

    private static ArmFigures of(Map<PhantomArm, ArmFigures> figures, PhantomArm arm) {
        return Objects.requireNonNull(figures.get(arm), () -> "no figures of the arm " + arm);
    }

    private static double[][][] sums(PhantomMeasure measure, List<Map<PhantomArm, ArmFigures>> figures, int scenes) {
        PhantomArm[] arms = PhantomArm.values();
        double[][][] sums = new double[figures.size()][arms.length][2 * scenes];
        for (int s = 0; s < figures.size(); s++) {
            for (PhantomArm arm : arms) {
                List<ArmFigures.OfScene> all = of(figures.get(s), arm).scenes();
                for (int i = 0; i < scenes; i++) {
                    sums[s][arm.ordinal()][2 * i] = measure.part(all.get(i)).orElse(0);
                    sums[s][arm.ordinal()][2 * i + 1] = measure.weight(all.get(i));
                }
            }
        }
        return sums;
    }

    // [arms]
    private static double[] means(double[][][] sums, int[] seeds, int[] scenes) {
        double[] means = new double[PhantomArm.values().length];
        for (int a = 0; a < means.length; a++) {
            double sum = 0;
            double weight = 0;
            for (int s : seeds) {
                for (int i : scenes) {
                    sum += sums[s][a][2 * i];
                    weight += sums[s][a][2 * i + 1];
                }
            }
            means[a] = weight > 0 ? sum / weight : 0;
        }
        return means;
    }
}
