package dev.skidpad.app;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.data.BadFiles;
import dev.skidpad.data.ScenarioFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// Recorded scenes for tests that drive them, from `womd_json/scenarios`, in the order of the file names.
final class RecordedScenes {
    private static final int EVERY = 12;

    private RecordedScenes() {}

    /// The folder of all recorded data, whether or not it is there.
    static Path data() {
        Path root = Path.of(System.getProperty("skidpad.root", ".."));
        return Optional.ofNullable(System.getenv("SKIDPAD_DATA"))
                .map(Path::of)
                .orElse(root.resolveSibling("shared").resolve("data"));
    }

    private static Path folder() {
        Path folder = data().resolve("womd_json").resolve("scenarios");
        Assumptions.assumeTrue(
                Files.isDirectory(folder),
                "skipped: no recorded scenes at " + folder + ". Set SKIDPAD_DATA to the folder of the data.");
        return folder;
    }

    /// Every twelfth scene; skips the calling test where the data is absent.
    static List<Scenario> some() {
        return every(EVERY);
    }

    /// One scene of every so many; skips the calling test where the data is absent.
    static List<Scenario> every(int nth) {
        Path folder = folder();
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> sorted = all.sorted().toList();
            for (int i = 0; i < sorted.size(); i += nth) {
                files.add(sorted.get(i));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ScenarioFolder.open(files, BadFiles.REFUSE, 1).loadAll();
    }

    /// Copies the first recordings to a folder; skips the calling test where the data is absent.
    static Path copy(int count, Path to) throws IOException {
        Path folder = folder();
        Files.createDirectories(to);
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.sorted().limit(count).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
        return to;
    }
}
