package dev.skidpad.eval.evidence;

import java.util.List;

/// What a finished run claims, and why.
public interface RunEvidence {
    /// Everything that the run claims: the decision first, the verdicts on episodes last.
    List<Claim> claims();

    /// The chain behind a claim.
    ///
    /// @throws dev.skidpad.core.BadInputException if the run makes no such claim
    EvidenceChain chain(String claim);
}
