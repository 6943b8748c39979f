package dev.skidpad.sim.score.commonroad;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.sim.score.Benchmark;
import dev.skidpad.sim.score.Drive;
import dev.skidpad.sim.score.Recount;
import dev.skidpad.sim.score.Score;
import dev.skidpad.sim.score.SubScore;
import dev.skidpad.sim.score.measure.EgoMotion;
import dev.skidpad.sim.world.MovingAgents;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;

/// A CommonRoad cost function over a drive: less is better, and only a valid solution has a cost ([Feasibility]).
///
/// A part is a [PartialCost]; its trace has what is integrated at each frame. What the map lacks makes a part absent,
/// and with it the cost: lanes for the offsets, speed limits for the velocity offsets.
///
/// @param function which of them
public record CommonRoadCosts(CostFunction function) implements Benchmark {
    private static final int MIN_FRAMES = 3;
    private static final double DISTANCE_WEIGHT = 0.2;

    /// All cost functions.
    public static List<CommonRoadCosts> all() {
        return Arrays.stream(CostFunction.values()).map(CommonRoadCosts::new).toList();
    }

    @Override
    public String name() {
        return "commonroad-" + function.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Score score(Drive drive) {
        List<SubScore> parts = new ArrayList<>();
        if (drive.ego().frames() < MIN_FRAMES) {
            String why = drive.ego().frames() + " frames are too few for derivatives";
            parts.add(SubScore.absent(Feasibility.PART, why));
            function.terms()
                    .forEach(term -> parts.add(SubScore.absent(term.cost().label(), why)));
            return Score.of(name(), function, parts);
        }
        Driven driven = new Driven(drive.ego());
        LaneOffsets lanes = new LaneOffsets(drive);
        parts.add(Feasibility.judge(drive, driven));
        for (CostFunction.Term term : function.terms()) {
            parts.add(part(term.cost(), drive, driven, lanes));
        }
        return Score.of(name(), function, parts);
    }

    private static SubScore part(PartialCost cost, Drive drive, Driven driven, LaneOffsets lanes) {
        EgoMotion ego = drive.ego();
        double duration = (ego.frames() - 1) * (double) ego.dtSeconds();
        return switch (cost) {
            case A -> integral(cost, ego, f -> squared(driven.accelerationMps2[f]));
            case J, J_LON -> integral(cost, ego, f -> squared(driven.jerkMps3[f]));
            case J_LAT -> integral(cost, ego, f -> squared(driven.lateralJerkMps3[f]));
            case SA -> integral(cost, ego, f -> squared(driven.steeringRad[f]));
            case SR -> integral(cost, ego, f -> squared(driven.steeringRadps[f]));
            case L -> integral(cost, ego, f -> Math.abs(driven.speedMps[f]));
            case D -> integral(cost, ego, f -> StrictMath.exp(-DISTANCE_WEIGHT * gapAheadM(drive, f)));
            case LC -> onLane(cost, ego, lanes, f -> squared(lanes.lateralM[f]));
            case O -> onLane(cost, ego, lanes, f -> squared(lanes.angleRad[f]));
            case V -> withLimit(cost, ego, lanes, f -> squared(lanes.limitMps[f] - driven.speedMps[f]));
            case V_LON ->
                withLimit(
                        cost,
                        ego,
                        lanes,
                        f -> squared(lanes.limitMps[f] - driven.speedMps[f] * StrictMath.cos(lanes.angleRad[f])));
            case T -> measured(cost, ego, duration);
            case ID -> measured(cost, ego, 1 / duration);
        };
    }

    private static SubScore onLane(PartialCost cost, EgoMotion ego, LaneOffsets lanes, IntToDoubleFunction integrand) {
        return lanes.lost.isPresent()
                ? SubScore.absent(cost.label(), "the ego is on no lane at frame " + lanes.lost.getAsInt())
                : integral(cost, ego, integrand);
    }

    private static SubScore withLimit(
            PartialCost cost, EgoMotion ego, LaneOffsets lanes, IntToDoubleFunction integrand) {
        return lanes.unlimited.isPresent() && lanes.lost.isEmpty()
                ? SubScore.absent(cost.label(), "the map has no speed limit at frame " + lanes.unlimited.getAsInt())
                : onLane(cost, ego, lanes, integrand);
    }

    private static SubScore integral(PartialCost cost, EgoMotion ego, IntToDoubleFunction integrand) {
        List<SubScore.Event> trace = new ArrayList<>(ego.frames());
        for (int f = 0; f < ego.frames(); f++) {
            trace.add(new SubScore.Event(f, -1, cost.label(), integrand.applyAsDouble(f), 0));
        }
        return SubScore.of(cost.label(), new Simpson(ego.dtSeconds()), trace);
    }

    private static SubScore measured(PartialCost cost, EgoMotion ego, double value) {
        SubScore.Event event = new SubScore.Event(ego.frames() - 1, -1, cost.label(), value, 0);
        return SubScore.of(cost.label(), new Recount.Measured(cost.label()), List.of(event));
    }

    private static double squared(double value) {
        return value * value;
    }

    /// The gap in m from the ego's front to whoever is ahead, straight on, and not beside; infinite if nobody is.
    private static double gapAheadM(Drive drive, int frame) {
        EgoMotion ego = drive.ego();
        MovingAgents all = drive.agents();
        double least = Double.POSITIVE_INFINITY;
        for (int a = 0; a < all.agents(); a++) {
            if (a == ego.agent() || !all.active(frame, a)) {
                continue;
            }
            double dx = (double) all.x(frame, a) - ego.x(frame);
            double dy = (double) all.y(frame, a) - ego.y(frame);
            double along = dx * ego.cos(frame) + dy * ego.sin(frame);
            double across = Math.abs(dy * ego.cos(frame) - dx * ego.sin(frame));
            if (along <= 0 || across > 0.5 * (all.lengthM(a) + all.widthM(a)) + ego.halfWidthM()) {
                continue;
            }
            double turn = Angles.difference(ego.headingRad(frame), all.headingRad(frame, a));
            double c = Math.abs(StrictMath.cos(turn));
            double s = Math.abs(StrictMath.sin(turn));
            double reach = 0.5 * (all.lengthM(a) * c + all.widthM(a) * s);
            double side = 0.5 * (all.lengthM(a) * s + all.widthM(a) * c);
            if (across < side + ego.halfWidthM()) {
                least = Math.min(least, Math.max(0, along - reach - ego.halfLengthM()));
            }
        }
        return least;
    }
}
