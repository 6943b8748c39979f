package dev.skidpad.learn.dream;

/// What can go badly for the ego within the time that is dreamt.
public enum Risk {
    /// It touches anybody.
    COLLISION("collision"),
    /// It does so by its own fault.
    AT_FAULT("atFault"),
    /// It leaves the road.
    OFF_ROAD("offRoad"),
    /// It comes within the limit of time to collision.
    CLOSE_CALL("closeCall"),
    /// It breaks a limit of comfort.
    DISCOMFORT("uncomfortable");

    private final String key;

    Risk(String key) {
        this.key = key;
    }

    /// Its name in files and in JSON.
    public String key() {
        return key;
    }

    /// In which share of the dreams it happens.
    public double share(Foresight foresight) {
        return switch (this) {
            case COLLISION -> foresight.collision();
            case AT_FAULT -> foresight.atFault();
            case OFF_ROAD -> foresight.offRoad();
            case CLOSE_CALL -> foresight.closeCall();
            case DISCOMFORT -> foresight.uncomfortable();
        };
    }
}
