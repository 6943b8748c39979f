package dev.skidpad.sim.score.field;

import dev.skidpad.sim.score.Benchmark;
import dev.skidpad.sim.score.commonroad.CommonRoadCosts;
import dev.skidpad.sim.score.rss.Rss;
import java.util.ArrayList;
import java.util.List;

/// The list of these scores, so that one rollout yields all of them.
public final class FieldScores {
    private FieldScores() {}

    /// AlpaSim, HUGSIM, Waymax, the Driving Score, responsibility-sensitive safety and CommonRoad's cost functions.
    public static List<Benchmark> all() {
        List<Benchmark> all = new ArrayList<>();
        all.add(new AlpaSim());
        all.add(new HugSim());
        all.add(new Waymax());
        all.add(new DrivingScore());
        all.add(new Rss());
        all.addAll(CommonRoadCosts.all());
        return List.copyOf(all);
    }
}
