package dev.skidpad.sim.score.field;

import dev.skidpad.sim.score.Drive;
import dev.skidpad.sim.score.EgoProgress;
import dev.skidpad.sim.score.SubScore;
import java.util.OptionalDouble;

/// How far the ego came along the route, as a share of how far the record came. Stateless.
final class RouteProgress {
    /// Why there is no such share.
    static final String NO_RECORD = "there is no record of the ego to compare its progress with";

    private RouteProgress() {}

    /// The share as a part; not held at 1.
    ///
    /// @param name of the part
    /// @param enoughM a record that came less far is done with any progress: 1
    static SubScore part(String name, Drive drive, double enoughM, double threshold) {
        EgoProgress progress = new EgoProgress(drive.ego(), drive.scenario(), drive.startStep());
        OptionalDouble own = progress.comparedM();
        OptionalDouble record = progress.recordM();
        if (own.isEmpty() || record.isEmpty()) {
            return SubScore.absent(name, NO_RECORD);
        }
        double share = record.getAsDouble() < enoughM ? 1 : own.getAsDouble() / record.getAsDouble();
        return Recounts.measured(name, drive.ego().frames() - 1, share, threshold);
    }
}
