package dev.skidpad.sim.path;

import dev.skidpad.core.lanes.LaneGraph;
import dev.skidpad.core.lanes.LanePlace;
import dev.skidpad.core.scene.RoadMap;
import java.util.Arrays;

/// How fast a path may be driven at each of its samples: slowly enough for its curves and speed limits, and
/// for braking in time for those ahead. Immutable.
///
/// ```
/// v_i² <= a_lat / |κ_i|        v_i <= limit_i        v_i² <= v_(i+1)² + 2·b·Δs
/// ```
public final class SpeedProfile {
    /// No curve is driven slower than this.
    private static final float SLOWEST_MPS = 1f;

    /// Distance in samples at which lanes are looked up.
    private static final int LANE_SAMPLES = 10;

    private final float[] mps; // [P]

    private SpeedProfile(SampledPath path, float[] limitsMps, float lateralMps2, float brakingMps2) {
        mps = limitsMps;
        for (int i = 0; i < mps.length; i++) {
            float curvature = Math.abs(path.curvaturePerM(i));
            if (curvature * mps[i] * mps[i] > lateralMps2) {
                mps[i] = Math.max(SLOWEST_MPS, (float) Math.sqrt(lateralMps2 / curvature));
            }
        }
        for (int i = mps.length - 2; i >= 0; i--) {
            float reachable = mps[i + 1] * mps[i + 1] + 2 * brakingMps2 * SampledPath.SPACING_M;
            if (mps[i] * mps[i] > reachable) {
                mps[i] = (float) Math.sqrt(reachable);
            }
        }
    }

    /// The speeds with one limit everywhere.
    ///
    /// @param lateralMps2 `a_lat`, the most sideways acceleration that the driver likes
    /// @param brakingMps2 `b`, how hard the driver likes to brake for a slower stretch
    public static SpeedProfile withLimit(SampledPath path, float limitMps, float lateralMps2, float brakingMps2) {
        float[] limits = new float[path.size()];
        Arrays.fill(limits, limitMps);
        return new SpeedProfile(path, limits, lateralMps2, brakingMps2);
    }

    /// The speeds with the limits of the lanes that the path is on; off the lanes, that of the lane before.
    ///
    /// @param fallbackMps the limit where the map gives none
    public static SpeedProfile onLanes(
            SampledPath path, RoadMap map, float fallbackMps, float lateralMps2, float brakingMps2) {
        float[] limits = new float[path.size()];
        LaneGraph graph = LaneGraph.of(map);
        LanePlace place = graph.newPlace();
        float limit = fallbackMps;
        for (int i = 0; i < limits.length; i++) {
            boolean looks = i % LANE_SAMPLES == 0;
            if (looks && graph.locate(path.x(i), path.y(i), path.directionRad(i), place)) {
                limit = Math.max(SLOWEST_MPS, (float)
                        graph.lane(place.lane()).speedLimitMps().orElse(fallbackMps));
            }
            limits[i] = limit;
        }
        return new SpeedProfile(path, limits, lateralMps2, brakingMps2);
    }

    /// The speed allowed at an arc length; beyond the end, that of the end.
    public float allowedMps(float s) {
        int i = (int) (Math.max(0, s) / SampledPath.SPACING_M);
        return mps[Math.min(i, mps.length - 1)];
    }
}
