package dev.skidpad.loop;

import java.util.List;
import java.util.Objects;

/// What one turn of the loop works on. The learning settings follow from the budget.
///
/// @param budget how much work each phase does
/// @param seed where every random number of the turn comes from
/// @param generatedTraining how many generated scenes to train on
/// @param generatedHeldOut how many generated scenes to judge on
/// @param scenes folders and files of recorded scenes, seen from the run's folder; none to work on
///     generated ones alone
/// @param heldOutShare the share of recorded places that are kept for judging, in (0, 1)
/// @param skipBad whether unreadable recordings are skipped and listed, not refused
/// @param sifting whether training scenes are judged before they are learned from
/// @param threads how many threads simulate; the results do not depend on it
/// @param dreamer whose dreams the policy is refined in; runs of older versions do not say it
public record LoopConfig(
        Budget budget,
        long seed,
        int generatedTraining,
        int generatedHeldOut,
        List<String> scenes,
        double heldOutShare,
        boolean skipBad,
        Sifting sifting,
        int threads,
        Dreamer dreamer) {
    /// Whose dreams a policy is refined in.
    public enum Dreamer {
        /// The world model that the turn trains.
        TRAINED,
        /// A joint world model that was given, and lies in the run's folder.
        GIVEN
    }

    /// How much work the phases do.
    public enum Budget {
        /// Seconds: just enough to see that every part runs.
        TINY,
        /// About a minute: every part runs, nothing is learned well.
        QUICK,
        /// A few minutes on two cores.
        DEMO,
        /// For a turn whose result is to be used.
        FULL
    }

    public LoopConfig {
        scenes = List.copyOf(scenes);
        dreamer = Objects.requireNonNullElse(dreamer, Dreamer.TRAINED);
        if (generatedTraining < 1 || generatedHeldOut < 1) {
            throw new IllegalArgumentException("a turn needs generated scenes to train and to judge on, not "
                    + generatedTraining + " and " + generatedHeldOut);
        }
        if (!(heldOutShare > 0 && heldOutShare < 1)) {
            throw new IllegalArgumentException("held-out share " + heldOutShare + " is not between 0 and 1");
        }
        if (threads < 1) {
            throw new IllegalArgumentException("threads " + threads + " must be at least 1");
        }
    }

    /// A turn that dreams with the world model that it trains.
    public LoopConfig(
            Budget budget,
            long seed,
            int generatedTraining,
            int generatedHeldOut,
            List<String> scenes,
            double heldOutShare,
            boolean skipBad,
            Sifting sifting,
            int threads) {
        this(
                budget,
                seed,
                generatedTraining,
                generatedHeldOut,
                scenes,
                heldOutShare,
                skipBad,
                sifting,
                threads,
                Dreamer.TRAINED);
    }

    /// A turn on generated scenes alone.
    public static LoopConfig generated(Budget budget, long seed, Sifting sifting, int threads) {
        return new LoopConfig(
                budget, seed, trainingScenes(budget), heldOutScenes(budget), List.of(), 0.3, false, sifting, threads);
    }

    /// A turn on recorded scenes, with generated ones beside them.
    public static LoopConfig recorded(
            Budget budget, long seed, List<String> scenes, boolean skipBad, Sifting sifting, int threads) {
        return new LoopConfig(
                budget, seed, trainingScenes(budget), heldOutScenes(budget), scenes, 0.3, skipBad, sifting, threads);
    }

    /// The same with recorded scenes elsewhere.
    public LoopConfig withScenes(List<String> others) {
        return new LoopConfig(
                budget,
                seed,
                generatedTraining,
                generatedHeldOut,
                others,
                heldOutShare,
                skipBad,
                sifting,
                threads,
                dreamer);
    }

    /// The same in the dreams of another.
    public LoopConfig with(Dreamer other) {
        return new LoopConfig(
                budget,
                seed,
                generatedTraining,
                generatedHeldOut,
                scenes,
                heldOutShare,
                skipBad,
                sifting,
                threads,
                other);
    }

    private static int trainingScenes(Budget budget) {
        return switch (budget) {
            case TINY -> 12;
            case QUICK -> 60;
            case DEMO -> 400;
            case FULL -> 1200;
        };
    }

    private static int heldOutScenes(Budget budget) {
        return switch (budget) {
            case TINY -> 12;
            case QUICK -> 60;
            case DEMO -> 300;
            case FULL -> 500;
        };
    }
}
