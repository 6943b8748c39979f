package dev.skidpad.app;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.data.BadFiles;
import dev.skidpad.data.ScenarioFolder;
import dev.skidpad.data.generate.SceneGenerator;
import dev.skidpad.eval.why.study.TrainingScenes;
import dev.skidpad.loop.RunFolder;
import dev.skidpad.loop.Scenes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a policy was trained on, as the command line names it.
final class TrainingSources {
    /// How sources are named, for help texts.
    static final String KNOWN = "a folder or file of recorded scenes, the folder of a loop's run, or generated:SEED:N";

    private static final Pattern GENERATED = Pattern.compile("generated:(-?[0-9]{1,18}):([1-9][0-9]{0,6})");

    private TrainingSources() {}

    /// The scenes of all sources; empty where there is none.
    ///
    /// @throws BadInputException if a source is none that is known
    static Optional<TrainingScenes> load(List<String> sources, int threads) {
        if (sources.isEmpty()) {
            return Optional.empty();
        }
        List<Scenario> scenes = new ArrayList<>();
        for (String source : sources) {
            scenes.addAll(scenes(source, threads));
        }
        return Optional.of(TrainingScenes.of(scenes, threads));
    }

    private static List<Scenario> scenes(String source, int threads) {
        Matcher generated = GENERATED.matcher(source);
        if (generated.matches()) {
            return SceneGenerator.generated(Long.parseLong(generated.group(1)), Integer.parseInt(generated.group(2)))
                    .loadAll();
        }
        Path path = Path.of(source);
        if (!Files.exists(path)) {
            throw new BadInputException("--training " + source, "there is no such file", "Name " + KNOWN);
        }
        if (Files.exists(path.resolve("manifest.json"))) {
            return Scenes.training(RunFolder.open(path));
        }
        return ScenarioFolder.open(List.of(path), BadFiles.SKIP, threads).loadAll();
    }
}
