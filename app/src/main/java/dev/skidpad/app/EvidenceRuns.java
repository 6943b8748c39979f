package dev.skidpad.app;

import dev.skidpad.eval.evidence.RunEvidence;
import dev.skidpad.eval.evidence.Staleness;
import dev.skidpad.eval.evidence.Verification;
import dev.skidpad.eval.run.CompareEvidence;
import dev.skidpad.eval.verify.CompareStale;
import dev.skidpad.eval.verify.CompareVerifier;
import dev.skidpad.eval.verify.VerifyOptions;
import dev.skidpad.loop.evidence.LoopEvidence;
import dev.skidpad.loop.evidence.LoopStale;
import dev.skidpad.loop.evidence.LoopVerifier;
import java.nio.file.Path;
import java.util.List;

/// The runs whose evidence can be asked for: comparisons, and turns of the loop.
interface EvidenceRuns {
    /// What is claimed, and why.
    RunEvidence open();

    /// Checks every link.
    ///
    /// @param scenes where recordings lie; empty to look where the run says
    Verification verify(List<Path> scenes, VerifyOptions options);

    /// Which claims no longer follow.
    ///
    /// @param scenes where recordings lie; empty to look where the run says
    /// @param changed files that are taken to have changed
    /// @param suites the folder of the suites
    Staleness stale(List<Path> scenes, List<Path> changed, Path suites, int threads);

    /// The run in a folder.
    static EvidenceRuns of(Path folder) {
        return LoopEvidence.in(folder) ? new OfTurn(folder) : new OfComparison(folder);
    }

    /// A turn of the loop.
    record OfTurn(Path folder) implements EvidenceRuns {
        @Override
        public RunEvidence open() {
            return LoopEvidence.open(folder);
        }

        @Override
        public Verification verify(List<Path> scenes, VerifyOptions options) {
            return LoopVerifier.verify(folder, new AppWorkshop(scenes), scenes, options);
        }

        @Override
        public Staleness stale(List<Path> scenes, List<Path> changed, Path suites, int threads) {
            return LoopStale.of(folder, new AppWorkshop(scenes), scenes, changed);
        }
    }

    /// A comparison.
    record OfComparison(Path folder) implements EvidenceRuns {
        @Override
        public RunEvidence open() {
            return CompareEvidence.open(folder);
        }

        @Override
        public Verification verify(List<Path> scenes, VerifyOptions options) {
            return CompareVerifier.verify(folder, new AppWorkshop(scenes), options);
        }

        @Override
        public Staleness stale(List<Path> scenes, List<Path> changed, Path suites, int threads) {
            return CompareStale.of(folder, new AppWorkshop(scenes), changed, suites, threads);
        }
    }
}
