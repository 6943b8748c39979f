package dev.skidpad.serve.alpasim;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.episode.Simulator;
import dev.skidpad.sim.plan.Plan;
import dev.skidpad.sim.plan.Planner;
import dev.skidpad.sim.world.WorldBatch;
import dev.skidpad.sim.world.WorldView;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/// Measures what the protocol costs: the time of a plan through a server on this machine's loopback, over that of
/// the same planner called directly.
public final class DriverBenchmark {
    private static final Duration DEADLINE = Duration.ofSeconds(10);

    private DriverBenchmark() {}

    /// What was measured.
    ///
    /// @param plans how many plans
    /// @param medianMillis the median of the overhead in ms
    /// @param p99Millis its 99th percentile
    /// @param worstMillis the greatest
    public record Report(int plans, double medianMillis, double p99Millis, double worstMillis) {}

    /// Measures.
    ///
    /// @param scenario whose first moment is planned from, over and over
    /// @param planner who is served
    /// @param warmUp plans that are not counted
    /// @param plans plans that are
    public static Report measure(Scenario scenario, Planner planner, int warmUp, int plans) {
        InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try (DriverServer server = DriverServer.start(planner, "benchmark", anyPort, 2);
                RemoteDriver remote =
                        new RemoteDriver(new DriverTarget("localhost", server.port(), DEADLINE), Cameras.NONE)) {
            double direct = median(millis(scenario, planner, warmUp, plans));
            double[] served = millis(scenario, remote, warmUp, plans);
            Arrays.sort(served);
            return new Report(
                    plans,
                    Math.max(0, median(served) - direct),
                    Math.max(0, served[(int) (0.99 * (plans - 1))] - direct),
                    Math.max(0, served[plans - 1] - direct));
        }
    }

    private static double[] millis(Scenario scenario, Planner planner, int warmUp, int plans) {
        WorldView view =
                WorldBatch.of(List.of(scenario), new int[] {scenario.nowStep()}).view(0);
        Plan plan = new Plan(Simulator.PLAN_STEPS);
        double[] millis = new double[plans];
        try (Planner.Session session = planner.start(view, RandomStream.of(1, "benchmark", 0))) {
            for (int i = -warmUp; i < plans; i++) {
                plan.clear();
                long began = System.nanoTime();
                session.plan(plan);
                if (i >= 0) {
                    millis[i] = (System.nanoTime() - began) * 1e-6;
                }
            }
        }
        return millis;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(sorted.length - 1) / 2];
    }
}
