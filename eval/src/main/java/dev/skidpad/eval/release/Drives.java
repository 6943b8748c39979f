package dev.skidpad.eval.release;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.eval.run.CompareFolder;
import dev.skidpad.eval.run.CompareFolder.Arm;
import dev.skidpad.eval.run.EpisodeMaker;
import dev.skidpad.eval.run.VerdictRecord;
import dev.skidpad.eval.suite.SuiteEntry;
import dev.skidpad.sim.episode.EpisodeFile;
import dev.skidpad.sim.episode.Outcome;
import dev.skidpad.sim.plan.Planner;
import dev.skidpad.sim.score.EpisodeScorer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What happened in a comparison: episodes that were kept are read, others are driven again, to the same bits unless a
/// policy rounds otherwise here.
final class Drives {
    private final CompareFolder folder;
    private final EpisodeMaker maker;
    private final List<String> remarks = new ArrayList<>();

    Drives(CompareFolder folder, EpisodeMaker maker) {
        this.folder = folder;
        this.maker = maker;
    }

    Scenario scenario(SuiteEntry entry) {
        return maker.scenarios().load(entry);
    }

    Outcome of(Arm arm, SuiteEntry entry, Scenario scenario, Planner planner, VerdictRecord recorded) {
        Path file = folder.episode(arm, entry.id());
        if (Files.exists(file)) {
            return EpisodeFile.read(file).outcome(scenario);
        }
        Outcome outcome = maker.drive(entry, scenario, planner);
        String hash = VerdictRecord.of(outcome, EpisodeScorer.score(outcome)).episode();
        if (!hash.equals(recorded.episode())) {
            remarks.add("Scenario " + recorded.scenario() + " came out otherwise when the "
                    + arm.name().toLowerCase(Locale.ROOT) + " policy drove it again for this report.");
        }
        return outcome;
    }

    /// Drives that came out otherwise.
    List<String> remarks() {
        return List.copyOf(remarks);
    }
}
