package dev.skidpad.sim.path;

import dev.skidpad.core.scene.AgentType;
import dev.skidpad.sim.world.WorldView;

/// What is in the way of a vehicle along its path: how far it can go until its box would touch that of
/// another agent, and how fast that agent moves along the path.
///
/// Three kinds of obstacles are found. Nobody's future is known: others are taken to go on at constant
/// velocity.
///
/// - **In the way now**: the others' present boxes against the vehicle's own box moved along the path. Those
///   whose centre is behind the vehicle's are left to look out for themselves.
/// - **Merging**: an agent of about the same direction that will be on the path within [#MERGE_SECONDS],
///   and not behind the vehicle then. It counts as if it were on the path already.
/// - **Crossing** or oncoming: an agent that will be on the path within [#CROSSING_SECONDS]
///   ([#ONCOMING_SECONDS] if it comes head on), at about the time at which the vehicle would get there. It
///   counts as a standing obstacle at the place where the paths meet, if the [Courtesy] says that the
///   vehicle yields.
///
/// A buffer: one session owns it. [#look] fills it.
public final class Corridor {
    /// Whether a vehicle yields to one that crosses its path.
    public enum Courtesy {
        /// The one who will be there first goes; a vehicle always yields to pedestrians and cyclists.
        FIRST_COME,
        /// The vehicle yields to all.
        YIELDS
    }

    public static final float MERGE_SECONDS = 1.5f;
    public static final float CROSSING_SECONDS = 3f;
    public static final float ONCOMING_SECONDS = 1f;

    /// Space in m that the vehicle keeps to either side.
    private static final float SIDE_MARGIN_M = 0.15f;

    /// Paths count as the same direction above this cosine (45°), as oncoming below its negative.
    private static final float SAME_DIRECTION = 0.707f;

    private static final float TIME_STEP_SECONDS = 0.5f;
    private static final float STANDING_MPS = 0.5f;

    /// Speed at which a standing vehicle is taken to cover the way to a crossing.
    private static final float SETTING_OFF_MPS = 3f;

    /// Time that has to be between two users of a crossing.
    private static final float CROSSING_GAP_SECONDS = 1f;

    private static final float MIN_LOOKAHEAD_M = 15f;
    private static final float MAX_LOOKAHEAD_M = 80f;
    private static final float LOOKAHEAD_SECONDS = 5f;
    private static final int BISECTIONS = 4;

    /// Into how many stretches the way ahead is cut, each with a box around it.
    private static final int STRETCHES = 8;

    /// What rounding may add to a distance, m.
    private static final float ROUNDING_M = 0.01f;

    /// A box that turns as it moves comes closer by a little more than the way of its centre.
    private static final float MARCH_SHARE = 0.7f;

    private final WorldView view;
    private final Courtesy courtesy;
    private final SampledPath.Pose pose = new SampledPath.Pose();
    private final boolean[] nobody; // [A]
    private final float[] gapM; // [A]
    private final float[] leaderMps; // [A]
    private int count;

    // The vehicle that looks.
    private float ownHalfLength;
    private float ownHalfWidth;
    private float ownSpeed;
    private float fromS;
    private float toS;
    // The box around all that its own box can touch from fromS to toS.
    private float lowX;
    private float lowY;
    private float highX;
    private float highY;
    // As these, around the places of the centre on each stretch, [STRETCHES].
    private final float[] lowXOf = new float[STRETCHES];
    private final float[] lowYOf = new float[STRETCHES];
    private final float[] highXOf = new float[STRETCHES];
    private final float[] highYOf = new float[STRETCHES];

    public Corridor(WorldView view, Courtesy courtesy) {
        this.view = view;
        this.courtesy = courtesy;
        nobody = new boolean[view.agentCount()];
        gapM = new float[view.agentCount()];
        leaderMps = new float[view.agentCount()];
    }

