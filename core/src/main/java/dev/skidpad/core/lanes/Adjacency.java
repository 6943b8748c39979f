package dev.skidpad.core.lanes;

import java.util.List;

/// For each lane a list of lanes. Immutable.
final class Adjacency {
    private final int[] start; // [L + 1]
    private final int[] to; // [links]

    Adjacency(List<? extends List<Integer>> lists) {
        start = new int[lists.size() + 1];
        for (int l = 0; l < lists.size(); l++) {
            start[l + 1] = start[l] + lists.get(l).size();
        }
        to = new int[start[lists.size()]];
        for (int l = 0; l < lists.size(); l++) {
            for (int k = 0; k < lists.get(l).size(); k++) {
                to[start[l] + k] = lists.get(l).get(k);
            }
        }
    }

    int count(int lane) {
        return start[lane + 1] - start[lane];
    }

    int at(int lane, int k) {
        if (k < 0 || k >= count(lane)) {
            throw new IndexOutOfBoundsException(
                    "lane " + lane + " has " + count(lane) + " links, not one of index " + k);
        }
        return to[start[lane] + k];
    }

    boolean has(int lane, int other) {
        for (int k = start[lane]; k < start[lane + 1]; k++) {
            if (to[k] == other) {
                return true;
            }
        }
        return false;
    }
}
