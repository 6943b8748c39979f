package dev.skidpad.eval.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skidpad.core.BadInputException;
import dev.skidpad.eval.evidence.LinkKind;
import dev.skidpad.eval.evidence.Verification;
import dev.skidpad.eval.evidence.Verification.Checked;
import dev.skidpad.eval.evidence.Verification.Problem;
import dev.skidpad.eval.evidence.Verification.State;
import dev.skidpad.eval.run.CompareManifest.Episodes;
import dev.skidpad.eval.run.CompareRun;
import dev.skidpad.eval.run.CompareRuns;
import dev.skidpad.eval.run.Contender;
import dev.skidpad.eval.run.JsonFiles;
import dev.skidpad.eval.run.Seal;
import dev.skidpad.eval.suite.Suite;
import dev.skidpad.eval.suite.Suites;
import dev.skidpad.sim.plan.LogPlanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Six crossings, driven by somebody careful and by somebody blind whose episodes are all kept.
class CompareVerifierTest {
    private static final Suite SUITE = Suites.crossings(6);
    private static final List<String> KINDS = List.of(
            "manifest.json",
            "suite.json",
            "results.json",
            "junit.xml",
            "table.txt",
            "report.html",
            "seal.json",
            "verdicts/old-0001.json",
            "verdicts/new-0002.json",
            "episodes/old/crossing-3.episode",
            "policies/old/weights");

    @TempDir
    Path folder;

    private Path run = Path.of("");

    @BeforeEach
    void compare() throws IOException {
        run = folder.resolve("run");
        Path weights = folder.resolve("weights");
        Files.writeString(weights, "0.1 0.2 0.3");
        Contender careful =
                new Contender(weights.toString(), "careful", "0123456789abcdef", "poses").in("policies/old/weights");
        drive(run, careful, Episodes.ALL);
    }

    private static void drive(Path path, Contender careful, Episodes episodes) {
        CompareRun.create(path, CompareRuns.manifest(SUITE, careful, CompareRuns.BLIND.contender(), episodes), SUITE);
        CompareRun.run(
                path,
                CompareRuns.maker(SUITE, Suites.finder()),
                new Contender.Driver(careful, new LogPlanner()),
                CompareRuns.BLIND,
                1,
                done -> {},
                (folder, manifest, judged) -> JsonFiles.writeText(folder.resolve("report.html"), "<!doctype html>"));
    }

    private Verification verify() {
        return verify(WorkBench.SAME);
    }

    private Verification verify(Workshop workshop) {
        return CompareVerifier.verify(run, workshop, new VerifyOptions(0, 1));
    }

    private static Map<String, Integer> counts(Verification verification) {
        return verification.checked().stream().collect(Collectors.toMap(Checked::what, Checked::count));
    }

    @Test
    void everyLinkOfAnUntouchedRunHolds() {
        Verification verification = verify();
        assertThat(verification.problems()).isEmpty();
        assertThat(counts(verification))
                .containsEntry("files have the bytes that were sealed", 6 + 2 * 2 + 2 * 6 + 1)
                .containsEntry("policies have the hashes that the run names", 2)
                .containsEntry("scenarios are made again from their sources", 6)
                .containsEntry("sub-scores follow from their traces", 2 * 6 * 5)
                .containsEntry("totals follow from their sub-scores", 2 * 6)
                .containsEntry("kept episodes are those that were judged", 2 * 6)
                .containsEntry("episodes are driven again to the same bits and the same verdict", 2 * 6)
                .containsEntry("texts say what the results say", 2);
        assertThat(verification.notes()).noneMatch(note -> note.contains("--drive"));
    }

    @Test
    void aRunCanBeMovedAndHoldsNoPlaceOfThisMachine() throws IOException {
        Path elsewhere = folder.resolve("mailed").resolve("unpacked");
        Files.createDirectories(elsewhere.resolve(".."));
        Files.move(run, elsewhere);
        run = elsewhere;
        assertThat(verify().problems()).isEmpty();
    }

