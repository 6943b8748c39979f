package dev.skidpad.sim.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The example of `docs/reference/batch.md` compiles as it stands there.
class BatchDocumentTest {
    @TempDir
    private Path folder;

    @Test
    void theExampleCompiles() throws IOException {
        String page = Files.readString(
                Path.of(System.getProperty("skidpad.root", "..")).resolve("docs/reference/batch.md"));
        int begin = page.indexOf("```java\n") + "```java\n".length();
        String example = page.substring(begin, page.indexOf("```", begin));
        Path source = folder.resolve("Example.java");
        Files.writeString(source, """
                import dev.skidpad.core.scene.Scenario;
                import dev.skidpad.sim.batch.*;
                import java.util.List;
                import java.util.OptionalDouble;

                class Example {
                    static void run(Scenario SCENARIO) {
                %s
                    }
                }
                """.formatted(example));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter problems = new StringWriter();
        boolean compiled = compiler.getTask(
                        problems,
                        null,
                        null,
                        List.of("-proc:none", "-d", folder.toString(), "-cp", System.getProperty("java.class.path")),
                        null,
                        compiler.getStandardFileManager(null, null, null).getJavaFileObjects(source))
                .call();
        assertThat(compiled).as(problems.toString()).isTrue();
        assertThat(example.lines().count()).isLessThanOrEqualTo(25);
    }
}
