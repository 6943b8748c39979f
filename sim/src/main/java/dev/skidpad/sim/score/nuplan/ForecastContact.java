package dev.skidpad.sim.score.nuplan;

import dev.skidpad.sim.score.CollisionKind;
import dev.skidpad.sim.score.Collisions;
import dev.skidpad.sim.score.Recount;
import dev.skidpad.sim.score.Scores;
import dev.skidpad.sim.score.SubScore;
import dev.skidpad.sim.score.measure.EgoMotion;
import dev.skidpad.sim.score.measure.Neighbours;
import dev.skidpad.sim.score.measure.Standing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// TTC of nuPlan: how long, at each frame, until the ego meets somebody if both keep their velocities.
///
/// Times are tried in steps from one step to below the horizon. Those count who are within 30° of
/// straight ahead, seen from the rear axle, or who are not behind while the ego is in several lanes, off
/// the road or in an intersection; nobody counts from the first contact on. At the frame of a collision
/// by the ego's fault the time is 0; for an ego that stands (at most 5 mm/s) it is infinite.
///
/// Knowingly different: the others keep their velocity, where nuPlan moves them along their heading, so
/// that somebody who reverses would be taken to drive forwards.
public final class ForecastContact {
    /// nuPlan's step, s.
    public static final float STEP_S = 0.1f;

    /// nuPlan's horizon, s.
    public static final float HORIZON_S = 3f;

    /// The least time that is still safe, s.
    public static final double LEAST_S = 0.95;

    private static final float STANDING_MPS = 5e-3f;
    private static final String RULE = "time-to-collision";

    private final EgoMotion ego;
    private final Neighbours others;
    private final Collisions collisions;
    private final Standing standing;
    private final float stepS;
    private final float horizonS;
    private final boolean[] atFault; // [F] whether a collision by the ego's fault happens
    private final double[] seconds; // [F]
    private final int[] nearest; // [F] the neighbour who is met then

    /// Looks ahead from every frame.
    ///
    /// @param others at least those within the horizon, both moved on
    public ForecastContact(
            EgoMotion ego, Neighbours others, Collisions collisions, Standing standing, float stepS, float horizonS) {
        this.ego = ego;
        this.others = others;
        this.collisions = collisions;
        this.standing = standing;
        this.stepS = stepS;
        this.horizonS = horizonS;
        atFault = new boolean[ego.frames()];
        for (SubScore.Event event : collisions.events()) {
            atFault[event.frame()] |= CollisionKind.atFault(event.rule());
        }
        seconds = new double[ego.frames()];
        nearest = new int[ego.frames()];
        Arrays.fill(seconds, Double.POSITIVE_INFINITY);
        Arrays.fill(nearest, -1);
        for (int f = 0; f < ego.frames(); f++) {
            look(f);
        }
    }

    /// The seconds until the first contact from a frame on; infinite if there is none within the
    /// horizon.
    public double seconds(int frame) {
        return seconds[frame];
    }

    /// The least of them all.
    public double leastSeconds() {
        return Arrays.stream(seconds).min().orElse(Double.POSITIVE_INFINITY);
    }

    /// The sub-score: 0 if the time ever is at most [#LEAST_S], with the first frame and the worst.
    public SubScore subScore() {
        List<SubScore.Event> trace = new ArrayList<>();
        int worst = -1;
        for (int f = 0; f < seconds.length; f++) {
            if (seconds[f] <= LEAST_S) {
                if (trace.isEmpty()) {
                    trace.add(event(f));
                }
                worst = worst < 0 || seconds[f] < seconds[worst] ? f : worst;
            }
        }
        if (worst >= 0 && worst != trace.getFirst().frame()) {
            trace.add(event(worst));
        }
        return SubScore.of(Scores.TIME_TO_COLLISION, new Recount.Unless(Set.of(RULE)), trace);
    }

    private SubScore.Event event(int frame) {
        int agent = nearest[frame] < 0 ? -1 : others.agent(nearest[frame]);
        return new SubScore.Event(frame, agent, RULE, seconds[frame], LEAST_S);
    }

    private void look(int frame) {
        if (atFault[frame]) {
            seconds[frame] = 0;
            return;
        }
        if (ego.groundSpeedMps(frame) <= STANDING_MPS) {
            return;
        }
        for (int k = 0; k < others.count(); k++) {
            float from =
                    others.active(k, frame) && frame >= collisions.clearFrame(k) && frame < collisions.contactFrame(k)
                            ? others.earliestContactS(ego, frame, k)
                            : Float.POSITIVE_INFINITY;
            if (from < Math.min(horizonS, seconds[frame]) && counts(frame, k)) {
                meet(frame, k, from);
            }
        }
    }

    private void meet(int frame, int k, float from) {
        for (int step = Math.max(1, (int) (from / stepS)); step * stepS < horizonS - 0.5f * stepS; step++) {
            float later = step * stepS;
            if (later >= seconds[frame]) {
                return;
            }
            float ex = ego.x(frame) + later * ego.speedMps(frame) * ego.cos(frame);
            float ey = ego.y(frame) + later * ego.speedMps(frame) * ego.sin(frame);
            if (others.meets(ego, frame, ex, ey, k, frame, later)) {
                seconds[frame] = later;
                nearest[frame] = k;
                return;
            }
        }
    }

    private boolean counts(int frame, int k) {
        float px = others.x(k, frame, 0);
        float py = others.y(k, frame, 0);
        return ego.ahead(frame, px, py)
                || !ego.behind(frame, px, py)
                        && (standing.inSeveralLanesOrOffRoad(frame) || standing.inIntersection(frame));
    }
}
