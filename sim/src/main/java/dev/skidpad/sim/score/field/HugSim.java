package dev.skidpad.sim.score.field;

import dev.skidpad.core.geometry.OrientedBox;
import dev.skidpad.core.scene.RoadBounds;
import dev.skidpad.sim.score.Benchmark;
import dev.skidpad.sim.score.DrivableArea;
import dev.skidpad.sim.score.Drive;
import dev.skidpad.sim.score.Score;
import dev.skidpad.sim.score.ScoreFormula;
import dev.skidpad.sim.score.SubScore;
import dev.skidpad.sim.score.measure.Contacts;
import dev.skidpad.sim.score.measure.EgoMotion;
import dev.skidpad.sim.score.measure.Kinematics;
import dev.skidpad.sim.score.measure.Neighbours;
import java.util.List;
import java.util.OptionalDouble;

/// HUGSIM's HD-score: `mean over frames of NC·DAC·(5·TTC + 2·C)/7`, times `min(1, route completion)`.
///
/// At each frame NC is 0 where the ego's box meets another one; DAC is 1 with all four corners on the road, ½ with
/// some, 0 with none; TTC is 0 where the boxes of the ego and another one, both moved on at their velocities, meet
/// after 0.5 or 1 s; C is 1 where nuPlan's six bounds hold.
///
/// Knowingly different: this is the formula as described. The source's own code takes a bound of jerk for the
/// longitudinal jerk, takes the lateral acceleration to be zero, and checks the longitudinal acceleration against
/// the bound of the lateral one; none of that is repeated. What makes DAC ½ is our reading. The route is the record's
/// length of the scenario's route. A planner that failed has 0.
public record HugSim() implements Benchmark {
    /// The part that is the mean over the frames.
    public static final String FRAMES = "frameScore";

    /// The part that is the route completion.
    public static final String ROUTE_COMPLETION = "routeCompletion";

    private static final float[] AHEAD_S = {0.5f, 1f};

    @Override
    public String name() {
        return "hugsim-hd";
    }

    @Override
    public Score score(Drive drive) {
        SubScore frames = !drive.map().bounds().known()
                ? SubScore.absent(FRAMES, DrivableArea.NO_EDGES)
                : drive.ego().frames() < Kinematics.MIN_FRAMES
                        ? SubScore.absent(FRAMES, drive.ego().frames() + " frames are too few for derivatives")
                        : new Frames(drive).part();
        SubScore completion = RouteProgress.part(ROUTE_COMPLETION, drive, 1, 1);
        return Score.of(name(), new Formula(), List.of(drive.drivenToEnd(), frames, completion));
    }

    /// The scores of the frames of one drive.
    private static final class Frames {
        private final EgoMotion ego;
        private final Neighbours others;
        private final RoadBounds bounds;
        private final Kinematics motion;
        private final float[] corners = new float[8];

        Frames(Drive drive) {
            ego = drive.ego();
            others = drive.others();
            bounds = drive.map().bounds();
            motion = Kinematics.ofVelocities(ego);
        }

        SubScore part() {
            return Recounts.mean(FRAMES, ego.frames(), this::at, 1);
        }

        private double at(int f) {
            double ttc = willMeet(f) ? 0 : 1;
            return noCollision(f) * onRoad(f) * (5 * ttc + 2 * comfort(f)) / 7;
        }

        private double noCollision(int f) {
            for (int k = 0; k < others.count(); k++) {
                if (Contacts.meets(ego, others, k, f)) {
                    return 0;
                }
            }
            return 1;
        }

        private double onRoad(int f) {
            OrientedBox.corners(
                    ego.x(f), ego.y(f), ego.cos(f), ego.sin(f), ego.halfLengthM(), ego.halfWidthM(), corners);
            int on = 0;
            for (int c = 0; c < 8; c += 2) {
                on += bounds.clearanceM(corners[c], corners[c + 1], 10f) >= 0 ? 1 : 0;
            }
            return on == 4 ? 1 : on == 0 ? 0 : 0.5;
        }

        private boolean willMeet(int f) {
            for (float later : AHEAD_S) {
                float ex = ego.x(f) + later * ego.vx(f);
                float ey = ego.y(f) + later * ego.vy(f);
                for (int k = 0; k < others.count(); k++) {
                    if (others.active(k, f) && others.meets(ego, f, ex, ey, k, f, later)) {
                        return true;
                    }
                }
            }
            return false;
        }

        private double comfort(int f) {
            return ComfortBounds.hold(
                            motion.longitudinal(f),
                            motion.lateral(f),
                            motion.jerk(f),
                            motion.longitudinalJerk(f),
                            motion.yawRate(f),
                            motion.yawAcceleration(f))
                    ? 1
                    : 0;
        }
    }

    /// The product of the mean and the completion.
    private record Formula() implements ScoreFormula {
        @Override
        public OptionalDouble total(List<SubScore> parts) {
            if (parts.getFirst().value().orElse(1) < 1) {
                return OptionalDouble.of(0);
            }
            OptionalDouble frames = ScoreFormula.part(parts, FRAMES).value();
            OptionalDouble completion =
                    ScoreFormula.part(parts, ROUTE_COMPLETION).value();
            if (frames.isEmpty() || completion.isEmpty()) {
                return OptionalDouble.empty();
            }
            return OptionalDouble.of(frames.getAsDouble() * Math.max(0, Math.min(1, completion.getAsDouble())));
        }

        @Override
        public String text() {
            return FRAMES + " · " + ROUTE_COMPLETION + " held in [0, 1]";
        }
    }
}
