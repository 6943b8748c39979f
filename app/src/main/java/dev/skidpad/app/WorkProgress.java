package dev.skidpad.app;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.IntConsumer;

/// Says now and then how much of a piece of work is done and how long the rest will take.
final class WorkProgress implements IntConsumer {
    private static final long SAY_EVERY_NANOS = 5_000_000_000L;

    private final PrintWriter err;
    private final String what;
    private final int total;
    private final long began = System.nanoTime();
    private long said = began;

    /// @param err standard error
    /// @param what is done, such as `failures examined`
    /// @param total how many there are
    WorkProgress(PrintWriter err, String what, int total) {
        this.err = err;
        this.what = what;
        this.total = total;
    }

    @Override
    public void accept(int done) {
        long now = System.nanoTime();
        if (now - said < SAY_EVERY_NANOS || done <= 0 || done >= total) {
            return;
        }
        said = now;
        double left = (now - began) * 1e-9 * (total - done) / done;
        err.println(String.format(
                Locale.ROOT, "%d of %d %s, about %s left", done, total, what, ConsoleProgress.time(left)));
        err.flush();
    }
}
