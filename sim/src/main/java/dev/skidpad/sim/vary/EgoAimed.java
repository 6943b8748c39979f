package dev.skidpad.sim.vary;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.RoadBounds;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.dynamics.model.KinematicBicycle;
import dev.skidpad.sim.dynamics.model.VehicleLimits;
import dev.skidpad.sim.world.RearAxle;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/// The ego steers into somebody, or off the road: the mistake that records do not hold.
///
/// It is driven as a kinematic bicycle with a steering that turns no faster than a hand would, by pure
/// pursuit of where the target is at the moment of the meeting, and brakes once it happened.
///
/// @param target at what
public record EgoAimed(Target target) implements Variation {
    /// What the ego is aimed at.
    public enum Target {
        /// Another agent, where its record has it at a moment within the coming seconds.
        AGENT,
        /// A point beyond the road edge to the left or the right.
        ROAD_EDGE
    }

    private static final VehicleLimits LIMITS = new VehicleLimits(3f, 7f, 0.18f, 6f);
    private static final float STEERING_PER_S = 0.25f; // change of curvature, 1/m per s
    private static final float MIN_SPEED_MPS = 3f;
    private static final float AFTERMATH_MPS2 = -6f;
    private static final float CONE_COS = 0.6f;
    private static final int CANDIDATES = 6;

    @Override
    public String name() {
        return switch (target) {
            case AGENT -> "ego-aimed-at-agent";
            case ROAD_EDGE -> "ego-aimed-off-road";
        };
    }

    @Override
    public Optional<Varied> apply(Scenario scenario, RandomStream random) {
        if (scenario.ego().speedMps(scenario.nowStep()) < MIN_SPEED_MPS) {
            return Optional.empty();
        }
        return switch (target) {
            case AGENT -> atAgent(scenario, random);
            case ROAD_EDGE -> offRoad(scenario, random);
        };
    }

    private Optional<Varied> atAgent(Scenario scenario, RandomStream random) {
        return Attempts.upTo(scenario.agentCount(), new Supplier<>() {
            private final int[] order = shuffled(scenario.agentCount(), random);
            private int next;
            private int driven;

            @Override
            public Optional<Varied> get() {
                int agent = order[next++];
                float seconds = random.uniform(1, 4);
                int meeting = scenario.nowStep() + Math.round(seconds / scenario.dtSeconds());
                if (driven >= CANDIDATES || agent == scenario.egoIndex() || !reachable(scenario, agent, meeting)) {
                    return Optional.empty();
                }
                driven++;
                return atAgent(scenario, agent, meeting);
            }
        });
    }

    private static int[] shuffled(int count, RandomStream random) {
        int[] order = new int[count];
        for (int a = 0; a < count; a++) {
            order[a] = a;
        }
        random.shuffle(order);
        return order;
    }

    private Optional<Varied> atAgent(Scenario scenario, int agent, int meeting) {
        TrackEdit edit = new TrackEdit(scenario, scenario.egoIndex());
        if (!driveAt(scenario, edit, agent, meeting)) {
            return Optional.empty();
        }
        float seconds = (meeting - scenario.nowStep()) * scenario.dtSeconds();
        String who = scenario.tracks().get(agent).id();
        return Optional.of(edit.varied(
                name(), String.format(Locale.ROOT, "aimed at %s in %.1f s", who, seconds), Intention.touching(agent)));
    }

    // Ahead, and at a distance that the ego covers by then at 0.4 to 1.4 times its speed.
    private static boolean reachable(Scenario scenario, int a, int meeting) {
        Track other = scenario.tracks().get(a);
        Track ego = scenario.ego();
        int now = scenario.nowStep();
        if (meeting >= scenario.steps() || !other.valid(meeting) || !other.valid(now)) {
            return false;
        }
        float dx = other.x(meeting) - ego.x(now);
        float dy = other.y(meeting) - ego.y(now);
        float distance = (float) Math.sqrt(dx * dx + dy * dy);
        float ahead = dx * Angles.cos(ego.headingRad(now)) + dy * Angles.sin(ego.headingRad(now));
        float covered = ego.speedMps(now) * (meeting - now) * scenario.dtSeconds();
        return ahead > CONE_COS * distance && distance > 0.4f * covered && distance < 1.4f * covered + 3;
    }

    private static boolean driveAt(Scenario scenario, TrackEdit edit, int agent, int meeting) {
        Track other = scenario.tracks().get(agent);
        Wheel wheel = new Wheel(scenario);
        boolean met = false;
        for (int t = scenario.nowStep() + 1; t < scenario.steps(); t++) {
            if (met) {
                wheel.stop();
            } else {
                float left = Math.max(1, meeting - t + 1) * scenario.dtSeconds();
                int then = Math.max(t, meeting);
                int last = other.lastValid(then);
                wheel.pursue(other.x(last), other.y(last), left);
            }
            edit.write(t, wheel.car);
            met |= other.valid(t) && Boxes.depthM(edit.track(), other, t) > 0.05;
            if (!met && t > meeting + 5) {
                return false;
            }
        }
        return met;
    }

