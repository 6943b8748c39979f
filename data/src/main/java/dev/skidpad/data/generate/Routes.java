package dev.skidpad.data.generate;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.data.generate.RoadLane.Turn;
import java.util.Arrays;

/// Chooses where drivers go: from a lane on, at every fork one of the ways, to the end of the road.
final class Routes {
    private static final int LONGEST = 12;

    private final RoadNetwork network;

    Routes(RoadNetwork network) {
        this.network = network;
    }

    /// A route from a lane to where the network ends.
    int[] from(int lane, RandomStream random) {
        int[] route = new int[LONGEST];
        route[0] = lane;
        int n = 1;
        while (n < LONGEST && network.lane(route[n - 1]).successors().length > 0) {
            int[] next = network.lane(route[n - 1]).successors();
            int chosen = next[random.nextInt(next.length)];
            if (contains(route, n, chosen)) {
                chosen = other(next, chosen);
                if (contains(route, n, chosen)) {
                    break;
                }
            }
            route[n++] = chosen;
        }
        return Arrays.copyOf(route, n);
    }

    /// A route that takes the given turn at the first junction, if that can be done from the lane.
    int[] turning(int lane, Turn turn, RandomStream random) {
        for (int next : network.lane(lane).successors()) {
            if (network.lane(next).turn() == turn) {
                int[] rest = from(next, random);
                int[] route = new int[rest.length + 1];
                route[0] = lane;
                System.arraycopy(rest, 0, route, 1, rest.length);
                return route;
            }
        }
        return from(lane, random);
    }

    /// Whether a lane ends while its neighbour goes on, so that its drivers have to change.
    boolean endsHere(RoadLane lane) {
        return lane.successors().length == 0
                && lane.left() >= 0
                && network.lane(lane.left()).successors().length > 0;
    }

    private static boolean contains(int[] values, int count, int value) {
        for (int i = 0; i < count; i++) {
            if (values[i] == value) {
                return true;
            }
        }
        return false;
    }

    private static int other(int[] values, int value) {
        for (int v : values) {
            if (v != value) {
                return v;
            }
        }
        return value;
    }
}
