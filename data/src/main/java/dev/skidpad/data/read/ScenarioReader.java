package dev.skidpad.data.read;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.scene.Scenario;
import java.nio.file.Path;

/// Reads one format of recorded driving. Stateless, so that several threads may read several files at once.
public interface ScenarioReader {
    /// The name and version that scenarios carry in their provenance, such as `womd-json/1`. The version
    /// grows whenever the same bytes would give another scenario.
    String name();

    /// What it reads, in a few words for messages, such as `.tfrecord (Waymo Open Motion, Scenario messages)`.
    String formats();

    /// The frame of the world coordinates: positions are comparable between scenarios of the same frame only.
    String worldFrame();

    /// Whether a file is of this format, by its name, or by its first bytes where names do not tell.
    boolean accepts(Path file);

    /// Reads all scenarios of a file, in their order.
    ///
    /// @param file an existing file that this reader accepts
    /// @param findings told of each scenario, and of each one that cannot be used
    /// @throws BadInputException if the file cannot be read any further; what was found before stays found
    void read(Path file, Findings findings);

    /// Receives what a reader finds.
    interface Findings {
        /// One scenario, in the file's order.
        void found(Scenario scenario);

        /// One scenario of the file that cannot be used, while those after it can still be read.
        void refused(BadInputException reason);
    }
}
