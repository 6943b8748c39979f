package dev.skidpad.sim.score.realism;

import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.scene.Lane;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The stop lines of the lights, and who passes them at red.
///
/// A stop line lies across its lane at the light's stop point, 2 m to either side. A vehicle passes it between two
/// steps if the middle of its front was behind the line, then is not, meanwhile within its width, and its heading is
/// within 45° of the lane's. That is a violation if the light shows stop or a stop arrow at the later step.
final class LightLines {
    private static final float HALF_WIDTH_M = 2;
    private static final float COS_45 = 0.70710677f;

    /// A stop line: where, and the direction of the lane.
    private record Line(Signal signal, float x, float y, float cos, float sin) {}

    private final List<Line> lines = new ArrayList<>();
    private final int startStep;

    LightLines(Scenario scenario, int startStep) {
        this.startStep = startStep;
        Polyline.Projection projection = new Polyline.Projection();
        for (Signal signal : scenario.signals()) {
            Optional<Integer> lane = scenario.map().laneIndex(signal.laneId());
            if (lane.isPresent()) {
                Lane ruled = scenario.map().lanes().get(lane.get());
                ruled.centerline().project(signal.stopX(), signal.stopY(), projection);
                float heading = projection.headingRad();
                lines.add(new Line(
                        signal,
                        signal.stopX(),
                        signal.stopY(),
                        dev.skidpad.core.geometry.Angles.cos(heading),
                        dev.skidpad.core.geometry.Angles.sin(heading)));
            }
        }
    }

    /// Whether there is any light whose lane the map has.
    boolean known() {
        return !lines.isEmpty();
    }

    /// Whether a vehicle passes a red light on its way to a step.
    ///
    /// @param row the row of the step; the vehicle is there at this one and the one before
    boolean violates(Motion motion, int row, int k) {
        int n = motion.members.count;
        int now = row * n + k;
        int before = now - n;
        float half = motion.members.halfLengthM[k];
        float x0 = motion.x[before] + half * motion.cos[before];
        float y0 = motion.y[before] + half * motion.sin[before];
        float x1 = motion.x[now] + half * motion.cos[now];
        float y1 = motion.y[now] + half * motion.sin[now];
        int step = startStep + 1 + row - Motion.PAST;
        for (Line line : lines) {
            if (passes(line, x0, y0, x1, y1)
                    && line.cos * motion.cos[now] + line.sin * motion.sin[now] >= COS_45
                    && line.signal.at(step).forbidsEntry()) {
                return true;
            }
        }
        return false;
    }

    private static boolean passes(Line line, float x0, float y0, float x1, float y1) {
        float along0 = (x0 - line.x) * line.cos + (y0 - line.y) * line.sin;
        float along1 = (x1 - line.x) * line.cos + (y1 - line.y) * line.sin;
        if (along0 > 0 || along1 <= 0) {
            return false;
        }
        float across0 = (y0 - line.y) * line.cos - (x0 - line.x) * line.sin;
        float across1 = (y1 - line.y) * line.cos - (x1 - line.x) * line.sin;
        float share = along0 / (along0 - along1);
        return Math.abs(across0 + share * (across1 - across0)) <= HALF_WIDTH_M;
    }
}
