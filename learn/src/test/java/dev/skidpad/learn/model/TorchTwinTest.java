package dev.skidpad.learn.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.learn.feature.ViewConfig;
import dev.skidpad.learn.feature.ViewFeatures;
import dev.skidpad.learn.token.AgentClass;
import java.util.List;
import org.junit.jupiter.api.Test;

class TorchTwinTest {
    private static final ViewConfig VIEW = new ViewConfig(3, 4, 2, 1, 1, 3);
    private static final ModelConfig TINY = new ModelConfig(VIEW, 16, 2, 2, 12, 7, 5, 6);

    private static ViewBatch batch() {
        List<ViewFeatures> views = NetworkTest.views(VIEW, 6);
        ViewBatch batch = new ViewBatch(VIEW, views.size(), 2);
        for (int b = 0; b < views.size(); b++) {
            batch.add(views.get(b), AgentClass.values()[b % 3]);
            batch.want(0, b % 5, 0.4f);
            batch.want(1, (b + 2) % 5, b % 2 == 0 ? 0.3f : -0.2f);
        }
        return batch;
    }

    @Test
    void theGradientIsThatOfFiniteDifferences() {
        TorchTwin twin = new TorchTwin(TINY);
        float[] values = NetworkTest.shaken(TINY).values();
        ViewBatch batch = batch();
        float[] gradient = new float[values.length];
        twin.gradient(values, batch, gradient);
        float step = 5e-4f;
        double dot = 0;
        double ours = 0;
        double theirs = 0;
        for (WeightLayout.Entry entry : WeightLayout.of(TINY).entries()) {
            int every = Math.max(1, entry.size() / 4);
            for (int i = entry.offset(); i < entry.offset() + entry.size(); i += every) {
                double slope = (loss(values, batch, i, step) - loss(values, batch, i, -step)) / (2 * step);
                dot += slope * gradient[i];
                ours += (double) gradient[i] * gradient[i];
                theirs += slope * slope;
                assertThat((double) gradient[i])
                        .as("%s[%d]", entry.name(), i - entry.offset())
                        .isCloseTo(slope, org.assertj.core.data.Offset.offset(0.02 + 0.05 * Math.abs(slope)));
            }
        }
        assertThat(dot / Math.sqrt(ours * theirs)).as("cosine").isGreaterThan(0.999);
    }

    /// The loss from the Java forward pass alone, in double where it is summed.
    private static double loss(float[] values, ViewBatch batch, int weight, float nudge) {
        float[] nudged = values.clone();
        nudged[weight] += nudge;
        Network network = new Network(new Weights(WeightLayout.of(TINY), nudged));
        Network.State state = new Network.State(TINY);
        List<ViewFeatures> views = NetworkTest.views(VIEW, 6);
        double loss = 0;
        for (int b = 0; b < views.size(); b++) {
            network.run(views.get(b), batch.agentClass(b), state);
            double sum = 0;
            for (int v = 0; v < state.tokens(); v++) {
                sum += Math.exp(state.logits()[v]);
            }
            for (int k = 0; k < batch.targets(); k++) {
                loss -= batch.weight(b, k) * (state.logits()[batch.token(b, k)] - Math.log(sum));
            }
        }
        return loss;
    }

    @Test
    void theSameBatchGivesTheSameBits() {
        TorchTwin twin = new TorchTwin(TINY);
        float[] values = Weights.random(TINY, 1).values();
        float[] first = new float[values.length];
        float[] second = new float[values.length];
        float loss = twin.gradient(values, batch(), first);
        assertThat(twin.gradient(values, batch(), second)).isEqualTo(loss);
        assertThat(second).isEqualTo(first);
    }
}
