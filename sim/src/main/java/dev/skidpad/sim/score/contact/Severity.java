package dev.skidpad.sim.score.contact;

/// How grave a contact is, by the risk that somebody is hurt seriously (an injury of at least 3 on the
/// abbreviated injury scale, MAIS 3+).
public enum Severity {
    /// A risk below 10 %.
    TOLERABLE("a risk of serious injury below 10 %"),
    /// A risk of 10 % or more.
    SERIOUS("a risk of serious injury of 10 % or more"),
    /// No speed is published that people tolerate: with a thing, or between vehicles of which one is heavy.
    NOT_JUDGED("severity not judged");

    private final String words;

    Severity(String words) {
        this.words = words;
    }

    /// For a sentence.
    public String words() {
        return words;
    }
}
