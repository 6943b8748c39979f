package dev.skidpad.sim.drive;

import dev.skidpad.core.lanes.LaneConflict;
import dev.skidpad.core.lanes.Turn;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.sim.world.WorldView;
import java.util.Arrays;
import java.util.List;

/// Who goes first where ways meet, and how far a driver may go until those have passed who go before it.
///
/// Of two who approach a zone in which their ways meet, the first rule that decides says who goes first:
///
/// 1. who can no longer stop before it and is there sooner;
/// 2. of two who both stand, who has stood longer: so nobody waits for ever;
/// 3. who has no stop sign before who has one; of two who have one, who has stopped there first;
/// 4. a cyclist who goes straight on before a vehicle that turns;
/// 5. straight on before a turn to the right, that before a turn to the left;
/// 6. the faster road before the slower;
/// 7. of two who merge at about the same time, who is much faster;
/// 8. who is there sooner; within [#TOGETHER_SECONDS], who comes from the right.
///
/// Somebody whom a red light, a leader or anything else keeps from reaching the zone goes before nobody. Who
/// goes second takes a gap that is long enough, and otherwise waits where it keeps no zone before that one
/// blocked.
///
/// A buffer: one session owns it.
final class RightOfWay {
    private static final float LOOKAHEAD_M = 30f;
    private static final float LOOKAHEAD_SECONDS = 4f;

    /// Time that has to be between two users of a crossing.
    private static final float GAP_SECONDS = 1f;

    /// Time by which who merges second has to be behind or before the other.
    private static final float MERGE_GAP_SECONDS = 1.5f;

    private static final float TOGETHER_SECONDS = 0.3f;

    /// Who would have to brake harder than this does not stop any more.
    private static final float HARDEST_MPS2 = 4f;

    /// How a driver is taken to set off.
    private static final float SETTING_OFF_MPS2 = 1.5f;

    private static final float SLOWEST_MPS = 3f;
    private static final float STANDING_MPS = 0.5f;
    private static final float WALKING_MPS = 1.5f;
    private static final int STANDING_STEPS = 10;
    private static final float SIGN_BEFORE_M = 30f;
    private static final float FASTER_MPS = 2f;
    private static final float SLOWER_SHARE = 0.7f;
    private static final float MARGIN_M = 1f;

    /// Who drives slower than this share of another's speed falls behind soon enough.
    private static final float DRAWS_AWAY_SHARE = 0.7f;

    private final RoadUsers users;
    private final WorldView view;
    private final boolean[] settled; // [A]

    // Of the driver that looks.
    private int self;
    private float ownS;
    private float ownSpeed;
    private float ownHalf;
    private float leaderGapM;
    private float leaderMps;

    RightOfWay(RoadUsers users) {
        this.users = users;
        view = users.view();
        settled = new boolean[view.agentCount()];
    }

    /// Looks at the zones ahead of a driver.
    ///
    /// @param firstZone the first that it has not left behind
    /// @return how far its front may go; infinite where it need not wait
    float look(int agent, Course course, int firstZone) {
        self = agent;
        ownS = users.s(agent);
        ownSpeed = users.speedMps(agent);
        ownHalf = users.halfLengthM(agent);
        leaderGapM = Float.POSITIVE_INFINITY;
        leaderMps = 0;
        Arrays.fill(settled, false);
        List<Zone> zones = course.zones();
        float front = ownS + ownHalf;
        float reach = front + Math.max(LOOKAHEAD_M, LOOKAHEAD_SECONDS * ownSpeed);
        int waitsFor = -1;
        for (int z = firstZone; z < zones.size() && zones.get(z).fromS() <= reach; z++) {
            boolean ahead = zones.get(z).fromS() > front;
            if (ahead && waitsAt(zones.get(z)) && waitsFor < 0) {
                waitsFor = z;
            }
        }
        return waitsFor < 0 ? Float.POSITIVE_INFINITY : placeBefore(zones, firstZone, waitsFor, front);
    }

    /// Whether the conflict with an agent has been decided, so that the driver need not guess what it will do.
    boolean[] settled() {
        return settled;
    }

    /// How far ahead somebody merges whom the driver lets go first, m between the bumpers; infinite if nobody does.
    float leaderGapM() {
        return leaderGapM;
    }

    float leaderMps() {
        return leaderMps;
    }

