package dev.skidpad.sim.plausible.fault;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.BoxSizes;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.dynamics.model.RoadGrip;
import dev.skidpad.sim.plausible.PlainView;
import dev.skidpad.sim.plausible.SceneLimits;
import dev.skidpad.sim.vary.Boxes;
import dev.skidpad.sim.vary.PlausibilityRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One fault being done to one agent. A buffer.
final class Damage {
    private static final double SHORT_S = 1;
    private static final double SLIP_S = 1.5;
    private static final double DRIFT_S = 3;
    private static final double UNSEEN_S = 0.5;
    private static final double SLOW_MPS = 2;
    private static final double TIGHT_MPS = 7; // faster than this nobody turns tightly, but with too much force
    private static final double FREE_M = 60; // beyond what a car can see as a reason to brake

    private final Scenario scenario;
    private final RoadGrip grip;
    private final int agent;
    private final Track before;
    private final TrackColumns columns;
    private final double amount; // in the rule's unit
    private final double dt;
    private final int start;
    private final int fromStep;
    private final List<Integer> gone = new ArrayList<>();
    private int toStep;
    private Optional<BoxSizes> sizes;

    Damage(Scenario scenario, RoadGrip grip, int agent, int start, double amount) {
        this.grip = grip;
        this.scenario = scenario;
        this.agent = agent;
        this.start = start;
        this.amount = amount;
        before = scenario.tracks().get(agent);
        columns = new TrackColumns(before);
        sizes = before.sizes();
        dt = scenario.dtSeconds();
        fromStep = start;
        toStep = start + steps(SHORT_S);
    }

    /// Whether the threshold of what is done is wider for what is far away.
    static boolean widensWithRange(FaultKind kind) {
        return switch (kind) {
            case SIDE_SLIP,
                    TELEPORT,
                    TELEPORT_UNSEEN,
                    HEADING_STEP,
                    ACCELERATION,
                    BRAKING,
                    LATERAL_ACCELERATION,
                    CURVATURE,
                    SIZE_CHANGE,
                    OVERLAP -> true;
            case CAUSELESS_BRAKING, PEDESTRIAN_SPEED, OFF_ROAD, VANISHING, APPEARING, WRONG_WAY -> false;
        };
    }

    /// Does it.
    ///
    /// @return whether it could be done to this agent at this step
    boolean apply(FaultKind kind, RandomStream random) {
        return switch (kind) {
            case SIDE_SLIP -> slip(random.chance(0.5) ? 1 : -1);
            case TELEPORT -> jump(random.uniform(-Angles.PI, Angles.PI));
            case TELEPORT_UNSEEN -> jumpUnseen(random.uniform(-Angles.PI, Angles.PI));
            case SIZE_CHANGE -> swell();
            case HEADING_STEP -> turnAtOnce(random.chance(0.5) ? 1 : -1);
            case ACCELERATION -> changePace(amount);
            case BRAKING -> before.speedMps(start) >= 0.6 * amount && changePace(-amount);
            case LATERAL_ACCELERATION -> {
                double speed = before.speedMps(start);
                yield turn(amount / (speed * speed), random);
            }
            case CURVATURE -> before.speedMps(start) < TIGHT_MPS && turn(amount, random);
            case PEDESTRIAN_SPEED -> run();
            case OVERLAP -> goAlong(random);
            case OFF_ROAD -> leaveRoad(random.chance(0.5) ? 1 : -1);
            case VANISHING -> vanish();
            case APPEARING -> appear();
            case WRONG_WAY -> reverse();
            case CAUSELESS_BRAKING -> isFreed() && changePace(-amount);
        };
    }

    Track track() {
        Track track = columns.track();
        return sizes.isPresent() ? track.withSizes(sizes.get()) : track;
    }

    /// Who is taken out of the scene for it.
    List<Integer> gone() {
        return gone;
    }

    int fromStep() {
        return fromStep;
    }

    int toStep() {
        return toStep;
    }

    private int steps(double seconds) {
        return (int) Math.round(seconds / dt);
    }

    private boolean slip(int side) {
        if (amount > 1.4) {
            return false; // not sideways any more, but at a right angle
        }
        double speed = Math.max(SLOW_MPS, before.speedMps(start)) * StrictMath.tan(amount) * side;
        toStep = start + steps(SLIP_S);
        for (int t = start; t < before.steps(); t++) {
            int drifted = Math.min(t, toStep) - start;
            columns.shiftAside(t, drifted * dt * speed, t <= toStep ? speed : 0);
        }
        return true;
    }

    private boolean jump(float direction) {
        for (int t = start; t < before.steps(); t++) {
            columns.x[t] += amount * Angles.cos(direction);
            columns.y[t] += amount * Angles.sin(direction);
        }
        toStep = start;
        return true;
    }

