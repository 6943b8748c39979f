package dev.skidpad.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds places: scenarios whose egos are near each other at now share one, and so do those that a chain of
/// near ones joins. They show the same road and, often, the same traffic.
public final class PlaceClusters {
    /// Egos at most so far apart are near each other.
    public static final double NEAR_M = 300;

    /// Where a scenario is.
    ///
    /// @param id of the scenario, unique among those given
    /// @param worldFrame positions in different frames are never near
    /// @param x m in the frame, of the ego at now
    /// @param y m in the frame, of the ego at now
    public record Spot(String id, String worldFrame, double x, double y) {}

    private PlaceClusters() {}

    /// The names of the places, one for each spot. A place is named by its frame and by the least id in it:
    /// it keeps its name when scenarios are added anywhere else.
    public static List<String> places(List<Spot> spots) {
        int[] parent = new int[spots.size()];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
        }
        uniteNear(spots, parent);
        Map<Integer, String> leastId = new HashMap<>(); // by root; looked up, never iterated
        for (int i = 0; i < parent.length; i++) {
            leastId.merge(root(parent, i), spots.get(i).id(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
        }
        List<String> places = new ArrayList<>(parent.length);
        for (int i = 0; i < parent.length; i++) {
            places.add(spots.get(i).worldFrame() + ":" + leastId.get(root(parent, i)));
        }
        return places;
    }

    // Sweeps over x: only spots within NEAR_M in x are compared.
    private static void uniteNear(List<Spot> spots, int[] parent) {
        List<Integer> byX = new ArrayList<>();
        for (int i = 0; i < spots.size(); i++) {
            byX.add(i);
        }
        byX.sort(Comparator.comparingDouble((Integer i) -> spots.get(i).x()));
        for (int a = 0; a < byX.size(); a++) {
            Spot spot = spots.get(byX.get(a));
            for (int b = a + 1; b < byX.size(); b++) {
                Spot other = spots.get(byX.get(b));
                if (other.x() - spot.x() > NEAR_M) {
                    break;
                }
                double dx = other.x() - spot.x();
                double dy = other.y() - spot.y();
                if (spot.worldFrame().equals(other.worldFrame()) && dx * dx + dy * dy <= NEAR_M * NEAR_M) {
                    parent[root(parent, byX.get(a))] = root(parent, byX.get(b));
                }
            }
        }
    }

    private static int root(int[] parent, int index) {
        int at = index;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
