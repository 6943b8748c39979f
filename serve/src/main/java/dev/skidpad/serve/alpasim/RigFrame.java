package dev.skidpad.serve.alpasim;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.kernel.Trig;
import dev.skidpad.sim.world.RearAxle;
import dev.skidpad.wire.alpasim.common.Pose;
import dev.skidpad.wire.alpasim.common.Quat;
import dev.skidpad.wire.alpasim.common.Vec3;

/// Between box centres, by which the simulator speaks, and the rear axle, by which the protocol does.
///
/// @param rearToCentreM the distance in m from the rear axle forward to the box centre
record RigFrame(float rearToCentreM) {
    /// A pose in the plane.
    ///
    /// @param x m
    /// @param y m
    /// @param headingRad wrapped
    record Planar(float x, float y, float headingRad) {
        boolean isFinite() {
            return Float.isFinite(x) && Float.isFinite(y) && Float.isFinite(headingRad);
        }

        /// The pose a share of the way to another, turning the shorter way round.
        Planar towards(Planar other, float share) {
            float turn = Angles.difference(headingRad, other.headingRad);
            return new Planar(
                    x + share * (other.x - x), y + share * (other.y - y), Angles.wrap(headingRad + share * turn));
        }
    }

    /// The frame of a vehicle of a length.
    static RigFrame of(float lengthM) {
        return new RigFrame(RearAxle.toCentreM(lengthM));
    }

    /// The rig of a box centre, both in the local frame.
    Planar rigOf(float centreX, float centreY, float headingRad) {
        return new Planar(
                centreX - rearToCentreM * Trig.cos(headingRad),
                centreY - rearToCentreM * Trig.sin(headingRad),
                Angles.wrap(headingRad));
    }

    /// The box centre of a rig, both in the local frame.
    Planar centreOf(Planar rig) {
        return new Planar(
                rig.x + rearToCentreM * Trig.cos(rig.headingRad),
                rig.y + rearToCentreM * Trig.sin(rig.headingRad),
                rig.headingRad);
    }

    /// A pose as the wire has it: on the ground, turned about the vertical.
    static Pose toWire(Planar pose) {
        return Pose.newBuilder()
                .setVec(Vec3.newBuilder().setX(pose.x).setY(pose.y))
                .setQuat(
                        Quat.newBuilder().setW(Trig.cos(0.5f * pose.headingRad)).setZ(Trig.sin(0.5f * pose.headingRad)))
                .build();
    }

    /// A pose in the plane from the wire: its heading is that of its x axis seen from above. Not finite where a
    /// number in it is not, or where its quaternion is zero.
    static Planar fromWire(Pose pose) {
        Quat q = pose.getQuat();
        float w = q.getW();
        float x = q.getX();
        float y = q.getY();
        float z = q.getZ();
        float norm = w * w + x * x + y * y + z * z;
        float heading = norm > 0 && Float.isFinite(norm)
                ? Angles.atan2(2 * (w * z + x * y), w * w + x * x - y * y - z * z)
                : Float.NaN;
        return new Planar(pose.getVec().getX(), pose.getVec().getY(), heading);
    }
}
