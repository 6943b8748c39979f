package dev.skidpad.sim.score.realism;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import java.util.stream.IntStream;

/// Whose features are compared. All who are there at the start take part in either case.
///
/// The challenge evaluates the ego and up to eight agents that its scenes name, chosen because they move and are
/// seen for long. Our scenes do not carry these names.
public enum Evaluated {
    /// Everybody there at the start: parked cars, of which a record is full, are easily right.
    ALL,
    /// The ego, and who is recorded to get at least 2 m away from where it is at the start, and to be there for at
    /// least half of the steps: nearer to the challenge's choice.
    MOVING;

    private static final float MOVED_M = 2;

    /// The agents of a scenario, as indices of its tracks.
    ///
    /// @param startStep the last step before the rollouts
    /// @param steps how many steps they have
    public int[] agents(Scenario scenario, int startStep, int steps) {
        IntStream all = IntStream.range(0, scenario.agentCount());
        return switch (this) {
            case ALL -> all.toArray();
            case MOVING ->
                all.filter(a -> a == scenario.egoIndex()
                                || moves(scenario.tracks().get(a), startStep, steps))
                        .toArray();
        };
    }

    private static boolean moves(Track track, int startStep, int steps) {
        if (!track.valid(startStep)) {
            return false;
        }
        int there = 0;
        float farthest = 0;
        for (int t = startStep + 1; t <= startStep + steps; t++) {
            if (track.valid(t)) {
                float dx = track.x(t) - track.x(startStep);
                float dy = track.y(t) - track.y(startStep);
                farthest = Math.max(farthest, dx * dx + dy * dy);
                there++;
            }
        }
        return farthest >= MOVED_M * MOVED_M && 2 * there >= steps;
    }
}
