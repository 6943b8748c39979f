package dev.skidpad.sim.batch;

import dev.skidpad.core.geometry.OrientedBox;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.sim.score.CollisionKind;
import dev.skidpad.sim.score.measure.EgoMotion;
import dev.skidpad.sim.score.measure.Standing;
import java.util.Arrays;

/// Finds collisions and whose fault they are, and who would be met within 0.9 s: the rules of
/// [dev.skidpad.sim.score.Collisions] and [dev.skidpad.sim.score.TimeToCollision], step by step.
///
/// A rule over what others do within the next 0.9 s can only be judged 0.9 s later: then, the events name
/// the frame that they are about. The agents that an agent collides with later do not count for it; so its
/// value is known at the end of the episode.
///
/// For each controlled agent there are some sets of rows, as bits.
final class ContactJudge {
    private static final float MOVING_MPS = 5e-3f;
    private static final float STEP_S = 0.3f;
    private static final int STEPS = 4;
    private static final short NEVER = Short.MAX_VALUE;

    private final RichKernels kernels;
    private final Agents agents;
    private final RichEvents events;
    private final float dtSeconds;
    private final int[] ahead; // [STEPS] frames
    private final int[] firstPair; // [N + 1] where an agent's sets begin
    private final int[] firstClear; // [N + 1] where an agent's frames begin
    private final long[] seen; // [N, words] who was there
    private final long[] clear; // [N, words] whose box was apart from the agent's
    private final long[] contacted; // [N, words] who was met after that
    private final long[] foreseen; // [N, words] who would have been met
    private final long[] counted; // [N, words] of those, who counts
    private final short[] clearFrom; // [N, slots] the frame before which one that overlapped at first does not count
    private final float[] value; // [N] NC so far
    private final long[] near = new long[64];
    private final EgoMotion[][] motions; // [S][C] a scratch of one frame
    private final Standing[][] standings; // [S][C]

    ContactJudge(RichKernels kernels, World[] worlds, Agents agents, RichEvents events) {
        this.kernels = kernels;
        this.agents = agents;
        this.events = events;
        dtSeconds = worlds[0].scene.scenario.dtSeconds();
        ahead = framesAhead(dtSeconds);
        firstPair = new int[agents.count + 1];
        firstClear = new int[agents.count + 1];
        motions = new EgoMotion[worlds.length][];
        standings = new Standing[worlds.length][];
        for (int w = 0; w < worlds.length; w++) {
            RichScene scene = worlds[w].scene;
            for (int n = worlds[w].firstAgent; n < worlds[w].firstAgent + scene.controlled; n++) {
                firstPair[n + 1] = firstPair[n] + scene.words;
                firstClear[n + 1] = firstClear[n] + scene.slots;
            }
            share(worlds, w);
        }
        int pairs = firstPair[agents.count];
        seen = new long[pairs];
        clear = new long[pairs];
        contacted = new long[pairs];
        foreseen = new long[pairs];
        counted = new long[pairs];
        clearFrom = new short[firstClear[agents.count]];
        value = new float[agents.count];
    }

    /// How many frames back the past has to reach, the present one included.
    static int past(float dtSeconds) {
        return framesAhead(dtSeconds)[STEPS - 1] + 1;
    }

    private static int[] framesAhead(float dtSeconds) {
        int[] frames = new int[STEPS];
        for (int step = 0; step < STEPS; step++) {
            frames[step] = Math.round(step * STEP_S / dtSeconds);
        }
        return frames;
    }

    /// Worlds of one scene share what tells where its agents stand.
    private void share(World[] worlds, int w) {
        for (int other = w - 1; other >= 0; other--) {
            if (worlds[other].scene == worlds[w].scene) {
                motions[w] = motions[other];
                standings[w] = standings[other];
                return;
            }
        }
        RichScene scene = worlds[w].scene;
        motions[w] = new EgoMotion[scene.controlled];
        standings[w] = new Standing[scene.controlled];
        for (int a = 0; a < scene.controlled; a++) {
            float length = scene.scenario.tracks().get(scene.track[a]).lengthM();
            float width = scene.scenario.tracks().get(scene.track[a]).widthM();
            motions[w][a] = new EgoMotion(scene.track[a], 1, length, width, dtSeconds);
            standings[w][a] = new Standing(motions[w][a], scene.map.map);
        }
    }

