package dev.skidpad.core.kernel;

/// Which kernels the system property `skidpad.kernels` asks for.
enum KernelChoice {
    /// Nothing is asked for: vectors if they can be used.
    AUTOMATIC,
    SCALAR,
    /// The widest vectors of the machine.
    VECTOR,
    VECTOR_128,
    VECTOR_256,
    VECTOR_512;

    private static final String PROPERTY = "skidpad.kernels";

    /// What the property says now.
    ///
    /// @throws IllegalArgumentException if it says something else
    static KernelChoice requested() {
        String text = System.getProperty(PROPERTY, "");
        return switch (text) {
            case "" -> AUTOMATIC;
            case "scalar" -> SCALAR;
            case "vector" -> VECTOR;
            case "vector-128" -> VECTOR_128;
            case "vector-256" -> VECTOR_256;
            case "vector-512" -> VECTOR_512;
            default ->
                throw new IllegalArgumentException(PROPERTY + " is " + text
                        + ". Use scalar, vector, vector-128, vector-256 or vector-512, or leave it away.");
        };
    }

    /// Whether the vector kernels are to be used in this process.
    ///
    /// @throws IllegalArgumentException if they are asked for and Java was started without them
    boolean usesVectors() {
        boolean present = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
        return switch (this) {
            case SCALAR -> false;
            case AUTOMATIC -> present && VectorShape.areFast();
            case VECTOR, VECTOR_128, VECTOR_256, VECTOR_512 -> {
                if (!present) {
                    throw new IllegalArgumentException(PROPERTY + " asks for vectors, but the module "
                            + "jdk.incubator.vector is missing. Start Java with --add-modules jdk.incubator.vector, "
                            + "or use scalar.");
                }
                yield true;
            }
        };
    }
}
