package dev.skidpad.learn.joint;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.learn.dream.EgoPlan;
import dev.skidpad.learn.dream.Moment;
import dev.skidpad.learn.token.Codebook;
import dev.skidpad.sim.timing.Spread;
import dev.skidpad.sim.timing.ThreadClock;
import dev.skidpad.sim.traffic.Traffic;
import dev.skidpad.sim.world.WorldBatch;
import dev.skidpad.sim.world.WorldView;
import java.util.List;

/// Measures what a joint model costs at use, on one thread: as traffic, and as a world model.
///
/// As traffic it moves all others of each scene for some seconds from its now on while the ego is put where
/// the record has it; beginning an episode is inside what is timed. As a world model it dreams of the
/// record's own plan at each scene's now.
public final class JointBenchmark {
    private static final double NANOS = 1e9;

    private final JointModel model;
    private final List<Scenario> scenes;
    private final Settings settings;

    /// How to measure.
    ///
    /// @param scenes how many scenes at most
    /// @param seconds how long each scene is driven, and each dream is; those with a shorter record of the
    ///     ego are left out
    /// @param dreams how many dreams of a plan
    /// @param repeats how often all is repeated, after one round to warm up
    public record Settings(int scenes, double seconds, int dreams, int repeats) {
        /// Sixteen dreams of five seconds in 24 scenes; about twenty seconds.
        public static Settings standard() {
            return new Settings(24, 5, 16, 7);
        }
    }

    /// What was measured, per second of one thread's CPU time.
    ///
    /// @param stepsPerSecond scenes moved by 0.1 s
    /// @param decisionsPerSecond scenes in which everybody has decided on half a second
    /// @param agentDecisionsPerSecond the same for each who decides
    /// @param agents how many decide in a scene, the mean
    /// @param dreamMillis for all dreams of one plan, ms
    /// @param bytesPerStep what a scene's step allocates, the beginning of its episode included
    public record Report(
            Spread stepsPerSecond,
            Spread decisionsPerSecond,
            Spread agentDecisionsPerSecond,
            double agents,
            Spread dreamMillis,
            long bytesPerStep) {}

    private JointBenchmark(JointModel model, List<Scenario> scenes, Settings settings) {
        this.model = model;
        this.scenes = scenes;
        this.settings = settings;
    }

    /// Measures.
    ///
    /// @throws IllegalArgumentException if no scene has a record of the ego that is long enough
    public static Report measure(JointModel model, List<Scenario> scenes, Settings settings) {
        List<Scenario> chosen = scenes.stream()
                .filter(scene ->
                        scene.ego().valid(scene.nowStep()) && Moment.now(scene).lasts(steps(scene, settings)))
                .limit(settings.scenes)
                .toList();
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException("none of " + scenes.size() + " scenes has an ego with a record of "
                    + settings.seconds + " s from now on");
        }
        return new JointBenchmark(model, chosen, settings).measure();
    }

    private static int steps(Scenario scene, Settings settings) {
        return (int) Math.round(settings.seconds / scene.dtSeconds());
    }

    private Report measure() {
        JointTraffic traffic = new JointTraffic(model, Sampling.plain());
        JointWorld world = new JointWorld("joint", model, Sampling.plain(), JointWorld.Sight.PLAN);
        int repeats = settings.repeats;
        double[] perStep = new double[repeats];
        double[] perDecision = new double[repeats];
        double[] perAgent = new double[repeats];
        double[] millis = new double[repeats];
        long bytes = Long.MAX_VALUE;
        double agents = 0;
        for (int i = -1; i < repeats; i++) {
            long allocated = ThreadClock.allocatedBytes();
            long began = ThreadClock.cpuNanos();
            Count count = drive(traffic);
            double seconds = (ThreadClock.cpuNanos() - began) / NANOS;
            allocated = ThreadClock.allocatedBytes() - allocated;
            began = ThreadClock.cpuNanos();
            dream(world);
            double dreamt = (ThreadClock.cpuNanos() - began) / NANOS;
            if (i >= 0) {
                perStep[i] = count.steps / seconds;
                perDecision[i] = count.decisions / seconds;
                perAgent[i] = count.agents / seconds;
                millis[i] = 1e3 * dreamt / scenes.size();
                bytes = Math.min(bytes, allocated / count.steps);
                agents = (double) count.agents / count.decisions;
            }
        }
        return new Report(
                Spread.of(perStep), Spread.of(perDecision), Spread.of(perAgent), agents, Spread.of(millis), bytes);
    }

    private record Count(long steps, long decisions, long agents) {}

    private Count drive(JointTraffic traffic) {
        long steps = 0;
        long decisions = 0;
        long agents = 0;
        for (Scenario scene : scenes) {
            int count = steps(scene, settings);
            WorldBatch world = WorldBatch.of(List.of(scene), new int[] {scene.nowStep()});
            WorldView view = world.view(0);
            Track ego = scene.ego();
            try (Traffic.Session session = traffic.start(view, RandomStream.of(1, "bench-traffic", 0))) {
                for (int step = 0; step < count; step++) {
                    session.advance(world.next(0));
                    if (step % Codebook.STEPS == 0) {
                        decisions++;
                        agents += JointTraffic.thinkers(session);
                    }
                    int at = scene.nowStep() + step + 1;
                    world.placeEgo(0, ego.x(at), ego.y(at), ego.headingRad(at), ego.vx(at), ego.vy(at));
                    world.step();
                    steps++;
                }
            }
        }
        return new Count(steps, decisions, agents);
    }

    private void dream(JointWorld world) {
        int frames = 0;
        for (Scenario scene : scenes) {
            EgoPlan plan = EgoPlan.of(scene.ego(), scene.nowStep(), steps(scene, settings));
            frames += world.dream(new Moment(scene, scene.nowStep()), plan, settings.dreams, 1)
                    .getLast()
                    .frames();
        }
        if (frames == 0) {
            throw new IllegalStateException("nothing was dreamt");
        }
    }
}
