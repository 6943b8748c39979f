package dev.skidpad.sim.score;

import dev.skidpad.core.scene.RoadMap;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.episode.Episode;
import dev.skidpad.sim.episode.Outcome;
import dev.skidpad.sim.plan.PlanLog;
import dev.skidpad.sim.score.measure.EgoMotion;
import dev.skidpad.sim.score.measure.LanesDriven;
import dev.skidpad.sim.score.measure.Neighbours;
import dev.skidpad.sim.score.measure.RecordedAgents;
import dev.skidpad.sim.score.measure.Standing;
import dev.skidpad.sim.world.MovingAgents;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One drive as the benchmarks read it: what was driven, who was where, and the measurements that they
/// share.
///
/// What several of them need is measured once, when it is first asked for. One thread owns a drive.
public final class Drive {
    /// How far ahead of a frame any benchmark looks for others, s (nuPlan's time to collision).
    public static final float REACH_S = 3f;

    /// The traffic in which everybody drives as recorded.
    public static final String LOG = "log";

    private final Scenario scenario;
    private final int startStep;
    private final MovingAgents agents;
    private final Optional<String> failed;
    private final PlanLog plans;
    private final EgoMotion ego;
    private final Standing standing;
    private final String traffic;
    private final Map<Class<?>, Object> shared = new HashMap<>(); // looked up, never iterated
    private @Nullable Neighbours others;
    private @Nullable Optional<Drive> record;

    private Drive(
            Scenario scenario,
            int startStep,
            MovingAgents agents,
            String traffic,
            Optional<String> failed,
            PlanLog plans) {
        this.scenario = scenario;
        this.startStep = startStep;
        this.agents = agents;
        this.failed = failed;
        this.plans = plans;
        this.traffic = traffic;
        ego = EgoMotion.of(agents, scenario.egoIndex(), scenario.dtSeconds());
        standing = new Standing(ego, scenario.map());
    }

    /// An episode that was driven to its end.
    public static Drive of(Episode episode) {
        return of(new Outcome(episode, Optional.empty()));
    }

    /// What came of a simulation.
    public static Drive of(Outcome outcome) {
        Episode episode = outcome.episode();
        return new Drive(
                episode.scenario(), episode.startStep(), episode, episode.traffic(), outcome.failed(), outcome.plans());
    }

    /// What was driven. Its tracks are what really happened, the ego's among them.
    public Scenario scenario() {
        return scenario;
    }

    public RoadMap map() {
        return scenario.map();
    }

    /// The scenario step of frame 0.
    public int startStep() {
        return startStep;
    }

    /// Everyone, the ego included, as in the scenario's tracks.
    public MovingAgents agents() {
        return agents;
    }

    /// How the others moved: the traffic model's name.
    public String traffic() {
        return traffic;
    }

    /// What several benchmarks make of a drive, made once.
    public <T> T shared(Class<T> type, Function<Drive, T> make) {
        Object made = shared.get(type);
        if (made == null) {
            made = make.apply(this);
            shared.put(type, made);
        }
        return type.cast(made);
    }

    /// The lanes that the ego is on.
    public LanesDriven lanes() {
        return shared(LanesDriven.class, drive -> new LanesDriven(drive.ego, drive.map()));
    }

    /// Who touches the ego.
    public Collisions collisions() {
        return shared(Collisions.class, drive -> new Collisions(drive.ego, drive.others(), drive.standing));
    }

    /// How far the ego comes along its route.
    public EgoProgress progress() {
        return shared(EgoProgress.class, drive -> new EgoProgress(drive.ego, drive.scenario, drive.startStep));
    }

    /// Why the planner failed to drive to the end; empty when it did not.
    public Optional<String> failed() {
        return failed;
    }

    /// What the planner planned on the way; none where it was not recorded.
    public PlanLog plans() {
        return plans;
    }

    /// The ego's motion.
    public EgoMotion ego() {
        return ego;
    }

    /// Where the ego stands on the road.
    public Standing standing() {
        return standing;
    }

    /// Those who come near the ego within [#REACH_S].
    public Neighbours others() {
        if (others == null) {
            others = new Neighbours(ego, agents, REACH_S, REACH_S);
        }
        return others;
    }

    /// What really happened over the same frames, everybody's record; empty where the ego's record has a
    /// gap or ends before.
    public Optional<Drive> record() {
        if (record == null) {
            record = recordOver(ego.frames());
        }
        return record;
    }

    private Optional<Drive> recordOver(int frames) {
        for (int f = 0; f < frames; f++) {
            if (!scenario.ego().valid(startStep + f)) {
                return Optional.empty();
            }
        }
        return Optional.of(new Drive(
                scenario,
                startStep,
                new RecordedAgents(scenario, startStep, frames),
                LOG,
                Optional.empty(),
                new PlanLog()));
    }

    /// The part that a planner loses that failed to drive to the end: 1, or 0 with the frame at which it
    /// failed.
    public SubScore drivenToEnd() {
        List<SubScore.Event> trace = failed.isPresent()
                ? List.of(new SubScore.Event(ego.frames() - 1, -1, Verdict.PLANNER_FAILED, 1, 0))
                : List.of();
        return SubScore.of(Scores.DRIVEN_TO_END, EgoProgress.UNLESS_FAILED, trace);
    }
}
