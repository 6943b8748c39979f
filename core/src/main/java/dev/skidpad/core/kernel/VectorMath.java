package dev.skidpad.core.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// The vector shape of this process, and the vector twins of [Trig] and [Exponential].
final class VectorMath {
    /// The shape that all vector kernels use.
    static final VectorSpecies<Float> SPECIES = species(KernelChoice.requested());

    /// The same shape for ints.
    static final VectorSpecies<Integer> INTS = SPECIES.withLanes(int.class);

    /// The number of floats in a vector.
    static final int LANES = SPECIES.length();

    private VectorMath() {}

    private static VectorSpecies<Float> species(KernelChoice choice) {
        return switch (choice) {
            case VECTOR_128 -> FloatVector.SPECIES_128;
            case VECTOR_256 -> FloatVector.SPECIES_256;
            case VECTOR_512 -> FloatVector.SPECIES_512;
            case AUTOMATIC, SCALAR, VECTOR -> widest();
        };
    }

    /// The widest that the machine has and that sixteen virtual lanes can be cut into.
    private static VectorSpecies<Float> widest() {
        int lanes = FloatVector.SPECIES_PREFERRED.length();
        if (lanes >= SixteenLanes.COUNT) {
            return FloatVector.SPECIES_512;
        }
        return lanes == 8 ? FloatVector.SPECIES_256 : FloatVector.SPECIES_128;
    }

    /// Whether the machine has vectors that are worth using.
    static boolean areFast() {
        return FloatVector.SPECIES_PREFERRED.length() >= 4;
    }

    /// `x · 2/π`, rounded to a whole number that stands in the low bits; see [Trig].
    static FloatVector shifted(FloatVector x) {
        return x.mul(Trig.TWO_OVER_PI).add(Trig.MAGIC);
    }

    /// The rest of an angle after [#shifted].
    static FloatVector reduced(FloatVector x, FloatVector shifted) {
        FloatVector k = shifted.sub(Trig.MAGIC);
        return x.sub(k.mul(Trig.P1)).sub(k.mul(Trig.P2)).sub(k.mul(Trig.P3));
    }

    /// Sine polynomial of a reduced angle.
    static FloatVector sinNearZero(FloatVector r) {
        FloatVector z = r.mul(r);
        FloatVector p = z.mul(Trig.S2).add(Trig.S1).mul(z).add(Trig.S0);
        return r.add(r.mul(z).mul(p));
    }

    /// Cosine polynomial of a reduced angle.
    static FloatVector cosNearZero(FloatVector r) {
        FloatVector z = r.mul(r);
        FloatVector p = z.mul(Trig.C2).add(Trig.C1).mul(z).add(Trig.C0);
        return FloatVector.broadcast(SPECIES, 1f).sub(z.mul(0.5f)).add(z.mul(z).mul(p));
    }

    /// Puts sine and cosine polynomials together for the quadrant in the low bits of `quadrant`.
    ///
    /// @param same the polynomial of the wanted function
    /// @param other the polynomial of the other one, which stands in odd quadrants
    /// @param quadrant its bit 0 chooses the polynomial
    /// @param sign its bit 1 negates
    static FloatVector inQuadrant(FloatVector same, FloatVector other, IntVector quadrant, IntVector sign) {
        VectorMask<Float> odd = quadrant.and(1).compare(VectorOperators.NE, 0).cast(SPECIES);
        IntVector flip = sign.and(2).lanewise(VectorOperators.LSHL, 30);
        return same.blend(other, odd)
                .reinterpretAsInts()
                .lanewise(VectorOperators.XOR, flip)
                .reinterpretAsFloats();
    }

    /// The twin of [Exponential#exp].
    static FloatVector exp(FloatVector x) {
        FloatVector clamped = x.max(Exponential.LOWEST).min(Exponential.HIGHEST);
        FloatVector shifted = clamped.mul(Exponential.LOG2_E).add(Exponential.MAGIC);
        FloatVector n = shifted.sub(Exponential.MAGIC);
        FloatVector r = clamped.sub(n.mul(Exponential.LN2_HIGH)).sub(n.mul(Exponential.LN2_LOW));
        FloatVector p = r.mul(Exponential.E4).add(Exponential.E3);
        p = p.mul(r).add(Exponential.E2);
        p = p.mul(r).add(Exponential.E1);
        p = p.mul(r).add(Exponential.E0);
        FloatVector value = r.add(r.mul(r).mul(p)).add(1f);
        FloatVector power = shifted.reinterpretAsInts()
                .add(Exponential.EXPONENT_BIAS)
                .lanewise(VectorOperators.LSHL, Exponential.MANTISSA_BITS)
                .reinterpretAsFloats();
        return value.mul(power).blend(0f, x.compare(VectorOperators.LT, Exponential.LOWEST));
    }
}
