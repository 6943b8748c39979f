package dev.skidpad.eval.run;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.eval.run.CompareFolder.Arm;
import dev.skidpad.eval.suite.SuiteEntry;
import dev.skidpad.sim.episode.EpisodeFile;
import dev.skidpad.sim.episode.Outcome;
import dev.skidpad.sim.plan.Planner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The episodes of a comparison that failed, to be looked at again.
public final class FailedEpisodes {
    private final CompareFolder folder;
    private final Judged judged;

    private FailedEpisodes(CompareFolder folder, Judged judged) {
        this.folder = folder;
        this.judged = judged;
    }

    /// How the two policies did where one of them failed, what matters most first.
    public enum Turn {
        /// The new one fails where the old one did not.
        NEWLY_FAILED,
        /// The old one failed where the new one does not.
        MENDED,
        /// Both fail.
        BOTH_FAIL
    }

    /// A failed episode.
    ///
    /// @param arm who drove
    /// @param entry what was driven
    /// @param verdict what came of it
    /// @param turn how the other policy did
    public record FailedEpisode(Arm arm, SuiteEntry entry, VerdictRecord verdict, Turn turn) {
        /// A name that is unique in the run.
        public String id() {
            return arm.label() + "/" + entry.id();
        }
    }

    /// The failed episodes of the comparison in a folder.
    ///
    /// @throws BadInputException if there is no finished comparison, or it is not whole
    public static FailedEpisodes of(Path path) {
        CompareReader.Reading reading = CompareReader.read(path);
        if (reading.judged().isEmpty()) {
            throw new BadInputException(
                    path.toString(), reading.decision().reason(), "Restore its files, or make the comparison again");
        }
        return new FailedEpisodes(new CompareFolder(path), reading.judged().get());
    }

    /// Whether a folder holds a comparison, finished or not.
    public static boolean in(Path path) {
        CompareFolder folder = new CompareFolder(path);
        return folder.has(CompareFolder.MANIFEST) && folder.has(CompareFolder.SUITE);
    }

    /// How many episodes both policies drove.
    public int episodes() {
        return judged.before().size() + judged.after().size();
    }

    /// All that failed: newly failed, then mended, then where both fail; each in the order of the suite.
    public List<FailedEpisode> list() {
        List<FailedEpisode> failed = new ArrayList<>();
        for (int i = 0; i < judged.entries().size(); i++) {
            SuiteEntry entry = judged.entries().get(i);
            VerdictRecord old = judged.before().get(i);
            VerdictRecord young = judged.after().get(i);
            boolean both = failed(old) && failed(young);
            if (failed(young)) {
                failed.add(new FailedEpisode(Arm.NEW, entry, young, both ? Turn.BOTH_FAIL : Turn.NEWLY_FAILED));
            }
            if (failed(old)) {
                failed.add(new FailedEpisode(Arm.OLD, entry, old, both ? Turn.BOTH_FAIL : Turn.MENDED));
            }
        }
        failed.sort(Comparator.comparing(FailedEpisode::turn));
        return failed;
    }

    private static boolean failed(VerdictRecord verdict) {
        return verdict.restored().firstFailureFrame().isPresent();
    }

    /// What happened, with the plans: from the file where the run kept it, else driven again.
    ///
    /// @param planner that of the episode's arm
    /// @throws BadInputException if it is not the episode that the verdict is on
    public Outcome outcome(FailedEpisode failed, EpisodeMaker maker, Planner planner) {
        Scenario scenario = maker.scenarios().load(failed.entry());
        Path file = folder.episode(failed.arm(), failed.entry().id());
        Outcome outcome = Files.exists(file)
                ? EpisodeFile.read(file).outcome(scenario)
                : maker.drive(failed.entry(), scenario, planner);
        String hash = EpisodeFile.contentHash(outcome);
        if (!hash.equals(failed.verdict().episode())) {
            throw new BadInputException(
                    failed.id(),
                    "is another episode than the verdict is on (hash " + hash.substring(0, 12) + ", not "
                            + failed.verdict().episode().substring(0, 12) + ")",
                    "Restore the policy, or make the comparison again");
        }
        return outcome;
    }
}
