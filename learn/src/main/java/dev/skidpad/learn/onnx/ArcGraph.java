package dev.skidpad.learn.onnx;

import dev.skidpad.learn.feature.ViewFeatures;
import dev.skidpad.learn.policy.ArcPlan;
import dev.skidpad.learn.policy.LearnedPlanner;
import dev.skidpad.learn.token.Codebook;
import dev.skidpad.learn.token.Pace;
import dev.skidpad.sim.episode.Simulator;
import dev.skidpad.sim.world.RearAxle;
import java.util.Map;

/// Writes what comes after the network: the likeliest token, the mean way of those near it, the pace, the arc.
/// The same as [LearnedPlanner] at temperature 0.
///
/// All values are `[1, 1]`, or `[1, N]` with `N` poses.
final class ArcGraph {
    private static final int POSES = Simulator.PLAN_STEPS;
    private static final float STRAIGHT_RAD = 1e-3f;

    // Where the row about the ego has what is needed here, and what it is divided by.
    private static final int LENGTH_COLUMN = 4;
    private static final float LENGTH_UNIT_M = 5;
    private static final int FORWARD_COLUMN = 6;
    private static final float FORWARD_UNIT_MPS = 10;

    private final OnnxGraph graph;
    private final Codebook codebook;

    ArcGraph(OnnxGraph graph, Codebook codebook) {
        this.graph = graph;
        this.codebook = codebook;
    }

    /// @param logits `[1, V]`
    /// @param self the row about the ego, `[1, SELF_WIDTH]`
    void write(String logits, String self) {
        String token = graph.node("ArgMax", Map.of("axis", 1L, "keepdims", 0L), logits); // [1]
        float[] curvatures = new float[codebook.size()];
        float[] directions = new float[codebook.size()];
        float[] ways = new float[codebook.size()];
        for (int v = 0; v < codebook.size(); v++) {
            curvatures[v] = ArcPlan.curvaturePerM(codebook, v);
            directions[v] = ArcPlan.direction(codebook, v);
            ways[v] = codebook.wayM(v);
        }
        String direction = pick(directions, token);
        String forward = column(self, FORWARD_COLUMN, FORWARD_UNIT_MPS);
        String along = mul(direction, along(meanWay(logits, token, ways), mul(direction, forward)));
        String half = mul(number(0.5f), mul(pick(curvatures, token), along));
        arc(along, half, column(self, LENGTH_COLUMN, LENGTH_UNIT_M * RearAxle.SHARE_OF_LENGTH));
    }

    /// `Σ p_v·way_v / Σ p_v` over the tokens near the one that was chosen.
    private String meanWay(String logits, String token, float[] ways) {
        int size = codebook.size();
        float[] near = new float[size * size];
        float[] ones = new float[size];
        for (int v = 0; v < size; v++) {
            ones[v] = 1;
            for (int w = 0; w < size; w++) {
                near[v * size + w] = codebook.distance(w, v) < LearnedPlanner.MEAN_RADIUS_M ? 1 : 0;
            }
        }
        String nearby = graph.node("Gather", Map.of("axis", 0L), graph.constant(near, size, size), token); // [1, V]
        String weights = mul(graph.node("Softmax", Map.of("axis", -1L), logits), nearby);
        String way = graph.node("MatMul", weights, graph.constant(ways, size, 1));
        return graph.node("Div", way, graph.node("MatMul", weights, graph.constant(ones, size, 1)));
    }

    /// How far along the way the car is at each pose; the formulas are those of [Pace].
    private String along(String way, String speed) {
        float[] accelerating = new float[POSES];
        float[] keeping = new float[POSES];
        for (int i = 0; i < POSES; i++) {
            float seconds = (i + 1) * Codebook.DT_SECONDS;
            accelerating[i] = Math.min(seconds, Pace.ACCELERATING_SECONDS);
            keeping[i] = seconds - accelerating[i];
        }
        String t = graph.constant(accelerating, 1, POSES);
        String missing = graph.node("Sub", way, mul(speed, number(Codebook.SECONDS)));
        String wanted = mul(missing, number(2 / (Codebook.SECONDS * Codebook.SECONDS)));
        String most = number(Pace.HARDEST_ACCELERATION_MPS2);
        String acceleration = graph.node("Min", graph.node("Max", wanted, number(-Pace.HARDEST_BRAKING_MPS2)), most);
        String reachedMps = add(speed, mul(acceleration, t));
        String stops =
                graph.node("And", graph.node("Greater", speed, number(0)), graph.node("Less", reachedMps, number(0)));
        String stand = graph.node("Div", mul(number(-0.5f), mul(speed, speed)), acceleration);
        String driven = add(mul(speed, t), mul(number(0.5f), mul(acceleration, mul(t, t))));
        String on = add(driven, mul(reachedMps, graph.constant(keeping, 1, POSES)));
        return graph.node("Where", stops, stand, on);
    }

    /// The poses of the box centre, from the arc of the rear axle.
    private void arc(String along, String half, String rearToCentre) {
        String straight = graph.node("Less", graph.node("Abs", half), number(STRAIGHT_RAD));
        String divisor = graph.node("Where", straight, number(1), half);
        String bent = graph.node("Div", mul(along, graph.node("Sin", half)), divisor);
        String chord = graph.node("Where", straight, along, bent);
        String heading = add(half, half);
        String ahead = add(mul(chord, graph.node("Cos", half)), mul(rearToCentre, graph.node("Cos", heading)));
        String x = graph.node("Sub", ahead, rearToCentre);
        String y = add(mul(chord, graph.node("Sin", half)), mul(rearToCentre, graph.node("Sin", heading)));
        graph.nodeTo(ModelContract.TRAJECTORY, "Concat", Map.of("axis", 1L), upright(x), upright(y), upright(heading));
        graph.output(ModelContract.TRAJECTORY, POSES, 3);
        graph.metadata(ModelContract.STEP_SECONDS, Float.toString(Codebook.DT_SECONDS));
    }

    private String upright(String row) {
        return graph.node("Reshape", row, graph.constant(POSES, 1L));
    }

    private String pick(float[] table, String token) {
        return graph.node("Gather", Map.of("axis", 0L), graph.constant(table, table.length), token);
    }

    private String column(String self, int column, float unit) {
        float[] picking = new float[ViewFeatures.SELF_WIDTH];
        picking[column] = unit;
        return graph.node("MatMul", self, graph.constant(picking, picking.length, 1));
    }

    private String number(float value) {
        return graph.scalar(value);
    }

    private String mul(String a, String b) {
        return graph.node("Mul", a, b);
    }

    private String add(String a, String b) {
        return graph.node("Add", a, b);
    }
}
