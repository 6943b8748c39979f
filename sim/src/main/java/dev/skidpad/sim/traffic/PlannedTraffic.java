package dev.skidpad.sim.traffic;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.lanes.RouteBuilder;
import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.dynamics.Vehicle;
import dev.skidpad.sim.dynamics.model.CarModel;
import dev.skidpad.sim.plan.CheckedSession;
import dev.skidpad.sim.plan.Plan;
import dev.skidpad.sim.plan.Planner;
import dev.skidpad.sim.world.StateWriter;
import dev.skidpad.sim.world.WorldView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A planner drives each agent from the agent's own seat, with a car of the agent's size.
///
/// The agent's route is its recorded way, gone on along the lanes to [#ROUTE_M]: the same length for everybody, so
/// that it does not tell how far the agent came. An agent enters where and when its record first has it, as
/// soon as nobody is in the way, and stays to the end of the episode.
///
/// It is meant for vehicles and cyclists; for others use the models that are made for them. In a whole scene,
/// who is neither keeps the log.
public final class PlannedTraffic implements Traffic {
    /// What the names of all such models begin with.
    public static final String PREFIX = "drive:";

    /// Steps between two calls of a planner: the same as for the ego.
    public static final int REPLAN_STEPS = 5;

    /// The length of the routes in m: more than anyone drives in a record of nine seconds.
    public static final float ROUTE_M = 500f;

    private static final int PLAN_STEPS = 40;

    private final Planner planner;

    public PlannedTraffic(Planner planner) {
        this.planner = planner;
    }

    @Override
    public String name() {
        return PREFIX + planner.name();
    }

    @Override
    public Session start(WorldView view, RandomStream random) {
        AgentSet drivers = AgentSet.of(view, agent -> isDriver(view.type(agent)));
        Session driving = start(view, drivers, random);
        Session rest = new LogTraffic().start(view, AgentSet.of(view, agent -> !drivers.has(agent)), random);
        return MixedTraffic.together(List.of(driving, rest));
    }

    /// @throws BadInputException if one of the agents is neither a vehicle nor a cyclist
    @Override
    public Session start(WorldView view, AgentSet moved, RandomStream random) {
        List<Session> chairs = new ArrayList<>();
        for (int a = 0; a < view.agentCount(); a++) {
            if (!moved.has(a)) {
                continue;
            }
            if (!isDriver(view.type(a))) {
                throw new BadInputException(
                        "agent " + view.scenario().tracks().get(a).id() + " of scenario "
                                + view.scenario().id(),
                        "a planner cannot drive a " + view.type(a),
                        "Planners drive vehicles and cyclists; give it another model");
            }
            chairs.add(new Chair(view, a, random.child("seat", a)));
        }
        return MixedTraffic.together(chairs);
    }

    private static boolean isDriver(AgentType type) {
        return type == AgentType.VEHICLE || type == AgentType.CYCLIST;
    }

    /// One agent and who drives it, in one episode.
    private final class Chair implements Session {
        private final WorldView world;
        private final int agent;
        private final RandomStream random;
        private final Plan plan = new Plan(PLAN_STEPS);
        private @Nullable CheckedSession driver;
        private Vehicle.@Nullable Session vehicle;
        private int steps;

        Chair(WorldView world, int agent, RandomStream random) {
            this.world = world;
            this.agent = agent;
            this.random = random;
        }

        @Override
        public void advance(StateWriter next) {
            if (!world.active(agent)) {
                LogTraffic.replay(world, agent, next);
                return;
            }
            Vehicle.Session driven = vehicle;
            CheckedSession thinking = driver;
            if (driven == null || thinking == null) {
                driven = Vehicle.DEFAULT.start(world, agent);
                vehicle = driven;
                thinking = takeSeat();
                driver = thinking;
            }
            if (steps % REPLAN_STEPS == 0) {
                Optional<String> failure = thinking.plan(plan, REPLAN_STEPS);
                if (failure.isPresent()) {
                    throw new SeatException("agent " + track().id() + ": " + failure.orElseThrow());
                }
                driven.follow(plan);
            }
            steps++;
            driven.step();
            CarModel car = driven.car();
            next.place(agent, car.centreX(), car.centreY(), car.headingRad(), car.centreVx(), car.centreVy());
        }

        private CheckedSession takeSeat() {
            Scenario scene = world.scenario();
            int now = track().lastValid(world.step());
            Polyline route = RouteBuilder.route(track(), now, scene.map(), ROUTE_M);
            Seat seat = new Seat(world, scene.withEgo(agent, now, route));
            return new CheckedSession(planner, seat, seat, random);
        }

        private Track track() {
            return world.scenario().tracks().get(agent);
        }

        @Override
        public void close() {
            if (driver != null) {
                driver.close();
            }
        }
    }
}
