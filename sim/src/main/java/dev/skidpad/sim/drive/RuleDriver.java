package dev.skidpad.sim.drive;

import dev.skidpad.core.driver.Idm;
import dev.skidpad.core.geometry.GrowingPath;
import dev.skidpad.core.lanes.Side;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.path.Corridor;
import dev.skidpad.sim.path.SampledPath;
import dev.skidpad.sim.world.StateWriter;
import dev.skidpad.sim.world.WorldView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One agent driven along its [Course] by the intelligent driver model, from a moment on at which it is
/// where its record has it.
///
/// Its acceleration is the least that anything in its way asks for: other agents, a red light, a stop sign, a
/// crosswalk, those who have the right of way, the place where it waited in the record, a curve.
///
/// A buffer: one session owns it.
final class RuleDriver {
    /// Free space in m left to a stop line.
    private static final float STOP_LINE_M = 1f;

    /// Who stands this near a stop line has stopped for it.
    private static final float AT_LINE_M = 4f;

    private static final float STOPPED_MPS = 0.3f;

    /// Who would have to brake harder than this does not stop for a line or a crosswalk any more.
    private static final float HARDEST_MPS2 = 4f;

    /// How hard one may have to brake for those ahead right after having appeared.
    private static final float ENTRY_BRAKING_MPS2 = 3f;

    private static final float LOOKAHEAD_M = 40f;
    private static final float SLOW_LEADER_MPS = 1f;

    /// Steps between two thoughts about another lane.
    private static final int DECIDE_STEPS = 10;

    /// Steps after a change before the next one is thought about.
    private static final int STAY_STEPS = 50;

    private final RoadUsers users;
    private final WorldView view;
    private final int agent;
    private final float halfLengthM;
    private final SampledPath.Pose pose = new SampledPath.Pose();
    private final Idm idm;
    private final float hardestMps2;
    private final int thinkSteps;
    private final boolean changesLanes;
    private final GrowingPath way = new GrowingPath();
    private @Nullable Side change; // to begin with the next step
    private int settledStep; // before it, no lane is changed again
    private Course course;
    private float s;
    private float speedMps;
    private float accelerationMps2;
    private float freeM = Float.POSITIVE_INFINITY;
    private float yieldsM = Float.POSITIVE_INFINITY;
    private boolean enters; // with the next step, into what traffic there is
    private int firstZone;
    private int nextStop;
    private int stoppedStep = Integer.MAX_VALUE;

    /// A driver that takes over an agent.
    ///
    /// @param fromStep the present or next step, at which its record is valid and where it is taken over
    RuleDriver(RoadUsers users, int agent, int fromStep, DriverStyle style) {
        this.users = users;
        this.agent = agent;
        view = users.view();
        Track track = view.scenario().tracks().get(agent);
        course = Course.of(view.scenario(), agent, fromStep, style);
        halfLengthM = 0.5f * track.lengthM();
        idm = style.idm();
        hardestMps2 = style.hardestBrakingMps2();
        thinkSteps = style.thinkSteps();
        speedMps = track.speedMps(fromStep);
        changesLanes = track.type() == AgentType.VEHICLE && style.lanes() == DriverStyle.Lanes.CHANGED;
        enters = fromStep > view.step();
        skipStops();
    }

    Course course() {
        return course;
    }

    /// Where its centre is along its course, m.
    float s() {
        return s;
    }

    float speedMps() {
        return speedMps;
    }

    /// What it did in the last step.
    float accelerationMps2() {
        return accelerationMps2;
    }

    /// How far its front could go at the last step for leaders that stand, lights, stop signs and waits.
    float freeM() {
        return freeM;
    }

    /// How far its front may go for those who have the right of way; infinite where it need not wait.
    float yieldsM() {
        return yieldsM;
    }

    /// The step at which it stopped for the last stop sign; the largest number before it has.
    int stoppedStep() {
        return stoppedStep;
    }

    /// Drives one step.
    void advance(StateWriter next) {
        float dt = view.scenario().dtSeconds();
        if (thinkSteps == 1 || (view.step() + agent) % thinkSteps == 0 || enters) {
            accelerationMps2 = Math.max(-hardestMps2, acceleration());
        }
        if (changesLanes && (view.step() + agent) % DECIDE_STEPS == 0 && view.step() >= settledStep) {
            considerChange();
        }
        float newSpeed = Math.max(0, speedMps + accelerationMps2 * dt);
        s += 0.5f * (speedMps + newSpeed) * dt;
        speedMps = newSpeed;
        course.path().pose(s, pose);
        next.place(agent, pose.x(), pose.y(), pose.headingRad(), newSpeed * pose.cos(), newSpeed * pose.sin());
    }

    private void considerChange() {
        boolean stops =
                Math.min(freeM, yieldsM) < LOOKAHEAD_M && users.corridor().count() == 0;
        if (!stops) {
            change = users.laneChanges().side(agent, this, desiredMps(), accelerationMps2);
        }
    }

