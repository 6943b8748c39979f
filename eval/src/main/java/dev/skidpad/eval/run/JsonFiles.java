package dev.skidpad.eval.run;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.io.AtomicFile;
import dev.skidpad.core.io.ContentHash;
import dev.skidpad.eval.suite.ReadProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Values as JSON files: whole ones or none.
public final class JsonFiles {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final JsonMapper DENSE = JsonMapper.shared();

    private JsonFiles() {}

    /// How a file is laid out.
    public enum Layout {
        /// For a person to read.
        INDENTED,
        /// For many values.
        DENSE
    }

    /// Writes a value.
    ///
    /// @throws BadInputException if the file cannot be written
    public static void write(Path file, Object value, Layout layout) {
        writeText(file, text(value, layout));
    }

    private static String text(Object value, Layout layout) {
        JsonMapper mapper = switch (layout) {
            case INDENTED -> JSON;
            case DENSE -> DENSE;
        };
        return mapper.writeValueAsString(value) + "\n";
    }

    /// Writes a text.
    ///
    /// @throws BadInputException if the file cannot be written
    public static void writeText(Path file, String text) {
        try {
            AtomicFile.writeText(file, text);
        } catch (IOException e) {
            throw new BadInputException(
                    file.toString(), "cannot be written: " + e.getMessage(), "Check the disk and permissions", e);
        }
    }

    /// Reads a value.
    ///
    /// @param remedy what to do where that fails
    /// @throws BadInputException if the file is missing or does not hold such a value
    public static <T> T read(Path file, Class<T> type, String remedy) {
        try {
            return JSON.readValue(Files.readString(file), type);
        } catch (IOException | JacksonException e) {
            throw new BadInputException(
                    file.toString(),
                    "is not a readable " + type.getSimpleName() + ": " + ReadProblem.words(e),
                    remedy,
                    e);
        }
    }

    /// SHA-256 in hex of a value, as it stands in a dense file.
    public static String hashOf(Object value) {
        return ContentHash.of(DENSE.writeValueAsString(value));
    }

    /// SHA-256 in hex of the file that a value would be written to.
    public static String hashOfFile(Object value, Layout layout) {
        return ContentHash.of(text(value, layout));
    }

    /// SHA-256 of a file in hex.
    ///
    /// @throws BadInputException if it cannot be read
    public static String hash(Path file) {
        try {
            return ContentHash.of(file);
        } catch (IOException e) {
            throw new BadInputException(file.toString(), "cannot be read: " + e.getMessage(), "Check permissions", e);
        }
    }
}
