package dev.skidpad.eval.why.dream;

import dev.skidpad.core.geometry.OrientedBox;
import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.eval.why.dream.Foreseen.Moment;
import dev.skidpad.eval.why.retry.Failure;
import dev.skidpad.learn.dream.EgoPlan;
import dev.skidpad.learn.dream.Risk;
import dev.skidpad.learn.dream.WorldModel;
import dev.skidpad.sim.dynamics.Poses;
import dev.skidpad.sim.episode.Episode;
import dev.skidpad.sim.episode.Episodes;
import dev.skidpad.sim.episode.Outcome;
import dev.skidpad.sim.plan.PlanLog;
import dev.skidpad.sim.score.EpisodeScorer;
import dev.skidpad.sim.score.Scores;
import dev.skidpad.sim.score.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Asks a world model what it would have dreamt of the plans that led to a failure.
///
/// Of each plan that the ego made within [#BACK_SECONDS] before the failure, [#DREAMS] dreams are
/// dreamt: the others as the model moves them, from where they were at that moment, and the ego at the
/// plan's poses whatever it hits. They are judged by the scoring code that judges the simulator.
///
/// The agent that was struck has got out of the way in a dream if at the failure's frame its box there
/// and the ego's box in the episode do not meet.
public final class PlanDreams {
    /// How many dreams there are of each plan.
    public static final int DREAMS = 16;

    /// How long before the failure the first plan is asked about.
    public static final double BACK_SECONDS = 5;

    private final WorldModel world;
    private final Episode episode;
    private final PlanLog plans;
    private final Failure failure;
    private final Scenario driven;

    private PlanDreams(WorldModel world, Outcome outcome, Failure failure) {
        this.world = world;
        this.failure = failure;
        episode = outcome.episode();
        plans = outcome.plans();
        driven = Episodes.asScenario(episode, episode.scenario().id(), "as driven");
    }

    /// Asks; the plans must have been recorded.
    public static Foreseen ask(WorldModel world, Outcome outcome, Failure failure) {
        return new PlanDreams(world, outcome, failure).ask();
    }

    private Foreseen ask() {
        List<Moment> moments = new ArrayList<>();
        int first = failure.frame() - (int) Math.round(BACK_SECONDS / episode.dtSeconds());
        for (int p = 0; p < plans.count(); p++) {
            if (plans.frame(p) >= first && plans.frame(p) < failure.frame()) {
                moments.add(moment(plans.frame(p), plans.poses(p)));
            }
        }
        OptionalDouble alarm = moments.stream()
                .filter(Moment::alarm)
                .mapToDouble(Moment::seconds)
                .findFirst();
        return new Foreseen(
                world.name(),
                DREAMS,
                moments,
                alarm,
                alarm.isPresent()
                        ? OptionalDouble.of((double) failure.frame() * episode.dtSeconds() - alarm.getAsDouble())
                        : OptionalDouble.empty(),
                moments.stream()
                        .filter(moment -> moment.clearedShare().isPresent())
                        .mapToDouble(moment -> moment.clearedShare().getAsDouble())
                        .average());
    }

    private Moment moment(int frame, Poses poses) {
        int step = episode.startStep() + frame;
        EgoPlan plan = plan(poses, driven.steps() - 1 - step);
        long seed = RandomStream.of(episode.conditions().trafficSeed(), "why-dreams", frame)
                .nextLong();
        List<Episode> dreams = world.dream(new dev.skidpad.learn.dream.Moment(driven, step), plan, DREAMS, seed);
        List<Verdict> verdicts = dreams.stream()
                .map(dream -> EpisodeScorer.score(new Outcome(dream, Optional.empty())))
                .toList();
        boolean edges =
                verdicts.getFirst().sub(Scores.DRIVABLE_AREA_COMPLIANCE).value().isPresent();
        double collision = share(verdicts, Verdict::collided);
        double offRoad = share(verdicts, Verdict::offRoad);
        double either = share(verdicts, verdict -> verdict.collided() || verdict.offRoad());
        return new Moment(
                (double) frame * episode.dtSeconds(),
                (double) plan.steps() * episode.dtSeconds(),
                collision,
                edges ? OptionalDouble.of(offRoad) : OptionalDouble.empty(),
                either,
                world.critic().fitted() ? probability(collision, offRoad) : either,
                cleared(dreams, failure.frame() - frame));
    }

    // Of either, as if they had nothing to do with each other.
    private double probability(double collisionShare, double offRoadShare) {
        double collision = world.critic().calibration(Risk.AT_FAULT).probability(collisionShare);
        double offRoad = world.critic().calibration(Risk.OFF_ROAD).probability(offRoadShare);
        return 1 - (1 - collision) * (1 - offRoad);
    }

    private static EgoPlan plan(Poses poses, int most) {
        int steps = Math.min(poses.length(), most);
        float[] x = new float[steps];
        float[] y = new float[steps];
        float[] heading = new float[steps];
        for (int i = 0; i < steps; i++) {
            x[i] = poses.x(i);
            y[i] = poses.y(i);
            heading[i] = poses.headingRad(i);
        }
        return EgoPlan.of(x, y, heading);
    }

    private interface Judge {
        boolean says(Verdict verdict);
    }

    private static double share(List<Verdict> verdicts, Judge judge) {
        return (double) verdicts.stream().filter(judge::says).count() / verdicts.size();
    }

    private OptionalDouble cleared(List<Episode> dreams, int framesToFailure) {
        if (failure.agent().isEmpty() || dreams.getFirst().frames() <= framesToFailure) {
            return OptionalDouble.empty();
        }
        int agent = failure.agent().getAsInt();
        long away = dreams.stream()
                .filter(dream -> !dream.active(framesToFailure, agent) || !meets(dream, framesToFailure, agent))
                .count();
        return OptionalDouble.of((double) away / dreams.size());
    }

    private boolean meets(Episode dream, int frame, int agent) {
        int ego = episode.scenario().egoIndex();
        int struck = failure.frame();
        return OrientedBox.posesOverlap(
                episode.x(struck, ego),
                episode.y(struck, ego),
                episode.headingRad(struck, ego),
                episode.lengthM(ego),
                episode.widthM(ego),
                dream.x(frame, agent),
                dream.y(frame, agent),
                dream.headingRad(frame, agent),
                episode.lengthM(agent),
                episode.widthM(agent));
    }
}
