package dev.skidpad.learn.joint;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.learn.dream.DreamColumns;
import dev.skidpad.learn.dream.DreamView;
import dev.skidpad.learn.dream.EgoPlan;
import dev.skidpad.learn.dream.Moment;
import dev.skidpad.learn.dream.WorldModel;
import dev.skidpad.learn.feature.Scenery;
import dev.skidpad.learn.feature.SceneryCache;
import dev.skidpad.learn.token.Codebook;
import dev.skidpad.sim.episode.Conditions;
import dev.skidpad.sim.episode.Episode;
import java.util.ArrayList;
import java.util.List;

/// Dreams with a joint model: every half second all look at once and each draws a token, while the ego
/// is put along its plan. All dreams of a plan go side by side through the network.
///
/// The number that agent `i` draws its `k`-th token with depends on the seed, the dream, `i` and `k`
/// alone. A model that is blind to the plan lets the others see an ego that the model itself drives;
/// only the verdict sees the plan. It is the control for whether a model makes anything of the plan.
public final class JointWorld implements WorldModel {
    /// So many dreams go through the network side by side: what they see then fits a processor's caches.
    private static final int TOGETHER = 8;

    private final String name;
    private final JointNetwork network;
    private final TokenBlend blend;
    private final Sampling sampling;
    private final Sight sight;
    private final SceneryCache sceneries = new SceneryCache();

    /// What the others see of the ego's plan.
    public enum Sight {
        /// Where it has brought the ego so far.
        PLAN,
        /// Nothing.
        BLIND
    }

    public JointWorld(String name, JointModel model, Sampling sampling, Sight sight) {
        this.name = name;
        network = new JointNetwork(model.weights(), model.vocabulary());
        blend = new TokenBlend(model.vocabulary());
        this.sampling = sampling;
        this.sight = sight;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Episode> dream(Moment moment, EgoPlan plan, int samples, long seed) {
        List<One> dreams = begin(moment, plan, samples, seed);
        int together = Math.min(samples, TOGETHER);
        JointBatch batch = new JointBatch(network.config(), together * Thinkers.MOST, 1);
        JointNetwork.State state = new JointNetwork.State(network.config(), batch.capacity());
        TokenScores scores = new TokenScores(network.config(), Thinkers.MOST);
        TokenDraw draw = new TokenDraw(sampling, TokenScores.mostTokens(network.config()));
        for (int frame = 0; frame < plan.steps(); frame += Codebook.STEPS) {
            for (int from = 0; from < samples; from += together) {
                List<One> some = dreams.subList(from, Math.min(samples, from + together));
                look(frame, some, batch, state);
                for (One dream : some) {
                    dream.minds.decide(frame / Codebook.STEPS, batch, state, draw, scores);
                    dream.move(frame, plan.steps());
                }
            }
        }
        List<Episode> episodes = new ArrayList<>(samples);
        for (One dream : dreams) {
            Conditions conditions = new Conditions("plan", name, "plan", "perfect", 0, dream.seed);
            episodes.add(dream.columns.episode(plan.steps() + 1, conditions));
        }
        return episodes;
    }

    private List<One> begin(Moment moment, EgoPlan plan, int samples, long seed) {
        Scenery scenery = sceneries.of(moment.scenario());
        List<One> dreams = new ArrayList<>(samples);
        for (int s = 0; s < samples; s++) {
            long dreamSeed = RandomStream.of(seed, "dream-traffic", s).nextLong();
            dreams.add(
                    s == 0
                            ? new One(moment, plan, scenery, dreamSeed)
                            : new One(moment, plan, dreams.getFirst(), scenery, dreamSeed));
        }
        return dreams;
    }

    private void look(int frame, List<One> dreams, JointBatch batch, JointNetwork.State state) {
        batch.clear();
        for (One dream : dreams) {
            dream.view.moveTo(frame);
            dream.minds.look(batch);
        }
        network.run(batch, state);
    }

    /// One dream while it is dreamt.
    private final class One {
        private final long seed;
        private final int egoIndex;
        private final DreamColumns columns;
        private final DreamColumns shown; // what the others see: the same, but for the ego of one who is blind
        private final DreamView view;
        private final Minds minds;

        One(Moment moment, EgoPlan plan, Scenery scenery, long seed) {
            this.seed = seed;
            egoIndex = moment.scenario().egoIndex();
            columns = new DreamColumns(moment, plan);
            shown = sight == Sight.PLAN ? columns : new DreamColumns(moment, plan);
            view = new DreamView(moment, shown);
            Minds.Ego ego = sight == Sight.PLAN ? Minds.Ego.GIVEN : Minds.Ego.DRAWN;
            minds = new Minds(view, scenery, network, blend, RandomStream.of(seed, "traffic", 0), ego);
        }

        /// Another dream of the same moment.
        One(Moment moment, EgoPlan plan, One twin, Scenery scenery, long seed) {
            this.seed = seed;
            egoIndex = twin.egoIndex;
            columns = new DreamColumns(moment, plan);
            shown = sight == Sight.PLAN ? columns : new DreamColumns(moment, plan);
            view = new DreamView(moment, shown);
            minds = new Minds(twin.minds, view, scenery, RandomStream.of(seed, "traffic", 0));
        }

        void move(int frame, int steps) {
            for (int a = 0; a < view.agentCount(); a++) {
                if (!minds.moves(a)) {
                    continue;
                }
                Stride stride = minds.stride(a);
                float x = view.x(a);
                float y = view.y(a);
                for (int k = 1; k <= Codebook.STEPS && frame + k <= steps; k++) {
                    float vx = (stride.x(k) - x) / Codebook.DT_SECONDS;
                    float vy = (stride.y(k) - y) / Codebook.DT_SECONDS;
                    x = stride.x(k);
                    y = stride.y(k);
                    shown.place(frame + k, a, x, y, stride.headingRad(k), vx, vy);
                    if (a != egoIndex && shown != columns) {
                        columns.place(frame + k, a, x, y, stride.headingRad(k), vx, vy);
                    }
                }
            }
        }
    }
}
