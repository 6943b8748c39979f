package dev.skidpad.eval.rfb;

import dev.skidpad.learn.dream.EgoPlan;
import dev.skidpad.learn.dream.Moment;
import dev.skidpad.sim.danger.stage.StageSetting;

/// A moment, a plan of the ego, and what came of it.
///
/// @param id unique in the benchmark
/// @param moment what may be seen: the scene up to now, without what came after it
/// @param plan what the ego is going to do, whatever happens
/// @param kind what kind of plan: `human`, or the name of a danger's kind
/// @param look whether the plan looks ordinary
/// @param truth what came of it
/// @param setting what nobody sees, for re-simulation alone; its intentions are to be drawn anew
public record RfbCase(
        String id, Moment moment, EgoPlan plan, String kind, Look look, Truth truth, StageSetting setting) {
    /// The kind of what the human really did.
    public static final String HUMAN = "human";

    /// How a plan looks.
    public enum Look {
        /// Along the human's way, without hard braking or speeding up: nothing in the plan itself gives it away.
        ORDINARY,
        /// Any other.
        ODD
    }

    /// Whether the plan is what the human really did.
    public boolean human() {
        return kind.equals(HUMAN);
    }

    /// Whether the case belongs to the hard part.
    public boolean hard() {
        return look == Look.ORDINARY && !human();
    }
}
