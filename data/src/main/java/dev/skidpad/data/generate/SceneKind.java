package dev.skidpad.data.generate;

/// The situations that are generated, in equal shares.
enum SceneKind {
    STRAIGHT("straight"),
    CURVE("curve"),
    MULTI_LANE("multi-lane"),
    HARD_BRAKE("hard-brake"),
    CUT_IN("cut-in"),
    CYCLIST("cyclist"),
    FOUR_WAY_LIGHTS("four-way-lights"),
    FOUR_WAY("four-way"),
    T_JUNCTION_LIGHTS("t-junction-lights"),
    T_JUNCTION("t-junction"),
    YIELD_RUNNER("yield-runner"),
    ROUNDABOUT("roundabout"),
    MERGE("merge"),
    PARKED_CARS("parked-cars"),
    NARROW_PASSAGE("narrow-passage"),
    CROSSING_PEDESTRIAN("crossing-pedestrian");

    private final String tag;

    SceneKind(String tag) {
        this.tag = tag;
    }

    /// How scenarios name it.
    String tag() {
        return tag;
    }
}
