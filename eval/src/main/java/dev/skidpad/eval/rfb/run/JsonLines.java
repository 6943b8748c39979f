package dev.skidpad.eval.rfb.run;

import dev.skidpad.core.BadInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Files of one JSON value a line that grow by whole lines. What a stopped process left of a line is cut
/// off.
final class JsonLines {
    private static final JsonMapper JSON = JsonMapper.shared();

    private JsonLines() {}

    /// Reads what is there; nothing where there is no file.
    ///
    /// @throws BadInputException if it does not hold such values
    static <T> List<T> read(Path file, Class<T> type) {
        List<T> values = new ArrayList<>();
        if (!Files.exists(file)) {
            return values;
        }
        try {
            String text = Files.readString(file);
            int whole = text.lastIndexOf('\n') + 1;
            for (String line : text.substring(0, whole).lines().toList()) {
                values.add(JSON.readValue(line, type));
            }
            if (whole < text.length()) {
                Files.writeString(file, text.substring(0, whole));
            }
        } catch (IOException | JacksonException e) {
            throw new BadInputException(
                    file.toString(),
                    "line " + (values.size() + 1) + " is no " + type.getSimpleName() + ": " + e.getMessage(),
                    "Remove the file; it is made again",
                    e);
        }
        return values;
    }

    /// Adds values.
    ///
    /// @throws BadInputException if the file cannot be written
    static void append(Path file, List<?> values) {
        StringBuilder lines = new StringBuilder();
        values.forEach(value -> lines.append(JSON.writeValueAsString(value)).append('\n'));
        try {
            Files.write(
                    file,
                    lines.toString().getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new BadInputException(
                    file.toString(), "cannot be written: " + e.getMessage(), "Check the disk and permissions", e);
        }
    }
}
