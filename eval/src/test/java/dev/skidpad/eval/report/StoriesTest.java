package dev.skidpad.eval.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.eval.Evaluated;
import dev.skidpad.eval.Evaluation;
import dev.skidpad.eval.report.ReportContent.Reason;
import dev.skidpad.eval.report.ReportContent.Story;
import dev.skidpad.eval.report.picture.Take;
import dev.skidpad.sim.plan.ConstantVelocityPlanner;
import dev.skidpad.sim.plan.LogPlanner;
import dev.skidpad.sim.traffic.LogTraffic;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StoriesTest {
    private final Evaluation evaluation = new Evaluation(crossings(), new LogTraffic(), 1);
    private final Evaluated straight = evaluation.drive(new ConstantVelocityPlanner(), 2, done -> {});
    private final Evaluated record = evaluation.drive(new LogPlanner(), 2, done -> {});

    @Test
    void whatNewlyFailsIsShownWithBothDrives() {
        List<Story> stories = Stories.choose(record, straight, 3, "hand-made");
        assertThat(stories).hasSize(3);
        assertThat(stories.getFirst().reason()).isEqualTo(Reason.BROKEN);
        assertThat(stories.getFirst().scenario()).isEqualTo("crossing-2");
        assertThat(stories.getFirst().kind()).isEqualTo("four-way");
        assertThat(stories.getFirst().why())
                .isEqualTo("It passed before and fails after. The total score went from 100.0 to 0.0 (−100.0).");
        assertThat(stories.getFirst().takes()).extracting(Take::label).containsExactly("Before", "After");
    }

    @Test
    void theOtherWayRoundTheyAreMended() {
        assertThat(Stories.choose(straight, record, 2, "hand-made"))
                .allSatisfy(story -> assertThat(story.reason()).isEqualTo(Reason.MENDED));
    }

    @Test
    void ofTheSameDriveTwiceOnlyTheFailuresAreShown() {
        assertThat(Stories.choose(record, record, 5, "hand-made")).isEmpty();
        assertThat(Stories.choose(straight, straight, 2, "hand-made"))
                .hasSize(2)
                .allSatisfy(story -> assertThat(story.reason()).isEqualTo(Reason.STILL_FAILING));
    }

    private static List<Scenario> crossings() {
        return IntStream.range(0, 8).mapToObj(Scenes::crossing).toList();
    }
}
