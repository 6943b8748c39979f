package dev.skidpad.eval.report.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChainsTest {
    private static final Area AREA = new Area(0, 0, 10, 10);

    @Test
    void pointsOnAStraightLineAreLeftOutAndCornersStay() {
        float[] chain = {0, 0, 1, 0.01f, 2, 0, 3, 0, 3, 5};
        assertThat(Chains.thinned(chain, 0.05f)).containsExactly(0, 0, 3, 0, 3, 5);
    }

    @Test
    void aClosedChainKeepsItsFarSide() {
        assertThat(Chains.thinned(new float[] {0, 0, 5, 0, 5, 5, 0, 0}, 0.1f)).hasSize(8);
    }

    @Test
    void aLineThatCrossesTheAreaWithoutAPointInItIsKept() {
        assertThat(within(-50, 5, 50, 5)).containsExactly(List.of(-50f, 5f, 50f, 5f));
    }

    @Test
    void aLineThatLeavesAndComesBackBecomesTwo() {
        assertThat(within(1, 1, 2, 1, 100, 1, 200, 1, 200, 9, 100, 9, 2, 9, 1, 9))
                .hasSize(2);
    }

    @Test
    void aLineElsewhereIsLeftOut() {
        assertThat(within(20, 20, 30, 30)).isEmpty();
    }

    private static List<List<Float>> within(float... chain) {
        List<List<Float>> runs = new ArrayList<>();
        Chains.within(AREA, chain, 0.01f, run -> {
            List<Float> values = new ArrayList<>();
            for (float value : run) {
                values.add(value);
            }
            runs.add(values);
        });
        return runs;
    }
}
