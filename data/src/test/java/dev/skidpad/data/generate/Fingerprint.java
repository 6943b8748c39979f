package dev.skidpad.data.generate;

import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.scene.Lane;
import dev.skidpad.core.scene.RoadEdge;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Signal;
import dev.skidpad.core.scene.Track;

/// A hash over the bits of a scene: its map, its lights, its route and everybody's motion.
final class Fingerprint {
    private long hash = 0xCBF29CE484222325L;

    private Fingerprint() {}

    static long of(Scenario scene) {
        Fingerprint f = new Fingerprint();
        f.add(Double.doubleToLongBits(scene.originX()));
        f.add(Double.doubleToLongBits(scene.originY()));
        for (Lane lane : scene.map().lanes()) {
            f.add(lane.centerline());
        }
        for (RoadEdge edge : scene.map().edges()) {
            f.add(edge.line());
        }
        for (Signal signal : scene.signals()) {
            signal.states().forEach(state -> f.add(state.ordinal()));
        }
        f.add(scene.route());
        for (Track track : scene.tracks()) {
            f.add(track);
        }
        return f.hash;
    }

    private void add(Track track) {
        add(track.lengthM());
        add(track.widthM());
        for (int t = 0; t < track.steps(); t++) {
            add(track.x(t));
            add(track.y(t));
            add(track.headingRad(t));
            add(track.vx(t));
            add(track.vy(t));
        }
    }

    private void add(Polyline line) {
        for (int i = 0; i < line.size(); i++) {
            add(line.x(i));
            add(line.y(i));
        }
    }

    private void add(float value) {
        add((long) Float.floatToIntBits(value));
    }

    private void add(long bits) {
        for (int shift = 0; shift < 64; shift += 8) {
            hash = (hash ^ (bits >>> shift & 0xFF)) * 0x100000001B3L;
        }
    }
}
