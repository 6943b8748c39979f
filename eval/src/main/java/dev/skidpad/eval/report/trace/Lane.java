package dev.skidpad.eval.report.trace;

import dev.skidpad.sim.score.Scores;
import dev.skidpad.sim.score.TimeToCollision;
import dev.skidpad.sim.score.measure.Standing;
import java.util.Optional;
import java.util.OptionalDouble;

/// One line of a timeline: a quantity over time, and the sub-score that judges it.
public enum Lane {
    /// Judged by the collisions: 0 is a contact.
    GAP("Gap to the nearest", "m", Scores.NO_AT_FAULT_COLLISION, Worse.BELOW, OptionalDouble.of(0)),
    /// Judged by the drivable area.
    ROAD(
            "Room to the road’s edge",
            "m",
            Scores.DRIVABLE_AREA_COMPLIANCE,
            Worse.BELOW,
            OptionalDouble.of(-Standing.OFF_ROAD_TOLERANCE_M)),
    /// Judged by the time to collision.
    CONTACT_IN(
            "Contact if it went straight on",
            "s",
            Scores.TIME_TO_COLLISION,
            Worse.BELOW,
            OptionalDouble.of(TimeToCollision.REACH_S)),
    /// Judged against the record, whose own line is the limit.
    PROGRESS("Progress along the route", "m", Scores.EGO_PROGRESS, Worse.BELOW, OptionalDouble.empty()),
    /// Judged by comfort: 1 is at the bound.
    COMFORT("Comfort, share of the bounds", "", Scores.COMFORT, Worse.ABOVE, OptionalDouble.of(1)),
    /// Judged by nothing; it tells the others.
    SPEED("Speed", "m/s", "", Worse.NEITHER, OptionalDouble.empty());

    /// Beyond this a gap is no matter.
    static final double MOST_GAP_M = 15;

    /// Beyond this the road's edge is no matter.
    static final double MOST_CLEARANCE_M = 5;

    /// On which side of the limit the rule fires.
    public enum Worse {
        ABOVE,
        BELOW,
        NEITHER
    }

    private final String title;
    private final String unit;
    private final String subScore;
    private final Worse worse;
    private final OptionalDouble limit;

    Lane(String title, String unit, String subScore, Worse worse, OptionalDouble limit) {
        this.title = title;
        this.unit = unit;
        this.subScore = subScore;
        this.worse = worse;
        this.limit = limit;
    }

    public String title() {
        return title;
    }

    public String unit() {
        return unit;
    }

    /// The name of the sub-score that judges it; empty for none.
    public Optional<String> subScore() {
        return subScore.isEmpty() ? Optional.empty() : Optional.of(subScore);
    }

    public Worse worse() {
        return worse;
    }

    /// What it is compared with.
    public OptionalDouble limit() {
        return limit;
    }

    /// The largest value that is told apart; empty for no bound.
    public OptionalDouble most() {
        return switch (this) {
            case GAP -> OptionalDouble.of(MOST_GAP_M);
            case ROAD -> OptionalDouble.of(MOST_CLEARANCE_M);
            case CONTACT_IN, PROGRESS, COMFORT, SPEED -> OptionalDouble.empty();
        };
    }

    /// The quantity over one drive.
    public Series of(DriveMeasures drive) {
        return switch (this) {
            case GAP -> drive.gap();
            case ROAD -> drive.clearance();
            case CONTACT_IN -> drive.timeToCollision();
            case PROGRESS -> drive.progress();
            case COMFORT -> drive.comfort();
            case SPEED -> drive.speed();
        };
    }
}