    /// Begins an agent's episode.
    void begin(int n) {
        Arrays.fill(seen, firstPair[n], firstPair[n + 1], 0);
        Arrays.fill(clear, firstPair[n], firstPair[n + 1], 0);
        Arrays.fill(contacted, firstPair[n], firstPair[n + 1], 0);
        Arrays.fill(foreseen, firstPair[n], firstPair[n + 1], 0);
        Arrays.fill(counted, firstPair[n], firstPair[n + 1], 0);
        Arrays.fill(clearFrom, firstClear[n], firstClear[n + 1], (short) 0);
        value[n] = 1;
    }

    /// Judges the present frame for one agent.
    void judge(World world, int w, int a) {
        int n = world.firstAgent + a;
        agents.newCollision[n] = null;
        agents.collides[n] = false;
        agents.contactS[n] = kernels.firstContactS(world.actors, 0, world.scene.slots, a);
        touch(world, w, a, n);
        int last = ahead[STEPS - 1];
        if (world.frame >= last) {
            foresee(world, w, a, n, world.frame - last);
        }
        if (world.finished()) {
            for (int frame = Math.max(0, world.frame - last + 1); frame <= world.frame; frame++) {
                foresee(world, w, a, n, frame);
            }
        }
    }

    private void touch(World world, int w, int a, int n) {
        ActorColumns actors = world.actors;
        int slots = world.scene.slots;
        Arrays.fill(near, 0, world.scene.words, 0);
        kernels.near(
                actors.x, actors.y, actors.radius, 0, 0, slots, actors.x[a], actors.y[a], actors.radius[a], near, 0);
        near[a >> 6] &= ~(1L << a);
        for (int word = 0; word < world.scene.words; word++) {
            long overlap = 0;
            for (long rest = near[word] & world.present[word]; rest != 0; rest &= rest - 1) {
                int row = word * 64 + Long.numberOfTrailingZeros(rest);
                if (meets(
                        actors,
                        a,
                        actors.x[a],
                        actors.y[a],
                        actors.cos[a],
                        actors.sin[a],
                        row,
                        actors.x[row],
                        actors.y[row],
                        actors.cos[row],
                        actors.sin[row])) {
                    overlap |= 1L << row;
                }
            }
            follow(world, w, a, n, word, overlap);
        }
    }

    /// What a frame means for those of one word, by whose box overlaps.
    private void follow(World world, int w, int a, int n, int word, long overlap) {
        int pair = firstPair[n] + word;
        long there = world.present[word];
        long atFirst = overlap & ~seen[pair];
        long contact = overlap & clear[pair] & ~contacted[pair];
        long nowClear = there & ~overlap & ~clear[pair];
        agents.collides[n] |= (overlap & clear[pair]) != 0;
        for (long rest = atFirst; rest != 0; rest &= rest - 1) {
            int row = word * 64 + Long.numberOfTrailingZeros(rest);
            clearFrom[firstClear[n] + row] = NEVER;
            RichRule rule = world.frame == 0 ? RichRule.OVERLAP_AT_START : RichRule.OVERLAP_ON_APPEARANCE;
            report(world, n, row, rule);
        }
        for (long rest = nowClear & seen[pair]; rest != 0; rest &= rest - 1) {
            int row = word * 64 + Long.numberOfTrailingZeros(rest);
            clearFrom[firstClear[n] + row] = (short) world.frame;
        }
        for (long rest = contact; rest != 0; rest &= rest - 1) {
            collide(world, w, a, n, word * 64 + Long.numberOfTrailingZeros(rest));
        }
        seen[pair] |= there;
        clear[pair] |= nowClear;
        contacted[pair] |= contact;
    }

