package dev.skidpad.eval.release;

import dev.skidpad.eval.Points;
import dev.skidpad.eval.report.ReportContent.Fact;
import dev.skidpad.eval.run.CompareManifest;
import dev.skidpad.eval.run.Contender;
import dev.skidpad.eval.suite.Suite;
import java.util.List;

/// What was compared, in a few words for the first screen and in full for the last.
final class ReportFacts {
    private static final int SHORT_HASH = 12;

    private ReportFacts() {}

    static List<Fact> subject(CompareManifest manifest, Suite suite, int scenarios) {
        return List.of(
                new Fact("Old", policy(manifest.before())),
                new Fact("New", policy(manifest.after())),
                new Fact("Suite", suite.label() + ", " + scenarios + " scenarios, " + shortly(suite.hash())),
                new Fact("Seeds", "one for each scenario, from suite seed " + suite.seed() + "; the same for both"),
                new Fact("Traffic", manifest.traffic()),
                new Fact(
                        "Asked for", "a loss of " + Points.of(manifest.rules().largestUnseen()) + " points must show"));
    }

    static List<Fact> provenance(CompareManifest manifest, Suite suite) {
        return List.of(
                new Fact("Suite", suite.label() + ", " + suite.hash()),
                new Fact(
                        "Old",
                        manifest.before().given() + ", " + manifest.before().hash()),
                new Fact(
                        "New",
                        manifest.after().given() + ", " + manifest.after().hash()),
                new Fact(
                        "Seed of the figures",
                        String.valueOf(manifest.settings().seed())),
                new Fact("Skidpad", manifest.version()),
                new Fact("JDK", manifest.java()),
                new Fact("Kernels", manifest.kernels()),
                new Fact("Started", manifest.startedAt()));
    }

    private static String policy(Contender contender) {
        String given = contender.given().equals(contender.name()) ? "" : ", " + contender.given();
        return contender.name() + given + ", " + shortly(contender.hash());
    }

    private static String shortly(String hash) {
        return hash.length() <= SHORT_HASH ? hash : hash.substring(0, SHORT_HASH);
    }
}
