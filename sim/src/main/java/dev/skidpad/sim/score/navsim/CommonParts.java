package dev.skidpad.sim.score.navsim;

import dev.skidpad.sim.score.DrivableArea;
import dev.skidpad.sim.score.Drive;
import dev.skidpad.sim.score.DrivingDirection;
import dev.skidpad.sim.score.DrivingDirection.Measure;
import dev.skidpad.sim.score.SubScore;
import dev.skidpad.sim.score.TimeToCollision;

/// The parts that PDMS and EPDMS share, judged once per drive.
///
/// @param noAtFaultCollision NC
/// @param drivableArea DAC
/// @param timeToCollision TTC
/// @param drivingDirection DDC
record CommonParts(
        SubScore noAtFaultCollision, SubScore drivableArea, SubScore timeToCollision, SubScore drivingDirection) {
    /// The parts of a drive.
    static CommonParts of(Drive drive) {
        return drive.shared(CommonParts.class, CommonParts::judge);
    }

    private static CommonParts judge(Drive drive) {
        return new CommonParts(
                drive.collisions().subScore(),
                DrivableArea.judge(drive.ego(), drive.map()),
                TimeToCollision.judge(drive.ego(), drive.others(), drive.collisions(), drive.standing()),
                DrivingDirection.judge(drive.ego(), drive.lanes(), Measure.DISTANCE_AGAINST));
    }
}
