package dev.skidpad.app;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.data.BadFiles;
import dev.skidpad.data.ScenarioFolder;
import dev.skidpad.data.generate.SceneGenerator;
import dev.skidpad.sim.episode.EpisodeFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/// Which scenes a command works on: recorded ones, generated ones, or both.
final class SceneOptions {
    @Option(
            names = "--scenes",
            paramLabel = "DIR",
            description = "A folder or file of recorded scenes (Waymo Open Motion as JSON or Scenario TFRecord). May be"
                    + " given more than once.")
    private List<Path> recorded = new ArrayList<>();

    @Option(
            names = "--generated",
            paramLabel = "N",
            description = "How many generated scenes to drive (default: 100 without --scenes).")
    private int generated = -1;

    @Option(
            names = "--skip-bad",
            description = "Leave out what cannot be read, and list it, instead of stopping at it.")
    private boolean skipBad;

    /// Takes the recorded scenes for development where no scenes were named and they are at hand: in the folder
    /// that SKIDPAD_DATA names, or in `../shared/data` beside the project.
    void preferRecorded() {
        if (recorded.isEmpty() && generated < 0) {
            String named = System.getenv("SKIDPAD_DATA");
            Path data = named != null
                    ? Path.of(named)
                    : Path.of(System.getProperty("skidpad.root", "."))
                            .resolveSibling("shared")
                            .resolve("data");
            Path scenes = data.resolve("womd_json").resolve("scenarios");
            if (Files.isDirectory(scenes)) {
                recorded.add(scenes);
            }
        }
    }

    /// Takes further folders or files of recordings.
    void add(List<Path> foldersAndFiles) {
        recorded.addAll(foldersAndFiles);
    }

    /// The folders and files of recordings that were named.
    List<Path> named() {
        return List.copyOf(recorded);
    }

    /// Whether recordings were named.
    boolean recorded() {
        return !recorded.isEmpty();
    }

    /// The scene that an episode was driven in.
    ///
    /// @throws BadInputException if it is not among those that were loaded
    static Scenario driven(EpisodeFile recorded, Path file, List<Scenario> loaded) {
        String id = recorded.header().scenarioId();
        return loaded.stream()
                .filter(scenario -> scenario.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new BadInputException(
                        file.toString(),
                        "is of scenario " + id + ", which is not among the " + loaded.size() + " scenes",
                        "Name the scenes that it was driven in"));
    }

    /// How many generated scenes were asked for; so many where no scenes were named at all.
    int generated(int otherwise) {
        return generated >= 0 ? generated : recorded.isEmpty() ? otherwise : 0;
    }

    /// The recorded scenes.
    ///
    /// @param skipped receives a line for each recording that was left out
    List<Scenario> loadRecorded(int threads, List<String> skipped) {
        if (recorded.isEmpty()) {
            return List.of();
        }
        ScenarioFolder folder = ScenarioFolder.open(recorded, skipBad ? BadFiles.SKIP : BadFiles.REFUSE, threads);
        folder.skipped().forEach(one -> skipped.add(one.reason()));
        return folder.loadAll();
    }

    /// All scenes, the recorded ones first.
    ///
    /// @param skipped receives a line for each recording that was left out
    List<Scenario> load(long seed, int threads, List<String> skipped) {
        List<Scenario> scenes = new ArrayList<>(loadRecorded(threads, skipped));
        int count = generated(100);
        if (count > 0) {
            scenes.addAll(SceneGenerator.generated(seed, count).loadAll());
        }
        if (scenes.isEmpty()) {
            throw new BadInputException("--generated 0", "there is no scene to drive", "Name recordings with --scenes");
        }
        return scenes;
    }
}
