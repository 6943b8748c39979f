package dev.skidpad.app;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;

/// Undoes what the launcher does to standard error.
///
/// The launcher filters Java's start-up warning about the Vector API out of standard error, and leaves the real one
/// open
/// under the descriptor that the system property `skidpad.stderr` names. A filter sees whole lines only, so anything
/// that redraws a line would not come through; therefore the filter has to end as soon as Java is up.
final class StandardError {
    private static final int STANDARD_ERROR = 2;

    private StandardError() {}

    /// Points standard error, that of native code included, at the real one again. Does nothing without a launcher.
    static void restore() {
        Integer original = Integer.getInteger("skidpad.stderr");
        if (original == null) {
            return;
        }
        int result = duplicate(original, STANDARD_ERROR);
        if (result != STANDARD_ERROR) {
            throw new IllegalStateException(
                    "dup2(" + original + ", 2) returned " + result + ". Maybe the descriptor was closed.");
        }
    }

    /// POSIX `dup2`: makes `target` mean the same open file as `source`.
    @SuppressWarnings("restricted")
    private static int duplicate(int source, int target) {
        Linker linker = Linker.nativeLinker();
        MethodHandle dup2 = linker.downcallHandle(
                linker.defaultLookup().findOrThrow("dup2"), FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT));
        try {
            return (int) dup2.invokeExact(source, target);
        } catch (Throwable e) {
            throw new IllegalStateException("could not call dup2(" + source + ", " + target + ")", e);
        }
    }
}
