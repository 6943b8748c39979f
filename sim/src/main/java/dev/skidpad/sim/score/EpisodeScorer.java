package dev.skidpad.sim.score;

import dev.skidpad.sim.episode.Episode;
import dev.skidpad.sim.episode.Outcome;
import dev.skidpad.sim.score.measure.EgoMotion;
import dev.skidpad.sim.score.measure.Neighbours;
import dev.skidpad.sim.score.measure.Standing;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Turns an episode into a [Verdict]: the one scoring code behind reward, gate and report.
///
/// It judges geometry alone and does not care who made the episode: the simulator or a dream. The parts
/// and their order are in [Scores]; each part's formula, thresholds and differences from its source
/// stand at the class that computes it: [Collisions], [DrivableArea], [TimeToCollision], [EgoProgress],
/// [Comfort]. Safe for use by several threads at once.
public final class EpisodeScorer {
    private EpisodeScorer() {}

    /// The verdict on an episode that was driven to its end.
    public static Verdict score(Episode episode) {
        return score(episode, Optional.empty());
    }

    /// The verdict on what came of a simulation. Where the planner failed, the progress is worth
    /// nothing, the total is 0, even on a map without edges, and an event `planner-failed` says when.
    public static Verdict score(Outcome outcome) {
        return score(outcome.episode(), outcome.failed());
    }

    private static Verdict score(Episode episode, Optional<String> failed) {
        EgoMotion ego = EgoMotion.of(episode, episode.scenario().egoIndex(), episode.dtSeconds());
        Neighbours others = new Neighbours(ego, episode, TimeToCollision.REACH_S);
        Standing standing = new Standing(ego, episode.scenario().map());
        Collisions collisions = new Collisions(ego, others, standing);
        SubScore nc = collisions.subScore();
        SubScore dac = DrivableArea.judge(ego, episode.scenario().map());
        SubScore ttc = TimeToCollision.judge(ego, others, collisions, standing);
        EgoProgress progress = new EgoProgress(ego, episode.scenario(), episode.startStep());
        double multipliers = nc.value().orElse(1) * dac.value().orElse(1);
        SubScore ep = failed.isPresent() ? failure(ego.frames() - 1) : progress.subScore(multipliers);
        SubScore c = Comfort.judge(ego);
        OptionalDouble total = failed.isPresent()
                ? OptionalDouble.of(0)
                : Scores.total(nc.value(), dac.value(), ttc.value(), ep.value(), c.value());
        return new Verdict(
                episode.scenario().id(),
                episode.scenario().place(),
                episode.planner(),
                List.of(nc, dac, ttc, ep, c),
                total,
                progress.progressM(),
                failed,
                collisions.contacts(episode, episode.scenario()));
    }

    private static SubScore failure(int frame) {
        return SubScore.of(
                Scores.EGO_PROGRESS,
                EgoProgress.UNLESS_FAILED,
                List.of(new SubScore.Event(frame, -1, Verdict.PLANNER_FAILED, 1, 0)));
    }
}
