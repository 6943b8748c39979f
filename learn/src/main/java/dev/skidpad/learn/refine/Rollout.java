package dev.skidpad.learn.refine;

import dev.skidpad.learn.policy.Decision;
import dev.skidpad.sim.score.Verdict;
import java.util.List;

/// One episode that the policy drove by drawing its tokens.
///
/// @param verdict how it was judged
/// @param decisions what was decided, in order of time
/// @param startStep the scenario step at which it began
/// @param dtSeconds between steps
record Rollout(Verdict verdict, List<Decision> decisions, int startStep, float dtSeconds) {
    Rollout {
        decisions = List.copyOf(decisions);
    }

    /// What it is worth: the total score, in which safety multiplies everything else.
    double reward() {
        return verdict.total().orElse(0);
    }

    boolean failed() {
        return verdict.firstFailureFrame().isPresent();
    }

    /// How much of the episode's advantage a decision gets, in `[0, 1]`.
    ///
    /// What was decided after a failure could not change it any more and gets nothing. Of a bad end, the
    /// decisions of the last `creditSeconds` before it are blamed in full and those before less and less, by
    /// half for each further `creditSeconds`; of anything else all decisions get their share in full.
    double credit(Decision decision, double advantage, double creditSeconds) {
        if (!failed()) {
            return 1;
        }
        int failure = startStep + verdict.firstFailureFrame().getAsInt();
        if (decision.step() >= failure) {
            return 0;
        }
        if (advantage >= 0) {
            return 1;
        }
        double before = (failure - decision.step()) * dtSeconds - creditSeconds;
        return before <= 0 ? 1 : StrictMath.pow(0.5, before / creditSeconds);
    }
}
