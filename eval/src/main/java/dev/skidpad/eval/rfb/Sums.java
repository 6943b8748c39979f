package dev.skidpad.eval.rfb;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.world.MovingAgents;

/// What one case adds to each sum that figures are made of: an array per case and model.
final class Sums {
    /// A case with at least this probability counts as foreseen.
    static final double FORESEEN = 0.5;

    static final int HITS = 0;
    static final int FORESEEN_HITS = 1;
    static final int ALARMS = 2;
    static final int TRUE_ALARMS = 3;
    static final int CEILING_HITS = 4;
    static final int DEPARTURES = 5;
    static final int FORESEEN_DEPARTURES = 6;
    static final int HUMANS = 7;
    static final int HUMAN_ALARMS = 8;
    static final int SAFE = 9;
    static final int FORESEEN_SAFE = 10;
    static final int TIMES = 11;
    static final int TIME_ERROR = 12;
    static final int STRUCK = 13;
    static final int STRUCK_SHARE = 14;
    static final int BOXES = 15;
    static final int BOX_SHARE = 16;
    static final int LEAD = 17;
    static final int CASES = 18;
    static final int SQUARED_ERROR = 19;
    static final int BINS_FROM = 20; // for each bin: cases, probabilities, collisions
    static final int BINS = 10;
    static final int SIZE = BINS_FROM + 3 * BINS;

    private static final int FRAME_STRIDE = 5;
    private static final double NEAR_M = 50;

    private Sums() {}

    /// What a case adds.
    ///
    /// @param ceiling what the ceiling foresaw of it
    static double[] of(RfbCase asked, Foresight foresight, Foresight ceiling) {
        double[] sums = new double[SIZE];
        Truth truth = asked.truth();
        boolean alarm = foresight.collision() >= FORESEEN;
        boolean leaves = foresight.offRoad() >= FORESEEN;
        if (truth.collides()) {
            sums[HITS] = 1;
            sums[FORESEEN_HITS] = alarm ? 1 : 0;
            sums[CEILING_HITS] = ceiling.collision() >= FORESEEN ? 1 : 0;
            hit(asked, foresight, alarm, sums);
        } else {
            sums[SAFE] = 1;
            sums[FORESEEN_SAFE] = alarm ? 0 : 1;
        }
        sums[ALARMS] = alarm ? 1 : 0;
        sums[TRUE_ALARMS] = alarm && truth.collides() ? 1 : 0;
        if (truth.leavesFrame().isPresent()) {
            sums[DEPARTURES] = 1;
            sums[FORESEEN_DEPARTURES] = leaves ? 1 : 0;
        }
        if (asked.human()) {
            sums[HUMANS] = 1;
            sums[HUMAN_ALARMS] = alarm || leaves ? 1 : 0;
        }
        boxes(asked, foresight, sums);
        double happened = truth.collides() ? 1 : 0;
        sums[CASES] = 1;
        sums[SQUARED_ERROR] = (foresight.collision() - happened) * (foresight.collision() - happened);
        int bin = BINS_FROM + 3 * Math.min(BINS - 1, (int) (BINS * foresight.collision()));
        sums[bin] = 1;
        sums[bin + 1] = foresight.collision();
        sums[bin + 2] = happened;
        return sums;
    }

    // The time of the impact, where the struck one is dreamt at that moment, and by how much it got away.
    private static void hit(RfbCase asked, Foresight foresight, boolean alarm, double[] sums) {
        Truth truth = asked.truth();
        Scenario scenario = truth.scenario();
        int frame = truth.hitFrame().orElseThrow();
        if (alarm && foresight.hitS().isPresent()) {
            sums[TIMES] = 1;
            sums[TIME_ERROR] = Math.abs(foresight.hitS().getAsDouble() - frame * scenario.dtSeconds());
        }
        int struck = truth.struck().orElseThrow();
        int step = asked.moment().step() + frame;
        Track other = scenario.tracks().get(struck);
        Track ego = scenario.ego();
        double vx = ego.vx(step - 1);
        double vy = ego.vy(step - 1);
        double speed = Math.max(1e-6, Math.sqrt(vx * vx + vy * vy));
        BoxShare share = new BoxShare();
        for (MovingAgents dream : foresight.dreams()) {
            if (frame < dream.frames() && dream.active(frame, struck)) {
                sums[STRUCK]++;
                sums[STRUCK_SHARE] += share.of(dream, frame, struck, other, step);
                double dx = dream.x(frame, struck) - other.x(step);
                double dy = dream.y(frame, struck) - other.y(step);
                sums[LEAD] += (dx * vx + dy * vy) / speed;
            }
        }
        mean(sums, STRUCK, STRUCK_SHARE, LEAD);
    }

    // All others near the ego, every half second until the impact.
    private static void boxes(RfbCase asked, Foresight foresight, double[] sums) {
        Scenario scenario = asked.truth().scenario();
        int now = asked.moment().step();
        int last = asked.truth().hitFrame().orElse(asked.plan().steps());
        BoxShare share = new BoxShare();
        for (MovingAgents dream : foresight.dreams()) {
            for (int frame = FRAME_STRIDE; frame <= Math.min(last, dream.frames() - 1); frame += FRAME_STRIDE) {
                for (int a = 0; a < scenario.agentCount(); a++) {
                    Track track = scenario.tracks().get(a);
                    boolean judged = a != scenario.egoIndex()
                            && track.valid(now + frame)
                            && dream.active(frame, a)
                            && near(scenario.ego(), track, now);
                    if (judged) {
                        sums[BOXES]++;
                        sums[BOX_SHARE] += share.of(dream, frame, a, track, now + frame);
                    }
                }
            }
        }
        mean(sums, BOXES, BOX_SHARE, BOX_SHARE);
    }

    // Every case counts once, however many dreams there are.
    private static void mean(double[] sums, int count, int first, int second) {
        double n = sums[count];
        if (n > 0) {
            sums[first] /= n;
            if (second != first) {
                sums[second] /= n;
            }
            sums[count] = 1;
        }
    }

    private static boolean near(Track ego, Track other, int now) {
        if (!other.valid(now)) {
            return false;
        }
        double dx = other.x(now) - ego.x(now);
        double dy = other.y(now) - ego.y(now);
        return dx * dx + dy * dy < NEAR_M * NEAR_M;
    }
}
