package dev.skidpad.eval.trust.control;

import dev.skidpad.eval.trust.Measured;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How controllable world models are. Readable as JSON.
///
/// @param scenes how many moments
/// @param followed in how many of them somebody follows the ego
/// @param dreams how many of each plan
/// @param secondsAfter at which the answer of the others is looked at
/// @param recordsFlagged the share of agent-seconds of the records that the judge of scenes flags
/// @param models the simulator with other hidden draws first: what a perfect model would reach
public record ControlReport(
        int scenes,
        int followed,
        int dreams,
        double secondsAfter,
        Optional<Measured> recordsFlagged,
        List<Model> models) {
    public ControlReport {
        models = List.copyOf(models);
    }

    /// One model.
    ///
    /// @param name of it
    /// @param realised by command: the mean share of what was commanded that is driven
    /// @param realisedEnough by command: in which share of the moments at least 90 % of it is
    /// @param follower by command: how the follower's speed answers
    /// @param answerShare the part of the simulator's answers of everybody near that is there in the
    ///     dreams: Σ model·simulator / Σ simulator²
    /// @param answerCorrelation between the two
    /// @param flagged the share of agent-seconds of the others that the judge of scenes flags
    /// @param flaggedByRule the same for each rule that flags any
    public record Model(
            String name,
            Map<String, Measured> realised,
            Map<String, Measured> realisedEnough,
            Map<String, Follower> follower,
            Optional<Measured> answerShare,
            Optional<Measured> answerCorrelation,
            Optional<Measured> flagged,
            Map<String, Double> flaggedByRule) {}

    /// How the speed of who follows the ego differs from its speed behind an ego that drives as the
    /// human did, m/s.
    ///
    /// @param model in the dreams, after [ControlReport#secondsAfter]
    /// @param simulator in the simulator
    /// @param ratio of the two means
    /// @param seconds after the moment
    /// @param modelCurve as many, the mean in the dreams
    /// @param simulatorCurve as many, the mean in the simulator
    public record Follower(
            Measured model,
            Measured simulator,
            Optional<Measured> ratio,
            List<Double> seconds,
            List<Double> modelCurve,
            List<Double> simulatorCurve) {}
}
