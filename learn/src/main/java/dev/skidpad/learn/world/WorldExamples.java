package dev.skidpad.learn.world;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.learn.feature.Scenery;
import dev.skidpad.learn.feature.SceneryCache;
import dev.skidpad.learn.feature.ViewConfig;
import dev.skidpad.learn.model.ViewBatch;
import dev.skidpad.learn.token.Codebook;
import dev.skidpad.learn.token.Vocabulary;
import dev.skidpad.learn.train.Demonstration;
import dev.skidpad.learn.train.Examples;
import java.util.ArrayList;
import java.util.List;

/// What a world model learns from records and counterfactuals: at a moment, the token by which an agent
/// other than the ego went on.
///
/// The ego is left out: what it does is forced upon the model, and in a counterfactual it may be what
/// nobody would do. Agents that never move give one example each.
public final class WorldExamples implements Examples {
    private static final float MOVES_M = 1f;
    private static final int FIRST_STEP = Codebook.STEPS;

    private final List<Scenery> sceneries = new ArrayList<>();
    private final int[] scenes; // [examples]
    private final int[] agents; // [examples]
    private final int[] steps; // [examples]
    private final ViewConfig view;
    private final Vocabulary vocabulary;
    private final WorldModelConfig config;

    /// Examples from scenarios.
    public WorldExamples(List<Scenario> scenarios, Vocabulary vocabulary, ViewConfig view, WorldModelConfig config) {
        this.view = view;
        this.vocabulary = vocabulary;
        this.config = config;
        SceneryCache cache = new SceneryCache();
        List<int[]> all = new ArrayList<>();
        for (int s = 0; s < scenarios.size(); s++) {
            Scenario scenario = scenarios.get(s);
            sceneries.add(cache.of(scenario));
            for (int agent = 0; agent < scenario.agentCount(); agent++) {
                if (agent != scenario.egoIndex()) {
                    addMoments(scenario.tracks().get(agent), s, agent, all);
                }
            }
        }
        int kept = Math.min(all.size(), config.maxExamples());
        scenes = new int[kept];
        agents = new int[kept];
        steps = new int[kept];
        for (int i = 0; i < kept; i++) {
            int[] moment = all.get((int) ((long) i * all.size() / kept));
            scenes[i] = moment[0];
            agents[i] = moment[1];
            steps[i] = moment[2];
        }
    }

    private void addMoments(Track track, int scene, int agent, List<int[]> out) {
        boolean moves = track.pathLengthM(0, track.steps() - 1) > MOVES_M;
        // Each agent begins at another step, so that all of them together see every phase of a stride.
        for (int step = FIRST_STEP + agent % config.stride();
                step + Codebook.STEPS < track.steps();
                step += config.stride()) {
            if (track.valid(step) && track.valid(step + Codebook.STEPS)) {
                out.add(new int[] {scene, agent, step});
                if (!moves) {
                    return;
                }
            }
        }
    }

    @Override
    public int size() {
        return scenes.length;
    }

    @Override
    public int targets() {
        return config.neighbours();
    }

    @Override
    public Reader reader() {
        return new Making();
    }

    /// One thread's buffers.
    private final class Making implements Reader {
        private final Demonstration demonstration =
                new Demonstration(view, vocabulary, config.nudge(), config.neighbours(), config.spreadM());

        @Override
        public void read(int index, RandomStream random, float scale, ViewBatch batch) {
            Scenery scenery = sceneries.get(scenes[index]);
            demonstration.add(scenery, agents[index], steps[index], null, random, scale, batch);
        }
    }
}