    @Test
    void aByteThatWasChangedInAnyKindOfFileIsFound() throws IOException {
        for (String name : KINDS) {
            byte[] content = Files.readAllBytes(run.resolve(name));
            for (int at : new int[] {0, content.length / 2, content.length - 1}) {
                byte[] changed = content.clone();
                changed[at] ^= 1;
                assertFound(name, changed, "byte " + at + " of " + name);
            }
        }
        assertThat(verify().problems()).isEmpty();
    }

    @Test
    void aKindOfFileThatWasCutShortIsFound() throws IOException {
        for (String name : KINDS) {
            byte[] content = Files.readAllBytes(run.resolve(name));
            assertFound(name, Arrays.copyOf(content, content.length - 1), name + " without its last byte");
            assertFound(name, Arrays.copyOf(content, content.length / 2), "half of " + name);
            assertFound(name, new byte[0], "nothing of " + name);
        }
    }

    private void assertFound(String name, byte[] instead, String what) throws IOException {
        Path file = run.resolve(name);
        byte[] content = Files.readAllBytes(file);
        Files.write(file, instead);
        assertThat(verify().problems())
                .as(what)
                .anyMatch(p -> p.kind() == LinkKind.FILE
                        && (p.subject().equals(name) || p.words().contains(name)));
        Files.write(file, content);
    }

    @Test
    void aKindOfFileThatIsMissingIsFound() throws IOException {
        for (String name : KINDS) {
            Path file = run.resolve(name);
            byte[] content = Files.readAllBytes(file);
            Files.delete(file);
            if (name.equals(Seal.FILE)) {
                assertThatThrownBy(this::verify)
                        .isInstanceOf(BadInputException.class)
                        .hasMessageContaining("was cut off");
            } else {
                assertThat(verify().problems())
                        .as("without %s", name)
                        .anyMatch(p -> p.subject().equals(name) && p.words().contains("is missing"));
            }
            Files.write(file, content);
        }
    }

    @Test
    void aFileThatWasAddedIsNotedButBreaksNothing() throws IOException {
        Files.writeString(run.resolve("my-notes.txt"), "seen by me");
        assertThat(verify().holds()).isTrue();
        assertThat(verify().notes()).anyMatch(note -> note.contains("my-notes.txt"));
    }

    // ---- somebody who changes a file and seals the run again

    @Test
    void aFigureThatWasChangedAndSealedAgainDoesNotFollowFromItsTrace() throws IOException {
        replace(
                "verdicts/new-0001.json",
                "\"name\":\"noAtFaultCollision\",\"value\":0.0",
                "\"name\":\"noAtFaultCollision\",\"value\":1.0");
        Seal.close(run);
        assertThat(kinds(verify())).contains(LinkKind.TRACE, LinkKind.SCORE, LinkKind.VERDICT);
    }

    @Test
    void nonsenseThatWasSealedIsNoVerdictAndNoCrash() throws IOException {
        replace(
                "verdicts/new-0001.json",
                "\"name\":\"comfort\",\"value\":1.0",
                "\"name\":\"comfort\",\"value\":\"NaN\"");
        Seal.close(run);
        assertThat(verify().problems()).anyMatch(p -> p.words().contains("holds what is no verdict"));
        replace("manifest.json", "\"partSize\" : 5", "\"partSize\" : 0");
        Seal.close(run);
        assertThat(verify().problems()).anyMatch(p -> p.words().contains("is not a readable CompareManifest"));
    }

