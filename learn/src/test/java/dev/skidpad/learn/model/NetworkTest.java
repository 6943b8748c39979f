package dev.skidpad.learn.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.learn.TestScenes;
import dev.skidpad.learn.feature.FeatureExtractor;
import dev.skidpad.learn.feature.RecordView;
import dev.skidpad.learn.feature.RouteGuide;
import dev.skidpad.learn.feature.Scenery;
import dev.skidpad.learn.feature.SceneryCache;
import dev.skidpad.learn.feature.ViewConfig;
import dev.skidpad.learn.feature.ViewFeatures;
import dev.skidpad.learn.token.AgentClass;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class NetworkTest {
    private static final long SEED = 3;

    /// Nothing is allocated by the network. The compiler may leave a few vectors boxed in the kernels,
    /// depending on what ran before; an array for each of the 55 rows would be 14,000 bytes.
    private static final long MOST_BYTES = 12_000;

    /// Views of the egos of a few scenes, and one with nothing in it.
    static List<ViewFeatures> views(ViewConfig config, int count) {
        List<ViewFeatures> views = new ArrayList<>();
        views.add(new ViewFeatures(config));
        for (int i = 1; i < count; i++) {
            Scenario scenario = TestScenes.road(SEED, i, 0, 0, 0);
            Scenery scenery = new SceneryCache().of(scenario);
            RecordView view = new RecordView(scenario);
            view.moveTo(10 + 7 * (i % 10));
            ViewFeatures features = new ViewFeatures(config);
            RouteGuide route = config.hasRoute() ? new RouteGuide(scenario.route(), scenery) : null;
            new FeatureExtractor(config, scenery).extract(view, i % 3, route, features);
            views.add(features);
        }
        return views;
    }

    /// Started weights with every zero and one made something else, so that no weight can hide.
    static Weights shaken(ModelConfig config) {
        float[] values = Weights.random(config, SEED).values();
        RandomStream random = RandomStream.of(SEED, "shake", 0);
        for (int i = 0; i < values.length; i++) {
            values[i] += (float) (0.05 * random.nextGaussian());
        }
        return new Weights(WeightLayout.of(config), values);
    }

    @Test
    void theTwinGivesTheSameScores() {
        for (ViewConfig view : List.of(ViewConfig.policy(), ViewConfig.world())) {
            ModelConfig config = new ModelConfig(view, 64, 4, 3, 192, 384, 128, 100);
            Weights weights = shaken(config);
            Network network = new Network(weights);
            Network.State state = new Network.State(config);
            List<ViewFeatures> views = views(view, 9);
            ViewBatch batch = new ViewBatch(view, views.size(), 1);
            views.forEach(v -> batch.add(v, AgentClass.VEHICLE));
            for (AgentClass agentClass : AgentClass.values()) {
                float[] expected = new TorchTwin(config).logits(weights.values(), batch, agentClass);
                int tokens = config.tokens(agentClass);
                for (int b = 0; b < views.size(); b++) {
                    network.run(views.get(b), agentClass, state);
                    for (int v = 0; v < tokens; v++) {
                        assertThat(state.logits()[v])
                                .as("%s token %d of view %d, seed %d", agentClass, v, b, SEED)
                                .isCloseTo(expected[b * tokens + v], Offset.offset(1e-4f));
                    }
                }
            }
        }
    }

    @Test
    void noArraysAreAllocatedPerView() {
        ModelConfig config = new ModelConfig(ViewConfig.policy(), 64, 4, 3, 192, 384, 128, 128);
        Network network = new Network(Weights.random(config, SEED));
        Network.State state = new Network.State(config);
        ViewFeatures features = views(config.view(), 2).getLast();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        int views = 500;
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 40 && least >= MOST_BYTES * views; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < views; i++) {
                network.run(features, AgentClass.VEHICLE, state);
            }
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        assertThat(least).as("bytes for %d views, once warm", views).isLessThan(MOST_BYTES * views);
    }
}
