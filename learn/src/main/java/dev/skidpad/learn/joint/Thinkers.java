package dev.skidpad.learn.joint;

import dev.skidpad.core.scene.AgentType;
import dev.skidpad.learn.feature.FeatureExtractor;
import dev.skidpad.learn.feature.Nearest;
import dev.skidpad.learn.feature.Scenery;
import dev.skidpad.learn.feature.ViewFeatures;
import dev.skidpad.learn.token.AgentClass;
import dev.skidpad.sim.world.WorldView;
import java.util.Arrays;

/// Those agents of one scene who think, and what they see. A buffer; used by one thread.
///
/// The ego and the nearest others think. Vehicles that have stood for a second away from every lane are
/// parked; who is parked, or farther from the ego than [#THINKING_M], is seen but does not think.
final class Thinkers {
    /// Who is farther from the ego than this does not think, m.
    static final float THINKING_M = 80f;

    /// The most who think in one scene.
    static final int MOST = 32;

    private static final float STANDING_M = 0.15f;

    private final JointConfig config;
    private final Scenery scenery;
    private final FeatureExtractor extractor;
    private final ViewFeatures features;
    private final Nearest nearest = new Nearest(MOST);
    private int[] places = new int[0]; // [A] in the batch, or NOBODY
    private int count;

    Thinkers(JointConfig config, Scenery scenery) {
        this.config = config;
        this.scenery = scenery;
        extractor = FeatureExtractor.ofSoonest(config.view(), scenery);
        features = new ViewFeatures(config.view());
    }

    /// Another buffer for the same scene.
    Thinkers another() {
        return new Thinkers(config, scenery);
    }

    private boolean isParked(WorldView view, int agent) {
        int back = WorldView.HISTORY_STEPS;
        if (view.type(agent) != AgentType.VEHICLE || agent == view.egoIndex() || !view.active(agent, back)) {
            return false;
        }
        float dx = view.x(agent) - view.x(agent, back);
        float dy = view.y(agent) - view.y(agent, back);
        return dx * dx + dy * dy < STANDING_M * STANDING_M && !extractor.isOnLane(view, agent);
    }

    /// Who is parked, `[A]`.
    boolean[] parked(WorldView view) {
        boolean[] parked = new boolean[view.agentCount()];
        for (int a = 0; a < parked.length; a++) {
            parked[a] = view.active(a) && isParked(view, a);
        }
        return parked;
    }

    /// Finds who thinks, nearest to the ego first.
    ///
    /// @param parked `[A]` who is parked
    void find(WorldView view, boolean[] parked) {
        nearest.clear();
        int ego = view.egoIndex();
        for (int a = 0; a < view.agentCount(); a++) {
            if (!view.active(a) || parked[a]) {
                continue;
            }
            float dx = view.x(a) - view.x(ego);
            float dy = view.y(a) - view.y(ego);
            float squared = dx * dx + dy * dy;
            if (squared <= THINKING_M * THINKING_M) {
                nearest.offer(a, squared);
            }
        }
        count = nearest.count();
    }

    /// How many think.
    int count() {
        return count;
    }

    /// The agent of a place.
    int agent(int place) {
        return nearest.index(place);
    }

    /// The place of an agent who thinks.
    int placeOf(int agent) {
        for (int i = 0; i < count; i++) {
            if (agent(i) == agent) {
                return i;
            }
        }
        throw new IllegalArgumentException("agent " + agent + " does not think");
    }

    /// Adds all who think to a batch, in their order.
    ///
    /// @param ways where everybody means to go
    /// @return where in the batch the first stands
    int addTo(WorldView view, Ways ways, JointBatch batch) {
        if (places.length != view.agentCount()) {
            places = new int[view.agentCount()];
        }
        Arrays.fill(places, JointBatch.NOBODY);
        int first = batch.size();
        for (int i = 0; i < count; i++) {
            places[agent(i)] = first + i;
        }
        for (int i = 0; i < count; i++) {
            int agent = agent(i);
            extractor.extract(view, agent, ways.of(agent), features);
            batch.add(features, AgentClass.of(view.type(agent)), places);
        }
        return first;
    }
}