    /// Looks along the path of an agent.
    ///
    /// @param s where its centre is on the path
    /// @param speedMps its speed
    public void look(int self, SampledPath path, float s, float speedMps) {
        look(self, path, s, speedMps, nobody);
    }

    /// Looks along the path of an agent.
    ///
    /// @param s where its centre is on the path
    /// @param speedMps its speed
    /// @param settled `[A]` those whose future need not be guessed, because who goes first has been decided. They
    ///     count where they are in the way now
    public void look(int self, SampledPath path, float s, float speedMps, boolean[] settled) {
        count = 0;
        ownHalfLength = 0.5f * view.lengthM(self);
        ownHalfWidth = 0.5f * view.widthM(self) + SIDE_MARGIN_M;
        ownSpeed = speedMps;
        fromS = s;
        toS = s + Math.min(MAX_LOOKAHEAD_M, MIN_LOOKAHEAD_M + LOOKAHEAD_SECONDS * Math.max(0, speedMps));
        boundReach(path);
        boundStretches(path);
        path.place(s, pose);
        float x = pose.x();
        float y = pose.y();
        float cos = pose.cos();
        float sin = pose.sin();
        for (int a = 0; a < view.agentCount(); a++) {
            if (a == self || !view.active(a)) {
                continue;
            }
            boolean ahead = (view.x(a) - x) * cos + (view.y(a) - y) * sin > 0;
            if (ahead && findPresent(path, a)) {
                continue;
            }
            boolean follows = !ahead && view.headingCos(a) * cos + view.headingSin(a) * sin > SAME_DIRECTION;
            if (!follows && !settled[a]) {
                findFuture(path, a);
            }
        }
    }

    /// How many obstacles were found.
    public int count() {
        return count;
    }

    /// How far the vehicle can go until it touches an obstacle, m.
    public float gapM(int obstacle) {
        return gapM[obstacle];
    }

    /// The obstacle's speed along the path, negative if it comes closer by itself.
    public float leaderMps(int obstacle) {
        return leaderMps[obstacle];
    }

    private boolean findPresent(SampledPath path, int other) {
        float contact = contact(path, other, view.x(other), view.y(other));
        if (contact == Float.POSITIVE_INFINITY) {
            return false;
        }
        path.place(contact, pose);
        add(contact - fromS, view.vx(other) * pose.cos() + view.vy(other) * pose.sin());
        return true;
    }

    private void findFuture(SampledPath path, int other) {
        float vx = view.vx(other);
        float vy = view.vy(other);
        float speed = (float) Math.sqrt(vx * vx + vy * vy);
        float endX = view.x(other) + CROSSING_SECONDS * vx;
        float endY = view.y(other) + CROSSING_SECONDS * vy;
        float radius = radius(0.5f * view.lengthM(other), 0.5f * view.widthM(other));
        if (speed < STANDING_MPS || isOutOfReach(view.x(other), view.y(other), endX, endY, radius)) {
            return;
        }
        float horizon = CROSSING_SECONDS;
        float reachedAt = Float.POSITIVE_INFINITY;
        float nearest = Float.POSITIVE_INFINITY;
        float leftAt = 0;
        for (float t = TIME_STEP_SECONDS; t <= horizon; t += TIME_STEP_SECONDS) {
            float contact = contact(path, other, view.x(other) + t * vx, view.y(other) + t * vy);
            if (contact == Float.POSITIVE_INFINITY) {
                if (leftAt > 0) {
                    break;
                }
                continue;
            }
            if (leftAt == 0) {
                path.place(contact, pose);
                float along = vx * pose.cos() + vy * pose.sin();
                if (along > SAME_DIRECTION * speed) {
                    addMerging(path, other, t, contact, along);
                    return;
                }
                if (along < -SAME_DIRECTION * speed) {
                    horizon = ONCOMING_SECONDS;
                    if (t > horizon) {
                        return;
                    }
                }
                reachedAt = t;
            }
            leftAt = t;
            nearest = Math.min(nearest, contact);
        }
        if (leftAt > 0) {
            addCrossing(other, reachedAt, leftAt, nearest);
        }
    }

