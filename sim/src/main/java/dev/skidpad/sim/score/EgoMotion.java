package dev.skidpad.sim.score;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.episode.Episode;
import dev.skidpad.sim.world.RearAxle;

/// The ego of an episode in the form that the rules need: its box, its direction and its speed at every
/// frame.
final class EgoMotion {
    /// Below this speed in m/s an agent stands (nuPlan).
    static final float STOPPED_MPS = 5e-2f;

    private static final float COS_30 = 0.8660254f;

    final Episode episode;
    final int agent;
    final int frames; // F, up to the first at which the ego is not there
    final float halfLength;
    final float halfWidth;
    final float radius; // of the circle around the box
    final float[] cos; // [F]
    final float[] sin; // [F]
    final float[] speedMps; // [F] along the heading, negative when reversing

    EgoMotion(Episode episode) {
        this.episode = episode;
        agent = episode.scenario().egoIndex();
        Track ego = episode.scenario().ego();
        halfLength = ego.lengthM() / 2;
        halfWidth = ego.widthM() / 2;
        radius = (float) Math.sqrt(halfLength * halfLength + halfWidth * halfWidth);
        int there = 0;
        while (there < episode.frames() && episode.active(there, agent)) {
            there++;
        }
        frames = there;
        cos = new float[frames];
        sin = new float[frames];
        speedMps = new float[frames];
        for (int f = 0; f < frames; f++) {
            float heading = episode.headingRad(f, agent);
            cos[f] = Angles.cos(heading);
            sin[f] = Angles.sin(heading);
            speedMps[f] = episode.vx(f, agent) * cos[f] + episode.vy(f, agent) * sin[f];
        }
    }

    float x(int frame) {
        return episode.x(frame, agent);
    }

    float y(int frame) {
        return episode.y(frame, agent);
    }

    /// Whether a point is within 30° of straight ahead, seen from the rear axle.
    boolean ahead(int frame, float px, float py) {
        return cosineTo(frame, px, py) > COS_30;
    }

    /// Whether a point is within 30° of straight behind, seen from the rear axle.
    boolean behind(int frame, float px, float py) {
        return cosineTo(frame, px, py) < -COS_30;
    }

    private float cosineTo(int frame, float px, float py) {
        float back = RearAxle.toCentreM(2 * halfLength);
        float dx = px - (x(frame) - back * cos[frame]);
        float dy = py - (y(frame) - back * sin[frame]);
        float distance = (float) Math.sqrt(dx * dx + dy * dy);
        return distance == 0 ? 1 : (dx * cos[frame] + dy * sin[frame]) / distance;
    }
}
