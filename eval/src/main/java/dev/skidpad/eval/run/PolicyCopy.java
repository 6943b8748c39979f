package dev.skidpad.eval.run;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.io.AtomicFile;
import dev.skidpad.eval.suite.ReadProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The copy of a policy's file in a run, with the records of the run of the loop that trained it, where
/// these lie beside the file: `manifest.json`, `scenes.json`, `phases/*.json`, the logs of its trainings.
public final class PolicyCopy {
    private static final String MANIFEST = "manifest.json";
    private static final String PHASES = "phases";
    private static final String RECORDS = "run";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path copy;

    /// The copy that lies in a file.
    public PolicyCopy(Path copy) {
        this.copy = copy;
    }

    /// Copies a policy and what is known of its training.
    ///
    /// @throws BadInputException if a file cannot be read or written
    static void make(Path policy, Path copy) {
        copy(policy, copy);
        Path from = parent(policy);
        if (!Files.isDirectory(from.resolve(PHASES)) || !Files.isRegularFile(from.resolve(MANIFEST))) {
            return;
        }
        Path to = parent(copy).resolve(RECORDS);
        for (Path record : records(from)) {
            copy(record, to.resolve(from.relativize(record)));
        }
    }

    /// Where the records of its training lie, in the folder of the copy.
    public Path records() {
        return parent(copy).resolve(RECORDS);
    }

    /// The record of the phase that wrote this very file, by its SHA-256.
    ///
    /// @return its name among the records, such as `phases/07-refine.json`; empty where no record names it
    public Optional<String> writtenBy() {
        return phases().entrySet().stream()
                .filter(phase -> phase.getValue().contains(JsonFiles.hash(copy)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// Whether a recording was among the scenes that the run learned from, by the name of its file.
    public boolean learnedFrom(String recording) {
        Path scenes = records().resolve("scenes.json");
        if (!Files.isRegularFile(scenes)) {
            return false;
        }
        try {
            return JSON.readTree(Files.readString(scenes)).path("sources").has(recording);
        } catch (IOException | JacksonException e) {
            throw new BadInputException(
                    scenes.toString(), "is no list of scenes: " + ReadProblem.words(e), "Make the comparison again", e);
        }
    }

    // The hashes of the outputs of each phase.
    private Map<String, List<String>> phases() {
        Map<String, List<String>> phases = new TreeMap<>();
        Path folder = records().resolve(PHASES);
        for (Path file : Files.isDirectory(folder) ? list(folder) : List.<Path>of()) {
            try {
                JsonNode outputs = JSON.readTree(Files.readString(file)).path("outputs");
                phases.put(
                        PHASES + "/" + file.getFileName(),
                        outputs.valueStream().map(JsonNode::asString).toList());
            } catch (IOException | JacksonException e) {
                throw new BadInputException(
                        file.toString(),
                        "is no record of a phase: " + ReadProblem.words(e),
                        "Make the comparison again",
                        e);
            }
        }
        return phases;
    }

    private static List<Path> records(Path folder) {
        return Stream.concat(
                        list(folder).stream()
                                .filter(f -> f.toString().endsWith(".json"))
                                .filter(f -> !String.valueOf(f.getFileName()).equals("seal.json")),
                        list(folder.resolve(PHASES)).stream())
                .filter(Files::isRegularFile)
                .toList();
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new BadInputException(
                    folder.toString(), "cannot be listed: " + e.getMessage(), "Check its permissions", e);
        }
    }

    private static Path parent(Path file) {
        Path parent = file.toAbsolutePath().normalize().getParent();
        return parent == null ? file.toAbsolutePath().normalize() : parent;
    }

    private static void copy(Path from, Path to) {
        try {
            byte[] bytes = Files.readAllBytes(from);
            AtomicFile.write(to, out -> out.write(bytes));
        } catch (IOException e) {
            throw new BadInputException(
                    from.toString(), "cannot be copied to " + to + ": " + e.getMessage(), "Check the disk", e);
        }
    }
}
