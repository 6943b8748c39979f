package dev.skidpad.data.generate;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.LaneType;

/// Scenes on roads without junctions.
final class OpenRoadRecipes {
    private static final Pose ORIGIN = new Pose(0, 0, 0);

    private OpenRoadRecipes() {}

    static Stage straight(RandomStream random) {
        double limit = Recipes.limit(random, 30, 40, 50, 60, 70, 80);
        return twoWay(SceneKind.STRAIGHT, limit, 0, random);
    }

    static Stage curve(RandomStream random) {
        double limit = Recipes.limit(random, 30, 40, 50, 60, 80);
        return twoWay(SceneKind.CURVE, limit, random.uniform(0.6f, 1.4f), random);
    }

    private static double lengthFor(double speedMps) {
        return 300 + 16 * speedMps;
    }

    private static Stage twoWay(SceneKind kind, double limit, double wildness, RandomStream random) {
        NetworkBuilder net = new NetworkBuilder();
        Curve reference = Recipes.winding(ORIGIN, lengthFor(limit), limit, wildness, random);
        int lanes = limit > 13 && random.chance(0.3) ? 2 : 1;
        boolean parking = limit < 15 && random.chance(0.4);
        double strip = parking ? 2.5 : 0;
        CrossSection section = new CrossSection(
                lanes,
                lanes,
                Recipes.laneWidth(random),
                random.uniform(0.3f, 1.0f),
                strip,
                parking && random.chance(0.5) ? strip : 0);
        Road road = layOpen(net, reference, section, limit, LaneType.SURFACE_STREET, limit < 18);
        RoadNetwork network = net.build();
        Population people = new Population(network, random).with(0.1, limit < 15 ? 0.12 : 0.02);
        double s = random.uniform(70, 110);
        Vehicle ego = people.ego(people.routes().from(road.forward()[random.nextInt(lanes)], random), s);
        fill(people, road, ego, random.uniform(15, 70));
        if (parking) {
            double from = s + 0.9 * limit * Recipes.UNTIL_NOW_SECONDS - 20;
            people.parkedAlong(road.rightEdge(), from, from + 130, random.uniform(0.2f, 0.8f), 0, 0);
        }
        strollersNearEgo(people, ego, network, limit, random);
        return people.stage(kind, ego, Recipes.WARM_UP_STEPS);
    }

    private static void strollersNearEgo(
            Population people, Vehicle ego, RoadNetwork network, double limit, RandomStream random) {
        if (limit < 18) {
            Pose ahead = network.lane(ego.lane()).curve().at(ego.s + 8 * limit);
            people.strollers(random.nextInt(8), ahead.x(), ahead.y(), 60);
        }
    }

    /// Lays a road with both of its edges.
    static Road layOpen(
            NetworkBuilder net, Curve reference, CrossSection section, double limit, LaneType type, boolean pavements) {
        Road road = Road.lay(net, reference, section, limit, type);
        if (pavements) {
            net.edgeWithPavement(road.rightEdge(), 1.8);
            net.edgeWithPavement(road.leftEdge(), 1.8);
        } else {
            net.edge(road.rightEdge());
            net.edge(road.leftEdge());
        }
        return road;
    }

    /// Traffic on all lanes around the ego, and some who arrive later on the other side.
    static void fill(Population people, Road road, Vehicle ego, double meanGapM) {
        double reach = 16 * Math.max(8, ego.speedMps);
        for (int lane : road.forward()) {
            people.along(lane, Math.max(5, ego.s - 70), ego.s + reach, meanGapM);
        }
        for (int lane : road.backward()) {
            people.along(lane, meanGapM * 1.3);
        }
    }

