package dev.skidpad.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.RoadMap;
import dev.skidpad.sim.score.Collisions;
import dev.skidpad.sim.score.measure.AgentColumns;
import dev.skidpad.sim.score.measure.EgoMotion;
import dev.skidpad.sim.score.measure.Kinematics;
import dev.skidpad.sim.score.measure.Neighbours;
import dev.skidpad.sim.score.measure.Standing;
import dev.skidpad.sim.score.nuplan.AtFaultCollisions;
import dev.skidpad.sim.score.nuplan.ExpertErrors;
import dev.skidpad.sim.score.nuplan.ForecastContact;
import dev.skidpad.sim.score.nuplan.SeriesSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Small scenes with what the metrics of nuPlan expect of each: every statistic and every value of every
/// time series.
///
/// What is expected is given to two digits, some of it rounded, some of it cut; so the tolerance is one
/// of the last digit, 0.01 (nuPlan's own test allows 0.015).
class NuPlanPeerCasesTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();
    private static final double TOLERANCE = 0.01;
    private static final float EGO_LENGTH_M = 5.176f;
    private static final float EGO_WIDTH_M = 2.297f;
    private static final double REAR_AXLE_TO_CENTRE_M = 1.461;

    private static final Map<String, AgentType> TYPES = Map.of(
            "vehicles", AgentType.VEHICLE,
            "pedestrians", AgentType.PEDESTRIAN,
            "bicycles", AgentType.CYCLIST,
            "genericobjects", AgentType.OTHER);

    @Test
    void everyPeerCaseComesOutAsExpected() throws IOException {
        List<Path> files = files();
        assertThat(files).hasSize(13);
        for (Path file : files) {
            String name = String.valueOf(file.getFileName()).replace(".json", "");
            Scene scene = new Scene(JSON.readTree(Files.readString(file)));
            compare(name, scene, answer(name, scene));
        }
    }

    private static void compare(String name, Scene scene, Answer answer) {
        JsonNode expected = scene.json.path("expected");
        List<String> types = new ArrayList<>();
        for (int i = 0; i < expected.path("statistics").size(); i++) {
            JsonNode pair = expected.path("statistics").get(i);
            types.add(pair.get(0).asString());
            assertClose(name + ", statistic " + i + " " + types.get(i), answer.statistics.get(i), number(pair.get(1)));
        }
        assertThat(answer.types()).as(name).isEqualTo(types);
        JsonNode values = expected.path("time_series").path("values");
        for (int i = 0; i < values.size(); i++) {
            assertClose(name + ", value " + i, answer.series[i], number(values.get(i)));
            assertThat(scene.timeUs(i))
                    .isEqualTo(expected.path("time_series")
                            .path("time_stamps")
                            .get(i)
                            .asLong());
        }
        assertThat(values.isMissingNode() || answer.series.length == values.size())
                .as(name)
                .isTrue();
    }

    private static void assertClose(String what, double actual, double expected) {
        if (Double.isInfinite(expected)) {
            assertThat(actual).as(what).isEqualTo(expected);
        } else {
            assertThat(actual).as(what).isCloseTo(expected, within(TOLERANCE));
        }
    }

    private static double number(JsonNode node) {
        if (node.isBoolean()) {
            return node.asBoolean() ? 1 : 0;
        }
        return node.isString() ? Double.parseDouble(node.asString()) : node.asDouble();
    }

    private static Answer answer(String name, Scene scene) {
        return switch (name) {
            case "active_front_collision", "active_rear_collision", "stopped_track_collision", "no_collision" ->
                collisions(scene);
            case "ego_stopped", "time_to_collision_above_threshold" -> timeToCollision(scene);
            case "ego_acceleration" -> series(scene, scene.kinematics()::magnitude, false, 0);
            case "ego_lon_acceleration" -> series(scene, scene.kinematics()::longitudinal, true, 2.40);
            case "ego_jerk" -> series(scene, scene.kinematics()::jerk, true, 8.37);
            case "ego_lat_jerk" -> series(scene, scene.kinematics()::lateralJerk, false, 0);
            case "ego_yaw_rate" -> series(scene, scene.kinematics()::yawRate, true, Double.POSITIVE_INFINITY);
            case "ego_mean_speed" -> {
                SeriesSummary speed = SeriesSummary.of(scene.values(scene.ego::groundSpeedMps));
                yield new Answer(new double[0]).with("VALUE", speed.mean());
            }
            case "ego_expert_l2_error" -> {
                SeriesSummary errors = SeriesSummary.of(ExpertErrors.l2M(scene.ego, scene.expert()));
                yield new Answer(new double[0])
                        .with("MAX", errors.max())
                        .with("MEAN", errors.mean())
                        .with("P90", errors.p90());
            }
            default -> throw new AssertionError("no answer for the case " + name);
        };
    }

    private static Answer series(Scene scene, IntToDoubleFunction quantity, boolean bounded, double bound) {
        double[] values = scene.values(quantity);
        SeriesSummary summary = SeriesSummary.of(values);
        Answer answer = new Answer(values)
                .with("MAX", summary.max())
                .with("MIN", summary.min())
                .with("MEAN", summary.mean())
                .with("P90", summary.p90());
        return bounded ? answer.with("BOOLEAN", summary.max() < bound ? 1 : 0) : answer;
    }

    private static Answer collisions(Scene scene) {
        AtFaultCollisions found = AtFaultCollisions.of(scene.collisions());
        Answer answer = new Answer(new double[0])
                .with("BOOLEAN", found.count() == 0 ? 1 : 0)
                .with("COUNT", found.count())
                .with("COUNT", found.people())
                .with("COUNT", found.vehicles())
                .with("COUNT", found.things());
        return found.deltaV()
                .map(v -> answer.with("MAX", v.max()).with("MIN", v.min()).with("MEAN", v.mean()))
                .orElse(answer);
    }

    private static Answer timeToCollision(Scene scene) {
        JsonNode parameters = scene.json.path("metric_parameters");
        ForecastContact contact = new ForecastContact(
                scene.ego,
                scene.others,
                scene.collisions(),
                scene.standing,
                (float) parameters.path("time_step_size").asDouble(),
                (float) parameters.path("time_horizon").asDouble());
        boolean safe = contact.leastSeconds() > parameters.path("least_min_ttc").asDouble();
        return new Answer(scene.values(contact::seconds))
                .with("MIN", contact.leastSeconds())
                .with("BOOLEAN", safe ? 1 : 0);
    }

    private static List<Path> files() throws IOException {
        Path folder = RecordedScenes.data().resolve("peer_cases").resolve("nuplan_metrics");
        Assumptions.assumeTrue(
                Files.isDirectory(folder),
                "skipped: no peer cases at " + folder + ". Set SKIDPAD_DATA to the folder of the data.");
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    /// What our code says of a case: statistics with their types, and a time series.
    private static final class Answer {
        private final List<String> names = new ArrayList<>();
        private final List<Double> statistics = new ArrayList<>();
        private final double[] series;

        Answer(double[] series) {
            this.series = series;
        }

        Answer with(String type, double value) {
            names.add(type);
            statistics.add(value);
            return this;
        }

        List<String> types() {
            return names;
        }
    }

    /// One case, moved to the ego's first place: its coordinates are too large for floats.
    private static final class Scene {
        private final JsonNode json;
        private final List<JsonNode> states = new ArrayList<>();
        private final double originX;
        private final double originY;
        private final float dtSeconds;
        private final EgoMotion ego;
        private final Neighbours others;
        private final Standing standing;

        Scene(JsonNode json) {
            this.json = json;
            states.add(json.path("ego"));
            json.path("ego_future_states").forEach(states::add);
            originX = states.getFirst().path("pose").get(0).asDouble();
            originY = states.getFirst().path("pose").get(1).asDouble();
            dtSeconds = states.size() > 1 ? (timeUs(1) - timeUs(0)) * 1e-6f : 0.1f;
            ego = motion(states);
            others = new Neighbours(ego, agents(), 5, 5);
            RoadMap none = new RoadMap(List.of(), List.of(), List.of(), List.of(), List.of());
            standing = new Standing(ego, none);
        }

        long timeUs(int frame) {
            return states.get(frame).path("time_us").asLong();
        }

        Collisions collisions() {
            return new Collisions(ego, others, standing, Collisions.StartOverlap.COUNTS);
        }

        Kinematics kinematics() {
            double[] along =
                    values(f -> states.get(f).path("acceleration").get(0).asDouble());
            double[] across =
                    values(f -> states.get(f).path("acceleration").get(1).asDouble());
            return Kinematics.ofAccelerations(ego, along, across);
        }

        double[] values(IntToDoubleFunction of) {
            return IntStream.range(0, states.size()).mapToDouble(of).toArray();
        }

        EgoMotion expert() {
            List<JsonNode> expert = new ArrayList<>();
            json.path("expert_ego_states").forEach(expert::add);
            return motion(expert);
        }

        private EgoMotion motion(List<JsonNode> poses) {
            EgoMotion motion = new EgoMotion(-1, poses.size(), EGO_LENGTH_M, EGO_WIDTH_M, dtSeconds);
            for (JsonNode state : poses) {
                double heading = state.path("pose").get(2).asDouble();
                double cos = Math.cos(heading);
                double sin = Math.sin(heading);
                double along = state.path("velocity").get(0).asDouble();
                double across = state.path("velocity").get(1).asDouble();
                motion.add(
                        (float) (state.path("pose").get(0).asDouble() - originX + REAR_AXLE_TO_CENTRE_M * cos),
                        (float) (state.path("pose").get(1).asDouble() - originY + REAR_AXLE_TO_CENTRE_M * sin),
                        Angles.wrap((float) heading),
                        (float) (along * cos - across * sin),
                        (float) (along * sin + across * cos));
            }
            return motion;
        }

        private AgentColumns agents() {
            List<JsonNode> worlds = new ArrayList<>(List.of(json.path("world")));
            json.path("world_future_states").forEach(worlds::add);
            TreeSet<String> names = new TreeSet<>();
            worlds.forEach(world -> each(world, (key, agent) -> names.add(key)));
            Map<String, Integer> index = new TreeMap<>();
            names.forEach(name -> index.put(name, index.size()));
            AgentColumns columns = new AgentColumns(states.size(), index.size());
            for (int f = 0; f < worlds.size(); f++) {
                int frame = f;
                each(worlds.get(f), (key, agent) -> place(columns, frame, index.getOrDefault(key, -1), key, agent));
            }
            return columns;
        }

        private void place(AgentColumns columns, int frame, int index, String key, JsonNode agent) {
            JsonNode pose = agent.path("box").path("pose");
            JsonNode size = agent.path("box").path("size");
            double heading = pose.get(2).asDouble();
            double speed = agent.path("speed").asDouble();
            columns.describe(
                    index,
                    Optional.ofNullable(TYPES.get(key.substring(0, key.indexOf(' '))))
                            .orElseThrow(),
                    (float) size.get(1).asDouble(),
                    (float) size.get(0).asDouble());
            columns.place(
                    frame,
                    index,
                    (float) (pose.get(0).asDouble() - originX),
                    (float) (pose.get(1).asDouble() - originY),
                    (float) heading,
                    (float) (speed * Math.cos(heading)),
                    (float) (speed * Math.sin(heading)));
        }

        private static void each(JsonNode world, java.util.function.BiConsumer<String, JsonNode> use) {
            for (String kind : TYPES.keySet().stream().sorted().collect(Collectors.toList())) {
                world.path(kind)
                        .forEach(agent ->
                                use.accept(kind + " " + agent.path("id").asInt(), agent));
            }
        }
    }
}
