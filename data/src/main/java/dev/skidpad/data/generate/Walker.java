package dev.skidpad.data.generate;

import java.util.Optional;

/// The state of one pedestrian; one simulation owns it.
///
/// It walks along a chain of straight pieces with rounded turns. One of the pieces may lead across the road; before it,
/// the pedestrian waits for its moment.
final class Walker {
    private static final double TURN_RATE_RAD_PER_S = 2.5;

    final int id;
    final double sizeM;
    final double heightM;
    final double speedMps;
    final Optional<Across> across;

    private final double[] wayX; // [points] m
    private final double[] wayY; // [points] m
    private final double[] wayS; // [points] m from the first point

    double s; // m along its way
    double nowMps;
    double x;
    double y;
    double headingRad;
    Phase phase = Phase.BEFORE;

    /// Where it is with respect to the road that it crosses.
    enum Phase {
        BEFORE,
        WAITING,
        ON_THE_ROAD,
        AFTER
    }

    /// How somebody chooses the moment to cross.
    enum Courage {
        /// Waits for lights, and until whoever comes has stopped or is far.
        CAREFUL,
        /// Walks without looking when the ego is as near as given.
        HEEDLESS
    }

    /// The part of a way that leads across the road.
    ///
    /// @param crossing the index of the crossing
    /// @param from where on the way it begins, m
    /// @param to where on the way it ends, m
    /// @param direction 1 along the crossing's axis, -1 against it
    /// @param courage how the moment is chosen
    /// @param egoSeconds for the heedless: how many seconds before the ego's arrival
    record Across(int crossing, double from, double to, int direction, Courage courage, double egoSeconds) {}

    Walker(int id, double sizeM, double heightM, double speedMps, Optional<Across> across, double[] x, double[] y) {
        this.id = id;
        this.sizeM = sizeM;
        this.heightM = heightM;
        this.speedMps = speedMps;
        this.across = across;
        wayX = x;
        wayY = y;
        wayS = new double[x.length];
        for (int i = 1; i < x.length; i++) {
            double dx = x[i] - x[i - 1];
            double dy = y[i] - y[i - 1];
            wayS[i] = wayS[i - 1] + Math.sqrt(dx * dx + dy * dy);
        }
        headingRad = StrictMath.atan2(y[1] - y[0], x[1] - x[0]);
        nowMps = speedMps;
    }

    double wayM() {
        return wayS[wayS.length - 1];
    }

    /// How far along the axis of its crossing it is, m; below 0 or above the axis' length beside the road.
    double acrossM(Crossing crossing) {
        Across a = across.orElseThrow();
        return a.direction > 0 ? s - a.from : crossing.lengthM() - (s - a.from);
    }

    /// Whether its way leads over a crossing.
    boolean uses(Crossing crossing) {
        return across.isPresent() && across.get().crossing == crossing.index();
    }

    /// How far it still has to walk to a place on the axis of its crossing, m; negative if it is past it.
    double toGo(Crossing crossing, double acrossM) {
        return (acrossM - acrossM(crossing)) * across.orElseThrow().direction;
    }

    /// Whether it stands at the kerb or will in a moment.
    boolean isAtKerb() {
        return phase == Phase.WAITING || across.orElseThrow().from - s < 1.5;
    }

    /// Moves it by one step.
    ///
    /// @param mayGo whether it may step on the road now
    void advance(boolean mayGo, double dt) {
        double target = speedMps;
        if (across.isPresent()) {
            Across a = across.get();
            if ((phase == Phase.BEFORE || phase == Phase.WAITING) && s > a.from - 0.4) {
                phase = mayGo ? Phase.ON_THE_ROAD : Phase.WAITING;
            }
            if (phase == Phase.WAITING) {
                target = 0;
            }
            if (phase == Phase.ON_THE_ROAD && s > a.to) {
                phase = Phase.AFTER;
            }
        }
        if (s >= wayM() - 0.3) {
            target = 0;
        }
        nowMps += Math.max(-3 * dt, Math.min(2 * dt, target - nowMps));
        s = Math.min(wayM(), s + nowMps * dt);
        place(dt);
    }

    /// Computes its place, and turns it towards where it goes.
    void place(double dt) {
        int i = 0;
        while (i < wayS.length - 2 && wayS[i + 1] <= s) {
            i++;
        }
        double u = (s - wayS[i]) / (wayS[i + 1] - wayS[i]);
        x = wayX[i] + u * (wayX[i + 1] - wayX[i]);
        y = wayY[i] + u * (wayY[i + 1] - wayY[i]);
        double goal = StrictMath.atan2(wayY[i + 1] - wayY[i], wayX[i + 1] - wayX[i]);
        double turn = Curves.wrap(goal - headingRad);
        headingRad += Math.max(-TURN_RATE_RAD_PER_S * dt, Math.min(TURN_RATE_RAD_PER_S * dt, turn));
    }
}
