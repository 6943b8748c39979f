package dev.skidpad.data.generate;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.data.generate.Junction.Arm;
import dev.skidpad.data.generate.Junction.Rule;
import dev.skidpad.data.generate.RoadLane.Turn;
import java.util.ArrayList;
import java.util.List;

/// Scenes at junctions and roundabouts.
final class JunctionRecipes {
    private static final double QUARTER = 0.5 * StrictMath.PI;

    private JunctionRecipes() {}

    /// The ways that a junction's arms go: four, or three of which two face each other.
    private enum Shape {
        CROSS,
        TEE
    }

    static Stage junction(SceneKind kind, RandomStream random) {
        Shape shape = kind == SceneKind.FOUR_WAY_LIGHTS || kind == SceneKind.FOUR_WAY ? Shape.CROSS : Shape.TEE;
        boolean lights = kind == SceneKind.FOUR_WAY_LIGHTS || kind == SceneKind.T_JUNCTION_LIGHTS;
        Rule rule = lights ? Rule.LIGHTS : unlit(random);
        double majorLimit = Recipes.limit(random, lights ? new int[] {40, 50, 50, 60, 70} : new int[] {30, 40, 50, 60});
        Junction.Plan plan = plan(shape, rule, majorLimit, random);
        NetworkBuilder net = new NetworkBuilder();
        List<Road> roads = Junction.lay(net, plan, random);
        RoadNetwork network = net.build();
        Population people = new Population(network, random).with(0.06, 0.08);
        int arm = random.nextInt(roads.size());
        Vehicle ego =
                egoOn(people, network, roads.get(arm), plan.arms().get(arm).limitMps(), random);
        populate(people, network, roads, lights ? random.uniform(8, 35) : random.uniform(20, 70), random);
        return people.stage(kind, ego, Recipes.WARM_UP_STEPS);
    }

    private static Rule unlit(RandomStream random) {
        double draw = random.nextDouble();
        if (draw < 0.35) {
            return Rule.MINOR_YIELDS;
        }
        if (draw < 0.65) {
            return Rule.MINOR_STOPS;
        }
        return draw < 0.85 ? Rule.ALL_STOP : Rule.FIRST_COME;
    }

    private static Junction.Plan plan(Shape shape, Rule rule, double majorLimit, RandomStream random) {
        boolean small = rule == Rule.FIRST_COME || rule == Rule.ALL_STOP;
        double limit = small ? Math.min(majorLimit, 14) : majorLimit;
        int majorLanes = limit > 12 && random.chance(rule == Rule.LIGHTS ? 0.55 : 0.2) ? 2 : 1;
        int minorLanes = rule == Rule.LIGHTS && random.chance(0.35) ? 2 : 1;
        double minorLimit = Math.min(limit, Recipes.limit(random, 30, 40, 50));
        double crosswalks = rule == Rule.LIGHTS ? 0.85 : 0.45;
        List<Arm> arms = new ArrayList<>();
        double[] angles = shape == Shape.CROSS
                ? new double[] {0, QUARTER, 2 * QUARTER, 3 * QUARTER}
                : new double[] {0, QUARTER, 2 * QUARTER};
        double slant = random.uniform(-0.3f, 0.3f);
        for (int i = 0; i < angles.length; i++) {
            boolean major = i % 2 == 0;
            double angle = angles[i] + (major ? 0 : slant) + random.uniform(-0.06f, 0.06f);
            double speed = major ? limit : minorLimit;
            double bend = random.chance(0.5) ? random.uniform(-0.5f, 0.5f) * 2.2 / (speed * speed) * 0.4 : 0;
            arms.add(new Arm(
                    angle,
                    major ? majorLanes : minorLanes,
                    speed,
                    major || small,
                    random.chance(crosswalks),
                    150 + 4 * speed,
                    bend));
        }
        return new Junction.Plan(
                arms, rule, Recipes.laneWidth(random), random.uniform(0.3f, 0.9f), random.uniform(7f, 12f));
    }

    /// The ego on its way in, so that it reaches the junction some seconds after a planner takes over.
    private static Vehicle egoOn(Population people, RoadNetwork network, Road road, double limit, RandomStream random) {
        int lane = road.backward()[random.nextInt(road.backward().length)];
        double length = network.lane(lane).lengthM();
        double distance = random.uniform(15, 60) + Recipes.UNTIL_NOW_SECONDS * 0.8 * limit;
        Turn turn = Turn.values()[random.nextInt(3)];
        return people.ego(people.routes().turning(lane, turn, random), Math.max(8, length - distance));
    }

