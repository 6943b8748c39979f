package dev.skidpad.data.womd;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A small scenario in GPUDrive's JSON, made by hand, for tests to bend and break.
///
/// A straight street runs east from (4950, -3000): two lanes one after the other (ids 100 and 101) with road
/// edges on both sides. Object 0 is a pedestrian who stands by the road and is seen at steps 5 to 60; object
/// 1 a car 30 m ahead at 8 m/s; object 2 the ego at 10 m/s, which is at (5000, -3000) at now. Lane 100 has a
/// light, seen from step 3 on.
public final class SmallWomd {
    public static final int STEPS = 91;
    public static final double EGO_X = 5000;
    public static final double EGO_Y = -3000;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final double SENTINEL = -10_000;

    private final ObjectNode root = MAPPER.createObjectNode();

    public SmallWomd(String id) {
        this(id, EGO_X, EGO_Y);
    }

    /// The same somewhere else.
    public SmallWomd(String id, double egoX, double egoY) {
        root.put("name", "small_" + id + ".json");
        root.put("scenario_id", id);
        ArrayNode objects = root.putArray("objects");
        pedestrian(objects.addObject(), egoX, egoY);
        car(objects.addObject(), 8, egoX + 30, egoY, 4.5, 7);
        car(objects.addObject(), 10, egoX, egoY, 5.286, 42);
        roads(root.putArray("roads"), egoX, egoY);
        light(root.putObject("tl_states").putObject("100"), egoX, egoY);
        root.putObject("metadata").put("sdc_track_index", 2);
    }

    public ObjectNode root() {
        return root;
    }

    public ObjectNode object(int index) {
        return (ObjectNode) root.get("objects").get(index);
    }

    public ObjectNode road(int index) {
        return (ObjectNode) root.get("roads").get(index);
    }

    public String text() {
        return MAPPER.writeValueAsString(root);
    }

    /// Writes it to a file, gzipped if its name ends so.
    public Path writeTo(Path file) {
        return write(file, text());
    }

    /// Writes a text to a file, gzipped if its name ends so.
    public static Path write(Path file, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            return Files.write(file, file.toString().endsWith(".gz") ? gzip(bytes) : bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static void pedestrian(ObjectNode object, double egoX, double egoY) {
        object.put("type", "pedestrian")
                .put("id", 3)
                .put("length", 0.8)
                .put("width", 0.7)
                .put("height", 1.7);
        for (int t = 0; t < STEPS; t++) {
            boolean seen = t >= 5 && t <= 60;
            step(object, seen, egoX + 20, egoY - 4, 1.5, 0, 0);
        }
    }

    private static void car(ObjectNode object, double speed, double x, double y, double length, int id) {
        object.put("type", "vehicle")
                .put("id", id)
                .put("length", length)
                .put("width", 2.0)
                .put("height", 1.6);
        for (int t = 0; t < STEPS; t++) {
            step(object, true, x + speed * 0.1 * (t - 10), y, 0, speed, 0);
        }
    }

    private static void step(
            ObjectNode object, boolean seen, double x, double y, double heading, double vx, double vy) {
        object.withArray("position")
                .addObject()
                .put("x", seen ? x : SENTINEL)
                .put("y", seen ? y : SENTINEL)
                .put("z", 1.5);
        object.withArray("heading").add(seen ? heading : SENTINEL);
        object.withArray("velocity").addObject().put("x", seen ? vx : SENTINEL).put("y", seen ? vy : SENTINEL);
        object.withArray("valid").add(seen);
    }

    private static void roads(ArrayNode roads, double egoX, double egoY) {
        road(roads, "lane", 100, 2, egoX - 50, egoY, egoX + 60, egoY);
        road(roads, "lane", 101, 2, egoX + 60, egoY, egoX + 200, egoY);
        road(roads, "road_edge", 102, 15, egoX - 50, egoY - 2, egoX + 200, egoY - 2);
        road(roads, "road_edge", 103, 16, egoX + 200, egoY + 2, egoX - 50, egoY + 2);
        road(roads, "road_line", 104, 7, egoX - 50, egoY + 1.8, egoX + 200, egoY + 1.8);
        road(roads, "stop_sign", 105, 17, egoX + 55, egoY - 3);
        road(roads, "crosswalk", 106, 18, egoX + 57, egoY - 2, egoX + 57, egoY + 2, egoX + 59, egoY + 2);
        road(roads, "speed_bump", 107, 19, egoX + 70, egoY - 2, egoX + 70, egoY + 2, egoX + 71, egoY + 2);
        road(roads, "driveway", 108, 20, egoX + 80, egoY - 2, egoX + 80, egoY - 6, egoX + 84, egoY - 6);
    }

    private static void road(ArrayNode roads, String type, long id, int elementId, double... xy) {
        ObjectNode road = roads.addObject().put("type", type).put("id", id).put("map_element_id", elementId);
        ArrayNode geometry = road.putArray("geometry");
        for (int i = 0; i < xy.length; i += 2) {
            geometry.addObject().put("x", xy[i]).put("y", xy[i + 1]).put("z", 0.0);
        }
    }

    private static void light(ObjectNode light, double egoX, double egoY) {
        for (int t = 3; t < STEPS; t++) {
            light.withArray("state").add(t < 40 ? "stop" : "go");
            light.withArray("x").add(egoX + 55);
            light.withArray("y").add(egoY);
            light.withArray("z").add(0.0);
            light.withArray("time_index").add(t);
        }
    }
}
