package dev.skidpad.sim.plausible.fault;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.episode.EpisodeSpec;
import dev.skidpad.sim.episode.Episodes;
import dev.skidpad.sim.episode.Outcome;
import dev.skidpad.sim.episode.Simulator;
import dev.skidpad.sim.plan.TrackPlanner;
import dev.skidpad.sim.plausible.BrakingCause;
import dev.skidpad.sim.traffic.ReactiveTraffic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes the ego of a scene brake for what is not there, as a generator that hallucinates would have it.
///
/// The first time that it drives freely and fast it brakes along its own way to a part of its speed,
/// goes on slowly for a while and drives off again, and so on whenever it has become as fast; the scene
/// is then simulated with traffic that reacts, so that nothing is wrong with it but that the cause is
/// missing.
///
/// @param minBrakingMps2 the weakest braking drawn
/// @param maxBrakingMps2 the strongest braking drawn
public record PhantomInjector(float minBrakingMps2, float maxBrakingMps2) {
    private static final float FAST_MPS = 7;
    private static final float LEAST_S = 2; // of the scene after the brake begins
    private static final float DRIVES_OFF_MPS2 = 1.5f;
    private static final float GHOST_BEFORE_S = 0.3f;
    private static final float LEADER_M = 25;
    private static final float ASIDE_M = 2;
    private static final float GHOST_LENGTH_M = 4.6f;
    private static final float GHOST_WIDTH_M = 1.9f;

    public PhantomInjector {
        if (!(minBrakingMps2 > 0) || !(maxBrakingMps2 >= minBrakingMps2)) {
            throw new IllegalArgumentException(
                    "braking with " + minBrakingMps2 + " to " + maxBrakingMps2 + " m/s² is no braking");
        }
    }

    /// A scene with a phantom of a kind that is drawn, or the next one that there is an occasion for;
    /// empty where the ego never drives freely, or fast enough.
    public Optional<Phantom> inject(Scenario scenario, RandomStream random) {
        PhantomKind drawn = PhantomKind.values()[random.nextInt(PhantomKind.values().length)];
        for (int k = 0; k < PhantomKind.values().length; k++) {
            PhantomKind kind = PhantomKind.values()[(drawn.ordinal() + k) % PhantomKind.values().length];
            boolean[] open = open(scenario, kind);
            int start = scenario.nowStep() + 1;
            while (start < open.length && !open[start]) {
                start++;
            }
            if (start < open.length) {
                return inject(scenario, kind, open, start, random);
            }
        }
        return Optional.empty();
    }

    private Optional<Phantom> inject(
            Scenario scenario, PhantomKind kind, boolean[] open, int start, RandomStream random) {
        float braking = random.uniform(minBrakingMps2, maxBrakingMps2);
        Track slowed = slowed(scenario, start, open, braking, random);
        long seed = random.nextLong();
        Outcome outcome = Simulator.run(
                EpisodeSpec.whole(scenario, new TrackPlanner("phantom", slowed), new ReactiveTraffic(), seed, seed));
        if (outcome.failed().isPresent()) {
            return Optional.empty();
        }
        Scenario driven = Episodes.asScenario(
                outcome.episode(), scenario.id() + "+phantom-" + kind, "phantom: " + kind + " at step " + start);
        return Optional.of(new Phantom(haunted(driven, kind, start, random), kind, start, braking));
    }

    // [T less the last steps] where the record is at a moment for a phantom.
    private static boolean[] open(Scenario scenario, PhantomKind kind) {
        BrakingCause cause = new BrakingCause(scenario);
        Track ego = scenario.ego();
        boolean[] open = new boolean[scenario.steps() - steps(scenario, LEAST_S)];
        for (int t = scenario.nowStep() + 1; t < open.length; t++) {
            boolean fast = ego.valid(t) && ego.speedMps(t) > FAST_MPS;
            open[t] = fast
                    && (kind == PhantomKind.VANISHED
                            ? leader(scenario, t) >= 0
                            : !cause.isThere(scenario.egoIndex(), t));
        }
        return open;
    }

    private static int steps(Scenario scenario, float seconds) {
        return Math.round(seconds / scenario.dtSeconds());
    }

