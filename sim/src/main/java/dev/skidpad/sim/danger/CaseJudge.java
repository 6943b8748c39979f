package dev.skidpad.sim.danger;

import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.danger.propose.DangerKind;
import dev.skidpad.sim.danger.propose.Proposal;
import dev.skidpad.sim.danger.stage.Crash;
import dev.skidpad.sim.danger.stage.Played;
import dev.skidpad.sim.dynamics.model.RoadGrip;
import dev.skidpad.sim.plausible.Finding;
import dev.skidpad.sim.plausible.SceneJudge;
import dev.skidpad.sim.vary.Check;
import dev.skidpad.sim.vary.Intention;
import dev.skidpad.sim.vary.Plausibility;
import dev.skidpad.sim.vary.PlausibilityRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Whether a case that was played could have happened.
///
/// Everybody who moves is judged by the rules of edits ([Plausibility]) until it is hit, the ego and the protagonist
/// also by the rules of whole scenes ([SceneJudge]): motion sideways, teleports, overlap, curvature, the grip of this
/// road, wrong way, vanishing. What is the point of a kind is not held against it. After the impact the laws of
/// impact are what counts: [Aftermath].
public final class CaseJudge {
    /// By how much rates that are taken over windows may exceed the grip.
    private static final double GRIP_FACTOR = 1.1;

    /// Findings this short before an impact come of windows that reach into it, s.
    private static final double WINDOW_S = 0.6;

    private static final int NOBODY = -1;

    private final Optional<Proposal> proposal;
    private final int protagonist;
    private final Played played;
    private final Scenario scenario;
    private final RoadGrip grip;
    private final Finish finish;
    private final List<Verdict> verdicts = new ArrayList<>();

    /// One rule's worst value over all agents that it was applied to.
    ///
    /// @param rule its name
    /// @param agent who came nearest to breaking it, or broke it most
    /// @param value in the rule's unit
    /// @param threshold what it may be at most
    public record Verdict(String rule, int agent, double value, double threshold) {
        /// Whether the rule is kept.
        public boolean passed() {
            return value <= threshold;
        }
    }

    private CaseJudge(Optional<Proposal> proposal, Played played, Finish finish, RoadGrip grip) {
        this.proposal = proposal;
        protagonist =
                proposal.map(Proposal::protagonist).orElse(OptionalInt.empty()).orElse(NOBODY);
        this.played = played;
        this.finish = finish;
        this.grip = grip;
        scenario = played.scenario();
    }

    /// Judges a case; plausible if every verdict is passed.
    public static List<Verdict> judge(Proposal proposal, Played played, Finish finish, RoadGrip grip) {
        CaseJudge judge = new CaseJudge(Optional.of(proposal), played, finish, grip);
        judge.sideAccidents();
        for (int a = 0; a < judge.scenario.agentCount(); a++) {
            judge.before(a);
        }
        judge.verdicts.addAll(Aftermath.judge(played, grip));
        return List.copyOf(judge.verdicts);
    }

    /// Whether nobody but the ego does what could not happen in a world in which nothing was proposed.
    static boolean believes(Played played, RoadGrip grip) {
        CaseJudge judge = new CaseJudge(Optional.empty(), played, Finish.of(played), grip);
        judge.sideAccidents();
        for (int a = 0; a < judge.scenario.agentCount(); a++) {
            if (a != judge.scenario.egoIndex()) {
                judge.before(a);
            }
        }
        return judge.verdicts.stream().allMatch(Verdict::passed);
    }

    // Nobody else may have met before the ego did, unless because of the protagonist.
    private void sideAccidents() {
        int others = 0;
        int before = finish.crash().map(Crash::step).orElse(scenario.steps());
        for (Crash crash : played.crashes()) {
            boolean meant = crash.involves(protagonist);
            others += crash.step() < before && !meant && !crash.involves(scenario.egoIndex()) ? 1 : 0;
        }
        note("side-accidents", scenario.egoIndex(), others, 0);
    }

    private void before(int agent) {
        Track track = scenario.tracks().get(agent);
        int now = scenario.nowStep();
        int last = Math.min(
                track.lastValid(scenario.steps() - 1), played.wreckedFrom().get(agent) - 1);
        boolean ego = agent == scenario.egoIndex();
        if (ego && finish.ending() == Ending.OFF_ROAD) {
            last = Math.min(last, finish.step() - 1);
        }
        boolean scripted = agent == protagonist;
        if (last <= now || !ego && !scripted && !moves(track, now, last)) {
            return;
        }
        Intention intention = new Intention(Set.of(), !ego);
        int from = Math.max(now, firstValid(track, now));
        for (Check check :
                Plausibility.inspect(scenario, agent, from, last, intention).checks()) {
            boolean rate = check.rule() == PlausibilityRule.BRAKING
                    || check.rule() == PlausibilityRule.LATERAL_ACCELERATION
                    || check.rule() == PlausibilityRule.ACCELERATION;
            boolean onWheels = track.type() == AgentType.VEHICLE;
            double limit = rate && onWheels
                    ? Math.min(check.threshold(), GRIP_FACTOR * grip.maxAccelerationMps2())
                    : check.threshold();
            note(check.rule().ruleName(), agent, check.value(), limit);
        }
        if (ego || scripted) {
            whole(agent, last);
        }
    }

    private static int firstValid(Track track, int from) {
        int t = from;
        while (t < track.steps() && !track.valid(t)) {
            t++;
        }
        return t;
    }

    private static boolean moves(Track track, int from, int to) {
        return track.type() == AgentType.VEHICLE && track.pathLengthM(from, to) > 1;
    }

    // The rules that look at the whole scene; edits' own thresholds have judged motion already.
    private void whole(int agent, int last) {
        int window = (int) Math.round(WINDOW_S / scenario.dtSeconds());
        for (Finding finding : SceneJudge.judgeAgent(scenario, agent, grip)) {
            boolean judged = finding.fromStep() <= last - window
                    && finding.toStep() > scenario.nowStep()
                    && isSceneRule(finding.rule())
                    && !isMeant(finding.rule());
            if (judged) {
                note(finding.rule().ruleName(), agent, finding.value(), finding.threshold());
            }
        }
    }

    private static boolean isSceneRule(PlausibilityRule rule) {
        return rule == PlausibilityRule.WRONG_WAY
                || rule == PlausibilityRule.VANISHING
                || rule == PlausibilityRule.APPEARING;
    }

    private boolean isMeant(PlausibilityRule rule) {
        return rule == PlausibilityRule.WRONG_WAY
                && proposal.map(Proposal::kind).filter(CaseJudge::leavesItsLane).isPresent();
    }

    private static boolean leavesItsLane(DangerKind kind) {
        return kind == DangerKind.EGO_WRONG_WAY || kind == DangerKind.EGO_DRIFTS || kind == DangerKind.ADVERSARY;
    }

    // Of the values of one rule, the one that is worst in proportion to its threshold.
    private void note(String rule, int agent, double value, double threshold) {
        Verdict verdict = new Verdict(rule, agent, value, threshold);
        for (int i = 0; i < verdicts.size(); i++) {
            Verdict known = verdicts.get(i);
            if (known.rule().equals(rule)) {
                if (value - threshold > known.value() - known.threshold()) {
                    verdicts.set(i, verdict);
                }
                return;
            }
        }
        verdicts.add(verdict);
    }
}
