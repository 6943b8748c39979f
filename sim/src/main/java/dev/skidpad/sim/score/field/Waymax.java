package dev.skidpad.sim.score.field;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.geometry.OrientedBox;
import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.lanes.LaneGraph;
import dev.skidpad.core.lanes.LanePlace;
import dev.skidpad.sim.score.Benchmark;
import dev.skidpad.sim.score.DrivableArea;
import dev.skidpad.sim.score.Drive;
import dev.skidpad.sim.score.Recount;
import dev.skidpad.sim.score.Score;
import dev.skidpad.sim.score.ScoreFormula;
import dev.skidpad.sim.score.SubScore;
import dev.skidpad.sim.score.measure.Contacts;
import dev.skidpad.sim.score.measure.EgoMotion;
import dev.skidpad.sim.score.measure.Neighbours;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/// Waymax's metrics of the ego. There is no total: each stands for itself; the first four and the last are 1 while
/// the ego does well and 0 from the first event on, where Waymax has them the other way round.
///
/// | Part | Event |
/// |---|---|
/// | `noOverlap` | the box meets another one, whoever is to blame, the first frame included |
/// | `onRoad` | a corner is beyond a road edge |
/// | `rightWay` | outside of intersections a lane for cars runs against the ego within 3 m, and none with it |
/// | `onRoute` | the centre is more than 8 m from the route |
/// | `progression` | progress along the route as a share of the record's |
/// | `logDivergenceM` | mean distance to the record at the same time |
/// | `feasible` | from frame to frame, acceleration beyond 10.4 m/s² or curvature beyond 0.3 1/m |
///
/// Knowingly different: Waymax tells a wrong way and a route from the paths that its scenes name; ours have one
/// route, and lanes.
public record Waymax() implements Benchmark {
    /// The part of overlaps.
    public static final String NO_OVERLAP = "noOverlap";

    /// The part of the road edges.
    public static final String ON_ROAD = "onRoad";

    /// The part of the direction of lanes.
    public static final String RIGHT_WAY = "rightWay";

    /// The part of the route.
    public static final String ON_ROUTE = "onRoute";

    /// The part of the progress.
    public static final String PROGRESSION = "progression";

    /// The part of the distance to the record, m.
    public static final String LOG_DIVERGENCE = "logDivergenceM";

    /// The part of what a car can do.
    public static final String FEASIBLE = "feasible";

    private static final float OFF_ROUTE_M = 8;
    private static final double MAX_ACCELERATION_MPS2 = 10.4;
    private static final double MAX_CURVATURE_PER_M = 0.3;
    private static final double MOVING_MPS = 0.6; // slower, the curvature is noise

    @Override
    public String name() {
        return "waymax";
    }

    @Override
    public Score score(Drive drive) {
        return Score.of(
                name(),
                new NoTotal(),
                List.of(
                        overlap(drive),
                        road(drive),
                        way(drive),
                        route(drive),
                        RouteProgress.part(PROGRESSION, drive, 1, 1),
                        RecordDistance.part(LOG_DIVERGENCE, drive),
                        feasible(drive.ego())));
    }

    private static SubScore overlap(Drive drive) {
        Neighbours others = drive.others();
        List<SubScore.Event> events = new ArrayList<>();
        for (int k = 0; k < others.count(); k++) {
            OptionalInt contact = Contacts.firstFrame(drive.ego(), others, k);
            if (contact.isPresent()) {
                int f = contact.getAsInt();
                double speed = others.relativeSpeedMps(drive.ego(), f, k);
                events.add(new SubScore.Event(f, others.agent(k), "overlap", speed, 0));
            }
        }
        events.sort(Comparator.comparingInt(SubScore.Event::frame));
        return SubScore.of(NO_OVERLAP, new Recount.Unless(Set.of("overlap")), events);
    }

