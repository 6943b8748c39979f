package dev.skidpad.eval.traffic;

import dev.skidpad.core.parallel.Workers;
import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.eval.statistics.RatioBootstrap;
import dev.skidpad.eval.statistics.RatioBootstrap.Item;
import dev.skidpad.eval.statistics.RatioBootstrap.Ratio;
import dev.skidpad.learn.dream.EgoPlan;
import dev.skidpad.learn.dream.Moment;
import dev.skidpad.learn.dream.PlanMaker;
import dev.skidpad.learn.dream.TrafficWorld;
import dev.skidpad.learn.dream.WorldModel;
import dev.skidpad.sim.episode.Episode;
import dev.skidpad.sim.traffic.LogTraffic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.ToDoubleFunction;

/// Compares traffic models on the same scenes with the same random numbers: how many agents run into each
/// other while the ego keeps to its log, and how often somebody meets an ego that leaves it, beside log
/// replay.
public final class TrafficStudy {
    private static final String LOG = "record";
    private static final float NEAR_M = 80f;

    private final Settings settings;
    private final List<WorldModel> models;
    private final WorldModel replay = new TrafficWorld(new LogTraffic());

    /// How to measure.
    ///
    /// @param rollouts how often each scene is simulated with each plan
    /// @param seconds how long
    /// @param plans what an ego that leaves its log does ([PlanMaker])
    /// @param seed of all random numbers
    public record Settings(int rollouts, double seconds, List<String> plans, long seed) {
        public Settings {
            if (rollouts < 1 || !(seconds > 0) || plans.isEmpty()) {
                throw new IllegalArgumentException(
                        rollouts + " rollouts of " + seconds + " s with plans " + plans + " measure nothing");
            }
            plans = List.copyOf(plans);
        }
    }

    /// What one model does in one scene.
    ///
    /// @param touched how many agents run into somebody, the mean over the rollouts with the ego on its log
    /// @param egoTouched in which share of the rollouts with an ego off its log the ego touches somebody
    record InScene(double touched, double egoTouched) {}

    /// One scene.
    ///
    /// @param place where it is
    /// @param agents how many are near the ego at the start
    /// @param byModel what each model does
    /// @param replay the same of log replay
    record SceneResult(String place, int agents, List<InScene> byModel, InScene replay) {}

    /// One model's figures.
    ///
    /// @param name the model's
    /// @param colliding share of the agents near the ego that run into somebody, the ego on its log
    /// @param overFirst that over the first model's
    /// @param ego share of the rollouts with an ego off its log in which it touches somebody
    /// @param egoOverReplay that over log replay's
    public record Row(
            String name,
            Optional<Ratio> colliding,
            Optional<Ratio> overFirst,
            Optional<Ratio> ego,
            Optional<Ratio> egoOverReplay) {}

    /// What was found: a row for each model, and one for log replay.
    public record Report(int scenes, int agents, List<Row> rows) {}

    private TrafficStudy(List<WorldModel> models, Settings settings) {
        this.models = models;
        this.settings = settings;
    }

    /// Measures.
    ///
    /// @param models at least one; the first is what the others are compared with
    /// @param scenes those whose ego has no record long enough are left out
    /// @param finished told how many scenes are done
    public static Report measure(
            List<WorldModel> models, List<Scenario> scenes, Settings settings, int threads, IntConsumer finished) {
        TrafficStudy study = new TrafficStudy(models, settings);
        List<Scenario> usable = scenes.stream().filter(study::isLongEnough).toList();
        if (usable.isEmpty() || models.isEmpty()) {
            throw new IllegalArgumentException(models.size() + " models and " + scenes.size()
                    + " scenes: none has an ego with a record of " + settings.seconds + " s from now on");
        }
        return study.report(Workers.map(usable, threads, study::measure, finished));
    }

    private int steps(Scenario scene) {
        return (int) Math.round(settings.seconds / scene.dtSeconds());
    }

    private boolean isLongEnough(Scenario scene) {
        return scene.ego().valid(scene.nowStep()) && Moment.now(scene).lasts(steps(scene));
    }

    private SceneResult measure(Scenario scene) {
        Moment moment = Moment.now(scene);
        boolean[] near = near(moment);
        List<InScene> byModel = new ArrayList<>();
        for (WorldModel model : models) {
            byModel.add(measure(model, moment, near, settings.rollouts));
        }
        return new SceneResult(scene.place(), count(near), byModel, measure(replay, moment, near, 1));
    }

    private InScene measure(WorldModel model, Moment moment, boolean[] near, int rollouts) {
        int steps = steps(moment.scenario());
        int ego = moment.scenario().egoIndex();
        double touched = 0;
        EgoPlan log = PlanMaker.of(LOG, moment, steps);
        for (Episode episode : model.dream(moment, log, rollouts, settings.seed)) {
            boolean[] who = AgentContacts.touched(episode);
            for (int a = 0; a < who.length; a++) {
                touched += who[a] && near[a] ? 1 : 0;
            }
        }
        double egoTouched = 0;
        for (String plan : settings.plans) {
            for (Episode episode : model.dream(moment, PlanMaker.of(plan, moment, steps), rollouts, settings.seed)) {
                egoTouched += AgentContacts.touches(episode, ego) ? 1 : 0;
            }
        }
        return new InScene(touched / rollouts, egoTouched / (rollouts * settings.plans.size()));
    }

    /// Who is there and near the ego at the moment, the ego not among them, `[A]`.
    private static boolean[] near(Moment moment) {
        Scenario scene = moment.scenario();
        int now = moment.step();
        boolean[] near = new boolean[scene.agentCount()];
        for (int a = 0; a < near.length; a++) {
            if (a != scene.egoIndex() && scene.tracks().get(a).valid(now)) {
                float dx = scene.tracks().get(a).x(now) - scene.ego().x(now);
                float dy = scene.tracks().get(a).y(now) - scene.ego().y(now);
                near[a] = dx * dx + dy * dy <= NEAR_M * NEAR_M;
            }
        }
        return near;
    }

    private static int count(boolean[] flags) {
        int count = 0;
        for (boolean flag : flags) {
            count += flag ? 1 : 0;
        }
        return count;
    }

    private Report report(List<SceneResult> scenes) {
        List<Row> rows = new ArrayList<>();
        for (int m = 0; m < models.size(); m++) {
            int model = m;
            rows.add(row(models.get(m).name(), scenes, scene -> scene.byModel.get(model)));
        }
        rows.add(row("log replay", scenes, SceneResult::replay));
        return new Report(
                scenes.size(), scenes.stream().mapToInt(SceneResult::agents).sum(), rows);
    }

    private Row row(String name, List<SceneResult> scenes, Function<SceneResult, InScene> of) {
        return new Row(
                name,
                ratio(scenes, s -> of.apply(s).touched, SceneResult::agents),
                ratio(scenes, s -> of.apply(s).touched, s -> s.byModel.getFirst().touched),
                ratio(scenes, s -> of.apply(s).egoTouched, s -> 1),
                ratio(scenes, s -> of.apply(s).egoTouched, s -> s.replay.egoTouched));
    }

    private Optional<Ratio> ratio(
            List<SceneResult> scenes, ToDoubleFunction<SceneResult> over, ToDoubleFunction<SceneResult> under) {
        List<Item> items = scenes.stream()
                .map(scene -> new Item(scene.place, over.applyAsDouble(scene), under.applyAsDouble(scene)))
                .toList();
        return RatioBootstrap.ratio(items, RandomStream.of(settings.seed, "traffic-study", 0));
    }
}
