package dev.skidpad.core.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Writes whole files or none: to a temporary name in the same folder, renamed when complete.
public final class AtomicFile {
    /// The ending of files that are being written; one that is found later is the rest of a stopped process.
    public static final String TEMPORARY_SUFFIX = ".tmp";

    private AtomicFile() {}

    /// What writes the content.
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /// Writes a file, replacing one that is there; its folder is made if it is missing.
    ///
    /// @throws IOException if the content or the rename fails; the file that was there before is still there then
    public static void write(Path file, Content content) throws IOException {
        Path absolute = file.toAbsolutePath();
        Path folder = absolute.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path temporary = absolute.resolveSibling(absolute.getFileName() + TEMPORARY_SUFFIX);
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary))) {
                content.writeTo(out);
            }
            Files.move(temporary, absolute, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /// Writes a text in UTF-8.
    public static void writeText(Path file, String text) throws IOException {
        write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }
}
