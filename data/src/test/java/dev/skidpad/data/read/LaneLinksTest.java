package dev.skidpad.data.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class LaneLinksTest {
    @Test
    void leadsThroughLanesThatAreLeftOut() {
        Map<Long, LaneLinks> leftOut =
                Map.of(2L, links(List.of(3L), List.of(1L)), 3L, links(List.of(4L, 5L), List.of(2L)));
        assertThat(links(List.of(2L, 7L), List.of()).bridging(leftOut).successorIds())
                .containsExactly(4L, 5L, 7L);
        assertThat(links(List.of(), List.of(3L)).bridging(leftOut).predecessorIds())
                .containsExactly(1L);
    }

    @Test
    void comesToAnEndInACircleOfThem() {
        Map<Long, LaneLinks> leftOut = Map.of(2L, links(List.of(3L), List.of()), 3L, links(List.of(2L), List.of()));
        assertThat(links(List.of(2L), List.of()).bridging(leftOut).successorIds())
                .isEmpty();
    }

    @Test
    void forgetsNeighborsThatAreLeftOut() {
        LaneLinks beside =
                new LaneLinks(OptionalDouble.of(10), List.of(), List.of(), OptionalLong.of(2), OptionalLong.of(4));
        LaneLinks bridged = beside.bridging(Map.of(2L, LaneLinks.NONE));
        assertThat(bridged.leftNeighborId()).isEmpty();
        assertThat(bridged.rightNeighborId()).hasValue(4);
        assertThat(bridged.speedLimitMps()).hasValue(10);
    }

    private static LaneLinks links(List<Long> successors, List<Long> predecessors) {
        return new LaneLinks(
                OptionalDouble.empty(), successors, predecessors, OptionalLong.empty(), OptionalLong.empty());
    }
}
