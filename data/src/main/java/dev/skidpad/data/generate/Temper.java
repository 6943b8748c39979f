package dev.skidpad.data.generate;

import dev.skidpad.core.driver.Idm;
import dev.skidpad.core.driver.Mobil;
import dev.skidpad.core.random.RandomStream;

/// How somebody drives.
///
/// @param following how they follow a leader; its desired speed is replaced by what the road allows
/// @param changing when they change the lane
/// @param speedFactor what they drive of the speed limit
/// @param topSpeedMps what they or their vehicle can do at most
/// @param gapSeconds the time they leave between themselves and crossing traffic
/// @param priority what they make of others' right of way
/// @param pedestrians what they make of pedestrians who wait at a crosswalk
/// @param changeSeconds how long a lane change takes them
/// @param keepLeftM where they keep in their lane, to the left of its middle
/// @param swayM how far they sway to either side of that
/// @param swayPerM at which rate along the road they sway, rad/m
record Temper(
        Idm following,
        Mobil changing,
        double speedFactor,
        double topSpeedMps,
        double gapSeconds,
        Priority priority,
        Pedestrians pedestrians,
        double changeSeconds,
        double keepLeftM,
        double swayM,
        double swayPerM) {
    /// What a driver makes of others' right of way.
    enum Priority {
        OBEYS,
        IGNORES
    }

    /// What a driver makes of pedestrians who wait at a crosswalk; nobody runs into those who are on the road.
    enum Pedestrians {
        LETS_THEM_CROSS,
        DRIVES_ON
    }

    /// A competent, attentive driver: obeys, keeps gaps, drives about the limit.
    static Temper attentive(RandomStream random) {
        return new Temper(
                new Idm(
                        10f,
                        random.uniform(1.8f, 2.6f),
                        random.uniform(1.1f, 1.7f),
                        random.uniform(1.3f, 1.9f),
                        random.uniform(1.6f, 2.2f),
                        4),
                new Mobil(0.3f, 0.2f, 2.5f),
                random.uniform(0.90f, 1.0f),
                60,
                random.uniform(1.2f, 1.8f),
                Priority.OBEYS,
                Pedestrians.LETS_THEM_CROSS,
                random.uniform(3.5f, 5f),
                random.uniform(-0.1f, 0.1f),
                random.uniform(0f, 0.06f),
                random.uniform(0.08f, 0.16f));
    }

    /// Anybody in a car: from the hesitant to the pushy, most of them polite.
    static Temper anybody(RandomStream random) {
        float push = random.nextFloat(); // 0 hesitant, 1 pushy
        return new Temper(
                new Idm(
                        10f,
                        random.uniform(1.5f, 3f),
                        1.9f - 1.1f * push + random.uniform(-0.1f, 0.2f),
                        1.0f + 1.2f * push + random.uniform(0f, 0.3f),
                        1.4f + 1.2f * push + random.uniform(0f, 0.3f),
                        4),
                new Mobil(0.5f - 0.45f * push, 0.15f, 2f + 1.5f * push),
                0.8 + 0.28 * push + random.uniform(-0.05f, 0.05f),
                60,
                2.2 - 1.2 * push,
                random.chance(0.04) ? Priority.IGNORES : Priority.OBEYS,
                random.chance(0.75 - 0.5 * push * push) ? Pedestrians.LETS_THEM_CROSS : Pedestrians.DRIVES_ON,
                4.8 - 1.6 * push,
                random.uniform(-0.2f, 0.2f),
                random.uniform(0f, 0.12f),
                random.uniform(0.08f, 0.2f));
    }

    /// Somebody in a truck: slower off the mark, and with more distance.
    static Temper trucker(RandomStream random) {
        Temper car = anybody(random);
        return new Temper(
                new Idm(
                        10f,
                        random.uniform(2.5f, 4f),
                        random.uniform(1.4f, 2.2f),
                        random.uniform(0.6f, 1.0f),
                        random.uniform(1.2f, 1.8f),
                        4),
                new Mobil(0.4f, 0.4f, 2f),
                Math.min(0.95, car.speedFactor),
                24,
                random.uniform(1.8f, 2.6f),
                Priority.OBEYS,
                car.pedestrians,
                5,
                random.uniform(-0.1f, 0.1f),
                random.uniform(0f, 0.05f),
                0.08);
    }

    /// Somebody on a bicycle, on the right side of the lane.
    ///
    /// @param laneWidthM of the lane they ride in
    static Temper cyclist(RandomStream random, double laneWidthM) {
        return new Temper(
                new Idm(
                        5f,
                        random.uniform(1f, 2f),
                        random.uniform(0.8f, 1.4f),
                        random.uniform(0.6f, 1.1f),
                        random.uniform(1.2f, 2f),
                        4),
                new Mobil(0.5f, 100f, 2f),
                1,
                random.uniform(3.5f, 7f),
                random.uniform(1.4f, 2.2f),
                Priority.OBEYS,
                random.chance(0.5) ? Pedestrians.LETS_THEM_CROSS : Pedestrians.DRIVES_ON,
                4,
                -(0.5 * laneWidthM - random.uniform(0.6f, 0.9f)),
                random.uniform(0.03f, 0.12f),
                random.uniform(0.3f, 0.5f));
    }

    /// The same at another share of the speed limit.
    Temper with(double newSpeedFactor) {
        return new Temper(
                following,
                changing,
                newSpeedFactor,
                topSpeedMps,
                gapSeconds,
                priority,
                pedestrians,
                changeSeconds,
                keepLeftM,
                swayM,
                swayPerM);
    }

    /// The same with another view of the right of way.
    Temper with(Priority newPriority) {
        return new Temper(
                following,
                changing,
                speedFactor,
                topSpeedMps,
                gapSeconds,
                newPriority,
                pedestrians,
                changeSeconds,
                keepLeftM,
                swayM,
                swayPerM);
    }
}