    private static SubScore road(Drive drive) {
        if (!drive.map().bounds().known()) {
            return SubScore.absent(ON_ROAD, DrivableArea.NO_EDGES);
        }
        EgoMotion ego = drive.ego();
        float[] corners = new float[8];
        List<SubScore.Event> events = new ArrayList<>();
        for (int f = 0; f < ego.frames() && events.isEmpty(); f++) {
            OrientedBox.corners(
                    ego.x(f), ego.y(f), ego.cos(f), ego.sin(f), ego.halfLengthM(), ego.halfWidthM(), corners);
            float least = Float.POSITIVE_INFINITY;
            for (int c = 0; c < 8; c += 2) {
                least = Math.min(least, drive.map().bounds().clearanceM(corners[c], corners[c + 1], 20f));
            }
            if (least < 0) {
                events.add(new SubScore.Event(f, -1, DrivableArea.OFF_ROAD, -least, 0));
            }
        }
        return SubScore.of(ON_ROAD, new Recount.Unless(Set.of(DrivableArea.OFF_ROAD)), events);
    }

    private static SubScore way(Drive drive) {
        if (drive.map().lanes().isEmpty()) {
            return SubScore.absent(RIGHT_WAY, "the map has no lanes");
        }
        EgoMotion ego = drive.ego();
        LaneGraph graph = LaneGraph.of(drive.map());
        LanePlace place = graph.newPlace();
        List<SubScore.Event> events = new ArrayList<>();
        for (int f = 0; f < ego.frames() && events.isEmpty(); f++) {
            float x = ego.x(f);
            float y = ego.y(f);
            if (!graph.locate(x, y, ego.headingRad(f), place)
                    && graph.locate(x, y, Angles.wrap(ego.headingRad(f) + Angles.PI), place)
                    && !graph.inIntersection(place.lane(), place.s())) {
                double distance = place.distanceM();
                events.add(new SubScore.Event(f, -1, "wrong-way", distance, LaneGraph.ON_LANE_M));
            }
        }
        return SubScore.of(RIGHT_WAY, new Recount.Unless(Set.of("wrong-way")), events);
    }

    private static SubScore route(Drive drive) {
        Polyline route = drive.scenario().route();
        if (route.lengthM() <= 0) {
            return SubScore.absent(ON_ROUTE, "the scenario's route has no length");
        }
        Polyline.Projection nearest = new Polyline.Projection();
        List<SubScore.Event> events = new ArrayList<>();
        for (int f = 0; f < drive.ego().frames() && events.isEmpty(); f++) {
            route.project(drive.ego().x(f), drive.ego().y(f), nearest);
            if (nearest.distanceM() > OFF_ROUTE_M) {
                events.add(new SubScore.Event(f, -1, "off-route", nearest.distanceM(), OFF_ROUTE_M));
            }
        }
        return SubScore.of(ON_ROUTE, new Recount.Unless(Set.of("off-route")), events);
    }

    private static SubScore feasible(EgoMotion ego) {
        List<SubScore.Event> events = new ArrayList<>();
        for (int f = 1; f < ego.frames(); f++) {
            double acceleration = (ego.speedMps(f) - ego.speedMps(f - 1)) / (double) ego.dtSeconds();
            double speed = 0.5 * (Math.abs(ego.speedMps(f)) + Math.abs(ego.speedMps(f - 1)));
            double turn = Angles.difference(ego.headingRad(f - 1), ego.headingRad(f));
            double curvature = speed < MOVING_MPS ? 0 : turn / (speed * ego.dtSeconds());
            if (Math.abs(acceleration) > MAX_ACCELERATION_MPS2) {
                events.add(new SubScore.Event(f, -1, "acceleration", acceleration, MAX_ACCELERATION_MPS2));
            }
            if (Math.abs(curvature) > MAX_CURVATURE_PER_M) {
                events.add(new SubScore.Event(f, -1, "curvature", curvature, MAX_CURVATURE_PER_M));
            }
        }
        return SubScore.of(FEASIBLE, new Recount.Unless(Set.of("acceleration", "curvature")), events);
    }

    /// Metrics that are not summed up.
    private record NoTotal() implements ScoreFormula {
        @Override
        public OptionalDouble total(List<SubScore> parts) {
            return OptionalDouble.empty();
        }

        @Override
        public String text() {
            return "no total: each metric stands for itself";
        }
    }
}
