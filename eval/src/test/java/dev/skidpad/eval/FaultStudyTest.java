package dev.skidpad.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.eval.FaultStudy.FaultEffect;
import dev.skidpad.eval.report.Scenes;
import dev.skidpad.sim.perceive.Dropped;
import dev.skidpad.sim.perceive.Overlooked;
import dev.skidpad.sim.plan.LaneFollower;
import dev.skidpad.sim.traffic.LogTraffic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Six crossings where a car stands in the ego's lane.
class FaultStudyTest {
    private static final List<Scenario> SCENES =
            IntStream.range(0, 6).mapToObj(FaultStudyTest::blocked).toList();
    private static final Evaluation CONDITIONS = new Evaluation(SCENES, new LogTraffic(), 17);

    @Test
    void tellsWhatEachFaultCosts() {
        List<Integer> finished = new ArrayList<>();
        FaultStudy study = FaultStudy.of(
                new LaneFollower(), CONDITIONS, List.of(new Dropped(0, 1), new Overlooked(0, 9)), 1, finished::add);
        assertThat(study.planner()).isEqualTo("lane-follower");
        assertThat(study.scenarios()).isEqualTo(6);
        assertThat(study.places()).isEqualTo(6);
        assertThat(study.metrics().get(1)).isEqualTo("No at-fault collision");
        assertThat(study.perfect().get(1).orElseThrow().mean()).isEqualTo(1);
        assertThat(finished).containsExactly(1, 2, 3);

        FaultEffect none = study.faults().getFirst();
        assertThat(none.perception()).isEqualTo("dropped=0:1");
        assertThat(none.changes())
                .allSatisfy(change -> assertThat(change.orElseThrow().mean()).isZero());
        assertThat(none.broken() + none.mended()).isZero();

        FaultEffect blind = study.faults().getLast();
        assertThat(blind.changes().get(1).orElseThrow().mean()).isEqualTo(-1);
        assertThat(blind.changes().getFirst().orElseThrow().mean()).isNegative();
        assertThat(blind.broken()).isEqualTo(6);
        assertThat(blind.mended()).isZero();
    }

    private static Scenario blocked(int number) {
        Scenario crossing = Scenes.crossing(number);
        int steps = crossing.steps();
        float[] zeros = new float[steps];
        boolean[] valid = new boolean[steps];
        Arrays.fill(valid, true);
        List<Track> tracks = new ArrayList<>(crossing.tracks());
        tracks.add(new Track(
                "broken down",
                AgentType.VEHICLE,
                4.5f,
                1.9f,
                1.5f,
                filled(steps, crossing.ego().x(0)),
                filled(steps, -8),
                filled(steps, 1.5707964f),
                zeros,
                zeros,
                valid));
        return crossing.withTracks(crossing.id(), tracks, "a car has broken down");
    }

    private static float[] filled(int steps, float value) {
        float[] column = new float[steps];
        Arrays.fill(column, value);
        return column;
    }
}