    private static void populate(
            Population people, RoadNetwork network, List<Road> roads, double meanGapM, RandomStream random) {
        for (Road road : roads) {
            for (int lane : road.backward()) {
                people.along(lane, meanGapM);
            }
        }
        for (Road road : roads) {
            for (int lane : road.forward()) {
                people.along(lane, 2.5 * meanGapM);
            }
        }
        for (Road road : roads) {
            people.arriving(road.backward()[0], 12, 12);
        }
        people.strollers(random.nextInt(8), 0, 0, 60);
        for (Crossing crossing : network.crossings()) {
            int count = random.nextInt(3);
            for (int i = 0; i < count; i++) {
                people.crossing(
                        crossing.index(),
                        random.chance(0.5) ? 1 : -1,
                        -1,
                        random.uniform(3, 16),
                        Walker.Courage.CAREFUL,
                        0);
            }
        }
    }

    /// The ego has the right of way, and somebody from the side does not care.
    static Stage yieldRunner(RandomStream random) {
        Shape shape = random.chance(0.5) ? Shape.CROSS : Shape.TEE;
        Rule rule = random.chance(0.5) ? Rule.MINOR_YIELDS : Rule.MINOR_STOPS;
        double limit = Recipes.limit(random, 40, 50, 60);
        Junction.Plan plan = plan(shape, rule, limit, random);
        NetworkBuilder net = new NetworkBuilder();
        List<Road> roads = Junction.lay(net, plan, random);
        RoadNetwork network = net.build();
        Population people = new Population(network, random).with(0.06, 0.06);
        Road mine = roads.get(random.chance(0.5) ? 0 : 2);
        int lane = mine.backward()[random.nextInt(mine.backward().length)];
        double length = network.lane(lane).lengthM();
        double egoSpeed = 0.93 * limit;
        double arrival = Recipes.UNTIL_NOW_SECONDS + random.uniform(2f, 5f);
        Vehicle ego = people.ego(
                people.routes().turning(lane, Turn.STRAIGHT, random), Math.max(8, length - arrival * egoSpeed));
        Road side = roads.get(shape == Shape.CROSS && random.chance(0.5) ? 3 : 1);
        int sideLane = side.backward()[0];
        double sideLength = network.lane(sideLane).lengthM();
        double runnerSpeed = 0.8 * network.lane(sideLane).limitMps();
        Temper careless = Temper.anybody(random).with(Temper.Priority.IGNORES);
        double distance = Math.max(10, runnerSpeed * (arrival + random.uniform(-1.5f, 0.5f)) - 6);
        people.car(
                careless,
                people.routes().turning(sideLane, Turn.values()[random.nextInt(3)], random),
                Math.max(5, sideLength - distance));
        populate(people, network, roads, random.uniform(35, 90), random);
        return people.stage(SceneKind.YIELD_RUNNER, ego, Recipes.WARM_UP_STEPS);
    }

    static Stage roundabout(RandomStream random) {
        int arms = 3 + random.nextInt(2);
        double[] angles = new double[arms];
        double[] bends = new double[arms];
        double limit = Recipes.limit(random, 30, 40, 50);
        for (int i = 0; i < arms; i++) {
            angles[i] = 2 * StrictMath.PI * i / arms + random.uniform(-0.07f, 0.07f);
            bends[i] = random.chance(0.5) ? random.uniform(-0.4f, 0.4f) / (limit * limit) : 0;
        }
        Roundabout.Plan plan = new Roundabout.Plan(
                angles,
                random.uniform(14, 24),
                0.6,
                random.uniform(4.4f, 5.5f),
                Recipes.laneWidth(random),
                random.uniform(0.4f, 0.9f),
                limit,
                150 + 4 * limit,
                bends);
        NetworkBuilder net = new NetworkBuilder();
        List<Road> roads = Roundabout.lay(net, plan);
        RoadNetwork network = net.build();
        Population people = new Population(network, random).with(0.03, 0.08);
        int lane = roads.get(random.nextInt(arms)).backward()[0];
        double distance = random.uniform(5, 40) + Recipes.UNTIL_NOW_SECONDS * 0.7 * limit;
        Vehicle ego = people.ego(
                people.routes().from(lane, random),
                Math.max(8, network.lane(lane).lengthM() - distance));
        double gap = random.uniform(12, 45);
        for (Road road : roads) {
            people.along(road.backward()[0], gap);
        }
        for (Road road : roads) {
            people.along(road.forward()[0], 2 * gap);
            people.arriving(road.backward()[0], 12, 12);
        }
        people.strollers(random.nextInt(6), 0, 0, 60);
        return people.stage(SceneKind.ROUNDABOUT, ego, Recipes.WARM_UP_STEPS);
    }
}
