package dev.skidpad.data.generate;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.LaneType;
import dev.skidpad.core.scene.RoadArea;
import dev.skidpad.data.generate.Stage.Standing;
import java.util.List;

/// Scenes of what happens at the kerb: parked cars, narrow places, pedestrians who cross.
final class KerbRecipes {
    private static final double STRIP_M = 2.5;

    private KerbRecipes() {}

    /// Parked cars on one or both sides; sometimes somebody steps out between them.
    static Stage parkedCars(RandomStream random) {
        double limit = Recipes.limit(random, 30, 30, 40, 50);
        NetworkBuilder net = new NetworkBuilder();
        Curve reference = street(limit, random);
        boolean bothSides = random.chance(0.6);
        CrossSection section = new CrossSection(
                1, 1, Recipes.laneWidth(random), random.uniform(0.1f, 0.6f), STRIP_M, bothSides ? STRIP_M : 0);
        Road road = OpenRoadRecipes.layOpen(net, reference, section, limit, LaneType.SURFACE_STREET, true);
        double event = eventAt(limit, random);
        boolean steps = random.chance(0.6);
        if (steps) {
            net.crossing(
                    across(road, event),
                    section.rightM() + section.leftM(),
                    0.9,
                    Crossing.Marking.NONE,
                    STRIP_M + 0.1,
                    -1);
        }
        RoadNetwork network = net.build();
        Population people = new Population(network, random).with(0.04, 0.15);
        Vehicle ego = people.ego(new int[] {road.forward()[0]}, 40);
        double gap = steps ? 1.4 : 0;
        double share = random.uniform(0.6f, 1f);
        double from = 40 + 0.9 * limit * Recipes.UNTIL_NOW_SECONDS - 15;
        double to = event + 45;
        Curve right = road.rightEdge();
        double scale = right.lengthM() / reference.lengthM();
        people.parkedAlong(right, from * scale, to * scale, share, event * scale - gap, event * scale + gap);
        if (bothSides) {
            Curve left = road.leftEdge();
            scale = left.lengthM() / reference.lengthM();
            double at = left.lengthM() - event * scale;
            people.parkedAlong(
                    left,
                    left.lengthM() - to * scale,
                    left.lengthM() - from * scale,
                    share,
                    at - 1.5 * gap,
                    at + 1.5 * gap);
        }
        if (steps) {
            people.crossing(
                    0,
                    1,
                    random.chance(0.5) ? 1 : -1,
                    random.uniform(1f, 4f),
                    Walker.Courage.HEEDLESS,
                    random.uniform(2.3f, 4.4f));
        }
        OpenRoadRecipes.fill(people, road, ego, random.uniform(40, 90));
        people.strollers(
                2 + random.nextInt(6),
                reference.at(event).x(),
                reference.at(event).y(),
                50);
        return people.stage(SceneKind.PARKED_CARS, ego, Recipes.WARM_UP_STEPS);
    }

    private static Curve street(double limit, RandomStream random) {
        double wildness = random.chance(0.5) ? 0 : random.uniform(0, 0.5f);
        return Recipes.winding(new Pose(0, 0, 0), 330 + 14 * limit, limit, wildness, random);
    }

    /// Where on the reference line something happens a few seconds after a planner takes over, the ego starting at
    /// 40 m.
    private static double eventAt(double limit, RandomStream random) {
        return 40 + 0.93 * limit * (Recipes.UNTIL_NOW_SECONDS + random.uniform(2.2f, 5.5f));
    }

    /// The axis of a crossing over a road, from the right kerb of the forward lanes.
    private static Pose across(Road road, double s) {
        return road.reference().at(s).moved(0, -road.section().rightM()).turned(0.5 * StrictMath.PI);
    }

