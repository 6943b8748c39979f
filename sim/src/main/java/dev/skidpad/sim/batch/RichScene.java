package dev.skidpad.sim.batch;

import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.kernel.Trig;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.column.ColumnKernels;
import dev.skidpad.sim.column.Strips;
import dev.skidpad.sim.score.EgoProgress;
import dev.skidpad.sim.score.measure.EgoMotion;
import dev.skidpad.sim.world.RearAxle;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/// A scenario as batches drive it: a map, the agents that actions drive, and the record of the others.
/// Immutable, and shared by all worlds of the scenario.
///
/// It begins at the scenario's now and has a step less than its record has from there. In a world the
/// *controlled* come first, in the order asked for, then everybody else whose record is valid at any time:
/// the *replayed*. Boxes have their full size. All `F` frames of the replayed are stored: frame 0 is now.
public final class RichScene {
    final RichMap map;
    final Scenario scenario;
    final int startStep;
    final int frames; // F
    final int controlled; // C
    final int controlledRows; // C, rounded up to whole vectors
    final int replayed; // R
    final int replayedRows; // R, rounded up to whole vectors
    final int slots; // rows of actors: both
    final int words; // of 64 rows
    final int[] track; // [slots] index in the scenario; -1 for padding
    final ActorColumns start; // [slots] frame 0
    final float[] startHeadingRad; // [C]
    final float[] startRecords; // [slots, 8]
    final ActorColumns record; // [F, replayedRows] motion only
    final float[] recordRecords; // [F, replayedRows, 8]
    final float[] rearToCentreM; // [C]
    final AgentType[] type; // [slots] of padding: OTHER
    final Path[] path; // [C]
    final int[] startSegment; // [C] of the path
    final float[] startS; // [C] m along the path
    final int[] comparedFrame; // [C] up to where progress is compared with the record
    final OptionalDouble[] recordM; // [C] progress of the record until then
    final float[] startClearanceM; // [C, 4] of the corners, see DrivableArea
    final Lights lights;

    private RichScene(Scenario scenario, RichMap map, int[] tracks) {
        this.scenario = scenario;
        this.map = map;
        startStep = scenario.nowStep();
        frames = scenario.steps() - startStep;
        int[] others = others(scenario, tracks);
        controlled = tracks.length;
        controlledRows = roundedUp(controlled);
        replayed = others.length;
        replayedRows = roundedUp(replayed);
        slots = controlledRows + replayedRows;
        words = (slots + 63) / 64;
        track = new int[slots];
        Arrays.fill(track, -1);
        System.arraycopy(tracks, 0, track, 0, controlled);
        System.arraycopy(others, 0, track, controlledRows, replayed);
        start = new ActorColumns(slots);
        startRecords = new float[slots * ColumnKernels.RECORD];
        type = new AgentType[slots];
        Arrays.fill(type, AgentType.OTHER);
        startHeadingRad = new float[controlled];
        rearToCentreM = new float[controlled];
        path = new Path[controlled];
        startSegment = new int[controlled];
        startS = new float[controlled];
        comparedFrame = new int[controlled];
        recordM = new OptionalDouble[controlled];
        startClearanceM = new float[4 * controlled];
        for (int row = 0; row < slots; row++) {
            if (track[row] >= 0) {
                putStart(row, scenario.tracks().get(track[row]));
            }
        }
        for (int a = 0; a < controlled; a++) {
            putDriving(a);
        }
        record = new ActorColumns(frames * replayedRows);
        recordRecords = new float[frames * replayedRows * ColumnKernels.RECORD];
        for (int r = 0; r < replayed; r++) {
            putRecord(r, scenario.tracks().get(others[r]));
        }
        lights = new Lights(scenario, startStep, frames);
    }

    /// A scene with a map of its own.
    ///
    /// @throws IllegalArgumentException if nobody is controlled or the scenario ends now
    public static RichScene of(Scenario scenario, Controlled controlled) {
        return of(scenario, RichMap.of(scenario.map()), controlled.of(scenario, Integer.MAX_VALUE));
    }

    /// A scene on a map that others may share.
    ///
    /// @param map made of the scenario's map
    /// @param tracks the controlled: indices of tracks that are valid at the scenario's now
    /// @throws IllegalArgumentException if it is another map, nobody is controlled, somebody twice, or
    ///     somebody who is not there now
    public static RichScene of(Scenario scenario, RichMap map, int[] tracks) {
        if (!map.map.equals(scenario.map())) {
            throw unusable(scenario, "the map is that of another scenario");
        }
        if (scenario.futureSteps() < 1) {
            throw unusable(scenario, "it ends now, at step " + scenario.nowStep());
        }
        if (tracks.length == 0) {
            throw unusable(scenario, "no agent is controlled. Maybe choose Controlled.EGO");
        }
        Set<Integer> seen = new HashSet<>();
        for (int one : tracks) {
            if (one < 0 || one >= scenario.agentCount()) {
                throw unusable(scenario, "track " + one + " is not in [0, " + scenario.agentCount() + ")");
            }
            if (!scenario.tracks().get(one).valid(scenario.nowStep())) {
                throw unusable(scenario, "track " + one + " is not there now, at step " + scenario.nowStep());
            }
            if (!seen.add(one)) {
                throw unusable(scenario, "track " + one + " is controlled twice");
            }
        }
        return new RichScene(scenario, map, tracks.clone());
    }

    private static IllegalArgumentException unusable(Scenario scenario, String problem) {
        return new IllegalArgumentException("scenario " + scenario.id() + ": " + problem);
    }

