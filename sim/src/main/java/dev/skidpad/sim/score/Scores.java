package dev.skidpad.sim.score;

import java.util.List;
import java.util.OptionalDouble;

/// The names of the sub-scores, and the formula over them.
///
/// The formula is NAVSIM v1's PDMS (Dauner et al. 2024), taken over a whole closed-loop episode instead
/// of one four-second plan. It carries its formula's name and is not a figure of that benchmark.
public final class Scores {
    /// NC, in {0, ½, 1}: no collision that is the ego's fault.
    public static final String NO_AT_FAULT_COLLISION = "noAtFaultCollision";

    /// DAC, in {0, 1}: the ego stays on the road.
    public static final String DRIVABLE_AREA_COMPLIANCE = "drivableAreaCompliance";

    /// TTC, in {0, 1}: nobody ahead would be hit within a second.
    public static final String TIME_TO_COLLISION = "timeToCollision";

    /// EP, in `[0, 1]`: progress along the route relative to the record's.
    public static final String EGO_PROGRESS = "egoProgress";

    /// C, in {0, 1}: acceleration, jerk and turning stay within comfortable bounds.
    public static final String COMFORT = "comfort";

    /// DDC, in {0, ½, 1}: the ego does not drive against the traffic.
    public static final String DRIVING_DIRECTION_COMPLIANCE = "drivingDirectionCompliance";

    /// TLC, in {0, 1}: the ego enters on no red light.
    public static final String TRAFFIC_LIGHT_COMPLIANCE = "trafficLightCompliance";

    /// LK, in {0, 1}: the ego keeps near its route's line.
    public static final String LANE_KEEPING = "laneKeeping";

    /// HC, in {0, 1}: comfort that continues what was driven before.
    public static final String HISTORY_COMFORT = "historyComfort";

    /// EC, in {0, 1}: each plan goes on as the one before.
    public static final String EXTENDED_COMFORT = "extendedComfort";

    /// MP, in {0, 1}: the ego comes at least a fifth of the record's way.
    public static final String MAKING_PROGRESS = "makingProgress";

    /// SL, in `[0, 1]`: how little the ego is too fast.
    public static final String SPEED_LIMIT_COMPLIANCE = "speedLimitCompliance";

    /// In {0, 1}: the planner drove to the end. Part of every score that a failing planner should not
    /// earn.
    public static final String DRIVEN_TO_END = "drivenToEnd";

    /// All names, in the order in which a verdict lists them.
    public static final List<String> NAMES =
            List.of(NO_AT_FAULT_COLLISION, DRIVABLE_AREA_COMPLIANCE, TIME_TO_COLLISION, EGO_PROGRESS, COMFORT);

    private Scores() {}

    /// `NC · DAC · (5·TTC + 5·EP + 2·C) / 12`; empty when a part is.
    public static OptionalDouble total(
            OptionalDouble nc, OptionalDouble dac, OptionalDouble ttc, OptionalDouble ep, OptionalDouble c) {
        if (nc.isEmpty() || dac.isEmpty() || ttc.isEmpty() || ep.isEmpty() || c.isEmpty()) {
            return OptionalDouble.empty();
        }
        double weighted = (5 * ttc.getAsDouble() + 5 * ep.getAsDouble() + 2 * c.getAsDouble()) / 12;
        return OptionalDouble.of(nc.getAsDouble() * dac.getAsDouble() * weighted);
    }
}
