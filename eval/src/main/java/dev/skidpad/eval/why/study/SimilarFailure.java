package dev.skidpad.eval.why.study;

import java.util.List;
import java.util.Optional;

/// Another failure that came of much the same situation.
///
/// @param id the other failure's name in the study
/// @param from the run that it is of; the same for all failures of the examined one
/// @param scenario what was driven
/// @param distance of the two situations ([dev.skidpad.eval.why.similar.Likeness])
/// @param nearerThanShare the share of all pairs of failures of the study that are farther apart
/// @param cluster which cluster it belongs to; empty where it is of an earlier run
/// @param differences what differs most, in words; none where hardly anything does
public record SimilarFailure(
        String id,
        String from,
        String scenario,
        double distance,
        double nearerThanShare,
        Optional<String> cluster,
        List<String> differences) {
    public SimilarFailure {
        differences = List.copyOf(differences);
    }
}
