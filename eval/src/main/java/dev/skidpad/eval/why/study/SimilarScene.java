package dev.skidpad.eval.why.study;

import java.util.List;

/// A training scene whose record comes near to the situation of a failure.
///
/// @param scene its id
/// @param seconds when in it, since its start
/// @param distance of the two situations ([dev.skidpad.eval.why.similar.Likeness])
/// @param nearerThanShare the share of all training scenes that are farther from the failure
/// @param differences what differs most, in words; none where hardly anything does
public record SimilarScene(
        String scene, double seconds, double distance, double nearerThanShare, List<String> differences) {
    public SimilarScene {
        differences = List.copyOf(differences);
    }
}
