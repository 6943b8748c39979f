package dev.skidpad.eval.rfb.table;

import java.util.OptionalDouble;

/// The figures of the benchmark, each a function of [Sums]. Definitions: docs/reference/rfb.md.
public enum RfbMetric {
    /// Of the collisions, the share that is foreseen.
    RECALL("recall"),
    /// Of the collisions foreseen, the share that happens.
    PRECISION("precision"),
    /// The recall over that of the ceiling.
    RECALL_OF_CEILING("recallOfCeiling"),
    /// The greatest recall at any threshold at which the precision on the scored cases is 0.9 or more.
    RECALL_AT_PRECISION_90("recallAtPrecision90"),
    /// That over the ceiling's.
    RECALL_AT_PRECISION_90_OF_CEILING("recallAtPrecision90OfCeiling"),
    /// The area under precision over recall.
    AVERAGE_PRECISION("averagePrecision"),
    /// Of the plans that leave the road, the share of which it is foreseen.
    OFF_ROAD_RECALL("offRoadRecall"),
    /// Of the departures foreseen, the share that happens.
    OFF_ROAD_PRECISION("offRoadPrecision"),
    /// Of what humans really did and went well, the share that raises an alarm of either sort.
    FALSE_ALARMS_ON_HUMAN("falseAlarmsOnHuman"),
    /// Of the plans without a collision, the share of which that is foreseen.
    SAFE_RECALL("safeRecall"),
    /// How far apart the recalls of unsafe and of safe plans are.
    UNSAFE_SAFE_GAP("unsafeSafeGap"),
    /// How far the time of a foreseen impact is off, s.
    TIME_ERROR_S("timeErrorS"),
    /// The overlap (intersection over union) of the struck one's box at the impact with where it is
    /// dreamt.
    STRUCK_IOU("struckIou"),
    /// The same over all others near by and all half seconds until the impact.
    DREAM_IOU("dreamIou"),
    /// How far the struck one is dreamt to have got away along the ego's motion at the impact, m.
    LEAD_SHIFT_M("leadShiftM"),
    /// The expected calibration error of the calibrated probability of a collision, over ten bins.
    CALIBRATION_ERROR("calibrationError"),
    /// The same of the probability as it is told.
    RAW_CALIBRATION_ERROR("rawCalibrationError"),
    /// The mean squared error of the calibrated probability.
    BRIER("brier"),
    /// The share of cases with a collision.
    BASE_RATE("baseRate");

    private final String key;

    RfbMetric(String key) {
        this.key = key;
    }

    /// The name in JSON.
    public String key() {
        return key;
    }

    /// The figure; empty where nothing it speaks of occurred.
    ///
    /// @param s the model's sums
    /// @param ceiling the ceiling's
    OptionalDouble of(double[] s, double[] ceiling) {
        return switch (this) {
            case RECALL -> ratio(s[Sums.FORESEEN_HITS], s[Sums.HITS]);
            case PRECISION -> ratio(s[Sums.TRUE_ALARMS], s[Sums.ALARMS]);
            case RECALL_OF_CEILING -> ratio(s[Sums.FORESEEN_HITS], ceiling[Sums.FORESEEN_HITS]);
            case RECALL_AT_PRECISION_90 -> ratio(hitsAtPrecision(s), s[Sums.HITS]);
            case RECALL_AT_PRECISION_90_OF_CEILING -> ratio(hitsAtPrecision(s), hitsAtPrecision(ceiling));
            case AVERAGE_PRECISION -> averagePrecision(s);
            case OFF_ROAD_RECALL -> ratio(s[Sums.FORESEEN_DEPARTURES], s[Sums.DEPARTURES]);
            case OFF_ROAD_PRECISION -> ratio(s[Sums.TRUE_DEPARTURE_ALARMS], s[Sums.DEPARTURE_ALARMS]);
            case FALSE_ALARMS_ON_HUMAN -> ratio(s[Sums.HUMAN_ALARMS], s[Sums.HUMANS]);
            case SAFE_RECALL -> ratio(s[Sums.FORESEEN_SAFE], s[Sums.SAFE]);
            case UNSAFE_SAFE_GAP -> {
                OptionalDouble unsafe = RECALL.of(s, ceiling);
                OptionalDouble safe = SAFE_RECALL.of(s, ceiling);
                yield unsafe.isPresent() && safe.isPresent()
                        ? OptionalDouble.of(Math.abs(unsafe.getAsDouble() - safe.getAsDouble()))
                        : OptionalDouble.empty();
            }
            case TIME_ERROR_S -> ratio(s[Sums.TIME_ERROR], s[Sums.TIMES]);
            case STRUCK_IOU -> ratio(s[Sums.STRUCK_SHARE], s[Sums.STRUCK]);
            case DREAM_IOU -> ratio(s[Sums.BOX_SHARE], s[Sums.BOXES]);
            case LEAD_SHIFT_M -> ratio(s[Sums.LEAD], s[Sums.LEADS]);
            case CALIBRATION_ERROR -> calibrationError(s, Sums.BINS_FROM);
            case RAW_CALIBRATION_ERROR -> calibrationError(s, Sums.RAW_BINS_FROM);
            case BRIER -> ratio(s[Sums.SQUARED_ERROR], s[Sums.CASES]);
            case BASE_RATE -> ratio(s[Sums.HITS], s[Sums.CASES]);
        };
    }

    private static OptionalDouble ratio(double part, double whole) {
        return whole > 0 ? OptionalDouble.of(part / whole) : OptionalDouble.empty();
    }

    // Σ |Σ probabilities - Σ collisions| over the bins, over the number of cases.
    private static OptionalDouble calibrationError(double[] s, int from) {
        double error = 0;
        for (int bin = 0; bin < Sums.BINS; bin++) {
            error += Math.abs(s[from + 3 * bin] - s[from + 3 * bin + 1]);
        }
        return ratio(error, s[Sums.CASES]);
    }

    // The most collisions foreseen at a threshold above 0 at which enough of the alarms are true.
    private static double hitsAtPrecision(double[] s) {
        double alarms = 0;
        double hits = 0;
        double most = 0;
        for (int level = Sums.LEVELS - 1; level > 0; level--) {
            alarms += s[Sums.LEVELS_FROM + 2 * level];
            hits += s[Sums.LEVELS_FROM + 2 * level + 1];
            if (hits >= Judge.PRECISION * alarms) {
                most = Math.max(most, hits);
            }
        }
        return most;
    }

    // Σ (recall_i - recall_(i-1))·precision_i over the levels from the highest on.
    private static OptionalDouble averagePrecision(double[] s) {
        double alarms = 0;
        double hits = 0;
        double area = 0;
        for (int level = Sums.LEVELS - 1; level >= 0; level--) {
            double more = s[Sums.LEVELS_FROM + 2 * level + 1];
            alarms += s[Sums.LEVELS_FROM + 2 * level];
            hits += more;
            area += more > 0 ? more * hits / alarms : 0;
        }
        return ratio(area, hits);
    }
}
