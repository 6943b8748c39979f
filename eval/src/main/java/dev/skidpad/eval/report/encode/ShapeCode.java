package dev.skidpad.eval.report.encode;

import dev.skidpad.eval.report.picture.Canvas;
import dev.skidpad.eval.report.picture.Ink;

/// A road, packed: each shape as its ink ([Ink]'s ordinal), its form (0 a line, 1 an outline, 2 a disc), and its
/// points.
///
/// Lines and outlines have the number of points, then `u` and `v` in steps of 5 cm, each as the difference from the
/// point before, the first from the last point of the shape before. A disc has its centre likewise, and its radius.
final class ShapeCode implements Canvas {
    /// Steps to a metre.
    static final int STEPS_PER_M = 20;

    private static final int LINE = 0;
    private static final int OUTLINE = 1;
    private static final int DISC = 2;

    private final PackedNumbers out = new PackedNumbers();
    private int lastU;
    private int lastV;

    String base64() {
        return out.base64();
    }

    @Override
    public void line(Ink ink, float[] uv) {
        chain(ink, LINE, uv);
    }

    @Override
    public void polygon(Ink ink, float[] uv) {
        chain(ink, OUTLINE, uv);
    }

    @Override
    public void disc(Ink ink, float u, float v, float radiusM) {
        out.unsigned(ink.ordinal()).unsigned(DISC);
        point(u, v);
        out.unsigned(steps(radiusM));
    }

    @Override
    public void box(Ink ink, float u, float v, float angleRad, float lengthM, float widthM, String name) {
        throw new UnsupportedOperationException("a road has no agents: " + name);
    }

    @Override
    public void impact(float u, float v) {
        throw new UnsupportedOperationException("a road has no impacts, got one at " + u + ", " + v);
    }

    private void chain(Ink ink, int form, float[] uv) {
        out.unsigned(ink.ordinal()).unsigned(form).unsigned(uv.length / 2);
        for (int i = 0; i < uv.length; i += 2) {
            point(uv[i], uv[i + 1]);
        }
    }

    private void point(float u, float v) {
        int nextU = steps(u);
        int nextV = steps(v);
        out.signed(nextU - lastU).signed(nextV - lastV);
        lastU = nextU;
        lastV = nextV;
    }

    private static int steps(float metres) {
        return Math.round(metres * STEPS_PER_M);
    }
}
