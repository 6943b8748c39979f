package dev.skidpad.sim.score;

import dev.skidpad.sim.episode.Outcome;
import dev.skidpad.sim.score.contact.Contact;
import java.util.List;
import java.util.Optional;

/// All scores of one rollout.
///
/// @param scenarioId what was driven
/// @param place the scenario's place: the cluster for intervals
/// @param planner who drove
/// @param traffic how the others moved
/// @param failed why the planner failed to drive to the end; empty when it did not
/// @param contacts whom the ego touched, in order of time, at fault or not
/// @param scores one for each benchmark, in the order in which they were asked for
public record ScoreSheet(
        String scenarioId,
        String place,
        String planner,
        String traffic,
        Optional<String> failed,
        List<Contact> contacts,
        List<Score> scores) {
    public ScoreSheet {
        contacts = List.copyOf(contacts);
        scores = List.copyOf(scores);
    }

    /// The scores of an outcome, all measured on the same drive.
    public static ScoreSheet of(Outcome outcome, List<? extends Benchmark> benchmarks) {
        Drive drive = Drive.of(outcome);
        List<Score> scores =
                benchmarks.stream().map(benchmark -> benchmark.score(drive)).toList();
        return new ScoreSheet(
                drive.scenario().id(),
                drive.scenario().place(),
                outcome.episode().planner(),
                outcome.episode().traffic(),
                outcome.failed(),
                drive.collisions().contacts(drive.agents(), drive.scenario()),
                scores);
    }

    /// The score with a name.
    ///
    /// @throws IllegalArgumentException if there is none
    public Score score(String name) {
        return scores.stream()
                .filter(score -> score.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no score " + name + " among "
                        + scores.stream().map(Score::name).toList()));
    }
}
