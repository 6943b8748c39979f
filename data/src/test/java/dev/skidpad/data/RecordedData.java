package dev.skidpad.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/// Where the recorded data for development lies: the folder that SKIDPAD_DATA names, or `../shared/data`
/// beside the project. Tests that need it are skipped where it is absent.
public final class RecordedData {
    private RecordedData() {}

    /// A file or folder of it; skips the calling test if there is none.
    public static Path at(String name) {
        Path root = Path.of(System.getProperty("skidpad.root", ".."));
        Path folder = Optional.ofNullable(System.getenv("SKIDPAD_DATA"))
                .map(Path::of)
                .orElse(root.resolveSibling("shared").resolve("data"));
        Path file = folder.resolve(name).toAbsolutePath().normalize();
        Assumptions.assumeTrue(
                Files.exists(file), "skipped: no recorded data at " + file + ". Set SKIDPAD_DATA to its folder.");
        return file;
    }
}
