package dev.skidpad.sim.batch;

import java.util.Arrays;

/// Sorts the road segments around a place by their distance in steps, equally far ones by their row. A buffer with
/// one owner.
///
/// A segment comes in as one number, its distance in steps above its row ([#packed]), and segments come in by
/// ascending rows: so counting how many are at each step is all that there is to sort.
final class NearestRoad {
    /// How many bits a row takes.
    static final int ROW_BITS = 22;

    /// How many steps of distance there are to a metre.
    static final float STEPS_PER_M = 10f;

    /// The most steps that a segment in sight is away.
    static final int MOST_STEPS = (int) (RichObservation.SIGHT_M * STEPS_PER_M);

    private static final int ROW_MASK = (1 << ROW_BITS) - 1;
    private static final int SPARE = 16;

    /// What is to be sorted.
    int[] segments = new int[1024];

    /// The rows, sorted.
    int[] rows = new int[1024];

    // Where the segments of a step begin; one step more than can be seen, for those just beyond a limit.
    private final int[] begin = new int[MOST_STEPS + 2];

    /// A segment as one number.
    static int packed(float squaredM2, int row) {
        return steps(squaredM2) << ROW_BITS | row;
    }

    /// The distance in steps that a squared distance in m² stands for.
    static int steps(float squaredM2) {
        return (int) ((float) Math.sqrt(squaredM2) * STEPS_PER_M);
    }

    /// Makes room for some segments and one vector more; what is there stays.
    void ensure(int count) {
        if (segments.length < count + SPARE) {
            segments = Arrays.copyOf(segments, 2 * (count + SPARE));
            rows = new int[segments.length];
        }
    }

    /// Sorts the first segments into [#rows].
    ///
    /// @param lastStep none is further, but for those at the next step
    /// @param wanted how many are of interest
    /// @return how far the last of those wanted is, in steps; the last step where there are fewer
    int sort(int count, int lastStep, int wanted) {
        int steps = Math.min(lastStep + 2, begin.length);
        Arrays.fill(begin, 0, steps, 0);
        for (int i = 0; i < count; i++) {
            begin[segments[i] >>> ROW_BITS]++;
        }
        int sum = 0;
        int enough = 0;
        for (int step = 0; step < steps; step++) {
            int held = begin[step];
            begin[step] = sum;
            sum += held;
            enough += sum < wanted ? 1 : 0;
        }
        for (int i = 0; i < count; i++) {
            int one = segments[i];
            rows[begin[one >>> ROW_BITS]++] = one & ROW_MASK;
        }
        return Math.min(enough, lastStep);
    }
}
