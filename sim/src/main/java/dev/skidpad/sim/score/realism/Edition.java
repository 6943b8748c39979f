package dev.skidpad.sim.score.realism;

/// The years of the challenge whose weights are known here.
public enum Edition {
    CHALLENGE_2024(2024),
    CHALLENGE_2025(2025);

    private final int year;

    Edition(int year) {
        this.year = year;
    }

    public int year() {
        return year;
    }
}
