package dev.skidpad.sim.plausible.fault;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.dynamics.model.RoadGrip;
import dev.skidpad.sim.plausible.SceneLimits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Puts one fault into a scene: draws whom and when, and does it at a multiple of the judge's threshold
/// for that agent there.
public final class FaultInjector {
    private static final int TRIES = 300;
    private static final double BEFORE_S = 0.8;
    private static final double AFTER_S = 1.6;

    private final RoadGrip grip;
    private final SceneLimits limits;

    /// @param grip of the road, which sets the thresholds on forces
    public FaultInjector(RoadGrip grip) {
        this.grip = grip;
        limits = SceneLimits.of(grip);
    }

    /// A scene with a fault; empty where nobody was found to whom it could be done.
    ///
    /// @param multiple of the threshold, above 0
    public Optional<Fault> inject(Scenario scenario, FaultKind kind, double multiple, RandomStream random) {
        if (!(multiple > 0)) {
            throw new IllegalArgumentException("the multiple " + multiple + " of a threshold is not positive");
        }
        int before = (int) Math.round(BEFORE_S / scenario.dtSeconds());
        int after = (int) Math.round(AFTER_S / scenario.dtSeconds());
        if (scenario.steps() <= before + after) {
            return Optional.empty();
        }
        for (int i = 0; i < TRIES; i++) {
            int agent = random.nextInt(scenario.agentCount());
            int step = before + random.nextInt(scenario.steps() - before - after);
            Track track = scenario.tracks().get(agent);
            boolean suits = kind.victims().contains(track.type()) && isThere(track, step - before, step + after);
            if (!suits || track.speedMps(step) < kind.leastMps()) {
                continue;
            }
            double amount = multiple
                    * limits.of(track.type(), kind.rule())
                    * (Damage.widensWithRange(kind) ? SceneLimits.rangeFactor(scenario, agent, step) : 1);
            Damage damage = new Damage(scenario, grip, agent, step, amount);
            boolean done = damage.apply(kind, random)
                    && (agent != scenario.egoIndex() || damage.track().valid(scenario.nowStep()));
            if (done) {
                return Optional.of(new Fault(
                        with(scenario, agent, damage, kind), kind, agent, damage.fromStep(), damage.toStep()));
            }
        }
        return Optional.empty();
    }

    private static boolean isThere(Track track, int from, int to) {
        for (int t = from; t <= to; t++) {
            if (!track.valid(t)) {
                return false;
            }
        }
        return true;
    }

    private static Scenario with(Scenario scenario, int agent, Damage damage, FaultKind kind) {
        List<Track> tracks = new ArrayList<>(scenario.tracks());
        tracks.set(agent, damage.track());
        for (int gone : damage.gone()) {
            TrackColumns columns = new TrackColumns(tracks.get(gone));
            Arrays.fill(columns.valid, false);
            tracks.set(gone, columns.track());
        }
        String name = kind.rule().ruleName();
        return scenario.withTracks(
                scenario.id() + "+fault-" + name, tracks, "fault for tests of plausibility: " + name);
    }
}
