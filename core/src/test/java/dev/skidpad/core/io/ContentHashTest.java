package dev.skidpad.core.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentHashTest {
    // FIPS 180-2, the message of three letters.
    private static final String OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void bytesTextsAndFilesOfTheSameContentHaveTheSameHash(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("abc"), "abc");
        assertThat(ContentHash.of(new byte[] {'a', 'b', 'c'})).isEqualTo(OF_ABC);
        assertThat(ContentHash.of("abc")).isEqualTo(OF_ABC);
        assertThat(ContentHash.of(file)).isEqualTo(OF_ABC);
    }

    @Test
    void partsAreKeptApart() {
        assertThat(ContentHash.ofAll(List.of("ab", "c"))).isNotEqualTo(ContentHash.ofAll(List.of("a", "bc")));
        assertThat(ContentHash.ofAll(List.of("a", "b"))).isNotEqualTo(ContentHash.ofAll(List.of("b", "a")));
        assertThat(ContentHash.ofAll(List.of("a", "b"))).isEqualTo(ContentHash.ofAll(List.of("a", "b")));
    }
}
