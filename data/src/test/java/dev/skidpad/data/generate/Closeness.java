package dev.skidpad.data.generate;

import dev.skidpad.core.geometry.OrientedBox;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;

/// How close the ego of a scene comes to running into somebody.
final class Closeness {
    private static final double HORIZON_SECONDS = 5;

    private Closeness() {}

    /// The least time in s until the ego's box would meet another, if from some moment on everybody kept speed and
    /// direction; 5 if it never would within 5 s.
    static double leastTimeToCollision(Scenario scene) {
        double least = HORIZON_SECONDS;
        Track ego = scene.ego();
        for (int t = scene.nowStep(); t < scene.steps(); t++) {
            if (ego.speedMps(t) < 0.5) {
                continue;
            }
            for (Track other : scene.tracks()) {
                if (!other.id().equals(ego.id()) && other.valid(t)) {
                    least = Math.min(least, timeToCollision(ego, other, t, least));
                }
            }
        }
        return least;
    }

    private static double timeToCollision(Track a, Track b, int step, double horizon) {
        for (double ahead = 0.1; ahead < horizon; ahead += 0.1) {
            float ax = (float) (a.x(step) + ahead * a.vx(step));
            float ay = (float) (a.y(step) + ahead * a.vy(step));
            float bx = (float) (b.x(step) + ahead * b.vx(step));
            float by = (float) (b.y(step) + ahead * b.vy(step));
            if (OrientedBox.overlap(
                    ax,
                    ay,
                    (float) Math.cos(a.headingRad(step)),
                    (float) Math.sin(a.headingRad(step)),
                    0.5f * a.lengthM(),
                    0.5f * a.widthM(),
                    bx,
                    by,
                    (float) Math.cos(b.headingRad(step)),
                    (float) Math.sin(b.headingRad(step)),
                    0.5f * b.lengthM(),
                    0.5f * b.widthM())) {
                return ahead;
            }
        }
        return horizon;
    }
}
