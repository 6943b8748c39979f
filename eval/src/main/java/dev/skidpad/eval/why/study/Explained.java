package dev.skidpad.eval.why.study;

import dev.skidpad.eval.why.WhyReport;
import java.util.List;

/// A failure with its explanation and what is like it.
///
/// @param id its name in the study, such as `new/generated-7-2`
/// @param report why it failed
/// @param cluster the name of the cluster that it belongs to
/// @param similarFailures the most similar other failures, the nearest first
/// @param similarScenes the most similar training scenes, the nearest first; none where no training scenes
///     were given
public record Explained(
        String id,
        WhyReport report,
        String cluster,
        List<SimilarFailure> similarFailures,
        List<SimilarScene> similarScenes) {
    public Explained {
        similarFailures = List.copyOf(similarFailures);
        similarScenes = List.copyOf(similarScenes);
    }
}
