package dev.skidpad.loop.phantom;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.eval.statistics.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// What came of the experiment.
///
/// @param rows one for each measure
public record PhantomResult(List<Row> rows) {
    private static final int RESAMPLES = 10_000;

    /// One measure in all arms: the mean over seeds and scenes, and how much of the loss the filter restores,
    /// `(filtered - faulty) / (clean - faulty)`, 1 for all of it.
    ///
    /// @param bySeed `[seeds][arms]` the mean of each policy, in the order of [PhantomArm]
    /// @param restored empty where the phantoms changed nothing
    /// @param interval of what is restored, over scenes and seeds drawn with replacement
    /// @param lossSeen the share of the draws in which the faulty arm is the worse one; the interval is of these
    public record Row(
            PhantomMeasure measure,
            double clean,
            double faulty,
            double filtered,
            List<List<Double>> bySeed,
            OptionalDouble restored,
            Optional<Interval> interval,
            double lossSeen) {}

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
        int scenes = figures.getFirst().get(PhantomArm.CLEAN).scenes().size();
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
        double[] drawn = new double[RESAMPLES];
        int count = 0;
        boolean fewerIsWorse = means[1] < means[0];
        for (int r = 0; r < RESAMPLES; r++) {
            Arrays.setAll(each, i -> random.nextInt(scenes));
            Arrays.setAll(seeds, i -> random.nextInt(figures.size()));
            double[] resampled = means(sums, seeds, each);
            if (resampled[1] != resampled[0] && resampled[1] < resampled[0] == fewerIsWorse) {
                drawn[count++] = restored(resampled);
            }
        }
        double[] sorted = Arrays.copyOf(drawn, count);
        Arrays.sort(sorted);
        return new Row(
                measure,
                means[0],
                means[1],
                means[2],
                bySeed,
                means[0] == means[1] ? OptionalDouble.empty() : OptionalDouble.of(restored(means)),
                count < 2
                        ? Optional.empty()
                        : Optional.of(new Interval(
                                sorted[(int) (0.025 * (count - 1))], sorted[(int) Math.ceil(0.975 * (count - 1))])),
                (double) count / RESAMPLES);
    }

    private static double restored(double[] means) {
        return (means[2] - means[1]) / (means[0] - means[1]);
    }

    private static double[][][] sums(PhantomMeasure measure, List<Map<PhantomArm, ArmFigures>> figures, int scenes) {
        PhantomArm[] arms = PhantomArm.values();
        double[][][] sums = new double[figures.size()][arms.length][2 * scenes];
        for (int s = 0; s < figures.size(); s++) {
            for (PhantomArm arm : arms) {
                List<ArmFigures.OfScene> all = figures.get(s).get(arm).scenes();
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