    private float placeBefore(List<Zone> zones, int firstZone, int waitsFor, float front) {
        float place = zones.get(waitsFor).fromS();
        for (int z = waitsFor - 1; z >= firstZone; z--) {
            Zone before = zones.get(z);
            boolean blocked =
                    before.kind() == LaneConflict.Kind.CROSSING && before.toS() > place - 2 * ownHalf - MARGIN_M;
            if (blocked && before.fromS() > front) {
                place = Math.min(place, before.fromS());
            }
        }
        return Math.max(0, place - MARGIN_M - front);
    }

    private boolean waitsAt(Zone zone) {
        boolean waits = false;
        for (int e = users.firstOn(zone.otherLane()); e >= 0; e = users.nextOn(e)) {
            int other = users.agentOf(e);
            Trail trail = users.trail(other);
            int piece = users.pieceOf(e);
            boolean drivenThere =
                    trail.laneFromS(piece) <= zone.otherToS() && trail.laneToS(piece) >= zone.otherFromS();
            if (other != self && drivenThere) {
                float at = users.s(other);
                float half = users.halfLengthM(other);
                float into = trail.wayS(piece, zone.otherFromS()) - at - half;
                float out = trail.wayS(piece, zone.otherToS()) - at + half;
                waits |= out >= 0 && waitsFor(zone, other, into, out);
            }
        }
        return waits;
    }

    private boolean waitsFor(Zone zone, int other, float otherInto, float otherOut) {
        float into = zone.fromS() - ownS - ownHalf;
        float out = zone.toS() - ownS + ownHalf;
        float speed = users.speedMps(other);
        boolean crossing = zone.kind() == LaneConflict.Kind.CROSSING;
        if (otherInto <= 0) {
            boolean leaves = crossing && speed >= STANDING_MPS;
            return leaves && seconds(into, ownSpeed) < otherOut / speed + 0.5f * GAP_SECONDS && canStop(into, ownSpeed);
        }
        settled[other] |= users.drives(other) && canStop(otherInto, speed);
        if (isKept(zone, other, otherInto)) {
            return false;
        }
        float ownIn = seconds(into, ownSpeed);
        float otherIn = otherSeconds(other, otherInto);
        boolean second = isSecond(zone, other, into, otherInto, ownIn, otherIn);
        if (!second || !canStop(into, ownSpeed)) {
            return false;
        }
        if (crossing) {
            return seconds(out, ownSpeed) + GAP_SECONDS > otherIn
                    && ownIn < otherSeconds(other, otherOut) + 0.5f * GAP_SECONDS;
        }
        if (otherInto < into) {
            follow(into - otherInto - 2 * users.halfLengthM(other), speed);
            return false;
        }
        return otherIn < ownIn + MERGE_GAP_SECONDS;
    }

    /// Whether something keeps another from a zone: a light, a leader, a stop sign, that it waits for others itself;
    /// or nothing that can be seen, of somebody who just stands there.
    private boolean isKept(Zone zone, int other, float otherInto) {
        RuleDriver driver = users.driver(other);
        if (driver != null) {
            boolean yields = driver.speedMps() < WALKING_MPS && driver.yieldsM() < otherInto;
            return yields || users.freeM(other) < otherInto;
        }
        return users.speedMps(other) < STANDING_MPS || redBefore(other, zone.otherLane(), otherInto);
    }

    private void follow(float gap, float speed) {
        boolean drawsAway = ownSpeed < DRAWS_AWAY_SHARE * speed;
        if (gap < leaderGapM && !drawsAway && speed >= STANDING_MPS) {
            leaderGapM = Math.max(0, gap);
            leaderMps = speed;
        }
    }

