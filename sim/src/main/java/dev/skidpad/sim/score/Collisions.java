package dev.skidpad.sim.score;

import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.score.contact.Contact;
import dev.skidpad.sim.score.measure.EgoMotion;
import dev.skidpad.sim.score.measure.Neighbours;
import dev.skidpad.sim.score.measure.Standing;
import dev.skidpad.sim.world.MovingAgents;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// NC: no collision that is the ego's fault.
///
/// Full-size boxes are compared at every frame, and each agent counts once, at its first contact, which
/// is classified as in [CollisionKind]. At fault with a vehicle, pedestrian or cyclist: 0. At fault with
/// anything else: ½ (NAVSIM; several such objects stay at ½, where nuPlan would go to 0 at the second).
///
/// Records overlap here and there, which [StartOverlap#EXCUSED] takes into account: an agent whose box
/// already meets the ego's at frame 0, or at the frame at which it appears, is reported
/// (`overlap-at-start`, `overlap-on-appearance`) and does not count until it has come clear.
///
/// Events have the relative speed at contact in m/s as their value, against a threshold of 0: any
/// contact counts.
public final class Collisions {
    /// Frames before which an agent that overlapped at first does not count.
    final int[] clearFrom; // [N]

    /// The frame of the first contact that counts, or `Integer.MAX_VALUE`.
    final int[] contact; // [N]

    private final EgoMotion ego;
    private final Neighbours others;
    private final Standing standing;
    private final StartOverlap startOverlap;
    private final List<SubScore.Event> events = new ArrayList<>();
    private double value = 1;

    /// What becomes of boxes that overlap when they are first seen.
    public enum StartOverlap {
        /// They do not count until they have come clear: records overlap here and there.
        EXCUSED,
        /// They count like any contact (nuPlan, NAVSIM).
        COUNTS
    }

    /// Follows everybody who comes near, excusing overlaps at the start.
    public Collisions(EgoMotion ego, Neighbours others, Standing standing) {
        this(ego, others, standing, StartOverlap.EXCUSED);
    }

    /// Follows everybody who comes near.
    public Collisions(EgoMotion ego, Neighbours others, Standing standing, StartOverlap startOverlap) {
        this.startOverlap = startOverlap;
        this.ego = ego;
        this.others = others;
        this.standing = standing;
        clearFrom = new int[others.count()];
        contact = new int[others.count()];
        for (int k = 0; k < others.count(); k++) {
            follow(k);
        }
        events.sort(java.util.Comparator.comparingInt(SubScore.Event::frame));
    }

    /// What happened, in order of time.
    public List<SubScore.Event> events() {
        return List.copyOf(events);
    }

    /// The frame of the first contact with a neighbour that counts, at fault or not; `Integer.MAX_VALUE`
    /// if there is none.
    public int contactFrame(int k) {
        return contact[k];
    }

    /// The frame from which on a neighbour counts that overlapped at first: 0 if it did not.
    public int clearFrame(int k) {
        return clearFrom[k];
    }

    /// What each agent is that was touched, by its index in the scene.
    public Map<Integer, AgentType> touched() {
        return typesOf();
    }

    /// What happened, contact by contact, in order of time: each agent's first one that counts, at fault or
    /// not.
    ///
    /// @param all everyone, whom the neighbours are of
    /// @param scenario what was driven
    public List<Contact> contacts(MovingAgents all, Scenario scenario) {
        List<Contact> contacts = new ArrayList<>();
        for (SubScore.Event event : events) {
            CollisionKind.of(event.rule())
                    .ifPresent(kind -> contacts.add(
                            Contact.of(all, scenario, event.agent(), event.frame(), event.rule(), kind.atFault())));
        }
        return contacts;
    }

    /// The sub-score.
    public SubScore subScore() {
        return SubScore.of(Scores.NO_AT_FAULT_COLLISION, value, new AtFault(typesOf()), events);
    }

    private void follow(int k) {
        contact[k] = Integer.MAX_VALUE;
        boolean seen = false;
        boolean clear = startOverlap == StartOverlap.COUNTS;
        for (int f = 0; f < ego.frames(); f++) {
            if (!others.active(k, f)) {
                continue;
            }
            boolean overlap = others.meets(ego, f, ego.x(f), ego.y(f), k, f, 0);
            if (overlap && !seen && !clear) {
                report(k, f, f == 0 ? "overlap-at-start" : "overlap-on-appearance");
                clearFrom[k] = Integer.MAX_VALUE;
            } else if (overlap && clear) {
                judge(k, f);
                return;
            } else if (!overlap && !clear) {
                clear = true;
                clearFrom[k] = seen ? f : 0;
            }
            seen = true;
        }
    }

    private void judge(int k, int frame) {
        contact[k] = frame;
        CollisionKind kind = kindOf(k, frame);
        report(k, frame, kind.ruleName());
        if (kind.atFault()) {
            value = Math.min(value, others.type(k) == AgentType.OTHER ? 0.5 : 0);
        }
    }

    private CollisionKind kindOf(int k, int frame) {
        if (ego.stopped(frame)) {
            return CollisionKind.STOPPED_EGO;
        }
        if (others.stopped(k, frame)) {
            return CollisionKind.STOPPED_TRACK;
        }
        if (ego.behind(frame, others.x(k, frame, 0), others.y(k, frame, 0))) {
            return CollisionKind.ACTIVE_REAR;
        }
        if (others.meetsFront(ego, frame, k)) {
            return CollisionKind.ACTIVE_FRONT;
        }
        return standing.inSeveralLanesOrOffRoad(frame)
                ? CollisionKind.ACTIVE_LATERAL
                : CollisionKind.ACTIVE_LATERAL_IN_LANE;
    }

    private void report(int k, int frame, String rule) {
        events.add(new SubScore.Event(frame, others.agent(k), rule, others.relativeSpeedMps(ego, frame, k), 0));
    }

    private Map<Integer, AgentType> typesOf() {
        Map<Integer, AgentType> types = new TreeMap<>();
        for (int k = 0; k < others.count(); k++) {
            if (contact[k] != Integer.MAX_VALUE) {
                types.put(others.agent(k), others.type(k));
            }
        }
        return types;
    }

    /// The worst collision at fault decides: 0 with somebody, ½ with something.
    ///
    /// @param types what the agents of the trace are
    record AtFault(Map<Integer, AgentType> types) implements Recount {
        @Override
        public double value(List<SubScore.Event> trace) {
            double least = 1;
            for (SubScore.Event event : trace) {
                if (CollisionKind.atFault(event.rule())) {
                    least = Math.min(least, types.get(event.agent()) == AgentType.OTHER ? 0.5 : 0);
                }
            }
            return least;
        }
    }
}
