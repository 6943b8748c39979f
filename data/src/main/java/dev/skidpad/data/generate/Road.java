package dev.skidpad.data.generate;

import dev.skidpad.core.scene.LaneType;
import dev.skidpad.core.scene.RoadLine;

/// A stretch of road with parallel lanes along a reference line.
///
/// @param reference the line between the two directions of traffic
/// @param section what lies beside it
/// @param forward the lanes in the reference line's direction, from the leftmost on
/// @param backward the lanes against it, from their leftmost on, which is next to the reference line
record Road(Curve reference, CrossSection section, int[] forward, int[] backward) {
    /// Lays the lanes and the paint of a stretch, and leaves the edges to the caller.
    static Road lay(NetworkBuilder net, Curve reference, CrossSection section, double limitMps, LaneType type) {
        double w = section.laneWidthM();
        int[] forward = new int[section.forward()];
        for (int i = 0; i < forward.length; i++) {
            forward[i] = net.lane(reference.offset(-(i + 0.5) * w), w, limitMps, type);
        }
        int[] backward = new int[section.backward()];
        for (int i = 0; i < backward.length; i++) {
            backward[i] = net.lane(reference.offset((i + 0.5) * w).reversed(), w, limitMps, type);
        }
        Road road = new Road(reference, section, forward, backward);
        road.join(net);
        road.paintLines(net);
        return road;
    }

    private void join(NetworkBuilder net) {
        for (int i = 1; i < forward.length; i++) {
            net.beside(forward[i - 1], forward[i]);
        }
        for (int i = 1; i < backward.length; i++) {
            net.beside(backward[i - 1], backward[i]);
        }
        if (forward.length > 0 && backward.length > 0) {
            net.opposite(forward[0], backward[0]);
        }
    }

    private void paintLines(NetworkBuilder net) {
        double w = section.laneWidthM();
        for (int i = 1; i < forward.length; i++) {
            net.paint(RoadLine.Kind.BROKEN_WHITE, reference.offset(-i * w));
        }
        for (int i = 1; i < backward.length; i++) {
            net.paint(RoadLine.Kind.BROKEN_WHITE, reference.offset(i * w));
        }
        if (forward.length > 0 && backward.length > 0) {
            boolean narrow = forward.length + backward.length == 2;
            net.paint(narrow ? RoadLine.Kind.BROKEN_YELLOW : RoadLine.Kind.DOUBLE_YELLOW, reference);
        }
        net.paint(RoadLine.Kind.SOLID_WHITE, reference.offset(-forward.length * w));
        net.paint(
                backward.length > 0 ? RoadLine.Kind.SOLID_WHITE : RoadLine.Kind.SOLID_YELLOW,
                reference.offset(backward.length * w));
    }

    /// The edge on the right of the forward lanes, in their direction.
    Curve rightEdge() {
        return reference.offset(-section.rightM());
    }

    /// The edge on the other side, in the opposite direction.
    Curve leftEdge() {
        return reference.offset(section.leftM()).reversed();
    }

    /// The rightmost forward lane.
    int outermostForward() {
        return forward[forward.length - 1];
    }

    /// The rightmost backward lane.
    int outermostBackward() {
        return backward[backward.length - 1];
    }
}
