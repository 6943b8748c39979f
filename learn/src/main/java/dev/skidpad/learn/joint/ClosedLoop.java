package dev.skidpad.learn.joint;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.learn.dream.DreamColumns;
import dev.skidpad.learn.dream.DreamView;
import dev.skidpad.learn.dream.EgoPlan;
import dev.skidpad.learn.dream.Moment;
import dev.skidpad.learn.feature.Scenery;
import dev.skidpad.learn.token.AgentClass;
import dev.skidpad.learn.token.Codebook;
import dev.skidpad.learn.token.Frame;
import dev.skidpad.learn.token.Vocabulary;

/// Leads everybody but the ego away from the record by the model's own choices, and near it all the
/// same: of the likeliest tokens each takes the one that ends nearest to where the record has it
/// (closest among the top K, CAT-K, Zhang and others 2024). What the model meets when it drives alone
/// is so met in training. Used by one thread.
final class ClosedLoop {
    /// Of how many of the likeliest tokens the nearest is taken.
    static final int TOP = 32;

    private final JointNetwork network;
    private final Vocabulary vocabulary;
    private final JointBatch batch;
    private final JointNetwork.State state;
    private final float[] logits;
    private final int[] top = new int[TOP];
    private final Frame frame = new Frame();

    ClosedLoop(JointWeights weights, Vocabulary vocabulary) {
        network = new JointNetwork(weights, vocabulary);
        this.vocabulary = vocabulary;
        batch = new JointBatch(weights.config(), Thinkers.MOST, 1);
        state = new JointNetwork.State(weights.config(), Thinkers.MOST);
        logits = new float[TokenScores.mostTokens(weights.config())];
    }

    /// Rolls a scene on from a step; the view then stands at the last frame.
    ///
    /// @param step at which everybody is where the record has them
    /// @param decisions how many half seconds; the ego's record must last so long
    /// @param ways where everybody means to go
    DreamView roll(Scenario scene, Scenery scenery, int step, int decisions, Ways ways) {
        Moment moment = new Moment(scene, step);
        DreamColumns columns = new DreamColumns(moment, EgoPlan.of(scene.ego(), step, decisions * Codebook.STEPS));
        DreamView view = new DreamView(moment, columns);
        Thinkers thinkers = new Thinkers(network.config(), scenery);
        boolean[] parked = thinkers.parked(view);
        Stride stride = new Stride();
        for (int d = 0; d < decisions; d++) {
            int now = d * Codebook.STEPS;
            view.moveTo(now);
            thinkers.find(view, parked);
            batch.clear();
            thinkers.addTo(view, ways, batch);
            network.run(batch, state);
            boolean[] thinks = new boolean[scene.agentCount()];
            for (int i = 0; i < thinkers.count(); i++) {
                int agent = thinkers.agent(i);
                thinks[agent] = true;
                if (agent != scene.egoIndex()) {
                    network.score(batch, state, i, logits);
                    choose(view, agent, scene.tracks().get(agent), step + now + Codebook.STEPS, stride);
                    place(view, agent, now, stride, columns);
                }
            }
            for (int agent = 0; agent < thinks.length; agent++) {
                if (!thinks[agent] && agent != scene.egoIndex() && view.active(agent)) {
                    stay(view, agent, parked[agent], stride);
                    place(view, agent, now, stride, columns);
                }
            }
        }
        view.moveTo(decisions * Codebook.STEPS);
        return view;
    }

    private static void stay(DreamView view, int agent, boolean parked, Stride stride) {
        if (parked) {
            stride.stay(view.x(agent), view.y(agent), view.headingRad(agent));
        } else {
            stride.coast(view.x(agent), view.y(agent), view.headingRad(agent), view.vx(agent), view.vy(agent));
        }
    }

    private void choose(DreamView view, int agent, Track record, int step, Stride stride) {
        Codebook codebook = vocabulary.of(AgentClass.of(record.type()));
        int token = likeliest(codebook.size());
        if (record.valid(step)) {
            frame.set(view.x(agent), view.y(agent), view.headingRad(agent));
            float x = frame.localX(record.x(step), record.y(step));
            float y = frame.localY(record.x(step), record.y(step));
            float heading = frame.localHeadingRad(record.headingRad(step));
            float nearest = Float.POSITIVE_INFINITY;
            for (int k = 0; k < Math.min(TOP, codebook.size()); k++) {
                float distance = codebook.distance(top[k], x, y, heading);
                if (distance < nearest) {
                    nearest = distance;
                    token = top[k];
                }
            }
        }
        stride.play(codebook, token, view.x(agent), view.y(agent), view.headingRad(agent));
    }

    /// Finds the likeliest tokens, into [#top], and returns the first.
    private int likeliest(int tokens) {
        int found = 0;
        for (int v = 0; v < tokens; v++) {
            if (found == TOP && logits[v] <= logits[top[TOP - 1]]) {
                continue;
            }
            int at = found < TOP ? found++ : TOP - 1;
            while (at > 0 && logits[top[at - 1]] < logits[v]) {
                top[at] = top[at - 1];
                at--;
            }
            top[at] = v;
        }
        return top[0];
    }

    private static void place(DreamView view, int agent, int now, Stride stride, DreamColumns columns) {
        float x = view.x(agent);
        float y = view.y(agent);
        for (int k = 1; k <= Codebook.STEPS; k++) {
            float vx = (stride.x(k) - x) / Codebook.DT_SECONDS;
            float vy = (stride.y(k) - y) / Codebook.DT_SECONDS;
            x = stride.x(k);
            y = stride.y(k);
            columns.place(now + k, agent, x, y, stride.headingRad(k), vx, vy);
        }
    }
}
