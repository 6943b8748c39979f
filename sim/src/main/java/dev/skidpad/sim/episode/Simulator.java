package dev.skidpad.sim.episode;

import dev.skidpad.core.parallel.Workers;
import dev.skidpad.core.random.RandomStream;
import dev.skidpad.sim.dynamics.Vehicle;
import dev.skidpad.sim.dynamics.model.CarModel;
import dev.skidpad.sim.perceive.Perception;
import dev.skidpad.sim.plan.CheckedSession;
import dev.skidpad.sim.plan.Plan;
import dev.skidpad.sim.plan.PlanLog;
import dev.skidpad.sim.traffic.SeatException;
import dev.skidpad.sim.traffic.Traffic;
import dev.skidpad.sim.world.WorldBatch;
import dev.skidpad.sim.world.WorldView;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

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

        Perception.Session perception =
                spec.perception().start(view, RandomStream.of(spec.trafficSeed(), "perception", 0));
        RandomStream random = RandomStream.of(spec.plannerSeed(), "planner", 0);
        try (Traffic.Session traffic = spec.traffic().start(view, RandomStream.of(spec.trafficSeed(), "traffic", 0));
                CheckedSession driver = new CheckedSession(spec.planner(), view, perception.view(), random)) {
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
}
