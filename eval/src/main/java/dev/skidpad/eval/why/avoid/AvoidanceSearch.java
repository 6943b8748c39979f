package dev.skidpad.eval.why.avoid;

import dev.skidpad.eval.why.avoid.Avoidance.Change;
import dev.skidpad.eval.why.avoid.Avoidance.Moment;
import dev.skidpad.eval.why.retry.Failure;
import dev.skidpad.eval.why.retry.Retrial;
import dev.skidpad.sim.episode.Episode;
import dev.skidpad.sim.episode.Outcome;
import dev.skidpad.sim.episode.Simulator;
import dev.skidpad.sim.plan.Planner;
import dev.skidpad.sim.plan.proposal.ProposalPlanner;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// Tries the manoeuvres of an [Effort], and the proposal planner, from the moments before the failure at
/// which the ego planned anew.
///
/// Up to the moment the episode is as it was, bit by bit; from then on the episode's own vehicle drives
/// the manoeuvre among its own traffic, which reacts as it does. A manoeuvre avoids the failure if
/// until [Retrial#AFTER_SECONDS] after its moment, or the end of the episode, the ego touches nobody, at fault
/// or not, and does not leave the road. A thorough search tries all moments, not only those that a bisection
/// over time would ask: a later one can be better.
///
/// The change of a drive with velocities `v` from the recorded one with `v⁰` is, in m/s from its first
/// frame to that of the failure,
/// ```
/// Σ |d_(t+1) - d_t|        d = v - v⁰
/// ```
/// how much velocity, in any direction, was gained or lost otherwise. The one of least change among
/// those that avoid the failure is weakened by bisection of its share, taking it that a weaker one
/// avoids no more than a stronger one; what is reported has been driven.
public final class AvoidanceSearch {
    private static final int HALVINGS = 5;

    private final Retrial retrial;
    private final Effort effort;
    private final Episode before;
    private final int failureFrame;
    private final int steps;
    private final List<Moment> moments = new ArrayList<>();
    private int drives;
    private @Nullable Candidate least;

    private AvoidanceSearch(Retrial retrial, int failureFrame, Effort effort) {
        this.retrial = retrial;
        this.effort = effort;
        this.failureFrame = failureFrame;
        before = retrial.episode();
        steps = retrial.lastJudged(failureFrame);
    }

    /// A manoeuvre that avoids the failure.
    private record Candidate(int frame, Optional<Manoeuvre> manoeuvre, double share, double changeMps) {}

    /// Searches.
    ///
    /// @param failureFrame the frame of the failure
    public static Avoidance search(Retrial retrial, int failureFrame, Effort effort) {
        return new AvoidanceSearch(retrial, failureFrame, effort).search();
    }

    private Avoidance search() {
        int last = switch (effort) {
            case THOROUGH -> everyMoment();
            case BRIEF -> backwards();
        };
        int next = last < 0 ? 0 : last + Simulator.REPLAN_STEPS;
        return new Avoidance(
                effort,
                moments,
                last < 0 ? OptionalDouble.empty() : OptionalDouble.of(seconds(last)),
                next < failureFrame || last < 0 ? OptionalDouble.of(seconds(next)) : OptionalDouble.empty(),
                Optional.ofNullable(least).map(this::smallest),
                drives);
    }

    /// Tries every moment; the last frame from which a drive avoids it, or -1.
    private int everyMoment() {
        int last = -1;
        for (int frame = 0; frame < failureFrame; frame += Simulator.REPLAN_STEPS) {
            last = tryMoment(frame) ? frame : last;
        }
        return last;
    }

    /// Tries the moments from the last one on backwards until a drive avoids it; its frame, or -1.
    private int backwards() {
        int frame = (failureFrame - 1) / Simulator.REPLAN_STEPS * Simulator.REPLAN_STEPS;
        while (frame >= 0 && !tryMoment(frame)) {
            frame -= Simulator.REPLAN_STEPS;
        }
        Collections.reverse(moments);
        return Math.max(-1, frame);
    }

    private boolean tryMoment(int frame) {
        int avoiding = tryAll(frame);
        moments.add(new Moment(seconds(frame), effort.manoeuvres().size() + 1, avoiding));
        return avoiding > 0;
    }

    private int tryAll(int frame) {
        int avoiding = 0;
        for (Manoeuvre manoeuvre : effort.manoeuvres()) {
            avoiding += consider(attempt(frame, manoeuvre, 1));
        }
        return avoiding + consider(attempt(frame, Optional.empty(), 1, new ProposalPlanner()));
    }

    /// Remembers a candidate that is the least so far; 1 if there is one, 0 if not.
    private int consider(Optional<Candidate> found) {
        if (found.isPresent() && (least == null || found.get().changeMps() < least.changeMps())) {
            least = found.get();
        }
        return found.isPresent() ? 1 : 0;
    }

    private Optional<Candidate> attempt(int frame, Manoeuvre manoeuvre, double share) {
        return attempt(frame, Optional.of(manoeuvre), share, Course.of(before, frame, manoeuvre, share));
    }

    private Optional<Candidate> attempt(int frame, Optional<Manoeuvre> manoeuvre, double share, Planner driver) {
        drives++;
        Outcome outcome = retrial.driveFrom(frame, driver, steps);
        return Failure.none(outcome)
                ? Optional.of(new Candidate(frame, manoeuvre, share, changeMps(outcome.episode(), frame)))
                : Optional.empty();
    }

    private Change smallest(Candidate found) {
        Candidate best = switch (effort) {
            case THOROUGH ->
                found.manoeuvre().map(manoeuvre -> weakened(found, manoeuvre)).orElse(found);
            case BRIEF -> found;
        };
        return new Change(
                seconds(best.frame()),
                best.manoeuvre(),
                best.share(),
                best.changeMps(),
                best.manoeuvre()
                        .map(manoeuvre -> manoeuvre.words(best.share()))
                        .orElse("drive as the proposal planner does"));
    }

    private Candidate weakened(Candidate found, Manoeuvre manoeuvre) {
        Candidate best = found;
        double tooWeak = 0;
        for (int i = 0; i < HALVINGS; i++) {
            double share = 0.5 * (tooWeak + best.share());
            Optional<Candidate> weaker = attempt(found.frame(), manoeuvre, share);
            if (weaker.isPresent() && weaker.get().changeMps() <= best.changeMps()) {
                best = weaker.get();
            } else {
                tooWeak = share;
            }
        }
        return best;
    }

    private double changeMps(Episode after, int frame) {
        int ego = before.scenario().egoIndex();
        double sum = 0;
        double lastX = 0;
        double lastY = 0;
        for (int f = frame; f <= Math.min(failureFrame, after.frames() - 1); f++) {
            double dx = (double) after.vx(f, ego) - before.vx(f, ego);
            double dy = (double) after.vy(f, ego) - before.vy(f, ego);
            sum += Math.sqrt((dx - lastX) * (dx - lastX) + (dy - lastY) * (dy - lastY));
            lastX = dx;
            lastY = dy;
        }
        return sum;
    }

    private double seconds(int frame) {
        return (double) frame * before.dtSeconds();
    }
}
