package dev.skidpad.sim.plausible;

import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.dynamics.model.RoadGrip;
import dev.skidpad.sim.vary.PlausibilityRule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Tells who in a scene may be learned from: whose driving is possible, and explained by what the scene
/// shows.
///
/// What concerns a driver is every finding on it, and of the findings on others those by which somebody
/// is there or is not there without reason, while that one is what the driver could brake for
/// ([BrakingCause]). Whatever else is wrong with others is no reason to give up a scene.
public final class DemonstrationFilter {
    /// The rules about who is where, whose breach by others is an effect without a cause in a driver's
    /// eyes.
    public static final Set<PlausibilityRule> OF_OTHERS = EnumSet.of(
            PlausibilityRule.TELEPORT,
            PlausibilityRule.VANISHING,
            PlausibilityRule.APPEARING,
            PlausibilityRule.SIZE_CHANGE);

    private static final double NEAR_S = 1;

    private DemonstrationFilter() {}

    /// What may be learned from a scene.
    ///
    /// @param scenarioId the scene
    /// @param against what speaks against the ego as a demonstrator; none if the scene may be used
    /// @param unfit the indices of the other vehicles that may not be learned from
    public record Judged(String scenarioId, List<Finding> against, Set<Integer> unfit) {
        public Judged {
            against = List.copyOf(against);
            unfit = Set.copyOf(unfit);
        }

        /// Whether the ego may be learned from.
        public boolean usable() {
            return against.isEmpty();
        }
    }

    /// Judges a scene.
    public static Judged judge(Scenario scenario, RoadGrip grip) {
        SceneReport report = SceneJudge.judge(scenario, grip);
        BrakingCause cause = new BrakingCause(scenario);
        Set<Integer> unfit = new TreeSet<>();
        List<Finding> against = concerning(scenario, scenario.egoIndex(), report.findings(), cause);
        for (int a = 0; a < scenario.agentCount(); a++) {
            boolean drives =
                    a != scenario.egoIndex() && scenario.tracks().get(a).type() == AgentType.VEHICLE;
            if (drives && !concerning(scenario, a, report.findings(), cause).isEmpty()) {
                unfit.add(a);
            }
        }
        return new Judged(scenario.id(), against, unfit);
    }

    private static List<Finding> concerning(Scenario scenario, int driver, List<Finding> findings, BrakingCause cause) {
        List<Finding> own = new ArrayList<>();
        for (Finding finding : findings) {
            if (finding.agent() == driver
                    || OF_OTHERS.contains(finding.rule()) && meets(scenario, driver, finding, cause)) {
                own.add(finding);
            }
        }
        return own;
    }

    private static boolean meets(Scenario scenario, int driver, Finding finding, BrakingCause cause) {
        Track track = scenario.tracks().get(driver);
        int near = (int) Math.round(NEAR_S / scenario.dtSeconds());
        int last = Math.min(scenario.steps() - 1, finding.toStep() + near);
        for (int t = Math.max(0, finding.fromStep() - near); t <= last; t++) {
            if (track.valid(t) && cause.isCausedBy(finding.agent(), driver, t)) {
                return true;
            }
        }
        return false;
    }
}
