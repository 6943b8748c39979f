package dev.skidpad.core.lanes;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.scene.Lane;
import dev.skidpad.core.scene.LaneType;
import dev.skidpad.core.scene.RoadEdge;
import dev.skidpad.core.scene.RoadLine;
import dev.skidpad.core.scene.RoadMap;
import java.util.ArrayList;
import java.util.List;

/// Small maps made by hand, of lanes without topology.
final class Streets {
    private final List<Lane> lanes = new ArrayList<>();
    private final List<RoadLine> lines = new ArrayList<>();
    private final List<RoadEdge> edges = new ArrayList<>();

    static Polyline line(float... xy) {
        float[] x = new float[xy.length / 2];
        float[] y = new float[xy.length / 2];
        for (int i = 0; i < x.length; i++) {
            x[i] = xy[2 * i];
            y[i] = xy[2 * i + 1];
        }
        return Polyline.of(x, y);
    }

    /// A quarter circle that begins at a point with a heading and turns left (or right, with a negative radius).
    static Polyline quarter(float x0, float y0, float headingRad, float radiusM) {
        float[] x = new float[31];
        float[] y = new float[31];
        float r = Math.abs(radiusM);
        float side = Math.signum(radiusM);
        for (int i = 0; i <= 30; i++) {
            float angle = 0.5f * Angles.PI * i / 30;
            float along = r * Angles.sin(angle);
            float across = side * r * (1 - Angles.cos(angle));
            x[i] = x0 + along * Angles.cos(headingRad) - across * Angles.sin(headingRad);
            y[i] = y0 + along * Angles.sin(headingRad) + across * Angles.cos(headingRad);
        }
        return Polyline.of(x, y);
    }

    Streets lane(float... xy) {
        return lane(LaneType.SURFACE_STREET, line(xy));
    }

    /// Lanes get the ids 1, 2, 3, in the order in which they are added; their indices are one less.
    Streets lane(LaneType type, Polyline centerline) {
        lanes.add(Lane.unconnected(lanes.size() + 1, type, centerline));
        return this;
    }

    Streets paint(RoadLine.Kind kind, float... xy) {
        lines.add(new RoadLine(100 + lines.size(), kind, line(xy)));
        return this;
    }

    Streets edge(float... xy) {
        edges.add(new RoadEdge(200 + edges.size(), line(xy), false));
        return this;
    }

    RoadMap map() {
        return new RoadMap(lanes, edges, lines, List.of(), List.of());
    }

    LaneGraph graph() {
        return LaneGraph.of(map());
    }
}
