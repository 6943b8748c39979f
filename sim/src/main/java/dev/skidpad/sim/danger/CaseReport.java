package dev.skidpad.sim.danger;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.danger.propose.Escape;
import dev.skidpad.sim.danger.stage.Crash;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What a case is and why it was kept, for files and tables.
///
/// @param index in its source
/// @param scene the scenario that it was made from
/// @param place that of the scenario
/// @param kind what kind of danger
/// @param ending how it ended
/// @param road the grip
/// @param how who planned what
/// @param eventS when it happened, s after the ego's plan begins
/// @param beginS the case's now, s after the ego's plan begins
/// @param met who the ego met; empty where nobody
/// @param impactMps how fast the two moved past each other just before
/// @param closingMps how fast they came together along the normal of the contact
/// @param leastTtcS the least time to collision before
/// @param verdicts what each rule of plausibility found worst, and its threshold
/// @param avoidedBy what would have avoided it; of a near miss, that its own plan did
public record CaseReport(
        int index,
        String scene,
        String place,
        String kind,
        String ending,
        String road,
        String how,
        double eventS,
        double beginS,
        Optional<String> met,
        OptionalDouble impactMps,
        OptionalDouble closingMps,
        OptionalDouble leastTtcS,
        List<CaseJudge.Verdict> verdicts,
        String avoidedBy) {
    public CaseReport {
        verdicts = List.copyOf(verdicts);
    }

    /// The report of a case.
    public static CaseReport of(int index, DangerCase made) {
        Scenario scenario = made.scenario();
        int plannedFrom = made.setting().scenario().nowStep();
        Optional<Crash> crash = made.finish().crash();
        return new CaseReport(
                index,
                scenario.id(),
                scenario.place(),
                made.kind().label(),
                made.finish().ending().label(),
                made.setting().grip().label(),
                made.proposal().how(),
                (made.finish().step() - plannedFrom) * (double) scenario.dtSeconds(),
                (scenario.nowStep() - plannedFrom) * (double) scenario.dtSeconds(),
                crash.map(
                        c -> scenario.tracks().get(c.other(scenario.egoIndex())).id()),
                made.finish().impactMps(),
                crash.isPresent() ? OptionalDouble.of(crash.get().closingMps()) : OptionalDouble.empty(),
                made.finish().leastTtcS(),
                made.verdicts(),
                made.escape().map(Escape::words).orElse("the ego's own plan"));
    }
}
