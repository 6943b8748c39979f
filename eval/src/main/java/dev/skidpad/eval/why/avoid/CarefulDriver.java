package dev.skidpad.eval.why.avoid;

import dev.skidpad.eval.why.retry.Failure;
import dev.skidpad.eval.why.retry.Retrial;
import dev.skidpad.sim.episode.Episode;
import dev.skidpad.sim.episode.Outcome;
import dev.skidpad.sim.episode.Simulator;
import dev.skidpad.sim.score.measure.EgoMotion;
import dev.skidpad.sim.score.measure.Neighbours;
import java.util.OptionalDouble;

/// A careful and competent human driver in the ego's seat, who answers a danger by braking.
///
/// Danger can be seen at a frame when the boxes of the ego and the other meet within
/// [#FORESIGHT_SECONDS] if both keep their velocities. When it can be seen at every frame of
/// [#PERCEPTION_SECONDS], and [#DELAY_SECONDS] have passed after that, the driver brakes along the way
/// that the ego drove: the braking grows for [#RAMP_SECONDS] to [#BRAKING_G] and stays there until the
/// car stands. Until then the driver does what the ego did. What could be seen before the episode began
/// counts from its begin.
///
/// Source: the model is that of UN Regulation No. 157, Annex 4, Appendix 3, whose driver perceives a
/// risk in 0.4 s, has a delay of 0.75 s, and brakes by 0.774 g after a ramp of 0.6 s. The numbers are
/// from memory, not checked against the regulation. Knowingly different: the regulation has a rule of
/// its own for cut-ins (0.375 m sideways) instead of the forecast here, and a second, harder braking.
public final class CarefulDriver {
    static final double FORESIGHT_SECONDS = 4;
    static final double PERCEPTION_SECONDS = 0.4;
    static final double DELAY_SECONDS = 0.75;
    static final double RAMP_SECONDS = 0.6;
    static final double BRAKING_G = 0.774;

    private static final double GRAVITY_MPS2 = 9.80665;
    private static final double ROUNDING = 1e-4; // of a frame: dt is a float

    private CarefulDriver() {}

    /// What came of it.
    public static HumanDriver drive(Retrial retrial, Failure failure) {
        if (failure.agent().isEmpty()) {
            return HumanDriver.NOT_APPLICABLE;
        }
        Episode episode = retrial.episode();
        double dt = episode.dtSeconds();
        int perception = (int) Math.ceil(PERCEPTION_SECONDS / dt - ROUNDING);
        int seen = firstSeen(episode, failure, perception);
        if (seen > failure.frame()) {
            return new HumanDriver(HumanDriver.Answer.TOO_LATE, OptionalDouble.empty(), OptionalDouble.empty());
        }
        int brakes = seen + (int) Math.ceil((PERCEPTION_SECONDS + DELAY_SECONDS) / dt - ROUNDING);
        if (brakes >= failure.frame()) {
            return new HumanDriver(
                    HumanDriver.Answer.TOO_LATE, OptionalDouble.of(seen * dt), OptionalDouble.of(brakes * dt));
        }
        int from = brakes - brakes % Simulator.REPLAN_STEPS;
        Course course = Course.asDriven(episode, from, frame -> accelerationMps2(episode, frame, brakes));
        Outcome outcome = retrial.driveFrom(from, course, retrial.lastJudged(failure.frame()));
        return new HumanDriver(
                Failure.none(outcome) ? HumanDriver.Answer.AVOIDS : HumanDriver.Answer.FAILS,
                OptionalDouble.of(seen * dt),
                OptionalDouble.of(brakes * dt));
    }

    private static double accelerationMps2(Episode episode, int frame, int brakes) {
        double dt = episode.dtSeconds();
        if (frame >= brakes) {
            return -BRAKING_G * GRAVITY_MPS2 * Math.min(1, (frame - brakes + 0.5) * dt / RAMP_SECONDS);
        }
        int ego = episode.scenario().egoIndex();
        return ((double) episode.speedMps(frame + 1, ego) - episode.speedMps(frame, ego)) / dt;
    }

    /// The first frame from which on the danger can be seen for as many more frames; beyond the failure
    /// if there is none.
    private static int firstSeen(Episode episode, Failure failure, int perception) {
        EgoMotion ego = EgoMotion.of(episode, episode.scenario().egoIndex(), episode.dtSeconds());
        Neighbours others = new Neighbours(ego, episode, (float) FORESIGHT_SECONDS, (float) FORESIGHT_SECONDS);
        int k = 0;
        while (k < others.count() && others.agent(k) != failure.agent().getAsInt()) {
            k++;
        }
        if (k == others.count()) {
            return failure.frame() + 1;
        }
        int inARow = 0;
        for (int f = 0; f <= failure.frame(); f++) {
            inARow = others.active(k, f) && willMeet(ego, others, k, f) ? inARow + 1 : 0;
            if (inARow == perception + 1) {
                return f - perception;
            }
        }
        return failure.frame() + 1;
    }

    private static boolean willMeet(EgoMotion ego, Neighbours others, int k, int frame) {
        int looks = (int) Math.round(FORESIGHT_SECONDS / ego.dtSeconds());
        for (int i = 0; i <= looks; i++) {
            float t = i * ego.dtSeconds();
            float x = ego.x(frame) + t * ego.vx(frame);
            float y = ego.y(frame) + t * ego.vy(frame);
            if (others.meets(ego, frame, x, y, k, frame, t)) {
                return true;
            }
        }
        return false;
    }
}
