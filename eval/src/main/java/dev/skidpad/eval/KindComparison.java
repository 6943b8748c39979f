package dev.skidpad.eval;

/// The comparison within one kind of situation.
///
/// @param kind the tag
/// @param scenarios how many pairs
/// @param places from how many places
/// @param total how the total score changed
/// @param failures how many failed and turned
/// @param pTotal of the change of the total: the sign-flip test over places, corrected for the number of tests
/// @param pFailures of the change of failures: McNemar's test, corrected likewise
/// @param judgement what the two show together
public record KindComparison(
        String kind,
        int scenarios,
        int places,
        Difference total,
        FailureChange failures,
        double pTotal,
        double pFailures,
        Judgement judgement) {}
