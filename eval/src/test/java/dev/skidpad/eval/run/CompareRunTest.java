package dev.skidpad.eval.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.random.RandomStream;
import dev.skidpad.eval.Decision.Outcome;
import dev.skidpad.eval.run.CompareManifest.Episodes;
import dev.skidpad.eval.suite.ScenarioFinder;
import dev.skidpad.eval.suite.Suite;
import dev.skidpad.eval.suite.Suites;
import dev.skidpad.sim.plan.Planner;
import dev.skidpad.sim.world.WorldView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class CompareRunTest {
    private static final Suite SUITE = Suites.crossings(24);
    private static final Contender.Driver CAREFUL = CompareRuns.CAREFUL;
    private static final Contender.Driver BLIND = CompareRuns.BLIND;

    private static final ReportMaker REPORT =
            (folder, manifest, judged) -> JsonFiles.writeText(folder.resolve("report.html"), "<!doctype html>");

    @TempDir
    Path folder;

    @Test
    void aCrashThatIsNewIsFoundAndStopsTheRelease() throws Exception {
        Judged judged = compare(CAREFUL, BLIND);
        assertThat(judged.regression().decision().outcome()).isEqualTo(Outcome.REJECT);
        assertThat(judged.regression().blocks()).isTrue();
        CompareReader.Reading reading = CompareReader.read(folder);
        assertThat(reading.decision()).isEqualTo(judged.regression().decision());
        assertThat(reading.judged().orElseThrow().comparison().flips())
                .hasSameSizeAs(judged.comparison().flips());
        assertThat(Files.readString(folder.resolve("table.txt"))).contains("unprotected-left", "Verdict: rejected.");
        assertThatJUnitIsWellFormed();
    }

    private void assertThatJUnitIsWellFormed() throws Exception {
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(folder.resolve("junit.xml").toFile());
        Element suite = (Element) document.getElementsByTagName("testsuite").item(0);
        int cases = document.getElementsByTagName("testcase").getLength();
        assertThat(cases).isEqualTo(4 + 2);
        assertThat(suite.getAttribute("tests")).isEqualTo("" + cases);
        assertThat(suite.getAttribute("failures"))
                .isEqualTo("" + document.getElementsByTagName("failure").getLength())
                .isNotEqualTo("0");
        assertThat(suite.getAttribute("errors"))
                .isEqualTo("" + document.getElementsByTagName("error").getLength());
    }

    @Test
    void aPolicyAgainstItselfIsNeverStopped() {
        Judged judged = compare(BLIND, BLIND);
        assertThat(judged.regression().decision().outcome()).isEqualTo(Outcome.SAME);
        assertThat(judged.regression().blocks()).isFalse();
        assertThat(CompareReader.read(folder).blocks()).isFalse();
    }

    @Test
    void withoutAnyOneOfItsFilesThereIsNoVerdict() throws IOException {
        compare(BLIND, BLIND);
        for (Path file : files()) {
            byte[] content = Files.readAllBytes(file);
            Files.delete(file);
            assertThat(verdictWithout(file)).as("without %s", file).contains("not evaluated");
            Files.write(file, content);
        }
        assertThat(CompareReader.read(folder).blocks()).isFalse();
    }

    @Test
    void withAByteOfAnyFileChangedThereIsNoVerdict() throws IOException {
        compare(BLIND, BLIND);
        for (Path file : files()) {
            byte[] content = Files.readAllBytes(file);
            byte[] changed = content.clone();
            changed[content.length / 2] ^= 1;
            Files.write(file, changed);
            assertThat(verdictWithout(file)).as("with another %s", file).contains("not evaluated");
            Files.write(file, content);
        }
    }

    private String verdictWithout(Path file) {
        try {
            CompareReader.Reading reading = CompareReader.read(folder);
            assertThat(reading.blocks()).as("blocks without %s", file).isTrue();
            return reading.decision().outcome().word();
        } catch (BadInputException e) {
            return String.valueOf(e.getMessage());
        }
    }

    @Test
    void aRunThatWasCutOffSaysSoKeepsItsPartsAndGoesOn() throws IOException {
        CompareRun.create(folder, manifest(CAREFUL, BLIND), SUITE);
        assertThatThrownBy(() -> run(Suites.finderUpTo(7), CAREFUL, BLIND))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("scenario crossing-7: crossing 7: is gone");
        assertThatThrownBy(() -> CompareReader.read(folder))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("is not evaluated: the comparison was cut off after 5 of 24 scenarios")
                .hasMessageContaining("--resume");
        Path kept = folder.resolve("verdicts/old-0001.json");
        byte[] before = Files.readAllBytes(kept);
        Judged resumed = run(Suites.finder(), CAREFUL, BLIND);
        assertThat(Files.readAllBytes(kept)).isEqualTo(before);
        Path whole = folder.resolve("whole");
        CompareRun.create(whole, manifest(CAREFUL, BLIND), SUITE);
        Judged atOnce = CompareRun.run(whole, maker(Suites.finder()), CAREFUL, BLIND, 2, done -> {}, REPORT);
        assertThat(resumed.before()).isEqualTo(atOnce.before());
        assertThat(resumed.after()).isEqualTo(atOnce.after());
        assertThat(resumed.regression().decision())
                .isEqualTo(atOnce.regression().decision());
    }

    @Test
    void anotherPolicyCannotGoOn() {
        CompareRun.create(folder, manifest(CAREFUL, BLIND), SUITE);
        assertThatThrownBy(() -> run(Suites.finder(), CAREFUL, CAREFUL))
                .hasMessageContaining("is another policy than the comparison began with");
        assertThatThrownBy(() -> CompareRun.create(folder, manifest(CAREFUL, BLIND), SUITE))
                .hasMessageContaining("holds a comparison already");
    }

    @Test
    void aFolderWithoutAComparisonIsBadInput() {
        assertThatThrownBy(() -> CompareReader.read(folder)).hasMessageContaining("holds no comparison");
        assertThatThrownBy(() -> CompareRun.manifest(folder)).hasMessageContaining("holds no comparison");
    }

    @Test
    void aPlannerThatFailsIsAFailedEpisodeWithItsReason() {
        Judged judged = compare(CAREFUL, CompareRuns.driver("broken", new Throwing()));
        assertThat(judged.regression().decision().outcome()).isEqualTo(Outcome.REJECT);
        assertThat(judged.after())
                .allSatisfy(v -> assertThat(v.failed().orElseThrow()).contains("no plan today"));
        CompareResults results = CompareResults.of(manifest(CAREFUL, BLIND), judged);
        assertThat(results.plannerFailures()).hasSize(24);
        assertThat(results.flips().getFirst().why().getFirst()).contains("no plan today");
    }

    /// Gives up.
    private static final class Throwing implements Planner {
        @Override
        public String name() {
            return "throwing";
        }

        @Override
        public Session start(WorldView view, RandomStream random) {
            return plan -> {
                throw new IllegalStateException("no plan today");
            };
        }
    }

    private Judged compare(Contender.Driver before, Contender.Driver after) {
        CompareRun.create(folder, manifest(before, after), SUITE);
        return run(Suites.finder(), before, after);
    }

    private Judged run(ScenarioFinder finder, Contender.Driver before, Contender.Driver after) {
        return CompareRun.run(folder, maker(finder), before, after, 2, done -> {}, REPORT);
    }

    private static EpisodeMaker maker(ScenarioFinder finder) {
        return CompareRuns.maker(SUITE, finder);
    }

    private static CompareManifest manifest(Contender.Driver before, Contender.Driver after) {
        return CompareRuns.manifest(SUITE, before.contender(), after.contender(), Episodes.ALL);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
