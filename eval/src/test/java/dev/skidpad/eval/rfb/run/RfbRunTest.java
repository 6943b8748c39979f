package dev.skidpad.eval.rfb.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.scene.ScenarioSource;
import dev.skidpad.eval.report.Scenes;
import dev.skidpad.eval.rfb.RfbCase;
import dev.skidpad.eval.rfb.answer.Foreseer;
import dev.skidpad.eval.rfb.answer.Foresight;
import dev.skidpad.eval.why.Roads;
import dev.skidpad.eval.why.Roads.Mover;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RfbRunTest {
    private static final RfbFolder.Settings SETTINGS = new RfbFolder.Settings("test", 4, "scored", "calibration");

    @TempDir
    private Path folder;

    private final AtomicInteger asked = new AtomicInteger();

    private static ScenarioSource scenes(int count) {
        return ScenarioSource.of(
                "scenes",
                List.of(Scenes.crossing(0), Roads.narrow("hits", 10, Mover.standing("other", 20)), Scenes.crossing(1))
                        .subList(0, count));
    }

    // Tells the length of a case's id, and counts the cases that it is asked.
    private Contender contender(String name) {
        Foreseer foreseer = new Foreseer() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public List<Foresight> foresee(List<RfbCase> cases, int samples, long seed) {
                asked.addAndGet(cases.size());
                return cases.stream()
                        .map(one -> new Foresight(one.id().length() / 100.0, 0, OptionalDouble.empty(), List.of()))
                        .toList();
            }
        };
        return new Contender(name, "1", () -> foreseer);
    }

    private RfbRun run(RfbFolder kept, int scenes) {
        return new RfbRun(kept, "scored", scenes(scenes), 4, 2, new CpuClock());
    }

    private RfbRun.Answered ask(int scenes, Contender... contenders) {
        return run(RfbFolder.open(folder, SETTINGS), scenes).ask(List.of(contenders), 1, done -> {});
    }

    @Test
    void aFurtherModelIsTheOnlyOneThatIsAsked() {
        RfbRun.Answered first = ask(3, contender("one"));
        int cases = first.facts().size();
        assertThat(asked.get()).isEqualTo(cases);

        RfbRun.Answered second = ask(3, contender("one"), contender("two"));

        assertThat(asked.get()).isEqualTo(2 * cases);
        assertThat(second.facts()).isEqualTo(first.facts());
        assertThat(second.answers().getFirst()).isEqualTo(first.answers().getFirst());
        assertThat(second.answers().getLast()).isEqualTo(first.answers().getFirst());
    }

    @Test
    void whatIsKeptIsWhatIsFoundWithoutAFolder() {
        RfbRun.Answered kept = ask(3, contender("one"));
        RfbRun.Answered loose = run(RfbFolder.none(), 3).ask(List.of(contender("one")), 2, done -> {});

        assertThat(ask(3, contender("one"))).isEqualTo(loose);
        assertThat(kept).isEqualTo(loose);
        assertThat(kept.scenes()).hasSameSizeAs(kept.facts()).startsWith(0).endsWith(2);
    }

    @Test
    void aStoppedRunGoesOn() throws IOException {
        RfbRun.Answered whole = ask(3, contender("one"));
        int cases = asked.get();
        Path answers = folder.resolve("answers-scored-one-1.jsonl");
        String text = Files.readString(answers);
        int second = text.indexOf('\n') + 1;
        Files.writeString(answers, text.substring(0, second + 20));

        assertThat(ask(3, contender("one"))).isEqualTo(whole);
        assertThat(asked.get()).isBetween(cases + 1, 2 * cases - 1);
        assertThat(Files.readString(answers)).isEqualTo(text);
    }

    @Test
    void moreScenesAreAddedToThoseThatAreThere() {
        RfbRun.Answered few = ask(1, contender("one"));
        int cases = asked.get();

        RfbRun.Answered more = ask(3, contender("one"));

        assertThat(asked.get() - cases)
                .isEqualTo(more.facts().size() - few.facts().size());
        assertThat(more.facts().subList(0, few.facts().size())).isEqualTo(few.facts());
    }

    @Test
    void aFolderOfAnotherBenchmarkIsRefused() {
        ask(1, contender("one"));
        RfbFolder.Settings other = new RfbFolder.Settings("test", 5, "scored", "calibration");

        assertThatThrownBy(() -> RfbFolder.open(folder, other))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("other settings")
                .hasMessageContaining("--out");
    }

    @Test
    void casesThatDoNotComeOutAgainAreRefused() throws IOException {
        ask(2, contender("one"));
        Path cases = folder.resolve("cases-scored.jsonl");
        Files.writeString(cases, Files.readString(cases).replace("\"hitS\":1.6", "\"hitS\":1.7"));

        assertThatThrownBy(() -> ask(2, contender("two")))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("hits");
    }

    @Test
    void aFileThatHoldsSomethingElseIsNamedWithItsLine() throws IOException {
        ask(2, contender("one"));
        Files.writeString(folder.resolve("cases-scored.jsonl"), "nonsense\n");

        assertThatThrownBy(() -> ask(2, contender("one")))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("line 1");
    }
}
