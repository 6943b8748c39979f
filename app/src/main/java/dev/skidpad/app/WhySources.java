package dev.skidpad.app;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.eval.run.CompareFolder.Arm;
import dev.skidpad.eval.run.CompareManifest;
import dev.skidpad.eval.run.CompareRun;
import dev.skidpad.eval.run.EpisodeMaker;
import dev.skidpad.eval.run.FailedEpisodes;
import dev.skidpad.eval.run.FailedEpisodes.FailedEpisode;
import dev.skidpad.eval.suite.Suite;
import dev.skidpad.eval.suite.SuiteScenarios;
import dev.skidpad.eval.why.Why;
import dev.skidpad.eval.why.avoid.Effort;
import dev.skidpad.learn.dream.WorldModel;
import dev.skidpad.sim.episode.Conditions;
import dev.skidpad.sim.episode.EpisodeFile;
import dev.skidpad.sim.episode.Outcome;
import dev.skidpad.sim.plan.Planner;
import dev.skidpad.sim.score.EpisodeScorer;
import dev.skidpad.sim.traffic.Traffic;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The failed episodes that `why` is asked about.
///
/// @param episodes how many were looked at
/// @param failed those of them that failed, what matters most first
record WhySources(int episodes, List<Failure> failed) {
    WhySources {
        failed = List.copyOf(failed);
    }

    /// How to ask.
    ///
    /// @param effort how hard to look for a way out
    /// @param world whom to ask about the future; empty where nobody is
    record Manner(Effort effort, Optional<WorldModel> world) {
        Why.Question question(Planner planner, Traffic traffic) {
            return new Why.Question(planner, traffic, effort, world);
        }
    }

    /// A failed episode.
    ///
    /// @param id its name
    /// @param load reads it
    record Failure(String id, Loader load) {}

    /// Reads an episode, or drives it again.
    interface Loader {
        Loaded load();
    }

    /// An episode with what is asked of it.
    record Loaded(Outcome outcome, Why.Question question) {}

    /// Some of these.
    ///
    /// @param ids their names; all where there is none
    /// @throws BadInputException if one of them is no failure here
    WhySources only(List<String> ids) {
        List<String> known = failed.stream().map(Failure::id).toList();
        for (String id : ids) {
            if (!known.contains(id)) {
                throw new BadInputException(
                        "--only " + id,
                        "is none of the " + known.size() + " failures",
                        "Name one as <arm>/<scenario>, such as new/generated-7-2");
            }
        }
        return ids.isEmpty()
                ? this
                : new WhySources(
                        episodes,
                        failed.stream().filter(one -> ids.contains(one.id())).toList());
    }

    /// The failed ones of episode files.
    ///
    /// @param scenes those that they were driven in
    /// @param policy the checkpoint that drove; null where none did
    static WhySources of(List<Path> files, List<Scenario> scenes, @Nullable Path policy, Manner manner) {
        List<Failure> failed = new ArrayList<>();
        for (Path file : files) {
            Loaded loaded = read(file, scenes, policy, manner);
            if (EpisodeScorer.score(loaded.outcome()).firstFailureFrame().isPresent()) {
                failed.add(new Failure(String.valueOf(file), () -> loaded));
            }
        }
        return new WhySources(files.size(), failed);
    }

    private static Loaded read(Path file, List<Scenario> scenes, @Nullable Path policy, Manner manner) {
        EpisodeFile recorded = EpisodeFile.read(file);
        Conditions conditions = recorded.header().conditions();
        return new Loaded(
                recorded.outcome(SceneOptions.driven(recorded, file, scenes)),
                manner.question(
                        Drivers.driven(conditions.planner(), policy),
                        TrafficNames.traffic(conditions.traffic(), name -> Drivers.recorded(name, policy))));
    }

    /// The failed episodes of a comparison.
    ///
    /// @param recordings where to look for recordings instead of where the suite says; may be empty
    static WhySources of(Path run, List<Path> recordings, Manner manner) {
        FailedEpisodes episodes = FailedEpisodes.of(run);
        CompareManifest manifest = CompareRun.manifest(run);
        Suite suite = CompareRun.suite(run);
        Traffic traffic = TrafficNames.traffic(manifest.traffic(), Drivers::planner);
        EpisodeMaker maker = new EpisodeMaker(
                new SuiteScenarios(
                        suite,
                        SuiteSources.of(
                                suite, run.resolve(manifest.suiteFolder()).normalize(), recordings)),
                traffic);
        Map<Arm, Planner> planners = new EnumMap<>(Arm.class);
        planners.put(Arm.OLD, Policies.stored(manifest.before(), run).planner());
        planners.put(Arm.NEW, Policies.stored(manifest.after(), run).planner());
        List<Failure> failed = new ArrayList<>();
        for (FailedEpisode one : episodes.list()) {
            Planner planner = Objects.requireNonNull(planners.get(one.arm()));
            failed.add(new Failure(
                    one.id(),
                    () -> new Loaded(episodes.outcome(one, maker, planner), manner.question(planner, traffic))));
        }
        return new WhySources(episodes.episodes(), failed);
    }
}
