package dev.skidpad.learn.onnx;

import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.learn.token.Frame;

/// Writes `route`: from the point beside the ego on, to the end of the route.
final class RouteWriter implements InputWriter {
    /// The distance between the points, m.
    static final float SPACING_M = 2f;

    // Where on the route the ego may be, relative to where it was last.
    private static final float BEHIND_M = 10f;
    private static final float AHEAD_M = 50f;

    private final Polyline route;
    private final Frame frame;
    private final Polyline.Projection projection = new Polyline.Projection();
    private final Polyline.Sample sample = new Polyline.Sample();
    private float fromM = Float.NEGATIVE_INFINITY;
    private float toM = Float.POSITIVE_INFINITY;

    RouteWriter(Polyline route, Frame frame) {
        this.route = route;
        this.frame = frame;
    }

    @Override
    public void write(InputArrays arrays) {
        InputArray out = arrays.of(SceneInput.ROUTE);
        route.project(frame.x(), frame.y(), fromM, toM, projection);
        float start = projection.s();
        fromM = start - BEHIND_M;
        toM = start + AHEAD_M;
        for (int i = 0; i < out.extent(0) && start + i * SPACING_M <= route.lengthM(); i++) {
            route.sample(start + i * SPACING_M, sample);
            out.row(i)
                    .put(frame.localX(sample.x(), sample.y()))
                    .put(frame.localY(sample.x(), sample.y()))
                    .put(frame.localHeadingRad(sample.headingRad()));
        }
    }
}