    /// Begins the lane change that it decided on in the last step, if it did: from here on it has another course.
    void beginChange() {
        Side side = change;
        if (side == null) {
            return;
        }
        change = null;
        users.laneChanges().draw(this, side, way);
        course.path().pose(s, pose);
        course = course.onto(view.scenario(), agent, way, s, pose.headingRad());
        s = 0;
        firstZone = 0;
        nextStop = 0;
        skipStops();
        settledStep = view.step() + STAY_STEPS;
    }

    private float acceleration() {
        float desired = desiredMps();
        float acceleration = idm.freeAccelMps2(speedMps, desired);
        float front = s + halfLengthM;
        float wait = course.freeWayM(s, view.step());
        float light = course.lights().freeWayM(view, front, speedMps) - STOP_LINE_M;
        freeM = Math.min(Math.min(wait, light), stopSign(front));

        RightOfWay rightOfWay = users.rightOfWay();
        leaveZones();
        yieldsM = rightOfWay.look(agent, course, firstZone);
        float stop = Math.min(freeM, Math.min(yieldsM, crosswalk(front)));
        if (stop < Float.POSITIVE_INFINITY) {
            // The model stands its least gap before what is ahead; here it is to stand at the place itself.
            acceleration = Math.min(acceleration, idm.accelMps2(speedMps, desired, stop + idm.minGapM(), 0));
        }
        if (rightOfWay.leaderGapM() < Float.POSITIVE_INFINITY) {
            float merging = idm.accelMps2(speedMps, desired, rightOfWay.leaderGapM(), rightOfWay.leaderMps());
            acceleration = Math.min(acceleration, Math.max(-idm.comfortableDecelMps2(), merging));
        }
        return Math.min(acceleration, behindLeaders(desired, rightOfWay.settled()));
    }

    private float desiredMps() {
        return Math.min(course.topSpeedMps(), course.allowedMps(s));
    }

    private float behindLeaders(float desired, boolean[] settled) {
        Corridor corridor = users.corridor();
        corridor.look(agent, course.path(), s, speedMps, settled);
        slowDownToEnter(corridor);
        float acceleration = Float.POSITIVE_INFINITY;
        for (int i = 0; i < corridor.count(); i++) {
            float behind = idm.accelMps2(speedMps, desired, corridor.gapM(i), corridor.leaderMps(i));
            acceleration = Math.min(acceleration, behind);
            if (corridor.leaderMps(i) < SLOW_LEADER_MPS) {
                freeM = Math.min(freeM, corridor.gapM(i));
            }
        }
        return acceleration;
    }

    /// Who appears in the middle of traffic does so at a speed at which it can brake for those ahead.
    private void slowDownToEnter(Corridor corridor) {
        for (int i = 0; enters && i < corridor.count(); i++) {
            float leader = Math.max(0, corridor.leaderMps(i));
            float way = Math.max(0, corridor.gapM(i) - idm.minGapM());
            speedMps = Math.min(speedMps, (float) Math.sqrt(leader * leader + 2 * ENTRY_BRAKING_MPS2 * way));
        }
        enters = false;
    }

    private void leaveZones() {
        List<Zone> zones = course.zones();
        while (firstZone < zones.size() && zones.get(firstZone).toS() < s - halfLengthM) {
            firstZone++;
        }
    }

    private void skipStops() {
        while (nextStop < course.stops() && course.stopS(nextStop) < s + halfLengthM - AT_LINE_M) {
            nextStop++;
        }
    }

    /// How far the front may go before the next stop sign at which the driver has not stopped yet.
    private float stopSign(float front) {
        if (nextStop == course.stops()) {
            return Float.POSITIVE_INFINITY;
        }
        float way = course.stopS(nextStop) - front;
        if (way > LOOKAHEAD_M) {
            return Float.POSITIVE_INFINITY;
        }
        boolean atLine = Math.abs(way) < AT_LINE_M;
        if (atLine && speedMps < STOPPED_MPS) {
            stoppedStep = view.step();
            nextStop++;
            return Float.POSITIVE_INFINITY;
        }
        if (way < -AT_LINE_M || !canStop(way)) {
            nextStop++;
            return Float.POSITIVE_INFINITY;
        }
        stoppedStep = Integer.MAX_VALUE;
        return Math.max(0, way);
    }

    /// How far the front may go before a crosswalk on which somebody has to be let pass.
    private float crosswalk(float front) {
        float free = Float.POSITIVE_INFINITY;
        List<Crosswalks.Span> spans = course.crosswalks();
        for (int i = 0; i < spans.size(); i++) {
            Crosswalks.Span span = spans.get(i);
            float way = span.fromS() - STOP_LINE_M - front;
            if (way < -STOP_LINE_M || way > LOOKAHEAD_M || way > free || !canStop(way)) {
                continue;
            }
            course.path().pose(0.5f * (span.fromS() + span.toS()), pose);
            if (users.crosswalks().isTaken(span, pose)) {
                free = Math.max(0, way);
            }
        }
        return free;
    }

    private boolean canStop(float way) {
        return speedMps * speedMps <= 2 * HARDEST_MPS2 * Math.max(0.1f, way);
    }
}
