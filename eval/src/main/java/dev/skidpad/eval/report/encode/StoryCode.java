package dev.skidpad.eval.report.encode;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Signal;
import dev.skidpad.eval.report.picture.Actor;
import dev.skidpad.eval.report.picture.Area;
import dev.skidpad.eval.report.picture.Cast;
import dev.skidpad.eval.report.picture.Light;
import dev.skidpad.eval.report.picture.MapPainter;
import dev.skidpad.eval.report.picture.Moment;
import dev.skidpad.eval.report.picture.PictureFrame;
import dev.skidpad.eval.report.picture.Take;
import dev.skidpad.sim.episode.Episode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// One scenario as several drove it, packed for the page's script. Lengths in m, in the picture's axes.
///
/// @param dt s between frames
/// @param frames of the longest take
/// @param moment the frame to show first: the first failure, else the first near miss, else the end
/// @param view the height of the moving view
/// @param whole the rectangle that shows all ways: left, bottom, width, height
/// @param road the road ([ShapeCode])
/// @param lights the traffic lights
/// @param actors everyone who is seen; the ego first
/// @param takes the drives, then the record
/// @param lanes what the sub-scores judge, over time
public record StoryCode(
        double dt,
        int frames,
        int moment,
        float view,
        float[] whole,
        String road,
        List<Lamp> lights,
        List<Player> actors,
        List<Part> takes,
        List<LaneCode> lanes) {
    private static final float MARGIN_M = 15;
    private static final float WIDTH_PER_HEIGHT = 4f / 3;

    /// A traffic light.
    ///
    /// @param u where
    /// @param v where
    /// @param changes a frame and what it shows from then on ([Light]'s class), in turn
    public record Lamp(float u, float v, List<Object> changes) {}

    /// Somebody who is seen.
    ///
    /// @param name what a reader may ask for
    /// @param ink the class of the box
    public record Player(String name, String ink, float length, float width) {}

    /// One drive, or the record.
    ///
    /// @param label such as `Before`
    /// @param motion everybody's ([MotionCode])
    /// @param frames how many it has
    /// @param struck index of whom the ego failed by striking, -1 for nobody
    /// @param impact frame, `u`, `v` of the first failure; empty where there is none
    public record Part(String label, String motion, int frames, int struck, float[] impact) {}

    /// Packs the drives of one scenario.
    public static StoryCode of(List<Take> takes) {
        List<Episode> episodes = takes.stream().map(Take::episode).toList();
        Scenario scenario = episodes.getFirst().scenario();
        PictureFrame picture = PictureFrame.of(scenario);
        Ensemble ensemble = Ensemble.of(episodes, picture);
        Area whole = ensemble.ways().grown(MARGIN_M).shaped(WIDTH_PER_HEIGHT);
        return new StoryCode(
                Math.round(scenario.dtSeconds() * 1e6) / 1e6,
                ensemble.frames(),
                decisive(takes),
                ensemble.viewM(),
                new float[] {tenths(whole.minU()), tenths(whole.minV()), tenths(whole.widthM()), tenths(whole.heightM())
                },
                road(scenario, picture, ensemble),
                lights(episodes.getFirst(), picture, ensemble),
                players(scenario, ensemble),
                parts(takes, picture, ensemble),
                LaneCode.of(takes));
    }

    /// The frame at which pictures are taken: the first failure of the last take that failed, else the first near miss,
    /// else the end: what happened after is what a reader wants to see first.
    public static int decisive(List<Take> takes) {
        int end = 0;
        OptionalInt failure = OptionalInt.empty();
        OptionalInt nearMiss = OptionalInt.empty();
        for (Take take : takes) {
            end = Math.max(end, take.episode().frames() - 1);
            OptionalInt failed = take.verdict().firstFailureFrame();
            failure = failed.isPresent() ? failed : failure;
            OptionalInt near = Moment.decisive(take.verdict());
            nearMiss = near.isPresent() ? near : nearMiss;
        }
        return failure.orElse(nearMiss.orElse(end));
    }

    private static String road(Scenario scenario, PictureFrame picture, Ensemble ensemble) {
        ShapeCode shapes = new ShapeCode();
        MapPainter map = new MapPainter(shapes, picture, ensemble.area());
        map.paint(scenario.map());
        map.route(scenario.route());
        return shapes.base64();
    }

    private static List<Lamp> lights(Episode first, PictureFrame picture, Ensemble ensemble) {
        List<Lamp> lamps = new ArrayList<>();
        for (Signal signal : first.scenario().signals()) {
            float u = picture.u(signal.stopX(), signal.stopY());
            float v = picture.v(signal.stopX(), signal.stopY());
            if (ensemble.area().contains(u, v)) {
                lamps.add(new Lamp(tenths(u), tenths(v), changes(signal, first.startStep(), ensemble.frames())));
            }
        }
        return lamps;
    }

    private static List<Object> changes(Signal signal, int startStep, int frames) {
        List<Object> changes = new ArrayList<>();
        String shown = "";
        for (int f = 0; f < frames; f++) {
            String now = Light.of(signal.at(startStep + f)).cssClass();
            if (!now.equals(shown)) {
                changes.add(f);
                changes.add(now);
                shown = now;
            }
        }
        return changes;
    }

    private static List<Player> players(Scenario scenario, Ensemble ensemble) {
        List<Player> players = new ArrayList<>();
        for (int i = 0; i < ensemble.tracks().size(); i++) {
            Actor actor = ensemble.takes().getLast().get(i);
            String ink = Cast.inkOf(
                            scenario.tracks().get(ensemble.tracks().get(i)).type())
                    .cssClass();
            players.add(
                    new Player(i == 0 ? "ego" : actor.name(), ink, tenths(actor.lengthM()), tenths(actor.widthM())));
        }
        return players;
    }

    private static List<Part> parts(List<Take> takes, PictureFrame picture, Ensemble ensemble) {
        List<Part> parts = new ArrayList<>();
        for (int t = 0; t < ensemble.takes().size(); t++) {
            List<Actor> actors = ensemble.takes().get(t);
            String motion = MotionCode.of(actors, ensemble.takes().subList(0, t));
            boolean driven = t < takes.size();
            parts.add(new Part(
                    driven ? takes.get(t).label() : "Record",
                    motion,
                    actors.getFirst().frames(),
                    driven ? struck(takes.get(t), ensemble) : -1,
                    driven ? impact(takes.get(t), picture) : new float[0]));
        }
        return parts;
    }

    private static int struck(Take take, Ensemble ensemble) {
        OptionalInt agent = Moment.struck(take.verdict());
        return agent.isPresent() ? ensemble.tracks().indexOf(agent.getAsInt()) : -1;
    }

    private static float[] impact(Take take, PictureFrame picture) {
        return Moment.failure(take.episode(), take.verdict())
                .map(m ->
                        new float[] {m.frame(), hundredths(picture.u(m.x(), m.y())), hundredths(picture.v(m.x(), m.y()))
                        })
                .orElse(new float[0]);
    }

    private static float tenths(float metres) {
        return Math.round(metres * 10) / 10f;
    }

    private static float hundredths(float metres) {
        return Math.round(metres * 100) / 100f;
    }
}
