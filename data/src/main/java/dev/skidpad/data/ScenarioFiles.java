package dev.skidpad.data;

import dev.skidpad.core.BadInputException;
import dev.skidpad.data.read.ScenarioReader;
import dev.skidpad.data.womd.WomdJsonReader;
import dev.skidpad.data.womd.WomdProtoReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds the files that can be read, and who reads them.
final class ScenarioFiles {
    /// All formats, in the order in which they are asked whether a file is theirs. A new reader is one line
    /// here.
    private static final List<ScenarioReader> READERS = List.of(new WomdJsonReader(), new WomdProtoReader());

    private static final String WANTED =
            "What can be read: " + READERS.stream().map(ScenarioReader::formats).collect(Collectors.joining(", "));

    /// A file, and the reader that takes it.
    record ReadableFile(Path path, ScenarioReader reader) {}

    private ScenarioFiles() {}

    /// The readable files of folders, in the order of their names, and the files given by themselves.
    ///
    /// @throws BadInputException if a path does not exist, or nothing in it can be read
    static List<ReadableFile> in(List<Path> foldersAndFiles) {
        List<ReadableFile> files = new ArrayList<>();
        for (Path path : foldersAndFiles) {
            if (Files.isDirectory(path)) {
                files.addAll(inFolder(path));
            } else if (Files.exists(path)) {
                files.add(readable(path)
                        .orElseThrow(() -> new BadInputException(
                                path.toString(), "is not a file of a known format, by its name", WANTED)));
            } else {
                throw new BadInputException(path.toString(), "does not exist", "Check the path");
            }
        }
        return files;
    }

    private static List<ReadableFile> inFolder(Path folder) {
        List<ReadableFile> files = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (Path child : children(folder)) {
            Optional<ReadableFile> file = Files.isRegularFile(child) ? readable(child) : Optional.empty();
            file.ifPresentOrElse(
                    files::add, () -> others.add(child.getFileName() + (Files.isDirectory(child) ? "/" : "")));
        }
        if (files.isEmpty()) {
            throw new BadInputException(folder.toString(), nothingIn(others), WANTED);
        }
        return files;
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted(Comparator.comparing(child -> String.valueOf(child.getFileName())))
                    .toList();
        } catch (IOException e) {
            throw new BadInputException(
                    folder.toString(), "cannot be listed (" + e + ")", "Check the folder and its permissions", e);
        }
    }

    private static String nothingIn(List<String> others) {
        if (others.isEmpty()) {
            return "is an empty folder";
        }
        String first = String.join(", ", others.subList(0, Math.min(5, others.size())));
        return "holds no scenario file, only " + first + (others.size() > 5 ? " and others" : "");
    }

    private static Optional<ReadableFile> readable(Path path) {
        return READERS.stream()
                .filter(reader -> reader.accepts(path))
                .findFirst()
                .map(reader -> new ReadableFile(path, reader));
    }
}
