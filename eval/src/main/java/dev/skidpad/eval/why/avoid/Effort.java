package dev.skidpad.eval.why.avoid;

import java.util.List;

/// How hard to look for a way to avoid a failure.
public enum Effort {
    /// Every manoeuvre from every moment, and the least change among them, weakened as far as it goes.
    THOROUGH,
    /// A sixth of the manoeuvres, from the last moment backwards until one avoids it. The change that is
    /// found is the least of that moment's.
    BRIEF;

    /// What is tried from each moment, besides the proposal planner.
    public List<Manoeuvre> manoeuvres() {
        return switch (this) {
            case THOROUGH -> Manoeuvre.ALL;
            case BRIEF -> Manoeuvre.FEW;
        };
    }
}
