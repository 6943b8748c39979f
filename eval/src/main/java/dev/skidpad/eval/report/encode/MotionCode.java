package dev.skidpad.eval.report.encode;

import dev.skidpad.eval.report.picture.Actor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The motion of actors in one take, packed.
///
/// For each actor: 0, or the number of the take from 1 on in which it moved in the very same way; then, after a 0, the
/// number of runs of frames at which it is there; of each run, how many frames after the last one it begins and how
/// many
/// it has; 1 if it never moves by a centimetre, else 0; then its poses. A pose is `u` and `v` in whole centimetres and
/// the angle in tenths of a degree, each as the difference from where it would be had the actor gone on as it did
/// between the two frames before; at the beginning of a run, from the pose before, the first of all from 0. An actor
/// that never moves has one pose.
final class MotionCode {
    private static final int CM_PER_M = 100;
    private static final int TENTHS_PER_DEGREE = 10;
    private static final int TENTHS_PER_TURN = 3600;

    private MotionCode() {}

    /// @param actors of this take
    /// @param earlier `[takes][actors]` those of the takes before, in the same order
    static String of(List<Actor> actors, List<List<Actor>> earlier) {
        PackedNumbers out = new PackedNumbers();
        for (int i = 0; i < actors.size(); i++) {
            int same = 0;
            for (int t = 0; same == 0 && t < earlier.size(); t++) {
                same = actors.get(i).movesAs(earlier.get(t).get(i)) ? t + 1 : 0;
            }
            out.unsigned(same);
            if (same == 0) {
                write(out, actors.get(i));
            }
        }
        return out.base64();
    }

    private static void write(PackedNumbers out, Actor actor) {
        List<int[]> poses = new ArrayList<>();
        List<Integer> runs = runs(actor);
        out.unsigned(runs.size() / 2);
        runs.forEach(out::unsigned);
        int angle = 0;
        for (int f = 0; f < actor.frames(); f++) {
            if (actor.there(f)) {
                int[] pose = pose(actor, f, angle);
                angle = pose[2];
                poses.add(pose);
            }
        }
        if (poses.isEmpty()) {
            return;
        }
        boolean still = poses.stream().allMatch(p -> Arrays.equals(p, poses.getFirst()));
        out.unsigned(still ? 1 : 0);
        if (still) {
            difference(out, poses.getFirst(), new int[3]);
            return;
        }
        int[] last = new int[3];
        int next = 0;
        for (int r = 1; r < runs.size(); r += 2) {
            int[] before = last;
            for (int k = 0; k < runs.get(r); k++) {
                int[] pose = poses.get(next++);
                int[] expected = {2 * last[0] - before[0], 2 * last[1] - before[1], 2 * last[2] - before[2]};
                difference(out, pose, k < 2 ? last : expected);
                before = last;
                last = pose;
            }
        }
    }

    // How many frames after the last run each one begins, and how many frames it has.
    private static List<Integer> runs(Actor actor) {
        List<Integer> runs = new ArrayList<>();
        int end = 0;
        for (int f = 0; f < actor.frames(); f++) {
            if (!actor.there(f)) {
                continue;
            }
            if (actor.there(f - 1)) {
                runs.set(runs.size() - 1, runs.getLast() + 1);
            } else {
                runs.add(f - end);
                runs.add(1);
            }
            end = f + 1;
        }
        return runs;
    }

    // The angle goes on from the last one without a jump at half a turn.
    private static int[] pose(Actor actor, int frame, int lastAngle) {
        int angle = (int) Math.round(Math.toDegrees(actor.angleRad(frame)) * TENTHS_PER_DEGREE);
        int turn = Math.floorMod(angle - lastAngle + TENTHS_PER_TURN / 2, TENTHS_PER_TURN) - TENTHS_PER_TURN / 2;
        return new int[] {Math.round(actor.u(frame) * CM_PER_M), Math.round(actor.v(frame) * CM_PER_M), lastAngle + turn
        };
    }

    private static void difference(PackedNumbers out, int[] pose, int[] from) {
        for (int i = 0; i < pose.length; i++) {
            out.signed(pose[i] - from[i]);
        }
    }
}
