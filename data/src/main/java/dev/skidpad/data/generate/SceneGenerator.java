package dev.skidpad.data.generate;

import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Provenance;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.ScenarioSource;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Generates driving scenes: a pure function from a seed and an index to a scenario of 9.1 s, the first of which is
/// history.
///
/// Every scene is its own place. Its kind follows from the index: any sixteen scenes from a multiple of sixteen on
/// are of sixteen different kinds. The ego's record is free of collisions and on the road, so whatever the scene's
/// danger
/// is, one driver has solved it.
public final class SceneGenerator {
    /// The generator's version: it changes whenever the same seed gives other scenes.
    public static final String VERSION = "skidpad-generator/1";

    static final int STEPS = 91;
    static final int NOW_STEP = 10;
    private static final int MOST_ATTEMPTS = 400;
    private static final double LEAST_WAY_M = 15;
    private static final double STANDING_SHARE = 0.2;

    private SceneGenerator() {}

    /// Scenes 0 to `count - 1` of a seed.
    public static ScenarioSource generated(long seed, int count) {
        if (count < 0) {
            throw new IllegalArgumentException("count " + count + " must not be negative");
        }
        return new ScenarioSource() {
            @Override
            public String name() {
                return "generated(seed " + seed + ")";
            }

            @Override
            public int size() {
                return count;
            }

            @Override
            public Scenario load(int index) {
                return generate(seed, Objects.checkIndex(index, count));
            }
        };
    }

    /// Whether a scene was generated and not recorded.
    public static boolean made(Scenario scene) {
        return scene.provenance().importer().startsWith("skidpad-generator/");
    }

    /// One scene of a seed: the same for the same seed and index, on any machine and thread.
    ///
    /// @param index from 0 on
    public static Scenario generate(long seed, int index) {
        if (index < 0) {
            throw new IllegalArgumentException("index " + index + " must not be negative");
        }
        SceneKind kind = kind(seed, index);
        RandomStream random = RandomStream.of(seed, "generate", index);
        String problem = "";
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Attempt result = attempt(seed, index, kind, random.child("attempt", attempt));
            if (result.scene.isPresent()) {
                return result.scene.get();
            }
            problem = result.problem;
        }
        throw new IllegalStateException("no scene of kind " + kind.tag() + " for seed " + seed + ", index " + index
                + " in " + MOST_ATTEMPTS + " attempts; the last one: " + problem);
    }

    /// The kind of a scene: in each block of as many scenes as there are kinds, each kind once, in random order.
    static SceneKind kind(long seed, int index) {
        SceneKind[] kinds = SceneKind.values();
        int[] order = new int[kinds.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        RandomStream.of(seed, "kinds", index / kinds.length).shuffle(order);
        return kinds[order[index % kinds.length]];
    }

    /// A scene, or why there is none.
    record Attempt(Optional<Scenario> scene, String problem) {
        static Attempt failed(String problem) {
            return new Attempt(Optional.empty(), problem);
        }
    }

    static Attempt attempt(long seed, int index, SceneKind kind, RandomStream random) {
        Stage stage = Recipes.set(kind, random.child("stage", 0));
        MicroSimulation simulation = new MicroSimulation(stage, random.child("drive", 0));
        for (int t = 0; t < stage.warmUpSteps(); t++) {
            simulation.step();
        }
        Vehicle ego = stage.ego();
        Recording recording = new Recording(stage, STEPS);
        RouteTrace trace = new RouteTrace(stage.network(), ego);
        Pose centre = new Pose(ego.x, ego.y, 0);
        double startSeconds = simulation.timeSeconds();
        double way = 0;
        for (int t = 0; t < STEPS; t++) {
            if (t > 0) {
                simulation.step();
                way += ego.speedMps * MicroSimulation.DT_SECONDS;
            }
            if (!ego.active) {
                return Attempt.failed("the ego has left the road at step " + t);
            }
            recording.record(t);
            if (t == 0) {
                trace.start();
            }
            trace.record();
            if (t == NOW_STEP) {
                centre = new Pose(ego.x, ego.y, 0);
            }
        }
        trace.finish();
        if (way < LEAST_WAY_M && !random.child("standing", 0).chance(STANDING_SHARE)) {
            return Attempt.failed("the ego moves " + way + " m only");
        }
        recording.dropEntangledStrollers();
        Optional<String> collision = recording.collision();
        if (collision.isPresent()) {
            return Attempt.failed(collision.get());
        }
        RandomStream where = random.child("place", 0);
        Placement placement = new Placement(centre.x(), centre.y(), where.uniform(-3.14159f, 3.14159f));
        Scenario scene =
                scene(seed, index, stage, recording, trace.toPolyline(placement), placement, startSeconds, where);
        Optional<String> problem = SceneCheck.problem(scene);
        return problem.isPresent() ? Attempt.failed(problem.get()) : new Attempt(Optional.of(scene), "");
    }

    private static Scenario scene(
            long seed,
            int index,
            Stage stage,
            Recording recording,
            Polyline route,
            Placement placement,
            double startSeconds,
            RandomStream where) {
        String id = "generated-" + Long.toHexString(seed) + "-" + index;
        return new Scenario(
                id,
                id,
                stage.kind().tag(),
                100_000 * (where.nextDouble() - 0.5),
                100_000 * (where.nextDouble() - 0.5),
                (float) MicroSimulation.DT_SECONDS,
                STEPS,
                NOW_STEP,
                recording.tracks(placement),
                0,
                MapExport.map(stage.network(), placement),
                MapExport.signals(stage.network(), placement, startSeconds, STEPS),
                route,
                new Provenance("generated(seed " + seed + ")", VERSION, hash(seed, index), List.of()));
    }

    private static String hash(long seed, int index) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] inputs = (VERSION + "/" + seed + "/" + index).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(digest.digest(inputs));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