    /// Counts an agent that will be on the path as one that is: its rear at the same distance along the path.
    private void addMerging(SampledPath path, int other, float reachedAt, float contact, float along) {
        float x = view.x(other) + reachedAt * view.vx(other);
        float y = view.y(other) + reachedAt * view.vy(other);
        path.place(contact, pose);
        float centre = contact - fromS + (x - pose.x()) * pose.cos() + (y - pose.y()) * pose.sin();
        boolean notBehind = centre >= ownSpeed * reachedAt;
        if (reachedAt <= MERGE_SECONDS && notBehind) {
            float gap = centre - along * reachedAt - ownHalfLength - 0.5f * view.lengthM(other);
            add(Math.max(0, gap), along);
        }
    }

    private void addCrossing(int other, float reachedAt, float leftAt, float contact) {
        float way = contact - fromS;
        if (way <= 0) {
            return;
        }
        float speed = Math.max(ownSpeed, SETTING_OFF_MPS);
        float arrival = way / speed;
        float departure = (way + 4 * ownHalfLength) / speed;
        boolean meet = arrival - CROSSING_GAP_SECONDS <= leftAt + TIME_STEP_SECONDS
                && departure + CROSSING_GAP_SECONDS >= reachedAt;
        boolean first = courtesy == Courtesy.FIRST_COME && view.type(other) == AgentType.VEHICLE && arrival < reachedAt;
        if (meet && !first) {
            add(way, 0);
        }
    }

    private void add(float gap, float speed) {
        gapM[count] = gap;
        leaderMps[count] = speed;
        count++;
    }

    private void boundReach(SampledPath path) {
        int first = (int) (Math.max(0, fromS) / SampledPath.SPACING_M);
        int last = (int) (toS / SampledPath.SPACING_M) + 1;
        path.place(toS, pose);
        lowX = pose.x();
        lowY = pose.y();
        highX = pose.x();
        highY = pose.y();
        for (int i = Math.min(first, path.size() - 1); i < Math.min(last, path.size()); i++) {
            lowX = Math.min(lowX, path.x(i));
            lowY = Math.min(lowY, path.y(i));
            highX = Math.max(highX, path.x(i));
            highY = Math.max(highY, path.y(i));
        }
        float radius = radius(ownHalfLength, ownHalfWidth);
        lowX -= radius;
        lowY -= radius;
        highX += radius;
        highY += radius;
    }

    // Boxes around the stretches. Between two samples, and beyond the end, the path is straight.
    private void boundStretches(SampledPath path) {
        float length = (toS - fromS) / STRETCHES;
        for (int k = 0; k < STRETCHES; k++) {
            float begin = fromS + k * length;
            float end = begin + length;
            path.place(begin, pose);
            lowXOf[k] = pose.x();
            highXOf[k] = pose.x();
            lowYOf[k] = pose.y();
            highYOf[k] = pose.y();
            path.place(end, pose);
            widen(k, pose.x(), pose.y());
            int last = Math.min(path.size() - 1, (int) (end / SampledPath.SPACING_M) + 1);
            for (int i = (int) (Math.max(0, begin) / SampledPath.SPACING_M); i <= last; i++) {
                widen(k, path.x(i), path.y(i));
            }
        }
    }

    private void widen(int k, float x, float y) {
        lowXOf[k] = Math.min(lowXOf[k], x);
        highXOf[k] = Math.max(highXOf[k], x);
        lowYOf[k] = Math.min(lowYOf[k], y);
        highYOf[k] = Math.max(highYOf[k], y);
    }

    private boolean isFarFromStretches(float x, float y, float reach) {
        float far = reach + ROUNDING_M;
        for (int k = 0; k < STRETCHES; k++) {
            if (x > lowXOf[k] - far && x < highXOf[k] + far && y > lowYOf[k] - far && y < highYOf[k] + far) {
                return false;
            }
        }
        return true;
    }

