package dev.skidpad.sim.column;

/// Segments as columns: midpoint `(mx, my)`, direction `(ux, uy)` of length 1, half length `h`; some rows of
/// padding behind the last, so that a vector may be read from it. Not to be written to.
public final class Strips {
    /// The number of rows of padding; also what rows of agents are rounded up to.
    public static final int PADDING = 16;

    public final float[] mx; // m
    public final float[] my; // m
    public final float[] ux;
    public final float[] uy;
    public final float[] h; // m

    /// So many segments, all 0.
    public Strips(int count) {
        mx = new float[count + PADDING];
        my = new float[count + PADDING];
        ux = new float[count + PADDING];
        uy = new float[count + PADDING];
        h = new float[count + PADDING];
    }

    /// Some segments of a road, in the given order.
    public static Strips of(RoadSegments road, int[] segments) {
        Strips strips = new Strips(segments.length);
        for (int i = 0; i < segments.length; i++) {
            strips.mx[i] = road.midX(segments[i]);
            strips.my[i] = road.midY(segments[i]);
            strips.ux[i] = road.unitX(segments[i]);
            strips.uy[i] = road.unitY(segments[i]);
            strips.h[i] = road.halfLengthM(segments[i]);
        }
        return strips;
    }
}
