package dev.skidpad.learn.imitate;

import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.learn.feature.RouteGuide;
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

/// What a policy learns from records: at a moment of a record, the token that leads where the recorded
/// driver went.
public final class ImitationExamples implements Examples {
    private static final float DRIVES_M = 12f;
    private static final float PATH_SPACING_M = 1.5f;
    private static final float STANDING_MPS = 0.2f;
    private static final int STANDING_STRIDE = 4;

    private final List<Driver> drivers = new ArrayList<>();
    private final List<Moment> moments = new ArrayList<>();
    private final ViewConfig view;
    private final Vocabulary vocabulary;
    private final ImitationConfig config;

    /// Somebody to learn from.
    ///
    /// @param agent index in the scenario's tracks
    private record Driver(Scenery scenery, int agent, RouteGuide route) {}

    /// Somebody at a step.
    ///
    /// @param driver index among the drivers
    private record Moment(int driver, int step) {}

    /// Examples from scenarios.
    public ImitationExamples(List<Scenario> scenarios, Vocabulary vocabulary, ViewConfig view, ImitationConfig config) {
        this(scenarios, Demonstrators.ALL, vocabulary, view, config);
    }

    /// Examples from some of those who drive in scenarios.
    public ImitationExamples(
            List<Scenario> scenarios,
            Demonstrators demonstrators,
            Vocabulary vocabulary,
            ViewConfig view,
            ImitationConfig config) {
        this.view = view;
        this.vocabulary = vocabulary;
        this.config = config;
        SceneryCache sceneries = new SceneryCache();
        for (Scenario scenario : scenarios) {
            Scenery scenery = sceneries.of(scenario);
            if (demonstrators.fits(scenario, scenario.egoIndex())) {
                addDriver(scenario, scenery, scenario.egoIndex(), scenario.route(), config.egoStride());
            }
            for (int agent = 0; config.otherStride() > 0 && agent < scenario.agentCount(); agent++) {
                Track track = scenario.tracks().get(agent);
                boolean drives = track.type() == AgentType.VEHICLE
                        && agent != scenario.egoIndex()
                        && demonstrators.fits(scenario, agent)
                        && track.pathLengthM(0, track.steps() - 1) > DRIVES_M;
                if (drives) {
                    addDriver(scenario, scenery, agent, pathOf(track), config.otherStride());
                }
            }
        }
    }

    private void addDriver(Scenario scenario, Scenery scenery, int agent, Polyline route, int stride) {
        Track track = scenario.tracks().get(agent);
        int driver = drivers.size();
        int before = moments.size();
        int standing = 0;
        for (int step = Codebook.STEPS; step + Codebook.STEPS < track.steps(); step += stride) {
            if (!track.valid(step) || !track.valid(step + Codebook.STEPS)) {
                continue;
            }
            // Standing on and on teaches little; a driver who drives off is always looked at.
            boolean stands =
                    track.speedMps(step) < STANDING_MPS && track.speedMps(step + Codebook.STEPS) < STANDING_MPS;
            if (!stands || standing++ % STANDING_STRIDE == 0) {
                moments.add(new Moment(driver, step));
            }
        }
        if (moments.size() > before) {
            drivers.add(new Driver(scenery, agent, new RouteGuide(route, scenery)));
        }
    }

    /// A driver's recorded path, without the steps in which it hardly moved.
    private static Polyline pathOf(Track track) {
        float[] x = new float[track.steps()];
        float[] y = new float[track.steps()];
        int count = 0;
        for (int t = 0; t < track.steps(); t++) {
            if (!track.valid(t)) {
                continue;
            }
            float dx = count == 0 ? 0 : track.x(t) - x[count - 1];
            float dy = count == 0 ? 0 : track.y(t) - y[count - 1];
            if (count == 0 || dx * dx + dy * dy > PATH_SPACING_M * PATH_SPACING_M) {
                x[count] = track.x(t);
                y[count] = track.y(t);
                count++;
            }
        }
        return Polyline.of(java.util.Arrays.copyOf(x, count), java.util.Arrays.copyOf(y, count));
    }

    @Override
    public int size() {
        return moments.size();
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
            Moment moment = moments.get(index);
            Driver driver = drivers.get(moment.driver());
            demonstration.add(driver.scenery(), driver.agent(), moment.step(), driver.route(), random, scale, batch);
        }
    }
}