    /// The arc length of the vehicle's centre at which its box first touches another agent's, placed at a point
    /// with its present heading; infinite if it does not up to `toS`.
    ///
    /// Marches along the path in steps as long as the space that is left between the two boxes.
    private float contact(SampledPath path, int other, float x, float y) {
        float halfLength = 0.5f * view.lengthM(other);
        float halfWidth = 0.5f * view.widthM(other);
        float radius = radius(halfLength, halfWidth);
        if (isOutOfReach(x, y, x, y, radius)) {
            return Float.POSITIVE_INFINITY;
        }
        float reach = radius + radius(ownHalfLength, ownHalfWidth);
        if (isFarFromStretches(x, y, reach)) {
            return Float.POSITIVE_INFINITY;
        }
        float free = fromS;
        float s = fromS;
        while (s <= toS) {
            path.place(s, pose);
            float dx = x - pose.x();
            float dy = y - pose.y();
            float apart = (float) Math.sqrt(dx * dx + dy * dy) - reach;
            if (apart <= 0) {
                apart = MARCH_SHARE * separation(other, dx, dy, halfLength, halfWidth);
            }
            if (apart <= 0) {
                return refined(path, other, x, y, halfLength, halfWidth, free, s);
            }
            free = s;
            s += Math.max(SampledPath.SPACING_M, apart);
        }
        return Float.POSITIVE_INFINITY;
    }

    private float refined(
            SampledPath path,
            int other,
            float x,
            float y,
            float halfLength,
            float halfWidth,
            float free,
            float touching) {
        float low = free;
        float high = touching;
        for (int i = 0; i < BISECTIONS && low < high; i++) {
            float middle = 0.5f * (low + high);
            path.place(middle, pose);
            if (separation(other, x - pose.x(), y - pose.y(), halfLength, halfWidth) <= 0) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return low;
    }

    /// The space between the vehicle's box at `pose` and another agent's, of which the centre is `(dx, dy)` away:
    /// the largest gap along the four axes of the boxes, zero or less if they touch (as
    /// [dev.skidpad.core.geometry.OrientedBox#overlap] tells). The boxes are at least that far apart.
    private float separation(int other, float dx, float dy, float halfLength, float halfWidth) {
        float aCos = pose.cos();
        float aSin = pose.sin();
        float bCos = view.headingCos(other);
        float bSin = view.headingSin(other);
        float c = Math.abs(aCos * bCos + aSin * bSin);
        float s = Math.abs(aCos * bSin - aSin * bCos);
        float ownLong = Math.abs(dx * aCos + dy * aSin) - ownHalfLength - halfLength * c - halfWidth * s;
        float ownWide = Math.abs(dy * aCos - dx * aSin) - ownHalfWidth - halfLength * s - halfWidth * c;
        float otherLong = Math.abs(dx * bCos + dy * bSin) - halfLength - ownHalfLength * c - ownHalfWidth * s;
        float otherWide = Math.abs(dy * bCos - dx * bSin) - halfWidth - ownHalfLength * s - ownHalfWidth * c;
        return Math.max(Math.max(ownLong, ownWide), Math.max(otherLong, otherWide));
    }

    /// Whether a box of some radius that moves from one point to another stays clear of all that the vehicle can
    /// touch.
    private boolean isOutOfReach(float x0, float y0, float x1, float y1, float radius) {
        return Math.max(x0, x1) + radius < lowX
                || Math.min(x0, x1) - radius > highX
                || Math.max(y0, y1) + radius < lowY
                || Math.min(y0, y1) - radius > highY;
    }

    private static float radius(float halfLength, float halfWidth) {
        return (float) Math.sqrt(halfLength * halfLength + halfWidth * halfWidth);
    }
}
