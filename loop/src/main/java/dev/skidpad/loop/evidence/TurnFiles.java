package dev.skidpad.loop.evidence;

import dev.skidpad.core.BadInputException;
import dev.skidpad.eval.run.Seal;
import dev.skidpad.learn.checkpoint.Checkpoint;
import dev.skidpad.learn.checkpoint.CheckpointFile;
import dev.skidpad.loop.Phase;
import dev.skidpad.loop.RunFolder;
import dev.skidpad.loop.RunManifest;
import dev.skidpad.loop.ScenesFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// The files of a finished turn that its evidence is in.
///
/// @param path the run's folder
/// @param manifest what was asked
/// @param scenes what was learned from and judged on
record TurnFiles(Path path, RunManifest manifest, ScenesFile scenes) {
    static final String IMITATED = "policy-imitated.skidpad";
    static final String WORLD = "world-model.skidpad";
    static final String REFINED = "policy-refined.skidpad";
    static final String SCENES = "scenes.json";
    static final String RESULTS = "results.json";
    static final String MANIFEST = "manifest.json";

    /// Reads the manifest and the list of scenes.
    ///
    /// @throws BadInputException if they are missing or damaged
    static TurnFiles of(Path path) {
        RunFolder run = RunFolder.open(path);
        return new TurnFiles(path, run.manifest(), run.readJson(SCENES, ScenesFile.class));
    }

    /// Refuses a folder without a finished turn.
    ///
    /// @throws BadInputException if there is none, or one that was cut off
    static void requireFinished(Path path) {
        if (Files.isRegularFile(path.resolve(Seal.FILE))) {
            return;
        }
        RunFolder run = RunFolder.open(path);
        long done = Arrays.stream(Phase.values())
                .filter(phase -> run.finished(phase).isPresent())
                .count();
        throw new BadInputException(
                path.toString(),
                "is not evaluated: the turn was cut off after " + done + " of " + Phase.values().length + " phases",
                "Go on with ./skidpad loop --resume " + path);
    }

    Checkpoint checkpoint(String name) {
        return CheckpointFile.read(path.resolve(name));
    }
}
