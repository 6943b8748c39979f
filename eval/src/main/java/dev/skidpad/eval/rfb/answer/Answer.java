package dev.skidpad.eval.rfb.answer;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.eval.rfb.RfbCase;
import dev.skidpad.eval.rfb.Truth;
import dev.skidpad.sim.world.MovingAgents;
import java.util.OptionalDouble;

/// What is kept of a [Foresight]: what is foreseen, and how near the dreams are to the truth.
///
/// Overlaps and shift are means over the dreams; empty from whoever dreams nothing, or where the truth
/// has nothing to compare with.
///
/// @param collision the probability of a collision within the horizon
/// @param offRoad the probability of leaving the road within the horizon
/// @param hitS the time of the impact if there is one, s after now
/// @param struckIou the overlap (intersection over union) of the struck agent's box at the true impact
///     with the dreamt one
/// @param dreamIou the same over everybody within [#NEAR_M], every half second until the impact
/// @param leadShiftM how far ahead along the ego's motion the struck agent is dreamt to be at the true
///     impact, m
public record Answer(
        double collision,
        double offRoad,
        OptionalDouble hitS,
        OptionalDouble struckIou,
        OptionalDouble dreamIou,
        OptionalDouble leadShiftM) {
    /// Who is farther from the ego at the moment is not compared, m.
    public static final double NEAR_M = 50;

    private static final int FRAME_STRIDE = 5;

    /// The answer of a foresight.
    public static Answer of(RfbCase asked, Foresight foresight) {
        Mean iou = new Mean();
        Mean shift = new Mean();
        if (asked.truth().collides()) {
            for (MovingAgents dream : foresight.dreams()) {
                struck(asked, dream, iou, shift);
            }
        }
        Mean all = new Mean();
        for (MovingAgents dream : foresight.dreams()) {
            everybody(asked, dream, all);
        }
        return new Answer(
                foresight.collision(), foresight.offRoad(), foresight.hitS(), iou.value(), all.value(), shift.value());
    }

    /// A mean that is absent of nothing. A buffer.
    private static final class Mean {
        private double sum;
        private int count;

        void add(double value) {
            sum += value;
            count++;
        }

        OptionalDouble value() {
            return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / count);
        }
    }

    // Where the struck one is dreamt at the impact, and by how much it got away.
    private static void struck(RfbCase asked, MovingAgents dream, Mean iou, Mean shift) {
        Truth truth = asked.truth();
        int frame = truth.hitFrame().orElseThrow();
        int struck = truth.struck().orElseThrow();
        if (frame >= dream.frames() || !dream.active(frame, struck)) {
            return;
        }
        int step = asked.moment().step() + frame;
        Track other = truth.scenario().tracks().get(struck);
        Track ego = truth.scenario().ego();
        double vx = ego.vx(step - 1);
        double vy = ego.vy(step - 1);
        double speed = Math.max(1e-6, Math.sqrt(vx * vx + vy * vy));
        iou.add(new BoxShare().of(dream, frame, struck, other, step));
        double dx = dream.x(frame, struck) - other.x(step);
        double dy = dream.y(frame, struck) - other.y(step);
        shift.add((dx * vx + dy * vy) / speed);
    }

    private static void everybody(RfbCase asked, MovingAgents dream, Mean all) {
        Scenario scenario = asked.truth().scenario();
        int now = asked.moment().step();
        int last = asked.truth().hitFrame().orElse(asked.plan().steps());
        BoxShare share = new BoxShare();
        for (int a = 0; a < scenario.agentCount(); a++) {
            Track track = scenario.tracks().get(a);
            if (a == scenario.egoIndex() || !near(scenario.ego(), track, now)) {
                continue;
            }
            for (int frame = FRAME_STRIDE; frame <= Math.min(last, dream.frames() - 1); frame += FRAME_STRIDE) {
                if (track.valid(now + frame) && dream.active(frame, a)) {
                    all.add(share.of(dream, frame, a, track, now + frame));
                }
            }
        }
    }

    private static boolean near(Track ego, Track other, int now) {
        if (!other.valid(now)) {
            return false;
        }
        double dx = other.x(now) - ego.x(now);
        double dy = other.y(now) - ego.y(now);
        return dx * dx + dy * dy < NEAR_M * NEAR_M;
    }
}
