package dev.skidpad.sim.vary;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.dynamics.PlanFollower;
import dev.skidpad.sim.dynamics.model.KinematicBicycle;
import dev.skidpad.sim.dynamics.model.VehicleLimits;
import dev.skidpad.sim.plan.Plan;
import dev.skidpad.sim.world.RearAxle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A vehicle beside the ego's way is retimed and changes into it, a short way ahead of where the record has
/// the ego.
///
/// In coordinates along and across the ego's way, both change by polynomials of the fifth degree, which
/// start with the vehicle's position and velocity and end in the ego's lane, at rest sideways: the lateral
/// acceleration of such a change over `d` in the time `T` peaks at `5.77·d/T²`, which gives `T`. A
/// kinematic bicycle follows them.
///
/// @param minGapM the shortest gap drawn, from the ego's front to the vehicle's rear
/// @param maxGapM the longest gap drawn
/// @param maxLateralMps2 the hardest swerve drawn; the softest is a third of it
public record AgentCutsIn(float minGapM, float maxGapM, float maxLateralMps2) implements Variation {
    private static final VehicleLimits LIMITS = new VehicleLimits(4f, 7f, 0.18f, 6f);
    private static final float MIN_SPEED_MPS = 3f;
    private static final float BEHIND_M = 12f;
    private static final float AHEAD_M = 40f;
    private static final float NEAREST_M = 1.8f;
    private static final float FARTHEST_M = 8f;
    private static final float MAX_TURN_RAD = 0.4f;
    private static final float PEAK = 5.77f;
    private static final float IN_LANE_M = 1f;
    private static final int ATTEMPTS = 8;

    public AgentCutsIn {
        if (!(minGapM > 0) || !(maxGapM >= minGapM) || !(maxLateralMps2 > 0)) {
            throw new IllegalArgumentException(
                    "gaps of " + minGapM + " to " + maxGapM + " m at " + maxLateralMps2 + " m/s² are no cut-in");
        }
    }

    @Override
    public String name() {
        return "agent-cuts-in";
    }

    @Override
    public Optional<Varied> apply(Scenario scenario, RandomStream random) {
        int now = scenario.nowStep();
        if (scenario.ego().speedMps(now) < MIN_SPEED_MPS) {
            return Optional.empty();
        }
        TravelPath way = TravelPath.recorded(scenario.ego(), now)
                .onAlong(
                        scenario.route(), 200, RearAxle.toCentreM(scenario.ego().lengthM()));
        Polyline line = way.line();
        List<Integer> beside = candidates(scenario, line);
        if (beside.isEmpty()) {
            return Optional.empty();
        }
        return Attempts.upTo(
                ATTEMPTS, () -> swerve(scenario, way, line, beside.get(random.nextInt(beside.size())), random));
    }

    private Optional<Varied> swerve(Scenario scenario, TravelPath way, Polyline line, int agent, RandomStream random) {
        Swerve swerve = new Swerve(scenario, way, line, agent);
        float start = random.uniform(0.2f, 1.5f);
        float lateral = random.uniform(maxLateralMps2 / 3, maxLateralMps2);
        float gap = random.uniform(minGapM, maxGapM);
        float speedShare = random.uniform(0.6f, 1);
        if (!swerve.aim(start, lateral, gap, speedShare)) {
            return Optional.empty();
        }
        TrackEdit edit = new TrackEdit(scenario, agent);
        if (!swerve.drive(edit)) {
            return Optional.empty();
        }
        return Optional.of(edit.varied(
                name(),
                String.format(Locale.ROOT, "cuts in after %.1f s, %.1f m ahead", start, gap),
                Intention.touching(scenario.egoIndex())));
    }

    private static List<Integer> candidates(Scenario scenario, Polyline line) {
        int now = scenario.nowStep();
        Polyline.Projection at = new Polyline.Projection();
        List<Integer> beside = new ArrayList<>();
        for (int a = 0; a < scenario.agentCount(); a++) {
            Track track = scenario.tracks().get(a);
            if (a == scenario.egoIndex() || track.type() != AgentType.VEHICLE || !track.valid(now)) {
                continue;
            }
            float s = along(scenario, track, now, line, at);
            boolean sameWay = Math.abs(Angles.difference(at.headingRad(), track.headingRad(now))) < MAX_TURN_RAD;
            if (s > -BEHIND_M && s < AHEAD_M && at.distanceM() > NEAREST_M && at.distanceM() < FARTHEST_M && sameWay) {
                beside.add(a);
            }
        }
        return beside;
    }

    // Signed arc length along the ego's way, straight on backwards before its start; the projection has the rest.
    private static float along(Scenario scenario, Track track, int step, Polyline line, Polyline.Projection at) {
        line.project(track.x(step), track.y(step), at);
        if (at.s() > 0) {
            return at.s();
        }
        Track ego = scenario.ego();
        int now = scenario.nowStep();
        float c = Angles.cos(ego.headingRad(now));
        float s = Angles.sin(ego.headingRad(now));
        float dx = track.x(step) - ego.x(now);
        float dy = track.y(step) - ego.y(now);
        return dx * c + dy * s;
    }

    /// The swerve of one vehicle. A buffer.
    private static final class Swerve {
        private final Scenario scenario;
        private final TravelPath way;
        private final Polyline line;
        private final Track track;
        private final int now;
        private final float dt;
        private final float[] pose = new float[3];
        private int from; // step at which it starts
        private float duration; // s
        private float[] across = new float[6]; // coefficients over time since the start
        private float[] alongWay = new float[6];
        private float endSpeed;