    static Stage multiLane(RandomStream random) {
        double limit = Recipes.limit(random, 50, 60, 80, 100, 100);
        Road road;
        NetworkBuilder net = new NetworkBuilder();
        int lanes = 2 + random.nextInt(3);
        boolean oneWay = random.chance(0.6);
        Curve reference = Recipes.winding(ORIGIN, lengthFor(limit), limit, random.uniform(0, 0.6f), random);
        CrossSection section = CrossSection.of(
                lanes,
                oneWay ? 0 : Math.min(lanes, 3),
                Math.max(3.2, Recipes.laneWidth(random)),
                random.uniform(0.5f, 2f));
        road = layOpen(net, reference, section, limit, limit > 22 ? LaneType.FREEWAY : LaneType.SURFACE_STREET, false);
        RoadNetwork network = net.build();
        Population people = new Population(network, random).with(0.15, 0);
        Vehicle ego = people.ego(
                people.routes().from(road.forward()[random.nextInt(lanes)], random), random.uniform(90, 130));
        if (random.chance(0.6)) {
            // Somebody slow ahead, a reason to change the lane.
            double factor = random.uniform(0.55f, 0.8f);
            double gap = 12 + (0.95 - factor) * limit * Recipes.UNTIL_NOW_SECONDS + random.uniform(0, 25);
            people.car(Temper.anybody(random).with(factor), ego.route.clone(), ego.s + gap);
        }
        fill(people, road, ego, random.uniform(12, 45));
        return people.stage(SceneKind.MULTI_LANE, ego, Recipes.WARM_UP_STEPS);
    }

    /// A cyclist ahead, whom the ego passes when the other side is free.
    static Stage cyclist(RandomStream random) {
        double limit = Recipes.limit(random, 30, 40, 50, 60);
        NetworkBuilder net = new NetworkBuilder();
        Curve reference = Recipes.winding(ORIGIN, lengthFor(limit), limit, random.uniform(0, 0.8f), random);
        CrossSection section = CrossSection.of(1, 1, Recipes.laneWidth(random), random.uniform(0.3f, 1f));
        Road road = layOpen(net, reference, section, limit, LaneType.SURFACE_STREET, true);
        RoadNetwork network = net.build();
        Population people = new Population(network, random).with(0.04, 0.06);
        double s = random.uniform(60, 90);
        Vehicle ego = people.ego(new int[] {road.forward()[0]}, s);
        double reach = 0.93 * limit * Recipes.UNTIL_NOW_SECONDS;
        for (int i = random.nextInt(2); i >= 0; i--) {
            Vehicle cyclist = people.cyclist(road.forward()[0], s);
            double ahead = reach - cyclist.speedMps * Recipes.UNTIL_NOW_SECONDS;
            cyclist.s += ahead + 12 + random.uniform(0, 25) + 8 * i;
        }
        double gap = random.uniform(80, 320);
        people.along(road.forward()[0], 5, s - 15, gap);
        people.along(road.forward()[0], s + reach + 60, reference.lengthM() - 10, gap);
        people.along(road.backward()[0], gap);
        strollersNearEgo(people, ego, network, limit, random);
        return people.stage(SceneKind.CYCLIST, ego, Recipes.WARM_UP_STEPS);
    }

    static Stage hardBrake(RandomStream random) {
        double limit = Recipes.limit(random, 40, 50, 60, 80, 100);
        NetworkBuilder net = new NetworkBuilder();
        int lanes = 1 + random.nextInt(2);
        Curve reference = Recipes.winding(ORIGIN, lengthFor(limit), limit, random.uniform(0, 0.8f), random);
        CrossSection section = CrossSection.of(lanes, lanes, Recipes.laneWidth(random), random.uniform(0.4f, 1.5f));
        Road road = layOpen(net, reference, section, limit, LaneType.SURFACE_STREET, limit < 15);
        RoadNetwork network = net.build();
        Population people = new Population(network, random).with(0.1, 0);
        int lane = road.forward()[random.nextInt(lanes)];
        double s = random.uniform(70, 110);
        Vehicle ego = people.ego(people.routes().from(lane, random), s);
        ego.nextChangeSeconds = 100;
        double gap = 8 + random.uniform(0.9f, 1.6f) * limit;
        Vehicle leader = people.car(Temper.anybody(random), people.routes().from(lane, random), s + gap);
        leader.nextChangeSeconds = 100;
        leader.brakeFromSeconds = Recipes.UNTIL_NOW_SECONDS + random.uniform(0.3f, 4.5f);
        leader.brakeUntilSeconds = leader.brakeFromSeconds + random.uniform(1.0f, 3.5f);
        leader.brakeMps2 = -random.uniform(4.0f, 7.5f);
        fill(people, road, ego, random.uniform(20, 60));
        strollersNearEgo(people, ego, network, limit, random);
        return people.stage(SceneKind.HARD_BRAKE, ego, Recipes.WARM_UP_STEPS);
    }

