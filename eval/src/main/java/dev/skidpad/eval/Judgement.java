package dev.skidpad.eval;

/// What a comparison shows about one metric or one kind of situation.
public enum Judgement {
    /// The difference is a gain, and more than chance.
    BETTER("better"),
    /// Nothing differs, or what differs is shown to be smaller than matters.
    SAME("same"),
    /// The difference is a loss, and more than chance.
    WORSE("worse"),
    /// Neither a difference nor its absence is shown: too few scenarios.
    UNDECIDED("undecided"),
    /// There was nothing to compare.
    NOT_EVALUATED("not evaluated");

    private final String word;

    Judgement(String word) {
        this.word = word;
    }

    /// The word for tables.
    public String word() {
        return word;
    }
}
