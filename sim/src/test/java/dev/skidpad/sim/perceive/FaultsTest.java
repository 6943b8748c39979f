package dev.skidpad.sim.perceive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.TestScenes;
import dev.skidpad.sim.episode.EpisodeSpec;
import dev.skidpad.sim.episode.Outcome;
import dev.skidpad.sim.episode.Replay;
import dev.skidpad.sim.episode.Simulator;
import dev.skidpad.sim.perceive.Latency.Stale;
import dev.skidpad.sim.plan.LaneFollower;
import dev.skidpad.sim.traffic.ReactiveTraffic;
import dev.skidpad.sim.world.WorldView;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for every fault.
class FaultsTest {
    private static final Scenario SCENE = TestScenes.road("faults", 10)
            .agent(TestScenes.car("parked").at(70, 0.5f))
            .agent(TestScenes.car("left").at(-10, 3.5f).speed(12))
            .agent(TestScenes.pedestrian("walker").at(60, -4).heading(1.5f).speed(0.8f))
            .agent(TestScenes.car("late").at(-50, 3.5f).speed(11).gone(0, 60))
            .agent(TestScenes.car("soon gone").at(90, 3.5f).speed(3).gone(30, TestScenes.STEPS))
            .build();

    static Stream<Perception> catalogue() {
        return Perceptions.catalogue().stream();
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void whatWasSeenThenIsStillTheHistoryLater(Perception fault) {
        Watched watched = new Watched(SCENE, fault);
        List<List<Float>> pictures = new ArrayList<>();
        for (int step = 0; step < 40; step++) {
            pictures.add(picture(watched.seen, 0));
            for (int ago = 1; ago <= Math.min(step, WorldView.HISTORY_STEPS); ago++) {
                assertThat(picture(watched.seen, ago))
                        .as("step " + step + ", " + ago + " steps ago")
                        .isEqualTo(pictures.get(step - ago));
            }
            watched.step(1);
        }
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void theEgoSeesItselfUnlessAllIsLate(Perception fault) {
        Watched watched = new Watched(SCENE, fault).step(20);
        boolean late = fault.name().endsWith(":all");
        assertThat(watched.seen.x(0) == watched.truth.x(0)).isEqualTo(!late);
        assertThat(watched.seen.active(0)).isTrue();
        assertThat(watched.seen.step()).isEqualTo(watched.truth.step());
        assertThat(watched.seen.scenario()).isSameAs(SCENE);
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void anEpisodeIsTheSameAgainAndOnAnyNumberOfThreads(Perception fault) {
        EpisodeSpec spec = EpisodeSpec.whole(SCENE, new LaneFollower(), new ReactiveTraffic(), 1, 2)
                .with(fault);
        Outcome first = Simulator.run(spec);
        assertThat(first.failed()).isEmpty();
        assertThat(first.episode().conditions().perception()).isEqualTo(fault.name());
        for (Outcome again : Simulator.runAll(List.of(spec, spec, spec), 2, done -> {})) {
            assertThat(Replay.firstDifference(first, again)).isEmpty();
        }
        assertThat(Replay.of(first, spec.planner(), spec.traffic(), Perceptions.of(fault.name())))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void aStepAllocatesNothing(Perception fault) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        assumeTrue(threads.isThreadAllocatedMemorySupported(), "this JVM does not count allocated bytes");
        Watched watched = new Watched(SCENE, fault);
        long allocated = Long.MAX_VALUE;
        for (int round = 0; round < 300 && allocated > 0; round++) {
            watched.rewind();
            long before = threads.getCurrentThreadAllocatedBytes();
            watched.step(60);
            allocated = threads.getCurrentThreadAllocatedBytes() - before;
        }
        assertThat(allocated).as("bytes in 60 steps of %s", fault.name()).isZero();
    }

    /// The picture passes through all that faults have in common, so this shows that it loses no bit.
    @Test
    void faultsOfNoStrengthChangeNoBit() {
        EpisodeSpec spec = EpisodeSpec.whole(SCENE, new LaneFollower(), new ReactiveTraffic(), 1, 2);
        Outcome perfect = Simulator.run(spec);
        List<Perception> none = List.of(
                new Dropped(0, 0.5f),
                new Noisy(0),
                new Ghosts(0),
                new Overlooked(900, 901),
                new Backlight(0, 90, 0, 9));
        for (Perception fault : none) {
            Outcome seen = Simulator.run(spec.with(fault));
            assertThat(Replay.firstDifference(perfect, seen)).as(fault.name()).isEmpty();
        }
        assertThat(Replay.firstDifference(perfect, Simulator.run(spec.with(new Combined(none)))))
                .isEmpty();
    }

    @Test
    void oneSeedGivesOneFaultAndAnotherAnother() {
        for (Perception fault : List.of(new Dropped(0.6f, 1), new Noisy(1), new Ghosts(100))) {
            List<Float> first = picture(new Watched(SCENE, fault, 1).step(7).seen, 0);
            assertThat(picture(new Watched(SCENE, fault, 1).step(7).seen, 0)).isEqualTo(first);
            boolean differs = false;
            for (long seed = 2; seed < 12; seed++) {
                differs |= !picture(new Watched(SCENE, fault, seed).step(7).seen, 0)
                        .equals(first);
            }
            assertThat(differs).as(fault.name()).isTrue();
        }
    }

    @Test
    void partsOfACombinationAddUp() {
        Watched watched = new Watched(
                        SCENE, new Combined(List.of(new Latency(3, Stale.OTHERS), new Latency(2, Stale.OTHERS))))
                .step(20);
        Watched both = new Watched(SCENE, new Latency(5, Stale.OTHERS)).step(20);
        assertThat(picture(watched.seen, 0)).isEqualTo(picture(both.seen, 0));
        assertThat(picture(watched.seen, 5)).isEqualTo(picture(both.seen, 5));
    }

    private static List<Float> picture(WorldView view, int stepsAgo) {
        List<Float> picture = new ArrayList<>();
        for (int a = 0; a < view.agentCount(); a++) {
            boolean active = view.active(a, stepsAgo);
            picture.add(active ? view.x(a, stepsAgo) : Float.NaN);
            picture.add(active ? view.y(a, stepsAgo) : Float.NaN);
            picture.add(active ? view.headingRad(a, stepsAgo) : Float.NaN);
            picture.add(active ? view.vx(a, stepsAgo) : Float.NaN);
            picture.add(active ? view.vy(a, stepsAgo) : Float.NaN);
        }
        return picture;
    }
}
