package dev.skidpad.sim.parity;

import dev.skidpad.core.kernel.Trig;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.column.MapDetail;
import dev.skidpad.sim.column.Strips;
import java.util.ArrayList;
import java.util.List;

/// A scenario as the workload has it: a map, and up to 64 actors with their start, goal and record.
/// Immutable, and shared by all worlds of the scenario.
///
/// **Actors** are the tracks that are valid at step 0, the ego first, then the others in their order, up to
/// [#MAX_ACTORS]. A vehicle whose last valid position is at least 2 m from its first is *controlled*, as
/// long as fewer than `maxControlled` are; its goal is that last position. A vehicle that comes less far is
/// *parked*: it stays where it starts. All others are *replayed* and absent where their record is not
/// valid. In a world the controlled come first, then the replayed, then the parked. Vehicles are shrunk to
/// 0.7 of their length and width, as in the simulators that we compare with.
public final class ParityScene {
    /// The most actors of a world.
    public static final int MAX_ACTORS = 64;

    /// The number of steps of an episode; the last one is the reset.
    public static final int EPISODE_STEPS = 91;

    /// Time between steps.
    static final float DT_SECONDS = 0.1f;

    /// How near a goal counts as reached, squared, in m².
    static final float GOAL_SQUARED_M2 = 4;

    /// Where an absent actor is kept: further from everything than any range, and its square is still
    /// finite.
    static final float ABSENT_M = 1e18f;

    private static final float SHRINKING = 0.7f;

    final ParityMap map;
    final int controlled;
    final int replayed;
    final int slots; // actors, rounded up to whole vectors
    final Boxes start; // [A] at step 0
    final float[] startRecords; // [A, 8]
    final float[] startHeadingRad; // [controlled]
    final float[] startSpeedMps; // [controlled] along the heading
    final float[] goalX; // [controlled] m
    final float[] goalY; // [controlled] m
    final float[] turnPerSpeed; // [controlled] s/m: dt over the length
    final Boxes record; // [T, replayed] poses only
    final float[] recordRecords; // [T, replayed, 8]
    private final String id;
    private final int parked;

    private ParityScene(String id, ParityMap map, List<Track> controlled, List<Track> replayed, List<Track> parked) {
        this.id = id;
        this.map = map;
        this.controlled = controlled.size();
        this.replayed = replayed.size();
        this.parked = parked.size();
        slots = roundedUp(actors());
        start = new Boxes(slots);
        startRecords = new float[slots * ParityObservation.RECORD];
        startHeadingRad = new float[this.controlled];
        startSpeedMps = new float[this.controlled];
        goalX = new float[this.controlled];
        goalY = new float[this.controlled];
        turnPerSpeed = new float[this.controlled];
        List<Track> all = new ArrayList<>(controlled);
        all.addAll(replayed);
        all.addAll(parked);
        for (int a = 0; a < all.size(); a++) {
            putStart(a, all.get(a));
        }
        for (int a = 0; a < this.controlled; a++) {
            putDriving(a, controlled.get(a));
        }
        record = new Boxes(EPISODE_STEPS * this.replayed);
        recordRecords = new float[EPISODE_STEPS * this.replayed * ParityObservation.RECORD];
        for (int r = 0; r < this.replayed; r++) {
            putRecord(r, replayed.get(r));
        }
    }

    /// A scene with its own map.
    public static ParityScene of(Scenario scenario, MapDetail detail, int maxControlled) {
        return of(scenario, ParityMap.of(scenario.map(), detail), maxControlled);
    }

    /// A scene on a map that others may share.
    public static ParityScene of(Scenario scenario, ParityMap map, int maxControlled) {
        List<Track> controlled = new ArrayList<>();
        List<Track> replayed = new ArrayList<>();
        List<Track> parked = new ArrayList<>();
        for (Track track : actors(scenario)) {
            if (track.type() != AgentType.VEHICLE) {
                replayed.add(track);
            } else if (!goesSomewhere(track)) {
                parked.add(track);
            } else if (controlled.size() < maxControlled) {
                controlled.add(track);
            } else {
                replayed.add(track);
            }
        }
        return new ParityScene(scenario.id(), map, controlled, replayed, parked);
    }

