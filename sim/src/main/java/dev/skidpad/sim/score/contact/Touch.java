package dev.skidpad.sim.score.contact;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.geometry.OrientedBox;
import dev.skidpad.core.kernel.Trig;
import dev.skidpad.sim.world.MovingAgents;

/// The moment at which two boxes touch, and where.
///
/// Between the frame before and the frame at which they meet, both move on straight lines and turn
/// evenly; the moment is found by halving. The normal is the axis of a box along which they are least
/// in each other; the point is the middle of those corners of one that lie in the other, with
/// [#SLACK_M] to spare. Where they meet at once (frame 0, or somebody appeared) it is the frame itself.
///
/// @param share of the step from the frame before to the frame at which they touch, in `[0, 1]`
/// @param x of the point, m
/// @param y of the point, m
/// @param normalX of the unit normal, from the ego to the other
/// @param normalY of the unit normal
/// @param aheadM of the point, on the ego
/// @param leftM of the point, on the ego
/// @param egoPart the ego's face
/// @param otherPart the other's face
record Touch(
        float share,
        float x,
        float y,
        float normalX,
        float normalY,
        float aheadM,
        float leftM,
        BodyPart egoPart,
        BodyPart otherPart) {
    private static final float SLACK_M = 0.02f;
    private static final int HALVINGS = 20;

    /// A box at a moment.
    private record Box(float x, float y, float cos, float sin, float halfLength, float halfWidth) {
        static Box of(MovingAgents all, int agent, int frame, float share) {
            int before = share < 1 ? frame - 1 : frame;
            float h0 = all.headingRad(before, agent);
            float heading = h0 + share * Angles.difference(h0, all.headingRad(frame, agent));
            return new Box(
                    all.x(before, agent) + share * (all.x(frame, agent) - all.x(before, agent)),
                    all.y(before, agent) + share * (all.y(frame, agent) - all.y(before, agent)),
                    Trig.cos(heading),
                    Trig.sin(heading),
                    all.lengthM(agent) / 2,
                    all.widthM(agent) / 2);
        }

        boolean meets(Box o) {
            return OrientedBox.overlap(
                    x, y, cos, sin, halfLength, halfWidth, o.x, o.y, o.cos, o.sin, o.halfLength, o.halfWidth);
        }

        float ahead(float px, float py) {
            return (px - x) * cos + (py - y) * sin;
        }

        float left(float px, float py) {
            return (py - y) * cos - (px - x) * sin;
        }

        boolean holds(float px, float py) {
            return Math.abs(ahead(px, py)) <= halfLength + SLACK_M && Math.abs(left(px, py)) <= halfWidth + SLACK_M;
        }

        // How far the box reaches from its centre along a unit vector.
        float reach(float nx, float ny) {
            return halfLength * Math.abs(nx * cos + ny * sin) + halfWidth * Math.abs(ny * cos - nx * sin);
        }
    }

    /// Finds the touch of two agents whose boxes meet at a frame.
    static Touch find(MovingAgents all, int ego, int other, int frame) {
        boolean fromBefore = frame > 0 && all.active(frame - 1, ego) && all.active(frame - 1, other);
        float share = 1;
        if (fromBefore && !Box.of(all, ego, frame, 0).meets(Box.of(all, other, frame, 0))) {
            float apart = 0;
            for (int i = 0; i < HALVINGS; i++) {
                float middle = 0.5f * (apart + share);
                if (Box.of(all, ego, frame, middle).meets(Box.of(all, other, frame, middle))) {
                    share = middle;
                } else {
                    apart = middle;
                }
            }
        }
        return of(Box.of(all, ego, frame, share), Box.of(all, other, frame, share), share);
    }

    private static Touch of(Box ego, Box other, float share) {
        float[] normal = normal(ego, other);
        float nx = normal[0];
        float ny = normal[1];
        float[] point = point(ego, other);
        return new Touch(
                share,
                point[0],
                point[1],
                nx,
                ny,
                ego.ahead(point[0], point[1]),
                ego.left(point[0], point[1]),
                BodyPart.facing(nx * ego.cos + ny * ego.sin, ny * ego.cos - nx * ego.sin),
                BodyPart.facing(-(nx * other.cos + ny * other.sin), -(ny * other.cos - nx * other.sin)));
    }

    // The axis with the widest gap, or the least depth.
    private static float[] normal(Box ego, Box other) {
        float[][] axes = {{ego.cos, ego.sin}, {-ego.sin, ego.cos}, {other.cos, other.sin}, {-other.sin, other.cos}};
        float widest = Float.NEGATIVE_INFINITY;
        float[] best = axes[0];
        for (float[] axis : axes) {
            float along = (other.x - ego.x) * axis[0] + (other.y - ego.y) * axis[1];
            float gap = Math.abs(along) - ego.reach(axis[0], axis[1]) - other.reach(axis[0], axis[1]);
            if (gap > widest) {
                widest = gap;
                best = along >= 0 ? axis : new float[] {-axis[0], -axis[1]};
            }
        }
        return best;
    }

    private static float[] point(Box ego, Box other) {
        float[] sum = new float[3]; // x, y, how many
        addCorners(ego, other, sum);
        addCorners(other, ego, sum);
        return sum[2] == 0
                ? new float[] {0.5f * (ego.x + other.x), 0.5f * (ego.y + other.y)} // crossed like a plus
                : new float[] {sum[0] / sum[2], sum[1] / sum[2]};
    }

    private static void addCorners(Box of, Box in, float[] sum) {
        float[] corners = new float[8];
        OrientedBox.corners(of.x, of.y, of.cos, of.sin, of.halfLength, of.halfWidth, corners);
        for (int c = 0; c < corners.length; c += 2) {
            if (in.holds(corners[c], corners[c + 1])) {
                sum[0] += corners[c];
                sum[1] += corners[c + 1];
                sum[2]++;
            }
        }
    }
}
