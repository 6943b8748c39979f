/// What a verdict rests on: chains of content hashes, from the source file to the decision. Start with
/// [dev.skidpad.eval.evidence.EvidenceChain].
///
/// A claim is something that a run says: the verdict on one policy in one scenario, the verdict on a
/// cluster, the decision. Its id is the same whenever the run is read, and its address is the run's folder
/// and the id: `compare/20260301-101500#cut-in-17/new`.
@NullMarked
package dev.skidpad.eval.evidence;

import org.jspecify.annotations.NullMarked;
