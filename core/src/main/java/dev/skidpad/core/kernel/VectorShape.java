package dev.skidpad.core.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// The shape of the vectors in this process.
///
/// No vector crosses the boundary of a method of ours, so what looks like a case for a helper method is written out
/// instead. The compiler puts only so much code into one compilation; a call beyond that stays a call, and its
/// vectors become objects on the heap: four times slower, and it depends on who calls from where.
final class VectorShape {
    /// The shape that all vector kernels use.
    static final VectorSpecies<Float> SPECIES = species(KernelChoice.requested());

    /// The same shape for ints.
    static final VectorSpecies<Integer> INTS = SPECIES.withLanes(int.class);

    /// The number of floats in a vector.
    static final int LANES = SPECIES.length();

    private VectorShape() {}

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
}
