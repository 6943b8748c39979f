package dev.skidpad.eval.report.trace;

import dev.skidpad.core.geometry.OrientedBox;
import dev.skidpad.core.scene.RoadBounds;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.episode.Episode;
import dev.skidpad.sim.score.Collisions;
import dev.skidpad.sim.score.Comfort;
import dev.skidpad.sim.score.TimeToCollision;
import dev.skidpad.sim.score.measure.EgoMotion;
import dev.skidpad.sim.score.measure.Kinematics;
import dev.skidpad.sim.score.measure.Neighbours;
import dev.skidpad.sim.score.measure.RecordedAgents;
import dev.skidpad.sim.score.measure.RouteFollower;
import dev.skidpad.sim.score.measure.Standing;
import dev.skidpad.sim.world.MovingAgents;

/// What the sub-scores look at, frame by frame of one drive.
public final class DriveMeasures {
    private static final float SEARCH_M = 20;

    private final Scenario scenario;
    private final MovingAgents agents;
    private final EgoMotion ego;

    private DriveMeasures(Scenario scenario, MovingAgents agents) {
        this.scenario = scenario;
        this.agents = agents;
        ego = EgoMotion.of(agents, scenario.egoIndex(), scenario.dtSeconds());
    }

    /// Those of an episode.
    public static DriveMeasures of(Episode episode) {
        return new DriveMeasures(episode.scenario(), episode);
    }

    /// Those of the record over the frames of an episode.
    public static DriveMeasures ofRecord(Episode episode) {
        int frames = Math.min(episode.frames(), episode.scenario().steps() - episode.startStep());
        return new DriveMeasures(
                episode.scenario(), new RecordedAgents(episode.scenario(), episode.startStep(), frames));
    }

    /// The gap to whoever is nearest, m, at most [Lane#MOST_GAP_M]; 0 at a contact.
    Series gap() {
        BoxGap gap = new BoxGap(agents);
        Series series = new Series(ego.frames());
        for (int f = 0; f < ego.frames(); f++) {
            double nearest = Lane.MOST_GAP_M;
            for (int a = 0; a < agents.agents(); a++) {
                if (a != scenario.egoIndex() && agents.active(f, a)) {
                    nearest = Math.min(nearest, gap.metres(f, scenario.egoIndex(), a));
                }
            }
            series.set(f, nearest);
        }
        return series;
    }

    /// How far the corner that is farthest out is from the road's edge, m, negative beyond it; absent where the map
    /// has no edges.
    Series clearance() {
        RoadBounds bounds = scenario.map().bounds();
        Series series = new Series(ego.frames());
        float[] corners = new float[8];
        for (int f = 0; bounds.known() && f < ego.frames(); f++) {
            OrientedBox.corners(
                    ego.x(f), ego.y(f), ego.cos(f), ego.sin(f), ego.halfLengthM(), ego.halfWidthM(), corners);
            float least = SEARCH_M;
            for (int c = 0; c < corners.length; c += 2) {
                least = Math.min(least, bounds.clearanceM(corners[c], corners[c + 1], SEARCH_M));
            }
            series.set(f, Math.min(least, Lane.MOST_CLEARANCE_M));
        }
        return series;
    }

    /// How soon somebody would be met, s; absent where nobody is within the rule's reach.
    Series timeToCollision() {
        Neighbours others = new Neighbours(ego, agents, TimeToCollision.REACH_S);
        Standing standing = new Standing(ego, scenario.map());
        Collisions collisions = new Collisions(ego, others, standing);
        float[] seconds = TimeToCollision.secondsToContact(ego, others, collisions, standing);
        Series series = new Series(seconds.length);
        for (int f = 0; f < seconds.length; f++) {
            if (seconds[f] != Float.POSITIVE_INFINITY) {
                series.set(f, seconds[f]);
            }
        }
        return series;
    }

    /// How far the ego came along its route, m; absent where there is none.
    Series progress() {
        Series series = new Series(ego.frames());
        if (scenario.route().lengthM() <= 0 || ego.frames() == 0) {
            return series;
        }
        RouteFollower follower = new RouteFollower(scenario.route());
        double start = follower.start(ego.x(0), ego.y(0), ego.cos(0), ego.sin(0));
        for (int f = 0; f < ego.frames(); f++) {
            series.set(f, f == 0 ? 0 : follower.follow(ego.x(f), ego.y(f)) - start);
        }
        return series;
    }

    /// The largest share of its bound that any of comfort's six quantities takes; absent where there are too few frames
    /// for derivatives.
    Series comfort() {
        Series series = new Series(ego.frames());
        if (ego.frames() < Kinematics.MIN_FRAMES) {
            return series;
        }
        Kinematics measured = Kinematics.ofVelocities(ego);
        for (int f = 0; f < ego.frames(); f++) {
            double largest = 0;
            for (Comfort.Bound bound : Comfort.Bound.values()) {
                largest = Math.max(largest, bound.share(measured, f));
            }
            series.set(f, largest);
        }
        return series;
    }

    /// m/s along the heading.
    Series speed() {
        float[] speeds = new float[ego.frames()];
        for (int f = 0; f < speeds.length; f++) {
            speeds[f] = ego.speedMps(f);
        }
        return Series.of(speeds);
    }
}
