package dev.skidpad.sim.column;

/// How much of a recorded map the workload keeps.
public enum MapDetail {
    /// Points that hardly bend their polyline are left out ([PolylineThinning]), as in the maps that the
    /// simulators we compare with load.
    THINNED,
    /// Every point of the record, about one per half metre.
    AS_RECORDED
}
