package dev.skidpad.eval.trust.report;

import dev.skidpad.eval.trust.control.ControlReport;
import dev.skidpad.eval.trust.critic.CriticReport;
import dev.skidpad.eval.trust.exploit.ExploitReport;
import dev.skidpad.eval.trust.rank.RankReport;
import java.util.Optional;

/// The parts that were measured. Readable as JSON.
///
/// @param seed where every random number came from
/// @param control whether the models do what they are told
/// @param rank whether they rank planners as the simulator does
/// @param exploit whether they can be deceived
/// @param critic whether their probabilities hold
public record TrustReport(
        long seed,
        Optional<ControlReport> control,
        Optional<RankReport> rank,
        Optional<ExploitReport> exploit,
        Optional<CriticReport> critic) {}
