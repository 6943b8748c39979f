package dev.skidpad.sim.danger.propose;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.lanes.LaneGraph;
import dev.skidpad.core.lanes.LanePlace;
import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Scenario;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// The ego leaves its lane sideways: it drifts off, or gets onto the wrong side of the road.
///
/// Beside its way by `d(s) = D·h((s - s₀)/L)` with `h(u) = 10u³ - 15u⁴ + 6u⁵`, whose curvature peaks at
/// `5.77·D/L²`.
final class EgoOffLane {
    private static final float MIN_SPEED_MPS = 3f;
    private static final float PEAK = 5.77f;
    private static final float WIDEST_SEARCH_M = 9f;
    private static final float OPPOSED = -0.8f; // cosine between the two directions

    private EgoOffLane() {}

    static Optional<Proposal> drift(Scenario scenario, RandomStream random) {
        WayMotion motion = WayMotion.of(scenario, scenario.egoIndex());
        float v = motion.speedMps();
        if (v < MIN_SPEED_MPS) {
            return Optional.empty();
        }
        float side = random.chance(0.5) ? 1 : -1;
        float width = side * random.uniform(1.5f, 5f);
        float rate = random.uniform(0.4f, 1.2f); // m/s sideways on average
        float start = v * random.uniform(0, 1.5f);
        float length = Math.max(10, v * Math.abs(width) / rate);
        return shifted(
                DangerKind.EGO_DRIFTS,
                scenario,
                motion,
                new Shift(start, length, width),
                String.format(Locale.ROOT, "drifts %.1f m to the left over %.0f m", width, length));
    }

    static Optional<Proposal> wrongWay(Scenario scenario, RandomStream random) {
        WayMotion motion = WayMotion.of(scenario, scenario.egoIndex());
        float v = motion.speedMps();
        float start = v * random.uniform(0, 1f);
        float seconds = random.uniform(2, 3.5f);
        OptionalDouble left = opposite(scenario, motion, start + v * seconds);
        if (v < MIN_SPEED_MPS || left.isEmpty()) {
            return Optional.empty();
        }
        float width = (float) left.getAsDouble();
        float length = Math.max(v * seconds, (float) Math.sqrt(PEAK * width * v * v / 2.5f));
        return shifted(
                DangerKind.EGO_WRONG_WAY,
                scenario,
                motion,
                new Shift(start, length, width),
                String.format(Locale.ROOT, "onto the wrong side, %.1f m to the left over %.0f m", width, length));
    }

    private static Optional<Proposal> shifted(
            DangerKind kind, Scenario scenario, WayMotion motion, Shift shift, String how) {
        return Optional.of(
                new Proposal(kind, scenario, OptionalInt.empty(), motion.beside(motion.recordedS(), shift), how));
    }

    // How far to the left of the way, some metres on, a lane leads the other way.
    private static OptionalDouble opposite(Scenario scenario, WayMotion motion, float ahead) {
        LaneGraph graph = LaneGraph.of(scenario.map());
        LanePlace place = graph.newPlace();
        float[] pose = new float[3];
        motion.way().pose(ahead, pose);
        float c = Angles.cos(pose[2]);
        float s = Angles.sin(pose[2]);
        for (float d = 2; d <= WIDEST_SEARCH_M; d += 0.5f) {
            float x = pose[0] - d * s;
            float y = pose[1] + d * c;
            boolean found = graph.locate(x, y, Angles.wrap(pose[2] + Angles.PI), place);
            if (found && place.distanceM() < 0.4f && Angles.cos(place.directionRad() - pose[2]) < OPPOSED) {
                return OptionalDouble.of(d);
            }
        }
        return OptionalDouble.empty();
    }

    /// A smooth change of lanes.
    record Shift(float startM, float lengthM, float widthM) implements WayMotion.Offset {
        @Override
        public float at(float s) {
            float u = Math.max(0, Math.min(1, (s - startM) / lengthM));
            return widthM * u * u * u * (10 + u * (-15 + 6 * u));
        }
    }
}
