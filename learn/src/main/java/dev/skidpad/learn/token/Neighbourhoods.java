package dev.skidpad.learn.token;

import java.util.Arrays;

/// For each token of a codebook, those that end near it. Immutable.
public final class Neighbourhoods {
    /// How near, by the mean distance of corners, m.
    public static final float RADIUS_M = 0.35f;

    private final int[][] near; // [V][] itself among them, ascending

    private Neighbourhoods(int[][] near) {
        this.near = near;
    }

    /// Those of all tokens of a codebook.
    public static Neighbourhoods of(Codebook codebook) {
        int size = codebook.size();
        int[][] near = new int[size][];
        int[] found = new int[size];
        for (int v = 0; v < size; v++) {
            int count = 0;
            for (int other = 0; other < size; other++) {
                float dx = codebook.x(other, Codebook.STEPS - 1) - codebook.x(v, Codebook.STEPS - 1);
                boolean maybe = Math.abs(dx) <= RADIUS_M; // the centres of near boxes are as near
                if (maybe && codebook.distance(v, other) <= RADIUS_M) {
                    found[count++] = other;
                }
            }
            near[v] = Arrays.copyOf(found, count);
        }
        return new Neighbourhoods(near);
    }

    /// How many tokens are near one, itself included.
    public int count(int token) {
        return near[token].length;
    }

    /// A token near one.
    ///
    /// @param i from 0 to below `count(token)`
    public int near(int token, int i) {
        return near[token][i];
    }
}