    // As far as the force of tyres and the noise of velocities do not explain, and the fault's amount farther.
    private boolean jumpUnseen(float direction) {
        double force = SceneLimits.of(grip).of(before.type(), PlausibilityRule.BRAKING);
        double gapS = (steps(UNSEEN_S) + 1) * dt;
        double explained = force * gapS * gapS / 4 + SceneLimits.VELOCITY_NOISE_MPS * gapS;
        toStep = start + steps(UNSEEN_S);
        for (int t = start; t < toStep; t++) {
            columns.valid[t] = false;
        }
        for (int t = toStep; t < before.steps(); t++) {
            // What the record's own turn or braking in the gap takes off is put on top.
            columns.x[t] += (amount + explained + offMeanM()) * Angles.cos(direction);
            columns.y[t] += (amount + explained + offMeanM()) * Angles.sin(direction);
        }
        return true;
    }

    private double offMeanM() {
        int a = start - 1;
        double half = 0.5 * (toStep - a) * dt;
        double dx = before.x(toStep) - before.x(a) - half * (before.vx(toStep) + before.vx(a));
        double dy = before.y(toStep) - before.y(a) - half * (before.vy(toStep) + before.vy(a));
        return Math.sqrt(dx * dx + dy * dy);
    }

    private boolean swell() {
        float[] lengthM = new float[before.steps()];
        float[] widthM = new float[before.steps()];
        for (int t = 0; t < before.steps(); t++) {
            double factor = t >= start && t < toStep ? 1 + amount : 1;
            lengthM[t] = (float) (factor * before.lengthM());
            widthM[t] = (float) (factor * before.widthM());
        }
        sizes = Optional.of(new BoxSizes(lengthM, widthM));
        return before.validSteps() > 2 * steps(SHORT_S); // else it is the rest that has another size
    }

    private boolean turnAtOnce(int side) {
        for (int t = start; t < before.steps(); t++) {
            columns.heading[t] += side * amount * SceneLimits.HEADING_STEP_RAD;
        }
        toStep = start;
        return true;
    }

    // Speeds up or slows down for a second along its way, and keeps that speed.
    private boolean changePace(double acceleration) {
        PacedWay way = new PacedWay(before, start);
        double speed = before.speedMps(start);
        double s = 0;
        for (int t = start + 1; t < before.steps(); t++) {
            double next = t - start <= steps(SHORT_S) ? Math.max(0, speed + acceleration * dt) : speed;
            s += 0.5 * (speed + next) * dt;
            speed = next;
            way.write(s, speed, columns, t);
        }
        return true;
    }

    // A circle for a second, and straight on.
    private boolean turn(double curvature, RandomStream random) {
        double speed = before.speedMps(start);
        double signed = random.chance(0.5) ? curvature : -curvature;
        double x = before.x(start);
        double y = before.y(start);
        double heading = before.headingRad(start);
        for (int t = start + 1; t < before.steps(); t++) {
            double turned = t - start <= steps(SHORT_S) ? signed * speed * dt : 0;
            double chord = Angles.wrap((float) (heading + 0.5 * turned));
            x += speed * dt * Angles.cos((float) chord);
            y += speed * dt * Angles.sin((float) chord);
            heading += turned;
            columns.write(t, x, y, Angles.wrap((float) heading), speed);
        }
        return true;
    }

    private boolean run() {
        double heading = before.headingRad(start);
        for (int t = start; t < before.steps(); t++) {
            double s = (t - start) * dt * amount;
            double x = before.x(start) + s * Angles.cos((float) heading);
            double y = before.y(start) + s * Angles.sin((float) heading);
            columns.write(t, x, y, heading, amount);
        }
        return true;
    }

    // Beside another car, as near as the fault wants it, for all the time that the other is there.
    private boolean goAlong(RandomStream random) {
        int partner = random.nextInt(scenario.agentCount());
        Track other = scenario.tracks().get(partner);
        boolean car = partner != agent && other.type() == AgentType.VEHICLE && staysFor(other, SHORT_S);
        if (!car) {
            return false;
        }
        double depth = amount
                * SceneLimits.rangeFactor(scenario, partner, start)
                / SceneLimits.rangeFactor(scenario, agent, start);
        double apart = 0.5 * (before.widthM() + other.widthM()) - depth;
        if (apart < 0 || agent == scenario.egoIndex()) {
            return false;
        }
        for (int t = 0; t < before.steps(); t++) {
            columns.copy(other, t, t);
            columns.shiftAside(t, apart, 0);
        }
        return Boxes.depthM(columns.track(), other, start) >= 0.99 * depth;
    }

    private boolean staysFor(Track other, double seconds) {
        for (int t = start - steps(seconds); t <= start + steps(seconds); t++) {
            if (!other.valid(t)) {
                return false;
            }
        }
        return true;
    }

