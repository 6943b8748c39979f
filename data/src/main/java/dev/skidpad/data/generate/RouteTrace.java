package dev.skidpad.data.generate;

import dev.skidpad.core.geometry.Polyline;
import java.util.Arrays;

/// Follows the ego along the middles of its lanes and makes the scenario's route of it: from behind where it starts,
/// over smooth transitions where it changes the lane, to well beyond where it ends.
final class RouteTrace {
    private static final double SPACING_M = 1.5;
    private static final double BEHIND_M = 24;
    private static final double BEYOND_M = 150;
    private static final double FADE_M = 25;

    private final RoadNetwork network;
    private final Vehicle ego;
    private double[] x = new double[128];
    private double[] y = new double[128];
    private int size;

    RouteTrace(RoadNetwork network, Vehicle ego) {
        this.network = network;
        this.ego = ego;
    }

    /// Begins behind where the ego is.
    void start() {
        int lane = ego.lane();
        double s = along(lane, ego.s);
        double left = ego.changeLeftM();
        double behind = BEHIND_M;
        // Back through the lanes it may have come by; straight back where there is none.
        int[] lanes = new int[6];
        double[] starts = new double[6];
        int n = 0;
        lanes[n] = lane;
        starts[n] = s;
        n++;
        double covered = s;
        while (covered < behind
                && n < lanes.length
                && network.lane(lanes[n - 1]).predecessors().length > 0) {
            int before = network.lane(lanes[n - 1]).predecessors()[0];
            lanes[n] = before;
            starts[n] = covered + network.lane(before).centreline().lengthM();
            covered = starts[n];
            n++;
        }
        for (double back = behind; back > 0.5; back -= SPACING_M) {
            int i = 0;
            while (i < n - 1 && starts[i] < back) {
                i++;
            }
            add(network.lane(lanes[i]).centreline().at(starts[i] - back).moved(0, left));
        }
    }

    /// Takes down where the ego is.
    void record() {
        int lane = ego.lane();
        Pose pose = network.lane(lane).centreline().at(along(lane, ego.s)).moved(0, ego.changeLeftM());
        double dx = pose.x() - x[size - 1];
        double dy = pose.y() - y[size - 1];
        if (dx * dx + dy * dy > SPACING_M * SPACING_M) {
            add(pose);
        }
    }

    /// Goes on to beyond where the ego is, straight on where the road ends.
    void finish() {
        int r = ego.routeAt;
        Curve curve = network.lane(ego.route[r]).centreline();
        double s = along(ego.route[r], ego.s);
        double left = ego.changeLeftM();
        for (double ahead = SPACING_M; ahead < BEYOND_M; ahead += SPACING_M) {
            s += SPACING_M;
            while (s > curve.lengthM() && r < ego.route.length - 1) {
                s -= curve.lengthM();
                r++;
                curve = network.lane(ego.route[r]).centreline();
            }
            add(curve.at(s).moved(0, left * (1 - Curves.smoothStep(ahead / FADE_M))));
        }
    }

    Polyline toPolyline(Placement placement) {
        float[] px = new float[size];
        float[] py = new float[size];
        for (int i = 0; i < size; i++) {
            px[i] = placement.x(x[i], y[i]);
            py[i] = placement.y(x[i], y[i]);
        }
        return Polyline.of(px, py);
    }

    /// The arc length on a lane's middle beside a place on the way that is driven.
    private double along(int lane, double s) {
        RoadLane on = network.lane(lane);
        return on.curve() == on.centreline() ? s : on.curve().besideOn(on.centreline(), s);
    }

    private void add(Pose pose) {
        if (size == x.length) {
            x = Arrays.copyOf(x, 2 * size);
            y = Arrays.copyOf(y, 2 * size);
        }
        x[size] = pose.x();
        y[size] = pose.y();
        size++;
    }
}
