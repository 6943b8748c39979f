package dev.skidpad.eval;

import dev.skidpad.eval.statistics.ClusterBootstrap;

/// By which rules a new policy may take the place of an old one.
///
/// The rules are tried in their order; the first that is not met decides. A rise of failures that is
/// more than chance never passes, however small; one that may be chance does, or else of two policies
/// that are equally good every other would be turned down.
///
/// @param fewestPlaces evidence from fewer places than this is none
/// @param fewestEvaluatedShare the least share of scenarios that must have a total score both before
///     and after
/// @param totalMargin the largest loss of the mean total score that the lower end of its interval may
///     still allow, over all scenarios, and in a kind of situation that got significantly worse
/// @param proof how much of an improvement has to be shown
public record GateRules(int fewestPlaces, double fewestEvaluatedShare, double totalMargin, Proof proof) {
    /// How much of an improvement has to be shown.
    public enum Proof {
        /// The total is higher on average, and a loss beyond the margin is excluded.
        HIGHER_AND_NOT_WORSE,
        /// The whole interval of the change lies above 0.
        BETTER
    }

    public GateRules {
        if (fewestPlaces < ClusterBootstrap.FEWEST_CLUSTERS) {
            throw new IllegalArgumentException("a gate over " + fewestPlaces + " places has no interval to go by");
        }
        requireShare("fewestEvaluatedShare", fewestEvaluatedShare);
        requireShare("totalMargin", totalMargin);
    }

    /// The rules inside the loop, where the next turn can mend what this one let pass: 10 places, nine
    /// scenarios of ten evaluated, no rise of failures beyond chance, at most 2 points of loss allowed
    /// for, higher on average.
    public static GateRules loop() {
        return new GateRules(10, 0.9, 0.02, Proof.HIGHER_AND_NOT_WORSE);
    }

    /// The rules of a release: 50 places, every scenario evaluated, no rise of failures beyond chance,
    /// a gain beyond doubt.
    public static GateRules release() {
        return new GateRules(50, 1, 0, Proof.BETTER);
    }

    private static void requireShare(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " is " + value + ", not in [0, 1]");
        }
    }
}
