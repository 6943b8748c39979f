package dev.skidpad.eval.rfb.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.eval.rfb.RfbCase;
import dev.skidpad.eval.rfb.RfbCases;
import dev.skidpad.eval.why.Roads;
import dev.skidpad.eval.why.Roads.Mover;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RiskHeadTest {
    private static RfbCase human(float standingAtM) {
        return RfbCases.of(Roads.narrow("at-" + standingAtM, 10, Mover.standing("other", standingAtM)), 1)
                .getFirst();
    }

    private static List<RfbCase> lessons() {
        List<RfbCase> lessons = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            lessons.add(human(12 + 4 * i)); // 50 m are driven: these are hit
            lessons.add(human(80 + 4 * i)); // these are not
        }
        return lessons;
    }

    private static double told(RiskHead head, RfbCase asked) {
        return head.foresee(List.of(asked), 1, 1).getFirst().collision();
    }

    @Test
    void whoStandsInTheWayIsARiskAndWhoStandsBeyondIsNot() {
        RiskHead head = RiskHead.train("riskHead", lessons(), 1);

        assertThat(told(head, human(30))).isGreaterThan(0.9);
        assertThat(told(head, human(100))).isLessThan(0.1);
    }

    @Test
    void theSameLessonsTeachTheSame() {
        RfbCase asked = human(45);

        assertThat(told(RiskHead.train("a", lessons(), 1), asked))
                .isEqualTo(told(RiskHead.train("b", lessons(), 1), asked));
    }

    @Test
    void theFeaturesSayWhenAndHowFastThePlanMeetsSomebody() {
        double[] features = RiskFeatures.of(human(20));

        assertThat(features).hasSize(RiskFeatures.COUNT);
        assertThat(features[0]).isLessThan(0); // it meets somebody
        assertThat(features[4]).isBetween(9.9, 10.1); // at 10 m/s
        assertThat(features[5]).isBetween(9.9, 10.1);
        assertThat(features[10]).isEqualTo(1);
    }
}
