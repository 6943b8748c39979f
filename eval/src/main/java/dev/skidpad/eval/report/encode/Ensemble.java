package dev.skidpad.eval.report.encode;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.eval.report.picture.Actor;
import dev.skidpad.eval.report.picture.Area;
import dev.skidpad.eval.report.picture.Cast;
import dev.skidpad.eval.report.picture.PictureFrame;
import dev.skidpad.sim.episode.Episode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/// Everyone who comes into the picture of a scenario, in every take of it and in its record.
///
/// @param tracks whose index in the scenario, the ego first
/// @param takes `[takes + 1][tracks]` how they moved; the record last
/// @param area what the picture may come to show
/// @param viewM the height of the moving view
record Ensemble(List<Integer> tracks, List<List<Actor>> takes, Area area, float viewM) {
    private static final float SMALLEST_VIEW_M = 36;
    private static final float LARGEST_VIEW_M = 130;
    private static final float VIEW_SECONDS = 4;
    private static final float MARGIN_M = 15;

    Ensemble {
        tracks = List.copyOf(tracks);
        takes = takes.stream().map(List::copyOf).toList();
    }

    static Ensemble of(List<Episode> episodes, PictureFrame picture) {
        Scenario scenario = episodes.getFirst().scenario();
        float viewM = viewM(episodes);
        List<List<Actor>> all = new ArrayList<>();
        for (Episode episode : episodes) {
            all.add(actors(scenario, agent -> Cast.driven(episode, agent, picture)));
        }
        Episode longest = longest(episodes);
        all.add(actors(scenario, agent -> Cast.recorded(longest, agent, picture)));
        Area area = egos(all, scenario.egoIndex()).grown(viewM + MARGIN_M);
        List<Integer> tracks = new ArrayList<>(List.of(scenario.egoIndex()));
        for (int agent = 0; agent < scenario.agentCount(); agent++) {
            int one = agent;
            if (agent != scenario.egoIndex()
                    && all.stream().anyMatch(take -> take.get(one).visits(area))) {
                tracks.add(agent);
            }
        }
        List<List<Actor>> takes = all.stream()
                .map(take -> tracks.stream().map(take::get).toList())
                .toList();
        return new Ensemble(tracks, takes, area, viewM);
    }

    /// The rectangle around the ways of all egos.
    Area ways() {
        return egos(takes, 0);
    }

    /// The number of frames of the longest take.
    int frames() {
        return takes.stream().mapToInt(t -> t.getFirst().frames()).max().orElseThrow();
    }

    private static Episode longest(List<Episode> episodes) {
        Episode longest = episodes.getFirst();
        for (Episode episode : episodes) {
            longest = episode.frames() > longest.frames() ? episode : longest;
        }
        return longest;
    }

    private static List<Actor> actors(Scenario scenario, IntFunction<Actor> make) {
        List<Actor> actors = new ArrayList<>();
        for (int agent = 0; agent < scenario.agentCount(); agent++) {
            actors.add(make.apply(agent));
        }
        return actors;
    }

    private static Area egos(List<List<Actor>> takes, int ego) {
        Area area = Area.NONE;
        for (List<Actor> take : takes) {
            float[] path = take.get(ego).path();
            for (int i = 0; i < path.length; i += 2) {
                area = area.with(path[i], path[i + 1]);
            }
        }
        return area;
    }

    // High enough for what lies a few seconds ahead at the highest speed.
    private static float viewM(List<Episode> episodes) {
        float fastest = 0;
        for (Episode episode : episodes) {
            for (int f = 0; f < episode.frames(); f++) {
                fastest =
                        Math.max(fastest, episode.speedMps(f, episode.scenario().egoIndex()));
            }
        }
        return Math.round(Math.clamp(VIEW_SECONDS * fastest, SMALLEST_VIEW_M, LARGEST_VIEW_M));
    }
}
