package dev.skidpad.sim.path;

import dev.skidpad.core.scene.Lane;
import dev.skidpad.core.scene.RoadMap;
import java.util.Arrays;
import java.util.Optional;

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

    /// The speeds with the limits of the lanes that the path is on.
    ///
    /// @param fallbackMps the limit where the map gives none
    public static SpeedProfile onLanes(
            SampledPath path, RoadMap map, float fallbackMps, float lateralMps2, float brakingMps2) {
        float[] limits = new float[path.size()];
        float limit = fallbackMps;
        for (int i = 0; i < limits.length; i++) {
            if (i % LANE_SAMPLES == 0) {
                limit = limitAt(path, i, map, limit, fallbackMps);
            }
            limits[i] = limit;
        }
        return new SpeedProfile(path, limits, lateralMps2, brakingMps2);
    }

    /// The limit of the lane at a sample; off the lanes, that of the lane before.
    private static float limitAt(SampledPath path, int sample, RoadMap map, float beforeMps, float fallbackMps) {
        Optional<Integer> index = LaneWalk.laneAt(map, path.x(sample), path.y(sample), path.directionRad(sample));
        if (index.isEmpty()) {
            return beforeMps;
        }
        Lane lane = map.lanes().get(index.orElseThrow());
        return Math.max(SLOWEST_MPS, (float) lane.speedLimitMps().orElse(fallbackMps));
    }

    /// The speed allowed at an arc length; beyond the end, that of the end.
    public float allowedMps(float s) {
        int i = (int) (Math.max(0, s) / SampledPath.SPACING_M);
        return mps[Math.min(i, mps.length - 1)];
    }
}
