package dev.skidpad.learn.feature;

/// The kinds of context rows, each with its own width.
public enum ContextKind {
    /// Another agent.
    AGENT(30),
    /// About five metres of a lane, a road edge or a crosswalk's outline, or a stop sign.
    MAP(20),
    /// A light and the point to stop at.
    SIGNAL(11),
    /// A point of the route ahead.
    ROUTE(7);

    private final int width;

    ContextKind(int width) {
        this.width = width;
    }

    /// How many numbers a row of this kind has.
    public int width() {
        return width;
    }
}
