package dev.skidpad.eval.rfb.answer;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.eval.rfb.RfbCase;
import dev.skidpad.learn.onnx.OnnxFunction;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// Somebody else's model from an ONNX file, which sees a moment and a plan and tells probabilities. What
/// its inputs and its output `risk` mean is said in docs/reference/rfb.md.
public final class OnnxRisk implements Foreseer {
    /// How many steps of a plan a model may see.
    static final int STEPS = 50;

    /// How many of the others a model may see.
    static final int OTHERS = 32;

    private static final int COLUMNS = 9;
    private static final String FEATURES = "features";
    private static final String PLAN = "plan";
    private static final String AGENTS = "agents";

    private final String name;
    private final Path file;
    private final OnnxFunction model;

    private OnnxRisk(String name, Path file, OnnxFunction model) {
        this.name = name;
        this.file = file;
        this.model = model;
    }

    /// The model in a file.
    ///
    /// @param name for tables
    /// @throws BadInputException if it is no such model
    public static OnnxRisk load(String name, Path file) {
        Map<String, long[]> inputs = new LinkedHashMap<>();
        inputs.put(FEATURES, new long[] {RiskFeatures.COUNT});
        inputs.put(PLAN, new long[] {STEPS, 3});
        inputs.put(AGENTS, new long[] {OTHERS, COLUMNS});
        return new OnnxRisk(name, file, OnnxFunction.load(file, inputs, "risk", 2));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Foresight> foresee(List<RfbCase> cases, int samples, long seed) {
        return cases.stream().map(this::foresight).toList();
    }

    private Foresight foresight(RfbCase asked) {
        Map<String, float[]> values = new HashMap<>();
        if (model.has(FEATURES)) {
            double[] features = RiskFeatures.of(asked);
            float[] row = new float[RiskFeatures.COUNT];
            IntStream.range(0, row.length).forEach(i -> row[i] = (float) features[i]);
            values.put(FEATURES, row);
        }
        values.put(PLAN, plan(asked));
        values.put(AGENTS, agents(asked));
        float[] risk = model.apply(values);
        if (!(risk[0] >= 0 && risk[0] <= 1 && risk[1] >= 0 && risk[1] <= 1)) {
            throw new BadInputException(
                    file.toString(),
                    "answers case " + asked.id() + " with " + risk[0] + " and " + risk[1] + ", no probabilities",
                    "End it with a sigmoid");
        }
        return new Foresight(risk[0], risk[1], OptionalDouble.empty(), List.of());
    }

    // [STEPS, 3] x, y, heading in the ego's frame at the moment; a shorter plan stays where it ends.
    static float[] plan(RfbCase asked) {
        Track ego = asked.moment().scenario().ego();
        int now = asked.moment().step();
        float c = Angles.cos(ego.headingRad(now));
        float s = Angles.sin(ego.headingRad(now));
        float[] rows = new float[STEPS * 3];
        for (int k = 0; k < STEPS; k++) {
            int step = Math.min(k, asked.plan().steps() - 1);
            float dx = asked.plan().x(step) - ego.x(now);
            float dy = asked.plan().y(step) - ego.y(now);
            rows[3 * k] = dx * c + dy * s;
            rows[3 * k + 1] = dy * c - dx * s;
            rows[3 * k + 2] =
                    Angles.difference(ego.headingRad(now), asked.plan().headingRad(step));
        }
        return rows;
    }

    // [OTHERS, COLUMNS] who is there at the moment, the nearest first, in the ego's frame.
    static float[] agents(RfbCase asked) {
        Scenario scenario = asked.moment().scenario();
        Track ego = scenario.ego();
        int now = asked.moment().step();
        float c = Angles.cos(ego.headingRad(now));
        float s = Angles.sin(ego.headingRad(now));
        List<Track> others = IntStream.range(0, scenario.agentCount())
                .filter(a -> a != scenario.egoIndex())
                .mapToObj(scenario.tracks()::get)
                .filter(track -> track.valid(now))
                .sorted(Comparator.comparingDouble(
                        track -> squared(track.x(now) - ego.x(now), track.y(now) - ego.y(now))))
                .limit(OTHERS)
                .toList();
        float[] rows = new float[OTHERS * COLUMNS];
        for (int i = 0; i < others.size(); i++) {
            Track track = others.get(i);
            float dx = track.x(now) - ego.x(now);
            float dy = track.y(now) - ego.y(now);
            float[] row = {
                dx * c + dy * s,
                dy * c - dx * s,
                Angles.difference(ego.headingRad(now), track.headingRad(now)),
                track.vx(now) * c + track.vy(now) * s,
                track.vy(now) * c - track.vx(now) * s,
                track.lengthM(),
                track.widthM(),
                track.type() == AgentType.PEDESTRIAN ? 1 : 0,
                track.type() == AgentType.CYCLIST ? 1 : 0
            };
            System.arraycopy(row, 0, rows, i * COLUMNS, COLUMNS);
        }
        return rows;
    }

    private static double squared(double x, double y) {
        return x * x + y * y;
    }
}
