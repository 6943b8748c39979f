package dev.skidpad.eval.rfb.table;

/// Of which cases figures are told.
public enum Part {
    /// Of all.
    ALL("all"),
    /// Of plans that look ordinary and are not what the human did.
    HARD("hard");

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
    boolean has(CaseFact fact) {
        return switch (this) {
            case ALL -> true;
            case HARD -> fact.hard();
        };
    }
}
