package dev.skidpad.sim.score;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.geometry.OrientedBox;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.episode.Episode;
import java.util.Arrays;

/// The agents that come anywhere near the ego during an episode, with their boxes. A buffer of one scoring.
final class Neighbours {
    private final Episode episode;
    private final int[] agents; // [N] ascending
    private final float[] halfLength; // [N]
    private final float[] halfWidth; // [N]
    private final float[] radius; // [N]
    private final float[] headingRad; // [N] whose cosine and sine stand beside it
    private final float[] cos; // [N]
    private final float[] sin; // [N]

    /// @param reachSeconds how far ahead of an episode's frames rules look
    Neighbours(EgoMotion ego, float reachSeconds) {
        episode = ego.episode;
        agents = near(ego, reachSeconds);
        int n = agents.length;
        halfLength = new float[n];
        halfWidth = new float[n];
        radius = new float[n];
        headingRad = new float[n];
        cos = new float[n];
        sin = new float[n];
        Arrays.fill(cos, 1);
        for (int k = 0; k < n; k++) {
            Track track = episode.scenario().tracks().get(agents[k]);
            halfLength[k] = track.lengthM() / 2;
            halfWidth[k] = track.widthM() / 2;
            radius[k] = radiusOf(track);
        }
    }

    int count() {
        return agents.length;
    }

    /// The agent's index in the scenario.
    int agent(int k) {
        return agents[k];
    }

    boolean active(int k, int frame) {
        return episode.active(frame, agents[k]);
    }

    boolean stopped(int k, int frame) {
        return episode.speedMps(frame, agents[k]) <= EgoMotion.STOPPED_MPS;
    }

    /// Where the agent is some time after a frame if it keeps its velocity.
    float x(int k, int frame, float laterSeconds) {
        return episode.x(frame, agents[k]) + laterSeconds * episode.vx(frame, agents[k]);
    }

    /// Where the agent is some time after a frame if it keeps its velocity.
    float y(int k, int frame, float laterSeconds) {
        return episode.y(frame, agents[k]) + laterSeconds * episode.vy(frame, agents[k]);
    }

    /// Whether the box of the ego at a place, with its direction at a frame, meets the agent's box.
    ///
    /// @param egoFrame the frame whose direction the ego has
    /// @param ex where the ego is, m
    /// @param ey where the ego is, m
    /// @param frame the frame of the agent
    /// @param laterSeconds how much later than that, at constant velocity
    boolean meets(EgoMotion ego, int egoFrame, float ex, float ey, int k, int frame, float laterSeconds) {
        float dx = x(k, frame, laterSeconds) - ex;
        float dy = y(k, frame, laterSeconds) - ey;
        float c = ego.cos[egoFrame];
        float s = ego.sin[egoFrame];
        if (Math.abs(dx * c + dy * s) > ego.halfLength + radius[k]
                || Math.abs(dy * c - dx * s) > ego.halfWidth + radius[k]) {
            return false;
        }
        turnTo(k, episode.headingRad(frame, agents[k]));
        return OrientedBox.overlap(
                0, 0, c, s, ego.halfLength, ego.halfWidth, dx, dy, cos[k], sin[k], halfLength[k], halfWidth[k]);
    }

    /// Whether the ego's front edge meets the agent's box at a frame.
    boolean meetsFront(EgoMotion ego, int frame, int k) {
        turnTo(k, episode.headingRad(frame, agents[k]));
        float c = ego.cos[frame];
        float s = ego.sin[frame];
        float frontX = ego.x(frame) + ego.halfLength * c;
        float frontY = ego.y(frame) + ego.halfLength * s;
        return OrientedBox.meetsSegment(
                episode.x(frame, agents[k]),
                episode.y(frame, agents[k]),
                cos[k],
                sin[k],
                halfLength[k],
                halfWidth[k],
                frontX - ego.halfWidth * s,
                frontY + ego.halfWidth * c,
                frontX + ego.halfWidth * s,
                frontY - ego.halfWidth * c);
    }

    /// The length of the difference of the velocities of the ego and the agent, m/s.
    double relativeSpeedMps(EgoMotion ego, int frame, int k) {
        double dx = (double) episode.vx(frame, agents[k]) - episode.vx(frame, ego.agent);
        double dy = (double) episode.vy(frame, agents[k]) - episode.vy(frame, ego.agent);
        return Math.sqrt(dx * dx + dy * dy);
    }

    private void turnTo(int k, float heading) {
        if (heading != headingRad[k]) {
            headingRad[k] = heading;
            cos[k] = Angles.cos(heading);
            sin[k] = Angles.sin(heading);
        }
    }

    private static float radiusOf(Track track) {
        return 0.5f * (float) Math.sqrt(track.lengthM() * track.lengthM() + track.widthM() * track.widthM());
    }

    // Those that enter the rectangle around all that the ego covers or could cover within its reach.
    private static int[] near(EgoMotion ego, float reachSeconds) {
        float lowX = Float.POSITIVE_INFINITY;
        float lowY = Float.POSITIVE_INFINITY;
        float highX = Float.NEGATIVE_INFINITY;
        float highY = Float.NEGATIVE_INFINITY;
        for (int f = 0; f < ego.frames; f++) {
            float reach = ego.radius + reachSeconds * Math.abs(ego.speedMps[f]);
            lowX = Math.min(lowX, ego.x(f) - reach);
            lowY = Math.min(lowY, ego.y(f) - reach);
            highX = Math.max(highX, ego.x(f) + reach);
            highY = Math.max(highY, ego.y(f) + reach);
        }
        Episode episode = ego.episode;
        int[] found = new int[episode.agents()];
        int n = 0;
        for (int a = 0; a < episode.agents(); a++) {
            float r = radiusOf(episode.scenario().tracks().get(a));
            for (int f = 0; f < ego.frames && a != ego.agent; f++) {
                float wide = f == ego.frames - 1 ? r + reachSeconds * episode.speedMps(f, a) : r;
                float px = episode.x(f, a);
                float py = episode.y(f, a);
                if (px >= lowX - wide
                        && px <= highX + wide
                        && py >= lowY - wide
                        && py <= highY + wide
                        && episode.active(f, a)) {
                    found[n++] = a;
                    break;
                }
            }
        }
        return Arrays.copyOf(found, n);
    }
}
