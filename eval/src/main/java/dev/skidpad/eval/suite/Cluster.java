package dev.skidpad.eval.suite;

import dev.skidpad.eval.ClusterVerdict.Stake;
import dev.skidpad.eval.suite.SuiteEntry.Conditions;
import dev.skidpad.sim.dynamics.CarKind;
import dev.skidpad.sim.dynamics.TrackerKind;
import dev.skidpad.sim.dynamics.Vehicle;
import dev.skidpad.sim.dynamics.model.RoadGrip;
import dev.skidpad.sim.perceive.Backlight;
import dev.skidpad.sim.perceive.Perception;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// The situations that a suite is stratified by. A scenario in which several occur belongs to the first
/// of them, so the order goes from the particular to the general.
public enum Cluster {
    /// Somebody who was hidden behind a vehicle comes into the ego's way.
    OCCLUSION("occlusion", Stake.SAFETY),
    /// A pedestrian crosses the ego's way.
    CROSSING_PEDESTRIAN("crossing-pedestrian", Stake.SAFETY),
    /// The ego turns left across oncoming traffic without a light that holds it back.
    UNPROTECTED_LEFT("unprotected-left", Stake.SAFETY),
    /// The ego meets somebody where there is room for one only.
    NARROW_PASSAGE("narrow-passage", Stake.SAFETY),
    /// Two lanes become one, with somebody on the other.
    MERGE("merge", Stake.SAFETY),
    /// A vehicle changes into the ego's lane, shortly ahead.
    CUT_IN("cut-in", Stake.SAFETY),
    /// Somebody ahead brakes hard.
    LEADER_BRAKES("leader-brakes", Stake.SAFETY),
    /// Little grip. A condition, not a situation.
    WET_ROAD("wet-road", Stake.SAFETY),
    /// The low sun blinds the cameras. A condition, not a situation.
    BACKLIGHT("backlight", Stake.SAFETY),
    /// Many others close by.
    DENSE_TRAFFIC("dense-traffic", Stake.QUALITY),
    /// None of these.
    ORDINARY("ordinary", Stake.QUALITY);

    /// A car that knows grip, on a wet road.
    private static final Vehicle WET_CAR = new Vehicle(CarKind.SINGLE_TRACK, RoadGrip.WET, TrackerKind.FOLLOWER, 0);

    /// The sun stands low ahead for the first four seconds.
    private static final Perception SUN_AHEAD = new Backlight(0, 8, 0, 4);

    private final String tag;
    private final Stake stake;

    Cluster(String tag, Stake stake) {
        this.tag = tag;
        this.stake = stake;
    }

    /// The name in files and tables.
    public String tag() {
        return tag;
    }

    /// What a regression in it would mean.
    public Stake stake() {
        return stake;
    }

    /// Whether it is a condition that any scene can be driven under, rather than something that happens
    /// in one.
    public boolean isCondition() {
        return this == WET_ROAD || this == BACKLIGHT;
    }

    /// Under what it is driven.
    public Conditions conditions() {
        return switch (this) {
            case WET_ROAD -> new Conditions(WET_CAR.name(), Perception.PERFECT.name());
            case BACKLIGHT -> new Conditions(Vehicle.DEFAULT.name(), SUN_AHEAD.name());
            case OCCLUSION,
                    CROSSING_PEDESTRIAN,
                    UNPROTECTED_LEFT,
                    NARROW_PASSAGE,
                    MERGE,
                    CUT_IN,
                    LEADER_BRAKES,
                    DENSE_TRAFFIC,
                    ORDINARY -> Conditions.ORDINARY;
        };
    }

    /// All tags, for messages.
    public static String tags() {
        return Arrays.stream(values()).map(Cluster::tag).collect(Collectors.joining(", "));
    }

    /// The cluster of a tag.
    public static Optional<Cluster> tagged(String tag) {
        return Arrays.stream(values()).filter(c -> c.tag.equals(tag)).findFirst();
    }
}
