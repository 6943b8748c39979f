package dev.skidpad.eval.report.picture;

import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.scene.Lane;
import dev.skidpad.core.scene.LaneType;
import dev.skidpad.core.scene.RoadArea;
import dev.skidpad.core.scene.RoadEdge;
import dev.skidpad.core.scene.RoadLine;
import dev.skidpad.core.scene.RoadMap;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Signal;
import dev.skidpad.core.scene.StopSign;

/// Draws the road of a scene, from the ground up: surfaces, patches, paint, edges, signs.
///
/// A lane's surface is its centreline drawn as wide as a lane usually is; maps of centrelines have nothing better.
public final class MapPainter {
    private static final float SURFACE_TOLERANCE_M = 0.2f;
    private static final float LINE_TOLERANCE_M = 0.06f;
    /// The radius of a stop sign.
    public static final float SIGN_RADIUS_M = 0.7f;

    private final Canvas canvas;
    private final PictureFrame picture;
    private final Area area;

    /// @param area what the picture may come to show; what lies outside is left out
    public MapPainter(Canvas canvas, PictureFrame picture, Area area) {
        this.canvas = canvas;
        this.picture = picture;
        this.area = area;
    }

    public void paint(RoadMap map) {
        for (Lane lane : map.lanes()) {
            if (lane.type() != LaneType.BIKE_LANE) {
                line(Ink.ROAD, lane.centerline(), SURFACE_TOLERANCE_M);
            }
        }
        for (Lane lane : map.lanes()) {
            if (lane.type() == LaneType.BIKE_LANE) {
                line(Ink.NARROW_LANE, lane.centerline(), SURFACE_TOLERANCE_M);
            }
        }
        map.areas().forEach(this::patch);
        for (RoadLine paint : map.lines()) {
            line(inkOf(paint.kind()), paint.line(), LINE_TOLERANCE_M);
        }
        for (RoadEdge edge : map.edges()) {
            line(Ink.EDGE, edge.line(), LINE_TOLERANCE_M);
        }
        for (StopSign sign : map.stopSigns()) {
            float u = picture.u(sign.x(), sign.y());
            float v = picture.v(sign.x(), sign.y());
            if (area.contains(u, v)) {
                canvas.disc(Ink.STOP_SIGN, u, v, SIGN_RADIUS_M);
            }
        }
    }

    /// Draws where the ego is to go.
    public void route(Polyline route) {
        line(Ink.ROUTE, route, SURFACE_TOLERANCE_M);
    }

    /// Draws the lights as they stand at a step.
    public void signals(Scenario scenario, int step) {
        for (Signal signal : scenario.signals()) {
            float u = picture.u(signal.stopX(), signal.stopY());
            float v = picture.v(signal.stopX(), signal.stopY());
            if (area.contains(u, v)) {
                Light light = Light.of(signal.at(step));
                canvas.polygon(light.ink(), light.corners(u, v));
            }
        }
    }

    private void line(Ink ink, Polyline line, float toleranceM) {
        if (line.size() > 1) {
            Chains.within(area, Chains.of(picture, line), toleranceM, run -> canvas.line(ink, run));
        }
    }

    private void patch(RoadArea patch) {
        float[] uv = Chains.of(picture, patch.outline());
        boolean near = false;
        for (int i = 0; i < uv.length; i += 2) {
            near |= area.contains(uv[i], uv[i + 1]);
        }
        if (near && uv.length >= 6) {
            canvas.polygon(patch.kind() == RoadArea.Kind.CROSSWALK ? Ink.CROSSWALK : Ink.AREA, uv);
        }
    }

    private static Ink inkOf(RoadLine.Kind kind) {
        return switch (kind) {
            case BROKEN_WHITE -> Ink.WHITE_BROKEN;
            case SOLID_WHITE, DOUBLE_WHITE, UNKNOWN -> Ink.WHITE_LINE;
            case BROKEN_YELLOW, DOUBLE_BROKEN_YELLOW, PASSING_YELLOW -> Ink.YELLOW_BROKEN;
            case SOLID_YELLOW, DOUBLE_YELLOW -> Ink.YELLOW_LINE;
        };
    }
}
