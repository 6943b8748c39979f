package dev.skidpad.learn.feature;

/// Keeps the nearest few of many candidates, nearest first. A buffer.
///
/// Of equally near ones the one with the smaller index comes first, so the order in which they are offered
/// does not matter.
public final class Nearest {
    private final int[] index;
    private final float[] squared; // m²
    private int count;

    public Nearest(int capacity) {
        index = new int[capacity];
        squared = new float[capacity];
    }

    public void clear() {
        count = 0;
    }

    public int count() {
        return count;
    }

    /// Which candidate stands at a place.
    public int index(int place) {
        return index[place];
    }

    /// Its squared distance, m².
    public float squared(int place) {
        return squared[place];
    }

    /// Whether there is no room left: a nearer one takes the farthest one's place.
    boolean isFull() {
        return count == index.length;
    }

    /// The squared distance of the farthest one, m²; none is there for no capacity.
    float farthestSquared() {
        return count == 0 ? Float.NEGATIVE_INFINITY : squared[count - 1];
    }

    public void offer(int candidate, float candidateSquared) {
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
