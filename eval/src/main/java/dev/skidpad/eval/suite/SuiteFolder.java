package dev.skidpad.eval.suite;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.io.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/// The suites of a folder: one file `<name>@<version>.json` each.
public final class SuiteFolder {
    private static final Pattern LABEL = Pattern.compile("([A-Za-z0-9._-]+)(?:@([1-9][0-9]{0,5}))?");
    private static final String ENDING = ".json";

    private final Path folder;

    /// The suites of a folder, which need not exist yet.
    public SuiteFolder(Path folder) {
        this.folder = folder;
    }

    /// A name and perhaps a version.
    ///
    /// @param name the suite's
    /// @param version empty for the newest
    public record Label(String name, OptionalInt version) {
        /// Reads `name` or `name@version`.
        ///
        /// @throws BadInputException if it is neither
        public static Label of(String text) {
            Matcher matcher = LABEL.matcher(text);
            if (!matcher.matches()) {
                throw new BadInputException(
                        "suite " + text, "is no name of a suite", "Use letters, digits, dots and dashes, as in ci@2");
            }
            String version = matcher.group(2);
            return new Label(
                    matcher.group(1),
                    version == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(version)));
        }
    }

    /// What became of a suite that was to be kept.
    public enum Kept {
        /// Its file was written.
        WRITTEN,
        /// The same suite was there already.
        UNCHANGED
    }

    /// Keeps a suite under its name and version for ever.
    ///
    /// @throws BadInputException if another one has that name and version, or it cannot be written
    public Kept keep(Suite suite) {
        Path file = file(suite.name(), suite.version());
        if (Files.exists(file)) {
            if (read(file).sameContent(suite)) {
                return Kept.UNCHANGED;
            }
            throw new BadInputException(
                    "suite " + suite.label(),
                    "exists with other content, and a suite never changes under its name",
                    "Build it with --new-version to make " + suite.name() + "@" + (newest(suite.name()) + 1)
                            + " beside it");
        }
        try {
            AtomicFile.writeText(file, Suite.JSON.writeValueAsString(suite) + "\n");
        } catch (IOException e) {
            throw new BadInputException(
                    file.toString(), "cannot be written: " + e.getMessage(), "Check the disk and permissions", e);
        }
        return Kept.WRITTEN;
    }

    /// The newest version of a name; 0 where there is none.
    public int newest(String name) {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> String.valueOf(f.getFileName()))
                    .filter(f -> f.startsWith(name + "@") && f.endsWith(ENDING))
                    .map(f -> f.substring(name.length() + 1, f.length() - ENDING.length()))
                    .filter(v -> v.matches("[1-9][0-9]{0,5}"))
                    .flatMapToInt(v -> IntStream.of(Integer.parseInt(v)))
                    .max()
                    .orElse(0);
        } catch (IOException e) {
            throw new BadInputException(
                    folder.toString(), "cannot be listed: " + e.getMessage(), "Check its permissions", e);
        }
    }

    /// The suite of a label, or of a file.
    ///
    /// @throws BadInputException if there is none, or it is not as it was built
    public Suite open(String labelOrFile) {
        return read(resolve(labelOrFile));
    }

    /// The file of a label, or the file itself.
    ///
    /// @throws BadInputException if there is none
    public Path resolve(String labelOrFile) {
        if (labelOrFile.endsWith(ENDING)) {
            return Path.of(labelOrFile);
        }
        Label label = Label.of(labelOrFile);
        int version = label.version().orElseGet(() -> newest(label.name()));
        Path file = file(label.name(), version);
        if (version == 0 || !Files.exists(file)) {
            throw new BadInputException(
                    "suite " + labelOrFile,
                    "is not in " + folder + names(),
                    "Build it with: skidpad suite build generated --name " + label.name());
        }
        return file;
    }

    /// Reads a suite's file.
    ///
    /// @throws BadInputException if it is missing, no suite, or not as it was built
    public static Suite read(Path file) {
        Suite suite;
        try {
            suite = Suite.JSON.readValue(Files.readString(file), Suite.class);
        } catch (IOException | JacksonException e) {
            throw new BadInputException(
                    file.toString(),
                    "is no suite that can be read: " + ReadProblem.words(e),
                    "Restore it, or build the suite again",
                    e);
        }
        if (!suite.intact()) {
            throw new BadInputException(
                    file.toString(),
                    "was changed after it was built: its content does not have the hash " + suite.hash(),
                    "Restore it, or build a suite with another name");
        }
        return suite;
    }

    /// The folder of a file, absolute.
    public static Path parent(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        return parent == null ? absolute : parent;
    }

    private Path file(String name, int version) {
        return folder.resolve(name + "@" + version + ENDING);
    }

    private String names() {
        if (!Files.isDirectory(folder)) {
            return ", which does not exist";
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<String> labels = files.map(f -> String.valueOf(f.getFileName()))
                    .filter(f -> f.endsWith(ENDING))
                    .map(f -> f.substring(0, f.length() - ENDING.length()))
                    .sorted()
                    .toList();
            return labels.isEmpty() ? ", which holds no suites" : ", which holds " + String.join(", ", labels);
        } catch (IOException e) {
            return "";
        }
    }
}
