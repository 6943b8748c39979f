package dev.skidpad.core.geometry;

/// Line segments as plain numbers: a start and an end.
public final class Segments {
    private Segments() {}

    /// The squared distance in m² from a point to a segment.
    ///
    /// With `d` the vector from the start to the point and `e` that to the end, the nearest point lies at
    /// the share `t = d·e / e·e` of the segment, held in `[0, 1]`. A segment without length is a point.
    public static float squaredDistance(float px, float py, float x0, float y0, float x1, float y1) {
        float ex = x1 - x0;
        float ey = y1 - y0;
        float dx = px - x0;
        float dy = py - y0;
        float t = (dx * ex + dy * ey) / Math.max(Float.MIN_NORMAL, ex * ex + ey * ey);
        float held = Math.max(0, Math.min(1, t));
        float rx = dx - held * ex;
        float ry = dy - held * ey;
        return rx * rx + ry * ry;
    }
}
