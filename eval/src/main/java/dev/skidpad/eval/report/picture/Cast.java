package dev.skidpad.eval.report.picture;

import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.eval.why.EventWords;
import dev.skidpad.sim.episode.Episode;
import java.util.ArrayList;
import java.util.List;

/// Who moves in one drive.
///
/// @param others the agents other than the ego that come into the picture
/// @param record the ego as it was recorded
/// @param ego the ego as it was driven
public record Cast(List<Actor> others, Actor record, Actor ego) {
    public Cast {
        others = List.copyOf(others);
    }

    /// The cast of an episode, at the episode's frames.
    ///
    /// @param ink for the ego
    public static Cast of(Episode episode, PictureFrame picture, Area area, Ink ink) {
        Scenario scenario = episode.scenario();
        List<Actor> others = new ArrayList<>();
        for (int agent = 0; agent < episode.agents(); agent++) {
            if (agent == scenario.egoIndex()) {
                continue;
            }
            Actor actor = driven(
                    episode,
                    agent,
                    picture,
                    inkOf(scenario.tracks().get(agent).type()),
                    EventWords.nameOf(scenario, agent));
            if (actor.visits(area)) {
                others.add(actor);
            }
        }
        Actor ego = driven(episode, scenario.egoIndex(), picture, ink, "ego, driven by " + episode.planner());
        return new Cast(others, recorded(episode, picture), ego);
    }

    /// One agent of an episode, as it was driven.
    public static Actor driven(Episode episode, int agent, PictureFrame picture) {
        Scenario scenario = episode.scenario();
        Ink ink = inkOf(scenario.tracks().get(agent).type());
        return driven(episode, agent, picture, ink, EventWords.nameOf(scenario, agent));
    }

    /// One agent as it was recorded over the frames of an episode.
    public static Actor recorded(Episode episode, int agent, PictureFrame picture) {
        Scenario scenario = episode.scenario();
        Track track = scenario.tracks().get(agent);
        String name = EventWords.nameOf(scenario, agent);
        return logged(track, picture, inkOf(track.type()), name, episode.startStep(), episode.frames());
    }

    /// The cast of a scenario's record, one frame for each of its steps.
    public static Cast of(Scenario scenario, PictureFrame picture, Ink ink) {
        List<Actor> others = new ArrayList<>();
        for (int agent = 0; agent < scenario.agentCount(); agent++) {
            Track track = scenario.tracks().get(agent);
            if (agent != scenario.egoIndex()) {
                others.add(logged(
                        track, picture, inkOf(track.type()), EventWords.nameOf(scenario, agent), 0, track.steps()));
            }
        }
        Actor ego = logged(scenario.ego(), picture, ink, "ego, as recorded", 0, scenario.steps());
        return new Cast(others, ego, ego);
    }

    /// Everyone, in the order in which they are drawn.
    public List<Actor> inOrder() {
        List<Actor> all = new ArrayList<>(others);
        all.add(record);
        all.add(ego);
        return all;
    }

    private static Actor driven(Episode episode, int agent, PictureFrame picture, Ink ink, String name) {
        Track track = episode.scenario().tracks().get(agent);
        Actor actor = new Actor(name, ink, track.lengthM(), track.widthM(), episode.frames());
        for (int f = 0; f < episode.frames(); f++) {
            if (episode.active(f, agent)) {
                actor.place(f, picture, episode.x(f, agent), episode.y(f, agent), episode.headingRad(f, agent));
            }
        }
        return actor;
    }

    private static Actor recorded(Episode episode, PictureFrame picture) {
        return logged(
                episode.scenario().ego(),
                picture,
                Ink.GHOST,
                "ego, as recorded",
                episode.startStep(),
                episode.frames());
    }

    private static Actor logged(Track track, PictureFrame picture, Ink ink, String name, int firstStep, int frames) {
        Actor actor = new Actor(name, ink, track.lengthM(), track.widthM(), frames);
        for (int f = 0; f < frames; f++) {
            int step = firstStep + f;
            if (step < track.steps() && track.valid(step)) {
                actor.place(f, picture, track.x(step), track.y(step), track.headingRad(step));
            }
        }
        return actor;
    }

    /// What an agent is drawn with.
    public static Ink inkOf(AgentType type) {
        return switch (type) {
            case VEHICLE -> Ink.VEHICLE;
            case PEDESTRIAN -> Ink.PEDESTRIAN;
            case CYCLIST -> Ink.CYCLIST;
            case OTHER -> Ink.OTHER;
        };
    }
}
