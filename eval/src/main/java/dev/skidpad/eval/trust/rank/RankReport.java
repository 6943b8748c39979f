package dev.skidpad.eval.trust.rank;

import dev.skidpad.eval.trust.Measured;
import java.util.List;
import java.util.Optional;

/// How planners are ranked here and there. Readable as JSON.
///
/// @param scenes that all drove in
/// @param draws how often each, with other hidden states
/// @param dreams how many of each first plan
/// @param planners by their score in the simulator, best first
/// @param agreements of every place with the simulator
public record RankReport(int scenes, int draws, int dreams, List<Planner> planners, List<Agreement> agreements) {
    public RankReport {
        planners = List.copyOf(planners);
        agreements = List.copyOf(agreements);
    }

    /// One planner.
    ///
    /// @param places how it did in every place
    public record Planner(String name, List<Place> places) {
        public Planner {
            places = List.copyOf(places);
        }
    }

    /// How a planner did in one place.
    ///
    /// @param place such as `simulator` or the name of a model
    /// @param total the mean score, 0 to 1
    /// @param failures the share of drives with a collision by its fault, a departure from the road or
    ///     no plan; absent where only plans were judged
    public record Place(String place, Measured total, Optional<Measured> failures) {}

    /// How far the ranks of a place are those of the simulator.
    ///
    /// @param place who ranks
    /// @param truth whom it is compared with
    /// @param tauTotal Kendall's tau of the mean scores
    /// @param tauFailures of the shares of failures
    /// @param clearPairs how many pairs of planners differ in the simulator beyond doubt
    /// @param clearPairsAgreed in how many of these the place has the same one ahead
    public record Agreement(
            String place,
            String truth,
            Optional<Measured> tauTotal,
            Optional<Measured> tauFailures,
            int clearPairs,
            int clearPairsAgreed) {}
}
