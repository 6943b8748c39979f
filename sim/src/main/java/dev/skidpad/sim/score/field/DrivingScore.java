package dev.skidpad.sim.score.field;

import dev.skidpad.core.lanes.LaneGraph;
import dev.skidpad.core.lanes.LanePlace;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.sim.score.Benchmark;
import dev.skidpad.sim.score.CollisionKind;
import dev.skidpad.sim.score.Collisions;
import dev.skidpad.sim.score.Drive;
import dev.skidpad.sim.score.Score;
import dev.skidpad.sim.score.ScoreFormula;
import dev.skidpad.sim.score.SubScore;
import dev.skidpad.sim.score.measure.EgoMotion;
import dev.skidpad.sim.score.measure.StopLines;
import dev.skidpad.sim.world.MovingAgents;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// The Driving Score of the CARLA Leaderboard 2 and of Bench2Drive, 0 to 100: route completion, times a penalty for
/// each infraction.
///
/// | Infraction | Penalty each |
/// |---|---|
/// | collision with a pedestrian or cyclist, a vehicle, a thing | 0.50, 0.60, 0.65 |
/// | red light, stop sign | 0.70, 0.80 |
/// | way outside of all lanes and intersections | its share is taken off the completion |
///
/// A part that cannot be told is left out, as it is in a world without lights. Success is a completed route without
/// an infraction; efficiency (the ego's mean speed as a share of that of the vehicles within 30 m) and smoothness
/// ([Smoothness]) are told, not scored.
///
/// Knowingly different: the route ends where the record ends; an agent counts at its first contact, whoever is to
/// blame, but not if the ego stood, nor for boxes that overlap when first seen; scenario time-outs, emergency
/// vehicles and minimum speed have no counterpart. A planner that failed keeps the completion it came to, as a share
/// of the whole record.
public record DrivingScore() implements Benchmark {
    /// The part that is the route completion, 0 to 1.
    public static final String COMPLETION = "routeCompletion";

    /// The part that is the share of the way on lanes.
    public static final String ON_LANES = "onLanes";

    /// The penalties for people.
    public static final String PEDESTRIANS = "pedestrianPenalty";

    /// The penalties for vehicles.
    public static final String VEHICLES = "vehiclePenalty";

    /// The penalties for things.
    public static final String THINGS = "staticPenalty";

    /// The penalties for red lights.
    public static final String RED_LIGHTS = "redLightPenalty";

    /// The penalties for stop signs.
    public static final String STOP_SIGNS = "stopSignPenalty";

    /// The part that is 1 for a completed route without infractions.
    public static final String SUCCESS = "success";

    /// The part that is the ego's speed as a share of the others'.
    public static final String EFFICIENCY = "efficiency";

    /// The part that is the share of comfortable stretches.
    public static final String SMOOTHNESS = "smoothness";

    private static final double COMPLETED = 0.99;
    private static final float NEAR_M = 30;
    private static final float MOVING_MPS = 0.5f;
    private static final List<String> PENALTIES =
            List.of(ON_LANES, PEDESTRIANS, VEHICLES, THINGS, RED_LIGHTS, STOP_SIGNS);

    @Override
    public String name() {
        return "driving-score";
    }

    @Override
    public Score score(Drive drive) {
        List<SubScore> parts = new ArrayList<>();
        parts.add(completion(drive));
        parts.add(onLanes(drive));
        Map<AgentType, List<SubScore.Event>> touched = collisions(drive);
        List<SubScore.Event> people = new ArrayList<>(touched.getOrDefault(AgentType.PEDESTRIAN, List.of()));
        people.addAll(touched.getOrDefault(AgentType.CYCLIST, List.of()));
        parts.add(penalty(PEDESTRIANS, 0.50, people));
        parts.add(penalty(VEHICLES, 0.60, touched.getOrDefault(AgentType.VEHICLE, List.of())));
        parts.add(penalty(THINGS, 0.65, touched.getOrDefault(AgentType.OTHER, List.of())));
        parts.add(redLights(drive));
        parts.add(
                StopSigns.known(drive.map())
                        ? SubScore.of(
                                STOP_SIGNS,
                                new Recounts.Penalty(StopSigns.RULE, 0.80),
                                StopSigns.run(drive.ego(), drive.map()))
                        : SubScore.absent(STOP_SIGNS, "the map has no stop sign with a lane"));
        parts.add(success(parts));
        parts.add(efficiency(drive));
        parts.add(Smoothness.part(SMOOTHNESS, drive.ego()));
        return Score.of(name(), new Formula(), parts);
    }

    private static SubScore completion(Drive drive) {
        int toCome = drive.scenario().steps() - 1 - drive.startStep();
        int driven = drive.ego().frames() - 1;
        double share = drive.failed().isPresent() ? driven / (double) toCome : 1;
        SubScore progress = RouteProgress.part(COMPLETION, drive, 1, 1);
        if (progress.value().isEmpty()) {
            return progress;
        }
        double held = Math.max(0, Math.min(1, progress.value().getAsDouble())) * share;
        return Recounts.measured(COMPLETION, driven, held, 1);
    }

