package dev.skidpad.learn.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.random.RandomStream;
import dev.skidpad.learn.TestScenes;
import dev.skidpad.learn.feature.ViewConfig;
import dev.skidpad.learn.model.ModelConfig;
import dev.skidpad.learn.model.Weights;
import dev.skidpad.learn.token.Vocabulary;
import dev.skidpad.learn.token.VocabularyBuilder;
import dev.skidpad.learn.token.VocabularyConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointFileTest {
    private static final Vocabulary VOCABULARY =
            VocabularyBuilder.build(TestScenes.some(1, 2), new VocabularyConfig(20, 10, 12, 300), 1);
    private static final ViewConfig VIEW = new ViewConfig(2, 2, 2, 1, 1, 3);
    private static final Checkpoint POLICY = new Checkpoint(
            ModelKind.POLICY,
            VOCABULARY,
            Weights.random(new ModelConfig(VIEW, 8, 2, 1, 8, 20, 10, 12), 4),
            TrainingNote.of("test --seed 4", 4, "abc").with("loss", 1.25));

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void writeOne() {
        file = folder.resolve("policy.safetensors");
        CheckpointFile.write(file, POLICY);
    }

    @Test
    void whatIsWrittenIsRead() {
        Checkpoint read = CheckpointFile.read(file, ModelKind.POLICY);
        assertThat(read.config()).isEqualTo(POLICY.config());
        assertThat(read.weights()).isEqualTo(POLICY.weights());
        assertThat(read.note()).isEqualTo(POLICY.note());
        assertThat(read.vocabulary().vehicle().poses())
                .isEqualTo(VOCABULARY.vehicle().poses());
        assertThat(read.hash()).isEqualTo(POLICY.hash());
    }

    @Test
    void theFileIsSafetensors() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int length = java.nio.ByteBuffer.wrap(bytes)
                .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                .getInt();
        String header = new String(bytes, 8, length, StandardCharsets.UTF_8);
        assertThat(header)
                .startsWith("{\"__metadata__\":{")
                .contains("\"codebook.vehicle\":{\"dtype\":\"F32\",\"shape\":[20,5,3],\"data_offsets\":[0,1200]}");
    }

    @Test
    void aFileCutShortAnywhereIsRefused() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        for (int keep : new int[] {0, 5, 8, 200, bytes.length / 2, bytes.length - 1}) {
            Files.write(file, Arrays.copyOf(bytes, keep));
            assertThatThrownBy(() -> CheckpointFile.read(file))
                    .as("%d of %d bytes", keep, bytes.length)
                    .isInstanceOf(BadInputException.class)
                    .hasMessageContaining(file.toString());
        }
    }

    @Test
    void aChangedByteAnywhereIsFound() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        RandomStream random = RandomStream.of(9, "flip", 0);
        int found = 0;
        int tries = 200;
        for (int i = 0; i < tries; i++) {
            byte[] changed = bytes.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, changed);
            try {
                CheckpointFile.read(file);
            } catch (BadInputException e) {
                found++;
            }
        }
        // A letter of the note, such as the command, may change without harm.
        assertThat(found).as("seed 9").isGreaterThan(tries * 9 / 10);
    }

    @Test
    void aForeignFileIsRefused() throws IOException {
        Files.writeString(file, "this is no checkpoint, however long it may be");
        assertThatThrownBy(() -> CheckpointFile.read(file))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("it is not a skidpad-checkpoint");
    }

    @Test
    void anotherVersionIsNamed() throws IOException {
        replace("\"version\":\"1\"", "\"version\":\"7\"");
        assertThatThrownBy(() -> CheckpointFile.read(file))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("version 7 of the format, expected 1");
    }

    @Test
    void anotherShapeIsNamedWithWhatWasExpected() throws IOException {
        replace("\"config.hidden\":\"8\"", "\"config.hidden\":\"9\"");
        assertThatThrownBy(() -> CheckpointFile.read(file))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("'layer0.feed.0' has the shape [8, 8], expected [8, 9]");
    }

    @Test
    void aWorldModelIsNotTakenForAPolicy() {
        assertThatThrownBy(() -> CheckpointFile.read(file, ModelKind.WORLD_MODEL))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("it holds a POLICY, expected a WORLD_MODEL");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> CheckpointFile.read(folder.resolve("none")))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("none: it cannot be read");
    }

    private void replace(String text, String other) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String latin = new String(bytes, StandardCharsets.ISO_8859_1);
        assertThat(latin).contains(text);
        Files.write(file, latin.replace(text, other).getBytes(StandardCharsets.ISO_8859_1));
    }
}
