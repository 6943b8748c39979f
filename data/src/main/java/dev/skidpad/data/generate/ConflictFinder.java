package dev.skidpad.data.generate;

import dev.skidpad.data.generate.Conflict.Kind;
import dev.skidpad.data.generate.Conflict.Precedence;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Finds where the lanes of a junction cross, merge and part: the patches in which their centrelines are closer than
/// two cars need to pass.
final class ConflictFinder {
    /// Centrelines that are closer than this cannot be driven at the same time, m.
    static final double CLEARANCE_M = 2.6;

    private ConflictFinder() {}

    /// The conflicts of every lane, in the order of the lanes.
    ///
    /// @param ranks `[lanes]` a lower rank goes first, equal ranks as they come
    static List<List<Conflict>> find(List<RoadLane> lanes, int[] ranks) {
        List<List<Conflict>> found = new ArrayList<>();
        for (int i = 0; i < lanes.size(); i++) {
            found.add(new ArrayList<>());
        }
        for (int i = 0; i < lanes.size(); i++) {
            for (int j = i + 1; j < lanes.size(); j++) {
                if (lanes.get(i).inJunction() && lanes.get(j).inJunction() && apart(lanes.get(i), lanes.get(j))) {
                    meet(lanes.get(i), lanes.get(j), Integer.compare(ranks[i], ranks[j]), found);
                }
            }
        }
        return found;
    }

    /// Whether neither lane follows the other: consecutive lanes are one way, not two.
    private static boolean apart(RoadLane a, RoadLane b) {
        return !contains(a.successors(), b.index()) && !contains(b.successors(), a.index());
    }

    private static void meet(RoadLane a, RoadLane b, int rank, List<List<Conflict>> found) {
        double[] onA = patch(a.curve(), b.curve());
        if (onA.length == 0) {
            return;
        }
        double[] onB = patch(b.curve(), a.curve());
        if (onB.length == 0) {
            return;
        }
        Kind kind = Kind.CROSSING;
        if (share(a.successors(), b.successors())) {
            kind = Kind.MERGING;
        } else if (share(a.predecessors(), b.predecessors())) {
            kind = Kind.DIVERGING;
        }
        Precedence first = rank == 0 ? Precedence.FIRST_COME : rank < 0 ? Precedence.MINE : Precedence.THEIRS;
        Precedence second = rank == 0 ? Precedence.FIRST_COME : rank < 0 ? Precedence.THEIRS : Precedence.MINE;
        found.get(a.index()).add(new Conflict(kind, b.index(), onA[0], onA[1], onB[0], onB[1], first));
        found.get(b.index()).add(new Conflict(kind, a.index(), onB[0], onB[1], onA[0], onA[1], second));
    }

    /// From where to where one curve is near another; empty if it is nowhere.
    private static double[] patch(Curve one, Curve other) {
        double from = Double.POSITIVE_INFINITY;
        double to = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < one.size(); i++) {
            if (near(one.x(i), one.y(i), other)) {
                from = Math.min(from, one.s(i));
                to = Math.max(to, one.s(i));
            }
        }
        return from <= to ? new double[] {from, to} : new double[0];
    }

    private static boolean near(double x, double y, Curve other) {
        for (int j = 0; j < other.size(); j++) {
            double dx = other.x(j) - x;
            double dy = other.y(j) - y;
            if (dx * dx + dy * dy < CLEARANCE_M * CLEARANCE_M) {
                return true;
            }
        }
        return false;
    }

    private static boolean share(int[] a, int[] b) {
        return IntStream.of(a).anyMatch(v -> contains(b, v));
    }

    private static boolean contains(int[] values, int value) {
        for (int v : values) {
            if (v == value) {
                return true;
            }
        }
        return false;
    }
}
