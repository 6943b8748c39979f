package dev.skidpad.sim.traffic;

import dev.skidpad.core.kernel.Trig;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Track;

/// What kind of motion a record shows, and so who can drive the agent.
public enum RecordedMotion {
    /// A pedestrian or a thing, or a vehicle that mostly reverses: it can only be replayed.
    REPLAY_ONLY,
    /// A vehicle or cyclist that stays where it is.
    PARKED,
    /// A vehicle or cyclist that drives.
    DRIVING;

    /// An agent that never gets farther than this from where it was first is parked.
    private static final float PARKED_M = 1f;

    /// What a track shows.
    public static RecordedMotion of(Track track) {
        if (track.type() != AgentType.VEHICLE && track.type() != AgentType.CYCLIST) {
            return REPLAY_ONLY;
        }
        float forward = 0;
        float farthest = 0;
        int first = -1;
        int previous = -1;
        for (int t = 0; t < track.steps(); t++) {
            if (!track.valid(t)) {
                continue;
            }
            first = first < 0 ? t : first;
            if (previous >= 0) {
                float dx = track.x(t) - track.x(previous);
                float dy = track.y(t) - track.y(previous);
                forward += dx * Trig.cos(track.headingRad(t)) + dy * Trig.sin(track.headingRad(t));
            }
            float awayX = track.x(t) - track.x(first);
            float awayY = track.y(t) - track.y(first);
            farthest = Math.max(farthest, awayX * awayX + awayY * awayY);
            previous = t;
        }
        if (farthest < PARKED_M * PARKED_M) {
            return PARKED;
        }
        return forward > 0 ? DRIVING : REPLAY_ONLY;
    }
}
