package dev.skidpad.core.kernel;

/// Picks the implementation of the kernels, once per process.
///
/// The Vector API is used where it is there (`--add-modules jdk.incubator.vector`) and the machine has vectors
/// of at least 128 bits. The system property `skidpad.kernels` forces a choice: `scalar`, `vector` (the widest
/// that the machine has), `vector-128`, `vector-256` or `vector-512`. All of them give the same bits.
public final class Kernels {
    private static final boolean VECTOR = KernelChoice.requested().usesVectors();
    private static final SimKernels SIM = VECTOR ? vectorSim() : new ScalarSimKernels();
    private static final NeuralKernels NEURAL = VECTOR ? vectorNeural() : new ScalarNeuralKernels();
    private static final int VECTOR_BITS = VECTOR ? vectorWidth() : 0;
    private static final String NAME = VECTOR ? "vector-" + VECTOR_BITS : "scalar";

    private Kernels() {}

    /// The kernels of the simulator.
    public static SimKernels sim() {
        return SIM;
    }

    /// The kernels of the networks.
    public static NeuralKernels neural() {
        return NEURAL;
    }

    /// What was picked, such as `vector-512` or `scalar`; for `--version` and for the manifest of a run.
    public static String name() {
        return NAME;
    }

    /// The width of the vectors in bits, 128, 256 or 512; 0 where the plain kernels were picked.
    public static int vectorBits() {
        return VECTOR_BITS;
    }

    // Each in a method of its own: where the module is missing, the classes behind them must not be loaded.

    private static SimKernels vectorSim() {
        return new VectorSimKernels();
    }

    private static NeuralKernels vectorNeural() {
        return new VectorNeuralKernels();
    }

    private static int vectorWidth() {
        return VectorShape.SPECIES.vectorBitSize();
    }
}
