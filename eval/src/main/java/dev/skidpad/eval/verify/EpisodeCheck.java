package dev.skidpad.eval.verify;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.eval.evidence.LinkKind;
import dev.skidpad.eval.evidence.VerificationLog;
import dev.skidpad.eval.run.CompareEvidence;
import dev.skidpad.eval.run.CompareFolder;
import dev.skidpad.eval.run.CompareFolder.Arm;
import dev.skidpad.eval.run.CompareManifest;
import dev.skidpad.eval.run.EpisodeMaker;
import dev.skidpad.eval.run.VerdictRecord;
import dev.skidpad.eval.suite.SuiteEntry;
import dev.skidpad.eval.suite.SuiteScenarios;
import dev.skidpad.sim.episode.EpisodeFile;
import dev.skidpad.sim.episode.Outcome;
import dev.skidpad.sim.episode.Replay;
import dev.skidpad.sim.plan.Planner;
import dev.skidpad.sim.score.EpisodeScorer;
import dev.skidpad.sim.traffic.Traffic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Checks one scenario at a time: that it is what it was, and that what the run says of each policy in it
/// follows from it. Safe for use by several threads at once.
///
/// @param folder of the run
/// @param manifest what was asked
/// @param scenarios makes the scenarios again
/// @param traffic empty where it cannot be had here
/// @param planners those that can drive here
/// @param toDrive the ids of the verdicts whose episodes are driven again
record EpisodeCheck(
        CompareFolder folder,
        CompareManifest manifest,
        SuiteScenarios scenarios,
        Optional<Traffic> traffic,
        Map<Arm, Planner> planners,
        Set<String> toDrive) {

    /// What is found of a scenario and of the verdicts on it.
    ///
    /// @param verdicts those that could be read
    VerificationLog of(SuiteEntry entry, Map<Arm, VerdictRecord> verdicts) {
        VerificationLog log = new VerificationLog();
        Scenario scenario;
        try {
            scenario = scenarios.load(entry);
        } catch (BadInputException e) {
            log.broken(LinkKind.SCENARIO, entry.id(), e);
            return log;
        }
        log.holds("scenarios are made again from their sources", 1);
        if (entry.variation().isPresent()) {
            log.holds("variations are made again, with their reports of plausibility", 1);
        }
        verdicts.forEach((arm, verdict) -> verdict(entry, scenario, arm, verdict, log));
        if (verdicts.size() == Arm.values().length
                && manifest.episodes()
                        .keeps(verdicts.values().stream()
                                .map(VerdictRecord::restored)
                                .toList())) {
            for (Arm arm : Arm.values()) {
                Path file = folder.episode(arm, entry.id());
                if (!Files.isRegularFile(file)) {
                    log.broken(LinkKind.EPISODE, folder.name(file), "The episode should be kept, and is missing.");
                }
            }
        }
        return log;
    }

    private void verdict(SuiteEntry entry, Scenario scenario, Arm arm, VerdictRecord verdict, VerificationLog log) {
        String id = CompareEvidence.verdictId(entry.id(), arm);
        TraceRecount.of(id, scenario, verdict, log);
        Optional<Outcome> kept = kept(entry, scenario, arm, log);
        kept.ifPresent(outcome -> compare(id, outcome, verdict, "kept episodes are those that were judged", log));
        if (toDrive.contains(id) && planners.get(arm) instanceof Planner planner && traffic.isPresent()) {
            EpisodeMaker maker = new EpisodeMaker(scenarios, traffic.get());
            Outcome again = maker.drive(entry, scenario, planner);
            kept.flatMap(outcome -> Replay.firstDifference(outcome, again))
                    .ifPresent(
                            d -> log.broken(LinkKind.EPISODE, id, "Driven again it comes out otherwise: " + d + "."));
            compare(id, again, verdict, "episodes are driven again to the same bits and the same verdict", log);
        }
    }

    private Optional<Outcome> kept(SuiteEntry entry, Scenario scenario, Arm arm, VerificationLog log) {
        Path file = folder.episode(arm, entry.id());
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(EpisodeFile.read(file).outcome(scenario));
        } catch (BadInputException e) {
            log.broken(LinkKind.EPISODE, folder.name(file), e);
            return Optional.empty();
        }
    }

    private static void compare(String id, Outcome outcome, VerdictRecord verdict, String holds, VerificationLog log) {
        VerdictRecord again = VerdictRecord.of(outcome, EpisodeScorer.score(outcome));
        if (!again.episode().equals(verdict.episode())) {
            log.broken(
                    LinkKind.EPISODE,
                    id,
                    "The episode has the hash " + again.episode() + ", and the verdict is on " + verdict.episode()
                            + ".");
        } else if (!again.equals(verdict)) {
            log.broken(
                    LinkKind.VERDICT,
                    id,
                    "Judged again it is another verdict: a total of " + again.total() + ", and " + verdict.total()
                            + " is written.");
        } else {
            log.holds(holds, 1);
        }
    }
}
