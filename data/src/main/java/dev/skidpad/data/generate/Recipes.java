package dev.skidpad.data.generate;

import dev.skidpad.core.random.RandomStream;

/// Sets the stage for each kind of scene.
final class Recipes {
    /// How long everybody drives before the recording begins: 5 s.
    static final int WARM_UP_STEPS = 50;

    /// From the start of the warm-up to the moment at which a planner takes over, s.
    static final double UNTIL_NOW_SECONDS = 0.1 * (WARM_UP_STEPS + SceneGenerator.NOW_STEP);

    private Recipes() {}

    /// A stage of a kind; other draws give other stages.
    static Stage set(SceneKind kind, RandomStream random) {
        return switch (kind) {
            case STRAIGHT -> OpenRoadRecipes.straight(random);
            case CURVE -> OpenRoadRecipes.curve(random);
            case MULTI_LANE -> OpenRoadRecipes.multiLane(random);
            case HARD_BRAKE -> OpenRoadRecipes.hardBrake(random);
            case CUT_IN -> OpenRoadRecipes.cutIn(random);
            case CYCLIST -> OpenRoadRecipes.cyclist(random);
            case FOUR_WAY_LIGHTS, FOUR_WAY, T_JUNCTION_LIGHTS, T_JUNCTION -> JunctionRecipes.junction(kind, random);
            case YIELD_RUNNER -> JunctionRecipes.yieldRunner(random);
            case ROUNDABOUT -> JunctionRecipes.roundabout(random);
            case MERGE -> OpenRoadRecipes.merge(random);
            case PARKED_CARS -> KerbRecipes.parkedCars(random);
            case NARROW_PASSAGE -> KerbRecipes.narrowPassage(random);
            case CROSSING_PEDESTRIAN -> KerbRecipes.crossingPedestrian(random);
        };
    }

    /// One of some speed limits in km/h, as m/s.
    static double limit(RandomStream random, int... kmh) {
        return kmh[random.nextInt(kmh.length)] / 3.6;
    }

    /// A lane width between 3.0 and 3.8 m.
    static double laneWidth(RandomStream random) {
        return random.uniform(3.0f, 3.8f);
    }

    /// A chain of bends: random curvatures of a comfortable size for a speed, with smooth changes between them.
    ///
    /// @param wildness 0 straight, 1 as tight as comfortable at nine tenths of the speed
    static Curve winding(Pose from, double lengthM, double speedMps, double wildness, RandomStream random) {
        double tightest = wildness * 2.2 / (0.8 * speedMps * speedMps);
        int pieces = Math.max(2, (int) (lengthM / random.uniform(45, 90)));
        double[] lengths = new double[pieces];
        double[] curvatures = new double[pieces + 1];
        for (int i = 0; i < pieces; i++) {
            lengths[i] = lengthM / pieces;
        }
        double heading = 0;
        for (int i = 1; i <= pieces; i++) {
            double k = random.uniform(-1, 1) * tightest;
            // Never more than a third of a turn away from where it started, so that the road does not meet itself.
            double next = heading + 0.5 * (curvatures[i - 1] + k) * lengths[i - 1];
            if (Math.abs(next) > 1.2) {
                k = -Math.copySign(Math.abs(k), next);
                next = heading + 0.5 * (curvatures[i - 1] + k) * lengths[i - 1];
            }
            curvatures[i] = k;
            heading = next;
        }
        return Curves.winding(from, lengths, curvatures);
    }
}
