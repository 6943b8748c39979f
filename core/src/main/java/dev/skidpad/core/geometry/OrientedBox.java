package dev.skidpad.core.geometry;

/// Rectangles with a heading, as plain numbers: a centre, the cosine and sine of the heading, half length, half width.
public final class OrientedBox {
    private OrientedBox() {}

    /// Whether two boxes overlap or touch, by the four separating axes.
    ///
    /// With `d` the vector between the centres and `C`, `S` the cosine and sine of the difference of the
    /// headings, the boxes are apart exactly when `|d·u| > la + lb·|C| + wb·|S|` for the length axis `u` of one of
    /// them, or the same for its width axis with the roles of length and width exchanged (Gottschalk, Lin, Manocha
    /// 1996, in the plane).
    public static boolean overlap(
            float ax,
            float ay,
            float aCos,
            float aSin,
            float aHalfLength,
            float aHalfWidth,
            float bx,
            float by,
            float bCos,
            float bSin,
            float bHalfLength,
            float bHalfWidth) {
        float dx = bx - ax;
        float dy = by - ay;
        float c = Math.abs(aCos * bCos + aSin * bSin);
        float s = Math.abs(aCos * bSin - aSin * bCos);
        boolean apart = Math.abs(dx * aCos + dy * aSin) > aHalfLength + bHalfLength * c + bHalfWidth * s
                || Math.abs(dy * aCos - dx * aSin) > aHalfWidth + bHalfLength * s + bHalfWidth * c
                || Math.abs(dx * bCos + dy * bSin) > bHalfLength + aHalfLength * c + aHalfWidth * s
                || Math.abs(dy * bCos - dx * bSin) > bHalfWidth + aHalfLength * s + aHalfWidth * c;
        return !apart;
    }

    /// The same by headings and whole sizes.
    public static boolean posesOverlap(
            float ax,
            float ay,
            float aHeadingRad,
            float aLengthM,
            float aWidthM,
            float bx,
            float by,
            float bHeadingRad,
            float bLengthM,
            float bWidthM) {
        return overlap(
                ax,
                ay,
                Angles.cos(aHeadingRad),
                Angles.sin(aHeadingRad),
                0.5f * aLengthM,
                0.5f * aWidthM,
                bx,
                by,
                Angles.cos(bHeadingRad),
                Angles.sin(bHeadingRad),
                0.5f * bLengthM,
                0.5f * bWidthM);
    }

    /// How deep two boxes are in each other, m: the shortest way that parts them, along one of their axes; 0 if they
    /// are apart or touch.
    public static float penetrationM(
            float ax,
            float ay,
            float aCos,
            float aSin,
            float aHalfLength,
            float aHalfWidth,
            float bx,
            float by,
            float bCos,
            float bSin,
            float bHalfLength,
            float bHalfWidth) {
        float dx = bx - ax;
        float dy = by - ay;
        float c = Math.abs(aCos * bCos + aSin * bSin);
        float s = Math.abs(aCos * bSin - aSin * bCos);
        float alongA = aHalfLength + bHalfLength * c + bHalfWidth * s - Math.abs(dx * aCos + dy * aSin);
        float acrossA = aHalfWidth + bHalfLength * s + bHalfWidth * c - Math.abs(dy * aCos - dx * aSin);
        float alongB = bHalfLength + aHalfLength * c + aHalfWidth * s - Math.abs(dx * bCos + dy * bSin);
        float acrossB = bHalfWidth + aHalfLength * s + aHalfWidth * c - Math.abs(dy * bCos - dx * bSin);
        return Math.max(0, Math.min(Math.min(alongA, acrossA), Math.min(alongB, acrossB)));
    }

    /// Writes the four corners, counter-clockwise from the front left: x and y alternating.
    ///
    /// @param corners eight floats
    public static void corners(
            float x, float y, float cos, float sin, float halfLength, float halfWidth, float[] corners) {
        float lx = halfLength * cos;
        float ly = halfLength * sin;
        float wx = -halfWidth * sin;
        float wy = halfWidth * cos;
        corners[0] = x + lx + wx;
        corners[1] = y + ly + wy;
        corners[2] = x - lx + wx;
        corners[3] = y - ly + wy;
        corners[4] = x - lx - wx;
        corners[5] = y - ly - wy;
        corners[6] = x + lx - wx;
        corners[7] = y + ly - wy;
    }

    /// Whether a segment meets a box, by the box's two axes and the segment's normal.
    public static boolean meetsSegment(
            float x,
            float y,
            float cos,
            float sin,
            float halfLength,
            float halfWidth,
            float x0,
            float y0,
            float x1,
            float y1) {
        float mx = 0.5f * (x0 + x1) - x;
        float my = 0.5f * (y0 + y1) - y;
        float hx = 0.5f * (x1 - x0);
        float hy = 0.5f * (y1 - y0);
        float mu = mx * cos + my * sin;
        float mv = my * cos - mx * sin;
        float hu = hx * cos + hy * sin;
        float hv = hy * cos - hx * sin;
        return Math.abs(mu) <= halfLength + Math.abs(hu)
                && Math.abs(mv) <= halfWidth + Math.abs(hv)
                && Math.abs(mu * hv - mv * hu) <= halfLength * Math.abs(hv) + halfWidth * Math.abs(hu);
    }
}
