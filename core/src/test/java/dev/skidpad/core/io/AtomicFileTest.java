package dev.skidpad.core.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    Path folder;

    @Test
    void aWriterThatFailsLeavesTheOldFileAndNothingElse() throws IOException {
        Path file = folder.resolve("sub/result.json");
        AtomicFile.writeText(file, "old");
        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
                    out.write('n');
                    throw new IOException("disk full");
                }))
                .hasMessage("disk full");
        assertThat(Files.readString(file)).isEqualTo("old");
        try (Stream<Path> left = Files.list(folder.resolve("sub"))) {
            assertThat(left.toList()).isEqualTo(List.of(file));
        }
    }

    @Test
    void theContentReplacesWhatWasThere() throws IOException {
        Path file = folder.resolve("result.json");
        AtomicFile.writeText(file, "old");
        AtomicFile.writeText(file, "new");
        assertThat(Files.readString(file)).isEqualTo("new");
    }

    @Test
    void aHashIsThatOfTheStandardAndKeepsPartsApart() {
        assertThat(ContentHash.of("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(ContentHash.ofAll(List.of("ab", "c"))).isNotEqualTo(ContentHash.ofAll(List.of("a", "bc")));
    }
}
