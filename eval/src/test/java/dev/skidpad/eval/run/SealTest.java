package dev.skidpad.eval.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skidpad.core.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealTest {
    @TempDir
    Path folder;

    @BeforeEach
    void close() throws IOException {
        Files.createDirectories(folder.resolve("verdicts"));
        Files.writeString(folder.resolve("verdicts/old-0001.json"), "{}");
        Files.writeString(folder.resolve("table.txt"), "same");
        Seal.close(folder);
    }

    @Test
    void anUntouchedFolderIsWhole() {
        Seal seal = Seal.read(folder);
        assertThat(seal.files()).containsOnlyKeys("table.txt", "verdicts/old-0001.json");
        assertThat(seal.damage(folder)).isEmpty();
        assertThat(seal.added(folder)).isEmpty();
    }

    @Test
    void whatWasChangedRemovedOrAddedIsNamed() throws IOException {
        Files.writeString(folder.resolve("verdicts/old-0001.json"), "{ }");
        Files.delete(folder.resolve("table.txt"));
        Files.writeString(folder.resolve("notes.txt"), "mine");
        Seal seal = Seal.read(folder);
        assertThat(seal.damage(folder))
                .containsExactly(
                        "table.txt is missing",
                        "verdicts/old-0001.json was changed after it was sealed, or its line in seal.json was");
        assertThat(seal.added(folder)).containsExactly("notes.txt");
    }

    @Test
    void evenASpaceInTheSealItselfIsFound() throws IOException {
        Path file = folder.resolve(Seal.FILE);
        Files.writeString(file, Files.readString(file).replace(" : ", " :  "));
        assertThatThrownBy(() -> Seal.read(folder))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("is not as it was written");
    }
}
