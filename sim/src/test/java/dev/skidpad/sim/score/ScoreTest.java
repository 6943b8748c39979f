package dev.skidpad.sim.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.sim.score.ProductOfMean.Term;
import dev.skidpad.sim.score.ProductOfMean.WhenAbsent;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ScoreTest {
    private static final ProductOfMean STRICT = formula(WhenAbsent.NO_TOTAL);
    private static final ProductOfMean LENIENT = formula(WhenAbsent.LEFT_OUT);

    @Test
    void theTotalIsTheProductOfTheMultipliersTimesTheWeightedMean() {
        Score score = Score.of("test", STRICT, List.of(part("m", 0.5), part("n", 1), part("a", 1), part("b", 0.25)));
        // 0.5 · 1 · (5·1 + 2·0.25) / 7
        assertThat(score.total().orElseThrow()).isCloseTo(0.5 * 5.5 / 7, within(1e-12));
        assertThat(score.formula().text()).isEqualTo("m · n · (5·a + 2·b) / 7");
    }

    @Test
    void aTotalThatDoesNotFollowFromThePartsIsRefused() {
        List<SubScore> parts = List.of(part("m", 1), part("n", 1), part("a", 1), part("b", 1));
        assertThatThrownBy(() -> new Score("test", STRICT, OptionalDouble.of(0.9), parts))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("score test is OptionalDouble[0.9]");
    }

    @Test
    void withoutAPartThereIsNoTotalAndTheReasonIsKept() {
        Score score = Score.of(
                "test", STRICT, List.of(part("m", 1), part("n", 1), SubScore.absent("a", "no map"), part("b", 1)));
        assertThat(score.total()).isEmpty();
        assertThat(score.absence()).hasValue("a: no map");
    }

    @Test
    void oneReasonIsToldOnceForAllPartsThatHaveIt() {
        Score score = Score.of(
                "test",
                STRICT,
                List.of(
                        SubScore.absent("m", "no map"),
                        part("n", 1),
                        SubScore.absent("a", "no map"),
                        SubScore.absent("b", "no log")));
        assertThat(score.absence()).hasValue("m, a: no map; b: no log");
    }

    @Test
    void aPartMayBeLeftOutOfBothSumsAndOfTheProduct() {
        Score score = Score.of(
                "test",
                LENIENT,
                List.of(SubScore.absent("m", "no map"), part("n", 0.5), SubScore.absent("a", "no map"), part("b", 1)));
        assertThat(score.total()).hasValue(0.5);
    }

    @Test
    void whereAllOfTheMeanIsAbsentThereIsNoTotal() {
        List<SubScore> parts =
                List.of(part("m", 1), part("n", 1), SubScore.absent("a", "no map"), SubScore.absent("b", "no map"));
        assertThat(Score.of("test", LENIENT, parts).total()).isEmpty();
    }

    @Test
    void aPlannerThatFailedEarnsNothingWhateverIsAbsent() {
        Score score = Score.of(
                "test",
                STRICT,
                List.of(
                        part(Scores.DRIVEN_TO_END, 0),
                        part("m", 1),
                        part("n", 1),
                        SubScore.absent("a", "no map"),
                        part("b", 1)));
        assertThat(score.total()).hasValue(0);
    }

    @Test
    void aPartThatIsNotThereIsAProgrammersMistake() {
        assertThatThrownBy(() -> Score.of("test", STRICT, List.of(part("m", 1))))
                .hasMessageContaining("no sub-score n in [m]");
    }

    private static SubScore part(String name, double value) {
        return SubScore.of(name, trace -> value, List.of());
    }

    private static ProductOfMean formula(WhenAbsent whenAbsent) {
        return new ProductOfMean(List.of("m", "n"), List.of(new Term("a", 5), new Term("b", 2)), whenAbsent);
    }
}
