package dev.skidpad.learn.feature;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.scene.Lane;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Signal;
import java.util.Optional;

/// A route prepared for driving along it: points every two metres, and the lights that stand on it.
/// Immutable.
public final class RouteGuide {
    /// How far ahead the route points of a view lie, m.
    static final float[] LOOKAHEAD_M = {2, 5, 9, 13, 18, 23, 29, 36, 44, 53, 64, 80};

    private static final float SPACING_M = 2f;
    private static final float SIGNAL_ASIDE_M = 2f;
    private static final float INTO_LANE_M = 10f;
    private static final float INTO_LANE_ASIDE_M = 1.8f;

    private final float[] x; // [P] m
    private final float[] y;
    private final float[] cos; // [P] of the direction from there on
    private final float[] sin;
    private final float[] signalS; // [signals] m along the route; NaN-free: see onRoute
    private final boolean[] onRoute; // [signals]

    /// A guide along a route through a scenery.
    public RouteGuide(Polyline route, Scenery scenery) {
        int count = Math.max(2, (int) Math.ceil(route.lengthM() / SPACING_M) + 1);
        x = new float[count];
        y = new float[count];
        cos = new float[count];
        sin = new float[count];
        Polyline.Sample sample = new Polyline.Sample();
        for (int i = 0; i < count; i++) {
            route.sample(i * SPACING_M, sample);
            x[i] = sample.x();
            y[i] = sample.y();
            cos[i] = Angles.cos(sample.headingRad());
            sin[i] = Angles.sin(sample.headingRad());
        }
        Scenario scenario = scenery.scenario();
        signalS = new float[scenario.signals().size()];
        onRoute = new boolean[signalS.length];
        Place place = new Place();
        for (int i = 0; i < signalS.length; i++) {
            Signal signal = scenario.signals().get(i);
            project(signal.stopX(), signal.stopY(), place);
            onRoute[i] = Math.abs(place.leftM) < SIGNAL_ASIDE_M && followsLane(scenery.laneOfSignal(i), signal);
            signalS[i] = project(signal.stopX(), signal.stopY(), place).alongM;
        }
    }

    /// Whether the route goes along the lane that a light rules, and not only past its stop line.
    private boolean followsLane(Optional<Lane> lane, Signal signal) {
        if (lane.isEmpty()) {
            return true;
        }
        Polyline centerline = lane.get().centerline();
        Polyline.Projection stop = new Polyline.Projection();
        centerline.project(signal.stopX(), signal.stopY(), stop);
        float s = Math.min(Math.max(0, stop.s()) + INTO_LANE_M, centerline.lengthM());
        Polyline.Sample sample = new Polyline.Sample();
        centerline.sample(s, sample);
        Place place = project(sample.x(), sample.y(), new Place());
        boolean sameWay =
                place.cos * Angles.cos(sample.headingRad()) + place.sin * Angles.sin(sample.headingRad()) > 0.7f;
        return Math.abs(place.leftM) < INTO_LANE_ASIDE_M && sameWay;
    }

    /// The place on the whole route nearest to a point.
    Place project(float px, float py, Place out) {
        return project(px, py, Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY, out);
    }

    /// The place on a stretch of the route nearest to a point; straight on before its start and beyond its
    /// end.
    Place project(float px, float py, float fromM, float toM, Place out) {
        int low = (int) Math.max(0, Math.min(x.length - 1, Math.floor(fromM / SPACING_M)));
        int high = (int) Math.max(0, Math.min(x.length - 1, Math.ceil(toM / SPACING_M)));
        int best = low;
        float bestSquared = Float.POSITIVE_INFINITY;
        for (int i = low; i <= high; i++) {
            float dx = px - x[i];
            float dy = py - y[i];
            float squared = dx * dx + dy * dy;
            if (squared < bestSquared) {
                bestSquared = squared;
                best = i;
            }
        }
        float dx = px - x[best];
        float dy = py - y[best];
        out.set(
                best * SPACING_M + dx * cos[best] + dy * sin[best],
                dy * cos[best] - dx * sin[best],
                cos[best],
                sin[best]);
        return out;
    }

    /// The number of lights in the scenario, on the route or not.
    int signals() {
        return signalS.length;
    }

    /// Whether a light rules the route.
    boolean isOnRoute(int signal) {
        return onRoute[signal];
    }

    /// How far along the route a light's stop point lies, m.
    float signalAlongM(int signal) {
        return signalS[signal];
    }

    /// The route's x in m at a distance along it.
    float xAt(float alongM) {
        int i = pointBefore(alongM);
        return x[i] + (alongM - i * SPACING_M) * cos[i];
    }

    /// The route's y in m at a distance along it.
    float yAt(float alongM) {
        int i = pointBefore(alongM);
        return y[i] + (alongM - i * SPACING_M) * sin[i];
    }

    /// The cosine of the route's heading at a distance along it.
    float cosAt(float alongM) {
        return cos[pointBefore(alongM)];
    }

    /// The sine of the route's heading at a distance along it.
    float sinAt(float alongM) {
        return sin[pointBefore(alongM)];
    }

    private int pointBefore(float alongM) {
        return (int) Math.max(0, Math.min(x.length - 1, Math.floor(alongM / SPACING_M)));
    }

    /// A place on a route: a buffer.
    static final class Place {
        private float alongM;
        private float leftM;
        private float cos = 1;
        private float sin;

        private void set(float newAlongM, float newLeftM, float newCos, float newSin) {
            alongM = newAlongM;
            leftM = newLeftM;
            cos = newCos;
            sin = newSin;
        }

        /// How far along the route, m.
        float alongM() {
            return alongM;
        }

        /// How far to the left of the route the point lies, m.
        float leftM() {
            return leftM;
        }

        /// The cosine of the route's heading there.
        float cos() {
            return cos;
        }

        /// The sine of the route's heading there.
        float sin() {
            return sin;
        }
    }
}
