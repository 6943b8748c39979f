package dev.skidpad.eval.report.encode;

import dev.skidpad.eval.report.picture.Actor;
import dev.skidpad.eval.report.picture.Cast;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// The motion of actors, packed for the page's player.
///
/// An actor is a list of runs of frames at which it is there, and the poses of these frames one after another: `u` and
/// `v` in whole centimetres and the angle in tenths of a degree, each as the difference from the pose before (the first
/// from 0), zigzag-coded into a variable number of bytes (seven bits each, the lowest first, the high bit for "more"),
/// in base64. An actor that never moves by a centimetre has one pose only.
///
/// @param ego index of the ego among the actors
/// @param frames how many frames there are
/// @param actors in the order in which they are drawn
public record MotionCode(int ego, int frames, List<Coded> actors) {
    private static final int CM_PER_M = 100;
    private static final int TENTHS_PER_DEGREE = 10;
    private static final int TENTHS_PER_TURN = 3600;

    /// One actor.
    ///
    /// @param runs first frame and number of frames in turn
    /// @param still whether there is one pose for all frames
    /// @param poses base64
    public record Coded(List<Integer> runs, boolean still, String poses) {}

    public static MotionCode of(Cast cast) {
        List<Coded> coded = new ArrayList<>();
        for (Actor actor : cast.inOrder()) {
            coded.add(code(actor));
        }
        return new MotionCode(coded.size() - 1, cast.ego().frames(), coded);
    }

    private static Coded code(Actor actor) {
        List<Integer> runs = new ArrayList<>();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int[] last = new int[3];
        boolean still = true;
        boolean first = true;
        for (int f = 0; f < actor.frames(); f++) {
            if (!actor.there(f)) {
                continue;
            }
            if (actor.there(f - 1)) {
                runs.set(runs.size() - 1, runs.getLast() + 1);
            } else {
                runs.add(f);
                runs.add(1);
            }
            int[] pose = pose(actor, f, last[2]);
            boolean moved = write(bytes, pose, last);
            still &= first || !moved;
            first = false;
            last = pose;
        }
        byte[] all = bytes.toByteArray();
        return new Coded(runs, still, Base64.getEncoder().encodeToString(still ? firstPose(all) : all));
    }

    // The angle goes on from the last one without a jump at half a turn.
    private static int[] pose(Actor actor, int frame, int lastAngle) {
        int angle = (int) Math.round(Math.toDegrees(actor.angleRad(frame)) * TENTHS_PER_DEGREE);
        int turn = Math.floorMod(angle - lastAngle + TENTHS_PER_TURN / 2, TENTHS_PER_TURN) - TENTHS_PER_TURN / 2;
        return new int[] {Math.round(actor.u(frame) * CM_PER_M), Math.round(actor.v(frame) * CM_PER_M), lastAngle + turn
        };
    }

    private static boolean write(ByteArrayOutputStream bytes, int[] pose, int[] last) {
        boolean moved = false;
        for (int i = 0; i < pose.length; i++) {
            int difference = pose[i] - last[i];
            moved |= difference != 0;
            int zigzag = difference << 1 ^ difference >> 31;
            while ((zigzag & ~0x7F) != 0) {
                bytes.write(zigzag & 0x7F | 0x80);
                zigzag >>>= 7;
            }
            bytes.write(zigzag);
        }
        return moved;
    }

    private static byte[] firstPose(byte[] all) {
        int end = 0;
        for (int numbers = 0; numbers < 3 && end < all.length; end++) {
            numbers += all[end] >= 0 ? 1 : 0;
        }
        return java.util.Arrays.copyOf(all, end);
    }
}
