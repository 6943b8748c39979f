package dev.skidpad.learn.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.learn.feature.ViewConfig;
import dev.skidpad.learn.model.ModelConfig;
import dev.skidpad.learn.model.WeightLayout;
import dev.skidpad.learn.model.Weights;
import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class AdamWTest {
    private static final ModelConfig TINY = new ModelConfig(new ViewConfig(1, 1, 1, 1, 1, 1), 4, 1, 1, 4, 3, 3, 3);

    @Test
    void theFirstStepIsTheRateAgainstTheGradient() {
        Weights weights = Weights.random(TINY, 1);
        TrainingState state = new TrainingState(weights);
        float[] gradient = new float[weights.size()];
        Arrays.fill(gradient, 0.3f);
        gradient[0] = -2f;
        AdamW.step(state, gradient, 0.01, 0);
        float[] before = weights.values();
        float[] after = state.weights().values();
        // At the first step both moments are the gradient's own, so every step is as long as the rate.
        assertThat(after[0] - before[0]).isCloseTo(0.01f, Offset.offset(1e-5f));
        assertThat(after[1] - before[1]).isCloseTo(-0.01f, Offset.offset(1e-5f));
    }

    @Test
    void theDecayPullsAtMatricesAlone() {
        Weights weights = Weights.random(TINY, 1);
        TrainingState state = new TrainingState(weights);
        AdamW.step(state, new float[weights.size()], 0.1, 0.5);
        float[] before = weights.values();
        float[] after = state.weights().values();
        for (WeightLayout.Entry entry : weights.layout().entries()) {
            float kept = entry.decays() ? 0.95f : 1f;
            assertThat(after[entry.offset()])
                    .as(entry.name())
                    .isCloseTo(kept * before[entry.offset()], Offset.offset(1e-6f));
        }
    }

    @Test
    void aGradientThatIsTooLongIsShortened() {
        float[] gradient = {3, 4};
        AdamW.clip(gradient, AdamW.norm(gradient), 1);
        assertThat(gradient).containsExactly(0.6f, 0.8f);
        AdamW.clip(gradient, AdamW.norm(gradient), 2);
        assertThat(gradient).containsExactly(0.6f, 0.8f);
    }
}
