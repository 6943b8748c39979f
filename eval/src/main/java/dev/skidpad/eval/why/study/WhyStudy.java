package dev.skidpad.eval.why.study;

import java.util.List;

/// Why many episodes failed. Immutable, and readable as JSON.
///
/// @param episodes how many were looked at
/// @param failures those that failed and were examined, in the order in which they were given
/// @param clusters by cause, the largest first
/// @param notExamined the names of failures that were left out to stay within a limit
/// @param remarks what a reader should not miss, such as that no world model was given
public record WhyStudy(
        int episodes,
        List<Explained> failures,
        List<FailureCluster> clusters,
        List<String> notExamined,
        List<String> remarks) {
    public WhyStudy {
        failures = List.copyOf(failures);
        clusters = List.copyOf(clusters);
        notExamined = List.copyOf(notExamined);
        remarks = List.copyOf(remarks);
    }
}
