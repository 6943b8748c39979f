package dev.skidpad.sim.plan;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.world.WorldView;

/// Drives as a given track does: a plan from elsewhere than the scenario's record.
///
/// Traffic that asks whether the ego keeps to the record sees that it does not, which it would not see if the
/// track were put into the scenario and driven by [LogPlanner].
public final class TrackPlanner implements Planner {
    private final String name;
    private final Track track;

    /// @param name for reports
    /// @param track what to drive, with the steps of the scenario; valid at or before its start
    public TrackPlanner(String name, Track track) {
        this.name = name;
        this.track = track;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Session start(WorldView view, RandomStream random) {
        float dt = view.scenario().dtSeconds();
        return plan -> LogPlanner.addPoses(track, view.step(), dt, plan);
    }
}
