package dev.skidpad.eval.why.study;

import dev.skidpad.eval.why.WhyReport;
import dev.skidpad.eval.why.similar.Likeness;

/// A failure with its name.
///
/// @param id unique among those that are studied together, such as `new/generated-7-2`
/// @param report why it failed
public record Failed(String id, WhyReport report) {
    /// How far the situations of two failures are apart.
    double distanceTo(Failed other) {
        return Likeness.distance(
                report.decisive().situation(), other.report.decisive().situation());
    }
}
