package dev.skidpad.sim.timing;

import dev.skidpad.core.parallel.Workers;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.function.IntConsumer;

/// Measures how many agent-steps a batch makes per second: alone, and beside another on a second thread.
///
/// One unit is an agent-step: one agent through one step. One thread is timed by its own CPU time, so that
/// others on the machine disturb less. Each of two threads makes its own batch, so that what they write lies
/// apart in memory: what one thread had made for both would share cache lines, and slow both down.
public final class StepTimer {
    private static final double NANOS = 1e9;
    private static final IntConsumer NOBODY_WATCHES = done -> {};

    private final double warmUpSeconds;
    private final int repeats;
    private final double seconds;

    /// Makes the batch of some of the worlds.
    public interface Maker {
        /// The batch of the worlds from `from` to `to`, exclusive.
        Stepping make(int from, int to);
    }

    /// What was measured.
    ///
    /// @param oneThread agent-steps per second of the thread's CPU time
    /// @param twoThreadRatio the speed of two threads, each with half of the worlds, over that of one with
    ///     all of them, in agent-steps per second of the clock on the wall
    /// @param twoThreadCpuRatio the same in agent-steps per second of CPU time: what the threads cost each
    ///     other, also where others use the machine
    /// @param bytesPerStep what one step of all worlds allocates
    public record Result(Spread oneThread, Spread twoThreadRatio, Spread twoThreadCpuRatio, long bytesPerStep) {}

    private record Run(double perCpuSecond, double perWallSecond, long bytesPerStep) {}

    /// A way to measure.
    ///
    /// @param warmUpSeconds CPU time before
    /// @param repeats how often
    /// @param seconds CPU time of one repeat
    public StepTimer(double warmUpSeconds, int repeats, double seconds) {
        this.warmUpSeconds = warmUpSeconds;
        this.repeats = repeats;
        this.seconds = seconds;
    }

    /// The time that the reset of one world takes, in µs.
    ///
    /// @param worlds how many there are
    /// @param reset puts the world of a number back
    public Spread resetMicros(int worlds, IntConsumer reset) {
        double[] micros = new double[repeats];
        for (int i = -2; i < repeats; i++) {
            long resets = 0;
            long began = ThreadClock.cpuNanos();
            long nanos = 0;
            while (nanos < seconds * NANOS / 4) {
                for (int w = 0; w < worlds; w++) {
                    reset.accept(w);
                }
                resets += worlds;
                nanos = ThreadClock.cpuNanos() - began;
            }
            if (i >= 0) {
                micros[i] = nanos / 1e3 / resets;
            }
        }
        return Spread.of(micros);
    }

    /// Measures worlds.
    ///
    /// @param worlds how many there are
    public Result measure(int worlds, Maker maker) {
        Stepping all = maker.make(0, worlds);
        run(all, warmUpSeconds);
        double[] one = new double[repeats];
        double[] alone = new double[repeats];
        long bytes = Long.MAX_VALUE;
        for (int i = 0; i < repeats; i++) {
            Run run = run(all, seconds);
            one[i] = run.perCpuSecond;
            alone[i] = run.perWallSecond;
            bytes = Math.min(bytes, run.bytesPerStep);
        }
        double aloneCpu = Spread.of(one).median();
        double aloneWall = Spread.of(alone).median();
        Run[][] both = together(worlds, maker);
        double[] ratio = new double[repeats];
        double[] cpuRatio = new double[repeats];
        for (int i = 0; i < repeats; i++) {
            ratio[i] = (both[0][i].perWallSecond + both[1][i].perWallSecond) / aloneWall;
            cpuRatio[i] = (both[0][i].perCpuSecond + both[1][i].perCpuSecond) / aloneCpu;
        }
        return new Result(Spread.of(one), Spread.of(ratio), Spread.of(cpuRatio), bytes);
    }

    /// Two threads that start each repeat together.
    private Run[][] together(int worlds, Maker maker) {
        CyclicBarrier start = new CyclicBarrier(2);
        int half = worlds / 2;
        List<int[]> halves = List.of(new int[] {0, half}, new int[] {half, worlds});
        return Workers.map(
                        halves,
                        2,
                        part -> {
                            Stepping mine = maker.make(part[0], part[1]);
                            run(mine, warmUpSeconds / 2);
                            Run[] runs = new Run[repeats];
                            for (int i = 0; i < repeats; i++) {
                                await(start);
                                runs[i] = run(mine, seconds);
                            }
                            return runs;
                        },
                        NOBODY_WATCHES)
                .toArray(Run[][]::new);
    }

    private static void await(CyclicBarrier start) {
        try {
            start.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while measuring", e);
        } catch (BrokenBarrierException e) {
            throw new IllegalStateException("the other thread has given up", e);
        }
    }

    /// Runs whole episodes until some CPU time has passed.
    private static Run run(Stepping stepping, double seconds) {
        long allocated = ThreadClock.allocatedBytes();
        long wall = System.nanoTime();
        long began = ThreadClock.cpuNanos();
        long steps = 0;
        long nanos = 0;
        while (nanos < seconds * NANOS) {
            steps += stepping.episode();
            nanos = ThreadClock.cpuNanos() - began;
        }
        long wallNanos = System.nanoTime() - wall;
        double agentSteps = (double) steps * stepping.agents();
        long bytes = ThreadClock.allocatedBytes() - allocated;
        return new Run(agentSteps / nanos * NANOS, agentSteps / wallNanos * NANOS, bytes / steps);
    }
}
