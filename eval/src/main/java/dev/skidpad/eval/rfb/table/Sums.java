package dev.skidpad.eval.rfb.table;

import dev.skidpad.eval.rfb.answer.Answer;
import java.util.OptionalDouble;

/// What one case adds to each sum that figures are made of: an array per case and model.
final class Sums {
    static final int HITS = 0;
    static final int FORESEEN_HITS = 1;
    static final int ALARMS = 2;
    static final int TRUE_ALARMS = 3;
    static final int DEPARTURES = 4;
    static final int FORESEEN_DEPARTURES = 5;
    static final int DEPARTURE_ALARMS = 6;
    static final int TRUE_DEPARTURE_ALARMS = 7;
    static final int HUMANS = 8;
    static final int HUMAN_ALARMS = 9;
    static final int SAFE = 10;
    static final int FORESEEN_SAFE = 11;
    static final int TIMES = 12;
    static final int TIME_ERROR = 13;
    static final int STRUCK = 14;
    static final int STRUCK_SHARE = 15;
    static final int BOXES = 16;
    static final int BOX_SHARE = 17;
    static final int LEADS = 18;
    static final int LEAD = 19;
    static final int CASES = 20;
    static final int SQUARED_ERROR = 21;
    static final int BINS = 10;
    static final int BINS_FROM = 22; // for each bin: calibrated probabilities, collisions, cases
    static final int RAW_BINS_FROM = BINS_FROM + 3 * BINS; // for each bin: told probabilities, collisions, cases
    static final int LEVELS = 129; // told probabilities in steps of 1/128
    static final int LEVELS_FROM = RAW_BINS_FROM + 3 * BINS; // for each level: cases, collisions
    static final int SIZE = LEVELS_FROM + 2 * LEVELS;

    private Sums() {}

    /// What a case adds to the part that it belongs to, but for false alarms on humans.
    static double[] of(CaseFact fact, Answer answer, Judge judge) {
        double[] sums = new double[SIZE];
        boolean alarm = judge.foresees(answer);
        if (fact.collides()) {
            sums[HITS] = 1;
            sums[FORESEEN_HITS] = alarm ? 1 : 0;
            if (alarm && answer.hitS().isPresent()) {
                sums[TIMES] = 1;
                sums[TIME_ERROR] =
                        Math.abs(answer.hitS().getAsDouble() - fact.hitS().orElseThrow());
            }
        } else {
            sums[SAFE] = 1;
            sums[FORESEEN_SAFE] = alarm ? 0 : 1;
        }
        sums[ALARMS] = alarm ? 1 : 0;
        sums[TRUE_ALARMS] = alarm && fact.collides() ? 1 : 0;
        departure(fact, judge.foreseesDeparture(answer), sums);
        put(answer.struckIou(), STRUCK, sums);
        put(answer.dreamIou(), BOXES, sums);
        put(answer.leadShiftM(), LEADS, sums);
        sums[CASES] = 1;
        probabilities(answer.collision(), judge, fact.collides() ? 1 : 0, sums);
        return sums;
    }

    /// What a plan that a human drove adds on every part: an alarm is false where neither a collision
    /// nor a departure came of it.
    static double[] ofHuman(CaseFact fact, Answer answer, Judge judge) {
        double[] sums = new double[SIZE];
        if (!fact.collides() && !fact.departs()) {
            sums[HUMANS] = 1;
            sums[HUMAN_ALARMS] = judge.foresees(answer) || judge.foreseesDeparture(answer) ? 1 : 0;
        }
        return sums;
    }

    private static void departure(CaseFact fact, boolean alarm, double[] sums) {
        sums[DEPARTURES] = fact.departs() ? 1 : 0;
        sums[FORESEEN_DEPARTURES] = fact.departs() && alarm ? 1 : 0;
        sums[DEPARTURE_ALARMS] = alarm ? 1 : 0;
        sums[TRUE_DEPARTURE_ALARMS] = alarm && fact.departs() ? 1 : 0;
    }

    private static void put(OptionalDouble value, int count, double[] sums) {
        if (value.isPresent()) {
            sums[count] = 1;
            sums[count + 1] = value.getAsDouble();
        }
    }

    private static void probabilities(double told, Judge judge, double happened, double[] sums) {
        double calibrated = judge.calibration().probability(told);
        sums[SQUARED_ERROR] = (calibrated - happened) * (calibrated - happened);
        bin(BINS_FROM, calibrated, happened, sums);
        bin(RAW_BINS_FROM, told, happened, sums);
        int level = LEVELS_FROM + 2 * (int) Math.round((LEVELS - 1) * told);
        sums[level] = 1;
        sums[level + 1] = happened;
    }

    private static void bin(int from, double probability, double happened, double[] sums) {
        int bin = from + 3 * Math.min(BINS - 1, (int) (BINS * probability));
        sums[bin] = probability;
        sums[bin + 1] = happened;
        sums[bin + 2] = 1;
    }
}
