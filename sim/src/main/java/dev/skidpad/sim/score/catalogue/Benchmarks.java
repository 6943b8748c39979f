package dev.skidpad.sim.score.catalogue;

import dev.skidpad.core.BadInputException;
import dev.skidpad.sim.score.Benchmark;
import dev.skidpad.sim.score.field.FieldScores;
import dev.skidpad.sim.score.navsim.Epdms;
import dev.skidpad.sim.score.navsim.Pdms;
import dev.skidpad.sim.score.nuplan.ClosedLoopScore;
import dev.skidpad.sim.score.nuplan.OpenLoopScore;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The scores that one rollout yields. A new benchmark is added here.
public final class Benchmarks {
    private static final List<Benchmark> ALL = Stream.concat(
                    Stream.of(
                            new Pdms(),
                            new Epdms(Epdms.Variant.FINAL),
                            new Epdms(Epdms.Variant.WITHOUT_LIGHTS),
                            new Epdms(Epdms.Variant.UNFILTERED),
                            new Epdms(Epdms.Variant.ONE_PLAN),
                            new ClosedLoopScore(ClosedLoopScore.Traffic.NON_REACTIVE),
                            new ClosedLoopScore(ClosedLoopScore.Traffic.REACTIVE),
                            new OpenLoopScore(OpenLoopScore.Horizons.ALL),
                            new OpenLoopScore(OpenLoopScore.Horizons.THREE_SECONDS)),
                    FieldScores.all().stream())
            .toList();

    private Benchmarks() {}

    /// All of them, in the order of tables.
    public static List<Benchmark> all() {
        return ALL;
    }

    /// Those with some names, each once, in the order of tables; `all` stands for all of them.
    ///
    /// @param where what to name in the message if one is not known
    /// @throws BadInputException if a name is not known
    public static List<Benchmark> named(String where, List<String> names) {
        for (String name : names) {
            if (!name.equals("all")
                    && ALL.stream().noneMatch(known -> known.name().equals(name))) {
                throw new BadInputException(where, "knows no score '" + name + "'", "Choose from: all, " + names());
            }
        }
        List<Benchmark> found = new ArrayList<>(ALL);
        found.removeIf(benchmark -> !names.contains("all") && !names.contains(benchmark.name()));
        return found;
    }

    /// All names, for messages and help texts.
    public static String names() {
        return ALL.stream().map(Benchmark::name).collect(Collectors.joining(", "));
    }
}
