package dev.skidpad.sim.parity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.sim.City;
import dev.skidpad.sim.column.MapDetail;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A rollout has the same bits whatever the vectors: each width in a process of its own.
class ParityWidthsTest {
    private static final long SEED = 20260105L;
    private static final int STEPS = 30;

    @ParameterizedTest
    @ValueSource(strings = {"scalar", "vector-128", "vector-256", "vector-512"})
    void theHashOfARolloutIsThatOfThisProcess(String kernels) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--add-modules",
                        "jdk.incubator.vector",
                        "-Dskidpad.kernels=" + kernels,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Printing.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        // A JVM that finds options in its environment says so on the output that is read here.
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(kernels).isZero();
        assertThat(printed.strip()).as("%s, seed %d", kernels, SEED).isEqualTo(hash());
    }

    private static String hash() {
        ParityScene scene = ParityScene.of(City.of(SEED, 18), MapDetail.THINNED, 18);
        return Arrays.toString(RolloutHash.of(List.of(scene), SEED, 0, STEPS));
    }

    /// Prints the hash.
    static final class Printing {
        private Printing() {}

        public static void main(String[] arguments) {
            System.out.println(hash());
        }
    }
}
