package dev.skidpad.data.generate;

import dev.skidpad.core.scene.LaneType;

/// One lane of a layout.
///
/// @param index its place in [RoadNetwork#lanes()]
/// @param centreline its middle, in driving direction
/// @param curve the way that is driven: the centreline, or a detour past an obstacle with the same point indices
/// @param widthM its width
/// @param limitMps its speed limit
/// @param type what it is for
/// @param turn where it leads, if it is a connector through a junction; straight for all others
/// @param control what stands at its start
/// @param lightGroup the group of lights that rules it, or -1 as "none"
/// @param inJunction whether other lanes may cross or touch it
/// @param successors the lanes one may drive into at its end
/// @param predecessors the lanes that lead into it
/// @param left the neighbour to the left in the same direction that one may change into, or -1 as "none"
/// @param right the neighbour to the right in the same direction that one may change into, or -1 as "none"
/// @param opposite the neighbour to the left that is driven the other way, or -1 as "none"
/// @param speedMps `[points]` what is comfortable in its bends, at most the limit
record RoadLane(
        int index,
        Curve centreline,
        Curve curve,
        double widthM,
        double limitMps,
        LaneType type,
        Turn turn,
        Control control,
        int lightGroup,
        boolean inJunction,
        int[] successors,
        int[] predecessors,
        int left,
        int right,
        int opposite,
        double[] speedMps) {
    /// Lateral acceleration at which drivers of ordinary temper take bends, m/s².
    static final double BEND_ACCELERATION_MPS2 = 2.2;

    /// Where a connector leads.
    enum Turn {
        LEFT,
        STRAIGHT,
        RIGHT
    }

    /// What stands at the start of a lane.
    enum Control {
        FREE,
        YIELD,
        STOP,
        LIGHTS
    }

    double lengthM() {
        return curve.lengthM();
    }

    /// The comfortable speed at an arc length, m/s.
    double speedAt(double s) {
        return speedMps[curve.segment(s)];
    }

    static double[] comfortableSpeeds(Curve curve, double limitMps) {
        double[] speeds = new double[curve.size()];
        for (int i = 0; i < speeds.length; i++) {
            double k = Math.max(Math.abs(curve.curvature(i)), 1e-6);
            speeds[i] = Math.min(limitMps, Math.sqrt(BEND_ACCELERATION_MPS2 / k));
        }
        return speeds;
    }
}
