package dev.skidpad.learn.torch;

import org.bytedeco.openblas.global.openblas;
import org.bytedeco.pytorch.global.torch;

/// Loads LibTorch and keeps it to one thread per caller.
///
/// LibTorch's BLAS starts threads of its own unless it is told not to, which costs a factor of four on two
/// cores and makes sums depend on their number. Parallelism is the caller's: several threads, each with
/// tensors of its own.
public final class LibTorch {
    private LibTorch() {}

    /// Makes LibTorch ready for the calling thread. Cheap after the first call; every thread that computes
    /// calls it, because OpenMP keeps the number of threads per thread.
    ///
    /// @throws IllegalStateException if there is no LibTorch for this machine
    public static void ready() {
        if (!Loader.LOADED) {
            throw new IllegalStateException("LibTorch did not load");
        }
        torch.set_num_threads(1);
    }

    /// Loads once, when first asked.
    private static final class Loader {
        private static final boolean LOADED = load();

        private static boolean load() {
            try {
                openblas.blas_set_num_threads(1);
                torch.set_num_threads(1);
                return true;
            } catch (UnsatisfiedLinkError | NoClassDefFoundError e) {
                throw new IllegalStateException(
                        "LibTorch cannot be loaded on " + System.getProperty("os.name") + " "
                                + System.getProperty("os.arch")
                                + ". Training needs linux on x86_64; driving and scoring do not need LibTorch.",
                        e);
            }
        }
    }
}
