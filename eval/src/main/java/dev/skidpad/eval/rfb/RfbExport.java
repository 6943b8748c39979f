package dev.skidpad.eval.rfb;

import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.io.AtomicFile;
import dev.skidpad.core.scene.Lane;
import dev.skidpad.core.scene.RoadEdge;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Writes cases as files that other tools can read: for each scene one JSON file with its map, its
/// history, and its cases with plan and truth. The format is in docs/reference/rfb.md.
public final class RfbExport {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RfbExport() {}

    /// Writes the file of one scene.
    ///
    /// @param cases all of one scene, at least one
    public static void write(Path folder, List<RfbCase> cases) throws IOException {
        Scenario scene = cases.getFirst().moment().scenario();
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("version", RfbCases.VERSION);
        file.put("scene", scene.id());
        file.put("place", scene.place());
        file.put("dtSeconds", scene.dtSeconds());
        file.put("ego", scene.egoIndex());
        file.put(
                "lanes",
                lines(scene.map().lanes().stream().map(Lane::centerline).toList()));
        file.put("edges", lines(scene.map().edges().stream().map(RoadEdge::line).toList()));
        List<Object> agents = new ArrayList<>();
        for (Track track : scene.tracks()) {
            Map<String, Object> agent = new LinkedHashMap<>();
            agent.put("id", track.id());
            agent.put("type", track.type().name());
            agent.put("lengthM", track.lengthM());
            agent.put("widthM", track.widthM());
            agent.put("history", states(track, 0, scene.nowStep()));
            agents.add(agent);
        }
        file.put("agents", agents);
        file.put("cases", cases.stream().map(RfbExport::aCase).toList());
        Files.createDirectories(folder);
        String name = scene.id().replaceAll("[^A-Za-z0-9._-]", "_") + ".json";
        AtomicFile.writeText(folder.resolve(name), JSON.writeValueAsString(file));
    }

    private static Map<String, Object> aCase(RfbCase asked) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("id", asked.id());
        one.put("kind", asked.kind());
        one.put("hard", asked.hard());
        List<float[]> plan = new ArrayList<>();
        for (int i = 0; i < asked.plan().steps(); i++) {
            plan.add(new float[] {
                asked.plan().x(i), asked.plan().y(i), asked.plan().headingRad(i)
            });
        }
        one.put("plan", plan);
        Map<String, Object> truth = new LinkedHashMap<>();
        truth.put("struck", asked.truth().struck());
        truth.put("hitFrame", asked.truth().hitFrame());
        truth.put("leavesFrame", asked.truth().leavesFrame());
        int now = asked.moment().step();
        List<Object> tracks = new ArrayList<>();
        for (Track track : asked.truth().scenario().tracks()) {
            tracks.add(states(track, now + 1, now + asked.plan().steps()));
        }
        truth.put("tracks", tracks);
        one.put("truth", truth);
        return one;
    }

    // x, y, heading, vx, vy at each step; null where it is not there.
    private static List<float @Nullable []> states(Track track, int from, int to) {
        List<float @Nullable []> states = new ArrayList<>();
        for (int t = from; t <= to; t++) {
            states.add(
                    track.valid(t)
                            ? new float[] {track.x(t), track.y(t), track.headingRad(t), track.vx(t), track.vy(t)}
                            : null);
        }
        return states;
    }

    private static List<List<float[]>> lines(List<Polyline> lines) {
        List<List<float[]>> all = new ArrayList<>();
        for (Polyline line : lines) {
            List<float[]> points = new ArrayList<>();
            for (int i = 0; i < line.size(); i++) {
                points.add(new float[] {line.x(i), line.y(i)});
            }
            all.add(points);
        }
        return all;
    }
}
