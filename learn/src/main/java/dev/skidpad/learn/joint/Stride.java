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

    /// Plays poses, `[K, 3]` x in m, y in m, heading in rad, in the frame at the start.
    void play(float[] poses, float x, float y, float headingRad) {
        mode = Mode.PLAYS;
        start.set(x, y, headingRad);
        for (int k = 0; k < Codebook.STEPS; k++) {
            localX[k] = poses[3 * k];
            localY[k] = poses[3 * k + 1];
            turn[k] = poses[3 * k + 2];
        }
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
