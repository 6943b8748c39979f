package dev.skidpad.sim.score;

import static dev.skidpad.sim.score.Motions.Way.straight;
import static dev.skidpad.sim.score.Motions.Way.towards;
import static dev.skidpad.sim.score.Motions.events;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DrivableAreaTest {
    @Test
    void aRoadWithoutEdgesHasNoScore() {
        Verdict verdict = Motions.ego(straight(0, 0, 10)).score();
        assertThat(verdict.sub(Scores.DRIVABLE_AREA_COMPLIANCE).value()).isEmpty();
        assertThat(verdict.total()).isEmpty();
        assertThat(verdict.offRoad()).isFalse();
    }

    @Test
    void betweenTheEdgesTheEgoIsOnTheRoad() {
        assertThat(dac(Motions.ego(straight(0, 0, 10)).edges(3)).value()).hasValue(1);
    }

    @Test
    void aCornerThirtyCentimetresBeyondTheEdgeIsStillOnTheRoad() {
        assertThat(dac(Motions.ego(aside(2.29)).edges(3)).value()).hasValue(1);
        assertThat(dac(Motions.ego(aside(2.31)).edges(3)).value()).hasValue(0);
        assertThat(dac(Motions.ego(aside(-2.31)).edges(3)).value()).hasValue(0);
    }

    @Test
    void theEventSaysWhenAndHowDeep() {
        SubScore part = dac(Motions.ego(towards(0, 0, 10, 2)).edges(3));
        // The front left corner is 1.432 m to the left at first; 3.3 m are passed after 0.934 s.
        assertThat(events(part)).containsExactly("off-road@10");
        assertThat(part.events().getFirst().value()).isCloseTo(0.432, within(2e-3));
        assertThat(part.events().getFirst().threshold()).isCloseTo(0.3, within(1e-6));
    }

    @Test
    void anEgoThatStartsOffTheRoadIsFlaggedAndNotPunished() {
        SubScore part = dac(Motions.ego(straight(0, -4, 10)).edges(3));
        assertThat(part.value()).hasValue(1);
        assertThat(events(part)).containsExactly("off-road-at-start@0");
    }

    @Test
    void anEgoThatStartsOffTheRoadCountsOnceItWasOnIt() {
        SubScore part = dac(Motions.ego(towards(0, -4, 10, 3)).edges(3));
        assertThat(part.value()).hasValue(0);
        assertThat(events(part).getFirst()).isEqualTo("off-road-at-start@0");
        assertThat(part.events()).hasSize(2);
    }

    @Test
    void anEgoThatStartsWithinTheToleranceCountsAtOnce() {
        // The right corners start 0.2 m beyond the edge, the ego drifts further that way.
        SubScore part = dac(Motions.ego(towards(0, -2.2, 10, -0.2)).edges(3));
        assertThat(part.value()).hasValue(0);
    }

    @Test
    void aSharpCornerOfTheEdgeIsNotMistakenForTheOtherSide() {
        // A wedge points at the road from the right: beyond its tip the nearest point is the tip itself, and the
        // second side's line alone would call the road off-road.
        Motions motions = Motions.ego(straight(0, 0, 10))
                .edge(new float[] {-100, 20, -100}, new float[] {-4, -1.4f, -1.39f - 40})
                .edge(new float[] {500, -100}, new float[] {5, 5});
        assertThat(dac(motions).value()).hasValue(1);
    }

    @Test
    void edgesCutIntoPiecesAreJoined() {
        // A corner of the kerb whose two sides are two edges.
        Motions motions = Motions.ego(straight(0, 0, 10))
                .edge(new float[] {-100, 20}, new float[] {-2, -2})
                .edge(new float[] {20, 20}, new float[] {-2, -60})
                .edge(new float[] {500, -100}, new float[] {5, 5});
        assertThat(dac(motions).value()).hasValue(1);
    }

    @Test
    void beyondTheOpenEndOfAnEdgeNothingIsOffRoad() {
        Motions motions = Motions.ego(towards(0, 0, 10, -1)).edge(new float[] {-100, 5}, new float[] {-1.5f, -1.5f});
        assertThat(dac(motions).value()).hasValue(1);
    }

    @Test
    void farFromAnyEdgeEverythingIsRoad() {
        Motions motions = Motions.ego(straight(0, 100, 10)).edges(3);
        assertThat(dac(motions).value()).hasValue(1);
        assertThat(dac(motions).events()).isEmpty();
    }

    // Moves to the side within a second and stays there, heading straight on.
    private static Motions.Way aside(double y) {
        return t -> new double[] {10 * t, y * Math.max(0, Math.min(1, t)), 0};
    }

    private static SubScore dac(Motions motions) {
        return motions.score().sub(Scores.DRIVABLE_AREA_COMPLIANCE);
    }
}
