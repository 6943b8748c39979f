package dev.skidpad.eval.trust.control;

import dev.skidpad.core.parallel.Workers;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.eval.trust.HiddenFutures;
import dev.skidpad.eval.trust.Measured;
import dev.skidpad.eval.trust.SceneBootstrap;
import dev.skidpad.eval.trust.Subject;
import dev.skidpad.learn.dream.WorldModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.function.IntConsumer;

/// Gives world models commands and compares what follows with the simulator.
///
/// At the now of each scene the ego first drives as the human did, then as commanded, each time with the
/// same seeds: what differs is the answer to the command. The simulator is asked in the same way, its
/// hidden state drawn anew for each future. Where nobody follows the ego, another vehicle that is
/// followed takes its place.
public final class ControlStudy {
    /// How far is dreamt.
    public static final double HORIZON_S = 5;

    private static final double ENOUGH = 0.9;

    private final List<WorldModel> worlds; // the simulator, the simulator again, then the models
    private final List<String> names;
    private final int dreams;
    private final long seed;

    /// @param dreams how many of each plan
    public ControlStudy(List<Subject> subjects, int dreams, long seed) {
        worlds = new ArrayList<>(List.of(new HiddenFutures(), new HiddenFutures()));
        names = new ArrayList<>(List.of("simulator", "simulator again"));
        for (Subject subject : subjects) {
            worlds.add(subject.world());
            names.add(subject.name());
        }
        this.dreams = dreams;
        this.seed = seed;
    }

    /// One scene: the answers of each world, and the record's own motion.
    private record One(String place, List<Answers> answers, Flagged record) {}

    /// Measures.
    ///
    /// @param threads how many work at once; the result does not depend on it
    public ControlReport run(List<Scenario> scenes, int threads, IntConsumer finished) {
        List<One> all = Workers.map(scenes, threads, this::one, finished);
        SceneBootstrap bootstrap =
                new SceneBootstrap(all.stream().map(One::place).toList(), seed);
        List<ControlReport.Model> models = new ArrayList<>();
        for (int w = 1; w < worlds.size(); w++) {
            models.add(model(w, all, bootstrap));
        }
        return new ControlReport(
                all.size(),
                (int) all.stream()
                        .filter(one -> !one.answers.getFirst().follower().isEmpty())
                        .count(),
                dreams,
                Command.AFTER_S,
                flagged(all.stream().map(One::record).toList(), bootstrap),
                models);
    }

    private One one(Scenario recorded) {
        int steps = (int) Math.min(recorded.futureSteps(), Math.round(HORIZON_S / recorded.dtSeconds()));
        Scenario scene = Seats.followed(recorded, steps);
        List<Answers> answers = new ArrayList<>();
        for (int w = 0; w < worlds.size(); w++) {
            answers.add(Answers.of(worlds.get(w), scene, steps, dreams, w == 0 ? seed : seed + 1));
        }
        Flagged record = new Flagged();
        record.add(scene, steps);
        return new One(scene.place(), answers, record);
    }

    private ControlReport.Model model(int world, List<One> all, SceneBootstrap bootstrap) {
        List<Answers> model = all.stream().map(one -> one.answers.get(world)).toList();
        List<Answers> truth = all.stream().map(one -> one.answers.getFirst()).toList();
        Map<String, Measured> realised = new LinkedHashMap<>();
        Map<String, Measured> enough = new LinkedHashMap<>();
        Map<String, ControlReport.Follower> follower = new LinkedHashMap<>();
        for (Command command : Command.values()) {
            List<OptionalDouble> shares = model.stream()
                    .map(one -> one.realised().getOrDefault(command, OptionalDouble.empty()))
                    .toList();
            bootstrap.mean(shares).ifPresent(m -> realised.put(command.plan(), m));
            bootstrap
                    .share(shares.stream()
                            .map(share -> share.isPresent()
                                    ? OptionalDouble.of(share.getAsDouble() >= ENOUGH ? 1 : 0)
                                    : share)
                            .toList())
                    .ifPresent(m -> enough.put(command.plan(), m));
            follower(command, model, truth, bootstrap).ifPresent(f -> follower.put(command.plan(), f));
        }
        List<Flagged> flagged = model.stream().map(Answers::flagged).toList();
        return new ControlReport.Model(
                names.get(world),
                realised,
                enough,
                follower,
                bootstrap.measure(times -> Products.of(model, truth, times).slope()),
                bootstrap.measure(times -> Products.of(model, truth, times).correlation()),
                flagged(flagged, bootstrap),
                byRule(flagged));
    }

    private static Optional<ControlReport.Follower> follower(
            Command command, List<Answers> model, List<Answers> truth, SceneBootstrap bootstrap) {
        int points = model.stream()
                .filter(one -> one.follower().containsKey(command))
                .mapToInt(one -> one.follower().get(command).length)
                .min()
                .orElse(0);
        int after = (int) Math.round(Command.AFTER_S * 10 / Answers.STRIDE) - 1;
        Optional<Measured> here = bootstrap.mean(at(command, model, after));
        Optional<Measured> there = bootstrap.mean(at(command, truth, after));
        if (points <= after || here.isEmpty() || there.isEmpty()) {
            return Optional.empty();
        }
        List<OptionalDouble> ours = at(command, model, after);
        List<OptionalDouble> theirs = at(command, truth, after);
        List<Double> seconds = new ArrayList<>();
        List<Double> modelCurve = new ArrayList<>();
        List<Double> truthCurve = new ArrayList<>();
        for (int k = 0; k < points; k++) {
            seconds.add((k + 1) * Answers.STRIDE / 10.0);
            modelCurve.add(bootstrap.mean(at(command, model, k)).orElseThrow().value());
            truthCurve.add(bootstrap.mean(at(command, truth, k)).orElseThrow().value());
        }
        return Optional.of(new ControlReport.Follower(
                here.get(),
                there.get(),
                bootstrap.measure(times -> {
                    double whole = SceneBootstrap.mean(theirs, times);
                    return whole == 0 ? Double.NaN : SceneBootstrap.mean(ours, times) / whole;
                }),
                seconds,
                modelCurve,
                truthCurve));
    }

    private static List<OptionalDouble> at(Command command, List<Answers> answers, int point) {
        return answers.stream()
                .map(one -> one.follower().get(command))
                .map(curve -> curve == null || curve.length <= point
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(curve[point]))
                .toList();
    }

    private static Optional<Measured> flagged(List<Flagged> flagged, SceneBootstrap bootstrap) {
        return bootstrap.ratio(
                flagged.stream().mapToDouble(Flagged::flagged).toArray(),
                flagged.stream().mapToDouble(Flagged::agentSeconds).toArray());
    }

    private static Map<String, Double> byRule(List<Flagged> flagged) {
        double seconds = flagged.stream().mapToDouble(Flagged::agentSeconds).sum();
        Map<String, Double> shares = new LinkedHashMap<>();
        TreeSet<String> rules = new TreeSet<>();
        flagged.forEach(one -> rules.addAll(one.byRule().keySet()));
        for (String rule : rules) {
            int count = flagged.stream()
                    .mapToInt(one -> one.byRule().getOrDefault(rule, 0))
                    .sum();
            shares.put(rule, count / seconds);
        }
        return shares;
    }
}