    // To the side with a smooth step of 3 s, as far as it takes.
    private boolean leaveRoad(int side) {
        int end = Math.min(start + steps(DRIFT_S), before.lastValid(before.steps() - 1));
        if (end < start + steps(DRIFT_S) || !before.valid(end)) {
            return false;
        }
        for (double aside = 0.5; aside < 12; aside += 0.25) {
            drift(side * aside, end);
            if (deepestM(start) > 0) {
                return false; // it stands on the edge already
            }
            if (deepestM(end) >= amount) {
                toStep = before.steps() - 1;
                return true;
            }
        }
        return false;
    }

    private void drift(double aside, int end) {
        for (int t = start; t < before.steps(); t++) {
            columns.copy(before, t, t);
            double u = Math.min(1, (t - start) / (double) (end - start));
            double rate = 6 * u * (1 - u) * aside / ((end - start) * dt);
            columns.shiftAside(t, aside * u * u * (3 - 2 * u), rate);
            columns.heading[t] += StrictMath.atan(rate / Math.max(SLOW_MPS, before.speedMps(t)));
        }
    }

    private double deepestM(int t) {
        float[] clearance = new float[4];
        Boxes.clearancesM(columns.track(), t, scenario.map().bounds(), new float[8], clearance);
        double deepest = 0;
        for (float one : clearance) {
            deepest = Math.max(deepest, -one);
        }
        return deepest;
    }

    private boolean vanish() {
        int gone = (int) Math.round(amount);
        if (!inPlainView(start, 1) || start + gone >= before.steps()) {
            return false;
        }
        for (int t = start + 1; t <= start + gone; t++) {
            columns.valid[t] = false;
        }
        return true;
    }

    private boolean appear() {
        int gone = (int) Math.round(amount);
        if (!inPlainView(start, -1) || start - gone < 0) {
            return false;
        }
        for (int t = start - gone; t < start; t++) {
            columns.valid[t] = false;
        }
        return true;
    }

    private boolean inPlainView(int t, int direction) {
        PlainView view = new PlainView(scenario);
        for (int k = 0; k <= steps(SHORT_S); k++) {
            if (!view.sees(agent, t + direction * k)) {
                return false;
            }
        }
        return agent != scenario.egoIndex() && before.valid(t - direction * steps(SHORT_S));
    }

    // The way back, as long as the fault is to be; before and after that it is not there.
    private boolean reverse() {
        int end = start;
        double length = 0;
        while (end + 1 < before.steps() && before.valid(end + 1) && length < amount) {
            length += before.pathLengthM(end, end + 1);
            end++;
        }
        if (length < amount || agent == scenario.egoIndex() || !WrongSide.is(scenario, before, start, end)) {
            return false;
        }
        for (int t = 0; t < before.steps(); t++) {
            columns.valid[t] = false;
        }
        int first = Math.max(0, start - steps(0.3));
        int last = Math.min(before.lastValid(end + steps(0.3)), end + steps(0.3));
        for (int t = first; t <= last; t++) {
            columns.copy(before, first + last - t, t);
            columns.heading[t] += Angles.PI;
            columns.vx[t] = -columns.vx[t];
            columns.vy[t] = -columns.vy[t];
        }
        toStep = end;
        return true;
    }

    // No light and no stop sign within a wide cone ahead, nor a bend of the way; who is in the cone at any time is
    // taken out of the scene.
    private boolean isFreed() {
        double c = Angles.cos(before.headingRad(start));
        double s = Angles.sin(before.headingRad(start));
        double reach = FREE_M + 3 * before.speedMps(start);
        boolean free = scenario.signals().stream().noneMatch(one -> isAhead(one.stopX(), one.stopY(), c, s, reach))
                && scenario.map().stopSigns().stream().noneMatch(one -> isAhead(one.x(), one.y(), c, s, reach));
        for (int b = 0; b < scenario.agentCount() && free; b++) {
            if (b != agent && isEverAhead(scenario.tracks().get(b), c, s, reach)) {
                gone.add(b);
                free = b != scenario.egoIndex();
            }
        }
        int soon = Math.min(start + steps(3), before.steps() - 1);
        for (int t = start; t <= soon && free; t++) {
            free = !before.valid(t)
                    || Math.abs(Angles.difference(before.headingRad(start), before.headingRad(t))) < 0.2;
        }
        return free;
    }

    private boolean isEverAhead(Track other, double c, double s, double reach) {
        for (int t = 0; t < other.steps(); t++) {
            if (other.valid(t) && isAhead(other.x(t), other.y(t), c, s, reach)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAhead(double x, double y, double c, double s, double reach) {
        double dx = x - before.x(start);
        double dy = y - before.y(start);
        double along = dx * c + dy * s;
        return along > 0 && along < reach && Math.abs(dy * c - dx * s) < 10 + 0.25 * along;
    }
}
