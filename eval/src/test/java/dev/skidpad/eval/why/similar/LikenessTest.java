package dev.skidpad.eval.why.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.eval.why.similar.Situation.Ego;
import dev.skidpad.eval.why.similar.Situation.Other;
import dev.skidpad.eval.why.similar.Situation.Road;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LikenessTest {
    private static final Road ROAD = new Road(0, 0, 5, 3, 8);
    private static final Other CAR = car(20, 0);

    @Test
    void aSituationIsNoDistanceFromItself() {
        Situation situation = new Situation(new Ego(10, 0, 0), ROAD, Optional.of(CAR), List.of(car(-10, 3)));
        assertThat(Likeness.distance(situation, situation)).isZero();
        assertThat(Likeness.differences(situation, situation)).isEmpty();
    }

    @Test
    void aDifferenceInOneFeatureByHand() {
        // Two steps of 3 m/s in one of eight features of one of three parts: √(4/8/3).
        Situation slow = new Situation(new Ego(10, 0, 0), ROAD, Optional.of(CAR), List.of());
        Situation fast = new Situation(new Ego(16, 0, 0), ROAD, Optional.of(CAR), List.of());
        assertThat(Likeness.distance(slow, fast)).isCloseTo(Math.sqrt(4.0 / 8 / 3), within(1e-9));
        assertThat(Likeness.differences(slow, fast)).containsExactly("the ego is 6.0 m/s faster");
        assertThat(Likeness.differences(fast, slow)).containsExactly("the ego is 6.0 m/s slower");
    }

    @Test
    void somebodyWhoIsThereInOneOnlyIsTheMostThatAPartCanDiffer() {
        Situation alone = new Situation(new Ego(10, 0, 0), ROAD, Optional.empty(), List.of());
        Situation met = new Situation(new Ego(10, 0, 0), ROAD, Optional.of(CAR), List.of());
        assertThat(Likeness.distance(alone, met)).isCloseTo(Math.sqrt(9.0 / 3), within(1e-9));
        assertThat(Likeness.differences(alone, met)).containsExactly("the other is there besides");
        assertThat(Likeness.differences(met, alone)).containsExactly("the other is not there");
    }

    @Test
    void theOrderOfTheOthersDoesNotMatter() {
        Situation one = new Situation(new Ego(10, 0, 0), ROAD, Optional.of(CAR), List.of(car(5, 4), car(-20, 0)));
        Situation two = new Situation(new Ego(10, 0, 0), ROAD, Optional.of(CAR), List.of(car(-20, 0), car(5, 4)));
        assertThat(Likeness.distance(one, two)).isZero();
        assertThat(Likeness.differences(one, two)).isEmpty();
    }

    @Test
    void anotherTypeIsTwoSteps() {
        Other walker = new Other(AgentType.PEDESTRIAN, 20, 0, 0, 0, 0, 4.5);
        Situation car = new Situation(new Ego(10, 0, 0), ROAD, Optional.of(CAR), List.of());
        Situation pedestrian = new Situation(new Ego(10, 0, 0), ROAD, Optional.of(walker), List.of());
        assertThat(Likeness.distance(car, pedestrian)).isCloseTo(Math.sqrt(4.0 / 7 / 3), within(1e-9));
        assertThat(Likeness.differences(car, pedestrian)).containsExactly("the other is a pedestrian");
    }

    @Test
    void anyOfTheOthersOfARecordMayBeThePartner() {
        Situation record =
                new Situation(new Ego(10, 0, 0), ROAD, Optional.empty(), List.of(car(1, 1), car(2, 2), car(3, 3)));
        assertThat(Likeness.castings(record))
                .extracting(casting -> casting.partner().orElseThrow().aheadM())
                .containsExactly(1.0, 2.0, 3.0);
        Situation alone = new Situation(new Ego(10, 0, 0), ROAD, Optional.empty(), List.of());
        assertThat(Likeness.castings(alone)).containsExactly(alone);
    }

    @Test
    void theDistanceIsSymmetricAtMostTheCapAndSatisfiesTheTriangleInequality() {
        RandomStream random = RandomStream.of(11, "likeness", 0);
        List<Situation> drawn = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            drawn.add(draw(random));
        }
        for (Situation a : drawn) {
            for (Situation b : drawn) {
                double direct = Likeness.distance(a, b);
                assertThat(direct).isBetween(0.0, Likeness.CAP).isEqualTo(Likeness.distance(b, a));
                for (Situation c : drawn) {
                    assertThat(direct)
                            .as("seed 11")
                            .isLessThanOrEqualTo(Likeness.distance(a, c) + Likeness.distance(c, b) + 1e-9);
                }
            }
        }
    }

    private static Situation draw(RandomStream random) {
        List<Other> others = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            others.add(drawOther(random));
        }
        return new Situation(
                new Ego(20 * random.nextDouble(), random.nextDouble(), random.nextDouble()),
                new Road(random.nextDouble(), random.nextDouble(), 10 * random.nextDouble(), 5, 8),
                random.chance(0.7) ? Optional.of(drawOther(random)) : Optional.empty(),
                others);
    }

    private static Other drawOther(RandomStream random) {
        return new Other(
                random.chance(0.5) ? AgentType.VEHICLE : AgentType.CYCLIST,
                60 * random.nextDouble() - 30,
                8 * random.nextDouble() - 4,
                6 * random.nextDouble() - 3,
                10 * random.nextDouble() - 5,
                2 * random.nextDouble(),
                4);
    }

    private static Other car(double aheadM, double leftM) {
        return new Other(AgentType.VEHICLE, aheadM, leftM, 0, 0, 0, 4.5);
    }
}