    static Stage cutIn(RandomStream random) {
        double limit = Recipes.limit(random, 50, 60, 80, 100);
        NetworkBuilder net = new NetworkBuilder();
        int lanes = 2 + random.nextInt(2);
        Curve reference = Recipes.winding(ORIGIN, lengthFor(limit), limit, random.uniform(0, 0.5f), random);
        CrossSection section = CrossSection.of(
                lanes, random.chance(0.5) ? lanes : 0, Recipes.laneWidth(random), random.uniform(0.5f, 1.5f));
        Road road = layOpen(net, reference, section, limit, LaneType.SURFACE_STREET, false);
        RoadNetwork network = net.build();
        Population people = new Population(network, random).with(0.1, 0);
        int side = random.nextInt(lanes - 1);
        boolean fromTheLeft = random.chance(0.6);
        // The one who cuts in goes left if there is a lane to its left; so it comes from the right of the two, or from
        // the leftmost lane.
        int mine = fromTheLeft ? road.forward()[1] : road.forward()[side];
        int theirs = fromTheLeft ? road.forward()[0] : road.forward()[side + 1];
        double s = random.uniform(80, 110);
        Vehicle ego = people.ego(people.routes().from(mine, random), s);
        ego.nextChangeSeconds = 100;
        Temper pushy = Temper.anybody(random);
        Vehicle rival = people.car(pushy, people.routes().from(theirs, random), s + random.uniform(7, 18));
        rival.speedMps = ego.speedMps;
        rival.nextChangeSeconds = 100;
        rival.cutInSeconds = Recipes.UNTIL_NOW_SECONDS + random.uniform(0.2f, 3.5f);
        if (random.chance(0.6)) {
            rival.brakeFromSeconds = rival.cutInSeconds + random.uniform(0.8f, 2.5f);
            rival.brakeUntilSeconds = rival.brakeFromSeconds + random.uniform(0.8f, 2f);
            rival.brakeMps2 = -random.uniform(1.5f, 4.0f);
        }
        fill(people, road, ego, random.uniform(15, 50));
        return people.stage(SceneKind.CUT_IN, ego, Recipes.WARM_UP_STEPS);
    }

    static Stage merge(RandomStream random) {
        boolean freeway = random.chance(0.6);
        double limit = freeway ? Recipes.limit(random, 80, 100) : Recipes.limit(random, 50, 60, 70);
        double before = 90 + 7 * limit;
        double beside = random.uniform(5.5f, 8f) * limit;
        MergeRoad.Plan plan = new MergeRoad.Plan(
                1 + random.nextInt(3),
                Math.max(3.2, Recipes.laneWidth(random)),
                random.uniform(0.6f, 1.8f),
                before,
                beside,
                220 + 8 * limit,
                random.uniform(18, 40),
                random.uniform(-0.5f, 0.5f) * 2.2 / (limit * limit),
                limit,
                Math.max(11, 0.75 * limit),
                freeway ? LaneType.FREEWAY : LaneType.SURFACE_STREET);
        NetworkBuilder net = new NetworkBuilder();
        MergeRoad.Lanes lanes = MergeRoad.lay(net, plan);
        RoadNetwork network = net.build();
        Population people = new Population(network, random).with(0.12, 0);
        boolean onRamp = random.chance(0.5);
        Vehicle ego;
        if (onRamp) {
            double s = Math.max(15, before - random.uniform(5.5f, 7.5f) * plan.rampLimitMps());
            ego = people.ego(people.routes().from(lanes.ramp(), random), s);
        } else {
            double s = Math.max(30, before - random.uniform(5f, 7.5f) * limit);
            ego = people.ego(
                    people.routes()
                            .from(
                                    lanes.approach()[plan.lanes() - 1 - random.nextInt(Math.min(2, plan.lanes()))],
                                    random),
                    s);
        }
        double gap = random.uniform(12, 45);
        people.along(lanes.ramp(), onRamp ? gap + 20 : 0.6 * gap);
        people.along(lanes.extra(), 5, 0.4 * beside, 60);
        for (int i = 0; i < plan.lanes(); i++) {
            people.along(lanes.approach()[i], gap);
            people.along(lanes.beside()[i], gap);
        }
        return people.stage(SceneKind.MERGE, ego, Recipes.WARM_UP_STEPS);
    }
}
