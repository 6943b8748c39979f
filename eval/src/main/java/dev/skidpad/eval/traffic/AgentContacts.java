package dev.skidpad.eval.traffic;

import dev.skidpad.core.geometry.OrientedBox;
import dev.skidpad.core.kernel.Trig;
import dev.skidpad.sim.world.MovingAgents;

/// Who runs into whom in an episode: pairs of agents whose boxes are apart at the first frame and overlap at
/// a later one. Who already overlaps at the start, as boxes of records sometimes do, is no contact. Stateless.
final class AgentContacts {
    private AgentContacts() {}

    /// Who touches somebody, `[A]`.
    static boolean[] touched(MovingAgents all) {
        boolean[] touched = new boolean[all.agents()];
        for (int a = 0; a < touched.length; a++) {
            for (int b = a + 1; b < touched.length; b++) {
                if (!(touched[a] && touched[b]) && meet(all, a, b)) {
                    touched[a] = true;
                    touched[b] = true;
                }
            }
        }
        return touched;
    }

    /// Whether one agent touches any other.
    static boolean touches(MovingAgents all, int agent) {
        for (int other = 0; other < all.agents(); other++) {
            if (other != agent && meet(all, agent, other)) {
                return true;
            }
        }
        return false;
    }

    private static boolean meet(MovingAgents all, int a, int b) {
        if (!all.active(0, a) || !all.active(0, b) || overlap(all, 0, a, b)) {
            return false;
        }
        for (int frame = 1; frame < all.frames(); frame++) {
            if (all.active(frame, a) && all.active(frame, b) && overlap(all, frame, a, b)) {
                return true;
            }
        }
        return false;
    }

    private static boolean overlap(MovingAgents all, int frame, int a, int b) {
        float dx = all.x(frame, a) - all.x(frame, b);
        float dy = all.y(frame, a) - all.y(frame, b);
        float reach = all.lengthM(a) + all.widthM(a) + all.lengthM(b) + all.widthM(b); // twice what can touch
        if (4 * (dx * dx + dy * dy) > reach * reach) {
            return false;
        }
        float headingA = all.headingRad(frame, a);
        float headingB = all.headingRad(frame, b);
        return OrientedBox.overlap(
                all.x(frame, a),
                all.y(frame, a),
                Trig.cos(headingA),
                Trig.sin(headingA),
                all.lengthM(a) / 2,
                all.widthM(a) / 2,
                all.x(frame, b),
                all.y(frame, b),
                Trig.cos(headingB),
                Trig.sin(headingB),
                all.lengthM(b) / 2,
                all.widthM(b) / 2);
    }
}
