package dev.skidpad.eval.run;

import dev.skidpad.eval.Comparison;
import dev.skidpad.eval.RegressionRules;
import dev.skidpad.eval.suite.SuiteEntry.Side;
import dev.skidpad.sim.score.Verdict;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// What a comparison run was asked for, and by what it was made.
///
/// @param command the command line that makes the same run again
/// @param before the old policy
/// @param after the new one
/// @param suite its name and version
/// @param suiteHash its hash
/// @param suiteFolder where its file lay, seen from the run's folder; the folders that it names are
///     relative to that
/// @param side only scenarios of this side of the split by place; empty for all
/// @param traffic how the others move
/// @param episodes which episodes are kept
/// @param rules what it takes to say that nothing got worse
/// @param settings how the figures are made
/// @param partSize how many scenarios are driven between two files
/// @param version of Skidpad
/// @param code SHA-256 of the classes that ran
/// @param java of the JDK
/// @param kernels which implementation computed it; all give the same bits
/// @param startedAt in UTC
public record CompareManifest(
        String command,
        Contender before,
        Contender after,
        String suite,
        String suiteHash,
        String suiteFolder,
        Optional<Side> side,
        String traffic,
        Episodes episodes,
        RegressionRules rules,
        Comparison.Settings settings,
        int partSize,
        String version,
        String code,
        String java,
        String kernels,
        String startedAt) {
    public CompareManifest {
        if (partSize < 1) {
            throw new IllegalArgumentException("parts of " + partSize + " scenarios");
        }
        for (String text : new String[] {suite, suiteHash, suiteFolder, traffic, version, code, java, kernels}) {
            Objects.requireNonNull(text, "a text of the manifest");
        }
    }

    /// Which episodes are kept as files; every other one can be driven again to the same bits.
    public enum Episodes {
        NONE,
        /// Those in which either policy failed.
        FAILED,
        ALL;

        /// Whether the episodes of a scenario are kept.
        ///
        /// @param verdicts on either policy
        public boolean keeps(List<Verdict> verdicts) {
            return switch (this) {
                case NONE -> false;
                case FAILED -> verdicts.stream().anyMatch(Episodes::failed);
                case ALL -> true;
            };
        }

        private static boolean failed(Verdict verdict) {
            return verdict.failed().isPresent() || verdict.collided() || verdict.offRoad();
        }
    }
}
