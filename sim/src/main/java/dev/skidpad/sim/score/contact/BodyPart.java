package dev.skidpad.sim.score.contact;

/// Which face of a box a contact is on.
public enum BodyPart {
    FRONT("front"),
    LEFT("left side"),
    RIGHT("right side"),
    REAR("rear");

    private final String word;

    BodyPart(String word) {
        this.word = word;
    }

    /// The word for people.
    public String word() {
        return word;
    }

    /// The face that looks towards something.
    ///
    /// @param ahead how far ahead that is, seen from the box
    /// @param left how far to the left
    static BodyPart facing(double ahead, double left) {
        if (Math.abs(ahead) >= Math.abs(left)) {
            return ahead >= 0 ? FRONT : REAR;
        }
        return left > 0 ? LEFT : RIGHT;
    }

    /// Whether it is one of the two sides.
    boolean isSide() {
        return this == LEFT || this == RIGHT;
    }
}
