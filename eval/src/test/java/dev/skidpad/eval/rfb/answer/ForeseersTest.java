package dev.skidpad.eval.rfb.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.eval.report.Scenes;
import dev.skidpad.eval.rfb.RfbCase;
import dev.skidpad.eval.rfb.RfbCases;
import dev.skidpad.eval.why.Roads;
import dev.skidpad.eval.why.Roads.Mover;
import dev.skidpad.learn.dream.EgoPlan;
import dev.skidpad.learn.dream.Moment;
import dev.skidpad.learn.dream.TrafficWorld;
import dev.skidpad.learn.dream.WorldModel;
import dev.skidpad.sim.episode.Episode;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ForeseersTest {
    private static final long SEED = 4;

    private static RfbCase hit() {
        return RfbCases.of(Roads.narrow("hits", 10, Mover.standing("other", 20)), SEED)
                .getFirst();
    }

    private static Answer answer(Foreseer foreseer, RfbCase asked) {
        return Answer.of(asked, foreseer.foresee(List.of(asked), 4, SEED).getFirst());
    }

    @Test
    void constantVelocityForeseesWhoStandsInTheWayToTheTenthOfASecond() {
        Answer answer = answer(Foreseers.dreaming("constantVelocity", TrafficWorld.constantVelocity()), hit());

        assertThat(answer.collision()).isEqualTo(1);
        assertThat(answer.hitS().orElseThrow()).isCloseTo(1.6, within(1e-6));
        assertThat(answer.struckIou().orElseThrow()).isCloseTo(1, within(1e-6));
        assertThat(answer.leadShiftM().orElseThrow()).isCloseTo(0, within(1e-6));
        assertThat(answer.offRoad()).isZero();
    }

    @Test
    void theCeilingForeseesWhatCannotBeAvoided() {
        Answer answer = answer(Foreseers.ceiling("ceiling"), hit());

        assertThat(answer.collision()).isEqualTo(1);
        // Who stands on a lane may drive off, so it is not before the 1.6 s of one who stays.
        assertThat(answer.hitS().orElseThrow()).isBetween(1.599, 2.2);
    }

    @Test
    void whoIsBlindDreamsOnceOfAScene() {
        AtomicInteger dreamt = new AtomicInteger();
        WorldModel counting = new WorldModel() {
            @Override
            public String name() {
                return "counting";
            }

            @Override
            public List<Episode> dream(Moment moment, EgoPlan plan, int samples, long seed) {
                dreamt.incrementAndGet();
                return TrafficWorld.constantVelocity().dream(moment, plan, samples, seed);
            }
        };
        List<RfbCase> cases = RfbCases.of(Scenes.crossing(0), SEED);

        List<Foresight> blind = Foreseers.dreamingBlind("blind", counting).foresee(cases, 2, SEED);
        List<Foresight> seeing =
                Foreseers.dreaming("seeing", TrafficWorld.constantVelocity()).foresee(cases, 2, SEED);

        assertThat(dreamt.get()).isEqualTo(1);
        assertThat(blind).hasSameSizeAs(cases);
        // Constant velocity makes nothing of the plan anyway.
        for (int i = 0; i < cases.size(); i++) {
            assertThat(blind.get(i).collision())
                    .as(cases.get(i).id())
                    .isEqualTo(seeing.get(i).collision());
        }
    }

    @Test
    void whatCanBeKnownWithoutThePlanHoldsEveryPlanAgainstTheSameOthers() {
        List<RfbCase> cases = RfbCases.of(Scenes.crossing(0), SEED);

        List<Foresight> answers = Foreseers.blindCeiling("blindCeiling").foresee(cases, 2, SEED);

        for (Foresight answer : answers) {
            for (int frame = 0; frame <= 50; frame += 10) {
                assertThat(answer.dreams().get(1).x(frame, 1))
                        .isEqualTo(answers.getFirst().dreams().get(1).x(frame, 1));
            }
        }
    }

    @Test
    void theSameSeedForeseesTheSame() {
        List<RfbCase> cases = RfbCases.of(Scenes.crossing(1), SEED);

        for (RfbCase one : cases) {
            assertThat(answer(Foreseers.ceiling("ceiling"), one))
                    .as(one.id())
                    .isEqualTo(answer(Foreseers.ceiling("ceiling"), one));
        }
    }
}
