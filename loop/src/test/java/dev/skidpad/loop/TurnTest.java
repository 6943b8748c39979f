package dev.skidpad.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skidpad.learn.joint.JointModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A whole turn in small: that it comes to an end, that it can be stopped anywhere, that threads do not
/// matter.
class TurnTest {
    @TempDir
    Path folder;

    /// Stops a turn as soon as a phase begins, as a power cut would.
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static LoopConfig tiny(int threads) {
        return new LoopConfig(LoopConfig.Budget.TINY, 5, 12, 12, List.of(), 0.3, false, Sifting.PLAUSIBLE, threads);
    }

    private RunFolder create(String name, int threads) {
        return RunFolder.create(
                folder.resolve(name),
                new RunManifest("test", tiny(threads), "0", "classes", "25", "any", "2026-01-01T00:00:00Z"));
    }

    @Test
    void aTurnThatIsStoppedAnywhereEndsAsAnUndisturbedOneOnAnyNumberOfThreads() throws IOException {
        LoopResult undisturbed = Turn.run(create("undisturbed", 1), LoopListener.SILENT);
        RunFolder stopped = create("stopped", 2);
        for (Phase at : List.of(Phase.MINE, Phase.LEARN, Phase.REFINE, Phase.GATE)) {
            assertThatThrownBy(() -> Turn.run(stopped, stopAt(at))).isInstanceOf(Stopped.class);
            assertNothingHalfWritten(stopped.path());
        }
        List<Phase> kept = new ArrayList<>();
        LoopResult resumed = Turn.run(stopped, new LoopListener() {
            @Override
            public void resumed(Phase phase, String summary) {
                kept.add(phase);
            }
        });
        assertThat(kept).containsExactly(Phase.IMITATE, Phase.LEARN, Phase.REFINE);
        Map<String, String> hashes = undisturbed.summary().hashes();
        assertThat(resumed.summary().hashes()).isEqualTo(hashes);
        assertThat(resumed.summary().suites()).isEqualTo(undisturbed.summary().suites());
        assertThat(resumed.decision()).isEqualTo(undisturbed.decision());
        assertThat(Files.readString(resumed.report())).contains("<html", "One turn of the loop");
    }

    @Test
    void aGivenModelDreamsFromTheRunsFolder() throws IOException {
        RunFolder run = RunFolder.create(
                folder.resolve("given"),
                new RunManifest(
                        "test",
                        tiny(2).with(LoopConfig.Dreamer.GIVEN),
                        "0",
                        "classes",
                        "25",
                        "any",
                        "2026-01-01T00:00:00Z"));
        Path model = run.file(Turn.DREAMS);
        Files.copy(Path.of("..", "models", "world.safetensors"), model);
        LoopResult result = Turn.run(run, LoopListener.SILENT);
        assertThat(result.summary().hashes())
                .containsEntry("Dreaming model", JointModel.read(model).hash());
    }

    private static LoopListener stopAt(Phase at) {
        return new LoopListener() {
            @Override
            public void started(Phase phase) {
                if (phase == at) {
                    throw new Stopped();
                }
            }

            @Override
            public void finished(Phase phase, Duration took, String summary) {
                assertThat(phase).isLessThan(at);
            }
        };
    }

    private static void assertNothingHalfWritten(Path run) throws IOException {
        try (Stream<Path> files = Files.walk(run)) {
            assertThat(files.filter(f -> f.toString().endsWith(".tmp"))).isEmpty();
        }
    }
}
