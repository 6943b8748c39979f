package dev.skidpad.learn.joint;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.learn.feature.RecordView;
import dev.skidpad.learn.feature.Scenery;
import dev.skidpad.learn.feature.SceneryCache;
import dev.skidpad.learn.token.AgentClass;
import dev.skidpad.learn.token.Codebook;
import dev.skidpad.learn.token.Frame;
import dev.skidpad.learn.token.Vocabulary;
import dev.skidpad.sim.world.WorldView;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Moments of scenes to learn from: what everybody sees, and the tokens by which they went on.
///
/// Ordinary and counterfactual scenes are drawn from in given shares. Used by one thread.
final class FrameSource {
    /// What no token comes nearer to than this, as a body that is thrown aside, is not learned, m.
    private static final float FARTHEST_M = 1f;

    private static final int FIRST_STEP = Codebook.STEPS;
    private static final double WITH_ROUTE = 0.5; // of the ego
    private static final double WITH_WAYS = 0.85; // of the others
    private static final int MOST_DECISIONS = 6;

    private final List<Lesson> ordinary;
    private final List<Lesson> counterfactual;
    private final double share;
    private final Vocabulary vocabulary;
    private final JointConfig config;
    private final SceneryCache sceneries = new SceneryCache();
    private final Map<Lesson, Ways> waysOf = new IdentityHashMap<>();
    private final Frame frame = new Frame();
    private final SoftTargets targets = new SoftTargets();
    private @Nullable ClosedLoop loop;
    private double loopShare;

    /// A source.
    ///
    /// @param share how often a counterfactual scene is drawn
    FrameSource(
            List<Lesson> ordinary,
            List<Lesson> counterfactual,
            double share,
            Vocabulary vocabulary,
            JointConfig config) {
        this.ordinary = ordinary;
        this.counterfactual = counterfactual;
        this.share = share;
        this.vocabulary = vocabulary;
        this.config = config;
    }

    /// Rolls some of the moments on by a model before they are learned from.
    ///
    /// @param newLoop the model's; `null` to learn from the record alone
    /// @param newShare how often
    void closeLoop(@Nullable ClosedLoop newLoop, double newShare) {
        loop = newLoop;
        loopShare = newShare;
    }

    /// Adds a drawn moment of a drawn scene to a batch.
    void draw(RandomStream random, JointBatch batch) {
        boolean other = !counterfactual.isEmpty() && random.chance(share);
        List<Lesson> lessons = other ? counterfactual : ordinary;
        Lesson lesson = lessons.get(random.nextInt(lessons.size()));
        Scenario scene = lesson.scene();
        int last = scene.steps() - 1 - Codebook.STEPS;
        while (last > FIRST_STEP && !scene.ego().valid(last + Codebook.STEPS)) {
            last--;
        }
        // In a counterfactual what matters comes after its now.
        int first = other ? Math.min(scene.nowStep(), last) : Math.min(FIRST_STEP, last);
        int step = first + random.nextInt(last - first + 1);
        boolean withRoute = random.chance(WITH_ROUTE);
        boolean withWays = random.chance(WITH_WAYS);
        int decisions = loop != null && random.chance(loopShare) ? 1 + random.nextInt(MOST_DECISIONS) : 0;
        decisions = Math.min(decisions, (step - first) / Codebook.STEPS);
        if (isThere(scene, step - decisions * Codebook.STEPS, step)) {
            add(lesson, step, decisions, ways(lesson, withRoute, withWays), batch);
        }
    }

    private Ways ways(Lesson lesson, boolean withRoute, boolean withWays) {
        int ego = lesson.scene().egoIndex();
        Ways known = waysOf.computeIfAbsent(lesson, this::recorded);
        if (withWays) {
            return withRoute ? known : known.withEgo(ego, null);
        }
        Ways unknown = Ways.unknown(lesson.scene().agentCount());
        return withRoute ? unknown.withEgo(ego, known.of(ego)) : unknown;
    }

    private Ways recorded(Lesson lesson) {
        return Ways.recorded(lesson.meant(), sceneries.of(lesson.scene()));
    }

    private static boolean isThere(Scenario scene, int from, int to) {
        for (int t = from; t <= to; t++) {
            if (!scene.ego().valid(t)) {
                return false;
            }
        }
        return true;
    }

    /// Adds one moment of the record to a batch, if everybody fits.
    ///
    /// @param withRoute whether the ego knows its route
    void add(Lesson lesson, int step, boolean withRoute, JointBatch batch) {
        add(lesson, step, 0, ways(lesson, withRoute, true), batch);
    }

    private void add(Lesson lesson, int step, int decisions, Ways ways, JointBatch batch) {
        Scenario scene = lesson.scene();
        Scenery scenery = sceneries.of(scene);
        WorldView view = decisions > 0 && loop != null
                ? loop.roll(scene, scenery, step - decisions * Codebook.STEPS, decisions, ways)
                : record(scene, step);
        Thinkers thinkers = new Thinkers(config, scenery);
        thinkers.find(view, thinkers.parked(view));
        if (batch.size() + thinkers.count() > batch.capacity()) {
            return;
        }
        int at = thinkers.addTo(view, ways, batch);
        for (int i = 0; i < thinkers.count(); i++) {
            int agent = thinkers.agent(i);
            if (agent == scene.egoIndex() && lesson.ego() == Lesson.Ego.MINDED) {
                continue;
            }
            want(view, agent, scene.tracks().get(agent), step + Codebook.STEPS, batch, at + i);
        }
    }

    private static WorldView record(Scenario scene, int step) {
        RecordView view = new RecordView(scene);
        view.moveTo(step);
        return view;
    }

    private void want(WorldView view, int agent, Track track, int next, JointBatch batch, int place) {
        if (!track.valid(next)) {
            return;
        }
        Codebook codebook = vocabulary.of(AgentClass.of(track.type()));
        frame.set(view.x(agent), view.y(agent), view.headingRad(agent));
        float away = targets.find(
                codebook,
                frame.localX(track.x(next), track.y(next)),
                frame.localY(track.x(next), track.y(next)),
                frame.localHeadingRad(track.headingRad(next)));
        if (away > FARTHEST_M) {
            return;
        }
        for (int k = 0; k < SoftTargets.COUNT; k++) {
            batch.want(place, k, targets.token(k), targets.weight(k));
        }
    }
}
