package dev.skidpad.eval.why;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.eval.why.Roads.Mover;
import dev.skidpad.eval.why.avoid.Avoidance;
import dev.skidpad.eval.why.avoid.HumanDriver;
import dev.skidpad.eval.why.cause.Cause;
import dev.skidpad.eval.why.cause.Responsibility;
import dev.skidpad.sim.episode.Outcome;
import dev.skidpad.sim.perceive.Backlight;
import dev.skidpad.sim.perceive.Perception;
import dev.skidpad.sim.plan.ConstantVelocityPlanner;
import dev.skidpad.sim.plan.IdmPlanner;
import dev.skidpad.sim.plan.LaneFollower;
import dev.skidpad.sim.plan.Plan;
import dev.skidpad.sim.plan.Planner;
import dev.skidpad.sim.plan.PlanningFailedException;
import dev.skidpad.sim.traffic.ConstantVelocityTraffic;
import dev.skidpad.sim.traffic.LogTraffic;
import dev.skidpad.sim.world.WorldView;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Failures whose reasons are known, because they were made so.
class WhyTest {
    /// 40 m from bumper to bumper, at 10 m/s: contact after 4.0 s.
    private static final Scenario STANDING = Roads.narrow("standing", 10, Mover.standing("broken-down", 44.5f));

    @Test
    void aDriveWithoutAFailureHasNoReport() {
        Outcome outcome = Roads.drive(STANDING, new LaneFollower(), Perception.PERFECT);
        assertThat(Why.of(outcome, new Why.Question(new LaneFollower(), new LogTraffic())))
                .isEmpty();
    }

    @Test
    void aPlannerThatNeverLooksFailsByDeciding() {
        WhyReport report = why(STANDING, new ConstantVelocityPlanner(), Perception.PERFECT);
        assertThat(report.rule()).isEqualTo("stopped-track-collision");
        assertThat(report.other()).contains("broken-down");
        assertThat(report.failureSeconds()).isCloseTo(4.0, within(0.11));
        assertThat(report.happened()).hasSize(1);
        assertThat(report.happened().getFirst()).contains("hits vehicle broken-down, which stands");
        assertThat(report.cause()).isEqualTo(Cause.DECIDING);
        assertThat(report.responsibility().party()).isEqualTo(Responsibility.Party.EGO);
        assertThat(report.responsibility().rules()).containsExactly("ego-did-not-brake");
    }

    @Test
    void theLastMomentToBrakeIsWhereTheBrakingDistanceEnds() {
        Avoidance avoidance = why(STANDING, new ConstantVelocityPlanner(), Perception.PERFECT)
                .avoidance()
                .orElseThrow();
        // From 10 m/s by 8 m/s² it takes 6.25 m, so until 0.625 s before the contact.
        assertThat(avoidance.lastAvoidableSeconds().orElseThrow()).isCloseTo(3.0, within(1e-6));
        assertThat(avoidance.unavoidableSeconds().orElseThrow()).isCloseTo(3.5, within(1e-6));
        assertThat(avoidance.moments()).hasSize(8);
        assertThat(avoidance.moments().getLast().avoiding()).isZero();
    }

    @Test
    void theSmallestChangeIsHalfOfTheSpeed() {
        Avoidance.Change change = why(STANDING, new ConstantVelocityPlanner(), Perception.PERFECT)
                .avoidance()
                .flatMap(Avoidance::smallest)
                .orElseThrow();
        // Who brakes to a stand just before the car has lost v/2 when the other one hits it, whenever it begins. That
        // it
        // only has to stand two seconds later, not for ever, makes it a little less.
        assertThat(change.changeMps()).isBetween(4.0, 5.6);
        assertThat(change.manoeuvre().orElseThrow().accelerationMps2()).isNegative();
        assertThat(change.words()).startsWith("brake by ");
    }

    @Test
    void aHumanDriverWouldHaveSeenItFromTheStart() {
        HumanDriver human =
                why(STANDING, new ConstantVelocityPlanner(), Perception.PERFECT).human();
        assertThat(human.answer()).isEqualTo(HumanDriver.Answer.AVOIDS);
        assertThat(human.seenSeconds().orElseThrow()).isCloseTo(0, within(0.11));
        // 0.4 s and 0.75 s later, at the next frame.
        assertThat(human.brakesSeconds().orElseThrow() - human.seenSeconds().orElseThrow())
                .isCloseTo(1.2, within(1e-6));
    }

    @Test
    void aStandingCarInTheGlareOfTheSunIsNotSeen() {
        WhyReport report = why(STANDING, new IdmPlanner(), new Backlight(0, 8, 0, 9));
        assertThat(report.perception()).startsWith("backlight");
        assertThat(report.cause()).isEqualTo(Cause.SEEING);
        assertThat(report.substitutions()).hasSize(1);
        assertThat(report.human().answer()).isEqualTo(HumanDriver.Answer.AVOIDS);
    }

