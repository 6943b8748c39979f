package dev.skidpad.sim.episode;

import dev.skidpad.core.geometry.OrientedBox;
import dev.skidpad.core.geometry.SegmentGrid;
import dev.skidpad.core.kernel.Trig;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.RoadMap;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.episode.StartFlag.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// Finds what was wrong with an episode at its first frame. It follows from the frame and the map, so a file need not
/// hold it.
///
/// What a map cannot tell is not flagged: without edges nobody is off the road, without edges and lanes nobody is off
/// the map. Pedestrians, cyclists and things may be beyond a road edge.
final class StartFlags {
    private static final float TOLERATED_M = 0.3f;
    private static final float EDGE_SEARCH_M = 20f;
    private static final float FAR_M = 50f;

    private final Episode episode;
    private final Scenario scenario;
    private final RoadMap map;
    private final float[] corners = new float[8];
    private final List<StartFlag> flags = new ArrayList<>();

    private StartFlags(Episode episode) {
        this.episode = episode;
        scenario = episode.scenario();
        map = scenario.map();
    }

    /// The flags of an episode, agent by agent.
    static List<StartFlag> of(Episode episode) {
        StartFlags finder = new StartFlags(episode);
        for (int a = 0; a < episode.agents(); a++) {
            if (episode.active(0, a)) {
                finder.look(a);
            }
        }
        return List.copyOf(finder.flags);
    }

    private void look(int agent) {
        float away = awayM(episode.x(0, agent), episode.y(0, agent));
        if (away > FAR_M) {
            flags.add(new StartFlag(agent, Kind.OFF_MAP, away, OptionalInt.empty()));
        } else if (scenario.tracks().get(agent).type() == AgentType.VEHICLE) {
            float beyond = beyondEdgeM(agent);
            if (beyond > TOLERATED_M) {
                flags.add(new StartFlag(agent, Kind.OFF_ROAD, beyond, OptionalInt.empty()));
            }
        }
        for (int other = agent + 1; other < episode.agents(); other++) {
            float depth = episode.active(0, other) ? penetrationM(agent, other) : 0;
            if (depth > 0) {
                flags.add(new StartFlag(agent, Kind.INSIDE_ANOTHER, depth, OptionalInt.of(other)));
            }
        }
    }

    /// The distance to the nearest lane or edge; 0 where the map has neither.
    private float awayM(float x, float y) {
        if (map.laneGrid().size() + map.edgeGrid().size() == 0) {
            return 0;
        }
        float away = Float.POSITIVE_INFINITY;
        for (float radius = FAR_M; away == Float.POSITIVE_INFINITY; radius *= 2) {
            away = Math.min(distanceM(map.laneGrid(), x, y, radius), distanceM(map.edgeGrid(), x, y, radius));
        }
        return away;
    }

    private static float distanceM(SegmentGrid grid, float x, float y, float radius) {
        int nearest = grid.nearest(x, y, radius);
        return nearest < 0 ? Float.POSITIVE_INFINITY : (float) Math.sqrt(grid.squaredDistance(nearest, x, y));
    }

    /// How far the box reaches beyond the road edges, negative if it does not.
    private float beyondEdgeM(int agent) {
        if (!map.bounds().known()) {
            return 0;
        }
        Track track = scenario.tracks().get(agent);
        float heading = episode.headingRad(0, agent);
        OrientedBox.corners(
                episode.x(0, agent),
                episode.y(0, agent),
                Trig.cos(heading),
                Trig.sin(heading),
                0.5f * track.lengthM(),
                0.5f * track.widthM(),
                corners);
        float least = Float.POSITIVE_INFINITY;
        for (int c = 0; c < corners.length; c += 2) {
            least = Math.min(least, map.bounds().clearanceM(corners[c], corners[c + 1], EDGE_SEARCH_M));
        }
        return -least;
    }

    private float penetrationM(int agent, int other) {
        Track a = scenario.tracks().get(agent);
        Track b = scenario.tracks().get(other);
        float aHeading = episode.headingRad(0, agent);
        float bHeading = episode.headingRad(0, other);
        return OrientedBox.penetrationM(
                episode.x(0, agent),
                episode.y(0, agent),
                Trig.cos(aHeading),
                Trig.sin(aHeading),
                0.5f * a.lengthM(),
                0.5f * a.widthM(),
                episode.x(0, other),
                episode.y(0, other),
                Trig.cos(bHeading),
                Trig.sin(bHeading),
                0.5f * b.lengthM(),
                0.5f * b.widthM());
    }
}