    /// A vehicle stands in the lane, and whoever wants to pass it has to use the other side of the road.
    static Stage narrowPassage(RandomStream random) {
        double limit = Recipes.limit(random, 30, 40, 50);
        NetworkBuilder net = new NetworkBuilder();
        Curve reference = street(limit, random);
        double lane = Recipes.laneWidth(random);
        CrossSection section = CrossSection.of(1, 1, lane, random.uniform(0.3f, 0.8f));
        Road road = OpenRoadRecipes.layOpen(net, reference, section, limit, LaneType.SURFACE_STREET, true);
        double length = random.uniform(4.5f, 8f);
        double width = random.uniform(1.9f, 2.4f);
        double kerb = random.uniform(0.2f, 0.5f);
        double event = eventAt(limit, random);
        // From the middle of the lane to the obstacle's left side, and room for a car beside it.
        double left = kerb + width - section.shoulderM() - 0.5 * lane + 1.0 + random.uniform(0.6f, 0.9f);
        double ramp = Math.max(14, 1.6 * limit);
        double flat = 0.5 * length + 3;
        boolean egoIsBlocked = random.chance(0.7);
        int blocked = egoIsBlocked ? road.forward()[0] : road.backward()[0];
        int free = egoIsBlocked ? road.backward()[0] : road.forward()[0];
        Curve blockedCurve = net.curve(blocked);
        Curve freeCurve = net.curve(free);
        double at = alongside(reference, blockedCurve, event, egoIsBlocked);
        double opposite = alongside(reference, freeCurve, event, !egoIsBlocked);
        net.detour(blocked, s -> left * Curves.smoothStep((flat + ramp - Math.abs(s - at)) / ramp));
        double patch = flat + 0.6 * ramp;
        net.passage(blocked, at - patch, at + patch, free, opposite - patch, opposite + patch);
        RoadNetwork network = net.build();
        Population people = new Population(network, random).with(0.03, 0);
        Vehicle ego = people.ego(new int[] {road.forward()[0]}, 40);
        Pose obstacle = blockedCurve.at(at).moved(0, kerb + 0.5 * width - section.shoulderM() - 0.5 * lane);
        people.standing(new Standing(AgentType.VEHICLE, obstacle, length, width, random.uniform(1.6f, 3.2f)));
        double seconds = Recipes.UNTIL_NOW_SECONDS + random.uniform(-2f, 4f);
        double oncoming = Math.max(10, reference.lengthM() - event - seconds * 0.9 * limit);
        Temper temper = Temper.anybody(random);
        people.car(
                random.chance(0.3) ? temper.with(Temper.Priority.IGNORES) : temper,
                new int[] {road.backward()[0]},
                oncoming);
        double gap = random.uniform(60, 150);
        people.along(road.forward()[0], 5, ego.s - 10, gap);
        people.along(road.forward()[0], event + 25, event + 140, gap);
        people.along(road.backward()[0], 1.5 * gap);
        people.strollers(random.nextInt(6), obstacle.x(), obstacle.y(), 60);
        return people.stage(SceneKind.NARROW_PASSAGE, ego, Recipes.WARM_UP_STEPS);
    }

    /// The arc length on a lane beside a place of the reference line.
    private static double alongside(Curve reference, Curve lane, double s, boolean sameDirection) {
        double beside = reference.besideOn(sameDirection ? lane : lane.reversed(), s);
        return sameDirection ? beside : lane.lengthM() - beside;
    }

    /// A crosswalk between junctions, and people who use it, some without looking.
    static Stage crossingPedestrian(RandomStream random) {
        double limit = Recipes.limit(random, 30, 40, 50);
        NetworkBuilder net = new NetworkBuilder();
        Curve reference = street(limit, random);
        int lanes = random.chance(0.25) ? 2 : 1;
        CrossSection section = CrossSection.of(lanes, lanes, Recipes.laneWidth(random), random.uniform(0.3f, 0.8f));
        Road road = OpenRoadRecipes.layOpen(net, reference, section, limit, LaneType.SURFACE_STREET, true);
        double event = eventAt(limit, random) + 8;
        boolean painted = random.chance(0.75);
        Pose axis = across(road, event);
        double length = section.rightM() + section.leftM();
        double width = painted ? random.uniform(3.0f, 4f) : 3.0;
        net.crossing(axis, length, width, painted ? Crossing.Marking.ZEBRA : Crossing.Marking.NONE, 0, -1);
        if (painted) {
            net.patch(
                    RoadArea.Kind.CROSSWALK,
                    List.of(
                            axis.moved(0, -0.5 * width),
                            axis.moved(length, -0.5 * width),
                            axis.moved(length, 0.5 * width),
                            axis.moved(0, 0.5 * width)));
        }
        RoadNetwork network = net.build();
        Population people = new Population(network, random).with(0.05, 0.1);
        Vehicle ego = people.ego(new int[] {road.forward()[random.nextInt(lanes)]}, 40);
        int count = 1 + random.nextInt(Population.LAYERS);
        int side = random.chance(0.5) ? 1 : -1;
        for (int i = 0; i < count; i++) {
            boolean heedless = i == 0 && (!painted || random.chance(0.4));
            people.crossing(
                    0,
                    random.chance(0.5) ? 1 : -1,
                    side,
                    heedless ? random.uniform(1, 4) : random.uniform(4f, 14f),
                    heedless ? Walker.Courage.HEEDLESS : Walker.Courage.CAREFUL,
                    random.uniform(2.4f, 4.5f));
        }
        OpenRoadRecipes.fill(people, road, ego, random.uniform(35, 90));
        people.strollers(2 + random.nextInt(6), axis.x(), axis.y(), 50);
        return people.stage(SceneKind.CROSSING_PEDESTRIAN, ego, Recipes.WARM_UP_STEPS);
    }
}
