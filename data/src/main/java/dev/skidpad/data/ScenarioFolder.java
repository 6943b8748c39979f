package dev.skidpad.data;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.ScenarioSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The recorded scenarios of folders and files, read when it is opened and held in memory.
///
/// Scenarios stand in the order of the file names and, within a file, in the file's order, whatever the
/// number of threads. Their places are found over all of them together.
public final class ScenarioFolder implements ScenarioSource {
    private final String name;
    private final List<Scenario> scenarios;
    private final List<Skipped> skipped;

    /// A file or scenario that was left out.
    ///
    /// @param file the file that it is in
    /// @param reason the whole message: file, scenario, problem and what to do
    public record Skipped(Path file, String reason) {}

    private ScenarioFolder(String name, List<Scenario> scenarios, List<Skipped> skipped) {
        this.name = name;
        this.scenarios = List.copyOf(scenarios);
        this.skipped = List.copyOf(skipped);
    }

    /// The scenarios of a folder (not of the folders in it) or of a single file, read by as many threads as
    /// there are processors.
    ///
    /// @throws BadInputException as [#open(List, BadFiles, int)]
    public static ScenarioFolder open(Path folderOrFile, BadFiles policy) {
        return open(List.of(folderOrFile), policy, Runtime.getRuntime().availableProcessors());
    }

    /// The scenarios of several folders and files together.
    ///
    /// @param threads how many files are read at once
    /// @throws BadInputException if one does not exist or holds no scenario file, if nothing at all can be
    ///     used, or, with [BadFiles#REFUSE], if any file or scenario cannot
    public static ScenarioFolder open(List<Path> foldersAndFiles, BadFiles policy, int threads) {
        List<ScenarioFiles.ReadableFile> files = ScenarioFiles.in(foldersAndFiles);
        List<Scenario> scenarios = new ArrayList<>();
        List<PlaceClusters.Spot> spots = new ArrayList<>();
        List<Skipped> skipped = new ArrayList<>();
        Map<String, Path> fileById = new HashMap<>(); // looked up, never iterated
        ParallelReading.read(files, threads, result -> {
            for (Scenario scenario : result.found()) {
                Path first = fileById.putIfAbsent(scenario.id(), result.file().path());
                if (first != null) {
                    skipOrRefuse(repeated(scenario, result.file().path(), first), result.file(), policy, skipped);
                    continue;
                }
                scenarios.add(scenario);
                spots.add(new PlaceClusters.Spot(
                        scenario.id(), result.file().reader().worldFrame(), scenario.originX(), scenario.originY()));
            }
            result.refused().forEach(reason -> skipOrRefuse(reason, result.file(), policy, skipped));
        });
        if (scenarios.isEmpty()) {
            throw new BadInputException(
                    String.join(
                            ", ", foldersAndFiles.stream().map(Path::toString).toList()),
                    "none of the " + files.size() + " files can be used; the first problem is: "
                            + skipped.getFirst().reason(),
                    "Give a folder with scenarios that can be read");
        }
        List<String> places = PlaceClusters.places(spots);
        for (int i = 0; i < places.size(); i++) {
            scenarios.set(i, scenarios.get(i).named(scenarios.get(i).id(), places.get(i)));
        }
        return new ScenarioFolder(nameOf(foldersAndFiles), scenarios, skipped);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int size() {
        return scenarios.size();
    }

    @Override
    public Scenario load(int index) {
        return scenarios.get(index);
    }

    /// What was left out, in the order of the files; empty with [BadFiles#REFUSE].
    public List<Skipped> skipped() {
        return skipped;
    }

    private static void skipOrRefuse(
            BadInputException reason, ScenarioFiles.ReadableFile file, BadFiles policy, List<Skipped> skipped) {
        switch (policy) {
            case REFUSE -> throw reason;
            case SKIP -> skipped.add(new Skipped(file.path(), String.valueOf(reason.getMessage())));
        }
    }

    private static BadInputException repeated(Scenario scenario, Path file, Path first) {
        return new BadInputException(
                file.toString(),
                "scenario " + scenario.id() + " is also in " + first,
                "Remove one of the two, or give the folders one at a time");
    }

    // The last two names of each path: enough to know it by, and the same on every machine.
    private static String nameOf(List<Path> paths) {
        List<String> names = new ArrayList<>();
        for (Path path : paths) {
            Path full = path.toAbsolutePath().normalize();
            int count = full.getNameCount();
            names.add(full.subpath(Math.max(0, count - 2), count).toString());
        }
        return String.join(" + ", names);
    }
}
