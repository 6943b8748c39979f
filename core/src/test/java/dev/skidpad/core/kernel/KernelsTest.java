package dev.skidpad.core.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is picked, each time in a process of its own, because it is picked once per process.
class KernelsTest {
    private static final String WITH_MODULE = "--add-modules=jdk.incubator.vector";

    @ParameterizedTest
    @ValueSource(strings = {"vector-128", "vector-256", "vector-512"})
    void everyVectorWidthGivesTheBitsOfThePlainKernels(String choice) throws Exception {
        String plain = digestIn("-Dskidpad.kernels=scalar", WITH_MODULE);
        String vector = digestIn("-Dskidpad.kernels=" + choice, WITH_MODULE);
        assertThat(plain).startsWith("scalar ");
        assertThat(vector).isEqualTo(plain.replace("scalar", choice));
    }

    @Test
    void thePlainKernelsArePickedWithoutTheModule() throws Exception {
        assertThat(digestIn("-Dskidpad.root=.")).startsWith("scalar ");
    }

    @Test
    void askingForVectorsWithoutTheModuleSaysHowToGetIt() throws Exception {
        assertThat(digestIn("-Dskidpad.kernels=vector"))
                .contains("jdk.incubator.vector is missing", "--add-modules jdk.incubator.vector");
    }

    @Test
    void anUnknownChoiceSaysWhichThereAre() throws Exception {
        assertThat(digestIn("-Dskidpad.kernels=avx"))
                .contains("skidpad.kernels is avx. Use scalar, vector, vector-128, vector-256 or vector-512");
    }

    @Test
    void theNameTellsTheWidth() {
        assertThat(Kernels.name()).isIn("scalar", "vector-128", "vector-256", "vector-512");
        assertThat(Kernels.name()).endsWith(Kernels.vectorBits() == 0 ? "scalar" : "-" + Kernels.vectorBits());
    }

    /// What [KernelDigest] prints, or the error with which it ends.
    private static String digestIn(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), KernelDigest.class.getName()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // A JVM that finds options in its environment says so on the output that is read here.
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output.replace("WARNING: Using incubator modules: jdk.incubator.vector\n", "")
                .strip();
    }
}
