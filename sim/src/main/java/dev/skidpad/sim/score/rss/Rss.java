package dev.skidpad.sim.score.rss;

import dev.skidpad.core.lanes.LaneGraph;
import dev.skidpad.core.lanes.LanePlace;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.sim.score.Benchmark;
import dev.skidpad.sim.score.Drive;
import dev.skidpad.sim.score.Recount;
import dev.skidpad.sim.score.Score;
import dev.skidpad.sim.score.ScoreFormula;
import dev.skidpad.sim.score.SubScore;
import dev.skidpad.sim.score.measure.EgoMotion;
import dev.skidpad.sim.world.MovingAgents;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Responsibility-sensitive safety of a drive: 1 while the ego answers every dangerous situation as it must, 0 from
/// the first one on in which it does not.
///
/// A situation is dangerous when neither the distance along nor the one across the road is safe ([SafeDistances]).
/// Being in danger is not to blame; not answering it from the response time on is ([Watch]). Told besides: whether
/// there was any danger, and the least margin, the better of the two distances less what is safe. The trace has every
/// dangerous frame, and every frame at which the ego or the other did not answer.
///
/// Knowingly different: vehicles and cyclists that go the same way or towards the ego are judged; crossing traffic,
/// for which the paper asks who has the right of way, and pedestrians are not. The direction of the road is that of
/// the ego's lane at each frame, not a lane-based frame of coordinates: two in a bend look a little nearer sideways
/// than they are. The ego counts as being on the right side of the road. Speed that is lost sideways keeps its sign
/// in the lateral distance. What nobody may do meanwhile (speed up by more, brake by more) is not checked.
///
/// @param parameters what everybody may and must do
public record Rss(RssParameters parameters) implements Benchmark {
    /// The part that is the total.
    public static final String PROPER_RESPONSE = "properResponse";

    /// The part that is 1 where there was no danger.
    public static final String NO_DANGER = "noDanger";

    /// The part that is the least margin, m.
    public static final String LEAST_MARGIN = "leastMarginM";

    /// The rule of the event that two are nearer than both safe distances.
    public static final String DANGEROUS = Watch.DANGEROUS;

    private static final float NEAR_M = 100;
    private static final Recount PROPER = new Recount.Unless(Set.of(Watch.EGO_DID_NOT_BRAKE, Watch.EGO_CAME_NEARER));

    /// With the default parameters.
    public Rss() {
        this(RssParameters.DEFAULT);
    }

    @Override
    public String name() {
        return "rss";
    }

    @Override
    public Score score(Drive drive) {
        EgoMotion ego = drive.ego();
        MovingAgents all = drive.agents();
        float[] road = directions(drive);
        List<SubScore.Event> events = new ArrayList<>();
        SubScore.@Nullable Event least = null;
        for (int a = 0; a < all.agents(); a++) {
            boolean judged = all.type(a) == AgentType.VEHICLE || all.type(a) == AgentType.CYCLIST;
            if (a == ego.agent() || !judged) {
                continue;
            }
            Watch watch = new Watch(a, ego.dtSeconds(), parameters, events);
            for (int f = 1; f < ego.frames(); f++) {
                if (!all.active(f, a) || !all.active(f - 1, a) || !near(ego, all, a, f)) {
                    continue;
                }
                // Both frames along the same direction, so that a turn of the road is no acceleration.
                Pair now = Pair.of(ego, all, a, f, road[f], parameters);
                Pair before = Pair.of(ego, all, a, f - 1, road[f], parameters);
                watch.look(f, now, before);
                if (now.way() != Pair.Way.NEITHER && (least == null || now.marginM() < least.value())) {
                    least = new SubScore.Event(f, a, LEAST_MARGIN, now.marginM(), 0);
                }
            }
        }
        events.sort(Comparator.comparingInt(SubScore.Event::frame));
        List<SubScore.Event> dangers = events.stream()
                .filter(event -> event.rule().equals(Watch.DANGEROUS))
                .toList();
        SubScore margin = least == null
                ? SubScore.absent(LEAST_MARGIN, "nobody goes the ego's way or towards it within " + NEAR_M + " m")
                : SubScore.of(LEAST_MARGIN, new Recount.Measured(LEAST_MARGIN), List.of(least));
        return Score.of(
                name(),
                new Formula(),
                List.of(
                        SubScore.of(PROPER_RESPONSE, PROPER, events),
                        SubScore.of(NO_DANGER, new Recount.Unless(Set.of(Watch.DANGEROUS)), dangers),
                        margin));
    }

    /// Whether an event of that rule says that the ego did not answer a danger.
    public static boolean blamesEgo(String rule) {
        return rule.equals(Watch.EGO_DID_NOT_BRAKE) || rule.equals(Watch.EGO_CAME_NEARER);
    }

    /// Whether an event of that rule says that the other did not answer a danger.
    public static boolean blamesOther(String rule) {
        return rule.equals(Watch.OTHER_DID_NOT_BRAKE) || rule.equals(Watch.OTHER_CAME_NEARER);
    }

    private static float[] directions(Drive drive) {
        EgoMotion ego = drive.ego();
        LaneGraph graph = LaneGraph.of(drive.map());
        LanePlace place = graph.newPlace();
        float[] directions = new float[ego.frames()];
        for (int f = 0; f < directions.length; f++) {
            boolean on = graph.locate(ego.x(f), ego.y(f), ego.headingRad(f), place);
            directions[f] = on ? place.directionRad() : ego.headingRad(f);
        }
        return directions;
    }

    private static boolean near(EgoMotion ego, MovingAgents all, int a, int f) {
        float dx = all.x(f, a) - ego.x(f);
        float dy = all.y(f, a) - ego.y(f);
        return dx * dx + dy * dy <= NEAR_M * NEAR_M;
    }

    /// The ego's part alone.
    private record Formula() implements ScoreFormula {
        @Override
        public OptionalDouble total(List<SubScore> parts) {
            return ScoreFormula.part(parts, PROPER_RESPONSE).value();
        }

        @Override
        public String text() {
            return PROPER_RESPONSE;
        }
    }
}
