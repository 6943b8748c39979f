package dev.skidpad.eval.rfb.table;

/// Of which cases figures are told.
public enum Part {
    /// Of all.
    ALL("all"),
    /// Of plans that look ordinary and are not what the human did.
    HARD("hard"),
    /// Of plans that change what the others do, so that it matters to see the plan.
    REACTIVE("reactive");

    private final String key;

    Part(String key) {
        this.key = key;
    }

    /// The name in JSON.
    public String key() {
        return key;
    }

    /// Whether a case belongs to it. False alarms on what humans did are told on each part, of all of
    /// these.
    ///
    /// @param reactive whether the plan changes what the others do
    boolean has(CaseFact fact, boolean reactive) {
        return switch (this) {
            case ALL -> true;
            case HARD -> fact.hard();
            case REACTIVE -> reactive;
        };
    }

    /// On which cases thresholds and calibrations for this part are found: those of the part, but of all
    /// where it is too rare for that.
    Part judged() {
        return switch (this) {
            case ALL, REACTIVE -> ALL;
            case HARD -> HARD;
        };
    }
}
