package dev.skidpad.sim.score.measure;

import java.util.OptionalInt;

/// When boxes meet, whoever is to blame. Stateless.
public final class Contacts {
    private Contacts() {}

    /// The first frame at which the ego's box meets a neighbour's, the very first frame included.
    public static OptionalInt firstFrame(EgoMotion ego, Neighbours others, int k) {
        for (int f = 0; f < ego.frames(); f++) {
            if (meets(ego, others, k, f)) {
                return OptionalInt.of(f);
            }
        }
        return OptionalInt.empty();
    }

    /// Whether the ego's box meets a neighbour's at a frame.
    public static boolean meets(EgoMotion ego, Neighbours others, int k, int frame) {
        return others.active(k, frame) && others.meets(ego, frame, ego.x(frame), ego.y(frame), k, frame, 0);
    }
}
