package dev.skidpad.data.read;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.lanes.RouteBuilder;
import dev.skidpad.core.scene.Provenance;
import dev.skidpad.core.scene.RoadMap;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Signal;
import dev.skidpad.core.scene.Track;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Makes a scenario of a recording: checks it, moves the origin to where the ego is at now, finds the route.
public final class RecordingAssembler {
    /// The kind that every recorded scenario has.
    public static final String KIND = "recorded";

    private RecordingAssembler() {}

    /// The scenario of a recording. Its place is its own id: places are found among many scenarios, not in
    /// one.
    ///
    /// @param source the file's name, for the provenance
    /// @param importer name and version of the reader, for the provenance
    /// @param contentHash SHA-256 of the bytes the recording was read from
    /// @throws BadInputException if there is no usable ego, or a value is out of all reason
    public static Scenario assemble(Recording recording, String source, String importer, String contentHash) {
        String where = "scenario " + recording.id();
        List<String> notes = new ArrayList<>(recording.notes());
        int steps = steps(recording, where);
        RecordedAgent ego = ego(recording, where);
        double originX = ego.x(recording.nowStep());
        double originY = ego.y(recording.nowStep());
        checkOrigin(originX, originY, recording, where);
        List<Track> tracks = tracks(recording, originX, originY, where, notes);
        RoadMap map = MapBuilder.build(recording.map(), originX, originY, where, notes);
        List<Signal> signals = signals(recording, originX, originY, map, notes);
        Track egoTrack = tracks.get(recording.egoIndex());
        return new Scenario(
                recording.id(),
                recording.id(),
                KIND,
                originX,
                originY,
                recording.dtSeconds(),
                steps,
                recording.nowStep(),
                tracks,
                recording.egoIndex(),
                map,
                signals,
                RouteBuilder.route(egoTrack, recording.nowStep(), map),
                new Provenance(source, importer, contentHash, notes));
    }

    private static int steps(Recording recording, String where) {
        if (recording.agents().isEmpty()) {
            throw new BadInputException(
                    where, "there are no objects, so nobody drives", "Leave this scenario out, or fetch it again");
        }
        int steps = recording.agents().getFirst().steps();
        for (int i = 1; i < recording.agents().size(); i++) {
            int others = recording.agents().get(i).steps();
            if (others != steps) {
                throw new BadInputException(
                        where,
                        "object " + i + " has " + others + " steps and object 0 has " + steps,
                        "Maybe the file was put together from parts, or cut short; fetch it again");
            }
        }
        if (steps <= recording.nowStep()) {
            throw new BadInputException(
                    where,
                    "there are " + steps + " steps, but now is step " + recording.nowStep(),
                    "A scenario needs its history and at least the step at which the planner takes over");
        }
        return steps;
    }

    private static RecordedAgent ego(Recording recording, String where) {
        int index = recording.egoIndex();
        int count = recording.agents().size();
        if (index < 0 || index >= count) {
            throw new BadInputException(
                    where,
                    "the ego is object " + index + ", but there are " + count + " objects, 0 to " + (count - 1),
                    "Correct the index of the recording car, or leave this scenario out");
        }
        RecordedAgent ego = recording.agents().get(index);
        if (!ego.valid(recording.nowStep())) {
            throw new BadInputException(
                    where,
                    "the ego, object " + index + " (id " + ego.id() + "), is not valid at now, step "
                            + recording.nowStep(),
                    "Correct the index of the recording car, or leave this scenario out");
        }
        return ego;
    }

    private static void checkOrigin(double originX, double originY, Recording recording, String where) {
        if (!Double.isFinite(originX) || !Double.isFinite(originY)) {
            throw new BadInputException(
                    where,
                    "the ego, object " + recording.egoIndex() + ", is valid at now, step " + recording.nowStep()
                            + ", but at (" + originX + ", " + originY + "), which is not finite",
                    "Fetch the file again, or leave this scenario out");
        }
    }

    private static List<Track> tracks(
            Recording recording, double originX, double originY, String where, List<String> notes) {
        List<Track> tracks = new ArrayList<>(recording.agents().size());
        Set<String> usedIds = new HashSet<>();
        for (int i = 0; i < recording.agents().size(); i++) {
            RecordedAgent agent = recording.agents().get(i);
            String id = agent.id();
            while (!usedIds.add(id)) {
                id = id + "#" + i;
            }
            if (!id.equals(agent.id())) {
                notes.add("object " + i + " repeats the id " + agent.id() + "; it is " + id + " here");
            }
            tracks.add(agent.toTrack(id, originX, originY, where, i));
        }
        return tracks;
    }

    private static List<Signal> signals(
            Recording recording, double originX, double originY, RoadMap map, List<String> notes) {
        List<Signal> signals = new ArrayList<>(recording.signals().size());
        for (RecordedSignal signal : recording.signals()) {
            if (!WorldLimits.plausible(signal.stopX(), signal.stopY(), originX, originY)) {
                notes.add("left out the light of lane " + signal.laneId() + " at (" + signal.stopX() + ", "
                        + signal.stopY() + "), which is nowhere near the ego");
                continue;
            }
            if (map.laneIndex(signal.laneId()).isEmpty()) {
                notes.add("the light of lane " + signal.laneId() + " rules a lane that the map does not have");
            }
            signals.add(new Signal(
                    signal.laneId(),
                    (float) (signal.stopX() - originX),
                    (float) (signal.stopY() - originY),
                    signal.states()));
        }
        return signals;
    }
}
