package dev.skidpad.learn.joint;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.learn.feature.SceneryCache;
import dev.skidpad.learn.token.Codebook;
import dev.skidpad.sim.traffic.Traffic;
import dev.skidpad.sim.world.StateWriter;
import dev.skidpad.sim.world.WorldView;

/// Lets a joint model move everybody but the ego: every half second all look at once and each draws a
/// token.
///
/// The number that agent `i` draws its `k`-th token with depends on the traffic's seed, `i` and `k`
/// alone. Nobody appears who is not there at the start, and who is farther than 80 m from the ego goes
/// straight on.
public final class JointTraffic implements Traffic {
    /// What its name begins with on the command line; a file follows.
    public static final String PREFIX = "learned:";

    private final JointNetwork network;
    private final TokenBlend blend;
    private final Sampling sampling;
    private final SceneryCache sceneries = new SceneryCache();

    public JointTraffic(JointModel model, Sampling sampling) {
        network = new JointNetwork(model.weights(), model.vocabulary());
        blend = new TokenBlend(model.vocabulary());
        this.sampling = sampling;
    }

    @Override
    public String name() {
        return "learned";
    }

    @Override
    public Session start(WorldView view, RandomStream random) {
        return new Driving(view, random);
    }

    /// How many decided last in a session of this kind.
    static int thinkers(Session session) {
        return ((Driving) session).batch.size();
    }

    private final class Driving implements Session {
        private final WorldView view;
        private final Minds minds;
        private final JointBatch batch = new JointBatch(network.config(), Thinkers.MOST, 1);
        private final JointNetwork.State state = new JointNetwork.State(network.config(), Thinkers.MOST);
        private final TokenScores scores = new TokenScores(network.config(), Thinkers.MOST);
        private final TokenDraw draw = new TokenDraw(sampling, TokenScores.mostTokens(network.config()));
        private int step;

        Driving(WorldView view, RandomStream random) {
            this.view = view;
            minds = new Minds(view, sceneries.of(view.scenario()), network, blend, random, Minds.Ego.GIVEN);
        }

        @Override
        public void advance(StateWriter next) {
            int inToken = step % Codebook.STEPS;
            if (inToken == 0) {
                batch.clear();
                minds.look(batch);
                network.run(batch, state);
                minds.decide(step / Codebook.STEPS, batch, state, draw, scores);
            }
            float dt = view.scenario().dtSeconds();
            for (int a = 0; a < view.agentCount(); a++) {
                if (minds.moves(a)) {
                    Stride stride = minds.stride(a);
                    float x = stride.x(inToken + 1);
                    float y = stride.y(inToken + 1);
                    float heading = stride.headingRad(inToken + 1);
                    next.place(a, x, y, heading, (x - view.x(a)) / dt, (y - view.y(a)) / dt);
                }
            }
            step++;
        }
    }
}
