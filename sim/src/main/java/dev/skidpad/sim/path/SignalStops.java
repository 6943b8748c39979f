package dev.skidpad.sim.path;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.scene.Lane;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Signal;
import dev.skidpad.core.scene.SignalState;
import dev.skidpad.sim.world.WorldView;
import java.util.Arrays;
import java.util.Optional;

/// The lights that a path passes, and where to stop for them. Immutable.
///
/// A light rules a path if its stop point lies beside the path and, where the map knows the lane that it
/// rules, the path runs along that lane for the first metres: the arrows of one stop line belong to
/// different lanes behind it.
public final class SignalStops {
    /// A stop point farther to the side belongs to another lane.
    private static final float BESIDE_M = 2f;

    /// How far into the ruled lane the path has to stay on it.
    private static final float INTO_LANE_M = 10f;

    private static final float ALIGNED_RAD = 0.785f;

    /// The front may stand this far beyond the stop point and still wait.
    private static final float OVERRUN_M = 1f;

    /// A driver stops for yellow only if this much braking is enough.
    private static final float YELLOW_BRAKING_MPS2 = 3f;

    /// A driver who would have to brake harder than this for a red light goes through.
    private static final float RED_BRAKING_MPS2 = 6f;

    private final int[] signal; // [stops]
    private final float[] s; // [stops] m along the path

    private SignalStops(int[] signal, float[] s) {
        this.signal = signal;
        this.s = s;
    }

    /// The lights along a path.
    public static SignalStops along(Scenario scenario, SampledPath path) {
        int[] signal = new int[scenario.signals().size()];
        float[] s = new float[signal.length];
        int count = 0;
        for (int i = 0; i < signal.length; i++) {
            Signal light = scenario.signals().get(i);
            int sample = path.nearest(light.stopX(), light.stopY());
            if (beside(path, sample, light.stopX(), light.stopY()) && leadsAlong(scenario, light, path)) {
                signal[count] = i;
                s[count] = sample * SampledPath.SPACING_M;
                count++;
            }
        }
        return new SignalStops(Arrays.copyOf(signal, count), Arrays.copyOf(s, count));
    }

    /// How many lights the path passes.
    public int count() {
        return s.length;
    }

    /// The index of a light in the scenario.
    public int signal(int stop) {
        return signal[stop];
    }

    /// Where to stop for a light, m along the path.
    public float stopS(int stop) {
        return s[stop];
    }

    /// How far the front of a vehicle may go before the next light that it has to stop for; infinite if
    /// there is none.
    ///
    /// @param frontS where the front is on the path
    /// @param speedMps the vehicle's speed, which decides whether it can still stop
    public float freeWayM(WorldView view, float frontS, float speedMps) {
        float free = Float.POSITIVE_INFINITY;
        for (int i = 0; i < s.length; i++) {
            float way = s[i] - frontS;
            if (way < -OVERRUN_M || way >= free) {
                continue;
            }
            SignalState state = view.signal(signal[i]);
            float braking = 0.5f * speedMps * speedMps / Math.max(0.1f, way);
            if (state.forbidsEntry() && braking <= RED_BRAKING_MPS2
                    || state.warns() && braking <= YELLOW_BRAKING_MPS2) {
                free = Math.max(0, way);
            }
        }
        return free;
    }

    private static boolean leadsAlong(Scenario scenario, Signal light, SampledPath path) {
        Optional<Integer> index = scenario.map().laneIndex(light.laneId());
        if (index.isEmpty()) {
            return true;
        }
        Lane lane = scenario.map().lanes().get(index.orElseThrow());
        Polyline.Projection stop = new Polyline.Projection();
        lane.centerline().project(light.stopX(), light.stopY(), stop);
        Polyline.Sample into = new Polyline.Sample();
        lane.centerline()
                .sample(Math.min(stop.s() + INTO_LANE_M, lane.centerline().lengthM()), into);
        int sample = path.nearest(into.x(), into.y());
        boolean pathEndsBefore = sample == path.size() - 1;
        return pathEndsBefore
                || beside(path, sample, into.x(), into.y())
                        && Math.abs(Angles.difference(path.directionRad(sample), into.headingRad())) < ALIGNED_RAD;
    }

    private static boolean beside(SampledPath path, int sample, float x, float y) {
        float dx = path.x(sample) - x;
        float dy = path.y(sample) - y;
        return dx * dx + dy * dy < BESIDE_M * BESIDE_M;
    }
}
