package dev.skidpad.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// The traffic models and their mixes, as the user of the command line names them.
class TrafficCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(args);
    }

    @Test
    void everyTrafficReplaysToTheSameBits() throws IOException {
        List<String> mixes = List.of(
                "constant-velocity",
                "idm",
                "idm-nuplan",
                "drive:lane-follower",
                "pedestrian=log,cyclist=constant-velocity,#1=drive:idm,vehicle=idm");
        for (int i = 0; i < mixes.size(); i++) {
            Path episodes = folder.resolve("mix" + i);
            assertThat(run("simulate", "--generated", "2", "--traffic", mixes.get(i), "--out", episodes.toString()))
                    .as(mixes.get(i) + err)
                    .isEqualTo(ExitCode.DONE);
            List<String> replay = new ArrayList<>(List.of("replay", "--generated", "2"));
            try (Stream<Path> files = Files.list(episodes.resolve("lane-follower"))) {
                files.filter(file -> file.toString().endsWith(".episode"))
                        .sorted()
                        .forEach(file -> replay.add(file.toString()));
            }
            assertThat(replay).hasSize(5);
            assertThat(run(replay.toArray(new String[0])))
                    .as(mixes.get(i) + err)
                    .isEqualTo(ExitCode.DONE);
        }
    }

    @Test
    void whatIsNoTrafficGivesOneLineAndCodeTwo() {
        for (String traffic :
                new String[] {"mad", "tram=idm", "vehicle=", "vehicle=idm,pedestrian=mad", "drive:best"}) {
            assertThat(run("simulate", "--generated", "1", "--traffic", traffic))
                    .as(traffic)
                    .isEqualTo(ExitCode.BAD_INPUT);
            assertThat(err.toString().strip().lines().toList()).as(traffic).hasSize(1);
            err.getBuffer().setLength(0);
        }
    }

    @Test
    void anAgentThatNoSceneHasIsNamed() {
        assertThat(run("simulate", "--generated", "1", "--agent", "nobody=log")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString().strip().lines().toList()).hasSize(1);
        assertThat(err.toString()).contains("nobody");
    }
}
