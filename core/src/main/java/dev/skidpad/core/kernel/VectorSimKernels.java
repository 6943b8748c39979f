package dev.skidpad.core.kernel;

import static dev.skidpad.core.kernel.VectorShape.LANES;
import static dev.skidpad.core.kernel.VectorShape.SPECIES;
import static jdk.incubator.vector.VectorOperators.EQ;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LT;
import static jdk.incubator.vector.VectorOperators.MIN;
import static jdk.incubator.vector.VectorOperators.XOR;

import dev.skidpad.core.geometry.Angles;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;

/// The simulator's kernels on the Vector API: a lane per row, so that each row has the arithmetic of the plain form.
///
/// The twin of [Trig] stands written out where it is used, see [VectorShape].
final class VectorSimKernels implements SimKernels {
    private final ScalarSimKernels scalar = new ScalarSimKernels();

    @Override
    public void bicycleStep(
            float[] accelMps2,
            float[] curvaturePerM,
            float[] rearToCentreM,
            float dtSeconds,
            float[] x,
            float[] y,
            float[] headingRad,
            float[] speedMps,
            int from,
            int to) {
        int i = from;
        for (; i + LANES <= to; i += LANES) {
            FloatVector v = FloatVector.fromArray(SPECIES, speedMps, i);
            FloatVector vNext = FloatVector.fromArray(SPECIES, accelMps2, i)
                    .mul(dtSeconds)
                    .add(v)
                    .max(0f);
            FloatVector s = v.add(vNext).mul(0.5f).mul(dtSeconds);
            FloatVector kappa = FloatVector.fromArray(SPECIES, curvaturePerM, i);
            FloatVector turn = s.mul(kappa);
            FloatVector half = turn.mul(0.5f);
            FloatVector h2 = half.mul(half);
            FloatVector sinc = h2.mul(ScalarSimKernels.SINC_4)
                    .add(ScalarSimKernels.SINC_2)
                    .mul(h2)
                    .add(1f);
            FloatVector chord = s.mul(sinc);
            FloatVector heading = FloatVector.fromArray(SPECIES, headingRad, i);
            FloatVector middle = heading.add(half);
            FloatVector shifted = middle.mul(Trig.TWO_OVER_PI).add(Trig.MAGIC);
            FloatVector k = shifted.sub(Trig.MAGIC);
            FloatVector r = middle.sub(k.mul(Trig.P1)).sub(k.mul(Trig.P2)).sub(k.mul(Trig.P3));
            FloatVector z = r.mul(r);
            FloatVector sinR = z.mul(Trig.S2)
                    .add(Trig.S1)
                    .mul(z)
                    .add(Trig.S0)
                    .mul(r.mul(z))
                    .add(r);
            FloatVector cosR = z.mul(Trig.C2)
                    .add(Trig.C1)
                    .mul(z)
                    .add(Trig.C0)
                    .mul(z.mul(z))
                    .add(z.mul(-0.5f).add(1f));
            IntVector quadrant = shifted.reinterpretAsInts();
            IntVector sinBits = sinR.reinterpretAsInts();
            IntVector cosBits = cosR.reinterpretAsInts();
            IntVector odd = sinBits.lanewise(XOR, cosBits).and(quadrant.and(1).neg());
            IntVector sinSign = quadrant.and(2).lanewise(LSHL, 30);
            IntVector cosSign = quadrant.add(1).and(2).lanewise(LSHL, 30);
            FloatVector sin = sinBits.lanewise(XOR, odd).lanewise(XOR, sinSign).reinterpretAsFloats();
            FloatVector cos = cosBits.lanewise(XOR, odd).lanewise(XOR, cosSign).reinterpretAsFloats();
            FloatVector swing = FloatVector.fromArray(SPECIES, rearToCentreM, i).mul(kappa);
            FloatVector.fromArray(SPECIES, x, i)
                    .add(chord.mul(cos.sub(swing.mul(sin))))
                    .intoArray(x, i);
            FloatVector.fromArray(SPECIES, y, i)
                    .add(chord.mul(sin.add(swing.mul(cos))))
                    .intoArray(y, i);
            FloatVector turned = heading.add(turn);
            FloatVector below = turned.blend(turned.sub(Angles.TWO_PI), turned.compare(GT, Angles.PI));
            below.blend(below.add(Angles.TWO_PI), below.compare(LT, -Angles.PI)).intoArray(headingRad, i);
            vNext.intoArray(speedMps, i);
        }
        scalar.bicycleStep(accelMps2, curvaturePerM, rearToCentreM, dtSeconds, x, y, headingRad, speedMps, i, to);
    }

