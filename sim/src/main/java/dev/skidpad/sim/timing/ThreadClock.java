package dev.skidpad.sim.timing;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Objects;
import java.util.function.Supplier;

/// What the current thread has used so far: the time for which it had a processor, and the memory that it
/// asked for. Others on the machine disturb neither, as long as they leave the caches alone.
public final class ThreadClock {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private ThreadClock() {}

    /// CPU time of the current thread in ns.
    public static long cpuNanos() {
        return THREADS.getCurrentThreadCpuTime();
    }

    /// Bytes that the current thread has allocated on the heap.
    public static long allocatedBytes() {
        return THREADS.getCurrentThreadAllocatedBytes();
    }

    /// The least that making something allocates, of several times.
    public static long leastAllocatedBytes(Supplier<Object> maker) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 20; i++) {
            long before = allocatedBytes();
            Object made = maker.get();
            least = Math.min(least, allocatedBytes() - before);
            Objects.requireNonNull(made);
        }
        return least;
    }
}
