package dev.skidpad.sim.vary;

import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import java.util.ArrayList;
import java.util.List;

/// Judges whether an edited scenario could have happened, by [PlausibilityRule]s with [PlausibilityLimits].
///
/// Only the agents whose tracks were changed are judged, from now on. What the record does itself is not
/// held against an edit: pairs that overlapped before, agents that left the road or reversed before (up to
/// the extent that they did).
public final class Plausibility {
    private final Scenario before;
    private final Scenario after;
    private final Intention intention;
    private final boolean comparing; // not looking at a record as it stands
    private final List<Check> checks = new ArrayList<>();

    private Plausibility(Scenario before, Scenario after, Intention intention, boolean comparing) {
        this.before = before;
        this.after = after;
        this.intention = intention;
        this.comparing = comparing;
    }

    /// Compares a scenario with its edit.
    ///
    /// @throws IllegalArgumentException if they do not have the same agents and steps
    public static PlausibilityReport check(Scenario before, Scenario after, Intention intention) {
        if (before.agentCount() != after.agentCount()
                || before.steps() != after.steps()
                || before.nowStep() != after.nowStep()) {
            throw new IllegalArgumentException("scenario " + after.id() + " is not an edit of " + before.id()
                    + ": agents " + before.agentCount() + " and " + after.agentCount() + ", steps " + before.steps()
                    + " and " + after.steps());
        }
        Plausibility judge = new Plausibility(before, after, intention, true);
        for (int a = 0; a < after.agentCount(); a++) {
            if (!before.tracks().get(a).equals(after.tracks().get(a))) {
                judge.judge(a);
            }
        }
        return new PlausibilityReport(judge.checks);
    }

    /// Judges one agent of a scenario as it stands, over all its steps: what the rules say of records.
    public static PlausibilityReport inspect(Scenario scenario, int agent) {
        Plausibility judge = new Plausibility(scenario, scenario, Intention.nothing(), false);
        Worst worst = new Worst(agent);
        Track track = scenario.tracks().get(agent);
        int last = scenario.steps() - 1;
        MotionRules.judge(track, 0, last, scenario.dtSeconds(), worst);
        judge.overlaps(agent, 0, last, worst);
        if (track.type() == AgentType.VEHICLE) {
            judge.offRoad(agent, 0, last, 0, worst);
        }
        worst.addTo(judge.checks);
        return new PlausibilityReport(judge.checks);
    }

    /// Judges one agent of a simulated scenario over a stretch of steps, by the rules that need no record.
    ///
    /// @param from the first step
    /// @param to the last step, inclusive
    public static PlausibilityReport inspect(Scenario scenario, int agent, int from, int to, Intention intention) {
        Plausibility judge = new Plausibility(scenario, scenario, intention, false);
        Worst worst = new Worst(agent);
        Track track = scenario.tracks().get(agent);
        MotionRules.judge(track, from, to, scenario.dtSeconds(), worst);
        judge.overlaps(agent, from, to, worst);
        if (track.type() == AgentType.VEHICLE) {
            judge.offRoad(agent, from, to, 0, worst);
        }
        worst.addTo(judge.checks);
        return new PlausibilityReport(judge.checks);
    }

    private void judge(int agent) {
        Worst worst = new Worst(agent);
        Track old = before.tracks().get(agent);
        Track edited = after.tracks().get(agent);
        int now = after.nowStep();
        int last = after.steps() - 1;
        history(old, edited, now, worst);
        size(old, edited, now, worst);
        vanishing(old, edited, now, last, worst);
        int end = Math.min(lastBeforeContact(agent, now, last), lastBeforeDeparture(edited, now, last));
        MotionRules.judge(edited, now, end, after.dtSeconds(), worst);
        double reverse = MotionRules.fastestReverse(old, 0, last);
        worst.note(
                PlausibilityRule.REVERSING,
                now,
                MotionRules.fastestReverse(edited, now, end),
                reverse + PlausibilityLimits.of(edited.type()).reverseMps());
        overlaps(agent, now, end, worst);
        if (edited.type() == AgentType.VEHICLE) {
            double recorded = Boxes.departure(old, now, last, after.map().bounds(), Double.POSITIVE_INFINITY)
                    .depthM();
            offRoad(agent, now, end, recorded, worst);
        }
        worst.addTo(checks);
    }

