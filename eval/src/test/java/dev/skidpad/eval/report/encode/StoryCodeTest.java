package dev.skidpad.eval.report.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.eval.Evaluated;
import dev.skidpad.eval.Evaluation;
import dev.skidpad.eval.report.Scenes;
import dev.skidpad.eval.report.picture.Take;
import dev.skidpad.sim.plan.ConstantVelocityPlanner;
import dev.skidpad.sim.plan.LogPlanner;
import dev.skidpad.sim.plan.Planner;
import dev.skidpad.sim.traffic.LogTraffic;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoryCodeTest {
    private final Scenario scenario = Scenes.crossing(2);
    private final StoryCode story =
            StoryCode.of(List.of(drive("Old", new LogPlanner()), drive("New", new ConstantVelocityPlanner())));

    @Test
    void theDrivesStandBesideTheRecord() {
        assertThat(story.takes()).extracting(StoryCode.Part::label).containsExactly("Old", "New", "Record");
        assertThat(story.frames()).isEqualTo(61);
        assertThat(story.actors().getFirst().name()).isEqualTo("ego");
        assertThat(story.actors()).hasSize(5);
    }

    @Test
    void itIsShownFirstWhenItFails() {
        StoryCode.Part struck = story.takes().get(1);
        assertThat(story.moment()).isEqualTo((int) struck.impact()[0]);
        assertThat(story.actors().get(struck.struck()).name()).isEqualTo("vehicle car");
        assertThat(story.takes().getFirst().impact()).isEmpty();
        assertThat(story.takes().getFirst().struck()).isEqualTo(-1);
    }

    @Test
    void theOthersMoveAsRecordedInEveryTake() {
        Unpacked record = new Unpacked(story.takes().get(2).motion());
        Unpacked.Motion ego = Unpacked.motion(record, story.frames());
        assertThat(ego.u()[0]).as("the recorded ego stands at the origin").isZero();
        for (int i = 1; i < story.actors().size(); i++) {
            assertThat(record.unsigned())
                    .as("%s as in the first take", story.actors().get(i).name())
                    .isEqualTo(1);
        }
        assertThat(record.more()).isFalse();
    }

    @Test
    void theGapIsNoneWhereTheyMeet() {
        LaneCode gap = story.lanes().getFirst();
        assertThat(gap.score()).isEqualTo("noAtFaultCollision");
        int[] hundredths = new int[story.frames()];
        Unpacked code = new Unpacked(gap.series().get(1));
        int last = 0;
        for (int f = 0; f < hundredths.length; f++) {
            last += Unpacked.unzigzag(code.unsigned() - 1);
            hundredths[f] = last;
        }
        assertThat(hundredths[story.moment()]).isZero();
        assertThat(hundredths[story.moment() - 1]).isPositive();
        assertThat(gap.marks()).extracting(LaneCode.Mark::frame).contains(story.moment());
    }

    @Test
    void theSubScoreFallsWhenItsRuleFires() {
        LaneCode gap = story.lanes().getFirst();
        assertThat(gap.scores().getFirst()).containsExactly(0.0, 1.0);
        assertThat(gap.scores().get(1)).containsExactly(0.0, 1.0, (double) story.moment(), 0.0);
    }

    @Test
    void theViewHoldsAllWays() {
        assertThat(story.whole()[2] / story.whole()[3]).isCloseTo(4f / 3, within(0.01f));
        assertThat(story.view()).isGreaterThanOrEqualTo(36);
    }

    private Take drive(String label, Planner planner) {
        Evaluated driven = new Evaluation(List.of(scenario), new LogTraffic(), 1).drive(planner, 1, done -> {});
        return new Take(
                label, driven.outcomes().getFirst().episode(), driven.verdicts().getFirst());
    }
}
