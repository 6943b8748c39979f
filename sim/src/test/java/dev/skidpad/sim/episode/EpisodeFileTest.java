package dev.skidpad.sim.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.TestScenes;
import dev.skidpad.sim.plan.ConstantVelocityPlanner;
import dev.skidpad.sim.traffic.LogTraffic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EpisodeFileTest {
    private static final Scenario SCENE = TestScenes.road("file", 10)
            .agent(TestScenes.car("lead").at(40, 0).speed(8).gone(50, 91))
            .build();

    @TempDir
    private Path folder;

    private Path file;
    private Outcome outcome;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("sub").resolve("episode.skid");
        outcome = Simulator.run(EpisodeSpec.whole(SCENE, new ConstantVelocityPlanner(), new LogTraffic(), 7, -8));
        EpisodeFile.write(file, outcome);
    }

    @Test
    void whatWasWrittenIsReadToTheBit() {
        EpisodeFile read = EpisodeFile.read(file);

        Outcome again = read.outcome(SCENE);
        assertThat(again.failed()).isEmpty();
        assertThat(again.episode().sameBits(outcome.episode())).isTrue();
        assertThat(again.episode().hash()).isEqualTo(outcome.episode().hash());
        assertThat(again.episode().conditions())
                .isEqualTo(new Conditions("constant-velocity", "log", "bicycle+follower", "perfect", 7, -8));
        assertThat(again.plans().count()).isEqualTo(16);
        assertThat(again.plans().frame(15)).isEqualTo(75);
        assertThat(again.plans().poses(15).length()).isEqualTo(40);
        assertThat(again.plans().poses(3).x(39))
                .isEqualTo(outcome.plans().poses(3).x(39));
        assertThat(read.header().scenarioId()).isEqualTo("file");
        assertThat(read.header().kernels()).isNotEmpty();
    }

    @Test
    void theReasonOfAFailureIsKept() throws IOException {
        EpisodeFile.write(file, new Outcome(outcome.episode(), Optional.of("überfordert")));

        assertThat(EpisodeFile.read(file).outcome(SCENE).failed()).hasValue("überfordert");
    }

    @Test
    void nothingElseIsLeftInTheFolder() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("sub"))) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aFileThatWasCutShortAnywhereIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length += 1 + length / 3) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> EpisodeFile.read(file))
                    .as("%d bytes", length)
                    .isInstanceOf(BadInputException.class)
                    .hasMessageStartingWith(file.toString());
        }
    }

    @Test
    void aFileWithAChangedByteIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        RandomStream random = RandomStream.of(5, "flip", 0);
        for (int i = 0; i < 200; i++) {
            byte[] changed = whole.clone();
            int at = random.nextInt(whole.length);
            changed[at] ^= (byte) (1 + random.nextInt(255));
            Files.write(file, changed);
            assertThatThrownBy(() -> EpisodeFile.read(file))
                    .as("byte %d, seed 5", at)
                    .isInstanceOf(BadInputException.class);
        }
    }

    @Test
    void anotherVersionIsNamed() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[11] = 9;
        Files.write(file, bytes);

        assertThatThrownBy(() -> EpisodeFile.read(file))
                .hasMessageContaining("version 9")
                .hasMessageContaining("reads 3");
    }

    @Test
    void aFileThatIsNoEpisodeOrNotThereIsNamed() throws IOException {
        Files.writeString(file, "something else, but long enough");

        assertThatThrownBy(() -> EpisodeFile.read(file)).hasMessageContaining("not an episode file");
        assertThatThrownBy(() -> EpisodeFile.read(folder.resolve("nothing")))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("there is no such file");
        assertThatThrownBy(() -> EpisodeFile.read(folder)).isInstanceOf(BadInputException.class);
    }

    @Test
    void anotherScenarioIsRefused() {
        Scenario other = TestScenes.road("other", 10).build();

        assertThatThrownBy(() -> EpisodeFile.read(file).outcome(other))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("scenario file")
                .hasMessageContaining("not of other");
    }
}
