package dev.skidpad.app;

import dev.skidpad.loop.LoopListener;
import dev.skidpad.loop.Phase;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/// Shows how a turn goes on: a bar with the time left on a terminal, a line now and then elsewhere.
final class ConsoleProgress implements LoopListener {
    private static final int BAR_CELLS = 24;
    private static final long TERMINAL_INTERVAL_NANOS = 100_000_000L;
    private static final long PLAIN_INTERVAL_NANOS = 15_000_000_000L;

    private final PrintStream out;
    private final boolean terminal;
    private long phaseBegan;
    private long lastShown;

    /// @param out where to show it: standard error, so that results on standard output stay clean
    /// @param terminal whether `out` is a terminal that understands carriage return and erase
    ConsoleProgress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /// On standard error, as what it is connected to allows.
    static ConsoleProgress onStandardError() {
        boolean dumb = "dumb".equals(System.getenv("TERM")) || System.getenv("TERM") == null;
        boolean terminal = !dumb && System.console() != null && System.console().isTerminal();
        return new ConsoleProgress(System.err, terminal);
    }

    @Override
    public void started(Phase phase) {
        phaseBegan = System.nanoTime();
        lastShown = phaseBegan;
        if (terminal) {
            show(label(phase));
        }
    }

    @Override
    public void progressed(Phase phase, long done, long total, String detail) {
        long now = System.nanoTime();
        if (now - lastShown < (terminal ? TERMINAL_INTERVAL_NANOS : PLAIN_INTERVAL_NANOS) || total <= 0) {
            return;
        }
        lastShown = now;
        double share = Math.min(1, (double) done / total);
        double elapsed = (now - phaseBegan) * 1e-9;
        String left = done > 0 ? " " + time(elapsed * (1 - share) / share) + " left" : "";
        String figures =
                String.format(Locale.ROOT, " %3.0f %%%s%s", 100 * share, left, detail.isEmpty() ? "" : "  " + detail);
        if (terminal) {
            show(label(phase) + " " + bar(share) + figures);
        } else {
            out.println(label(phase) + figures);
        }
    }

    @Override
    public void finished(Phase phase, Duration took, String summary) {
        done(phase, time(took.toMillis() * 1e-3), summary);
    }

    @Override
    public void resumed(Phase phase, String summary) {
        done(phase, "kept", summary);
    }

    private void done(Phase phase, String took, String summary) {
        if (terminal) {
            out.print("\r\u001b[K");
        }
        out.printf(Locale.ROOT, "%s %8s  %s%n", label(phase), took, summary);
        out.flush();
    }

    private void show(String line) {
        out.print("\r\u001b[K" + line);
        out.flush();
    }

    private static String label(Phase phase) {
        return String.format(Locale.ROOT, "[%d/%d] %-40s", phase.ordinal() + 1, Phase.values().length, phase.doing());
    }

    private static String bar(double share) {
        int filled = (int) Math.round(share * BAR_CELLS);
        return "█".repeat(filled) + "░".repeat(BAR_CELLS - filled);
    }

    /// A time as a person reads it: `0.4 s`, `12 s`, `3 min 20 s`.
    static String time(double seconds) {
        if (seconds < 9.95) {
            return String.format(Locale.ROOT, "%.1f s", seconds);
        }
        long whole = Math.round(seconds);
        return whole < 60 ? whole + " s" : whole / 60 + " min " + whole % 60 + " s";
    }
}
