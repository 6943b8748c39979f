package dev.skidpad.learn.train;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Track;
import dev.skidpad.learn.feature.FeatureExtractor;
import dev.skidpad.learn.feature.NudgedView;
import dev.skidpad.learn.feature.RecordView;
import dev.skidpad.learn.feature.RouteGuide;
import dev.skidpad.learn.feature.Scenery;
import dev.skidpad.learn.feature.ViewConfig;
import dev.skidpad.learn.feature.ViewFeatures;
import dev.skidpad.learn.model.ViewBatch;
import dev.skidpad.learn.token.AgentClass;
import dev.skidpad.learn.token.Codebook;
import dev.skidpad.learn.token.Frame;
import dev.skidpad.learn.token.Vocabulary;
import org.jspecify.annotations.Nullable;

/// Makes an example of a moment of a record: what an agent saw, and the token that leads where it went.
///
/// The agent may be nudged off its record first; the wanted token then leads back to it ([Recovery]): what
/// has only ever seen perfect driving does not know how to return to it. The wanted probability is spread
/// over the nearest tokens as `exp(-(d² - d₀²) / 2·spread²)`, because they differ by centimetres and the
/// record does not choose between them.
///
/// A buffer; used by one thread.
public final class Demonstration {
    private final Vocabulary vocabulary;
    private final Nudge nudge;
    private final double spreadM;
    private final ViewFeatures features;
    private final Recovery recovery = new Recovery();
    private final Frame frame = new Frame();
    private final int[] tokens;
    private final float[] distances;
    private final double[] weights;

    /// A maker of examples.
    ///
    /// @param neighbours over how many tokens the wanted probability is spread
    public Demonstration(ViewConfig view, Vocabulary vocabulary, Nudge nudge, int neighbours, double spreadM) {
        this.vocabulary = vocabulary;
        this.nudge = nudge;
        this.spreadM = spreadM;
        features = new ViewFeatures(view);
        tokens = new int[neighbours];
        distances = new float[neighbours];
        weights = new double[neighbours];
    }

    /// Adds an example to a batch.
    ///
    /// @param agent valid at the step and half a second later
    /// @param route where it went; `null` for an agent whose way nobody knows
    /// @param scale what the wanted weights sum up to
    public void add(
            Scenery scenery,
            int agent,
            int step,
            @Nullable RouteGuide route,
            RandomStream random,
            float scale,
            ViewBatch batch) {
        RecordView record = new RecordView(scenery.scenario());
        record.moveTo(step);
        float speed = record.speedMps(agent);
        Nudge.Drawn drawn = nudge.draw(random, speed);
        NudgedView view = new NudgedView(record);
        view.nudge(agent, 0, drawn.leftM(), drawn.turnRad(), drawn.speedFactor());
        new FeatureExtractor(features.config(), scenery).extract(view, agent, route, features);
        AgentClass agentClass = AgentClass.of(record.type(agent));
        batch.add(features, agentClass);

        Track track = scenery.scenario().tracks().get(agent);
        int next = step + Codebook.STEPS;
        frame.set(record.x(agent), record.y(agent), record.headingRad(agent));
        recovery.find(
                frame.localX(track.x(next), track.y(next)),
                frame.localY(track.x(next), track.y(next)),
                frame.localHeadingRad(track.headingRad(next)),
                speed,
                drawn.leftM(),
                drawn.turnRad(),
                (drawn.speedFactor() - 1) * speed);
        vocabulary.of(agentClass).nearest(recovery.x(), recovery.y(), recovery.headingRad(), tokens, distances);
        want(scale, batch);
    }

    private void want(float scale, ViewBatch batch) {
        double spread = 2 * spreadM * spreadM;
        double sum = 0;
        for (int k = 0; k < tokens.length; k++) {
            double farther = (double) distances[k] * distances[k] - (double) distances[0] * distances[0];
            weights[k] = StrictMath.exp(-farther / spread);
            sum += weights[k];
        }
        for (int k = 0; k < tokens.length; k++) {
            batch.want(k, tokens[k], (float) (scale * weights[k] / sum));
        }
    }
}
