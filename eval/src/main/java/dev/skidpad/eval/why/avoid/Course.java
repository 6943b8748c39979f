package dev.skidpad.eval.why.avoid;

import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.random.RandomStream;
import dev.skidpad.sim.episode.Episode;
import dev.skidpad.sim.episode.Simulator;
import dev.skidpad.sim.plan.Plan;
import dev.skidpad.sim.plan.Planner;
import dev.skidpad.sim.world.WorldView;

/// Where the ego is to be from a frame of an episode on, one pose for each frame. Immutable.
///
/// A course begins where the ego was at that frame, at the speed that it had. With the arc length `s`
/// along a line and the share `u` of the way `L` on which it moves aside, `L` the speed at the start
/// times the manoeuvre's seconds and at least 5 m,
/// ```
/// d = d₀ + w·(offset - d₀)·u²·(3 - 2u)        u = min(1, (s - s₀) / L), w the share of the manoeuvre
/// ```
/// The way aside hangs on the distance, not on the time: who brakes to a stand does not slide sideways.
final class Course implements Planner {
    private static final double LEAST_SWERVE_M = 5;
    private static final double MOST_GAIN_MPS = 5;
    private static final float SPACING_M = 1;

    private final int fromFrame;
    private final float[] x; // [N] m, of the frames after fromFrame
    private final float[] y; // [N] m
    private final float[] headingRad; // [N]

    private Course(int fromFrame, int poses) {
        this.fromFrame = fromFrame;
        x = new float[poses];
        y = new float[poses];
        headingRad = new float[poses];
    }

    /// The acceleration in m/s² of the step that leads on from a frame.
    interface Pedals {
        double accelerationMps2(int frame);
    }

    /// A share of a manoeuvre.
    ///
    /// @param share of its acceleration and of its way to the side, in `(0, 1]`
    static Course of(Episode episode, int fromFrame, Manoeuvre manoeuvre, double share) {
        int ego = episode.scenario().egoIndex();
        double acceleration = share * manoeuvre.accelerationMps2();
        return switch (manoeuvre.line()) {
            case AS_DRIVEN ->
                along(
                        episode,
                        fromFrame,
                        driven(episode, fromFrame),
                        frame -> acceleration,
                        new Aside(0, 0, share * manoeuvre.offsetM(), manoeuvre.swerveSeconds()));
            case ROUTE -> {
                Polyline route = episode.scenario().route();
                Polyline.Projection place = new Polyline.Projection();
                route.project(episode.x(fromFrame, ego), episode.y(fromFrame, ego), place);
                double target = place.lateralM() + share * (manoeuvre.offsetM() - place.lateralM());
                yield along(
                        episode,
                        fromFrame,
                        route,
                        frame -> acceleration,
                        new Aside(place.s(), place.lateralM(), target, manoeuvre.swerveSeconds()));
            }
        };
    }

    /// The way that was driven, at other accelerations.
    static Course asDriven(Episode episode, int fromFrame, Pedals pedals) {
        return along(episode, fromFrame, driven(episode, fromFrame), pedals, new Aside(0, 0, 0, 1));
    }

    int fromFrame() {
        return fromFrame;
    }

    @Override
    public String name() {
        return "course";
    }

    /// Starts at the course's first frame.
    @Override
    public Session start(WorldView view, RandomStream random) {
        int startStep = view.step();
        return plan -> addPoses(fromFrame + view.step() - startStep, plan);
    }

    /// Adds the poses after a frame to a plan, as many as it can hold.
    void addPoses(int frame, Plan plan) {
        for (int i = frame - fromFrame; i < x.length && plan.length() < plan.horizon(); i++) {
            plan.add(x[i], y[i], headingRad[i]);
        }
    }

    /// The move to the side.
    ///
    /// @param startM the arc length at which it begins
    /// @param fromM beside the line at first
    /// @param toM beside the line at last
    /// @param seconds how long it takes at the first speed
    private record Aside(double startM, double fromM, double toM, double seconds) {}

    private static Course along(Episode episode, int fromFrame, Polyline line, Pedals pedals, Aside aside) {
        float dt = episode.dtSeconds();
        int poses = episode.frames() - fromFrame + Simulator.PLAN_STEPS;
        Course course = new Course(fromFrame, poses);
        double first = episode.speedMps(fromFrame, episode.scenario().egoIndex());
        double swerveM = Math.max(LEAST_SWERVE_M, first * aside.seconds());
        double v = first;
        double s = aside.startM();
        for (int i = 0; i < poses; i++) {
            double next = v + pedals.accelerationMps2(fromFrame + i) * dt;
            next = Math.max(0, Math.min(Math.max(v, first + MOST_GAIN_MPS), next));
            s += 0.5 * (v + next) * dt;
            v = next;
            double u = Math.min(1, (s - aside.startM()) / swerveM);
            double way = aside.toM() - aside.fromM();
            course.place(i, line, s, aside.fromM() + way * u * u * (3 - 2 * u), way * 6 * u * (1 - u) / swerveM);
        }
        return course;
    }

    private void place(int i, Polyline line, double s, double d, double slope) {
        Polyline.Sample at = new Polyline.Sample();
        line.sample((float) (s + SPACING_M), at);
        double ahead = at.x();
        double left = at.y();
        line.sample((float) (s - SPACING_M), at);
        double direction = StrictMath.atan2(left - at.y(), ahead - at.x());
        line.sample((float) s, at);
        x[i] = (float) (at.x() - d * StrictMath.sin(direction));
        y[i] = (float) (at.y() + d * StrictMath.cos(direction));
        headingRad[i] = (float) (direction + StrictMath.atan(slope));
    }

    /// The way of the ego's centre from a frame on.
    private static Polyline driven(Episode episode, int fromFrame) {
        int ego = episode.scenario().egoIndex();
        float[] px = new float[episode.frames() - fromFrame + 1];
        float[] py = new float[px.length];
        px[0] = episode.x(fromFrame, ego);
        py[0] = episode.y(fromFrame, ego);
        int points = 1;
        for (int f = fromFrame + 1; f < episode.frames(); f++) {
            float dx = episode.x(f, ego) - px[points - 1];
            float dy = episode.y(f, ego) - py[points - 1];
            if (dx * dx + dy * dy >= SPACING_M * SPACING_M) {
                px[points] = episode.x(f, ego);
                py[points] = episode.y(f, ego);
                points++;
            }
        }
        if (points == 1) {
            float heading = episode.headingRad(fromFrame, ego);
            px[1] = px[0] + (float) StrictMath.cos(heading);
            py[1] = py[0] + (float) StrictMath.sin(heading);
            points = 2;
        }
        return Polyline.of(java.util.Arrays.copyOf(px, points), java.util.Arrays.copyOf(py, points));
    }
}
