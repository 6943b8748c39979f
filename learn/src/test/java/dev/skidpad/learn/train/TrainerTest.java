package dev.skidpad.learn.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skidpad.learn.feature.ViewConfig;
import dev.skidpad.learn.feature.ViewFeatures;
import dev.skidpad.learn.model.ModelConfig;
import dev.skidpad.learn.model.Weights;
import dev.skidpad.learn.token.AgentClass;
import org.junit.jupiter.api.Test;

class TrainerTest {
    private static final ViewConfig VIEW = new ViewConfig(1, 1, 1, 1, 1, 1);
    private static final ModelConfig TINY = new ModelConfig(VIEW, 16, 1, 1, 16, 4, 4, 4);
    private static final OptimizerConfig CONFIG = new OptimizerConfig(4, 10, 0.01, 0, 1, 0, 1);

    @Test
    void whatIsWantedBecomesLikely() {
        TrainingState state = new TrainingState(Weights.random(TINY, 1));
        double first = 0;
        double last = 0;
        try (Trainer trainer = new Trainer("test", state, CONFIG, 2, 1, 1)) {
            for (int i = 0; i < 30; i++) {
                last = trainer.step((shard, batch) -> {
                            batch.add(new ViewFeatures(VIEW), AgentClass.VEHICLE);
                            batch.want(0, 2, 0.5f);
                        })
                        .loss();
                first = i == 0 ? last : first;
            }
        }
        assertThat(first).isGreaterThan(1);
        assertThat(last).isLessThan(0.3 * first);
    }

    @Test
    void aTrainingThatDivergesKeepsItsLastGoodWeights() {
        Weights start = Weights.random(TINY, 1);
        TrainingState state = new TrainingState(start);
        try (Trainer trainer = new Trainer("test", state, CONFIG, 2, 1, 1)) {
            assertThatThrownBy(() -> trainer.step((shard, batch) -> {
                        batch.add(new ViewFeatures(VIEW), AgentClass.VEHICLE);
                        batch.want(0, 2, Float.NaN);
                    }))
                    .isInstanceOf(DivergedException.class)
                    .hasMessageContaining("test diverged at step 0: the loss is NaN")
                    .satisfies(
                            e -> assertThat(((DivergedException) e).lastGood()).isEqualTo(start));
        }
    }
}
