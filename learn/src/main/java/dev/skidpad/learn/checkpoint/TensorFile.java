package dev.skidpad.learn.checkpoint;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.io.AtomicFile;
import dev.skidpad.core.io.ContentHash;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Named arrays of floats and a few texts in one safetensors file.
///
/// ```
/// u64 LE   length n of the header
/// n bytes  JSON: {"__metadata__": {name: text}, name: {"dtype": "F32", "shape": [..], "data_offsets":
/// [from, to]}} rest     the arrays, one after another, little-endian
/// ```
/// The texts hold a format name, its version and the SHA-256 of the arrays, so that a foreign, an old and a
/// damaged file are told apart.
public final class TensorFile {
    private static final String METADATA = "__metadata__";
    private static final String FORMAT = "format";
    private static final String VERSION = "version";
    private static final String HASH = "sha256";
    private static final long LONGEST_HEADER = 1 << 24;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String where;
    private final SortedMap<String, String> texts;
    private final Map<String, Array> arrays;

    /// One array.
    ///
    /// @param shape its extents
    /// @param values row-major
    public record Array(List<Integer> shape, float[] values) {}

    private TensorFile(String where, SortedMap<String, String> texts, Map<String, Array> arrays) {
        this.where = where;
        this.texts = texts;
        this.arrays = arrays;
    }

    /// The text with a name.
    ///
    /// @throws BadInputException if there is none
    public String text(String name) {
        String text = texts.get(name);
        if (text == null) {
            throw damaged(where, "it has no '" + name + "'");
        }
        return text;
    }

    /// The texts whose names begin with a prefix, under the rest of their names.
    public SortedMap<String, String> textsUnder(String prefix) {
        SortedMap<String, String> found = new TreeMap<>();
        texts.forEach((name, text) -> {
            if (name.startsWith(prefix)) {
                found.put(name.substring(prefix.length()), text);
            }
        });
        return found;
    }

    /// A number among the texts.
    ///
    /// @throws BadInputException if there is none
    public long number(String name) {
        try {
            return Long.parseLong(text(name));
        } catch (NumberFormatException e) {
            throw new BadInputException(where, name + " is '" + text(name) + "', which is no number", AGAIN, e);
        }
    }

    /// The values of an array.
    ///
    /// @throws BadInputException if it is missing or has another shape
    public float[] values(String name, List<Integer> shape) {
        Array array = arrays.get(name);
        if (array == null) {
            throw damaged(where, "it has no array '" + name + "' of shape " + shape);
        }
        if (!array.shape().equals(shape)) {
            throw damaged(where, "its array '" + name + "' has the shape " + array.shape() + ", expected " + shape);
        }
        return array.values();
    }

    /// The shape of an array; empty if it is missing.
    public List<Integer> shape(String name) {
        Array array = arrays.get(name);
        return array == null ? List.of() : array.shape();
    }

    /// Writes a file.
    ///
    /// @throws BadInputException if it cannot be written
    public static void write(
            Path file, String format, int version, SortedMap<String, String> texts, Map<String, Array> arrays) {
        ByteBuffer data = ByteBuffer.allocate(4 * size(arrays)).order(ByteOrder.LITTLE_ENDIAN);
        ObjectNode header = JSON.createObjectNode();
        ObjectNode metadata = header.putObject(METADATA);
        for (Map.Entry<String, Array> entry : arrays.entrySet()) {
            ObjectNode description = header.putObject(entry.getKey());
            description.put("dtype", "F32");
            ArrayNode shape = description.putArray("shape");
            entry.getValue().shape().forEach(shape::add);
            ArrayNode offsets = description.putArray("data_offsets");
            offsets.add(data.position());
            for (float value : entry.getValue().values()) {
                data.putFloat(value);
            }
            offsets.add(data.position());
        }
        metadata.put(FORMAT, format);
        metadata.put(VERSION, Integer.toString(version));
        metadata.put(HASH, ContentHash.of(data.array()));
        texts.forEach(metadata::put);
        byte[] json = JSON.writeValueAsString(header).getBytes(StandardCharsets.UTF_8);
        ByteBuffer length =
                ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(json.length);
        try {
            AtomicFile.write(file, out -> {
                out.write(length.array());
                out.write(json);
                out.write(data.array());
            });
        } catch (IOException e) {
            throw new BadInputException(
                    file.toString(), "it cannot be written: " + e.getMessage(), "Check the folder and its space", e);
        }
    }