    private boolean isSecond(Zone zone, int other, float into, float otherInto, float ownIn, float otherIn) {
        boolean ownGoes = !canStop(into, ownSpeed);
        boolean otherGoes = !canStop(otherInto, users.speedMps(other));
        if (ownGoes || otherGoes) {
            return otherGoes && (!ownGoes || otherIn < ownIn);
        }
        int stood = users.standingSteps(self);
        int otherStood = users.standingSteps(other);
        if (stood >= STANDING_STEPS && otherStood >= STANDING_STEPS) {
            return otherStood > stood || otherStood == stood && other < self;
        }
        int signed = signedSince(self, zone.lane(), ownS + into + ownHalf);
        int otherSigned = signedSince(other, zone.otherLane(), users.s(other) + otherInto + users.halfLengthM(other));
        if (signed != otherSigned) {
            return otherSigned < signed;
        }
        boolean cyclist = view.type(self) == AgentType.CYCLIST;
        boolean otherCyclist = view.type(other) == AgentType.CYCLIST;
        if (cyclist != otherCyclist) {
            boolean carTurns = (cyclist ? zone.otherTurn() : zone.turn()) != Turn.STRAIGHT;
            boolean cyclistTurns = (cyclist ? zone.turn() : zone.otherTurn()) != Turn.STRAIGHT;
            if (carTurns && !cyclistTurns) {
                return otherCyclist;
            }
        }
        if (zone.turn() != zone.otherTurn()) {
            return zone.otherTurn().ordinal() < zone.turn().ordinal();
        }
        float faster = users.graph().speedMps(zone.otherLane()) - users.graph().speedMps(zone.lane());
        if (Math.abs(faster) > FASTER_MPS) {
            return faster > 0;
        }
        boolean close = Math.abs(ownIn - otherIn) < MERGE_GAP_SECONDS;
        float otherSpeed = users.speedMps(other);
        if (zone.kind() == LaneConflict.Kind.MERGING && close) {
            if (otherSpeed < SLOWER_SHARE * ownSpeed || ownSpeed < SLOWER_SHARE * otherSpeed) {
                return otherSpeed > ownSpeed;
            }
        }
        if (Math.abs(ownIn - otherIn) > TOGETHER_SECONDS) {
            return otherIn < ownIn;
        }
        float fromRight =
                view.headingCos(self) * view.headingSin(other) - view.headingSin(self) * view.headingCos(other);
        return fromRight != 0 ? fromRight > 0 : other < self;
    }

    /// The rank by stop signs: -1 without one, otherwise the step at which the agent stopped at it, or the largest
    /// number if it has not yet.
    private int signedSince(int agent, int lane, float zoneS) {
        Trail trail = users.trail(agent);
        float line = Float.NEGATIVE_INFINITY;
        for (int piece = 0; piece < trail.pieces(); piece++) {
            float s = users.stopLineS(trail.lane(piece));
            if (s >= trail.laneFromS(piece) - SIGN_BEFORE_M && s <= trail.laneToS(piece)) {
                float way = trail.wayS(piece, s);
                line = way <= zoneS ? Math.max(line, way) : line;
            }
        }
        boolean own = line >= zoneS - SIGN_BEFORE_M;
        if (!own && users.stopLineS(lane) == Float.POSITIVE_INFINITY) {
            return -1;
        }
        RuleDriver driver = users.driver(agent);
        if (driver != null) {
            return driver.stoppedStep();
        }
        boolean stands = users.standingSteps(agent) > 2;
        return stands ? view.step() - users.standingSteps(agent) : Integer.MAX_VALUE;
    }

    /// Whether a light keeps somebody who is not driven from a zone ahead.
    private boolean redBefore(int other, int lane, float into) {
        if (users.drives(other)) {
            return false;
        }
        Trail trail = users.trail(other);
        float front = users.s(other) + users.halfLengthM(other);
        for (int piece = 0; piece < trail.pieces(); piece++) {
            float begins = trail.wayS(piece, 0);
            if (begins > front - MARGIN_M && begins <= front + into && users.isRed(trail.lane(piece))) {
                return true;
            }
            if (trail.lane(piece) == lane) {
                return false;
            }
        }
        return false;
    }

    private static boolean canStop(float way, float speed) {
        return speed * speed <= 2 * HARDEST_MPS2 * Math.max(0.1f, way);
    }

    /// How long another takes to get somewhere: somebody whose intention is not known goes on as fast as now.
    private float otherSeconds(int other, float way) {
        float speed = users.speedMps(other);
        return users.drives(other) ? seconds(way, speed) : Math.max(0, way) / Math.max(0.1f, speed);
    }

    /// How long the driver takes to get somewhere: at the present speed, or setting off if that is low.
    private static float seconds(float way, float speed) {
        if (way <= 0) {
            return 0;
        }
        if (speed >= SLOWEST_MPS) {
            return way / speed;
        }
        return ((float) Math.sqrt(speed * speed + 2 * SETTING_OFF_MPS2 * way) - speed) / SETTING_OFF_MPS2;
    }
}
