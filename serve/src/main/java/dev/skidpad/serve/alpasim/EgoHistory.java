package dev.skidpad.serve.alpasim;

import dev.skidpad.core.kernel.Trig;
import dev.skidpad.wire.alpasim.common.DynamicState;
import dev.skidpad.wire.alpasim.common.Vec3;
import dev.skidpad.wire.alpasim.egodriver.RolloutEgoTrajectory;
import io.grpc.Status;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Where a rig was when and how it moved, as far as it was told: poses in the local frame by their times.
///
/// A buffer: one session owns it. It keeps the last [#KEPT_US].
final class EgoHistory {
    private static final long KEPT_US = 5_000_000;

    /// Over so long a velocity is measured where none was told.
    private static final long MEASURED_OVER_US = 100_000;

    private final NavigableMap<Long, Moment> moments = new TreeMap<>();

    /// One moment.
    ///
    /// @param rig the pose in the local frame
    /// @param motion as it was told
    private record Moment(RigFrame.Planar rig, Motion motion) {}

    /// A velocity in the rig frame, or that none was told.
    private sealed interface Motion {
        /// @param forwardMps ahead
        /// @param leftMps to the left
        /// @param yawRate rad/s, counter-clockwise
        record Told(float forwardMps, float leftMps, float yawRate) implements Motion {}

        /// Nothing was told.
        enum Untold implements Motion {
            UNTOLD
        }
    }

    /// A velocity in the local frame, m/s.
    record Velocity(float vx, float vy) {}

    /// Takes note of some poses, in any order; one told again replaces what was told before.
    ///
    /// @throws io.grpc.StatusRuntimeException if one is not finite; nothing is noted then
    void add(RolloutEgoTrajectory told) {
        int poses = told.getTrajectory().getPosesCount();
        boolean moving = told.getDynamicStatesCount() == poses;
        NavigableMap<Long, Moment> more = new TreeMap<>();
        for (int i = 0; i < poses; i++) {
            long us = told.getTrajectory().getPoses(i).getTimestampUs();
            RigFrame.Planar rig =
                    RigFrame.fromWire(told.getTrajectory().getPoses(i).getPose());
            if (!rig.isFinite()) {
                throw unusable("the pose at " + us + " us is not finite: x " + rig.x() + ", y " + rig.y() + ", heading "
                        + rig.headingRad());
            }
            more.put(us, new Moment(rig, moving ? motion(told.getDynamicStates(i), us) : Motion.Untold.UNTOLD));
        }
        moments.putAll(more);
        if (!moments.isEmpty()) {
            moments.headMap(moments.lastKey() - KEPT_US).clear();
        }
    }

    private static Motion motion(DynamicState state, long us) {
        Vec3 v = state.getLinearVelocity();
        float yawRate = state.getAngularVelocity().getZ();
        if (!Float.isFinite(v.getX() + v.getY() + yawRate)) {
            throw unusable("the motion at " + us + " us is not finite: " + v.getX() + ", " + v.getY() + " m/s, "
                    + yawRate + " rad/s");
        }
        return new Motion.Told(v.getX(), v.getY(), yawRate);
    }

    private static RuntimeException unusable(String problem) {
        return DriverService.failure(Status.INVALID_ARGUMENT, problem);
    }

    /// What is known now.
    EgoHistory copy() {
        EgoHistory copy = new EgoHistory();
        copy.moments.putAll(moments);
        return copy;
    }

    boolean isEmpty() {
        return moments.isEmpty();
    }

    /// Whether it reaches back to a moment.
    boolean covers(long us) {
        return !moments.isEmpty() && moments.firstKey() <= us;
    }

    /// The pose at a moment, between those told; before the first and after the last, the nearest.
    RigFrame.Planar at(long us) {
        Map.Entry<Long, Moment> before = moments.floorEntry(us);
        Map.Entry<Long, Moment> after = moments.ceilingEntry(us);
        if (before == null) {
            return moments.firstEntry().getValue().rig;
        }
        if (after == null || after.getKey().equals(before.getKey())) {
            return before.getValue().rig;
        }
        double share = (double) (us - before.getKey()) / (after.getKey() - before.getKey());
        return before.getValue().rig.towards(after.getValue().rig, (float) share);
    }

    /// The velocity of the box centre at a moment: as told last before it, or else measured.
    ///
    /// @param frame the vehicle's
    Velocity centreVelocityAt(long us, RigFrame frame) {
        Map.Entry<Long, Moment> before = moments.floorEntry(us);
        Motion motion = (before == null ? moments.firstEntry() : before).getValue().motion;
        return switch (motion) {
            case Motion.Told told -> {
                float heading = at(us).headingRad();
                float left = told.leftMps + told.yawRate * frame.rearToCentreM();
                yield new Velocity(
                        told.forwardMps * Trig.cos(heading) - left * Trig.sin(heading),
                        told.forwardMps * Trig.sin(heading) + left * Trig.cos(heading));
            }
            case Motion.Untold none -> {
                RigFrame.Planar now = frame.centreOf(at(us));
                RigFrame.Planar then = frame.centreOf(at(us - MEASURED_OVER_US));
                float seconds = MEASURED_OVER_US * 1e-6f;
                yield new Velocity((now.x() - then.x()) / seconds, (now.y() - then.y()) / seconds);
            }
        };
    }
}
