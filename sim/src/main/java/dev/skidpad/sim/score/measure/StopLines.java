package dev.skidpad.sim.score.measure;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.scene.RoadMap;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The stop lines of a scenario's lights, and whether somebody passes one at red. Immutable.
///
/// A stop line lies across its lane at the light's stop point, 2 m to either side. A vehicle passes it between two
/// steps if the middle of its front was behind the line, then is not, meanwhile within its width, and its heading is
/// within 45° of the lane's. That is a violation if the light shows stop or a stop arrow at the later step.
public final class StopLines {
    private static final float HALF_WIDTH_M = 2;
    private static final float COS_45 = 0.70710677f;

    private final List<Line> lines;

    /// A stop line: where, and the direction of the lane.
    private record Line(int index, Signal signal, float x, float y, float cos, float sin) {}

    /// The stop lines of those lights whose lane is on the map.
    public StopLines(Scenario scenario) {
        List<Line> found = new ArrayList<>();
        for (int i = 0; i < scenario.signals().size(); i++) {
            Signal signal = scenario.signals().get(i);
            Optional<Float> heading = headingRad(scenario.map(), signal);
            if (heading.isPresent()) {
                float cos = Angles.cos(heading.get());
                float sin = Angles.sin(heading.get());
                found.add(new Line(i, signal, signal.stopX(), signal.stopY(), cos, sin));
            }
        }
        lines = List.copyOf(found);
    }

    private static Optional<Float> headingRad(RoadMap map, Signal signal) {
        return map.laneIndex(signal.laneId()).map(lane -> {
            Polyline.Projection projection = new Polyline.Projection();
            map.lanes().get(lane).centerline().project(signal.stopX(), signal.stopY(), projection);
            return projection.headingRad();
        });
    }

    /// Whether there is any light whose lane the map has.
    public boolean known() {
        return !lines.isEmpty();
    }

    /// The first light, as an index of the scenario's, whose line is passed at red; -1 as "none": an index, not a
    /// measurement.
    ///
    /// @param x0 where the middle of the front was, m
    /// @param x1 where it is now, m
    /// @param cos of the heading now
    /// @param step the scenario's step of now
    public int violated(float x0, float y0, float x1, float y1, float cos, float sin, int step) {
        for (Line line : lines) {
            if (passes(line, x0, y0, x1, y1)
                    && line.cos * cos + line.sin * sin >= COS_45
                    && line.signal.at(step).forbidsEntry()) {
                return line.index;
            }
        }
        return -1;
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
