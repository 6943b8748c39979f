package dev.skidpad.sim.score.realism;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/// How far rollouts are from the record. Stateless.
final class Displacements {
    private Displacements() {}

    /// @param agents `[...]` whose places are compared, indices of the scenario
    static RealismScore.Displacement of(Scenario scenario, List<Rollout> rollouts, int[] agents) {
        double[] best = new double[agents.length];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        double all = 0;
        long allSteps = 0;
        double bestJoint = Double.POSITIVE_INFINITY;
        for (Rollout rollout : rollouts) {
            double joint = 0;
            long jointSteps = 0;
            for (int i = 0; i < agents.length; i++) {
                Track track = scenario.tracks().get(agents[i]);
                double sum = 0;
                int steps = 0;
                for (int t = 0; t < rollout.steps(); t++) {
                    int step = rollout.startStep() + 1 + t;
                    if (track.valid(step) && rollout.there(t, agents[i])) {
                        double dx = rollout.x(t, agents[i]) - track.x(step);
                        double dy = rollout.y(t, agents[i]) - track.y(step);
                        sum += Math.sqrt(dx * dx + dy * dy);
                        steps++;
                    }
                }
                if (steps > 0) {
                    best[i] = Math.min(best[i], sum / steps);
                }
                joint += sum;
                jointSteps += steps;
            }
            all += joint;
            allSteps += jointSteps;
            if (jointSteps > 0) {
                bestJoint = Math.min(bestJoint, joint / jointSteps);
            }
        }
        if (allSteps == 0) {
            return new RealismScore.Displacement(
                    OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
        }
        return new RealismScore.Displacement(
                OptionalDouble.of(all / allSteps),
                Arrays.stream(best).filter(Double::isFinite).average(),
                OptionalDouble.of(bestJoint));
    }
}
