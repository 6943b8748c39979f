package dev.skidpad.sim.vary;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// What a motion must keep to if it is to be believed: limits of physics and of data, not of comfort.
///
/// Speeds and directions are those of the rear axle, which a car without slip moves along its heading; for
/// pedestrians they are those of the body's centre. Rates are taken over 0.6 s, so that the noise of
/// records does not show.
///
/// Whole scenes are judged by the same rules with estimates of their own; see `sim.plausible`.
public enum PlausibilityRule {
    /// Sideways motion: `atan(|v_lat| / max(|v_lon|, 2 m/s))`, rad. Vehicles and cyclists.
    SIDE_SLIP("side-slip", "rad"),
    /// The next position is off the one that the velocity leads to, m.
    TELEPORT("teleport", "m"),
    /// The heading changes between two steps by more than a car can turn, as a multiple of what it can.
    HEADING_STEP("heading-step", "x"),
    /// Speeding up along the heading, m/s².
    ACCELERATION("acceleration", "m/s2"),
    /// Slowing down along the heading, m/s².
    BRAKING("braking", "m/s2"),
    /// Speed times yaw rate, m/s². Vehicles and cyclists.
    LATERAL_ACCELERATION("lateral-acceleration", "m/s2"),
    /// Yaw rate over speed, 1/m. Vehicles and cyclists.
    CURVATURE("curvature", "1/m"),
    /// Going backwards, m/s, in excess of what the record did. Vehicles and cyclists.
    REVERSING("reversing", "m/s"),
    /// Faster than the kind of agent goes, m/s.
    SPEED("speed", "m/s"),
    /// A box goes into another one before any contact that is intended, m deep.
    OVERLAP("overlap", "m"),
    /// A corner of a vehicle that was on the road goes beyond a road edge without that being intended, m.
    OFF_ROAD("off-road", "m"),
    /// The box changes its length or width, as a share.
    SIZE_CHANGE("size-change", "share"),
    /// Steps at which the agent was in the record and is gone.
    VANISHING("vanishing", "steps"),
    /// Steps from which an agent that is in plain view afterwards is missing.
    APPEARING("appearing", "steps"),
    /// Driving against the direction of the only lanes there, m on end. Vehicles.
    WRONG_WAY("wrong-way", "m"),
    /// Braking with nothing there to brake for, m/s². Vehicles.
    CAUSELESS_BRAKING("causeless-braking", "m/s2"),
    /// Steps up to now, which no edit may touch, that differ.
    HISTORY("history", "steps");

    /// The rules that need a whole scene: edits are not judged by them.
    public static final Set<PlausibilityRule> ON_WHOLE_SCENES =
            Collections.unmodifiableSet(EnumSet.of(APPEARING, WRONG_WAY, CAUSELESS_BRAKING));

    private final String ruleName;
    private final String unit;

    PlausibilityRule(String ruleName, String unit) {
        this.ruleName = ruleName;
        this.unit = unit;
    }

    /// The name in reports.
    public String ruleName() {
        return ruleName;
    }

    /// The unit of the values.
    public String unit() {
        return unit;
    }
}
