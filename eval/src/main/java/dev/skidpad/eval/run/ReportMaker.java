package dev.skidpad.eval.run;

import java.nio.file.Path;

/// Writes the report of a comparison, once it is judged and before its folder is sealed.
@FunctionalInterface
public interface ReportMaker {
    /// @param folder the run's, which holds everything else already
    void write(Path folder, CompareManifest manifest, Judged judged);
}
