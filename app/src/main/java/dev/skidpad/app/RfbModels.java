package dev.skidpad.app;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.io.ContentHash;
import dev.skidpad.core.parallel.Workers;
import dev.skidpad.data.generate.SceneGenerator;
import dev.skidpad.eval.rfb.RfbCase;
import dev.skidpad.eval.rfb.RfbCases;
import dev.skidpad.eval.rfb.answer.Foreseer;
import dev.skidpad.eval.rfb.answer.Foreseers;
import dev.skidpad.eval.rfb.answer.OnnxRisk;
import dev.skidpad.eval.rfb.answer.PredictionFile;
import dev.skidpad.eval.rfb.answer.RiskHead;
import dev.skidpad.eval.rfb.run.Contender;
import dev.skidpad.eval.rfb.table.RfbTable;
import dev.skidpad.learn.dream.TrafficWorld;
import dev.skidpad.learn.joint.JointModel;
import dev.skidpad.learn.joint.JointWorld;
import dev.skidpad.learn.joint.Sampling;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Who is asked by `skidpad rfb`.
final class RfbModels {
    private static final String CONSTANT_VELOCITY = "constantVelocity";
    private static final String RISK_HEAD = "riskHead";
    private static final String EXAMPLE = "Write NAME=FILE[,FILE], such as impartial=a.safetensors,b.safetensors";

    private final int samples;
    private final long seed;
    private final int threads;
    private final PrintWriter err;
    private final List<Contender> contenders = new ArrayList<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> versions = new LinkedHashSet<>();

    private RfbModels(int samples, long seed, int threads, PrintWriter err) {
        this.samples = samples;
        this.seed = seed;
        this.threads = threads;
        this.err = err;
    }

    /// Makes a foreseer of a file.
    @FunctionalInterface
    private interface Reader {
        Foreseer read(String name, Path file);
    }

    /// Everybody, in the order of the table. Where nobody is the control, the last joint model is,
    /// blind.
    ///
    /// @param models names to files of models that see the plan
    /// @param blind names to files of joint models that are not to see it
    /// @param predictions names to files of predictions
    /// @param riskScenes how many generated scenes the risk head learns from; 0 leaves it out
    /// @param err where progress is told
    /// @throws BadInputException if a file is missing or a name taken
    static List<Contender> of(
            Map<String, String> models,
            Map<String, String> blind,
            Map<String, String> predictions,
            int riskScenes,
            int samples,
            long seed,
            int threads,
            PrintWriter err) {
        RfbModels all = new RfbModels(samples, seed, threads, err);
        all.own(CONSTANT_VELOCITY, "1", () -> Foreseers.dreaming(CONSTANT_VELOCITY, TrafficWorld.constantVelocity()));
        models.forEach((name, files) -> all.named("--model", name, files, RfbModels::model));
        blind.forEach((name, files) -> all.named("--blind", name, files, RfbModels::blind));
        predictions.forEach((name, files) -> all.named("--predictions", name, files, PredictionFile::read));
        if (!all.names.contains(RfbTable.EGO_BLIND)) {
            all.blindTwin(models);
        }
        if (riskScenes > 0 && !all.names.contains(RISK_HEAD)) {
            all.own(RISK_HEAD, "of-" + riskScenes, () -> all.riskHead(riskScenes));
        }
        all.own(RfbTable.BLIND_CEILING, "1", () -> Foreseers.blindCeiling(RfbTable.BLIND_CEILING));
        all.own(RfbTable.CEILING, "1", () -> Foreseers.ceiling(RfbTable.CEILING));
        return List.copyOf(all.contenders);
    }

    private void own(String name, String version, Supplier<Foreseer> foreseer) {
        names.add(name);
        contenders.add(new Contender(name, version + "-" + samples, foreseer));
    }

    // Several files of one name are trainings of one model.
    private void named(String option, String name, String files, Reader reader) {
        String where = option + " " + name + "=" + files;
        if (!name.matches("[A-Za-z0-9_]+")) {
            throw new BadInputException(where, "'" + name + "' is no name", "Use letters and digits");
        }
        if (name.equals(RfbTable.CEILING) || name.equals(RfbTable.BLIND_CEILING) || !names.add(name)) {
            throw new BadInputException(where, "the name " + name + " is taken", "Take another name");
        }
        for (String text : files.split(",", -1)) {
            Path file = Path.of(text);
            if (text.isEmpty() || !Files.isRegularFile(file)) {
                throw new BadInputException(where, "'" + text + "' is no file", EXAMPLE);
            }
            String version = hash(file).substring(0, 16) + "-" + option.substring(2) + "-" + samples;
            if (!versions.add(name + version)) {
                throw new BadInputException(where, "'" + text + "' is there already", "Name each training once");
            }
            Foreseer foreseer = reader.read(name, file);
            contenders.add(new Contender(name, version, () -> foreseer));
        }
    }

    // The control where none was named: the last joint model itself, which is not shown the plan.
    private void blindTwin(Map<String, String> models) {
        for (String files : new ArrayList<>(models.values()).reversed()) {
            if (Arrays.stream(files.split(",", -1)).allMatch(file -> isJoint(Path.of(file)))) {
                named("--blind", RfbTable.EGO_BLIND, files, RfbModels::blind);
                return;
            }
        }
    }

    private static boolean isJoint(Path file) {
        try {
            JointModel.read(file);
            return true;
        } catch (BadInputException e) {
            return false;
        }
    }

    private static Foreseer model(String name, Path file) {
        String ending = file.toString().toLowerCase(Locale.ROOT);
        return ending.endsWith(".onnx") ? OnnxRisk.load(name, file) : Foreseers.dreaming(name, WorldModels.read(file));
    }

    private static Foreseer blind(String name, Path file) {
        return Foreseers.dreamingBlind(
                name, new JointWorld(name, JointModel.read(file), Sampling.plain(), JointWorld.Sight.BLIND));
    }

    private Foreseer riskHead(int riskScenes) {
        long scenesSeed = RfbScenes.seed(seed, "rfb-risk-head");
        List<Integer> indices = IntStream.range(0, riskScenes).boxed().toList();
        List<RfbCase> cases = Workers.map(
                        indices,
                        threads,
                        i -> RfbCases.of(
                                RfbScenes.inhabited(SceneGenerator.generate(scenesSeed, i), scenesSeed), scenesSeed),
                        new WorkProgress(err, "scenes that the risk head learns from", riskScenes))
                .stream()
                .flatMap(List::stream)
                .toList();
        return RiskHead.train(RISK_HEAD, cases, seed);
    }

    private static String hash(Path file) {
        try {
            return ContentHash.of(file);
        } catch (IOException e) {
            throw new BadInputException(file.toString(), "cannot be read: " + e.getMessage(), "Check permissions", e);
        }
    }
}
