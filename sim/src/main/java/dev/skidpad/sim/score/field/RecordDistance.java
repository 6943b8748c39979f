package dev.skidpad.sim.score.field;

import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.score.Drive;
import dev.skidpad.sim.score.SubScore;
import dev.skidpad.sim.score.measure.EgoMotion;
import java.util.ArrayList;
import java.util.List;

/// How far the ego is from where it was recorded at the same time. Stateless.
final class RecordDistance {
    private RecordDistance() {}

    /// The mean distance in m over the frames at which the record has the ego.
    static SubScore part(String name, Drive drive) {
        EgoMotion ego = drive.ego();
        Track record = drive.scenario().ego();
        List<SubScore.Event> trace = new ArrayList<>();
        for (int f = 0; f < ego.frames(); f++) {
            int step = drive.startStep() + f;
            if (record.valid(step)) {
                double dx = ego.x(f) - record.x(step);
                double dy = ego.y(f) - record.y(step);
                trace.add(new SubScore.Event(f, -1, name, Math.sqrt(dx * dx + dy * dy), 0));
            }
        }
        return trace.isEmpty()
                ? SubScore.absent(name, RouteProgress.NO_RECORD)
                : SubScore.of(name, new Recounts.Mean(name), trace);
    }
}
