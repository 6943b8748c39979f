package dev.skidpad.learn.world;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.learn.checkpoint.Checkpoint;
import dev.skidpad.learn.checkpoint.ModelKind;
import dev.skidpad.learn.feature.FeatureExtractor;
import dev.skidpad.learn.feature.SceneryCache;
import dev.skidpad.learn.feature.ViewFeatures;
import dev.skidpad.learn.model.Network;
import dev.skidpad.learn.model.TokenChoice;
import dev.skidpad.learn.token.AgentClass;
import dev.skidpad.learn.token.Codebook;
import dev.skidpad.learn.token.TokenMotion;
import dev.skidpad.learn.token.Vocabulary;
import dev.skidpad.sim.traffic.Traffic;
import dev.skidpad.sim.world.StateWriter;
import dev.skidpad.sim.world.WorldView;

/// Lets a world model move everybody but the ego.
///
/// Every half second, all agents look at once and each draws a token; then the tokens are played. The
/// number that agent `i` draws its `k`-th token with depends on the traffic's seed, `i` and `k` alone: two
/// plans of the ego meet the same intentions, and what differs between them is what they lead to.
///
/// Only those who matter think. Vehicles that have stood for a second away from every lane are parked and
/// stay; who is farther from the ego than [#THINKING_M] goes straight on at its speed; nobody appears who
/// is not there at the start, because who will come is part of the future.
public final class LearnedTraffic implements Traffic {
    /// Who is farther from the ego than this does not think, m.
    public static final float THINKING_M = 80f;

    private static final float STANDING_M = 0.15f;

    private final Network network;
    private final Vocabulary vocabulary;
    private final float temperature;
    private final SceneryCache sceneries = new SceneryCache();

    /// Traffic that draws from the model's own probabilities.
    ///
    /// @throws IllegalArgumentException if the checkpoint is no world model
    public LearnedTraffic(Checkpoint world) {
        this(world, 1);
    }

    /// Traffic that draws at a temperature.
    ///
    /// @param temperature what scores are divided by, positive; below 1 the others do more of what is usual
    public LearnedTraffic(Checkpoint world, float temperature) {
        if (world.kind() != ModelKind.WORLD_MODEL) {
            throw new IllegalArgumentException("a " + world.kind() + " cannot move the traffic");
        }
        if (!(temperature > 0)) {
            throw new IllegalArgumentException("temperature " + temperature + " must be positive");
        }
        network = new Network(world.weights());
        vocabulary = world.vocabulary();
        this.temperature = temperature;
    }

    @Override
    public String name() {
        return "world-model";
    }

    @Override
    public Session start(WorldView view, RandomStream random) {
        return new Dreaming(view, random);
    }

    /// How an agent moves for the next half second.
    private enum Mode {
        STAYS,
        COASTS,
        PLAYS
    }

    private final class Dreaming implements Session {
        private final WorldView view;
        private final RandomStream random;
        private final FeatureExtractor extractor;
        private final ViewFeatures features;
        private final Network.State state;
        private final TokenMotion[] motions; // [A]
        private final Mode[] modes; // [A]
        private final boolean[] parked; // [A]
        private int step;

        Dreaming(WorldView view, RandomStream random) {
            this.view = view;
            this.random = random;
            extractor = new FeatureExtractor(network.config().view(), sceneries.of(view.scenario()));
            features = new ViewFeatures(network.config().view());
            state = new Network.State(network.config());
            motions = new TokenMotion[view.agentCount()];
            modes = new Mode[view.agentCount()];
            parked = new boolean[view.agentCount()];
            for (int a = 0; a < motions.length; a++) {
                motions[a] = new TokenMotion();
                modes[a] = Mode.STAYS;
                parked[a] = view.active(a) && isParked(a);
            }
        }

        private boolean isParked(int agent) {
            if (view.type(agent) != AgentType.VEHICLE || !view.active(agent, WorldView.HISTORY_STEPS)) {
                return false;
            }
            float dx = view.x(agent) - view.x(agent, WorldView.HISTORY_STEPS);
            float dy = view.y(agent) - view.y(agent, WorldView.HISTORY_STEPS);
            return dx * dx + dy * dy < STANDING_M * STANDING_M && !extractor.isOnLane(view, agent);
        }

        @Override
        public void advance(StateWriter next) {
            int inToken = step % Codebook.STEPS;
            if (inToken == 0) {
                decide(step / Codebook.STEPS);
            }
            for (int a = 0; a < view.agentCount(); a++) {
                if (a != view.egoIndex() && view.active(a)) {
                    move(a, inToken + 1, next);
                }
            }
            step++;
        }

        private void decide(int decision) {
            int ego = view.egoIndex();
            for (int a = 0; a < view.agentCount(); a++) {
                if (a == ego || !view.active(a)) {
                    continue;
                }
                float dx = view.x(a) - view.x(ego);
                float dy = view.y(a) - view.y(ego);
                if (parked[a]) {
                    modes[a] = Mode.STAYS;
                } else if (dx * dx + dy * dy > THINKING_M * THINKING_M) {
                    modes[a] = Mode.COASTS;
                } else {
                    modes[a] = Mode.PLAYS;
                    choose(a, decision);
                }
            }
        }

        private void choose(int agent, int decision) {
            AgentClass agentClass = AgentClass.of(view.type(agent));
            extractor.extract(view, agent, null, features);
            network.run(features, agentClass, state);
            float uniform =
                    random.child("token", ((long) agent << 20) + decision).nextFloat();
            int token = TokenChoice.sample(state.logits(), state.tokens(), temperature, uniform);
            motions[agent].begin(
                    vocabulary.of(agentClass),
                    token,
                    view.x(agent),
                    view.y(agent),
                    view.headingRad(agent),
                    view.speedMps(agent));
        }

        private void move(int agent, int inToken, StateWriter next) {
            float x = view.x(agent);
            float y = view.y(agent);
            float heading = view.headingRad(agent);
            float dt = view.scenario().dtSeconds();
            switch (modes[agent]) {
                case STAYS -> next.place(agent, x, y, heading, 0, 0);
                case COASTS -> {
                    float vx = view.vx(agent);
                    float vy = view.vy(agent);
                    next.place(agent, x + vx * dt, y + vy * dt, heading, vx, vy);
                }
                case PLAYS -> {
                    TokenMotion motion = motions[agent];
                    motion.moveTo(inToken);
                    float vx = (motion.x() - x) / dt;
                    float vy = (motion.y() - y) / dt;
                    next.place(agent, motion.x(), motion.y(), motion.headingRad(), vx, vy);
                }
            }
        }
    }
}
