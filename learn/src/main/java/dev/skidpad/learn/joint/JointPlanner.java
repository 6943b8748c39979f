package dev.skidpad.learn.joint;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.learn.feature.RouteGuide;
import dev.skidpad.learn.feature.Scenery;
import dev.skidpad.learn.feature.SceneryCache;
import dev.skidpad.learn.policy.TokenSteering;
import dev.skidpad.learn.token.AgentClass;
import dev.skidpad.learn.token.Vocabulary;
import dev.skidpad.sim.plan.Plan;
import dev.skidpad.sim.plan.Planner;
import dev.skidpad.sim.world.WorldView;

/// A joint model at the wheel: the ego knows its route, everybody in the scene looks, and the ego's token is
/// driven. Imitation alone: what the model has seen people do.
public final class JointPlanner implements Planner {
    /// What its name begins with on the command line; a file follows.
    public static final String PREFIX = "joint:";

    private final String name;
    private final JointNetwork network;
    private final Vocabulary vocabulary;
    private final float temperature;
    private final SceneryCache sceneries = new SceneryCache();

    /// A planner that drives one joint model.
    ///
    /// @param temperature what scores are divided by; 0 takes the highest
    public JointPlanner(String name, JointModel model, float temperature) {
        if (!(temperature >= 0)) {
            throw new IllegalArgumentException("temperature " + temperature + " is negative");
        }
        this.name = name;
        network = new JointNetwork(model.weights(), model.vocabulary());
        vocabulary = model.vocabulary();
        this.temperature = temperature;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Session start(WorldView view, RandomStream random) {
        return new Driving(view, random, sceneries.of(view.scenario()));
    }

    /// One episode.
    private final class Driving implements Session {
        private final WorldView view;
        private final RandomStream random;
        private final Ways ways;
        private final Thinkers thinkers;
        private final boolean[] parked;
        private final TokenSteering steering;
        private final JointBatch batch = new JointBatch(network.config(), Thinkers.MOST, 1);
        private final JointNetwork.State state = new JointNetwork.State(network.config(), Thinkers.MOST);
        private final float[] logits = new float[network.config().tokens(AgentClass.VEHICLE)];

        Driving(WorldView view, RandomStream random, Scenery scenery) {
            this.view = view;
            this.random = random;
            RouteGuide route = new RouteGuide(view.scenario().route(), scenery);
            ways = Ways.drawn(view, scenery, random.child("ways", 0)).withEgo(view.egoIndex(), route);
            thinkers = new Thinkers(network.config(), scenery);
            parked = thinkers.parked(view);
            steering = new TokenSteering(view, vocabulary.vehicle(), temperature);
        }

        @Override
        public void plan(Plan plan) {
            batch.clear();
            thinkers.find(view, parked);
            thinkers.addTo(view, ways, batch);
            network.run(batch, state);
            network.score(batch, state, thinkers.placeOf(view.egoIndex()), logits);
            steering.fill(logits, steering.choose(logits, random), plan);
        }
    }
}
