package dev.skidpad.loop.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skidpad.core.BadInputException;
import dev.skidpad.eval.evidence.Claim;
import dev.skidpad.eval.evidence.EvidenceChain;
import dev.skidpad.eval.evidence.LinkKind;
import dev.skidpad.eval.evidence.Staleness;
import dev.skidpad.eval.evidence.Verification;
import dev.skidpad.eval.evidence.Verification.Checked;
import dev.skidpad.eval.evidence.Verification.Problem;
import dev.skidpad.eval.run.Contender;
import dev.skidpad.eval.run.Seal;
import dev.skidpad.eval.suite.ScenarioFinder;
import dev.skidpad.eval.suite.Suite;
import dev.skidpad.eval.verify.VerifyOptions;
import dev.skidpad.eval.verify.Workshop;
import dev.skidpad.loop.LoopConfig;
import dev.skidpad.loop.LoopListener;
import dev.skidpad.loop.RunFolder;
import dev.skidpad.loop.RunManifest;
import dev.skidpad.loop.Sifting;
import dev.skidpad.loop.Turn;
import dev.skidpad.sim.traffic.Traffic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// One tiny turn on twelve scenes, judged on twelve others; every test leaves it as it was.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoopEvidenceTest {
    private static final int HELD_OUT = 12;

    private Path folder = Path.of("");
    private Path run = Path.of("");

    /// This program, or another one.
    private record Program(String code) implements Workshop {
        @Override
        public String version() {
            return "test";
        }

        @Override
        public ScenarioFinder scenarios(Suite suite, Path base) {
            throw new UnsupportedOperationException("a turn has no suite of that kind");
        }

        @Override
        public Contender.Driver driver(Contender contender, Path path) {
            throw new UnsupportedOperationException("a turn has no contenders");
        }

        @Override
        public Traffic traffic(String name) {
            throw new UnsupportedOperationException("a turn has one traffic");
        }
    }

    @BeforeAll
    void turn(@TempDir Path temporary) throws IOException {
        folder = temporary;
        Path first = folder.resolve("first");
        LoopConfig config =
                new LoopConfig(LoopConfig.Budget.TINY, 5, 12, HELD_OUT, List.of(), 0.3, false, Sifting.PLAUSIBLE, 1);
        Turn.run(
                RunFolder.create(
                        first, new RunManifest("test", config, "test", "classes", "25", "any", "2026-01-01T00:00:00Z")),
                LoopListener.SILENT);
        run = folder.resolve("mailed");
        Files.move(first, run);
    }

    private Verification verify(int drive) {
        return LoopVerifier.verify(run, new Program("classes"), List.of(), new VerifyOptions(drive, 1));
    }

    private static Map<String, Integer> counts(Verification verification) {
        return verification.checked().stream().collect(Collectors.toMap(Checked::what, Checked::count));
    }

    @Test
    void everyLinkOfATurnHoldsAndItsEpisodesAreDrivenToTheSameBits() {
        Verification verification = verify(VerifyOptions.ALL);
        assertThat(verification.problems()).isEmpty();
        assertThat(counts(verification))
                .containsEntry("phases left the files that their records name", 9)
                .containsEntry("checkpoints come from this turn's scenes, seed and models", 3)
                .containsEntry("scenes are made again from their sources", 12 + HELD_OUT)
                .containsEntry("sub-scores follow from their traces", 2 * HELD_OUT * 5)
                .containsEntry("episodes are driven again to the same bits and the same verdict", 2 * HELD_OUT)
                .containsEntry("decision follows from the verdicts", 1);
        assertThat(verify(3).notes()).anyMatch(note -> note.startsWith("21 of 24 verdicts were not driven again"));
    }

    @Test
    void aVerdictIsToldBackToTheScenesThatWereLearnedFrom() {
        LoopEvidence evidence = LoopEvidence.open(run);
        List<Claim> verdicts = evidence.claims().stream()
                .filter(c -> c.kind() == Claim.Kind.VERDICT)
                .toList();
        assertThat(verdicts).hasSize(2 * HELD_OUT);
        EvidenceChain chain = evidence.chain(verdicts.getLast().id());
        assertThat(chain.claim()).startsWith("generated/").endsWith("/after");
        assertThat(chain.link("refinement").from()).containsExactly("lessons", "policy/before", "world-model");
        assertThat(chain.link("episode").from()).contains("policy/after", "scenario", "code");
        assertThat(evidence.chain("decision").links().getLast().kind()).isEqualTo(LinkKind.DECISION);
        assertThat(evidence.chain("generated/overall").links()).isNotEmpty();
        assertThatThrownBy(() -> evidence.chain("beauty")).hasMessageContaining("is none of the");
    }

    @Test
    void aByteThatWasChangedInAnyFileIsFound() throws IOException {
        try (Stream<Path> files = Files.walk(run)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                byte[] content = Files.readAllBytes(file);
                byte[] changed = content.clone();
                changed[content.length / 2] ^= 1;
                Files.write(file, changed);
                assertThat(verify(0).problems()).as(file.toString()).anyMatch(p -> p.kind() == LinkKind.FILE);
                Files.delete(file);
                if (file.endsWith(Seal.FILE)) {
                    assertThatThrownBy(() -> verify(0))
                            .isInstanceOf(BadInputException.class)
                            .hasMessageContaining("the turn was cut off after 9 of 9 phases");
                } else if (!file.endsWith("manifest.json")) {
                    assertThat(verify(0).holds()).as("without %s", file).isFalse();
                }
                Files.write(file, content);
            }
        }
        assertThat(verify(0).holds()).isTrue();
    }

    @Test
    void aVerdictThatWasChangedAndSealedAgainIsFoundByItsTrace() throws IOException {
        Path file = run.resolve("gate/generated-after.json");
        String content = Files.readString(file);
        Files.writeString(
                file,
                content.replaceFirst("\"name\":\"comfort\",\"value\":[01].0", "\"name\":\"comfort\",\"value\":0.5"));
        Seal.close(run);
        assertThat(verify(0).problems()).extracting(Problem::kind).contains(LinkKind.TRACE);
        Files.writeString(file, content);
        Seal.close(run);
        assertThat(verify(0).holds()).isTrue();
    }

    @Test
    void anotherProgramOrAnotherModelMakesClaimsStale() {
        assertThat(stale("classes").stale()).isEmpty();
        assertThat(stale("other").stale()).hasSize(stale("other").claims());
        Staleness model = stale("classes", "world-model.skidpad");
        assertThat(model.stale())
                .filteredOn(c -> c.kind() == Claim.Kind.VERDICT)
                .hasSize(HELD_OUT);
        assertThat(model.stale()).anyMatch(c -> c.id().equals("decision"));
        assertThat(stale("classes", "holiday.jpg").changes()).containsExactly("No claim rests on holiday.jpg.");
    }

    private Staleness stale(String code, String... changed) {
        return LoopStale.of(
                run,
                new Program(code),
                List.of(),
                Stream.of(changed).map(Path::of).toList());
    }

    @Test
    void noFileOfATurnNamesAPlaceOnThisMachine() throws IOException {
        try (Stream<Path> files = Files.walk(run)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(folder.toString());
            }
        }
    }
}