    private Optional<Varied> offRoad(Scenario scenario, RandomStream random) {
        if (!scenario.map().bounds().known()) {
            return Optional.empty();
        }
        boolean leftFirst = random.chance(0.5);
        return Attempts.upTo(4, new Supplier<>() {
            private int attempt;

            @Override
            public Optional<Varied> get() {
                boolean left = attempt++ % 2 == 0 ? leftFirst : !leftFirst;
                return offRoad(scenario, random.uniform(1.2f, 3.5f), left ? 1 : -1);
            }
        });
    }

    private Optional<Varied> offRoad(Scenario scenario, float seconds, int side) {
        Track ego = scenario.ego();
        float ahead = Math.max(8, ego.speedMps(scenario.nowStep()) * seconds);
        TravelPath way = TravelPath.recorded(ego, scenario.nowStep())
                .onAlong(scenario.route(), ahead + 5, RearAxle.toCentreM(ego.lengthM()));
        float[] pose = new float[3];
        way.pose(ahead, pose);
        float offset = offsetBeyondEdge(scenario.map().bounds(), pose, side);
        float tx = pose[0] - side * (offset + 2) * Angles.sin(pose[2]);
        float ty = pose[1] + side * (offset + 2) * Angles.cos(pose[2]);
        TrackEdit edit = new TrackEdit(scenario, scenario.egoIndex());
        if (offset == 0 || !driveOff(scenario, edit, tx, ty)) {
            return Optional.empty();
        }
        String where = side > 0 ? "left" : "right";
        return Optional.of(edit.varied(
                name(),
                String.format(Locale.ROOT, "aimed off the road to the %s, %.0f m ahead", where, ahead),
                Intention.leavingTheRoad()));
    }

    // How far to the side the road ends, or 0 if that is not near.
    private static float offsetBeyondEdge(RoadBounds bounds, float[] pose, int side) {
        for (float offset = 0.5f; offset < 10; offset += 0.25f) {
            float px = pose[0] - side * offset * Angles.sin(pose[2]);
            float py = pose[1] + side * offset * Angles.cos(pose[2]);
            if (bounds.clearanceM(px, py, 5f) < 0) {
                return offset;
            }
        }
        return 0;
    }

    private static boolean driveOff(Scenario scenario, TrackEdit edit, float tx, float ty) {
        Wheel wheel = new Wheel(scenario);
        RoadBounds bounds = scenario.map().bounds();
        float cruise = wheel.car.speedMps();
        boolean off = false;
        float[] corners = new float[8];
        float[] clearance = new float[4];
        for (int t = scenario.nowStep() + 1; t < scenario.steps(); t++) {
            if (off) {
                wheel.stop();
            } else {
                float dx = tx - wheel.car.centreX();
                float dy = ty - wheel.car.centreY();
                wheel.pursue(tx, ty, (float) Math.sqrt(dx * dx + dy * dy) / Math.max(1, cruise));
            }
            edit.write(t, wheel.car);
            Boxes.clearancesM(edit.track(), t, bounds, corners, clearance);
            for (float c : clearance) {
                off |= c < -0.5f;
            }
        }
        return off;
    }

    /// Steers the ego's bicycle towards a point. A buffer.
    private static final class Wheel {
        final KinematicBicycle car;
        private final float dt;
        private float curvature;

        Wheel(Scenario scenario) {
            Track ego = scenario.ego();
            int now = scenario.nowStep();
            dt = scenario.dtSeconds();
            car = new KinematicBicycle(ego.lengthM(), LIMITS);
            car.set(ego.x(now), ego.y(now), ego.headingRad(now), ego.vx(now), ego.vy(now));
            curvature = recordedCurvature(ego, now, dt);
        }

        private static float recordedCurvature(Track ego, int now, float dt) {
            if (!ego.valid(now - 1)) {
                return 0;
            }
            float yawRate = Angles.difference(ego.headingRad(now - 1), ego.headingRad(now)) / dt;
            float kappa = yawRate / Math.max(2, ego.speedMps(now));
            return Math.max(-0.1f, Math.min(0.1f, kappa));
        }

        // Pure pursuit: the arc through the point has the curvature 2·y/(x² + y²) in the car's frame.
        void pursue(float tx, float ty, float secondsLeft) {
            float dx = tx - car.rearX();
            float dy = ty - car.rearY();
            float squared = Math.max(4, dx * dx + dy * dy);
            float across = dy * car.headingCos() - dx * car.headingSin();
            float distance = (float) Math.sqrt(squared) - car.rearToCentreM();
            float wanted = Math.max(0, distance) / Math.max(0.3f, secondsLeft);
            drive((wanted - car.speedMps()) / 0.5f, 2 * across / squared);
        }

        void stop() {
            drive(AFTERMATH_MPS2, 0);
        }

        private void drive(float acceleration, float wantedCurvature) {
            float most = STEERING_PER_S * dt;
            curvature += Math.max(-most, Math.min(most, wantedCurvature - curvature));
            float held = car.speedMps() <= 0 ? Math.max(0, acceleration) : acceleration;
            car.step(held, curvature, dt);
        }
    }
}
