package dev.skidpad.sim.score;

import dev.skidpad.sim.score.measure.EgoMotion;
import dev.skidpad.sim.score.measure.Neighbours;
import dev.skidpad.sim.score.measure.Standing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// TTC: at no frame would the ego, going straight on at its speed, hit somebody ahead within 0.9 s.
///
/// NAVSIM's rule: the ego's box is moved along its heading by 0, 0.3, 0.6 and 0.9 s and compared with
/// the boxes that the others really have then; those who are more than 30° off straight ahead (seen from
/// the rear axle) do not count, unless the ego is in several lanes, off the road or in an intersection
/// and they are not behind; who was met without counting does not count later; frames at which the ego
/// stands (below 5 mm/s) are skipped, and so is everyone the ego has collided with. Beyond the end of
/// the episode the others keep their last velocity.
///
/// Knowingly different: who is behind the ego at the frame itself is left out, as in nuPlan's rule
/// (NAVSIM compares where the other will be with where the ego is now, so that somebody who comes up
/// fast from behind counts as ahead); a reversing ego is moved backwards, not forwards; [Standing] says
/// how lanes and intersections are told on maps that have centrelines only.
public final class TimeToCollision {
    private static final float STANDING_MPS = 5e-3f;
    private static final float STEP_S = 0.3f;
    private static final int STEPS = 4;
    private static final String RULE = "time-to-collision";
    static final Recount RECOUNT = new Recount.Unless(Set.of(RULE));

    /// How far ahead the rule looks, s.
    public static final float REACH_S = (STEPS - 1) * STEP_S;

    private final EgoMotion ego;
    private final Neighbours others;
    private final Standing standing;
    private final boolean[] done; // [N]
    private final List<SubScore.Event> events = new ArrayList<>();

    private TimeToCollision(EgoMotion ego, Neighbours others, Collisions collisions, Standing standing) {
        this.ego = ego;
        this.others = others;
        this.standing = standing;
        done = new boolean[others.count()];
        for (int k = 0; k < done.length; k++) {
            done[k] = collisions.contact[k] != Integer.MAX_VALUE;
        }
    }

    /// Judges a drive.
    public static SubScore judge(EgoMotion ego, Neighbours others, Collisions collisions, Standing standing) {
        TimeToCollision rule = new TimeToCollision(ego, others, collisions, standing);
        for (int f = 0; f < ego.frames(); f++) {
            if (Math.abs(ego.speedMps(f)) >= STANDING_MPS) {
                for (int step = 0; step < STEPS; step++) {
                    rule.look(f, step, collisions.clearFrom);
                }
            }
        }
        return SubScore.of(Scores.TIME_TO_COLLISION, RECOUNT, rule.events);
    }

    /// How soon somebody would be met going straight on from each frame, whoever was met before or is hit later: what
    /// a reader wants to see of the rule over time.
    ///
    /// @return `[F]` 0, 0.3, 0.6 or 0.9 s; infinite where nobody who counts would be met
    public static float[] secondsToContact(EgoMotion ego, Neighbours others, Collisions collisions, Standing standing) {
        TimeToCollision rule = new TimeToCollision(ego, others, collisions, standing);
        float[] seconds = new float[ego.frames()];
        for (int f = 0; f < seconds.length; f++) {
            Arrays.fill(rule.done, false);
            rule.events.clear();
            boolean moves = Math.abs(ego.speedMps(f)) >= STANDING_MPS;
            for (int step = 0; moves && step < STEPS && rule.events.isEmpty(); step++) {
                rule.look(f, step, collisions.clearFrom);
            }
            seconds[f] = rule.events.isEmpty()
                    ? Float.POSITIVE_INFINITY
                    : (float) rule.events.getFirst().value();
        }
        return seconds;
    }

    private void look(int frame, int step, int[] clearFrom) {
        float dt = ego.dtSeconds();
        int ahead = Math.round(step * STEP_S / dt);
        float seconds = ahead * dt;
        float ex = ego.x(frame) + seconds * ego.speedMps(frame) * ego.cos(frame);
        float ey = ego.y(frame) + seconds * ego.speedMps(frame) * ego.sin(frame);
        int then = Math.min(frame + ahead, ego.frames() - 1);
        float beyond = (frame + ahead - then) * dt;
        for (int k = 0; k < done.length; k++) {
            if (done[k]
                    || frame < clearFrom[k]
                    || !others.active(k, then)
                    || !others.meets(ego, frame, ex, ey, k, then, beyond)
                    || behindNow(frame, k)) {
                continue;
            }
            done[k] = true;
            if (counts(frame, others.x(k, then, beyond), others.y(k, then, beyond))) {
                events.add(new SubScore.Event(frame, others.agent(k), RULE, seconds, REACH_S));
            }
        }
    }

    private boolean behindNow(int frame, int k) {
        return others.active(k, frame) && ego.behind(frame, others.x(k, frame, 0), others.y(k, frame, 0));
    }

    private boolean counts(int frame, float px, float py) {
        return ego.ahead(frame, px, py)
                || !ego.behind(frame, px, py)
                        && (standing.inSeveralLanesOrOffRoad(frame) || standing.inIntersection(frame));
    }
}
