package dev.skidpad.learn.feature;

/// Keeps the nearest few of many candidates, nearest first. A buffer.
///
/// Of equally near ones the one with the smaller index comes first, so the order in which they are offered
/// does not matter.
final class Nearest {
    private final int[] index;
    private final float[] squared; // m²
    private int count;

    Nearest(int capacity) {
        index = new int[capacity];
        squared = new float[capacity];
    }

    void clear() {
        count = 0;
    }

    int count() {
        return count;
    }

    /// Which candidate stands at a place.
    int index(int place) {
        return index[place];
    }

    /// Its squared distance, m².
    float squared(int place) {
        return squared[place];
    }

    void offer(int candidate, float candidateSquared) {
        if (count == index.length) {
            if (count == 0 || !isNearer(candidate, candidateSquared, count - 1)) {
                return;
            }
            count--;
        }
        int at = count++;
        while (at > 0 && isNearer(candidate, candidateSquared, at - 1)) {
            index[at] = index[at - 1];
            squared[at] = squared[at - 1];
            at--;
        }
        index[at] = candidate;
        squared[at] = candidateSquared;
    }

    private boolean isNearer(int candidate, float candidateSquared, int place) {
        return candidateSquared < squared[place] || candidateSquared == squared[place] && candidate < index[place];
    }
}
