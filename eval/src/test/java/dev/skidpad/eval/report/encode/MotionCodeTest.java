package dev.skidpad.eval.report.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.eval.report.Scenes;
import dev.skidpad.eval.report.encode.MotionCode.Coded;
import dev.skidpad.eval.report.picture.Actor;
import dev.skidpad.eval.report.picture.Cast;
import dev.skidpad.eval.report.picture.Ink;
import dev.skidpad.eval.report.picture.PictureFrame;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class MotionCodeTest {
    private static final long SEED = 21;
    private static final int FRAMES = 60;

    @Test
    void everyPoseComesBackWithinHalfACentimetreAndTheTwentiethOfADegree() {
        PictureFrame picture = PictureFrame.of(Scenes.crossing(0));
        RandomStream random = RandomStream.of(SEED, "motion", 0);
        Actor actor = new Actor("vehicle 1", Ink.VEHICLE, 4, 2, FRAMES);
        float x = 900;
        float heading = 3;
        for (int f = 5; f < FRAMES; f++) {
            x -= 3 * random.nextFloat();
            heading += random.uniform(-0.4f, 0.5f); // turns more than once, across the jump at π
            if (f < 20 || f > 30) {
                actor.place(f, picture, x, 0.1f * x, heading);
            }
        }
        Coded coded = codeOf(actor);
        assertThat(coded.runs()).containsExactly(5, 15, 31, 29);
        double[][] poses = decoded(coded); // [poses][u, v, degrees]
        int next = 0;
        for (int f = 0; f < FRAMES; f++) {
            if (actor.there(f)) {
                assertThat(poses[next][0]).as("u of frame %d, seed %d", f, SEED).isCloseTo(actor.u(f), within(0.0051));
                assertThat(poses[next][1]).isCloseTo(actor.v(f), within(0.0051));
                double turn = Math.IEEEremainder(poses[next][2] - Math.toDegrees(actor.angleRad(f)), 360);
                assertThat(turn).isCloseTo(0, within(0.051));
                next++;
            }
        }
        assertThat(next).isEqualTo(poses.length);
    }

    @Test
    void whatStandsStillIsOnePose() {
        PictureFrame picture = PictureFrame.of(Scenes.crossing(0));
        Actor parked = new Actor("vehicle 2", Ink.VEHICLE, 4, 2, FRAMES);
        for (int f = 0; f < FRAMES; f++) {
            parked.place(f, picture, 12.34f, -7, 1);
        }
        Coded coded = codeOf(parked);
        assertThat(coded.still()).isTrue();
        assertThat(decoded(coded)).hasDimensions(1, 3);
        assertThat(coded.runs()).containsExactly(0, FRAMES);
    }

    @Test
    void whoeverIsNeverThereHasNoPose() {
        Coded coded = codeOf(new Actor("vehicle 3", Ink.VEHICLE, 4, 2, FRAMES));
        assertThat(coded.runs()).isEmpty();
        assertThat(coded.poses()).isEmpty();
    }

    private static Coded codeOf(Actor actor) {
        return MotionCode.of(new Cast(List.of(), actor, actor)).actors().getFirst();
    }

    private static double[][] decoded(Coded coded) {
        byte[] bytes = Base64.getDecoder().decode(coded.poses());
        int[] numbers = new int[bytes.length];
        int count = 0;
        for (int i = 0; i < bytes.length; count++) {
            int zigzag = 0;
            for (int shift = 0; ; shift += 7) {
                byte read = bytes[i++];
                zigzag |= (read & 0x7F) << shift;
                if (read >= 0) {
                    break;
                }
            }
            numbers[count] = zigzag >>> 1 ^ -(zigzag & 1);
        }
        double[][] poses = new double[count / 3][3];
        int[] last = new int[3];
        for (int k = 0; k < count; k++) {
            last[k % 3] += numbers[k];
            poses[k / 3][k % 3] = last[k % 3] / (k % 3 == 2 ? 10.0 : 100.0);
        }
        return poses;
    }
}