    @Override
    public void sinCos(float[] angleRad, float[] sines, float[] cosines, int from, int to) {
        int i = from;
        for (; i + LANES <= to; i += LANES) {
            FloatVector angle = FloatVector.fromArray(SPECIES, angleRad, i);
            FloatVector shifted = angle.mul(Trig.TWO_OVER_PI).add(Trig.MAGIC);
            FloatVector k = shifted.sub(Trig.MAGIC);
            FloatVector r = angle.sub(k.mul(Trig.P1)).sub(k.mul(Trig.P2)).sub(k.mul(Trig.P3));
            FloatVector z = r.mul(r);
            FloatVector sinR = z.mul(Trig.S2)
                    .add(Trig.S1)
                    .mul(z)
                    .add(Trig.S0)
                    .mul(r.mul(z))
                    .add(r);
            FloatVector cosR = z.mul(Trig.C2)
                    .add(Trig.C1)
                    .mul(z)
                    .add(Trig.C0)
                    .mul(z.mul(z))
                    .add(z.mul(-0.5f).add(1f));
            IntVector quadrant = shifted.reinterpretAsInts();
            IntVector sinBits = sinR.reinterpretAsInts();
            IntVector cosBits = cosR.reinterpretAsInts();
            IntVector odd = sinBits.lanewise(XOR, cosBits).and(quadrant.and(1).neg());
            IntVector sinSign = quadrant.and(2).lanewise(LSHL, 30);
            IntVector cosSign = quadrant.add(1).and(2).lanewise(LSHL, 30);
            FloatVector sin = sinBits.lanewise(XOR, odd).lanewise(XOR, sinSign).reinterpretAsFloats();
            FloatVector cos = cosBits.lanewise(XOR, odd).lanewise(XOR, cosSign).reinterpretAsFloats();
            sin.intoArray(sines, i);
            cos.intoArray(cosines, i);
        }
        scalar.sinCos(angleRad, sines, cosines, i, to);
    }

    @Override
    public int overlaps(
            float ax,
            float ay,
            float aCos,
            float aSin,
            float aHalfLength,
            float aHalfWidth,
            float[] x,
            float[] y,
            float[] cos,
            float[] sin,
            float[] halfLength,
            float[] halfWidth,
            int from,
            int to,
            int[] found) {
        ScalarSimKernels.checkRoom(from, to, found);
        int n = 0;
        int i = from;
        for (; i + LANES <= to; i += LANES) {
            FloatVector dx = FloatVector.fromArray(SPECIES, x, i).sub(ax);
            FloatVector dy = FloatVector.fromArray(SPECIES, y, i).sub(ay);
            FloatVector bCos = FloatVector.fromArray(SPECIES, cos, i);
            FloatVector bSin = FloatVector.fromArray(SPECIES, sin, i);
            FloatVector bLength = FloatVector.fromArray(SPECIES, halfLength, i);
            FloatVector bWidth = FloatVector.fromArray(SPECIES, halfWidth, i);
            FloatVector c = bCos.mul(aCos).add(bSin.mul(aSin)).abs();
            FloatVector s = bSin.mul(aCos).sub(bCos.mul(aSin)).abs();
            VectorMask<Float> apart = dx.mul(aCos)
                    .add(dy.mul(aSin))
                    .abs()
                    .compare(GT, bLength.mul(c).add(aHalfLength).add(bWidth.mul(s)))
                    .or(dy.mul(aCos)
                            .sub(dx.mul(aSin))
                            .abs()
                            .compare(GT, bLength.mul(s).add(aHalfWidth).add(bWidth.mul(c))))
                    .or(dx.mul(bCos)
                            .add(dy.mul(bSin))
                            .abs()
                            .compare(GT, bLength.add(c.mul(aHalfLength)).add(s.mul(aHalfWidth))))
                    .or(dy.mul(bCos)
                            .sub(dx.mul(bSin))
                            .abs()
                            .compare(GT, bWidth.add(s.mul(aHalfLength)).add(c.mul(aHalfWidth))));
            for (long hits = apart.not().toLong(); hits != 0; hits &= hits - 1) {
                found[n++] = i + Long.numberOfTrailingZeros(hits);
            }
        }
        return ScalarSimKernels.addOverlaps(
                ax, ay, aCos, aSin, aHalfLength, aHalfWidth, x, y, cos, sin, halfLength, halfWidth, i, to, found, n);
    }

    @Override
    public int nearest(float px, float py, float[] x0, float[] y0, float[] x1, float[] y1, int from, int to) {
        // No vector is carried from one round to the next: one that the compiler does not see through lies on the heap.
        float least = Float.POSITIVE_INFINITY;
        int found = -1;
        int i = from;
        for (; i + LANES <= to; i += LANES) {
            FloatVector startX = FloatVector.fromArray(SPECIES, x0, i);
            FloatVector startY = FloatVector.fromArray(SPECIES, y0, i);
            FloatVector ex = FloatVector.fromArray(SPECIES, x1, i).sub(startX);
            FloatVector ey = FloatVector.fromArray(SPECIES, y1, i).sub(startY);
            FloatVector dx = FloatVector.broadcast(SPECIES, px).sub(startX);
            FloatVector dy = FloatVector.broadcast(SPECIES, py).sub(startY);
            FloatVector t =
                    dx.mul(ex).add(dy.mul(ey)).div(ex.mul(ex).add(ey.mul(ey)).max(Float.MIN_NORMAL));
            FloatVector held = t.min(1f).max(0f);
            FloatVector rx = dx.sub(held.mul(ex));
            FloatVector ry = dy.sub(held.mul(ey));
            FloatVector squared = rx.mul(rx).add(ry.mul(ry));
            VectorMask<Float> nearer = squared.compare(LT, least);
            if (nearer.anyTrue()) {
                least = squared.reduceLanes(MIN, nearer);
                found = i + squared.compare(EQ, least).firstTrue();
            }
        }
        return ScalarSimKernels.nearestOr(found, least, px, py, x0, y0, x1, y1, i, to);
    }
}
