package dev.skidpad.core.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.scene.LaneType;
import org.junit.jupiter.api.Test;

class LaneConflictsTest {
    @Test
    void lanesThatCrossMeetWhereTwoCarsWouldTouch() {
        LaneGraph graph =
                new Streets().lane(-50, 0, 50, 0).lane(10, -20, 10, 80).graph();

        assertThat(graph.conflicts(0)).hasSize(1);
        LaneConflict seen = graph.conflicts(0).getFirst();
        assertThat(seen.kind()).isEqualTo(LaneConflict.Kind.CROSSING);
        assertThat(seen.lane()).isZero();
        assertThat(seen.other()).isEqualTo(1);
        assertThat(seen.fromS()).isCloseTo(58, within(1f));
        assertThat(seen.toS()).isCloseTo(62, within(1f));
        assertThat(seen.otherFromS()).isCloseTo(18, within(2f));
        assertThat(seen.otherToS()).isCloseTo(22, within(2f));
        assertThat(graph.conflicts(1)).containsExactly(seen.mirrored());
    }

    @Test
    void endsThatJoinMerge() {
        LaneGraph graph = new Streets()
                .lane(0, 0, 100, 0)
                .lane(0, -10, 60, -4, 100, 0)
                .lane(100, 0, 200, 0)
                .graph();

        assertThat(graph.conflicts(0)).hasSize(1);
        LaneConflict merging = graph.conflicts(0).getFirst();
        assertThat(merging.kind()).isEqualTo(LaneConflict.Kind.MERGING);
        assertThat(merging.other()).isEqualTo(1);
        assertThat(merging.fromS()).isCloseTo(80, within(2f));
        assertThat(merging.toS()).isEqualTo(100);
        assertThat(graph.conflicts(2)).as("what follows is no conflict").isEmpty();
    }

    @Test
    void lanesThatPartDoNotMeet() {
        LaneGraph graph = new Streets()
                .lane(0, 0, 50, 0)
                .lane(50, 0, 150, 0)
                .lane(LaneType.SURFACE_STREET, Streets.quarter(50, 0, 0, 30))
                .graph();

        for (int lane = 0; lane < graph.size(); lane++) {
            assertThat(graph.conflicts(lane)).isEmpty();
        }
    }

    @Test
    void aRoadThatIsDrivenInBothDirectionsIsOpposing() {
        LaneGraph graph = new Streets().lane(0, 0, 50, 0).lane(50, 1, 0, 1).graph();

        assertThat(graph.conflicts(0)).singleElement().satisfies(conflict -> {
            assertThat(conflict.kind()).isEqualTo(LaneConflict.Kind.OPPOSING);
            assertThat(conflict.toS() - conflict.fromS()).isCloseTo(50, within(1f));
        });
    }

    @Test
    void lanesSideBySideDoNotMeet() {
        LaneGraph graph = new Streets().lane(0, 0, 50, 0).lane(0, 3, 50, 3).graph();

        assertThat(graph.conflicts(0)).isEmpty();
    }
}
