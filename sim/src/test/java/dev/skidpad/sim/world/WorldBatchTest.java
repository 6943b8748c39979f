package dev.skidpad.sim.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.TestScenes;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorldBatchTest {
    private static final Scenario TWO = TestScenes.road("two", 10)
            .agent(TestScenes.car("lead").at(40, 0).speed(8))
            .build();
    private static final Scenario THREE = TestScenes.road("three", 5)
            .agent(TestScenes.car("late").at(0, 3.5f).speed(5).gone(0, 6))
            .agent(TestScenes.pedestrian("gone").at(20, 5).gone(8, 91))
            .build();

    @Test
    void aWorldStartsWithTheRecordAsItsHistory() {
        WorldView view = world().view(0);

        assertThat(view.step()).isEqualTo(10);
        for (int ago = 0; ago <= WorldView.HISTORY_STEPS; ago++) {
            Track lead = TWO.tracks().get(1);
            assertThat(view.active(1, ago)).isTrue();
            assertThat(view.x(1, ago)).isEqualTo(lead.x(10 - ago));
            assertThat(view.vx(1, ago)).isEqualTo(lead.vx(10 - ago));
        }
    }

    @Test
    void historyBeforeTheRecordIsInactive() {
        WorldView view = WorldBatch.of(List.of(TWO), new int[] {3}).view(0);

        assertThat(view.active(0, 3)).isTrue();
        assertThat(view.active(0, 4)).isFalse();
        assertThat(view.active(0, 10)).isFalse();
    }

    @Test
    void anAgentThatTheRecordLostKeepsItsLastStateInactive() {
        WorldView view = world().view(1);

        assertThat(view.active(1, 4)).isTrue();
        assertThat(view.active(1, 5)).isFalse();
        assertThat(view.active(2)).isFalse();
        assertThat(view.x(2)).isEqualTo(20);
    }

    @Test
    void scenesLieOneAfterAnother() {
        WorldBatch world = world();

        assertThat(world.scenes()).isEqualTo(2);
        assertThat(world.offset(0)).isZero();
        assertThat(world.offset(1)).isEqualTo(2);
        assertThat(world.offset(2)).isEqualTo(5);
    }

    @Test
    void whatIsWrittenShowsOnlyAfterTheStep() {
        WorldBatch world = world();
        WorldView view = world.view(0);
        world.placeEgo(0, 1, 2, 3, 4, 5);
        world.placeEgo(1, 0, 0, 0, 0, 0);
        world.next(0).place(1, 50, 1, 7, 8, 9);

        assertThat(view.x(1)).isEqualTo(TWO.tracks().get(1).x(10));
        world.step();

        assertThat(view.step()).isEqualTo(11);
        assertThat(view.x(0)).isEqualTo(1);
        assertThat(view.x(1)).isEqualTo(50);
        assertThat(view.headingRad(1)).isBetween(-3.1416f, 3.1416f);
        assertThat(view.x(1, 1)).isEqualTo(TWO.tracks().get(1).x(10));
        assertThat(world.view(1).active(1)).as("not written").isFalse();
        assertThat(world.view(1).active(1, 1)).isTrue();
    }

    @Test
    void theRingKeepsAsManyFramesAsPromised() {
        WorldBatch world = world();
        for (int i = 0; i < 30; i++) {
            stepAll(world, i);
        }

        for (int ago = 0; ago <= WorldView.HISTORY_STEPS; ago++) {
            assertThat(world.view(0).x(0, ago)).isEqualTo(29 - ago);
        }
    }

    @Test
    void aResetSceneIsAsNewAndTheOthersGoOn() {
        WorldBatch world = world();
        for (int i = 0; i < 5; i++) {
            stepAll(world, i);
        }
        world.reset(0);

        assertThat(world.view(0).step()).isEqualTo(10);
        assertThat(world.view(0).x(0)).isEqualTo(TWO.ego().x(10));
        assertThat(world.view(0).x(0, 7)).isEqualTo(TWO.ego().x(3));
        assertThat(world.view(1).step()).isEqualTo(15);
        assertThat(world.view(1).x(0)).isEqualTo(4);
    }

    @Test
    void aStepWithoutAnEgoIsRefused() {
        WorldBatch world = world();
        world.placeEgo(0, 0, 0, 0, 0, 0);

        assertThatThrownBy(world::step)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("three")
                .hasMessageContaining("step 11");
    }

    @Test
    void aFinishedWorldCannotBeSteppedUntilItIsReset() {
        WorldBatch world = world();
        for (int step = 10; step < 90; step++) {
            assertThat(world.finished(1)).isFalse();
            stepAll(world, step);
        }
        assertThat(world.finished(0)).isTrue();

        assertThatThrownBy(() -> stepAll(world, -7))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("scenario two is finished: step 90 is the last of its record");
        assertThat(world.view(0).step()).isEqualTo(90);
        assertThat(world.view(0).x(0)).isEqualTo(89);

        world.reset(0);
        assertThatThrownBy(() -> stepAll(world, -7)).hasMessageContaining("scenario three is finished");
        assertThat(world.view(0).step()).isEqualTo(10);
        world.reset(1);
        stepAll(world, 3);
        assertThat(world.view(1).step()).isEqualTo(11);
    }

    @Test
    void aStepThatIsRefusedChangesNothing() {
        WorldBatch world = world();
        float x = world.view(0).x(0);
        world.placeEgo(0, 50, 0, 0, 0, 0);
        assertThatThrownBy(world::step).hasMessageContaining("three");
        assertThat(world.view(0).step()).isEqualTo(10);
        assertThat(world.view(0).x(0)).isEqualTo(x);
        world.placeEgo(1, 60, 0, 0, 0, 0);
        world.step();
        assertThat(world.view(0).x(0)).isEqualTo(50);
    }

    @Test
    void theEgoCannotBePlacedNowhere() {
        WorldBatch world = world();
        assertThatThrownBy(() -> world.placeEgo(0, 0, Float.NaN, 0, 0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("scenario two: agent 0 would be placed at x 0.0, y NaN");
        assertThatThrownBy(() -> world.placeEgo(0, 0, 0, 0, Float.POSITIVE_INFINITY, 0))
                .hasMessageContaining("vx Infinity");
        world.placeEgo(1, 0, 0, 0, 0, 0);
        assertThatThrownBy(world::step).hasMessageContaining("two").hasMessageContaining("has no ego");
    }

    @Test
    void aSceneThatThereIsNotIsNamed() {
        WorldBatch world = world();
        assertThatThrownBy(() -> world.placeEgo(2, 0, 0, 0, 0, 0))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("there is no scene 2, only 0 to 1");
        assertThatThrownBy(() -> world.view(-1)).hasMessage("there is no scene -1, only 0 to 1");
        assertThatThrownBy(() -> world.next(2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> world.reset(2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> world.finished(2)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void trafficCannotMoveTheEgoNorPlaceAnybodyNowhere() {
        StateWriter next = world().next(0);

        assertThatThrownBy(() -> next.place(0, 0, 0, 0, 0, 0)).hasMessageContaining("is the ego");
        assertThatThrownBy(() -> next.place(1, Float.NaN, 0, 0, 0, 0)).hasMessageContaining("x NaN");
        assertThatThrownBy(() -> next.place(2, 0, 0, 0, 0, 0))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("scenario two has no agent 2, only 0 to 1");
        assertThatThrownBy(() -> next.place(-1, 0, 0, 0, 0, 0)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void aStepAllocatesNothing() {
        WorldBatch world = world();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().threadId();
        long least = Long.MAX_VALUE;
        for (int repeat = 0; repeat < 20; repeat++) {
            long before = threads.getThreadAllocatedBytes(thread);
            for (int i = 0; i < 1000; i++) {
                if (world.finished(0)) {
                    world.reset();
                }
                stepAll(world, i);
            }
            least = Math.min(least, threads.getThreadAllocatedBytes(thread) - before);
        }
        // Asking costs a little by itself, so this allows less than one byte a step.
        assertThat(least).isLessThan(1000);
    }

    private static void stepAll(WorldBatch world, float x) {
        for (int s = 0; s < world.scenes(); s++) {
            world.placeEgo(s, x, 0, 0, 1, 0);
            world.next(s).place(1, x + 10, 0, 0, 1, 0);
        }
        world.step();
    }

    private static WorldBatch world() {
        return WorldBatch.of(List.of(TWO, THREE), new int[] {10, 10});
    }
}
