package dev.skidpad.sim.drive;

import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.RoadArea;
import dev.skidpad.core.scene.RoadMap;
import dev.skidpad.sim.path.SampledPath;
import dev.skidpad.sim.world.WorldView;
import java.util.ArrayList;
import java.util.List;

/// The crosswalks of a scene and who walks on them now. A buffer: one session owns it.
final class Crosswalks {
    /// A walker this near the middle of the lane is in the way, moving or not.
    private static final float IN_THE_WAY_M = 2f;

    /// A walker who will be in the way within this time is waited for.
    private static final float COMING_SECONDS = 4f;

    private static final float WALKING_MPS = 0.3f;

    /// Where a way leads over a crosswalk.
    ///
    /// @param fromS where it begins on the way, m
    /// @param toS where it ends
    /// @param area which crosswalk, by its index here
    record Span(float fromS, float toS, int area) {}

    private final WorldView view;
    private final List<Polyline> outlines;
    private final int[] walker; // [W] the agents on crosswalks now
    private final int[] area; // [W] which one each is on
    private int walkers;

    Crosswalks(WorldView view) {
        this.view = view;
        outlines = outlines(view.scenario().map());
        walker = new int[view.agentCount()];
        area = new int[view.agentCount()];
    }

    /// The outlines of a map's crosswalks.
    static List<Polyline> outlines(RoadMap map) {
        return map.areas().stream()
                .filter(each -> each.kind() == RoadArea.Kind.CROSSWALK)
                .map(RoadArea::outline)
                .toList();
    }

    /// Where a way leads over crosswalks.
    static List<Span> along(RoadMap map, SampledPath path) {
        List<Polyline> outlines = outlines(map);
        List<Span> spans = new ArrayList<>();
        for (int a = 0; a < outlines.size(); a++) {
            int from = -1;
            for (int i = 0; i < path.size(); i++) {
                boolean on = contains(outlines.get(a), path.x(i), path.y(i));
                if (on && from < 0) {
                    from = i;
                }
                if (from >= 0 && (!on || i == path.size() - 1)) {
                    spans.add(new Span(from * SampledPath.SPACING_M, i * SampledPath.SPACING_M, a));
                    from = -1;
                }
            }
        }
        return List.copyOf(spans);
    }

    /// Looks who is on which crosswalk now.
    void observe() {
        walkers = 0;
        for (int w = 0; w < view.agentCount(); w++) {
            if (view.type(w) != AgentType.PEDESTRIAN || !view.active(w)) {
                continue;
            }
            for (int a = 0; a < outlines.size(); a++) {
                if (contains(outlines.get(a), view.x(w), view.y(w))) {
                    walker[walkers] = w;
                    area[walkers] = a;
                    walkers++;
                    break;
                }
            }
        }
    }

    /// Whether somebody on a crosswalk has to be let pass: they are in the way, or will be soon.
    ///
    /// @param pose where the way is in the middle of the crosswalk
    boolean isTaken(Span span, SampledPath.Pose pose) {
        for (int i = 0; i < walkers; i++) {
            if (area[i] != span.area()) {
                continue;
            }
            int w = walker[i];
            float lateral = (view.y(w) - pose.y()) * pose.cos() - (view.x(w) - pose.x()) * pose.sin();
            float across = view.vy(w) * pose.cos() - view.vx(w) * pose.sin();
            float away = Math.abs(lateral) - IN_THE_WAY_M;
            boolean coming = lateral * across < 0 && Math.abs(across) > WALKING_MPS;
            if (away < 0 || coming && away < COMING_SECONDS * Math.abs(across)) {
                return true;
            }
        }
        return false;
    }

    /// Whether a point lies within an outline: a ray to the east crosses it an odd number of times.
    static boolean contains(Polyline outline, float x, float y) {
        boolean within = false;
        int last = outline.size() - 1;
        for (int i = 0, j = last; i <= last; j = i++) {
            float yi = outline.y(i);
            float yj = outline.y(j);
            if (yi > y != yj > y && x < outline.x(i) + (y - yi) / (yj - yi) * (outline.x(j) - outline.x(i))) {
                within = !within;
            }
        }
        return within;
    }
}
