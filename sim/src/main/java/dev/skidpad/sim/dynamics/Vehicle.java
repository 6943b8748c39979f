package dev.skidpad.sim.dynamics;

import dev.skidpad.core.BadInputException;
import dev.skidpad.sim.world.WorldView;
import java.util.ArrayList;
import java.util.List;

/// What the ego drives and how it follows a plan: immutable, shared by all scenes and threads.
///
/// @param car which equations move it
/// @param tracker what turns the plan into inputs
public record Vehicle(CarKind car, TrackerKind tracker) {
    /// A kinematic bicycle and the plan follower: what drives where nothing else is asked for.
    public static final Vehicle DEFAULT = new Vehicle(CarKind.BICYCLE, TrackerKind.FOLLOWER);

    /// Its name in records and reports, such as `bicycle+follower`, which [#named] reads.
    public String name() {
        return car.label() + "+" + tracker.label();
    }

    /// The vehicle of a [#name].
    ///
    /// @throws BadInputException if there is none
    public static Vehicle named(String name) {
        List<String> known = new ArrayList<>();
        for (CarKind car : CarKind.values()) {
            for (TrackerKind tracker : TrackerKind.values()) {
                Vehicle vehicle = new Vehicle(car, tracker);
                if (vehicle.name().equals(name)) {
                    return vehicle;
                }
                known.add(vehicle.name());
            }
        }
        throw new BadInputException(
                "vehicle " + name, "there is no such vehicle", "Choose one of: " + String.join(", ", known));
    }

    /// Starts to drive an agent from where it is now.
    public Session start(WorldView view, int agent) {
        CarModel model = car.car(view.lengthM(agent));
        model.set(view.x(agent), view.y(agent), view.headingRad(agent), view.vx(agent), view.vy(agent));
        float dt = view.scenario().dtSeconds();
        return new Session(model, tracker.tracker(view.lengthM(agent), dt), dt);
    }

    /// One agent's car in one episode. A buffer, used by one thread at a time.
    public static final class Session {
        private final CarModel car;
        private final Tracker tracker;
        private final float dtSeconds;

        private Session(CarModel car, Tracker tracker, float dtSeconds) {
            this.car = car;
            this.tracker = tracker;
            this.dtSeconds = dtSeconds;
        }

        /// Takes over a new plan, whose first pose is one step ahead.
        public void follow(Poses plan) {
            tracker.load(plan, car);
        }

        /// Drives one step along the plan.
        public void step() {
            tracker.follow(car);
            car.step(tracker.accelerationMps2(), tracker.curvaturePerM(), dtSeconds);
        }

        /// The car and its present state; to be read only.
        public CarModel car() {
            return car;
        }
    }
}
