package dev.skidpad.sim.score.realism;

/// The signed distance between two boxes with rounded corners.
///
/// Outside each other, two rectangles are as far apart as the nearest corner of one from the other. Inside, the
/// depth is the least shift that parts them, which by the separating axes (Gottschalk, Lin, Manocha 1996) is along
/// one of the four sides: the greatest of the four gaps, all negative. Rounding out both takes their two radii off.
final class RoundedBoxes {
    private RoundedBoxes() {}

    /// The signed distance in m, or `atMost` where it is surely not less than that.
    ///
    /// @param dx from the centre of A to that of B, m
    /// @param dy from the centre of A to that of B, m
    /// @param aLength half the length of A before rounding, m
    /// @param aWidth half the width of A before rounding, m
    /// @param bLength half the length of B before rounding, m
    /// @param bWidth half the width of B before rounding, m
    /// @param rounding the sum of both radii, m
    /// @param atMost what does not matter
    static float distance(
            float dx,
            float dy,
            float aCos,
            float aSin,
            float aLength,
            float aWidth,
            float bCos,
            float bSin,
            float bLength,
            float bWidth,
            float rounding,
            float atMost) {
        float c = aCos * bCos + aSin * bSin;
        float s = aCos * bSin - aSin * bCos;
        float cAbs = Math.abs(c);
        float sAbs = Math.abs(s);
        float ua = dx * aCos + dy * aSin;
        float va = dy * aCos - dx * aSin;
        float ub = dx * bCos + dy * bSin;
        float vb = dy * bCos - dx * bSin;
        float gapA = Math.max(
                Math.abs(ua) - aLength - bLength * cAbs - bWidth * sAbs,
                Math.abs(va) - aWidth - bLength * sAbs - bWidth * cAbs);
        float gapB = Math.max(
                Math.abs(ub) - bLength - aLength * cAbs - aWidth * sAbs,
                Math.abs(vb) - bWidth - aLength * sAbs - aWidth * cAbs);
        float gap = Math.max(gapA, gapB);
        if (gap - rounding >= atMost) {
            return atMost;
        }
        if (gap <= 0) {
            return gap - rounding;
        }
        float squared = Math.min(
                nearestCorner(ua, va, c, s, bLength, bWidth, aLength, aWidth),
                nearestCorner(-ub, -vb, c, -s, aLength, aWidth, bLength, bWidth));
        return Math.min(atMost, (float) Math.sqrt(squared) - rounding);
    }

    /// The squared distance in m² from the nearest corner of one box to another box, in the other's frame.
    private static float nearestCorner(
            float u, float v, float c, float s, float length, float width, float otherLength, float otherWidth) {
        float lu = length * c;
        float lv = length * s;
        float wu = -width * s;
        float wv = width * c;
        float front = Math.min(
                outside(u + lu + wu, v + lv + wv, otherLength, otherWidth),
                outside(u + lu - wu, v + lv - wv, otherLength, otherWidth));
        float rear = Math.min(
                outside(u - lu + wu, v - lv + wv, otherLength, otherWidth),
                outside(u - lu - wu, v - lv - wv, otherLength, otherWidth));
        return Math.min(front, rear);
    }

    private static float outside(float u, float v, float length, float width) {
        float du = Math.max(0, Math.abs(u) - length);
        float dv = Math.max(0, Math.abs(v) - width);
        return du * du + dv * dv;
    }
}
