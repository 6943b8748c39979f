package dev.skidpad.eval.why.cause;

import dev.skidpad.eval.why.retry.Failure;
import dev.skidpad.eval.why.retry.Retrial;
import dev.skidpad.sim.episode.Episode;
import dev.skidpad.sim.episode.Outcome;
import dev.skidpad.sim.perceive.Perception;
import dev.skidpad.sim.plan.Planner;
import dev.skidpad.sim.plan.proposal.ProposalPlanner;
import dev.skidpad.sim.score.EpisodeScorer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// Replaces what the ego sees, then what it foresees, then how it decides, until one drive has no
/// failure.
///
/// | Tried | What drives | What it sees | Shows |
/// |---|---|---|---|
/// | 1, where its perception has faults | the episode's planner | everything | seeing |
/// | 2 to 4 | the same | everything, and the future ([TrueFuture]) | foreseeing |
/// | 5 | the proposal planner | everything | deciding |
/// | 6 | the proposal planner | everything, and the future of drive 5 | deciding |
///
/// The future is that of the last drive, at first the failed episode's. Traffic that reacts to another
/// ego moves otherwise than foreseen; that is why foreseeing has three attempts, each with the future
/// of the one before.
public final class Substitutions {
    private static final int FORESIGHTS = 3;

    private final Retrial retrial;
    private final Planner planner;
    private final int failureFrame;
    private final List<Substitution> tried = new ArrayList<>();
    private Outcome last;

    private Substitutions(Retrial retrial, Planner planner, Outcome recorded, int failureFrame) {
        this.retrial = retrial;
        this.planner = planner;
        this.failureFrame = failureFrame;
        last = recorded;
    }

    /// Tries until something mends the failure; what mends it stands last.
    ///
    /// @param planner that of the episode
    public static List<Substitution> search(Retrial retrial, Planner planner, Outcome recorded, int failureFrame) {
        Substitutions search = new Substitutions(retrial, planner, recorded, failureFrame);
        search.search();
        return List.copyOf(search.tried);
    }

    /// The cause that the drives show.
    ///
    /// @param avoidable whether any other driving avoids the failure
    public static Cause cause(List<Substitution> tried, boolean avoidable) {
        if (!tried.isEmpty() && tried.getLast().mends()) {
            return tried.getLast().cause();
        }
        return avoidable ? Cause.NOT_FOUND : Cause.UNAVOIDABLE;
    }

    private void search() {
        boolean faulty = !retrial.episode().conditions().perception().equals(Perception.PERFECT.name());
        if (faulty && mends(Cause.SEEING, "with perfect perception", planner, Perception.PERFECT)) {
            return;
        }
        for (int i = 0; i < FORESIGHTS; i++) {
            Episode before = last.episode();
            if (mends(Cause.FORESEEING, "with the true future of the others", planner, new TrueFuture(before))) {
                return;
            }
            if (last.episode().sameBits(before)) {
                break; // The next attempt would be the same.
            }
        }
        Planner better = new ProposalPlanner();
        if (!mends(Cause.DECIDING, "with the proposal planner", better, Perception.PERFECT)) {
            mends(
                    Cause.DECIDING,
                    "with the proposal planner and the true future of the others",
                    better,
                    new TrueFuture(last.episode()));
        }
    }

    private boolean mends(Cause cause, String what, Planner driver, Perception perception) {
        last = retrial.drive(driver, perception, retrial.steps());
        OptionalInt trouble = Failure.firstTrouble(EpisodeScorer.score(last), retrial.lastJudged(failureFrame));
        OptionalDouble fails = trouble.isPresent()
                ? OptionalDouble.of(
                        (double) trouble.getAsInt() * retrial.episode().dtSeconds())
                : OptionalDouble.empty();
        tried.add(new Substitution(cause, what, fails.isEmpty(), fails));
        return fails.isEmpty();
    }
}
