package dev.skidpad.eval.report.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.eval.report.Scenes;
import dev.skidpad.eval.report.picture.Actor;
import dev.skidpad.eval.report.picture.Ink;
import dev.skidpad.eval.report.picture.PictureFrame;
import java.util.List;
import org.junit.jupiter.api.Test;

class MotionCodeTest {
    private static final long SEED = 21;
    private static final int FRAMES = 60;
    private static final PictureFrame PICTURE = PictureFrame.of(Scenes.crossing(0));

    @Test
    void everyPoseComesBackWithinHalfACentimetreAndTheTwentiethOfADegree() {
        RandomStream random = RandomStream.of(SEED, "motion", 0);
        Actor actor = new Actor("vehicle 1", Ink.VEHICLE, 4, 2, FRAMES);
        float x = 900;
        float heading = 3;
        for (int f = 5; f < FRAMES; f++) {
            x -= 3 * random.nextFloat();
            heading += random.uniform(-0.4f, 0.5f); // turns more than once, across the jump at π
            if (f < 20 || f > 30) {
                actor.place(f, PICTURE, x, 0.1f * x, heading);
            }
        }
        Unpacked.Motion motion = Unpacked.motion(new Unpacked(MotionCode.of(List.of(actor), List.of())), FRAMES);
        for (int f = 0; f < FRAMES; f++) {
            assertThat(motion.there()[f]).as("frame %d", f).isEqualTo(actor.there(f));
            if (actor.there(f)) {
                assertThat(motion.u()[f]).as("u of frame %d, seed %d", f, SEED).isCloseTo(actor.u(f), within(0.0051));
                assertThat(motion.v()[f]).isCloseTo(actor.v(f), within(0.0051));
                double turn = Math.IEEEremainder(motion.degrees()[f] - Math.toDegrees(actor.angleRad(f)), 360);
                assertThat(turn).isCloseTo(0, within(0.051));
            }
        }
    }

    @Test
    void whatStandsStillIsOnePose() {
        Actor parked = new Actor("vehicle 2", Ink.VEHICLE, 4, 2, FRAMES);
        for (int f = 0; f < FRAMES; f++) {
            parked.place(f, PICTURE, 12.34f, -7, 1);
        }
        Unpacked code = new Unpacked(MotionCode.of(List.of(parked), List.of()));
        assertThat(code.size()).isLessThan(13);
        Unpacked.Motion motion = Unpacked.motion(code, FRAMES);
        assertThat(motion.u()[FRAMES - 1]).isCloseTo(parked.u(0), within(0.0051));
        assertThat(code.more()).isFalse();
    }

    @Test
    void steadyDrivingTakesThreeBytesAFrame() {
        Actor steady = new Actor("vehicle 3", Ink.VEHICLE, 4, 2, FRAMES);
        for (int f = 0; f < FRAMES; f++) {
            steady.place(f, PICTURE, 1.3f * f, 0.4f * f, 0.3f);
        }
        assertThat(new Unpacked(MotionCode.of(List.of(steady), List.of())).size())
                .isLessThan(3 * FRAMES + 16);
    }

    @Test
    void whoeverIsNeverThereHasNoPose() {
        Unpacked code =
                new Unpacked(MotionCode.of(List.of(new Actor("vehicle 4", Ink.VEHICLE, 4, 2, FRAMES)), List.of()));
        assertThat(code.unsigned()).isZero();
        assertThat(code.unsigned()).isZero();
        assertThat(code.more()).isFalse();
    }

    @Test
    void whoeverMovesAsInAnEarlierTakeIsOneNumber() {
        Actor once = new Actor("vehicle 5", Ink.VEHICLE, 4, 2, FRAMES);
        Actor again = new Actor("vehicle 5", Ink.VEHICLE, 4, 2, FRAMES);
        for (int f = 0; f < FRAMES; f++) {
            once.place(f, PICTURE, f, 0, 0);
            again.place(f, PICTURE, f, 0, 0);
        }
        Unpacked code = new Unpacked(MotionCode.of(List.of(again), List.of(List.of(once))));
        assertThat(code.unsigned()).isEqualTo(1);
        assertThat(code.more()).isFalse();
    }
}
