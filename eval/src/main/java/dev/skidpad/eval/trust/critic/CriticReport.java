package dev.skidpad.eval.trust.critic;

import dev.skidpad.eval.trust.Measured;
import java.util.List;
import java.util.Map;

/// Whether probabilities hold. Readable as JSON.
///
/// @param scenes whose cases were asked about
/// @param cases how many
/// @param dreams of each
/// @param horizonSeconds how far they went
/// @param models the simulator first: what other draws of the hidden state say
public record CriticReport(int scenes, int cases, int dreams, double horizonSeconds, List<Model> models) {
    public CriticReport {
        models = List.copyOf(models);
    }

    /// One model.
    ///
    /// @param fitted whether a critic stands beside it; else the probabilities are the shares
    /// @param risks by [dev.skidpad.learn.dream.Risk#key]
    public record Model(String name, boolean fitted, Map<String, RiskFigures> risks) {}

    /// One risk.
    ///
    /// @param happened in which share of the cases
    /// @param errorOfShares the expected calibration error of the shares of dreams
    /// @param errorOfProbabilities that of the probabilities that the critic makes of them
    /// @param brier the mean squared error of the probabilities
    /// @param curve points of the reliability curve: mean probability, share that happened, number of
    ///     cases
    public record RiskFigures(
            double happened,
            Measured errorOfShares,
            Measured errorOfProbabilities,
            Measured brier,
            List<double[]> curve) {}
}