    private static void history(Track old, Track edited, int now, Worst worst) {
        int differ = 0;
        for (int t = 0; t <= now; t++) {
            boolean same = old.valid(t) == edited.valid(t)
                    && (!old.valid(t)
                            || old.x(t) == edited.x(t)
                                    && old.y(t) == edited.y(t)
                                    && old.headingRad(t) == edited.headingRad(t)
                                    && old.vx(t) == edited.vx(t)
                                    && old.vy(t) == edited.vy(t));
            differ += same ? 0 : 1;
        }
        worst.note(PlausibilityRule.HISTORY, now, differ, 0);
    }

    private static void size(Track old, Track edited, int now, Worst worst) {
        double length = Math.abs(edited.lengthM() / old.lengthM() - 1);
        double width = Math.abs(edited.widthM() / old.widthM() - 1);
        worst.note(
                PlausibilityRule.SIZE_CHANGE,
                now,
                Math.max(length, width),
                PlausibilityLimits.of(old.type()).sizeShare());
    }

    private static void vanishing(Track old, Track edited, int now, int last, Worst worst) {
        int gone = 0;
        for (int t = now + 1; t <= last; t++) {
            gone += old.valid(t) && !edited.valid(t) ? 1 : 0;
        }
        worst.note(PlausibilityRule.VANISHING, now, gone, 0);
    }

    // The step of the first intended contact; the last one if there is none.
    private int lastBeforeContact(int agent, int now, int last) {
        Track edited = after.tracks().get(agent);
        for (int t = now + 1; t <= last; t++) {
            for (int b = 0; b < after.agentCount(); b++) {
                Track other = after.tracks().get(b);
                if (b != agent
                        && (intention.mayTouch().contains(b))
                        && edited.valid(t)
                        && other.valid(t)
                        && Boxes.depthM(edited, other, t) > 0
                        && !touchedBefore(agent, b, t)) {
                    return t;
                }
            }
        }
        return last;
    }

    // The first step at which an edited agent has left the road as intended; the last one if it does not.
    private int lastBeforeDeparture(Track edited, int now, int last) {
        if (!intention.mayLeaveRoad()) {
            return last;
        }
        double limit = PlausibilityLimits.of(edited.type()).offRoadM();
        Boxes.Departure departure =
                Boxes.departure(edited, now, last, after.map().bounds(), limit);
        return departure.depthM() > limit ? departure.step() : last;
    }

    private void overlaps(int agent, int from, int to, Worst worst) {
        Track edited = after.tracks().get(agent);
        double limit = PlausibilityLimits.of(edited.type()).overlapM();
        worst.note(PlausibilityRule.OVERLAP, from, 0, limit);
        for (int b = 0; b < after.agentCount(); b++) {
            Track other = after.tracks().get(b);
            if (b == agent || intention.mayTouch().contains(b)) {
                continue;
            }
            boolean clear = false;
            for (int t = from; t <= to; t++) {
                if (!edited.valid(t) || !other.valid(t)) {
                    continue;
                }
                double depth = Boxes.depthM(edited, other, t);
                clear |= depth <= 0;
                if (clear && !touchedBefore(agent, b, t)) {
                    worst.note(PlausibilityRule.OVERLAP, t, Math.max(0, depth), limit);
                }
            }
        }
    }

    // Whether the record itself had them in touch at that step or at now.
    private boolean touchedBefore(int agent, int b, int step) {
        return comparing && (inTouch(agent, b, step) || inTouch(agent, b, before.nowStep()));
    }

    private boolean inTouch(int agent, int b, int step) {
        Track one = before.tracks().get(agent);
        Track other = before.tracks().get(b);
        return one.valid(step) && other.valid(step) && Boxes.depthM(one, other, step) > 0;
    }

    private void offRoad(int agent, int from, int to, double recordedM, Worst worst) {
        if (!after.map().bounds().known() || intention.mayLeaveRoad()) {
            return;
        }
        Track edited = after.tracks().get(agent);
        Boxes.Departure departure =
                Boxes.departure(edited, from, to, after.map().bounds(), Double.POSITIVE_INFINITY);
        double limit = Math.max(recordedM, PlausibilityLimits.of(edited.type()).offRoadM());
        worst.note(PlausibilityRule.OFF_ROAD, departure.step(), departure.depthM(), limit);
    }
}
