package dev.skidpad.core.parallel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// A fixed pool of threads over a list: results in the order of the inputs.
public final class Workers {
    private Workers() {}

    /// Applies a function to every input.
    ///
    /// An exception of the function is thrown again here: that of the first input that has one, so that the same
    /// mistake is reported whatever the threads do.
    ///
    /// @param finished told after each input how many are done, by one thread at a time
    public static <I, O> List<O> map(List<I> inputs, int threads, Function<I, O> function, IntConsumer finished) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads " + threads + " must be at least 1");
        }
        AtomicInteger done = new AtomicInteger();
        List<O> results = new ArrayList<>(inputs.size());
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<O>> futures = new ArrayList<>(inputs.size());
            for (I input : inputs) {
                futures.add(pool.submit(() -> {
                    O result = function.apply(input);
                    synchronized (done) {
                        finished.accept(done.incrementAndGet());
                    }
                    return result;
                }));
            }
            try {
                for (Future<O> future : futures) {
                    results.add(future.get());
                }
            } catch (ExecutionException e) {
                pool.shutdownNow();
                throw rethrown(e.getCause());
            } catch (InterruptedException e) {
                pool.shutdownNow();
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while working", e);
            }
        }
        return results;
    }

    private static RuntimeException rethrown(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException runtime ? runtime : new IllegalStateException(cause);
    }
}