        Swerve(Scenario scenario, TravelPath way, Polyline line, int agent) {
            this.scenario = scenario;
            this.way = way;
            this.line = line;
            this.track = scenario.tracks().get(agent);
            this.now = scenario.nowStep();
            this.dt = scenario.dtSeconds();
        }

        /// Plans it; false when it cannot be done.
        boolean aim(float start, float lateralMps2, float gapM, float speedShare) {
            from = now + Math.round(start / dt);
            if (from >= scenario.steps() || !track.valid(from)) {
                return false;
            }
            Polyline.Projection at = new Polyline.Projection();
            float s0 = along(scenario, track, from, line, at);
            float turn = Angles.difference(at.headingRad(), track.headingRad(from));
            float d0 = lateral(s0, from);
            float v = track.speedMps(from);
            duration = Math.max(1.5f, (float) Math.sqrt(PEAK * Math.abs(d0) / lateralMps2));
            int end = from + Math.round(duration / dt);
            if (end > now + way.recordedSteps() || end >= scenario.steps() - 5) {
                return false;
            }
            float egoS = way.recordedS(end - now);
            float egoSpeed = (egoS - way.recordedS(end - 1 - now)) / dt;
            endSpeed = Math.max(2, egoSpeed * speedShare);
            float s1 = egoS + 0.5f * (scenario.ego().lengthM() + track.lengthM()) + gapM;
            across = quintic(d0, v * Angles.sin(turn), 0, 0, duration);
            alongWay = quintic(s0, v * Angles.cos(turn), s1, endSpeed, duration);
            return feasible();
        }

        // Signed distance to the left of the ego's way, also before its start.
        private float lateral(float s, int step) {
            way.pose(Math.max(0, s), pose);
            float dx = track.x(step) - pose[0];
            float dy = track.y(step) - pose[1];
            return dy * Angles.cos(pose[2]) - dx * Angles.sin(pose[2]);
        }

        private boolean feasible() {
            for (float t = 0; t <= duration; t += dt) {
                float speed = derivative(alongWay, t);
                float acceleration = secondDerivative(alongWay, t);
                if (speed < 1 || acceleration > 3.5f || acceleration < -6) {
                    return false;
                }
            }
            return true;
        }

        /// Drives it; false when the vehicle does not end up in the ego's lane.
        boolean drive(TrackEdit edit) {
            int steps = scenario.steps() - 1 - from;
            Plan plan = new Plan(steps);
            float[] next = new float[3];
            for (int k = 1; k <= steps; k++) {
                place(k * dt, pose);
                place(k * dt + 0.05f, next);
                plan.add(pose[0], pose[1], Angles.atan2(next[1] - pose[1], next[0] - pose[0]));
            }
            KinematicBicycle car = new KinematicBicycle(track.lengthM(), LIMITS);
            car.set(track.x(from), track.y(from), track.headingRad(from), track.vx(from), track.vy(from));
            PlanFollower follower = new PlanFollower(dt);
            follower.load(plan, car);
            int end = from + Math.round(duration / dt);
            boolean arrived = false;
            Polyline.Projection at = new Polyline.Projection();
            for (int t = from + 1; t < scenario.steps(); t++) {
                follower.follow(car);
                car.step(follower.accelerationMps2(), follower.curvaturePerM(), dt);
                edit.write(t, car);
                if (t >= end && !arrived) {
                    line.project(car.centreX(), car.centreY(), at);
                    arrived = at.distanceM() < IN_LANE_M;
                }
            }
            return arrived;
        }

        // x, y and the way's heading after some time.
        private void place(float t, float[] out) {
            float s;
            float d = 0;
            if (t < duration) {
                s = value(alongWay, t);
                d = value(across, t);
            } else {
                s = value(alongWay, duration) + endSpeed * (t - duration);
            }
            way.pose(Math.max(0, s), out);
            float before = Math.min(0, s);
            float c = Angles.cos(out[2]);
            float sn = Angles.sin(out[2]);
            out[0] += before * c - d * sn;
            out[1] += before * sn + d * c;
        }

        // p(0) = p0, p'(0) = v0, p(T) = p1, p'(T) = v1, no acceleration at either end.
        private static float[] quintic(float p0, float v0, float p1, float v1, float time) {
            float h = p1 - p0;
            float t3 = time * time * time;
            return new float[] {
                p0,
                v0,
                0,
                (20 * h - (8 * v1 + 12 * v0) * time) / (2 * t3),
                (-30 * h + (14 * v1 + 16 * v0) * time) / (2 * t3 * time),
                (12 * h - 6 * (v1 + v0) * time) / (2 * t3 * time * time)
            };
        }

        private static float value(float[] c, float t) {
            return c[0] + t * (c[1] + t * (c[2] + t * (c[3] + t * (c[4] + t * c[5]))));
        }

        private static float derivative(float[] c, float t) {
            return c[1] + t * (2 * c[2] + t * (3 * c[3] + t * (4 * c[4] + t * 5 * c[5])));
        }

        private static float secondDerivative(float[] c, float t) {
            return 2 * c[2] + t * (6 * c[3] + t * (12 * c[4] + t * 20 * c[5]));
        }
    }
}
