package dev.skidpad.learn.joint;

import dev.skidpad.core.geometry.GrowingPath;
import dev.skidpad.core.kernel.Trig;
import dev.skidpad.core.lanes.LaneGraph;
import dev.skidpad.core.lanes.LanePlace;
import dev.skidpad.core.lanes.LaneUse;
import dev.skidpad.core.lanes.LaneWalk;
import dev.skidpad.core.lanes.RouteBuilder;
import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.learn.feature.RouteGuide;
import dev.skidpad.learn.feature.Scenery;
import dev.skidpad.sim.world.WorldView;
import org.jspecify.annotations.Nullable;

/// Where those of one scene mean to go: an intention that lasts. Those on wheels have a way; people on
/// foot, and whoever is off the lanes when ways are drawn, have none. Used by one thread.
final class Ways {
    private static final float AHEAD_M = 110f;
    private static final float AHEAD_S = 8f;

    private final @Nullable RouteGuide[] guides; // [A]

    private Ways(int agents) {
        guides = new @Nullable RouteGuide[agents];
    }

    /// Nobody's is known.
    static Ways unknown(int agents) {
        return new Ways(agents);
    }

    /// Those on which everybody was recorded, carried on along the lanes; the ego's is its route.
    static Ways recorded(Scenario meant, Scenery scenery) {
        Ways ways = new Ways(meant.agentCount());
        for (int a = 0; a < ways.guides.length; a++) {
            Track track = meant.tracks().get(a);
            if (a == meant.egoIndex()) {
                ways.guides[a] = new RouteGuide(meant.route(), scenery);
            } else if (hasWay(track.type())) {
                int last = track.lastValid(track.steps() - 1);
                if (last >= 0) {
                    int at = track.valid(meant.nowStep()) ? meant.nowStep() : last;
                    ways.guides[a] = new RouteGuide(RouteBuilder.route(track, at, meant.map()), scenery);
                }
            }
        }
        return ways;
    }

    /// Ways from where everybody is, at forks any with equal chance.
    ///
    /// @param random of which agent `i` has a stream of its own
    static Ways drawn(WorldView view, Scenery scenery, RandomStream random) {
        LaneGraph graph = LaneGraph.of(view.scenario().map());
        LanePlace place = graph.newPlace();
        Ways ways = new Ways(view.agentCount());
        for (int a = 0; a < ways.guides.length; a++) {
            if (!view.active(a) || !hasWay(view.type(a)) || a == view.egoIndex()) {
                continue;
            }
            LaneUse use = view.type(a) == AgentType.CYCLIST ? LaneUse.ALL_LANES : LaneUse.CAR_LANES;
            if (graph.locate(view.x(a), view.y(a), view.headingRad(a), use, place)) {
                ways.guides[a] = draw(view, a, LaneWalk.drawn(graph, use, random.child("way", a)), scenery);
            }
        }
        return ways;
    }

    private static RouteGuide draw(WorldView view, int agent, LaneWalk walk, Scenery scenery) {
        float x = view.x(agent);
        float y = view.y(agent);
        float heading = view.headingRad(agent);
        float vx = view.vx(agent);
        float vy = view.vy(agent);
        float ahead = AHEAD_M + AHEAD_S * (float) Math.sqrt(vx * vx + vy * vy);
        GrowingPath path = new GrowingPath();
        path.add(x - RouteBuilder.BEHIND_M * Trig.cos(heading), y - RouteBuilder.BEHIND_M * Trig.sin(heading));
        path.add(x, y);
        walk.extend(path, heading, ahead);
        return new RouteGuide(path.toPolyline(), scenery);
    }

    private static boolean hasWay(AgentType type) {
        return type == AgentType.VEHICLE || type == AgentType.CYCLIST;
    }

    /// The same, but for the ego.
    ///
    /// @param route the ego's; `null` where it is not known
    Ways withEgo(int egoIndex, @Nullable RouteGuide route) {
        Ways ways = new Ways(guides.length);
        System.arraycopy(guides, 0, ways.guides, 0, guides.length);
        ways.guides[egoIndex] = route;
        return ways;
    }

    /// An agent's way; `null` where it is not known.
    @Nullable
    RouteGuide of(int agent) {
        return guides[agent];
    }
}
