package dev.skidpad.serve.alpasim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.wire.alpasim.common.Pose;
import dev.skidpad.wire.alpasim.common.Quat;
import org.junit.jupiter.api.Test;

class RigFrameTest {
    private final RigFrame frame = new RigFrame(1.5f);

    @Test
    void theRearAxleIsBehindTheCentre() {
        RigFrame.Planar rig = frame.rigOf(10, 20, Angles.PI / 2);
        assertThat(rig.x()).isCloseTo(10, within(1e-6f));
        assertThat(rig.y()).isCloseTo(18.5f, within(1e-5f));
    }

    @Test
    void aCentreComesBackOverTheWire() {
        RigFrame.Planar rig = frame.rigOf(-3, 4, -2.5f);
        RigFrame.Planar centre = frame.centreOf(RigFrame.fromWire(RigFrame.toWire(rig)));
        assertThat(centre.x()).isCloseTo(-3, within(1e-5f));
        assertThat(centre.y()).isCloseTo(4, within(1e-5f));
        assertThat(centre.headingRad()).isCloseTo(-2.5f, within(1e-6f));
    }

    @Test
    void aVehicleOnASlopeHeadsWhereItsXAxisPoints() {
        // Pitched by -0.2 rad, then yawed by 1 rad: q = yaw * pitch.
        float w = (float) (Math.cos(0.5) * Math.cos(-0.1));
        float x = (float) (-Math.sin(0.5) * Math.sin(-0.1));
        float y = (float) (Math.cos(0.5) * Math.sin(-0.1));
        float z = (float) (Math.sin(0.5) * Math.cos(-0.1));
        Pose pose = Pose.newBuilder()
                .setQuat(Quat.newBuilder().setW(w).setX(x).setY(y).setZ(z))
                .build();
        assertThat(RigFrame.fromWire(pose).headingRad()).isCloseTo(1, within(1e-5f));
    }

    @Test
    void noTurnAtAllIsNotAPose() {
        assertThat(RigFrame.fromWire(Pose.getDefaultInstance()).isFinite()).isFalse();
    }

    @Test
    void betweenTwoPosesItTurnsTheShorterWayRound() {
        RigFrame.Planar middle = new RigFrame.Planar(0, 0, 3).towards(new RigFrame.Planar(2, 4, -3), 0.5f);
        assertThat(middle.x()).isEqualTo(1);
        assertThat(middle.y()).isEqualTo(2);
        assertThat(Math.abs(middle.headingRad())).isCloseTo(Angles.PI, within(1e-5f));
    }
}
