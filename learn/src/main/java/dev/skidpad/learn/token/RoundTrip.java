package dev.skidpad.learn.token;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How well motion can be written in tokens: recorded motion is written, read again, and compared with
/// the record.
///
/// Looked at are spans of five seconds in which an agent is there at every step and goes a metre or
/// more, one beginning every two seconds; nothing is smoothed or left out.
public final class RoundTrip {
    /// How many tokens a span has.
    public static final int TOKENS = 10;

    private static final int SPAN = TOKENS * Codebook.STEPS;
    private static final int STRIDE = 20;
    private static final float MOVES_M = 1f;

    private RoundTrip() {}

    /// Errors of place, m.
    ///
    /// @param spans how many spans were written
    /// @param mean over spans, after five seconds
    /// @param p99 99th percentile over spans, after five seconds
    /// @param worst over spans, after five seconds
    /// @param meanAlong over all tokens of all spans
    /// @param p99Along 99th percentile over all tokens of all spans
    public record Errors(int spans, double mean, double p99, double worst, double meanAlong, double p99Along) {}

    /// Measures one class; all errors are zero where there is no span.
    public static Errors measure(List<Scenario> scenarios, AgentClass agentClass, Codebook codebook) {
        List<Float> ends = new ArrayList<>();
        List<Float> all = new ArrayList<>();
        collect(scenarios, agentClass, codebook, ends, all);
        return errors(ends, all);
    }

    /// Measures everybody together, each in the tokens of its class.
    public static Errors measure(List<Scenario> scenarios, Vocabulary vocabulary) {
        List<Float> ends = new ArrayList<>();
        List<Float> all = new ArrayList<>();
        for (AgentClass agentClass : AgentClass.values()) {
            collect(scenarios, agentClass, vocabulary.of(agentClass), ends, all);
        }
        return errors(ends, all);
    }

    private static void collect(
            List<Scenario> scenarios, AgentClass agentClass, Codebook codebook, List<Float> ends, List<Float> all) {
        BeamEncoder encoder = new BeamEncoder(codebook);
        for (Scenario scenario : scenarios) {
            for (Track track : scenario.tracks()) {
                if (AgentClass.of(track.type()) != agentClass) {
                    continue;
                }
                for (int start = 0; start + SPAN < track.steps(); start += STRIDE) {
                    if (isWhole(track, start)) {
                        float[] errors = encoder.encode(track, start, TOKENS).errorsM();
                        ends.add(errors[TOKENS - 1]);
                        for (float error : errors) {
                            all.add(error);
                        }
                    }
                }
            }
        }
    }

    private static Errors errors(List<Float> ends, List<Float> all) {
        float[] end = sorted(ends);
        float[] along = sorted(all);
        return new Errors(
                end.length,
                mean(end),
                percentile(end, 0.99),
                end.length == 0 ? 0 : end[end.length - 1],
                mean(along),
                percentile(along, 0.99));
    }

    private static boolean isWhole(Track track, int start) {
        for (int t = start; t <= start + SPAN; t++) {
            if (!track.valid(t)) {
                return false;
            }
        }
        return track.pathLengthM(start, start + SPAN) >= MOVES_M;
    }

    private static float[] sorted(List<Float> values) {
        float[] sorted = new float[values.size()];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = values.get(i);
        }
        Arrays.sort(sorted);
        return sorted;
    }

    private static double mean(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return values.length == 0 ? 0 : sum / values.length;
    }

    /// The smallest value that at least a share of all do not exceed.
    private static double percentile(float[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }
}
