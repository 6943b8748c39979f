package dev.skidpad.serve.alpasim;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.world.WorldView;
import java.util.List;

/// Where a scene's camera frames come from. Most recordings have none: [#NONE].
public interface Cameras {
    /// No camera: the driver gets its own motion and the way to go.
    Cameras NONE = new Cameras() {
        @Override
        public List<Model> models(Scenario scenario) {
            return List.of();
        }

        @Override
        public List<Frame> frames(WorldView view, long afterUs, long untilUs) {
            return List.of();
        }
    };

    /// A pinhole camera without distortion on the vehicle.
    ///
    /// @param id its name on the vehicle
    /// @param widthPx of its frames
    /// @param heightPx of its frames
    /// @param focalPx focal length
    /// @param rigX where it is ahead of the rear axle, m
    /// @param rigY where it is to the left, m
    /// @param rigZ where it is above the ground, m
    /// @param rigYawRad where its frame's x axis looks, counter-clockwise from straight on
    record Model(
            String id, int widthPx, int heightPx, float focalPx, float rigX, float rigY, float rigZ, float rigYawRad) {}

    /// One frame.
    ///
    /// @param cameraId whose it is
    /// @param startUs when its exposure began
    /// @param endUs when it ended
    /// @param image a PNG or JPEG file
    record Frame(String cameraId, long startUs, long endUs, byte[] image) {}

    /// The cameras of a scene.
    List<Model> models(Scenario scenario);

    /// The frames that ended after a moment and until another, in the order of their ends.
    List<Frame> frames(WorldView view, long afterUs, long untilUs);
}
