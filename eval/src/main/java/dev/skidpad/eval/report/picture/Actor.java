package dev.skidpad.eval.report.picture;

import java.util.Arrays;
import java.util.Objects;

/// One who moves in a picture: its box, and where it was at each frame.
public final class Actor {
    private final String name;
    private final Ink ink;
    private final float lengthM;
    private final float widthM;
    private final float[] u; // [F] m
    private final float[] v; // [F] m
    private final float[] angleRad; // [F] counter-clockwise from the right
    private final boolean[] there; // [F]

    /// An actor that is nowhere yet.
    public Actor(String name, Ink ink, float lengthM, float widthM, int frames) {
        this.name = name;
        this.ink = ink;
        this.lengthM = lengthM;
        this.widthM = widthM;
        u = new float[frames];
        v = new float[frames];
        angleRad = new float[frames];
        there = new boolean[frames];
    }

    public void place(int frame, PictureFrame picture, float x, float y, float headingRad) {
        u[frame] = picture.u(x, y);
        v[frame] = picture.v(x, y);
        angleRad[frame] = picture.angleRad(headingRad);
        there[frame] = true;
    }

    public String name() {
        return name;
    }

    public Ink ink() {
        return ink;
    }

    public float lengthM() {
        return lengthM;
    }

    public float widthM() {
        return widthM;
    }

    /// The number of frames `F`.
    public int frames() {
        return there.length;
    }

    public boolean there(int frame) {
        return frame >= 0 && frame < there.length && there[frame];
    }

    public float u(int frame) {
        return u[Objects.checkIndex(frame, u.length)];
    }

    public float v(int frame) {
        return v[Objects.checkIndex(frame, v.length)];
    }

    public float angleRad(int frame) {
        return angleRad[Objects.checkIndex(frame, angleRad.length)];
    }

    /// Whether it is where another one is at every frame, to the bit.
    public boolean movesAs(Actor other) {
        return Arrays.equals(there, other.there)
                && Arrays.equals(u, other.u)
                && Arrays.equals(v, other.v)
                && Arrays.equals(angleRad, other.angleRad);
    }

    /// Whether it is in an area at any frame.
    public boolean visits(Area area) {
        for (int f = 0; f < there.length; f++) {
            if (there[f] && area.contains(u[f], v[f])) {
                return true;
            }
        }
        return false;
    }

    /// Its path over the frames at which it is there, `u` and `v` alternating; fewer than two points where it was not.
    public float[] path() {
        float[] uv = new float[2 * there.length];
        int n = 0;
        for (int f = 0; f < there.length; f++) {
            if (there[f]) {
                uv[n++] = u[f];
                uv[n++] = v[f];
            }
        }
        return Arrays.copyOf(uv, n);
    }
}