    @Test
    void anEpisodeThatWasExchangedAndSealedAgainIsNotTheOneThatWasJudged() throws IOException {
        Files.copy(
                run.resolve("episodes/old/crossing-3.episode"),
                run.resolve("episodes/new/crossing-3.episode"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Seal.close(run);
        assertThat(verify().problems())
                .anyMatch(p -> p.kind() == LinkKind.EPISODE && p.subject().equals("crossing-3/new"));
    }

    @Test
    void resultsThatWereChangedAndSealedAgainDoNotFollowFromTheVerdicts() throws IOException {
        replace("results.json", "\"not evaluated\"", "\"accepted\"");
        Seal.close(run);
        assertThat(verify().problems())
                .singleElement()
                .extracting(Problem::words)
                .asString()
                .contains("they say accepted, and the verdicts come to not evaluated");
    }

    @Test
    void anEpisodeThatWasRemovedAndSealedAgainIsMissed() throws IOException {
        Files.delete(run.resolve("episodes/old/crossing-3.episode"));
        Seal.close(run);
        assertThat(verify().problems())
                .anyMatch(p -> p.kind() == LinkKind.EPISODE && p.words().contains("should be kept"));
    }

    // ---- what a run rests on

    @Test
    void anotherReleaseIsSaidClearlyAndTheRestIsCheckedAllTheSame() {
        Verification verification = verify(new WorkBench(Suites.finder(), "other classes"));
        assertThat(verification.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(LinkKind.CODE);
            assertThat(problem.words()).contains("made by another release: test (classes classes)");
        });
        assertThat(counts(verification))
                .containsEntry("episodes are driven again to the same bits and the same verdict", 12);
    }

    @Test
    void aScenarioThatIsGoneIsNamedAndTheOthersAreCheckedAllTheSame() {
        Verification verification = verify(new WorkBench(Suites.finderUpTo(4), "classes"));
        assertThat(verification.problems()).hasSize(2).allSatisfy(problem -> {
            assertThat(problem.kind()).isEqualTo(LinkKind.SCENARIO);
            assertThat(problem.words()).contains("is gone");
        });
        assertThat(counts(verification)).containsEntry("scenarios are made again from their sources", 4);
    }

    @Test
    void aPolicyWhoseFileIsAbsentCannotBeDrivenAgain() throws IOException {
        Files.delete(run.resolve("policies/old/weights"));
        Seal.close(run);
        Verification verification = verify();
        assertThat(verification.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(LinkKind.POLICY);
            assertThat(problem.state()).isEqualTo(State.NOT_VERIFIABLE);
            assertThat(problem.words()).contains("The file of the old policy is absent");
        });
        assertThat(counts(verification))
                .containsEntry("episodes are driven again to the same bits and the same verdict", 6);
    }

    @Test
    void verdictsWithoutEpisodesAreDrivenAgainOnDemand() {
        Path bare = folder.resolve("bare");
        drive(bare, CompareRuns.CAREFUL.contender(), Episodes.NONE);
        run = bare;
        assertThat(verify().notes()).anyMatch(note -> note.startsWith("12 of 12 verdicts were not driven again"));
        Verification some = CompareVerifier.verify(bare, WorkBench.SAME, new VerifyOptions(5, 1));
        assertThat(counts(some)).containsEntry("episodes are driven again to the same bits and the same verdict", 5);
        Verification all = CompareVerifier.verify(bare, WorkBench.SAME, new VerifyOptions(VerifyOptions.ALL, 2));
        assertThat(counts(all)).containsEntry("episodes are driven again to the same bits and the same verdict", 12);
        assertThat(all.holds()).isTrue();
    }

    @Test
    void aRunThatWasCutOffSaysHowFarItCame() throws IOException {
        Files.delete(run.resolve("seal.json"));
        Files.delete(run.resolve("verdicts/new-0002.json"));
        assertThatThrownBy(this::verify)
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("was cut off after 5 of 6 scenarios")
                .hasMessageContaining("--resume");
    }

    private static List<LinkKind> kinds(Verification verification) {
        return verification.problems().stream().map(Problem::kind).distinct().toList();
    }

    private void replace(String name, String old, String young) throws IOException {
        Path file = run.resolve(name);
        String content = Files.readString(file);
        assertThat(content).contains(old);
        Files.writeString(file, content.replace(old, young));
    }

    @Test
    void noFileOfARunNamesAPlaceOnThisMachine() throws IOException {
        try (Stream<Path> files = Files.walk(run)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1);
                assertThat(content.replace(folder.resolve("weights").toString(), ""))
                        .as(file.toString())
                        .doesNotContain(folder.toString());
            }
        }
    }
}
