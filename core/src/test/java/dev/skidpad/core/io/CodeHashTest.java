package dev.skidpad.core.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeHashTest {
    private static final String NAME = "dev/skidpad/core/io/CodeHashTest$Marker.class";

    @TempDir
    Path folder;

    /// A class to be loaded from elsewhere.
    static final class Marker {}

    @Test
    void aFolderAndAJarOfTheSameClassesHaveTheSameHash() throws Exception {
        Path file = folder.resolve("classes").resolve(NAME);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.write(file, bytes());
        Path jar = jar("a.jar", bytes(), 0);
        assertThat(hash(folder.resolve("classes"))).isEqualTo(hash(jar));
        assertThat(hash(jar("later.jar", bytes(), 1_000_000_000_000L))).isEqualTo(hash(jar));
    }

    @Test
    void anotherByteInAClassGivesAnotherHash() throws Exception {
        byte[] changed = new String(bytes(), java.nio.charset.StandardCharsets.ISO_8859_1)
                .replace("CodeHashTest.java", "CodeHashTesT.java")
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(changed).isNotEqualTo(bytes());
        assertThat(hash(jar("a.jar", bytes(), 0))).isNotEqualTo(hash(jar("b.jar", changed, 0)));
    }

    private static byte[] bytes() throws IOException {
        return Objects.requireNonNull(CodeHashTest.class.getResourceAsStream("/" + NAME))
                .readAllBytes();
    }

    private Path jar(String name, byte[] content, long time) throws IOException {
        Path file = folder.resolve(name);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(file))) {
            JarEntry entry = new JarEntry(NAME);
            entry.setTime(time);
            out.putNextEntry(entry);
            out.write(content);
            out.closeEntry();
        }
        return file;
    }

    private static String hash(Path place) throws Exception {
        try (URLClassLoader loader = new URLClassLoader(new URL[] {place.toUri().toURL()}, null)) {
            return CodeHash.of(List.of(loader.loadClass(Marker.class.getName())));
        }
    }
}
