package dev.skidpad.loop;

import dev.skidpad.core.BadInputException;
import dev.skidpad.eval.run.JsonFiles;
import dev.skidpad.eval.run.Seal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The folder of one turn: plain files that say what was asked, what is done and what came of it.
///
/// ```
/// manifest.json            what was asked: the configuration and the versions
/// phases/03-evaluate.json  one for each finished phase: summary, time, hashes of its outputs
/// ...                      the outputs themselves
/// seal.json                the hash of every other file; written last
/// ```
///
/// Every file is written to a temporary name and renamed, and a phase counts as finished only once its
/// record is there and the outputs that it names have the bytes that it names.
public final class RunFolder {
    private static final String MANIFEST = "manifest.json";

    private final Path folder;

    private RunFolder(Path folder) {
        this.folder = folder;
    }

    /// A new run in a folder that must not hold one yet.
    ///
    /// @throws BadInputException if it does, or cannot be written
    public static RunFolder create(Path folder, RunManifest manifest) {
        if (Files.exists(folder.resolve(MANIFEST))) {
            throw new BadInputException(
                    folder.toString(), "holds a run already", "Choose another name, or continue it with --resume");
        }
        RunFolder run = new RunFolder(folder);
        run.writeJson(MANIFEST, manifest);
        return run;
    }

    /// The run in a folder, to be continued.
    ///
    /// @throws BadInputException if there is none
    public static RunFolder open(Path folder) {
        if (!Files.exists(folder.resolve(MANIFEST))) {
            throw new BadInputException(
                    folder.toString(),
                    "holds no run (no " + MANIFEST + ")",
                    "Name the folder of a run, such as runs/<id>");
        }
        return new RunFolder(folder);
    }

    /// Breaks the seal, as the run goes on.
    void open() {
        try {
            Files.deleteIfExists(file(Seal.FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Seals the run, as it is finished.
    void close() {
        Seal.close(folder);
    }

    public Path path() {
        return folder;
    }

    /// The path of a file in the run.
    public Path file(String name) {
        return folder.resolve(name);
    }

    public RunManifest manifest() {
        return readJson(MANIFEST, RunManifest.class);
    }

    /// The record of a finished phase whose outputs are all there, unchanged.
    public Optional<PhaseRecord> finished(Phase phase) {
        String name = recordName(phase);
        if (!Files.exists(file(name))) {
            return Optional.empty();
        }
        PhaseRecord done = readJson(name, PhaseRecord.class);
        for (Map.Entry<String, String> output : done.outputs().entrySet()) {
            Path path = file(output.getKey());
            if (!Files.exists(path) || !JsonFiles.hash(path).equals(output.getValue())) {
                return Optional.empty();
            }
        }
        return Optional.of(done);
    }

    /// Records that a phase is done.
    ///
    /// @param summary what came of it, in one line
    /// @param seconds how long it took
    /// @param outputs names of the files it wrote, whose hashes are kept
    public void finish(Phase phase, String summary, double seconds, Iterable<String> outputs) {
        Map<String, String> hashes = new TreeMap<>();
        for (String output : outputs) {
            hashes.put(output, JsonFiles.hash(file(output)));
        }
        writeJson(recordName(phase), new PhaseRecord(phase, summary, seconds, hashes));
    }

    /// Forgets a phase, so that it runs again.
    public void forget(Phase phase) {
        try {
            Files.deleteIfExists(file(recordName(phase)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writes a value as JSON, atomically.
    public void writeJson(String name, Object value) {
        JsonFiles.write(file(name), value, JsonFiles.Layout.INDENTED);
    }

    /// Reads a value from JSON.
    ///
    /// @throws BadInputException if the file is missing or does not hold such a value
    public <T> T readJson(String name, Class<T> type) {
        return JsonFiles.read(file(name), type, "Delete the run's folder and start it again");
    }

    private static String recordName(Phase phase) {
        return "phases/" + phase.fileName() + ".json";
    }
}
