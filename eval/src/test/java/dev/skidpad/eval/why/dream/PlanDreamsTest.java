package dev.skidpad.eval.why.dream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.eval.why.Roads;
import dev.skidpad.eval.why.Roads.Mover;
import dev.skidpad.eval.why.dream.Foreseen.Moment;
import dev.skidpad.eval.why.retry.Failure;
import dev.skidpad.learn.dream.TrafficWorld;
import dev.skidpad.learn.dream.WorldModel;
import dev.skidpad.sim.episode.Outcome;
import dev.skidpad.sim.perceive.Perception;
import dev.skidpad.sim.plan.ConstantVelocityPlanner;
import dev.skidpad.sim.score.EpisodeScorer;
import dev.skidpad.sim.traffic.LogTraffic;
import org.junit.jupiter.api.Test;

/// An ego that goes straight on at 10 m/s and never looks.
class PlanDreamsTest {
    /// A car 30 m ahead at the same speed, which brakes by 8 m/s² from 1 s after now on, to a stand 16.25 m
    /// later.
    private static final Scenario BRAKES =
            Roads.narrow("brakes", 10, new Mover("leader", 4.5f, 34.5f, 0, 0, 10, Roads.NOW + 10));

    @Test
    void aStandingCarIsForeseenAsSoonAsAPlanReachesIt() {
        // 50 m from bumper to bumper: within the four seconds of a plan from 1.0 s on.
        Foreseen foreseen =
                ask(Roads.narrow("standing", 10, Mover.standing("other", 54.5f)), TrafficWorld.constantVelocity());
        assertThat(foreseen.world()).isEqualTo("constant-velocity");
        assertThat(foreseen.dreams()).isEqualTo(16);
        assertThat(foreseen.alarmSeconds().orElseThrow()).isCloseTo(1.0, within(0.51));
        assertThat(foreseen.leadSeconds().orElseThrow()).isCloseTo(4.0, within(0.51));
        assertThat(foreseen.clearedShare().orElseThrow()).isZero();
        Moment last = foreseen.moments().getLast();
        assertThat(last.collisionShare()).isEqualTo(1);
        assertThat(last.offRoadShare()).hasValue(0);
        assertThat(last.alarm()).isTrue();
    }

    @Test
    void aModelThatLetsTheLeaderGoOnSeesNothingUntilItBrakes() {
        Foreseen foreseen = ask(BRAKES, TrafficWorld.constantVelocity());
        Moment before = at(foreseen, 0.5);
        assertThat(before.collisionShare()).isZero();
        assertThat(before.alarm()).isFalse();
        assertThat(foreseen.alarmSeconds().orElseThrow()).isGreaterThan(1.0);
        // The leader that goes on is far away when the ego comes to where it struck.
        assertThat(at(foreseen, 1.0).clearedShare()).hasValue(1);
        assertThat(foreseen.moments().getLast().clearedShare()).hasValue(0);
    }

    @Test
    void aModelThatKnowsWhatHappensSeesItWithinThePlansHorizon() {
        Foreseen foreseen = ask(BRAKES, new TrafficWorld(new LogTraffic()));
        assertThat(foreseen.moments().getFirst().horizonSeconds()).isCloseTo(4, within(1e-3));
        assertThat(foreseen.leadSeconds().orElseThrow()).isBetween(3.5, 4.01);
        assertThat(foreseen.clearedShare()).hasValue(0);
    }

    @Test
    void theSameQuestionHasTheSameAnswer() {
        assertThat(ask(BRAKES, new TrafficWorld(new LogTraffic())))
                .isEqualTo(ask(BRAKES, new TrafficWorld(new LogTraffic())));
    }

    private static Moment at(Foreseen foreseen, double seconds) {
        return foreseen.moments().stream()
                .filter(moment -> Math.abs(moment.seconds() - seconds) < 0.01)
                .findFirst()
                .orElseThrow();
    }

    private static Foreseen ask(Scenario scene, WorldModel world) {
        Outcome outcome = Roads.drive(scene, new ConstantVelocityPlanner(), Perception.PERFECT);
        return PlanDreams.ask(
                world, outcome, Failure.of(EpisodeScorer.score(outcome)).orElseThrow());
    }
}