    /// How many agents of a scenario could be controlled.
    public static int controllable(Scenario scenario) {
        return (int) actors(scenario).stream()
                .filter(track -> track.type() == AgentType.VEHICLE && goesSomewhere(track))
                .count();
    }

    private static List<Track> actors(Scenario scenario) {
        List<Track> actors = new ArrayList<>();
        actors.add(scenario.ego());
        for (int a = 0; a < scenario.agentCount(); a++) {
            if (a != scenario.egoIndex()) {
                actors.add(scenario.tracks().get(a));
            }
        }
        return actors.stream().filter(track -> track.valid(0)).limit(MAX_ACTORS).toList();
    }

    private static boolean goesSomewhere(Track track) {
        int last = track.lastValid(track.steps() - 1);
        float dx = track.x(last) - track.x(0);
        float dy = track.y(last) - track.y(0);
        return dx * dx + dy * dy >= GOAL_SQUARED_M2;
    }

    private static int roundedUp(int count) {
        return (count + Strips.PADDING - 1) / Strips.PADDING * Strips.PADDING;
    }

    private static float lengthM(Track track) {
        return track.type() == AgentType.VEHICLE ? SHRINKING * track.lengthM() : track.lengthM();
    }

    private static float widthM(Track track) {
        return track.type() == AgentType.VEHICLE ? SHRINKING * track.widthM() : track.widthM();
    }

    private void putStart(int a, Track track) {
        start.x[a] = track.x(0);
        start.y[a] = track.y(0);
        start.cos[a] = Trig.cos(track.headingRad(0));
        start.sin[a] = Trig.sin(track.headingRad(0));
        start.halfLength[a] = 0.5f * lengthM(track);
        start.halfWidth[a] = 0.5f * widthM(track);
        int at = a * ParityObservation.RECORD;
        ParityObservation.putSize(lengthM(track), widthM(track), startRecords, at);
        float speedMps = a < controlled + replayed ? track.speedMps(0) : 0;
        ParityObservation.putPose(start.x[a], start.y[a], start.cos[a], start.sin[a], speedMps, startRecords, at);
    }

    private void putDriving(int a, Track track) {
        int last = track.lastValid(track.steps() - 1);
        startHeadingRad[a] = track.headingRad(0);
        float ahead = track.vx(0) * start.cos[a] + track.vy(0) * start.sin[a];
        startSpeedMps[a] = Math.copySign(track.speedMps(0), ahead);
        goalX[a] = track.x(last);
        goalY[a] = track.y(last);
        turnPerSpeed[a] = DT_SECONDS / lengthM(track);
    }

    private void putRecord(int r, Track track) {
        for (int t = 0; t < EPISODE_STEPS; t++) {
            int row = t * replayed + r;
            int at = row * ParityObservation.RECORD;
            ParityObservation.putSize(lengthM(track), widthM(track), recordRecords, at);
            if (!track.valid(t)) {
                ParityObservation.putPose(ABSENT_M, ABSENT_M, 1, 0, 0, recordRecords, at);
                continue;
            }
            record.x[row] = track.x(t);
            record.y[row] = track.y(t);
            record.cos[row] = Trig.cos(track.headingRad(t));
            record.sin[row] = Trig.sin(track.headingRad(t));
            ParityObservation.putPose(
                    record.x[row],
                    record.y[row],
                    record.cos[row],
                    record.sin[row],
                    track.speedMps(t),
                    recordRecords,
                    at);
        }
    }

    /// The scenario's id.
    public String id() {
        return id;
    }

    /// The road.
    public ParityMap map() {
        return map;
    }

    /// The number of agents that actions drive.
    public int controlled() {
        return controlled;
    }

    /// The number of actors that follow their record.
    public int replayed() {
        return replayed;
    }

    /// The number of actors that stand.
    public int parked() {
        return parked;
    }

    /// The number of actors.
    public int actors() {
        return controlled + replayed + parked;
    }
}
