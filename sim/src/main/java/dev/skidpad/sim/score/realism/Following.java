package dev.skidpad.sim.score.realism;

/// The time until a vehicle runs into the agent that it follows, both keeping their speeds.
///
/// In the vehicle's frame an agent is followed if its rear is ahead of the vehicle's front, their widths overlap
/// sideways, and its heading is within 75° of the vehicle's; where they overlap by less than 0.5 m, within 10°. Of
/// these the one with the least gap counts, and the time is the gap over the difference of the speeds. Whoever
/// follows nobody, or does not come nearer, has [#LONGEST_SECONDS].
final class Following {
    /// Longer times all count alike, s.
    static final float LONGEST_SECONDS = 5;

    private static final float COS_75 = 0.25881904f;
    private static final float COS_10 = 0.9848077f;
    private static final float SMALL_OVERLAP_M = 0.5f;

    private final Members members;
    private final float longestReachM; // half a length and half a width of the largest
    private float gapM; // of the agent followed
    private int followed; // which, or -1

    Following(Members members) {
        this.members = members;
        float longest = 0;
        for (int k = 0; k < members.count; k++) {
            longest = Math.max(longest, members.halfLengthM[k] + members.halfWidthM[k]);
        }
        longestReachM = longest;
    }

    /// The time to collision in s of a vehicle whose speed is known, from 0 to [#LONGEST_SECONDS].
    ///
    /// @param row the row of the columns whose step is meant
    /// @param crowd that of the row
    float seconds(Motion motion, Crowd crowd, int row, int k) {
        int base = row * members.count;
        float speed = motion.speedMps[base + k];
        followed = -1;
        gapM = LONGEST_SECONDS * speed; // nobody farther away is reached in time
        float ahead = members.halfLengthM[k] + gapM;
        float aheadX = motion.x[base + k] + ahead * motion.cos[base + k];
        float aheadY = motion.y[base + k] + ahead * motion.sin[base + k];
        float aside = members.halfWidthM[k] + longestReachM;
        float lowX = Math.min(motion.x[base + k], aheadX) - aside;
        float highX = Math.max(motion.x[base + k], aheadX) + aside;
        int last = crowd.cellRow(Math.max(motion.y[base + k], aheadY) + aside);
        for (int cells = crowd.cellRow(Math.min(motion.y[base + k], aheadY) - aside); cells <= last; cells++) {
            int to = crowd.to(cells, highX);
            for (int at = crowd.from(cells, lowX); at < to; at++) {
                consider(motion, base, k, crowd.member[at]);
            }
        }
        if (followed < 0) {
            return LONGEST_SECONDS;
        }
        float closing = speed - motion.speedMps[base + followed];
        return closing > 0 ? Math.min(LONGEST_SECONDS, gapM / closing) : LONGEST_SECONDS;
    }

    private void consider(Motion motion, int base, int k, int j) {
        float dx = motion.x[base + j] - motion.x[base + k];
        float dy = motion.y[base + j] - motion.y[base + k];
        float cos = motion.cos[base + k];
        float sin = motion.sin[base + k];
        if (dx * cos + dy * sin <= 0 || !motion.moving[base + j]) {
            return;
        }
        float c = cos * motion.cos[base + j] + sin * motion.sin[base + j];
        if (c < COS_75) {
            return;
        }
        float s = Math.abs(cos * motion.sin[base + j] - sin * motion.cos[base + j]);
        float along = members.halfLengthM[j] * c + members.halfWidthM[j] * s;
        float gap = dx * cos + dy * sin - members.halfLengthM[k] - along;
        if (gap <= 0 || gap >= gapM) {
            return;
        }
        float across = members.halfLengthM[j] * s + members.halfWidthM[j] * c;
        float overlap = members.halfWidthM[k] + across - Math.abs(dy * cos - dx * sin);
        if (overlap > 0 && (overlap >= SMALL_OVERLAP_M || c >= COS_10)) {
            gapM = gap;
            followed = j;
        }
    }
}
