package dev.skidpad.sim.score.realism;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/// The realism of many scenes: means over scenes, as the challenge takes them.
///
/// @param scenes how many
/// @param rows the meta-metrics and buckets of both years, then the features, then what is not scored
public record RealismSummary(int scenes, List<Row> rows) {
    public RealismSummary {
        rows = List.copyOf(rows);
    }

    /// One figure.
    ///
    /// @param name such as `metaMetric.2025` or `linearSpeed`
    /// @param mean over the scenes that have it; empty if none does
    /// @param present how many scenes have it
    public record Row(String name, OptionalDouble mean, int present) {}

    /// The summary of some scores.
    public static RealismSummary of(List<RealismScore> scores) {
        List<Row> rows = new ArrayList<>();
        for (Edition edition : Edition.values()) {
            rows.add(row(
                    "metaMetric." + edition.year(),
                    scores,
                    score -> score.metaMetric(edition).value()));
            for (Bucket bucket : Bucket.values()) {
                rows.add(row(
                        bucket.label() + "." + edition.year(),
                        scores,
                        score -> score.bucket(edition, bucket).value()));
            }
        }
        for (Feature feature : Feature.values()) {
            rows.add(
                    row(feature.label(), scores, score -> score.feature(feature).likelihood()));
        }
        rows.add(row("ade", scores, score -> score.displacement().adeM()));
        rows.add(row("minAde", scores, score -> score.displacement().minAdeM()));
        rows.add(row("jointMinAde", scores, score -> score.displacement().jointMinAdeM()));
        rows.add(row("thereShare", scores, score -> OptionalDouble.of(score.thereShare())));
        for (Feature feature : List.of(Feature.COLLISION, Feature.OFF_ROAD, Feature.LIGHT_VIOLATION)) {
            rows.add(row(
                    feature.label() + ".recordedRate",
                    scores,
                    score -> rate(score, feature, agent -> OptionalDouble.of(agent.recordedMean()))));
            rows.add(row(
                    feature.label() + ".simulatedRate",
                    scores,
                    score -> rate(score, feature, AgentLikelihood::simulatedMean)));
        }
        return new RealismSummary(scores.size(), rows);
    }

    private static Row row(String name, List<RealismScore> scores, Function<RealismScore, OptionalDouble> value) {
        double[] present = scores.stream()
                .map(value)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray();
        double sum = 0;
        for (double one : present) {
            sum += one;
        }
        return new Row(
                name,
                present.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / present.length),
                present.length);
    }

    private static OptionalDouble rate(
            RealismScore score, Feature feature, Function<AgentLikelihood, OptionalDouble> value) {
        return score.feature(feature).agents().stream()
                .map(value)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .average();
    }
}
