package dev.skidpad.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.data.generate.SceneGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// On the files of a comparison and of a simulation that the program itself has written.
class RunEpisodeTest {
    @TempDir
    Path folder;

    @Test
    void anEpisodeOfAComparisonIsDrivenAgainByItsOwnPolicy() throws IOException {
        Path run = compared();
        Path old = run.resolve("episodes/old").resolve(idIn(run) + ".episode");
        Path young = run.resolve("episodes/new").resolve(idIn(run) + ".episode");
        assertThat(RunEpisode.runOf(old)).contains(run);
        RunEpisode before = RunEpisode.of(run, old, List.of());
        RunEpisode after = RunEpisode.of(run, young, List.of());
        assertThat(before.planner().name()).isEqualTo("idm");
        assertThat(after.planner().name()).isEqualTo("constant-velocity");
        assertThat(before.traffic().name()).isEqualTo("reactive");
        assertThat(before.scenario().id()).isEqualTo(idIn(run));
        assertThat(before.replay()).isEmpty();
        assertThat(after.replay()).isEmpty();
    }

    @Test
    void theFolderMayBeNamedFromWhereOneStands() throws IOException {
        Path run = compared();
        Path here = Path.of("").toAbsolutePath().relativize(run);
        Path old = here.resolve("episodes/old").resolve(idIn(run) + ".episode");
        assertThat(RunEpisode.of(here, old, List.of()).planner().name()).isEqualTo("idm");
    }

    @Test
    void anotherPlannerIsRefused() throws IOException {
        Path run = compared();
        RunEpisode old = RunEpisode.of(run, run.resolve("episodes/old").resolve(idIn(run) + ".episode"), List.of());
        RunEpisode other =
                new RunEpisode(old.scenario(), old.outcome(), Drivers.planner("constant-velocity"), old.traffic());
        assertThatThrownBy(other::replay)
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("it was driven by idm, not constant-velocity");
    }

    @Test
    void anEpisodeOfAnotherSuiteIsRefused() throws IOException {
        Path run = compared();
        Path stray = run.resolve("episodes/old/stray.episode");
        Files.copy(simulated(), stray);
        assertThatThrownBy(() -> RunEpisode.of(run, stray, List.of()))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("which is not in suite small@1");
    }

    @Test
    void anEpisodeOfASimulationNeedsItsScene() throws IOException {
        Path file = simulated();
        assertThat(RunEpisode.runOf(file)).isEmpty();
        Scenario scene = SceneGenerator.generate(7, 0);
        RunEpisode episode = RunEpisode.of(file, List.of(scene), null);
        assertThat(episode.planner().name()).isEqualTo("lane-follower");
        assertThat(episode.replay()).isEmpty();
        assertThatThrownBy(() -> RunEpisode.of(file, List.of(), null)).isInstanceOf(BadInputException.class);
    }

    private Path compared() {
        Path suites = folder.resolve("suites");
        Path run = folder.resolve("compare");
        run(
                "suite",
                "build",
                "generated",
                "--name",
                "small",
                "--count",
                "1",
                "--clusters",
                "ordinary",
                "--suites",
                suites);
        run(
                "compare",
                "idm",
                "constant-velocity",
                "--suite",
                "small",
                "--suites",
                suites,
                "--episodes",
                "all",
                "--out",
                run,
                "--quiet");
        return run;
    }

    private Path simulated() throws IOException {
        Path out = folder.resolve("simulated");
        run("simulate", "--generated", "1", "--planner", "lane-follower", "--out", out);
        try (Stream<Path> files = Files.walk(out)) {
            return files.filter(f -> f.toString().endsWith(".episode"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String idIn(Path run) throws IOException {
        try (Stream<Path> files = Files.list(run.resolve("episodes/new"))) {
            String name = String.valueOf(files.findFirst().orElseThrow().getFileName());
            return name.substring(0, name.length() - ".episode".length());
        }
    }

    private static void run(Object... arguments) {
        StringWriter err = new StringWriter();
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(new StringWriter(), true));
        line.setErr(new PrintWriter(err, true));
        String[] words = Stream.of(arguments).map(String::valueOf).toArray(String[]::new);
        assertThat(line.execute(words)).as(err.toString()).isNotEqualTo(ExitCode.BAD_INPUT);
    }
}
