package dev.skidpad.sim.plausible;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import java.util.ArrayList;
import java.util.List;

/// Where a vehicle brakes for nothing: by the judge's estimate of braking and its definition of a cause,
/// with a threshold of one's own.
public final class PhantomBrakes {
    private PhantomBrakes() {}

    /// One time of braking without a cause.
    ///
    /// @param fromStep the first step above the threshold without a cause
    /// @param toStep the last one, inclusive
    /// @param worstMps2 the strongest braking in between
    public record Brake(int fromStep, int toStep, double worstMps2) {}

    /// The times at which an agent brakes without a cause, from a step on.
    ///
    /// @param thresholdMps2 what counts as braking, above 0
    public static List<Brake> of(Scenario scenario, int agent, int fromStep, double thresholdMps2) {
        if (!(thresholdMps2 > 0)) {
            throw new IllegalArgumentException("braking of more than " + thresholdMps2 + " m/s² is no braking");
        }
        Track track = scenario.tracks().get(agent);
        AgentMotion motion = new AgentMotion(track, scenario.dtSeconds());
        BrakingCause cause = new BrakingCause(scenario);
        List<Brake> brakes = new ArrayList<>();
        int from = -1; // of the braking that goes on; none
        double worst = 0;
        for (int t = fromStep; t <= track.steps(); t++) {
            double braking = t < track.steps() && motion.hasBends(t) && motion.forwardMps(t) > 0
                    ? -motion.accelerationMps2(t)
                    : 0;
            boolean phantom = braking > thresholdMps2 && !cause.isThere(agent, t);
            if (phantom) {
                worst = from < 0 ? braking : Math.max(worst, braking);
                from = from < 0 ? t : from;
            } else if (from >= 0) {
                brakes.add(new Brake(from, t - 1, worst));
                from = -1;
            }
        }
        return brakes;
    }
}
