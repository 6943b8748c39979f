package dev.skidpad.eval.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skidpad.eval.release.ReleaseReport.Settings;
import dev.skidpad.eval.run.CompareFolder;
import dev.skidpad.eval.run.CompareFolder.Arm;
import dev.skidpad.eval.run.CompareManifest;
import dev.skidpad.eval.run.CompareManifest.Episodes;
import dev.skidpad.eval.run.CompareRun;
import dev.skidpad.eval.run.CompareRuns;
import dev.skidpad.eval.run.Contender;
import dev.skidpad.eval.run.EpisodeMaker;
import dev.skidpad.eval.run.Judged;
import dev.skidpad.eval.suite.Suite;
import dev.skidpad.eval.suite.Suites;
import dev.skidpad.sim.plan.IdmPlanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Reports of comparisons of six crossings, in some of which one who does not look hits the crossing car.
class ReleaseReportTest {
    private static final Suite SUITE = Suites.crossings(6);
    private static final EpisodeMaker MAKER = CompareRuns.maker(SUITE, Suites.finder());
    private static final Contender.Driver CAREFUL = CompareRuns.CAREFUL;
    private static final Contender.Driver BLIND = CompareRuns.BLIND;

    @TempDir
    Path folder;

    @Test
    void theDecisionStandsBeforeTheScenariosAndTheEvidence() throws IOException {
        Judged judged = compare(CAREFUL, BLIND, Episodes.FAILED, 1);
        String page = page();
        String reason = judged.regression().decision().reason();
        assertThat(judged.regression().blocks()).isTrue();
        assertThat(page)
                .containsSubsequence(
                        "blind against careful",
                        escaped(reason.substring(0, 40)),
                        "Scenarios worth looking at",
                        "Why they failed",
                        "Evidence",
                        "Provenance")
                .contains("./skidpad compare --read " + folder, SUITE.hash());
    }

    @Test
    void whatWasExaminedIsToldAndTheOthersSayHowToAsk() throws IOException {
        List<String> failed = failed(compare(CAREFUL, BLIND, Episodes.FAILED, 1));
        String page = page();
        assertThat(failed).hasSizeGreaterThan(1);
        assertThat(occurrences(page, "Not examined. To examine it, run:")).isEqualTo(failed.size() - 1);
        assertThat(occurrences(page, "Responsible by the safety distances")).isEqualTo(1);
        assertThat(page)
                .doesNotContain("./skidpad why " + folder + " --only new/" + failed.getFirst() + "<")
                .contains("./skidpad why " + folder + " --only new/" + failed.getLast() + "<")
                .contains("1 failures were examined; " + (failed.size() - 1) + " were not");
    }

    @Test
    void aKeptEpisodeIsReadAndOneThatWasNotIsDrivenAgainToTheSame() throws IOException {
        Judged judged = compare(CAREFUL, BLIND, Episodes.FAILED, 0);
        Path old = episode(Arm.OLD, failed(judged).getFirst());
        Path young = episode(Arm.NEW, failed(judged).getFirst());
        assertThat(page()).contains("./skidpad replay " + young, "./skidpad replay " + old);
        Files.delete(young);
        write(judged, CAREFUL, BLIND);
        assertThat(page())
                .doesNotContain("./skidpad replay " + young)
                .contains("./skidpad replay " + old)
                .doesNotContain("came out otherwise");
    }

    @Test
    void aPolicyThatDrivesOtherwiseThanItDidIsRemarkedOn() throws IOException {
        Judged judged = compare(CAREFUL, BLIND, Episodes.FAILED, 0);
        String scenario = failed(judged).getFirst();
        Files.delete(episode(Arm.NEW, scenario));
        write(judged, CAREFUL, new Contender.Driver(BLIND.contender(), new IdmPlanner()));
        assertThat(page())
                .contains("Scenario " + scenario
                        + " came out otherwise when the new policy drove it again for this report.");
    }

    @Test
    void whereNobodyFailsNobodyIsAskedWhy() throws IOException {
        compare(CAREFUL, CAREFUL, Episodes.FAILED, 3);
        assertThat(page()).doesNotContain("Why they failed").doesNotContain("Not examined");
    }

    @Test
    void aFolderThatIsNotThereIsBadInput() {
        Judged judged = compare(CAREFUL, CAREFUL, Episodes.FAILED, 0);
        CompareManifest manifest = CompareRun.manifest(folder);
        ReleaseReport report = report(CAREFUL, CAREFUL, 0);
        Path gone = folder.resolve("manifest.json");
        assertThatThrownBy(() -> report.write(gone, manifest, judged)).hasMessageContaining("manifest.json");
    }

    private Judged compare(Contender.Driver before, Contender.Driver after, Episodes kept, int examined) {
        CompareRun.create(folder, CompareRuns.manifest(SUITE, before.contender(), after.contender(), kept), SUITE);
        return CompareRun.run(folder, MAKER, before, after, 1, done -> {}, report(before, after, examined));
    }

    private void write(Judged judged, Contender.Driver before, Contender.Driver after) {
        report(before, after, 0).write(folder, CompareRun.manifest(folder), judged);
    }

    private static ReleaseReport report(Contender.Driver before, Contender.Driver after, int examined) {
        return new ReleaseReport(
                MAKER, before, after, new Settings(examined, 60, 1, Optional.empty(), Optional.empty()));
    }

    private static List<String> failed(Judged judged) {
        return judged.comparison().flips().stream()
                .map(flip -> flip.pair().scenarioId())
                .toList();
    }

    private Path episode(Arm arm, String scenario) {
        return new CompareFolder(folder).episode(arm, scenario);
    }

    private String page() throws IOException {
        return Files.readString(folder.resolve("report.html"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static int occurrences(String text, String part) {
        return (text.length() - text.replace(part, "").length()) / part.length();
    }
}
