package dev.skidpad.eval.why;

/// What in the ego a failure came of: the first thing to be replaced that mends it.
public enum Cause {
    /// Perfect perception mends it.
    SEEING("seeing"),
    /// Knowing the true future of the others mends it.
    FORESEEING("foreseeing"),
    /// Another planner mends it.
    DECIDING("deciding"),
    /// Nothing that was tried mends it.
    NOT_FOUND("not found");

    private final String label;

    Cause(String label) {
        this.label = label;
    }

    /// How it is called in reports.
    public String label() {
        return label;
    }
}
