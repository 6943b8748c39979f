package dev.skidpad.loop;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Runs phases: times them, tells the listener, records them in the run's folder, and skips what is done.
final class PhaseRunner {
    private final RunFolder run;
    private final LoopListener listener;
    private final Map<Phase, Double> seconds = new EnumMap<>(Phase.class);

    PhaseRunner(RunFolder run, LoopListener listener) {
        this.run = run;
        this.listener = listener;
    }

    /// A phase whose result is in files: done once, then loaded.
    ///
    /// @param work makes the result and writes its files
    /// @param load reads the result from the files
    /// @param summary of the result, in one line
    /// @param outputs the files
    <T> T once(Phase phase, Supplier<T> work, Supplier<T> load, Function<T, String> summary, List<String> outputs) {
        Optional<PhaseRecord> earlier = run.finished(phase);
        if (earlier.isPresent()) {
            listener.resumed(phase, earlier.get().summary());
            return load.get();
        }
        return timed(phase, work, summary, outputs);
    }

    /// A phase whose result is derived again in every process, always the same; its files are for the reader.
    <T> T always(Phase phase, Supplier<T> work, Function<T, String> summary, List<String> outputs) {
        return timed(phase, work, summary, outputs);
    }

    /// How long each phase took in this process, in s; phases that were loaded are missing.
    Map<Phase, Double> seconds() {
        return seconds;
    }

    private <T> T timed(Phase phase, Supplier<T> work, Function<T, String> summary, List<String> outputs) {
        listener.started(phase);
        long began = System.nanoTime();
        T result = work.get();
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        String line = summary.apply(result);
        seconds.put(phase, took.toMillis() * 1e-3);
        run.finish(phase, line, took.toMillis() * 1e-3, outputs);
        listener.finished(phase, took, line);
        return result;
    }
}