    private void collide(World world, int w, int a, int n, int row) {
        CollisionKind kind = kindOf(world, w, a, n, row);
        agents.newCollision[n] = kind;
        report(world, n, row, RichRule.of(kind));
        if (kind.atFault()) {
            value[n] = Math.min(value[n], world.scene.type[row] == AgentType.OTHER ? 0.5f : 0);
        }
    }

    private CollisionKind kindOf(World world, int w, int a, int n, int row) {
        ActorColumns actors = world.actors;
        EgoMotion motion = motions[w][a];
        motion.clear();
        motion.add(agents.x[n], agents.y[n], agents.headingRad[n], agents.vx[n], agents.vy[n]);
        if (motion.stopped(0)) {
            return CollisionKind.STOPPED_EGO;
        }
        if (speed(actors.vx[row], actors.vy[row]) <= EgoMotion.STOPPED_MPS) {
            return CollisionKind.STOPPED_TRACK;
        }
        if (motion.behind(0, actors.x[row], actors.y[row])) {
            return CollisionKind.ACTIVE_REAR;
        }
        if (meetsFront(actors, a, row)) {
            return CollisionKind.ACTIVE_FRONT;
        }
        return standings[w][a].inSeveralLanesOrOffRoad(0)
                ? CollisionKind.ACTIVE_LATERAL
                : CollisionKind.ACTIVE_LATERAL_IN_LANE;
    }

    private static float speed(float vx, float vy) {
        return (float) Math.sqrt(vx * vx + vy * vy);
    }

    private static boolean meetsFront(ActorColumns actors, int a, int row) {
        float c = actors.cos[a];
        float s = actors.sin[a];
        float frontX = actors.x[a] + actors.halfLength[a] * c;
        float frontY = actors.y[a] + actors.halfLength[a] * s;
        return OrientedBox.meetsSegment(
                actors.x[row],
                actors.y[row],
                actors.cos[row],
                actors.sin[row],
                actors.halfLength[row],
                actors.halfWidth[row],
                frontX - actors.halfWidth[a] * s,
                frontY + actors.halfWidth[a] * c,
                frontX + actors.halfWidth[a] * s,
                frontY - actors.halfWidth[a] * c);
    }

    private void report(World world, int n, int row, RichRule rule) {
        double dx = (double) world.actors.vx[row] - agents.vx[n];
        double dy = (double) world.actors.vy[row] - agents.vy[n];
        events.add(n, world.frame, rule, world.scene.track[row], (float) Math.sqrt(dx * dx + dy * dy));
    }

    /// Looks who would have been met from a frame on.
    private void foresee(World world, int w, int a, int n, int frame) {
        int now = world.pastRow(frame) + a;
        float speed = world.pastSpeedMps[now];
        if (Math.abs(speed) < MOVING_MPS) {
            return;
        }
        for (int step = 0; step < STEPS; step++) {
            float seconds = ahead[step] * dtSeconds;
            float ex = world.pastAgents.x[now] + seconds * speed * world.pastAgents.cos[now];
            float ey = world.pastAgents.y[now] + seconds * speed * world.pastAgents.sin[now];
            int then = Math.min(frame + ahead[step], world.scene.frames - 1);
            foresee(world, w, a, n, frame, ex, ey, seconds, then, (frame + ahead[step] - then) * dtSeconds);
        }
    }

    private void foresee(
            World world, int w, int a, int n, int frame, float ex, float ey, float seconds, int then, float beyond) {
        RichScene scene = world.scene;
        ActorColumns actors = world.actors;
        ActorColumns past = world.pastAgents;
        int rows = scene.controlledRows;
        float reach = actors.radius[a] + (beyond > 0 ? beyond * fastest(world) : 0);
        Arrays.fill(near, 0, scene.words, 0);
        kernels.near(past.x, past.y, actors.radius, world.pastRow(then), 0, rows, ex, ey, reach, near, 0);
        kernels.near(
                scene.record.x,
                scene.record.y,
                actors.radius,
                then * scene.replayedRows,
                rows,
                scene.replayedRows,
                ex,
                ey,
                reach,
                near,
                rows);
        near[a >> 6] &= ~(1L << a);
        for (int word = 0; word < scene.words; word++) {
            int pair = firstPair[n] + word;
            long rest = near[word]
                    & world.presentPast[then % world.past * scene.words + word]
                    & ~contacted[pair]
                    & ~foreseen[pair];
            for (; rest != 0; rest &= rest - 1) {
                int row = word * 64 + Long.numberOfTrailingZeros(rest);
                if (frame >= clearFrom[firstClear[n] + row]) {
                    meet(world, w, a, n, frame, ex, ey, seconds, then, beyond, row);
                }
            }
        }
    }

