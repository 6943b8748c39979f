package dev.skidpad.sim.dynamics;

import dev.skidpad.core.BadInputException;
import dev.skidpad.sim.dynamics.model.ActuatorLag;
import dev.skidpad.sim.dynamics.model.CarModel;
import dev.skidpad.sim.dynamics.model.LaggedCar;
import dev.skidpad.sim.dynamics.model.RoadGrip;
import dev.skidpad.sim.world.WorldView;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the ego drives and how it follows a plan: immutable, shared by all scenes and threads.
///
/// @param car which equations move it
/// @param road what it drives on; other than dry only for a car that knows grip
/// @param tracker what turns the plan into what is wanted
/// @param lagMillis how late that comes about, by [ActuatorLag#ofMillis]
public record Vehicle(CarKind car, RoadGrip road, TrackerKind tracker, int lagMillis) {
    /// A kinematic bicycle and the plan follower: what drives where nothing else is asked for.
    public static final Vehicle DEFAULT = new Vehicle(CarKind.BICYCLE, RoadGrip.DRY, TrackerKind.FOLLOWER, 0);

    /// The longest lag.
    public static final int MAX_LAG_MILLIS = 2000;

    private static final Pattern NAME =
            Pattern.compile("(?<car>[a-z-]+)(/(?<road>[a-z]+))?\\+(?<tracker>[a-z]+)(\\+lag(?<lag>[0-9]{1,4})ms)?");

    public Vehicle {
        if (road != RoadGrip.DRY && !car.knowsGrip()) {
            throw new IllegalArgumentException("a " + car.label() + " drives on " + road.label()
                    + " as on dry road; only " + CarKind.SINGLE_TRACK.label() + " knows grip");
        }
        if (lagMillis < 0 || lagMillis > MAX_LAG_MILLIS) {
            throw new IllegalArgumentException(
                    "a lag of " + lagMillis + " ms is not within 0 to " + MAX_LAG_MILLIS + " ms");
        }
    }

    /// Its name in records and reports, such as `bicycle+follower` or `single-track/ice+lqr+lag100ms`, which
    /// [#named] reads.
    public String name() {
        String on = road == RoadGrip.DRY ? "" : "/" + road.label();
        String late = lagMillis == 0 ? "" : "+lag" + lagMillis + "ms";
        return car.label() + on + "+" + tracker.label() + late;
    }

    /// The vehicle of a [#name].
    ///
    /// @throws BadInputException if there is none
    public static Vehicle named(String name) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            throw new BadInputException(
                    "vehicle " + name, "there is no such vehicle", "Maybe the record is of a newer version");
        }
        String road = parts.group("road");
        String lag = parts.group("lag");
        return of(
                parts.group("car"),
                road == null ? RoadGrip.DRY.label() : road,
                parts.group("tracker"),
                lag == null ? 0 : Integer.parseInt(lag));
    }

    /// The vehicle of the given labels.
    ///
    /// @throws BadInputException if one of them is unknown, or they do not go together
    public static Vehicle of(String car, String road, String tracker, int lagMillis) {
        CarKind kind = find(CarKind.values(), CarKind::label, "vehicle", car);
        RoadGrip grip = find(RoadGrip.values(), RoadGrip::label, "road", road);
        TrackerKind follower = find(TrackerKind.values(), TrackerKind::label, "tracker", tracker);
        try {
            return new Vehicle(kind, grip, follower, lagMillis);
        } catch (IllegalArgumentException e) {
            throw new BadInputException(
                    "vehicle " + car,
                    String.valueOf(e.getMessage()),
                    "Choose a vehicle, a road and a lag that go together",
                    e);
        }
    }

    private static <T> T find(T[] all, Function<T, String> label, String what, String name) {
        List<T> known = Arrays.asList(all);
        return known.stream()
                .filter(one -> label.apply(one).equals(name))
                .findFirst()
                .orElseThrow(() -> new BadInputException(
                        what + " " + name,
                        "there is no such " + what,
                        "Choose one of: " + known.stream().map(label).collect(Collectors.joining(", "))));
    }

    /// Starts to drive an agent from where it is now.
    public Session start(WorldView view, int agent) {
        float dt = view.scenario().dtSeconds();
        float lengthM = view.lengthM(agent);
        CarModel bare = car.car(lengthM, road);
        CarModel model = lagMillis == 0 ? bare : new LaggedCar(bare, ActuatorLag.ofMillis(lagMillis), dt);
        model.set(view.x(agent), view.y(agent), view.headingRad(agent), view.vx(agent), view.vy(agent));
        return new Session(model, tracker.tracker(lengthM, dt), dt);
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
