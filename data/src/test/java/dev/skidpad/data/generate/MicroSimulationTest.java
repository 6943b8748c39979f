package dev.skidpad.data.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.LaneType;
import dev.skidpad.data.generate.Walker.Courage;
import org.junit.jupiter.api.Test;

/// What drivers and pedestrians do in small situations that are set up by hand.
class MicroSimulationTest {
    private static final double LIMIT_MPS = 14;

    private final RandomStream random = RandomStream.of(5, "test", 0);
    private final NetworkBuilder net = new NetworkBuilder();

    private Road straight(int forward, int backward) {
        return Road.lay(
                net,
                Curves.line(new Pose(0, 0, 0), 500),
                CrossSection.of(forward, backward, 3.5, 0.5),
                LIMIT_MPS,
                LaneType.SURFACE_STREET);
    }

    private MicroSimulation simulation(Population people, Vehicle ego) {
        return new MicroSimulation(people.stage(SceneKind.STRAIGHT, ego, 0), random);
    }

    private static void run(MicroSimulation simulation, double seconds) {
        for (int t = 0; t < seconds * 10; t++) {
            simulation.step();
        }
    }

    @Test
    void aFreeDriverDrivesAboutTheLimit() {
        Road road = straight(1, 1);
        Population people = new Population(net.build(), random);
        Vehicle ego = people.ego(new int[] {road.forward()[0]}, 20);
        ego.speedMps = 0;
        run(simulation(people, ego), 20);
        assertThat(ego.speedMps).isBetween(0.8 * LIMIT_MPS, LIMIT_MPS);
    }

    @Test
    void somebodyBehindACarThatBrakesStopsBehindIt() {
        Road road = straight(1, 1);
        Population people = new Population(net.build(), random);
        Vehicle ego = people.ego(new int[] {road.forward()[0]}, 20);
        Vehicle leader = people.car(Temper.anybody(random), new int[] {road.forward()[0]}, 45);
        leader.brakeFromSeconds = 2;
        leader.brakeUntilSeconds = 20;
        leader.brakeMps2 = -6;
        run(simulation(people, ego), 10);
        assertThat(ego.speedMps).isLessThan(0.3);
        assertThat(leader.s - ego.s - 0.5 * (leader.lengthM + ego.lengthM)).isBetween(0.5, 4.0);
    }

    @Test
    void aFasterDriverChangesTheLaneBehindASlowOne() {
        Road road = straight(2, 0);
        Population people = new Population(net.build(), random);
        Vehicle ego = people.ego(new int[] {road.forward()[1]}, 20);
        people.car(Temper.anybody(random).with(0.4), new int[] {road.forward()[1]}, 60);
        run(simulation(people, ego), 12);
        assertThat(ego.lane()).isEqualTo(road.forward()[0]);
    }

    @Test
    void aCyclistIsPassedWithRoomWhenNobodyComes() {
        Road road = straight(1, 1);
        Population people = new Population(net.build(), random);
        Vehicle ego = people.ego(new int[] {road.forward()[0]}, 20);
        Vehicle cyclist = people.cyclist(road.forward()[0], 60);
        MicroSimulation simulation = simulation(people, ego);
        double least = Double.POSITIVE_INFINITY;
        for (int t = 0; t < 200; t++) {
            simulation.step();
            if (Math.abs(ego.s - cyclist.s) < 2) {
                least = Math.min(least, ego.leftM() - cyclist.leftM() - 0.5 * (ego.widthM + cyclist.widthM));
            }
        }
        assertThat(cyclist.type).isEqualTo(AgentType.CYCLIST);
        assertThat(ego.s).isGreaterThan(cyclist.s + 10);
        assertThat(least).isBetween(1.0, 2.0);
        assertThat(ego.leftM()).as("back in its lane").isBetween(-0.2, 0.2);
    }

    @Test
    void aCyclistIsNotPassedIntoOncomingTraffic() {
        Road road = straight(1, 1);
        Population people = new Population(net.build(), random);
        Vehicle ego = people.ego(new int[] {road.forward()[0]}, 20);
        people.cyclist(road.forward()[0], 60);
        for (double s = 300; s < 480; s += 40) {
            people.car(Temper.anybody(random), new int[] {road.backward()[0]}, s);
        }
        MicroSimulation simulation = simulation(people, ego);
        run(simulation, 3);
        assertThat(ego.aside.goalM()).isZero();
    }

    @Test
    void aDriverStopsForSomebodyWhoStepsOnTheRoad() {
        Road road = straight(1, 1);
        net.crossing(new Pose(120, -4, 0.5 * Math.PI), 8, 3, Crossing.Marking.NONE, 0, -1);
        Population people = new Population(net.build(), random);
        Vehicle ego = people.ego(new int[] {road.forward()[0]}, 20);
        people.crossing(0, 1, 1, 1, Courage.HEEDLESS, 3.5);
        MicroSimulation simulation = simulation(people, ego);
        double slowest = LIMIT_MPS;
        for (int t = 0; t < 120; t++) {
            simulation.step();
            slowest = Math.min(slowest, ego.speedMps);
            boolean onTheWay = Math.abs(ego.s - 120) < 0.5 * ego.lengthM + 0.5;
            Walker walker = people.stage(SceneKind.STRAIGHT, ego, 0).walkers().get(0);
            assertThat(onTheWay && Math.abs(walker.y - ego.y) < 1.5)
                    .as("step %d", t)
                    .isFalse();
        }
        assertThat(slowest).isLessThan(11.5);
    }

    @Test
    void aCarefulPedestrianWaitsForACarThatComes() {
        Road road = straight(1, 1);
        net.crossing(new Pose(120, -4, 0.5 * Math.PI), 8, 3, Crossing.Marking.NONE, 0, -1);
        Population people = new Population(net.build(), random);
        Vehicle ego = people.ego(new int[] {road.forward()[0]}, 70);
        people.crossing(0, 1, 1, 1, Courage.CAREFUL, 0);
        MicroSimulation simulation = simulation(people, ego);
        Walker walker = people.stage(SceneKind.STRAIGHT, ego, 0).walkers().get(0);
        run(simulation, 2.5);
        assertThat(walker.phase).isEqualTo(Walker.Phase.WAITING);
        run(simulation, 12);
        assertThat(walker.phase).isEqualTo(Walker.Phase.AFTER);
    }
}
