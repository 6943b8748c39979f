package dev.skidpad.sim.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.TestScenes;
import dev.skidpad.sim.plan.ConstantVelocityPlanner;
import dev.skidpad.sim.plan.LogPlanner;
import dev.skidpad.sim.plan.Plan;
import dev.skidpad.sim.plan.Planner;
import dev.skidpad.sim.plan.PlanningFailedException;
import dev.skidpad.sim.traffic.LogTraffic;
import dev.skidpad.sim.traffic.Traffic;
import dev.skidpad.sim.world.WorldView;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SimulatorTest {
    private static final Scenario BRAKING = TestScenes.road(
                    "braking", TestScenes.car("ego").speed(12).accelerate(20, -3))
            .agent(TestScenes.car("lead").at(40, 0).speed(11).accelerate(15, -3))
            .build();

    private static final Planner GIVES_UP = planner("gives-up", (view, plan) -> {
        if (view.step() >= 20) {
            throw new IllegalStateException("no idea");
        }
        new ConstantVelocityPlanner()
                .start(view, RandomStream.of(1, "unused", 0))
                .plan(plan);
    });

    @Test
    void theLogPlannerDrivesTheLog() {
        Outcome outcome = Simulator.run(whole(BRAKING, new LogPlanner()));

        assertThat(outcome.failed()).isEmpty();
        Episode episode = outcome.episode();
        assertThat(episode.frames()).isEqualTo(81);
        Track ego = BRAKING.ego();
        for (int f = 0; f < episode.frames(); f++) {
            assertThat(episode.x(f, 0)).as("x at frame %d", f).isCloseTo(ego.x(f + 10), within(0.05f));
            assertThat(episode.y(f, 0)).as("y at frame %d", f).isCloseTo(ego.y(f + 10), within(0.01f));
        }
    }

    @Test
    void theOthersMoveAsRecorded() {
        Episode episode = Simulator.run(whole(BRAKING, new LogPlanner())).episode();

        Track lead = BRAKING.tracks().get(1);
        for (int f = 0; f < episode.frames(); f++) {
            assertThat(episode.x(f, 1)).isEqualTo(lead.x(f + 10));
            assertThat(episode.vx(f, 1)).isEqualTo(lead.vx(f + 10));
            assertThat(episode.active(f, 1)).isTrue();
        }
    }

    @Test
    void aCollisionDoesNotEndTheEpisode() {
        Episode episode =
                Simulator.run(whole(BRAKING, new ConstantVelocityPlanner())).episode();

        assertThat(episode.frames()).isEqualTo(81);
        assertThat(episode.x(80, 0)).isGreaterThan(episode.x(80, 1));
    }

    @Test
    void aSessionIsClosedOnceHoweverTheEpisodeEnds() {
        AtomicInteger closed = new AtomicInteger();
        Simulator.run(whole(BRAKING, closing(new ConstantVelocityPlanner(), closed)));
        assertThat(closed).hasValue(1);
        Simulator.run(whole(BRAKING, closing(GIVES_UP, closed)));
        assertThat(closed).hasValue(2);
    }

    private static Planner closing(Planner planner, AtomicInteger closed) {
        return new Planner() {
            @Override
            public String name() {
                return planner.name();
            }

            @Override
            public Session start(WorldView view, RandomStream random) {
                Session session = planner.start(view, random);
                return new Session() {
                    @Override
                    public void plan(Plan plan) {
                        session.plan(plan);
                    }

                    @Override
                    public void close() {
                        closed.incrementAndGet();
                    }
                };
            }
        };
    }

    @Test
    void aReasonThatAPlannerGivesIsTheEpisodesReason() {
        Planner lost = planner("lost", (view, plan) -> {
            throw new PlanningFailedException("no way to go");
        });
        assertThat(Simulator.run(whole(BRAKING, lost)).failed()).hasValue("planner lost at step 10: no way to go");
    }

    @Test
    void aPlannerThatThrowsEndsTheEpisodeWithItsReason() {
        Outcome outcome = Simulator.run(whole(BRAKING, GIVES_UP));

        assertThat(outcome.failed())
                .hasValueSatisfying(reason -> assertThat(reason)
                        .contains("gives-up")
                        .contains("step 20")
                        .contains("no idea"));
        assertThat(outcome.episode().frames()).isEqualTo(11);
    }

    @Test
    void aPlannerThatThrowsAtOnceLeavesTheFirstFrame() {
        Outcome outcome = Simulator.run(whole(BRAKING, planner("broken", (view, plan) -> {
            throw new IllegalStateException("broken");
        })));

        assertThat(outcome.failed()).isPresent();
        assertThat(outcome.episode().frames()).isEqualTo(1);
        assertThat(outcome.episode().x(0, 0)).isEqualTo(BRAKING.ego().x(10));
    }

    @Test
    void anEmptyPlanIsAFailure() {
        assertThat(Simulator.run(whole(BRAKING, planner("idle", (view, plan) -> {})))
                        .failed())
                .hasValueSatisfying(reason -> assertThat(reason).contains("planned 0 poses where 5 are needed"));
    }

    @Test
    void aPlanThatIsTooShortIsAFailure() {
        assertThat(Simulator.run(whole(BRAKING, planner("short", (view, plan) -> plan.add(1, 0, 0))))
                        .failed())
                .hasValueSatisfying(reason -> assertThat(reason).contains("planned 1 poses where 5 are needed"));
    }

    @Test
    void aPlanThatIsNotFiniteIsAFailure() {
        assertThat(Simulator.run(whole(BRAKING, planner("nan", (view, plan) -> plan.add(Float.NaN, 0, 0))))
                        .failed())
                .hasValueSatisfying(reason -> assertThat(reason).contains("not finite"));
    }

    @Test
    void aPlanFarAwayIsAFailure() {
        Planner planner = planner("far", (view, plan) -> {
            for (int i = 0; i < 5; i++) {
                plan.add(1e30f, 0, 0);
            }
        });
        assertThat(Simulator.run(whole(BRAKING, planner)).failed())
                .hasValueSatisfying(reason -> assertThat(reason).contains("more than 10000.0 m away"));
    }

    @Test
    void theResultDoesNotDependOnTheNumberOfThreads() {
        List<EpisodeSpec> specs = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            specs.add(whole(
                    BRAKING, i % 3 == 0 ? GIVES_UP : i % 3 == 1 ? new LogPlanner() : new ConstantVelocityPlanner()));
        }
        List<Integer> told = new ArrayList<>();

        List<Outcome> one = Simulator.runAll(specs, 1, done -> {});
        List<Outcome> two = Simulator.runAll(specs, 2, told::add);

        assertThat(told)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 20).boxed().toList());
        for (int i = 0; i < specs.size(); i++) {
            assertThat(one.get(i).episode().sameBits(two.get(i).episode()))
                    .as("episode %d", i)
                    .isTrue();
            assertThat(one.get(i).failed()).isEqualTo(two.get(i).failed());
            assertThat(one.get(i).episode().planner())
                    .isEqualTo(specs.get(i).planner().name());
        }
    }

    @Test
    void aMistakeOfTheTrafficIsThrown() {
        EpisodeSpec spec = EpisodeSpec.whole(BRAKING, new LogPlanner(), new MovesTheEgo(), 1, 2);

        assertThatThrownBy(() -> Simulator.runAll(List.of(spec), 2, done -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is the ego");
    }

    @Test
    void anEpisodeCannotLeaveTheRecord() {
        assertThatThrownBy(() -> new EpisodeSpec(BRAKING, 10, 81, new LogPlanner(), new LogTraffic(), 1, 2))
                .hasMessageContaining("1 to 80 steps, not 81");
    }

    private static EpisodeSpec whole(Scenario scenario, Planner planner) {
        return EpisodeSpec.whole(scenario, planner, new LogTraffic(), 1, 2);
    }

    private interface Rule {
        void plan(WorldView view, Plan plan);
    }

    private static Planner planner(String name, Rule rule) {
        return new Planner() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Session start(WorldView view, RandomStream random) {
                return plan -> rule.plan(view, plan);
            }
        };
    }

    private static final class MovesTheEgo implements Traffic {
        @Override
        public String name() {
            return "moves-the-ego";
        }

        @Override
        public Session start(WorldView view, RandomStream random) {
            return next -> next.place(view.egoIndex(), 0, 0, 0, 0, 0);
        }
    }
}
