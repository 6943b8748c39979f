package dev.skidpad.sim.score.realism;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;

/// Futures that need no simulator, to hold a simulation's score against. Stateless.
public final class ReferenceFutures {
    private ReferenceFutures() {}

    /// Everybody goes on with the velocity and the heading of the last step of the record.
    ///
    /// @param startStep the last step of the record
    /// @param steps how many steps
    public static Rollout constantVelocity(Scenario scenario, int startStep, int steps) {
        int agents = scenario.agentCount();
        float[] x = new float[steps * agents];
        float[] y = new float[steps * agents];
        float[] headingRad = new float[steps * agents];
        boolean[] there = new boolean[steps * agents];
        for (int a = 0; a < agents; a++) {
            Track track = scenario.tracks().get(a);
            for (int t = 0; t < steps && track.valid(startStep); t++) {
                float seconds = (t + 1) * scenario.dtSeconds();
                int i = t * agents + a;
                x[i] = track.x(startStep) + seconds * track.vx(startStep);
                y[i] = track.y(startStep) + seconds * track.vy(startStep);
                headingRad[i] = track.headingRad(startStep);
                there[i] = true;
            }
        }
        return Rollout.of(startStep, agents, x, y, headingRad, there);
    }

    /// A future whose every place is off by an independent normal draw, as a bad sensor would see it.
    ///
    /// @param seed the run's seed
    /// @param index which of many
    /// @param sigmaM the standard deviation of x and of y, m
    public static Rollout noisy(Rollout future, long seed, int index, float sigmaM) {
        RandomStream random = RandomStream.of(seed, "noisy-future", index);
        int steps = future.steps();
        int agents = future.agents();
        float[] x = new float[steps * agents];
        float[] y = new float[steps * agents];
        float[] headingRad = new float[steps * agents];
        boolean[] there = new boolean[steps * agents];
        for (int t = 0, i = 0; t < steps; t++) {
            for (int a = 0; a < agents; a++, i++) {
                x[i] = future.x(t, a) + sigmaM * (float) random.nextGaussian();
                y[i] = future.y(t, a) + sigmaM * (float) random.nextGaussian();
                headingRad[i] = future.headingRad(t, a);
                there[i] = future.there(t, a);
            }
        }
        return Rollout.of(future.startStep(), agents, x, y, headingRad, there);
    }
}
