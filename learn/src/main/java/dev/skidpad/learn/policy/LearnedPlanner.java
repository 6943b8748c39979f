package dev.skidpad.learn.policy;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.learn.checkpoint.Checkpoint;
import dev.skidpad.learn.checkpoint.ModelKind;
import dev.skidpad.learn.feature.FeatureExtractor;
import dev.skidpad.learn.feature.RouteGuide;
import dev.skidpad.learn.feature.Scenery;
import dev.skidpad.learn.feature.SceneryCache;
import dev.skidpad.learn.feature.ViewFeatures;
import dev.skidpad.learn.model.Network;
import dev.skidpad.learn.model.TokenChoice;
import dev.skidpad.learn.token.AgentClass;
import dev.skidpad.learn.token.Vocabulary;
import dev.skidpad.sim.plan.Plan;
import dev.skidpad.sim.plan.Planner;
import dev.skidpad.sim.world.WorldView;
import java.util.function.Consumer;

/// A policy at the wheel: every half second it looks, scores the motion tokens of a vehicle and drives one.
///
/// At temperature 0 it takes the token with the highest score and uses no random numbers; it then goes as
/// far as the mean of the tokens around it, which takes out most of the jerk that comes of having only so
/// many tokens. Above, it draws, and drives exactly what it drew.
public final class LearnedPlanner implements Planner {
    /// Tokens whose ends are this near to each other are shades of one decision, m.
    public static final float MEAN_RADIUS_M = TokenSteering.MEAN_RADIUS_M;

    private final String name;
    private final Network network;
    private final Vocabulary vocabulary;
    private final SceneryCache sceneries;
    private final float temperature;
    private final Consumer<Decision> recorder;
    private final boolean records;

    /// A planner that always takes the token with the highest score.
    ///
    /// @throws IllegalArgumentException if the checkpoint is no policy
    public LearnedPlanner(String name, Checkpoint policy) {
        this(name, networkOf(policy), policy.vocabulary(), new SceneryCache(), 0, decision -> {}, false);
    }

    private LearnedPlanner(
            String name,
            Network network,
            Vocabulary vocabulary,
            SceneryCache sceneries,
            float temperature,
            Consumer<Decision> recorder,
            boolean records) {
        if (!(temperature >= 0)) {
            throw new IllegalArgumentException("temperature " + temperature + " is negative");
        }
        this.name = name;
        this.network = network;
        this.vocabulary = vocabulary;
        this.sceneries = sceneries;
        this.temperature = temperature;
        this.recorder = recorder;
        this.records = records;
    }

    private static Network networkOf(Checkpoint policy) {
        if (policy.kind() != ModelKind.POLICY) {
            throw new IllegalArgumentException("a " + policy.kind() + " cannot drive");
        }
        return new Network(policy.weights());
    }

    /// The same policy drawing its tokens.
    ///
    /// @param newTemperature what scores are divided by; 0 takes the highest
    public LearnedPlanner at(float newTemperature) {
        return new LearnedPlanner(name, network, vocabulary, sceneries, newTemperature, recorder, records);
    }

    /// The same policy telling each of its decisions, in the thread that simulates. For one episode: the
    /// decisions of several would come mixed.
    public LearnedPlanner recording(Consumer<Decision> newRecorder) {
        return new LearnedPlanner(name, network, vocabulary, sceneries, temperature, newRecorder, true);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Session start(WorldView view, RandomStream random) {
        Scenery scenery = sceneries.of(view.scenario());
        return new Driving(view, random, scenery);
    }

    /// One episode.
    private final class Driving implements Session {
        private final WorldView world;
        private final RandomStream random;
        private final RouteGuide route;
        private final FeatureExtractor extractor;
        private final ViewFeatures features;
        private final Network.State state;
        private final TokenSteering steering;

        Driving(WorldView world, RandomStream random, Scenery scenery) {
            this.world = world;
            this.random = random;
            route = new RouteGuide(world.scenario().route(), scenery);
            extractor = new FeatureExtractor(network.config().view(), scenery);
            features = new ViewFeatures(network.config().view());
            state = new Network.State(network.config());
            steering = new TokenSteering(world, vocabulary.vehicle(), temperature);
        }

        @Override
        public void plan(Plan plan) {
            int ego = world.egoIndex();
            extractor.extract(world, ego, route, features);
            network.run(features, AgentClass.VEHICLE, state);
            int token = steering.choose(state.logits(), random);
            if (records) {
                recorder.accept(new Decision(
                        world.step(),
                        features.pack(),
                        token,
                        TokenChoice.logProbability(state.logits(), state.tokens(), token),
                        TokenChoice.entropy(state.logits(), state.tokens())));
            }
            steering.fill(state.logits(), token, plan);
        }
    }
}
