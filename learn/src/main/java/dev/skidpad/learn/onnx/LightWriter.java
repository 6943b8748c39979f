package dev.skidpad.learn.onnx;

import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.scene.RoadMap;
import dev.skidpad.core.scene.Signal;
import dev.skidpad.core.scene.SignalState;
import dev.skidpad.learn.feature.Nearest;
import dev.skidpad.learn.token.Frame;
import dev.skidpad.sim.world.WorldView;
import java.util.List;

/// Writes `lights`: where to stop, where the lane leads there, and what is shown.
final class LightWriter implements InputWriter {
    private static final float RADIUS_M = 150f;

    private final WorldView view;
    private final List<Signal> signals;
    private final Frame frame;
    private final Nearest nearest;
    private final float[] headingRad; // [signals] of the ruled lane at its stop; 0 where the map has no such lane

    /// @param count how many lights the model wants to see
    LightWriter(WorldView view, Frame frame, int count) {
        this.view = view;
        this.frame = frame;
        signals = view.scenario().signals();
        nearest = new Nearest(count);
        headingRad = new float[signals.size()];
        RoadMap map = view.scenario().map();
        Polyline.Projection stop = new Polyline.Projection();
        for (int i = 0; i < headingRad.length; i++) {
            Signal signal = signals.get(i);
            int at = i;
            map.laneIndex(signal.laneId()).ifPresent(lane -> {
                map.lanes().get(lane).centerline().project(signal.stopX(), signal.stopY(), stop);
                headingRad[at] = stop.headingRad();
            });
        }
    }

    @Override
    public void write(InputArrays arrays) {
        InputArray out = arrays.of(SceneInput.LIGHTS);
        nearest.clear();
        for (int i = 0; i < signals.size(); i++) {
            float dx = signals.get(i).stopX() - frame.x();
            float dy = signals.get(i).stopY() - frame.y();
            float squared = dx * dx + dy * dy;
            if (squared < RADIUS_M * RADIUS_M) {
                nearest.offer(i, squared);
            }
        }
        for (int i = 0; i < nearest.count(); i++) {
            int index = nearest.index(i);
            Signal signal = signals.get(index);
            SignalState state = view.signal(index);
            out.row(i)
                    .put(frame.localX(signal.stopX(), signal.stopY()))
                    .put(frame.localY(signal.stopX(), signal.stopY()))
                    .put(frame.localHeadingRad(headingRad[index]))
                    .put(state.forbidsEntry())
                    .put(state.warns())
                    .put(state == SignalState.GO || state == SignalState.ARROW_GO);
        }
    }
}
