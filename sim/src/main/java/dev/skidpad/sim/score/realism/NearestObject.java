package dev.skidpad.sim.score.realism;

import java.util.Arrays;

/// How far each member is from the nearest other one at one step.
///
/// Whoever was nearest a step ago is measured first; then only those can be nearer whose centres are near enough.
final class NearestObject {
    /// Farther than this all distances count alike, m.
    static final float FAR_M = 40;

    private final Members members;
    private final float longestReachM;
    private final int[] lastNearest; // [N] a guess; a member itself for none

    NearestObject(Members members) {
        this.members = members;
        float longest = 0;
        for (float reach : members.reachM) {
            longest = Math.max(longest, reach);
        }
        longestReachM = longest;
        lastNearest = new int[members.count];
        Arrays.setAll(lastNearest, k -> k);
    }

    /// The signed distance in m from a member to the nearest other one, at most [#FAR_M].
    ///
    /// @param row the row of the columns whose step is meant
    /// @param crowd that of the row
    float distanceM(Motion motion, Crowd crowd, int row, int k) {
        int i = row * members.count + k;
        float best = FAR_M;
        int guess = lastNearest[k];
        if (guess != k && motion.there[row * members.count + guess]) {
            best = nearer(motion, row, k, guess, best);
        }
        float reach = best + members.reachM[k] + longestReachM;
        int last = crowd.cellRow(motion.y[i] + reach);
        for (int cells = crowd.cellRow(motion.y[i] - reach); cells <= last; cells++) {
            int to = crowd.to(cells, motion.x[i] + reach);
            for (int at = crowd.from(cells, motion.x[i] - reach); at < to; at++) {
                if (crowd.member[at] != k) {
                    best = nearer(motion, row, k, crowd.member[at], best);
                }
            }
        }
        return best;
    }

    private float nearer(Motion motion, int row, int k, int j, float best) {
        int base = row * members.count;
        float dx = motion.x[base + j] - motion.x[base + k];
        float dy = motion.y[base + j] - motion.y[base + k];
        float within = best + members.reachM[k] + members.reachM[j];
        if (within <= 0 || dx * dx + dy * dy >= within * within) {
            return best;
        }
        float distance = RoundedBoxes.distance(
                dx,
                dy,
                motion.cos[base + k],
                motion.sin[base + k],
                members.coreHalfLengthM[k],
                members.coreHalfWidthM[k],
                motion.cos[base + j],
                motion.sin[base + j],
                members.coreHalfLengthM[j],
                members.coreHalfWidthM[j],
                members.roundingM[k] + members.roundingM[j],
                best);
        if (distance < best) {
            lastNearest[k] = j;
        }
        return distance;
    }
}