    private static float fastest(World world) {
        float most = 0;
        for (int row = 0; row < world.scene.slots; row++) {
            most = Math.max(most, speed(world.actors.vx[row], world.actors.vy[row]));
        }
        return most;
    }

    private void meet(
            World world,
            int w,
            int a,
            int n,
            int frame,
            float ex,
            float ey,
            float seconds,
            int then,
            float beyond,
            int row) {
        RichScene scene = world.scene;
        boolean driven = row < scene.controlledRows;
        ActorColumns others = driven ? world.pastAgents : scene.record;
        int base = driven ? row : row - scene.controlledRows;
        int at = base + (driven ? world.pastRow(then) : then * scene.replayedRows);
        float ox = others.x[at] + beyond * others.vx[at];
        float oy = others.y[at] + beyond * others.vy[at];
        int now = world.pastRow(frame) + a;
        ActorColumns past = world.pastAgents;
        if (!meets(
                world.actors, a, ex, ey, past.cos[now], past.sin[now], row, ox, oy, others.cos[at], others.sin[at])) {
            return;
        }
        EgoMotion motion = motions[w][a];
        motion.clear();
        motion.add(past.x[now], past.y[now], world.pastHeadingRad[now], past.vx[now], past.vy[now]);
        int atFrame = base + (driven ? world.pastRow(frame) : frame * scene.replayedRows);
        if (world.wasPresent(frame, row) && motion.behind(0, others.x[atFrame], others.y[atFrame])) {
            return;
        }
        int pair = firstPair[n] + (row >> 6);
        foreseen[pair] |= 1L << row;
        Standing standing = standings[w][a];
        if (motion.ahead(0, ox, oy)
                || !motion.behind(0, ox, oy) && (standing.inSeveralLanesOrOffRoad(0) || standing.inIntersection(0))) {
            counted[pair] |= 1L << row;
            events.add(n, frame, RichRule.TIME_TO_COLLISION, scene.track[row], seconds);
        }
    }

    /// Whether the box of an agent at a place meets that of a row at another, decided as
    /// [dev.skidpad.sim.score.measure.Neighbours] decides it.
    private static boolean meets(
            ActorColumns sizes,
            int a,
            float ex,
            float ey,
            float c,
            float s,
            int row,
            float ox,
            float oy,
            float oCos,
            float oSin) {
        float dx = ox - ex;
        float dy = oy - ey;
        if (Math.abs(dx * c + dy * s) > sizes.halfLength[a] + sizes.radius[row]
                || Math.abs(dy * c - dx * s) > sizes.halfWidth[a] + sizes.radius[row]) {
            return false;
        }
        return OrientedBox.overlap(
                0,
                0,
                c,
                s,
                sizes.halfLength[a],
                sizes.halfWidth[a],
                dx,
                dy,
                oCos,
                oSin,
                sizes.halfLength[row],
                sizes.halfWidth[row]);
    }

    /// NC so far.
    float noAtFaultCollision(int n) {
        return value[n];
    }

    /// Whether somebody counts whom the agent has not collided with.
    boolean foreseesCollision(int n) {
        for (int pair = firstPair[n]; pair < firstPair[n + 1]; pair++) {
            if ((counted[pair] & ~contacted[pair]) != 0) {
                return true;
            }
        }
        return false;
    }

    /// Whether an agent has collided with a row.
    boolean hasContacted(int n, int row) {
        return (contacted[firstPair[n] + (row >> 6)] & 1L << row) != 0;
    }
}
