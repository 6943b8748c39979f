package dev.skidpad.loop;

import dev.skidpad.eval.why.cause.Cause;

/// What the loop does about the scenes of a cluster.
public enum Target {
    /// The policy does not see: it practises these scenes through the perception that they were driven
    /// with.
    SEE("practised through the faults of perception that it failed with"),
    /// The policy does not foresee: the others' motion is varied, and it practises that.
    FORESEE("the others' motion is varied, and that is practised"),
    /// The policy decides wrongly: it practises these very scenes.
    DECIDE("practised as they are"),
    /// Not known what it came of, or only that a scene is rare: varied like any other, and practised where
    /// the policy failed.
    ORDINARY("varied like any other scene"),
    /// Nothing that was tried avoids the failure: nothing can be learned from it.
    NONE("left out: not avoidable");

    private final String words;

    Target(String words) {
        this.words = words;
    }

    /// What is done, for reports.
    public String words() {
        return words;
    }

    /// What a cause asks for.
    static Target of(Cause cause) {
        return switch (cause) {
            case SEEING -> SEE;
            case FORESEEING -> FORESEE;
            case DECIDING -> DECIDE;
            case NOT_FOUND -> ORDINARY;
            case UNAVOIDABLE -> NONE;
        };
    }
}
