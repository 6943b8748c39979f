package dev.skidpad.sim.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.TestScenes;
import dev.skidpad.sim.world.WorldBatch;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrafficAllocationTest {
    private static final Scenario SCENE = TestScenes.road("allocation", 5)
            .lane(10, TestScenes.line(80, -80, 80, 120))
            .agent(TestScenes.car("leader").at(30, 0).speed(5))
            .agent(TestScenes.car("follower").at(15, 0).speed(5))
            .agent(TestScenes.car("crossing").at(80, -40).heading(1.5708f).speed(5))
            .agent(TestScenes.pedestrian("walker").at(60, -5).speed(1))
            .build();

    @Test
    void noModelAllocatesInAStep() {
        for (Traffic traffic :
                List.of(new LogTraffic(), new ConstantVelocityTraffic(), new ReactiveTraffic(), new IdmTraffic())) {
            assertThat(leastAllocated(traffic)).as(traffic.name()).isLessThan(100);
        }
    }

    /// The least that twenty steps allocated in some rounds: what is left when the machine has warmed up.
    private static long leastAllocated(Traffic traffic) {
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        WorldBatch world = WorldBatch.of(List.of(SCENE), new int[] {TestScenes.NOW});
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 20; round++) {
            world.reset();
            Traffic.Session session = traffic.start(world.view(0), RandomStream.of(1, "traffic", 0));
            step(world, session, 10);
            long before = threads.getCurrentThreadAllocatedBytes();
            step(world, session, 20);
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        return least;
    }

    private static void step(WorldBatch world, Traffic.Session session, int steps) {
        for (int i = 0; i < steps; i++) {
            world.placeEgo(0, world.view(0).x(0) + 0.5f, 0, 0, 5, 0);
            session.advance(world.next(0));
            world.step();
        }
    }
}
