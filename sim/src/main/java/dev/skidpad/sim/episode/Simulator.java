package dev.skidpad.sim.episode;

import dev.skidpad.core.parallel.Workers;
import dev.skidpad.core.random.RandomStream;
import dev.skidpad.sim.dynamics.Vehicle;
import dev.skidpad.sim.dynamics.model.CarModel;
import dev.skidpad.sim.perceive.Perception;
import dev.skidpad.sim.plan.Plan;
import dev.skidpad.sim.plan.PlanLog;
import dev.skidpad.sim.plan.Planner;
import dev.skidpad.sim.plan.PlanningFailedException;
import dev.skidpad.sim.traffic.SeatException;
import dev.skidpad.sim.traffic.Traffic;
import dev.skidpad.sim.world.WorldBatch;
import dev.skidpad.sim.world.WorldView;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// Lets a planner drive.
///
/// Each step, in this order: every [#REPLAN_STEPS] steps the planner plans from what its perception shows it; the
/// vehicle moves one step along the plan; the traffic moves, seeing the ego where it was before; the perception
/// takes note; the frame is recorded. A collision does not end an episode: what it means is for the score to say.
///
/// An episode's result depends on its [EpisodeSpec] alone, never on the other episodes or on the number of
/// threads.
public final class Simulator {
    /// Steps between two calls of the planner: half a second at 0.1 s.
    public static final int REPLAN_STEPS = 5;

    /// The most poses a plan may have: four seconds at 0.1 s.
    public static final int PLAN_STEPS = 40;

    /// A planned pose farther from the ego than this is a planner's mistake, not a plan.
    private static final float FARTHEST_POSE_M = 10_000f;

    private Simulator() {}

    /// Simulates one episode.
    ///
    /// A planner that throws, or plans fewer poses than there are steps until its next call, or poses that
    /// are not finite or absurdly far away, ends the episode as failed: it then holds the frames driven
    /// until that moment, at least the first one. So does a planner that fails at the wheel of another agent.
    public static Outcome run(EpisodeSpec spec) {
        WorldBatch world = WorldBatch.of(List.of(spec.scenario()), new int[] {spec.startStep()});
        WorldView view = world.view(0);
        Vehicle.Session vehicle = spec.vehicle().start(view, view.egoIndex());
        CarModel car = vehicle.car();
        Plan plan = new Plan(PLAN_STEPS);
        PlanLog plans = new PlanLog();
        Recorder recorder = new Recorder(view, spec.steps() + 1);
        recorder.add();

        Traffic.Session traffic = spec.traffic().start(view, RandomStream.of(spec.trafficSeed(), "traffic", 0));
        Perception.Session perception =
                spec.perception().start(view, RandomStream.of(spec.trafficSeed(), "perception", 0));
        RandomStream random = RandomStream.of(spec.plannerSeed(), "planner", 0);
        try (Driver driver = new Driver(spec.planner(), view, perception.view(), random)) {
            for (int step = 0; step < spec.steps(); step++) {
                if (step % REPLAN_STEPS == 0) {
                    Optional<String> failure = driver.plan(plan, Math.min(REPLAN_STEPS, spec.steps() - step));
                    if (failure.isPresent()) {
                        return new Outcome(recorder.episode(spec), failure, plans);
                    }
                    plans.add(step, plan);
                    vehicle.follow(plan);
                }
                vehicle.step();
                world.placeEgo(0, car.centreX(), car.centreY(), car.headingRad(), car.centreVx(), car.centreVy());
                try {
                    traffic.advance(world.next(0));
                } catch (SeatException e) {
                    return new Outcome(recorder.episode(spec), Optional.of(e.reason()), plans);
                }
                world.step();
                perception.advance();
                recorder.add();
            }
        }
        return new Outcome(recorder.episode(spec), Optional.empty(), plans);
    }

    /// Simulates many episodes on a pool of threads.
    ///
    /// @param threads how many work at once; the results do not depend on it
    /// @param finished told after each episode how many are done, by one thread at a time
    /// @return the outcomes in the order of the specs
    public static List<Outcome> runAll(List<EpisodeSpec> specs, int threads, IntConsumer finished) {
        return Workers.map(specs, threads, Simulator::run, finished);
    }

    /// The planner of one episode, whose mistakes become reasons.
    private static final class Driver implements AutoCloseable {
        private final Planner planner;
        private final WorldView truth;
        private final WorldView seen;
        private final RandomStream random;
        private Planner.@Nullable Session session;

        Driver(Planner planner, WorldView truth, WorldView seen, RandomStream random) {
            this.planner = planner;
            this.truth = truth;
            this.seen = seen;
            this.random = random;
        }

        /// Asks for a plan; empty when it can be driven, otherwise why not.
        Optional<String> plan(Plan plan, int needed) {
            plan.clear();
            try {
                if (session == null) {
                    session = planner.start(seen, random);
                }
                session.plan(plan);
            } catch (PlanningFailedException e) {
                return Optional.of(reason(String.valueOf(e.getMessage())));
            } catch (RuntimeException e) {
                return Optional.of(reason("threw " + e));
            }
            if (plan.length() < needed) {
                return Optional.of(reason("planned " + plan.length() + " poses where " + needed + " are needed"));
            }
            return farAway(plan);
        }

        @Override
        public void close() {
            if (session != null) {
                session.close();
            }
        }

        private Optional<String> farAway(Plan plan) {
            for (int i = 0; i < plan.length(); i++) {
                float dx = Math.abs(plan.x(i) - truth.x(truth.egoIndex()));
                float dy = Math.abs(plan.y(i) - truth.y(truth.egoIndex()));
                if (Math.max(dx, dy) > FARTHEST_POSE_M) {
                    return Optional.of(reason("planned pose " + i + " at " + plan.x(i) + ", " + plan.y(i)
                            + ", more than " + FARTHEST_POSE_M + " m away"));
                }
            }
            return Optional.empty();
        }

        private String reason(String what) {
            return "planner " + planner.name() + " at step " + truth.step() + ": " + what;
        }
    }
}
