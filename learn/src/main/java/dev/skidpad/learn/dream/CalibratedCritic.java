package dev.skidpad.learn.dream;

import java.util.EnumMap;
import java.util.Map;

/// Turns what a world model's dreams show into probabilities, one calibration for each risk. Immutable.
public final class CalibratedCritic {
    private static final CalibratedCritic NONE = new CalibratedCritic(Map.of());

    private final Map<Risk, Calibration> calibrations;

    private CalibratedCritic(Map<Risk, Calibration> calibrations) {
        this.calibrations = calibrations;
    }

    /// A critic that leaves shares as they are.
    public static CalibratedCritic none() {
        return NONE;
    }

    /// A critic with the given calibrations; the shares of other risks stay as they are.
    public static CalibratedCritic of(Map<Risk, Calibration> calibrations) {
        return calibrations.isEmpty() ? NONE : new CalibratedCritic(new EnumMap<>(calibrations));
    }

    /// Whether known outcomes stand behind it.
    public boolean fitted() {
        return !calibrations.isEmpty();
    }

    /// How the shares of a risk are read.
    public Calibration calibration(Risk risk) {
        Calibration fitted = calibrations.get(risk);
        return fitted == null ? Calibration.none() : fitted;
    }

    /// How probable a risk is by the dreams of one plan.
    public double probability(Risk risk, Foresight foresight) {
        return calibration(risk).probability(risk.share(foresight));
    }
}