    private static int size(Map<String, Array> arrays) {
        return arrays.values().stream().mapToInt(array -> array.values().length).sum();
    }

    /// Reads a file.
    ///
    /// @throws BadInputException if it is missing, of another format or version, cut short or changed
    public static TensorFile read(Path file, String format, int version) {
        String where = file.toString();
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new BadInputException(
                    where, "it cannot be read: " + e.getMessage(), "Check that the path is right", e);
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long length = bytes.length < 9 ? -1 : buffer.getLong();
        if (length < 2 || length > LONGEST_HEADER || buffer.get(8) != '{') {
            throw new BadInputException(
                    where, "it is not a " + format + ": it does not begin like a safetensors file", FORMAT_REMEDY);
        }
        if (bytes.length < 8 + length) {
            throw damaged(
                    where, "it is cut short: " + bytes.length + " bytes, the header alone ends at " + (8 + length));
        }
        JsonNode header = header(where, new String(bytes, 8, (int) length, StandardCharsets.UTF_8));
        SortedMap<String, String> texts = new TreeMap<>();
        header.path(METADATA)
                .properties()
                .forEach(e -> texts.put(e.getKey(), e.getValue().asString("")));
        checkFormat(where, texts, format, version);
        byte[] data = Arrays.copyOfRange(bytes, 8 + (int) length, bytes.length);
        Map<String, Array> arrays = arrays(where, header, data);
        if (!ContentHash.of(data).equals(texts.get(HASH))) {
            throw damaged(where, "its numbers are not those that were written: their SHA-256 is another");
        }
        return new TensorFile(where, texts, arrays);
    }

    private static JsonNode header(String where, String json) {
        try {
            return JSON.readTree(json);
        } catch (JacksonException e) {
            throw new BadInputException(where, "its header is no JSON: " + e.getOriginalMessage(), AGAIN, e);
        }
    }

    private static void checkFormat(String where, SortedMap<String, String> texts, String format, int version) {
        String foundFormat = texts.getOrDefault(FORMAT, "none");
        if (!foundFormat.equals(format)) {
            throw new BadInputException(
                    where, "its format is '" + foundFormat + "', expected '" + format + "'", FORMAT_REMEDY);
        }
        String foundVersion = texts.getOrDefault(VERSION, "none");
        if (!foundVersion.equals(Integer.toString(version))) {
            throw new BadInputException(
                    where,
                    "it has version " + foundVersion + " of the format, expected " + version,
                    "Train it again, or use the Skidpad that wrote it");
        }
    }

    private static Map<String, Array> arrays(String where, JsonNode header, byte[] data) {
        ByteBuffer buffer = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
        Map<String, Array> arrays = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : header.properties()) {
            if (entry.getKey().equals(METADATA)) {
                continue;
            }
            JsonNode description = entry.getValue();
            List<Integer> shape = new ArrayList<>();
            long size = 1;
            for (JsonNode extent : description.path("shape")) {
                shape.add(extent.asInt(-1));
                size *= Math.max(0, extent.asInt(-1));
            }
            long from = description.path("data_offsets").path(0).asLong(-1);
            long to = description.path("data_offsets").path(1).asLong(-1);
            if (!description.path("dtype").asString("").equals("F32") || from < 0 || to - from != 4 * size) {
                throw damaged(where, "the header does not fit together at array '" + entry.getKey() + "'");
            }
            if (to > data.length) {
                throw damaged(
                        where,
                        "it is cut short: array '" + entry.getKey() + "' ends at byte " + to + " of its " + data.length
                                + " bytes of numbers");
            }
            float[] values = new float[(int) size];
            buffer.position((int) from)
                    .slice()
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer()
                    .get(values);
            arrays.put(entry.getKey(), new Array(shape, values));
        }
        return arrays;
    }

    /// What is said of a file that cannot be used.
    public static BadInputException damaged(String where, String problem) {
        return new BadInputException(where, problem, AGAIN);
    }

    private static final String AGAIN = "Copy it again, or train it again";
    private static final String FORMAT_REMEDY = "Name a file that Skidpad wrote";
}
