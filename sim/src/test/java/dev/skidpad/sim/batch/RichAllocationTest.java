package dev.skidpad.sim.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.sim.City;
import dev.skidpad.sim.timing.ThreadClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Nothing is allocated once everything is compiled: in a process of its own, in which as in every run only
/// one form of the kernels has been used.
class RichAllocationTest {
    private static final long SEED = 20260110L;
    private static final int ROUNDS = 3000;

    @Test
    void stepsObservationsAndResetsAllocateNothing() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--add-modules",
                        "jdk.incubator.vector",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Printing.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        // A JVM that finds options in its environment says so on the output that is read here.
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        assertThat(printed.strip())
                .as("bytes of the leanest episode, seed %d", SEED)
                .isEqualTo("0");
    }

    /// Prints how many bytes the leanest of many episodes has allocated.
    static final class Printing {
        private Printing() {}

        public static void main(String[] arguments) {
            RichScene scene = RichScene.of(City.of(SEED, 20), Controlled.MOVING_VEHICLES);
            RichBatch batch = RichBatch.of(List.of(scene, scene));
            RichActions actions = new RichActions(batch, SEED, 0);
            float[] observations = new float[batch.agents() * RichObservation.SIZE];
            long least = Long.MAX_VALUE;
            for (int round = 0; least > 0 && round < ROUNDS; round++) {
                long before = ThreadClock.allocatedBytes();
                for (int t = 0; t < scene.steps(); t++) {
                    batch.step(actions.next());
                    batch.observe(observations);
                }
                batch.reset(0);
                batch.reset(1);
                least = Math.min(least, ThreadClock.allocatedBytes() - before);
            }
            System.out.println(least);
        }
    }
}
