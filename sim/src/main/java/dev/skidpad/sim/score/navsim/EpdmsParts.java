package dev.skidpad.sim.score.navsim;

import dev.skidpad.sim.score.Drive;
import dev.skidpad.sim.score.Scores;
import dev.skidpad.sim.score.SubScore;
import dev.skidpad.sim.score.TrafficLights;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The parts of EPDMS, judged once per drive.
///
/// @param unfiltered as they are
/// @param filtered after the human filter
record EpdmsParts(List<SubScore> unfiltered, List<SubScore> filtered) {
    /// The parts of a drive.
    static EpdmsParts of(Drive drive) {
        return drive.shared(EpdmsParts.class, EpdmsParts::judge);
    }

    private static EpdmsParts judge(Drive drive) {
        List<SubScore> own = filterable(drive);
        Optional<List<SubScore>> human =
                own.stream().allMatch(part -> part.value().orElse(1) == 1)
                        ? Optional.empty()
                        : drive.record().map(EpdmsParts::filterable);
        List<SubScore> filtered = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            int part = i;
            filtered.add(HumanFilter.apply(own.get(i), human.map(parts -> parts.get(part))));
        }
        List<SubScore> others = List.of(HistoryComfort.judge(drive), ExtendedComfort.judge(drive), drive.drivenToEnd());
        return new EpdmsParts(joined(own, others), joined(filtered, others));
    }

    private static List<SubScore> filterable(Drive drive) {
        CommonParts common = CommonParts.of(drive);
        SubScore nc = common.noAtFaultCollision();
        SubScore dac = common.drivableArea();
        SubScore ddc = common.drivingDirection();
        SubScore tlc = TrafficLights.judge(drive.ego(), drive.scenario(), drive.startStep());
        double multipliers = 1;
        for (SubScore part : List.of(nc, dac, ddc, tlc)) {
            multipliers *= part.value().orElse(1);
        }
        return List.of(
                nc,
                dac,
                ddc,
                tlc,
                common.timeToCollision(),
                drive.progress().subScore(multipliers),
                LaneKeeping.judge(drive.ego(), drive.lanes()));
    }

    private static List<SubScore> joined(List<SubScore> first, List<SubScore> second) {
        List<SubScore> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    /// The parts with some names, in the order of the names, and whether the planner drove to the end.
    static List<SubScore> named(List<SubScore> parts, List<String> names) {
        List<SubScore> found = new ArrayList<>();
        found.add(part(parts, Scores.DRIVEN_TO_END));
        names.forEach(name -> found.add(part(parts, name)));
        return found;
    }

    private static SubScore part(List<SubScore> parts, String name) {
        return dev.skidpad.sim.score.ScoreFormula.part(parts, name);
    }
}