    @Test
    void aCarThatBrakesOutOfNothingIsNotForeseen() {
        // 16 m/s and 9 m behind; a second after now the leader brakes by 8 m/s².
        Scenario scene = Roads.narrow("brakes", 16, new Mover("leader", 4.5f, 13.5f, 0, 0, 16, Roads.NOW + 10));
        WhyReport report = why(scene, new Hesitant(), Perception.PERFECT);
        assertThat(report.cause()).isEqualTo(Cause.FORESEEING);
        assertThat(report.avoidance().orElseThrow().lastAvoidableSeconds()).isPresent();
    }

    @Test
    void aLorryAcrossTheRoadIsUnavoidableFromTheStart() {
        // It stands 10 m ahead when the episode begins; from 20 m/s by 8 m/s² it takes 25 m.
        Scenario scene =
                Roads.narrow("lorry", 20, new Mover("lorry", 16, 13.2f, 0, (float) (Math.PI / 2), 0, Roads.NOW));
        WhyReport report = why(scene, new ConstantVelocityPlanner(), Perception.PERFECT);
        Avoidance avoidance = report.avoidance().orElseThrow();
        assertThat(avoidance.lastAvoidableSeconds()).isEmpty();
        assertThat(avoidance.unavoidableSeconds().orElseThrow()).isZero();
        assertThat(avoidance.smallest()).isEmpty();
        assertThat(report.cause()).isEqualTo(Cause.UNAVOIDABLE);
        assertThat(report.human().answer()).isEqualTo(HumanDriver.Answer.TOO_LATE);
    }

    @Test
    void aPlannerThatStopsWorkingHasNoManoeuvreToTry() {
        Planner broken = planner("broken", (view, plan) -> {
            if (view.step() >= Roads.NOW + 10) {
                throw new PlanningFailedException("it broke");
            }
            for (int i = 1; i <= plan.horizon(); i++) {
                plan.add(view.x(0) + i, 0, 0);
            }
        });
        WhyReport report = why(Roads.narrow("empty", 10), broken, Perception.PERFECT);
        assertThat(report.rule()).isEqualTo("planner-failed");
        assertThat(report.avoidance()).isEmpty();
        assertThat(report.human().answer()).isEqualTo(HumanDriver.Answer.NOT_APPLICABLE);
    }

    @Test
    void anotherPlannerOrOtherTrafficIsRefused() {
        Outcome outcome = Roads.drive(STANDING, new ConstantVelocityPlanner(), Perception.PERFECT);
        assertThatThrownBy(() -> Why.of(outcome, new Why.Question(new IdmPlanner(), new LogTraffic())))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("driven by constant-velocity, not idm");
        assertThatThrownBy(() ->
                        Why.of(outcome, new Why.Question(new ConstantVelocityPlanner(), new ConstantVelocityTraffic())))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("recorded in traffic log, not constant-velocity");
        Outcome bare = new Outcome(outcome.episode(), Optional.empty());
        assertThatThrownBy(() -> Why.of(bare, new Why.Question(new ConstantVelocityPlanner(), new LogTraffic())))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("its plans were not recorded");
    }

    @Test
    void theReportReadsAsAPersonWouldTellIt() {
        assertThat(WhyText.lines(why(STANDING, new ConstantVelocityPlanner(), Perception.PERFECT)))
                .satisfies(lines -> {
                    assertThat(lines.getFirst()).isEqualTo("standing, driven by constant-velocity among log traffic");
                    assertThat(String.join("\n", lines))
                            .contains("Avoidable: until 3.0 s; from 3.5 s on none of 106 drives avoids it.")
                            .contains("Smallest change: from ")
                            .contains("the ego, in danger since ")
                            .contains("with the proposal planner it does not fail.")
                            .contains("driver: avoids it, seeing it at 0.0 s and braking from 1.2 s on.");
                });
    }

    /// Goes on at its speed until it sees the leader slower by 4 m/s, then brakes by 5 m/s² to a stand:
    /// too late by what it sees of one that brakes by 8 m/s² on a short distance, in time by what it
    /// foresees.
    private static final class Hesitant implements Planner {
        private static final float BEGUN_MPS = 15.5f;

        @Override
        public String name() {
            return "hesitant";
        }

        @Override
        public Session start(WorldView view, RandomStream random) {
            return plan -> {
                float v = view.vx(0);
                float x = view.x(0);
                boolean brakes = v - view.vx(1) > 4 || v < BEGUN_MPS;
                for (int i = 0; i < plan.horizon(); i++) {
                    float next = brakes ? Math.max(0, v - 0.5f) : v;
                    x += 0.05f * (v + next);
                    v = next;
                    plan.add(x, 0, 0);
                }
            };
        }
    }

    private interface Driver {
        void plan(WorldView view, Plan plan);
    }

    private static Planner planner(String name, Driver driver) {
        return new Planner() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Session start(WorldView view, RandomStream random) {
                return plan -> driver.plan(view, plan);
            }
        };
    }

    private static WhyReport why(Scenario scene, Planner planner, Perception perception) {
        return Why.of(Roads.drive(scene, planner, perception), new Why.Question(planner, new LogTraffic()))
                .orElseThrow();
    }
}
