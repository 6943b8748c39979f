package dev.skidpad.eval.why.study;

import dev.skidpad.eval.statistics.Interval;
import dev.skidpad.eval.why.cause.Cause;
import dev.skidpad.eval.why.cause.Responsibility.Party;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/// Failures that went wrong in the same way, for the same cause, in the same kind of situation.
///
/// @param name readable and unique in the study, such as `runs into a vehicle, not foreseen (cut-in)`
/// @param failed what failed, such as `runs into a vehicle`
/// @param cause what in the ego it came of
/// @param situations the kinds of situation ([dev.skidpad.eval.suite.Cluster]) of the members
/// @param parties who was responsible by the safety distances
/// @param members the failures' names in the study, in alphabetical order
/// @param share of all examined failures
/// @param shareInterval its exact 95 % interval
/// @param representative the member that is nearest to all others
/// @param spread the mean distance of the members from it; empty where it is alone
/// @param agreement the share of members whose nearest other failure is in the same cluster: how well the
///     situations bear the cluster out; empty where it is alone
public record FailureCluster(
        String name,
        String failed,
        Cause cause,
        Set<String> situations,
        Set<Party> parties,
        List<String> members,
        double share,
        Interval shareInterval,
        String representative,
        OptionalDouble spread,
        OptionalDouble agreement) {
    public FailureCluster {
        situations = Collections.unmodifiableSet(new TreeSet<>(situations));
        parties = Collections.unmodifiableSet(new TreeSet<>(parties));
        members = List.copyOf(members);
    }

    /// How many failures it holds.
    public int count() {
        return members.size();
    }
}
