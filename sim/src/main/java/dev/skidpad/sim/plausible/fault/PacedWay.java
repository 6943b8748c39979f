package dev.skidpad.sim.plausible.fault;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.scene.Track;

/// The way of a track from a step on, to be driven at another pace; beyond its end it goes straight on.
final class PacedWay {
    private final double[] s; // [n] m along the way
    private final int[] step; // [n] of the track
    private final Track track;
    private int count;

    PacedWay(Track track, int start) {
        this.track = track;
        s = new double[track.steps() - start];
        step = new int[track.steps() - start];
        for (int t = start; t < track.steps() && track.valid(t); t++) {
            s[count] = count == 0 ? 0 : s[count - 1] + track.pathLengthM(t - 1, t);
            step[count++] = t;
        }
    }

    /// Writes the pose at an arc length.
    void write(double arc, double speedMps, TrackColumns out, int t) {
        int i = 0;
        while (i + 1 < count && s[i + 1] <= arc) {
            i++;
        }
        int a = step[i];
        double heading = track.headingRad(a);
        if (i + 1 == count) {
            double beyond = arc - s[i];
            double x = track.x(a) + beyond * Angles.cos((float) heading);
            out.write(t, x, track.y(a) + beyond * Angles.sin((float) heading), heading, speedMps);
            return;
        }
        int b = step[i + 1];
        double part = (arc - s[i]) / (s[i + 1] - s[i]);
        double turned = heading + part * Angles.difference(track.headingRad(a), track.headingRad(b));
        out.write(
                t,
                track.x(a) + part * (track.x(b) - track.x(a)),
                track.y(a) + part * (track.y(b) - track.y(a)),
                Angles.wrap((float) turned),
                speedMps);
    }
}