    private static SubScore onLanes(Drive drive) {
        if (drive.map().lanes().isEmpty()) {
            return SubScore.absent(ON_LANES, "the map has no lanes");
        }
        EgoMotion ego = drive.ego();
        LaneGraph graph = LaneGraph.of(drive.map());
        LanePlace place = graph.newPlace();
        double outside = 0;
        double all = 0;
        for (int f = 1; f < ego.frames(); f++) {
            double dx = ego.x(f) - ego.x(f - 1);
            double dy = ego.y(f) - ego.y(f - 1);
            double way = Math.sqrt(dx * dx + dy * dy);
            boolean on = graph.locate(ego.x(f), ego.y(f), ego.headingRad(f), place)
                    || graph.inIntersection(ego.x(f), ego.y(f), place);
            outside += on ? 0 : way;
            all += way;
        }
        return Recounts.measured(ON_LANES, ego.frames() - 1, all > 0 ? 1 - outside / all : 1, 1);
    }

    private static Map<AgentType, List<SubScore.Event>> collisions(Drive drive) {
        Collisions collisions = new Collisions(drive.ego(), drive.others(), drive.standing());
        Map<Integer, AgentType> types = collisions.touched();
        Map<AgentType, List<SubScore.Event>> events = new java.util.EnumMap<>(AgentType.class);
        for (SubScore.Event event : collisions.events()) {
            AgentType type = types.get(event.agent());
            boolean counts = isContact(event.rule()) && !event.rule().equals(CollisionKind.STOPPED_EGO.ruleName());
            if (counts && type != null) {
                events.computeIfAbsent(type, any -> new ArrayList<>())
                        .add(new SubScore.Event(
                                event.frame(), event.agent(), "collision", event.value(), event.threshold()));
            }
        }
        return events;
    }

    private static boolean isContact(String rule) {
        for (CollisionKind kind : CollisionKind.values()) {
            if (kind.ruleName().equals(rule)) {
                return true;
            }
        }
        return false;
    }

    private static SubScore penalty(String name, double factor, List<SubScore.Event> events) {
        return SubScore.of(name, new Recounts.Penalty("collision", factor), events);
    }

    private static SubScore redLights(Drive drive) {
        StopLines lines = new StopLines(drive.scenario());
        if (!lines.known()) {
            return SubScore.absent(RED_LIGHTS, "the scene has no light whose lane is on the map");
        }
        EgoMotion ego = drive.ego();
        List<SubScore.Event> events = new ArrayList<>();
        for (int f = 1; f < ego.frames(); f++) {
            int signal = lines.violated(
                    ego.x(f - 1) + ego.halfLengthM() * ego.cos(f - 1),
                    ego.y(f - 1) + ego.halfLengthM() * ego.sin(f - 1),
                    ego.x(f) + ego.halfLengthM() * ego.cos(f),
                    ego.y(f) + ego.halfLengthM() * ego.sin(f),
                    ego.cos(f),
                    ego.sin(f),
                    drive.startStep() + f);
            if (signal >= 0) {
                events.add(new SubScore.Event(f, -1, "red-light", signal, 0));
            }
        }
        return SubScore.of(RED_LIGHTS, new Recounts.Penalty("red-light", 0.70), events);
    }

    private static SubScore success(List<SubScore> parts) {
        OptionalDouble completion = ScoreFormula.part(parts, COMPLETION).value();
        if (completion.isEmpty()) {
            return SubScore.absent(SUCCESS, RouteProgress.NO_RECORD);
        }
        boolean clean = PENALTIES.stream()
                .filter(name -> !name.equals(ON_LANES))
                .allMatch(name -> ScoreFormula.part(parts, name).value().orElse(1) == 1);
        double value = clean && completion.getAsDouble() >= COMPLETED ? 1 : 0;
        return Recounts.measured(SUCCESS, 0, value, COMPLETED);
    }

    private static SubScore efficiency(Drive drive) {
        EgoMotion ego = drive.ego();
        MovingAgents all = drive.agents();
        double own = 0;
        double others = 0;
        int frames = 0;
        for (int f = 0; f < ego.frames(); f++) {
            double sum = 0;
            int count = 0;
            for (int a = 0; a < all.agents(); a++) {
                if (a != ego.agent()
                        && all.active(f, a)
                        && all.type(a) == AgentType.VEHICLE
                        && all.speedMps(f, a) > MOVING_MPS
                        && near(ego.x(f) - all.x(f, a), ego.y(f) - all.y(f, a))) {
                    sum += all.speedMps(f, a);
                    count++;
                }
            }
            if (count > 0) {
                own += ego.groundSpeedMps(f);
                others += sum / count;
                frames++;
            }
        }
        return frames == 0
                ? SubScore.absent(EFFICIENCY, "no vehicle drives within " + NEAR_M + " m")
                : Recounts.measured(EFFICIENCY, ego.frames() - 1, own / others, 1);
    }

    private static boolean near(float dx, float dy) {
        return dx * dx + dy * dy <= NEAR_M * NEAR_M;
    }

    /// Completion on lanes, times the penalties.
    private record Formula() implements ScoreFormula {
        @Override
        public OptionalDouble total(List<SubScore> parts) {
            OptionalDouble completion = ScoreFormula.part(parts, COMPLETION).value();
            if (completion.isEmpty()) {
                return OptionalDouble.empty();
            }
            double product = 100 * completion.getAsDouble();
            for (String name : PENALTIES) {
                product *= ScoreFormula.part(parts, name).value().orElse(1);
            }
            return OptionalDouble.of(product);
        }

        @Override
        public String text() {
            return "100 · " + COMPLETION + " · " + String.join(" · ", PENALTIES) + ", of those that can be told";
        }
    }
}
