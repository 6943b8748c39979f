package dev.skidpad.eval.rfb.run;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/// How much processor time each part of a work takes, over all threads.
public final class CpuClock {
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Map<String, LongAdder> nanos = new ConcurrentHashMap<>();

    /// Does something and counts its time.
    <T> T timed(String part, Supplier<T> work) {
        long began = threads.getCurrentThreadCpuTime();
        T result = work.get();
        nanos.computeIfAbsent(part, name -> new LongAdder()).add(threads.getCurrentThreadCpuTime() - began);
        return result;
    }

    /// The time of a part, s.
    public double seconds(String part) {
        LongAdder sum = nanos.get(part);
        return sum == null ? 0 : sum.sum() * 1e-9;
    }
}
