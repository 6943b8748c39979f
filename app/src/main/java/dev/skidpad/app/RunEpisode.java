package dev.skidpad.app;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.eval.run.CompareFolder;
import dev.skidpad.eval.run.CompareFolder.Arm;
import dev.skidpad.eval.run.CompareManifest;
import dev.skidpad.eval.run.CompareRun;
import dev.skidpad.eval.run.Contender;
import dev.skidpad.eval.run.FailedEpisodes;
import dev.skidpad.eval.suite.Suite;
import dev.skidpad.eval.suite.SuiteEntry;
import dev.skidpad.eval.suite.SuiteScenarios;
import dev.skidpad.sim.episode.Conditions;
import dev.skidpad.sim.episode.EpisodeFile;
import dev.skidpad.sim.episode.Outcome;
import dev.skidpad.sim.episode.Replay;
import dev.skidpad.sim.perceive.Perceptions;
import dev.skidpad.sim.plan.Planner;
import dev.skidpad.sim.traffic.Traffic;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An episode of a file, with everything that makes it again.
///
/// @param scenario what was driven
/// @param outcome what happened
/// @param planner who drove
/// @param traffic how the others moved
record RunEpisode(Scenario scenario, Outcome outcome, Planner planner, Traffic traffic) {
    /// How deep episode files lie in the folder of a comparison: `episodes/old/ID.episode`.
    private static final int LEVELS = 3;

    /// The folder of the comparison that an episode file lies in; empty where it lies in none.
    static Optional<Path> runOf(Path file) {
        @Nullable Path above = normal(file);
        for (int up = 0; above != null && up < LEVELS; up++) {
            above = above.getParent();
        }
        return above != null && FailedEpisodes.in(above) ? Optional.of(above) : Optional.empty();
    }

    private static Path normal(Path path) {
        return path.toAbsolutePath().normalize();
    }

    /// The episode of a file that lies in the folder of a comparison.
    ///
    /// @param recordings where to look for recordings instead of where the suite says; may be empty
    static RunEpisode of(Path run, Path file, List<Path> recordings) {
        EpisodeFile recorded = EpisodeFile.read(file);
        CompareManifest manifest = CompareRun.manifest(run);
        Suite suite = CompareRun.suite(run);
        SuiteEntry entry = suite.entries().stream()
                .filter(one -> one.id().equals(recorded.header().scenarioId()))
                .findFirst()
                .orElseThrow(() -> new BadInputException(
                        file.toString(),
                        "is of scenario " + recorded.header().scenarioId() + ", which is not in suite " + suite.label(),
                        "Move it to the comparison that it is of"));
        boolean old =
                normal(new CompareFolder(run).episode(Arm.OLD, entry.id())).equals(normal(file));
        Contender contender = old ? manifest.before() : manifest.after();
        Scenario scenario = new SuiteScenarios(
                        suite,
                        SuiteSources.of(
                                suite, run.resolve(manifest.suiteFolder()).normalize(), recordings))
                .load(entry);
        return new RunEpisode(
                scenario,
                recorded.outcome(scenario),
                Policies.stored(contender, run).planner(),
                TrafficNames.traffic(manifest.traffic(), Drivers::planner));
    }

    /// The episode of a file that the simulate command wrote.
    ///
    /// @param loaded the scenes, its own among them
    /// @param policy the checkpoint that drove; null where none did
    static RunEpisode of(Path file, List<Scenario> loaded, @Nullable Path policy) {
        EpisodeFile recorded = EpisodeFile.read(file);
        Scenario scenario = SceneOptions.driven(recorded, file, loaded);
        Conditions conditions = recorded.header().conditions();
        return new RunEpisode(
                scenario,
                recorded.outcome(scenario),
                Drivers.driven(conditions.planner(), policy),
                TrafficNames.traffic(conditions.traffic(), name -> Drivers.recorded(name, policy)));
    }

    /// Drives it again; the first bit that differs.
    Optional<Replay.Difference> replay() {
        return Replay.of(
                outcome,
                planner,
                traffic,
                Perceptions.of(outcome.episode().conditions().perception()));
    }
}
