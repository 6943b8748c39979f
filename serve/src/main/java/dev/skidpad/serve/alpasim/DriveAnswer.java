package dev.skidpad.serve.alpasim;

import dev.skidpad.sim.plan.Plan;
import dev.skidpad.wire.alpasim.common.PoseAtTime;
import dev.skidpad.wire.alpasim.egodriver.DriveResponse;
import java.util.ArrayList;
import java.util.List;

/// Turns a driver's answer into a plan.
final class DriveAnswer {
    private DriveAnswer() {}

    /// Samples the answered trajectory at the coming steps, as many as it covers and the plan can hold.
    ///
    /// @param nowUs the present
    /// @param dtSeconds between the poses of the plan
    /// @throws DriverFailedException if the driver ended the session, or its trajectory is empty, not finite, goes
    ///     back in time, or begins after the first step
    static void read(DriveResponse answer, long nowUs, float dtSeconds, RigFrame frame, Plan plan) {
        if (answer.getTerminateSession()) {
            throw new DriverFailedException("the driver ended the session at " + seconds(nowUs));
        }
        List<RigFrame.Planar> poses = posesOf(answer);
        List<PoseAtTime> timed = answer.getTrajectory().getPosesList();
        long stepUs = Math.round(dtSeconds * 1e6);
        if (timed.getFirst().getTimestampUs() > nowUs + stepUs) {
            throw new DriverFailedException("the driver's trajectory begins at "
                    + seconds(timed.getFirst().getTimestampUs()) + ", after the first step at "
                    + seconds(nowUs + stepUs));
        }
        int next = 0;
        for (int k = 1; k <= plan.horizon(); k++) {
            long at = nowUs + k * stepUs;
            while (next < timed.size() && timed.get(next).getTimestampUs() < at) {
                next++;
            }
            if (next == timed.size()) {
                return;
            }
            RigFrame.Planar centre = frame.centreOf(between(poses, timed, next, at));
            plan.add(centre.x(), centre.y(), centre.headingRad());
        }
    }

    /// The pose at a moment that is not after that of pose `next`, and after that of the one before it.
    private static RigFrame.Planar between(List<RigFrame.Planar> poses, List<PoseAtTime> timed, int next, long at) {
        long to = timed.get(next).getTimestampUs();
        if (to == at || next == 0) {
            return poses.get(next);
        }
        long from = timed.get(next - 1).getTimestampUs();
        return poses.get(next - 1).towards(poses.get(next), (float) ((double) (at - from) / (to - from)));
    }

    private static List<RigFrame.Planar> posesOf(DriveResponse answer) {
        List<PoseAtTime> timed = answer.getTrajectory().getPosesList();
        if (timed.isEmpty()) {
            throw new DriverFailedException("the driver answered an empty trajectory");
        }
        List<RigFrame.Planar> poses = new ArrayList<>();
        for (int i = 0; i < timed.size(); i++) {
            RigFrame.Planar pose = RigFrame.fromWire(timed.get(i).getPose());
            if (!pose.isFinite()) {
                throw new DriverFailedException("pose " + i + " of the driver's trajectory is not finite: x " + pose.x()
                        + ", y " + pose.y() + ", heading " + pose.headingRad());
            }
            if (i > 0 && timed.get(i).getTimestampUs() <= timed.get(i - 1).getTimestampUs()) {
                throw new DriverFailedException("pose " + i + " of the driver's trajectory, at "
                        + seconds(timed.get(i).getTimestampUs()) + ", is not after the one before it, at "
                        + seconds(timed.get(i - 1).getTimestampUs()));
            }
            poses.add(pose);
        }
        return poses;
    }

    private static String seconds(long us) {
        return us / 1e6 + " s";
    }
}
