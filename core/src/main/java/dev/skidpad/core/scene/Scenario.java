package dev.skidpad.core.scene;

import dev.skidpad.core.geometry.Polyline;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A piece of driving, recorded or invented: everything a simulation starts from. Immutable.
///
/// @param id unique in its source
/// @param place what keeps near neighbours together when scenarios are split: scenarios of one place never
///     stand on both sides of a split
/// @param kind a short tag of the situation, such as `recorded` or `four-way`
/// @param originX world coordinate in m that local x = 0 stands for
/// @param originY world coordinate in m that local y = 0 stands for
/// @param dtSeconds time between steps
/// @param steps the number of steps `T`, the same for every track
/// @param nowStep the step at which a planner takes over; steps before it are history
/// @param tracks the agents `[A]`
/// @param egoIndex which of them the planner drives
/// @param map the road
/// @param signals the lights
/// @param route where the ego is to go, from behind its position at `nowStep` to well beyond what it can
///     reach; it says nothing about speed
/// @param provenance where it came from
public record Scenario(
        String id,
        String place,
        String kind,
        double originX,
        double originY,
        float dtSeconds,
        int steps,
        int nowStep,
        List<Track> tracks,
        int egoIndex,
        RoadMap map,
        List<Signal> signals,
        Polyline route,
        Provenance provenance) {
    public Scenario {
        tracks = List.copyOf(tracks);
        signals = List.copyOf(signals);
        if (!Double.isFinite(originX) || !Double.isFinite(originY)) {
            throw unusable(id, "the origin " + originX + ", " + originY + " is not finite");
        }
        if (!(dtSeconds > 0) || !Float.isFinite(dtSeconds)) {
            throw unusable(id, "dt " + dtSeconds + " s is not a positive time");
        }
        if (nowStep < 0 || nowStep >= steps) {
            throw unusable(id, "now is step " + nowStep + ", but there are " + steps + " steps");
        }
        Set<String> trackIds = new HashSet<>();
        for (Track track : tracks) {
            if (track.steps() != steps) {
                throw unusable(id, "track " + track.id() + " has " + track.steps() + " steps for " + steps);
            }
            if (!trackIds.add(track.id())) {
                throw unusable(id, "two tracks have the id " + track.id());
            }
        }
        if (egoIndex < 0 || egoIndex >= tracks.size()) {
            throw unusable(id, "the ego is track " + egoIndex + ", but there are " + tracks.size() + " tracks");
        }
        if (!tracks.get(egoIndex).valid(nowStep)) {
            throw unusable(id, "the ego " + tracks.get(egoIndex).id() + " is not valid at now, step " + nowStep);
        }
    }

    private static IllegalArgumentException unusable(String id, String problem) {
        return new IllegalArgumentException("scenario " + id + ": " + problem);
    }

    /// The agent that the planner drives.
    public Track ego() {
        return tracks.get(egoIndex);
    }

    /// The number of agents `A`, the ego included.
    public int agentCount() {
        return tracks.size();
    }

    /// The number of steps after now.
    public int futureSteps() {
        return steps - 1 - nowStep;
    }

    /// The same scenario with other tracks, in the same order.
    public Scenario withTracks(String newId, List<Track> newTracks, String note) {
        return new Scenario(
                newId,
                place,
                kind,
                originX,
                originY,
                dtSeconds,
                steps,
                nowStep,
                newTracks,
                egoIndex,
                map,
                signals,
                route,
                provenance.with(note));
    }

    /// The same scenario without its first steps.
    ///
    /// @param dropped how many; at most all before now
    public Scenario withoutFirst(int dropped) {
        if (dropped < 0 || dropped > nowStep) {
            throw new IllegalArgumentException("the first " + dropped + " steps of scenario " + id
                    + " cannot be left out; its now is step " + nowStep);
        }
        if (dropped == 0) {
            return this;
        }
        List<Track> later =
                tracks.stream().map(track -> track.withoutFirst(dropped)).toList();
        List<Signal> shown =
                signals.stream().map(signal -> signal.withoutFirst(dropped)).toList();
        return new Scenario(
                id,
                place,
                kind,
                originX,
                originY,
                dtSeconds,
                steps - dropped,
                nowStep - dropped,
                later,
                egoIndex,
                map,
                shown,
                route,
                provenance.with("without its first " + dropped + " steps"));
    }

    /// The same scenario under another id and at another place.
    public Scenario named(String newId, String newPlace) {
        return new Scenario(
                newId,
                newPlace,
                kind,
                originX,
                originY,
                dtSeconds,
                steps,
                nowStep,
                tracks,
                egoIndex,
                map,
                signals,
                route,
                provenance);
    }

    /// The same scenario from the seat of another agent.
    ///
    /// @param agent the new ego
    /// @param newNowStep a step at which that agent is there
    /// @param newRoute where it is to go
    public Scenario withEgo(int agent, int newNowStep, Polyline newRoute) {
        return new Scenario(
                id,
                place,
                kind,
                originX,
                originY,
                dtSeconds,
                steps,
                newNowStep,
                tracks,
                agent,
                map,
                signals,
                newRoute,
                provenance);
    }

    @Override
    public String toString() {
        return "Scenario[" + id + ", " + kind + ", " + tracks.size() + " agents, " + steps + " steps]";
    }
}