    private static int[] others(Scenario scenario, int[] tracks) {
        boolean[] driven = new boolean[scenario.agentCount()];
        for (int one : tracks) {
            driven[one] = true;
        }
        int[] others = new int[scenario.agentCount()];
        int count = 0;
        for (int a = 0; a < others.length; a++) {
            if (!driven[a] && scenario.tracks().get(a).lastValid(scenario.steps() - 1) >= scenario.nowStep()) {
                others[count++] = a;
            }
        }
        return Arrays.copyOf(others, count);
    }

    private static int roundedUp(int count) {
        return (count + Strips.PADDING - 1) / Strips.PADDING * Strips.PADDING;
    }

    private void putStart(int row, Track one) {
        type[row] = one.type();
        start.size(row, one.lengthM(), one.widthM());
        int at = row * ColumnKernels.RECORD;
        RichObservation.putBody(one.lengthM(), one.widthM(), one.type(), startRecords, at);
        if (!one.valid(startStep)) {
            return;
        }
        float cos = Trig.cos(one.headingRad(startStep));
        float sin = Trig.sin(one.headingRad(startStep));
        start.place(row, one.x(startStep), one.y(startStep), cos, sin, one.vx(startStep), one.vy(startStep));
        float speed = one.vx(startStep) * cos + one.vy(startStep) * sin;
        RichObservation.putMotion(one.x(startStep), one.y(startStep), cos, sin, speed, startRecords, at);
    }

    private void putDriving(int a) {
        Track one = scenario.tracks().get(track[a]);
        startHeadingRad[a] = one.headingRad(startStep);
        rearToCentreM[a] = one.type() == AgentType.PEDESTRIAN ? 0 : RearAxle.toCentreM(one.lengthM());
        Polyline line = pathOf(scenario, track[a]);
        path[a] = new Path(line);
        if (path[a].known()) {
            startSegment[a] = path[a].start(start.x[a], start.y[a], start.cos[a], start.sin[a]);
            startS[a] = path[a].arcM[startSegment[a]] + path[a].alongM(startSegment[a], start.x[a], start.y[a]);
        }
        comparedFrame[a] = Math.min(frames - 1, one.lastValid(startStep + frames - 1) - startStep);
        recordM[a] = recordProgress(a);
        RoadJudge.putStartClearance(this, a);
    }

    /// Where an agent of a scenario is to go: the ego along the route, another one where its record goes.
    static Polyline pathOf(Scenario scenario, int track) {
        if (track == scenario.egoIndex()) {
            return scenario.route();
        }
        Track one = scenario.tracks().get(track);
        float[] x = new float[one.steps()];
        float[] y = new float[one.steps()];
        int count = 0;
        for (int t = scenario.nowStep(); t < one.steps(); t++) {
            if (one.valid(t)) {
                x[count] = one.x(t);
                y[count] = one.y(t);
                count++;
            }
        }
        return Polyline.of(Arrays.copyOf(x, count), Arrays.copyOf(y, count));
    }

    /// The scenario as another of its agents sees it: it is the ego, and its path is the route.
    ///
    /// @param row of the controlled
    Scenario seenBy(int row) {
        return new Scenario(
                scenario.id(),
                scenario.place(),
                scenario.kind(),
                scenario.originX(),
                scenario.originY(),
                scenario.dtSeconds(),
                scenario.steps(),
                scenario.nowStep(),
                scenario.tracks(),
                track[row],
                scenario.map(),
                scenario.signals(),
                pathOf(scenario, track[row]),
                scenario.provenance());
    }

    private OptionalDouble recordProgress(int a) {
        Track one = scenario.tracks().get(track[a]);
        EgoMotion still = new EgoMotion(track[a], frames, one.lengthM(), one.widthM(), scenario.dtSeconds());
        for (int f = 0; f < frames; f++) {
            still.add(start.x[a], start.y[a], startHeadingRad[a], 0, 0);
        }
        return new EgoProgress(still, seenBy(a), startStep).recordM();
    }

    private void putRecord(int r, Track one) {
        for (int f = 0; f < frames; f++) {
            int row = f * replayedRows + r;
            int t = startStep + f;
            RichObservation.putBody(one.lengthM(), one.widthM(), one.type(), recordRecords, row * ColumnKernels.RECORD);
            if (one.valid(t)) {
                float cos = Trig.cos(one.headingRad(t));
                float sin = Trig.sin(one.headingRad(t));
                record.place(row, one.x(t), one.y(t), cos, sin, one.vx(t), one.vy(t));
                float speed = one.vx(t) * cos + one.vy(t) * sin;
                RichObservation.putMotion(
                        one.x(t), one.y(t), cos, sin, speed, recordRecords, row * ColumnKernels.RECORD);
            }
        }
    }

    /// Whether a row is there at a frame of its record.
    boolean recorded(int frame, int r) {
        return record.x[frame * replayedRows + r] != ActorColumns.ABSENT_M;
    }

    /// The row of a track among the actors.
    int rowOf(int ofTrack) {
        for (int row = 0; row < slots; row++) {
            if (track[row] == ofTrack) {
                return row;
            }
        }
        throw new IllegalArgumentException("track " + ofTrack + " is nobody's here");
    }

    /// The scenario.
    public Scenario scenario() {
        return scenario;
    }

    /// The road.
    public RichMap map() {
        return map;
    }

    /// How many steps an episode has.
    public int steps() {
        return frames - 1;
    }

    /// The number of agents that actions drive.
    public int controlled() {
        return controlled;
    }

    /// The number of agents that follow their record.
    public int replayed() {
        return replayed;
    }

    /// The track in the scenario of a controlled agent.
    public int track(int agent) {
        return track[java.util.Objects.checkIndex(agent, controlled)];
    }

    /// The controlled agents' tracks.
    public List<Track> tracks() {
        return Arrays.stream(track, 0, controlled)
                .mapToObj(scenario.tracks()::get)
                .toList();
    }
}
