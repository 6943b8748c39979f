package dev.skidpad.eval.why.cause;

/// What in the ego a failure came of: the first thing to be replaced that mends it.
public enum Cause {
    /// Perfect perception mends it.
    SEEING("seeing"),
    /// Knowing the true future of the others mends it.
    FORESEEING("foreseeing"),
    /// Another planner mends it.
    DECIDING("deciding"),
    /// Neither mends it, and from no moment on does any other driving that was tried avoid it.
    UNAVOIDABLE("not avoidable"),
    /// Nothing that was tried mends it, though the ego might have avoided it.
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
