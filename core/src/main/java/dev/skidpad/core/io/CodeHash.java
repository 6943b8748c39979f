package dev.skidpad.core.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/// A hash over the classes that a program runs: the same for the same release, whatever it is called and
/// wherever it lies.
public final class CodeHash {
    private static final String CLASS = ".class";

    private CodeHash() {}

    /// SHA-256 in hex over the names and bytes of all classes that lie together with some, in a jar or a
    /// folder each.
    public static String of(List<Class<?>> markers) {
        Map<String, String> hashes = new TreeMap<>();
        try {
            for (Class<?> marker : markers) {
                Path place = Path.of(marker.getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI());
                if (Files.isDirectory(place)) {
                    addFolder(place, hashes);
                } else {
                    addJar(place, hashes);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own classes cannot be read", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the program's classes lie nowhere", e);
        }
        List<String> parts = new ArrayList<>();
        hashes.forEach((name, hash) -> parts.addAll(List.of(name, hash)));
        return ContentHash.ofAll(parts);
    }

    private static void addFolder(Path folder, Map<String, String> hashes) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(CLASS)).toList()) {
                hashes.put(folder.relativize(file).toString().replace('\\', '/'), ContentHash.of(file));
            }
        }
    }

    private static void addJar(Path file, Map<String, String> hashes) throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            Enumeration<JarEntry> entries = jar.entries();
            while (entries.hasMoreElements()) {
                JarEntry entry = entries.nextElement();
                if (entry.getName().endsWith(CLASS)) {
                    hashes.put(
                            entry.getName(),
                            ContentHash.of(jar.getInputStream(entry).readAllBytes()));
                }
            }
        }
    }
}
