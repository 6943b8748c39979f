package dev.skidpad.learn.joint;

import dev.skidpad.learn.token.Codebook;
import dev.skidpad.learn.token.Frame;

/// How one agent moves for half a second: it plays a token, stays, or goes straight on. A buffer.
final class Stride {
    private enum Mode {
        STAYS,
        COASTS,
        PLAYS
    }

    private final Frame start = new Frame();
    private final float[] localX = new float[Codebook.STEPS]; // m
    private final float[] localY = new float[Codebook.STEPS]; // m
    private final float[] turn = new float[Codebook.STEPS]; // rad
    private Mode mode = Mode.STAYS;
    private float vx;
    private float vy;

    void stay(float x, float y, float headingRad) {
        mode = Mode.STAYS;
        start.set(x, y, headingRad);
    }

    void coast(float x, float y, float headingRad, float newVx, float newVy) {
        mode = Mode.COASTS;
        start.set(x, y, headingRad);
        vx = newVx;
        vy = newVy;
    }

    void play(Codebook codebook, int token, float x, float y, float headingRad) {
        mode = Mode.PLAYS;
        start.set(x, y, headingRad);
        for (int k = 0; k < Codebook.STEPS; k++) {
            localX[k] = codebook.x(token, k);
            localY[k] = codebook.y(token, k);
            turn[k] = codebook.headingRad(token, k);
        }
    }

    /// Goes the way of some poses at an even acceleration from a speed to their end.
    ///
    /// A token is the mean of many motions and goes evenly. Who brakes would be too fast at its end, and so would
    /// seem to brake too little to whoever looks then.
    ///
    /// @param poses `[K, 3]` x in m, y in m, heading in rad, in the frame at the start
    /// @param speedMps at the start
    void play(float[] poses, float x, float y, float headingRad, float speedMps) {
        mode = Mode.PLAYS;
        start.set(x, y, headingRad);
        float way = 0;
        for (int k = 0; k < Codebook.STEPS; k++) {
            way += pieceM(poses, k);
        }
        int piece = 0;
        float before = 0; // length of the pieces before
        for (int k = 0; k < Codebook.STEPS; k++) {
            float gone = k == Codebook.STEPS - 1 ? way : goneM(way, speedMps, (k + 1) * Codebook.DT_SECONDS);
            while (piece < Codebook.STEPS - 1 && before + pieceM(poses, piece) < gone) {
                before += pieceM(poses, piece++);
            }
            float length = pieceM(poses, piece);
            float share = length > 0 ? Math.min(1, (gone - before) / length) : 1;
            localX[k] = between(poses, piece, 0, share);
            localY[k] = between(poses, piece, 1, share);
            turn[k] = between(poses, piece, 2, share);
        }
    }

    /// How far one has gone who accelerates evenly to come so far in half a second, or who stops there earlier.
    static float goneM(float wayM, float speedMps, float seconds) {
        float even = 2 * (wayM - speedMps * Codebook.SECONDS) / (Codebook.SECONDS * Codebook.SECONDS);
        if (speedMps + even * Codebook.SECONDS >= 0) {
            return Math.max(0, speedMps * seconds + 0.5f * even * seconds * seconds);
        }
        float stopsAfter = 2 * wayM / speedMps;
        float t = Math.min(seconds, stopsAfter);
        return stopsAfter > 0 ? speedMps * t * (1 - 0.5f * t / stopsAfter) : 0;
    }

    private static float pieceM(float[] poses, int k) {
        float dx = poses[3 * k] - (k == 0 ? 0 : poses[3 * k - 3]);
        float dy = poses[3 * k + 1] - (k == 0 ? 0 : poses[3 * k - 2]);
        return (float) Math.sqrt(dx * dx + dy * dy);
    }

    private static float between(float[] poses, int piece, int what, float share) {
        float from = piece == 0 ? 0 : poses[3 * piece - 3 + what];
        return from + share * (poses[3 * piece + what] - from);
    }

    /// Where it is after a step.
    ///
    /// @param step from 1 to [Codebook#STEPS]
    float x(int step) {
        return switch (mode) {
            case STAYS -> start.x();
            case COASTS -> start.x() + step * Codebook.DT_SECONDS * vx;
            case PLAYS -> start.sceneX(localX[step - 1], localY[step - 1]);
        };
    }

    float y(int step) {
        return switch (mode) {
            case STAYS -> start.y();
            case COASTS -> start.y() + step * Codebook.DT_SECONDS * vy;
            case PLAYS -> start.sceneY(localX[step - 1], localY[step - 1]);
        };
    }

    float headingRad(int step) {
        return mode == Mode.PLAYS ? start.headingRad() + turn[step - 1] : start.headingRad();
    }
}
