package dev.skidpad.learn.onnx;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.learn.feature.Nearest;
import dev.skidpad.learn.token.Frame;
import dev.skidpad.sim.world.RearAxle;
import dev.skidpad.sim.world.WorldView;
import org.jspecify.annotations.Nullable;

/// Writes `ego`, `ego_history` and `agents`.
final class AgentWriter implements InputWriter {
    private static final AgentType[] TYPES = AgentType.values();

    private final WorldView view;
    private final Frame frame;
    private final Nearest nearest;

    /// @param agents how many others the model wants to see
    AgentWriter(WorldView view, Frame frame, int agents) {
        this.view = view;
        this.frame = frame;
        nearest = new Nearest(agents);
    }

    @Override
    public void write(InputArrays arrays) {
        InputArray ego = arrays.get(SceneInput.EGO);
        if (ego != null) {
            writeEgo(ego.row(0));
        }
        InputArray history = arrays.get(SceneInput.EGO_HISTORY);
        if (history != null) {
            writeHistory(view.egoIndex(), 0, history.extent(0), history);
        }
        InputArray others = arrays.get(SceneInput.AGENTS);
        if (others != null) {
            writeOthers(others);
        }
    }

    private void writeEgo(InputArray row) {
        int ego = view.egoIndex();
        float forward = frame.turnedX(view.vx(ego), view.vy(ego));
        row.put(forward).put(frame.turnedY(view.vx(ego), view.vy(ego)));
        float dt = view.scenario().dtSeconds();
        boolean known = view.active(ego, 1);
        row.put(known ? (forward - frame.turnedX(view.vx(ego, 1), view.vy(ego, 1))) / dt : 0);
        row.put(known ? Angles.difference(view.headingRad(ego, 1), view.headingRad(ego)) / dt : 0);
        row.put(view.lengthM(ego)).put(view.widthM(ego)).put(RearAxle.toCentreM(view.lengthM(ego)));
    }

    private void writeOthers(InputArray out) {
        nearest.clear();
        for (int a = 0; a < view.agentCount(); a++) {
            if (a != view.egoIndex() && view.active(a)) {
                float dx = view.x(a) - frame.x();
                float dy = view.y(a) - frame.y();
                nearest.offer(a, dx * dx + dy * dy);
            }
        }
        int steps = out.extent(1);
        for (int i = 0; i < nearest.count(); i++) {
            writeHistory(nearest.index(i), i * steps, steps, out);
        }
    }

    private void writeHistory(int agent, int firstRow, int steps, InputArray out) {
        for (int t = 0; t < steps; t++) {
            int ago = steps - 1 - t;
            if (!view.active(agent, ago)) {
                continue;
            }
            float vx = view.vx(agent, ago);
            float vy = view.vy(agent, ago);
            out.row(firstRow + t)
                    .put(frame.localX(view.x(agent, ago), view.y(agent, ago)))
                    .put(frame.localY(view.x(agent, ago), view.y(agent, ago)))
                    .put(frame.localHeadingRad(view.headingRad(agent, ago)))
                    .put(frame.turnedX(vx, vy))
                    .put(frame.turnedY(vx, vy))
                    .put(view.lengthM(agent))
                    .put(view.widthM(agent));
            for (AgentType type : TYPES) {
                out.put(type == view.type(agent));
            }
        }
    }

    /// How many others an array has room for; none where there is no array.
    static int room(@Nullable InputArray agents) {
        return agents == null ? 0 : agents.extent(0);
    }
}
