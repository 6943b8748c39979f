package dev.skidpad.sim.vary;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.geometry.OrientedBox;
import dev.skidpad.core.scene.RoadBounds;
import dev.skidpad.core.scene.Track;

/// Boxes of tracks against each other and against the road's edges.
public final class Boxes {
    private static final float EDGE_SEARCH_M = 8f;

    private Boxes() {}

    /// How deep two boxes go into each other, m: the shortest way that parts them; negative when they are
    /// apart.
    public static double depthM(Track a, Track b, int step) {
        double dx = b.x(step) - a.x(step);
        double dy = b.y(step) - a.y(step);
        double reach = a.lengthM() + a.widthM() + b.lengthM() + b.widthM();
        if (Math.abs(dx) > reach || Math.abs(dy) > reach) {
            return -1;
        }
        double ac = Angles.cos(a.headingRad(step));
        double as = Angles.sin(a.headingRad(step));
        double bc = Angles.cos(b.headingRad(step));
        double bs = Angles.sin(b.headingRad(step));
        double c = Math.abs(ac * bc + as * bs);
        double s = Math.abs(ac * bs - as * bc);
        double al = a.lengthM() / 2.0;
        double aw = a.widthM() / 2.0;
        double bl = b.lengthM() / 2.0;
        double bw = b.widthM() / 2.0;
        double alongA = al + bl * c + bw * s - Math.abs(dx * ac + dy * as);
        double acrossA = aw + bl * s + bw * c - Math.abs(dy * ac - dx * as);
        double alongB = bl + al * c + aw * s - Math.abs(dx * bc + dy * bs);
        double acrossB = bw + al * s + aw * c - Math.abs(dy * bc - dx * bs);
        return Math.min(Math.min(alongA, acrossA), Math.min(alongB, acrossB));
    }

    /// Writes the distance of each corner to the nearest road edge, m, negative beyond it.
    ///
    /// @param out four floats
    public static void clearancesM(Track track, int step, RoadBounds bounds, float[] corners, float[] out) {
        OrientedBox.corners(
                track.x(step),
                track.y(step),
                Angles.cos(track.headingRad(step)),
                Angles.sin(track.headingRad(step)),
                track.lengthM() / 2,
                track.widthM() / 2,
                corners);
        for (int c = 0; c < 4; c++) {
            out[c] = bounds.clearanceM(corners[2 * c], corners[2 * c + 1], EDGE_SEARCH_M);
        }
    }

    /// The depth in m to which a track goes beyond road edges with a corner that was on the road before,
    /// from a step to another, inclusive, with the step; a depth of 0 where it never does.
    ///
    /// @param enoughM stop looking at the first depth beyond this
    public static Departure departure(Track track, int from, int to, RoadBounds bounds, double enoughM) {
        boolean[] armed = new boolean[4];
        float[] corners = new float[8];
        float[] clearance = new float[4];
        Departure worst = new Departure(from, 0);
        for (int t = from; t <= to && worst.depthM() <= enoughM; t++) {
            if (!track.valid(t)) {
                continue;
            }
            clearancesM(track, t, bounds, corners, clearance);
            for (int c = 0; c < 4; c++) {
                armed[c] |= clearance[c] >= 0;
                if (armed[c] && -clearance[c] > worst.depthM()) {
                    worst = new Departure(t, -clearance[c]);
                }
            }
        }
        return worst;
    }

    /// How far beyond a road edge, and when.
    public record Departure(int step, double depthM) {}
}
