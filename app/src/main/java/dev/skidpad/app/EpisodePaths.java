package dev.skidpad.app;

import dev.skidpad.core.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Episode files, named or found in folders.
final class EpisodePaths {
    private EpisodePaths() {}

    /// The named files, and those in the named folders in order of their names.
    ///
    /// @throws BadInputException if a folder holds none
    /// @throws IOException if a folder cannot be read
    static List<Path> find(List<Path> paths) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (!Files.isDirectory(path)) {
                files.add(path);
                continue;
            }
            try (Stream<Path> all = Files.walk(path)) {
                List<Path> found = all.filter(file -> file.toString().endsWith(".episode"))
                        .sorted()
                        .toList();
                if (found.isEmpty()) {
                    throw new BadInputException(
                            path.toString(), "holds no .episode file", "Give a folder that simulate --out has written");
                }
                files.addAll(found);
            }
        }
        return files;
    }
}
