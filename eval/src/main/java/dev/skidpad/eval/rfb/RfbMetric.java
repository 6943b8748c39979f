package dev.skidpad.eval.rfb;

import java.util.OptionalDouble;

/// The figures of the benchmark, each a function of [Sums].
public enum RfbMetric {
    /// Of the collisions, the share that is foreseen.
    RECALL("recall"),
    /// Of the collisions foreseen, the share that happens.
    PRECISION("precision"),
    /// The recall over that of the ceiling.
    RECALL_OF_CEILING("recallOfCeiling"),
    /// Of the plans that leave the road, the share of which it is foreseen.
    OFF_ROAD_RECALL("offRoadRecall"),
    /// Of what humans really did, the share that raises an alarm of either sort.
    FALSE_ALARMS_ON_HUMAN("falseAlarmsOnHuman"),
    /// Of the plans without a collision, the share of which that is foreseen.
    SAFE_RECALL("safeRecall"),
    /// How far apart the recalls of unsafe and of safe plans are.
    UNSAFE_SAFE_GAP("unsafeSafeGap"),
    /// How far the time of a foreseen impact is off, s.
    TIME_ERROR_S("timeErrorS"),
    /// The overlap (intersection over union) of the struck one's box at the impact with where it is dreamt.
    STRUCK_IOU("struckIou"),
    /// The same over all others near by and all half seconds until the impact.
    DREAM_IOU("dreamIou"),
    /// How far the struck one is dreamt to have got away along the ego's motion at the impact, m.
    LEAD_SHIFT_M("leadShiftM"),
    /// The expected calibration error of the probability of a collision, over ten bins.
    CALIBRATION_ERROR("calibrationError"),
    /// The mean squared error of that probability.
    BRIER("brier");

    private final String key;

    RfbMetric(String key) {
        this.key = key;
    }

    /// The name in JSON.
    public String key() {
        return key;
    }

    /// The figure; empty where nothing it speaks of occurred.
    OptionalDouble of(double[] s) {
        return switch (this) {
            case RECALL -> ratio(s[Sums.FORESEEN_HITS], s[Sums.HITS]);
            case PRECISION -> ratio(s[Sums.TRUE_ALARMS], s[Sums.ALARMS]);
            case RECALL_OF_CEILING -> ratio(s[Sums.FORESEEN_HITS], s[Sums.CEILING_HITS]);
            case OFF_ROAD_RECALL -> ratio(s[Sums.FORESEEN_DEPARTURES], s[Sums.DEPARTURES]);
            case FALSE_ALARMS_ON_HUMAN -> ratio(s[Sums.HUMAN_ALARMS], s[Sums.HUMANS]);
            case SAFE_RECALL -> ratio(s[Sums.FORESEEN_SAFE], s[Sums.SAFE]);
            case UNSAFE_SAFE_GAP -> {
                OptionalDouble unsafe = ratio(s[Sums.FORESEEN_HITS], s[Sums.HITS]);
                OptionalDouble safe = ratio(s[Sums.FORESEEN_SAFE], s[Sums.SAFE]);
                yield unsafe.isPresent() && safe.isPresent()
                        ? OptionalDouble.of(Math.abs(unsafe.getAsDouble() - safe.getAsDouble()))
                        : OptionalDouble.empty();
            }
            case TIME_ERROR_S -> ratio(s[Sums.TIME_ERROR], s[Sums.TIMES]);
            case STRUCK_IOU -> ratio(s[Sums.STRUCK_SHARE], s[Sums.STRUCK]);
            case DREAM_IOU -> ratio(s[Sums.BOX_SHARE], s[Sums.BOXES]);
            case LEAD_SHIFT_M -> ratio(s[Sums.LEAD], s[Sums.STRUCK]);
            case CALIBRATION_ERROR -> calibration(s);
            case BRIER -> ratio(s[Sums.SQUARED_ERROR], s[Sums.CASES]);
        };
    }

    private static OptionalDouble ratio(double part, double whole) {
        return whole > 0 ? OptionalDouble.of(part / whole) : OptionalDouble.empty();
    }

    // Σ |Σ probabilities - Σ collisions| over the bins, over the number of cases.
    private static OptionalDouble calibration(double[] s) {
        double error = 0;
        for (int bin = 0; bin < Sums.BINS; bin++) {
            int at = Sums.BINS_FROM + 3 * bin;
            error += Math.abs(s[at + 1] - s[at + 2]);
        }
        return ratio(error, s[Sums.CASES]);
    }
}