    // The nearest vehicle ahead in the ego's lane; -1 for none.
    private static int leader(Scenario scenario, int t) {
        Track ego = scenario.ego();
        float c = Angles.cos(ego.headingRad(t));
        float s = Angles.sin(ego.headingRad(t));
        int nearest = -1;
        float nearestM = LEADER_M;
        for (int b = 0; b < scenario.agentCount(); b++) {
            Track other = scenario.tracks().get(b);
            if (b == scenario.egoIndex() || other.type() != AgentType.VEHICLE || !other.valid(t)) {
                continue;
            }
            float dx = other.x(t) - ego.x(t);
            float dy = other.y(t) - ego.y(t);
            float along = dx * c + dy * s;
            if (along > 0 && along < nearestM && Math.abs(dy * c - dx * s) < ASIDE_M) {
                nearest = b;
                nearestM = along;
            }
        }
        return nearest;
    }

    // Brakes to a part of its speed, keeps that for a while, drives off, brakes again where it is as fast and as free
    // as before; never ahead of its record.
    private static Track slowed(Scenario scenario, int start, boolean[] open, float braking, RandomStream random) {
        Track ego = scenario.ego();
        PacedWay way = new PacedWay(ego, start);
        TrackColumns columns = new TrackColumns(ego);
        double dt = scenario.dtSeconds();
        double speed = ego.speedMps(start);
        double lowest = random.uniform(0, 0.5f) * speed;
        double keepsS = random.uniform(0.5f, 1.5f);
        double s = 0;
        boolean brakes = true;
        int there = start; // the step at which the record was as far
        for (int t = start + 1; t < scenario.steps(); t++) {
            double next = speed;
            if (brakes) {
                next = Math.max(lowest, speed - braking * dt);
                brakes = next > lowest;
            } else if (keepsS > 0) {
                keepsS -= dt;
            } else {
                next = speed + DRIVES_OFF_MPS2 * dt;
            }
            double recorded = ego.pathLengthM(start, t);
            double reached = Math.min(recorded, s + 0.5 * (speed + next) * dt);
            speed = Math.min(next, Math.max(0, (reached - s) / dt));
            s = reached;
            way.write(s, speed, columns, t);
            while (there < t && ego.pathLengthM(start, there) < s) {
                there++;
            }
            if (!brakes && speed > FAST_MPS && t < open.length && open[there]) {
                brakes = true;
                lowest = random.uniform(0, 0.5f) * speed;
                keepsS = random.uniform(0.5f, 1.5f);
            }
        }
        return columns.track();
    }

    private static Scenario haunted(Scenario driven, PhantomKind kind, int start, RandomStream random) {
        List<Track> tracks = new ArrayList<>(driven.tracks());
        int gone = start + steps(driven, random.uniform(0.3f, 1));
        switch (kind) {
            case NOTHING -> {
                return driven;
            }
            case GHOST -> tracks.add(ghost(driven, start, gone));
            case VANISHED -> {
                int leader = leader(driven, start);
                if (leader >= 0) {
                    TrackColumns columns = new TrackColumns(tracks.get(leader));
                    for (int t = gone; t < driven.steps(); t++) {
                        columns.valid[t] = false;
                    }
                    tracks.set(leader, columns.track());
                }
            }
        }
        return driven.withTracks(driven.id(), tracks, "a phantom's track");
    }

    // Stands where the ego would come to a halt.
    private static Track ghost(Scenario driven, int start, int gone) {
        Track ego = driven.ego();
        float speed = ego.speedMps(start);
        float ahead = 0.5f * (ego.lengthM() + GHOST_LENGTH_M) + 3 + speed * 1.5f;
        int steps = driven.steps();
        float[] x = new float[steps];
        float[] y = new float[steps];
        float[] heading = new float[steps];
        boolean[] valid = new boolean[steps];
        for (int t = Math.max(0, start - steps(driven, GHOST_BEFORE_S)); t < gone; t++) {
            x[t] = ego.x(start) + ahead * Angles.cos(ego.headingRad(start));
            y[t] = ego.y(start) + ahead * Angles.sin(ego.headingRad(start));
            heading[t] = ego.headingRad(start);
            valid[t] = true;
        }
        return new Track(
                "phantom",
                AgentType.VEHICLE,
                GHOST_LENGTH_M,
                GHOST_WIDTH_M,
                1.6f,
                x,
                y,
                heading,
                new float[steps],
                new float[steps],
                valid);
    }
}
