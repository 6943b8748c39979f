package dev.skidpad.app;

import dev.skidpad.core.BadInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Names for the folders of runs that the user did not name.
final class RunFolders {
    private static final DateTimeFormatter ID =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int MOST_ALIKE = 1000;

    private RunFolders() {}

    /// A name by the time.
    static String id(Instant now) {
        return ID.format(now);
    }

    /// A path as seen from a folder, so that what is written there names no place of this machine.
    static String seenFrom(Path folder, Path path) {
        Path base = folder.toAbsolutePath().normalize();
        return base.relativize(path.toAbsolutePath().normalize()).toString();
    }

    /// What the user typed, with an absolute path as seen from the working folder.
    static String portable(String typed) {
        Path path = Path.of(typed);
        return path.isAbsolute() ? seenFrom(Path.of(""), path) : typed;
    }

    /// The wanted folder, or with a number behind it where that is taken.
    ///
    /// @param option by which the user can name another
    static Path unused(Path wanted, String option) {
        Path path = wanted;
        for (int i = 2; Files.exists(path); i++) {
            if (i > MOST_ALIKE) {
                throw new BadInputException(wanted.toString(), "is taken", "Name another folder with " + option);
            }
            path = wanted.resolveSibling(wanted.getFileName() + "-" + i);
        }
        return path;
    }
}
