package dev.skidpad.eval.why.similar;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.scene.RoadBounds;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.eval.why.similar.Situation.Ego;
import dev.skidpad.eval.why.similar.Situation.Other;
import dev.skidpad.eval.why.similar.Situation.Road;
import dev.skidpad.sim.episode.Episode;
import dev.skidpad.sim.score.measure.RecordedAgents;
import dev.skidpad.sim.world.MovingAgents;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Measures the situation of a moment: of an episode as it was driven, or of a scene as it was recorded.
///
/// Those who matter are those who come nearest: with the distance `d` and the relative velocity `w` of the
/// centres,
/// ```
/// min |d + t·w|        0 ≤ t ≤ 4 s
/// ```
/// when both keep their velocities, among all who are within [#SIGHT_M].
public final class SituationReader {
    /// How far ahead the near part of the route goes, m.
    public static final double NEAR_M = 15;

    /// How far ahead the far part of the route ends, m.
    public static final double FAR_M = 40;

    /// How far to a side the road is looked at, m.
    public static final double ROAD_M = 10;

    /// Who is farther from the ego than this does not matter, m.
    public static final double SIGHT_M = 60;

    private static final double FORESIGHT_SECONDS = 4;
    private static final float SMALLEST_STEP_M = 0.25f;

    private final Scenario scenario;
    private final MovingAgents agents;
    private final int frame;
    private final int ego;
    private final double cos;
    private final double sin;

    private SituationReader(Scenario scenario, MovingAgents agents, int frame) {
        this.scenario = scenario;
        this.agents = agents;
        this.frame = frame;
        ego = scenario.egoIndex();
        double heading = agents.headingRad(frame, ego);
        cos = StrictMath.cos(heading);
        sin = StrictMath.sin(heading);
    }

    /// The situation at a frame of an episode.
    ///
    /// @param partner the agent whom it is about; left out where it is not there at that frame
    public static Situation of(Episode episode, int frame, OptionalInt partner) {
        return new SituationReader(episode.scenario(), episode, frame).read(partner);
    }

    /// The situation at a step of a scene's record.
    ///
    /// @throws IllegalArgumentException if the ego is not recorded at that step
    public static Situation of(Scenario scenario, int step) {
        if (!scenario.ego().valid(step)) {
            throw new IllegalArgumentException(
                    "scenario " + scenario.id() + ": the ego is not recorded at step " + step);
        }
        return new SituationReader(scenario, new RecordedAgents(scenario, 0, scenario.steps()), step)
                .read(OptionalInt.empty());
    }

    private Situation read(OptionalInt partner) {
        boolean there = partner.isPresent() && agents.active(frame, partner.getAsInt());
        Polyline.Projection place = new Polyline.Projection();
        scenario.route().project(agents.x(frame, ego), agents.y(frame, ego), place);
        double turned = Angles.difference(place.headingRad(), agents.headingRad(frame, ego));
        return new Situation(
                new Ego(agents.speedMps(frame, ego), place.lateralM(), turned),
                road(place.s()),
                there ? Optional.of(other(partner.getAsInt())) : Optional.empty(),
                others(there ? partner.getAsInt() : ego));
    }

    // ---- the road

    private Road road(float s) {
        Polyline.Sample at = new Polyline.Sample();
        scenario.route().sample(s, at);
        float here = at.headingRad();
        scenario.route().sample((float) (s + FAR_M), at);
        float far = at.headingRad();
        scenario.route().sample((float) (s + NEAR_M), at);
        float near = at.headingRad();
        double across = near + 0.5 * StrictMath.PI;
        double x = agents.x(frame, ego);
        double y = agents.y(frame, ego);
        return new Road(
                Angles.difference(here, near),
                Angles.difference(near, far),
                freeM(x, y, -sin, cos),
                freeM(x, y, sin, -cos),
                freeM(at.x(), at.y(), StrictMath.cos(across), StrictMath.sin(across))
                        + freeM(at.x(), at.y(), -StrictMath.cos(across), -StrictMath.sin(across)));
    }

    /// From a point in a direction to the road's edge, m; 0 beyond it.
    private double freeM(double x, double y, double dirX, double dirY) {
        RoadBounds bounds = scenario.map().bounds();
        double way = 0;
        while (bounds.known() && way < ROAD_M) {
            float clearance = bounds.clearanceM((float) (x + way * dirX), (float) (y + way * dirY), (float) ROAD_M);
            if (clearance <= 0) {
                return way;
            }
            // No edge is nearer than the clearance, whatever the direction.
            way += Math.max(SMALLEST_STEP_M, clearance);
        }
        return ROAD_M;
    }

    // ---- the others

    private List<Other> others(int besides) {
        List<Integer> near = new ArrayList<>();
        for (int a = 0; a < agents.agents(); a++) {
            if (a != ego && a != besides && agents.active(frame, a) && distanceM(a) < SIGHT_M) {
                near.add(a);
            }
        }
        near.sort(Comparator.comparingDouble(this::nearestM));
        return near.stream()
                .limit(besides == ego ? Situation.MOST_OTHERS + 1 : Situation.MOST_OTHERS)
                .map(this::other)
                .toList();
    }

    private Other other(int a) {
        double dx = (double) agents.x(frame, a) - agents.x(frame, ego);
        double dy = (double) agents.y(frame, a) - agents.y(frame, ego);
        double wx = (double) agents.vx(frame, a) - agents.vx(frame, ego);
        double wy = (double) agents.vy(frame, a) - agents.vy(frame, ego);
        return new Other(
                agents.type(a),
                dx * cos + dy * sin,
                dy * cos - dx * sin,
                Angles.difference(agents.headingRad(frame, ego), agents.headingRad(frame, a)),
                wx * cos + wy * sin,
                wy * cos - wx * sin,
                agents.lengthM(a));
    }

    private double distanceM(int a) {
        double dx = (double) agents.x(frame, a) - agents.x(frame, ego);
        double dy = (double) agents.y(frame, a) - agents.y(frame, ego);
        return Math.sqrt(dx * dx + dy * dy);
    }

    private double nearestM(int a) {
        double dx = (double) agents.x(frame, a) - agents.x(frame, ego);
        double dy = (double) agents.y(frame, a) - agents.y(frame, ego);
        double wx = (double) agents.vx(frame, a) - agents.vx(frame, ego);
        double wy = (double) agents.vy(frame, a) - agents.vy(frame, ego);
        double w2 = wx * wx + wy * wy;
        double t = w2 == 0 ? 0 : Math.clamp(-(dx * wx + dy * wy) / w2, 0, FORESIGHT_SECONDS);
        double x = dx + t * wx;
        double y = dy + t * wy;
        return Math.sqrt(x * x + y * y);
    }
}
