package dev.skidpad.eval.report.encode;

import dev.skidpad.eval.report.picture.Take;
import dev.skidpad.eval.report.trace.DriveMeasures;
import dev.skidpad.eval.report.trace.Lane;
import dev.skidpad.eval.report.trace.RunningScore;
import dev.skidpad.eval.report.trace.Series;
import dev.skidpad.eval.why.EventWords;
import dev.skidpad.sim.episode.Outcome;
import dev.skidpad.sim.score.EpisodeScorer;
import dev.skidpad.sim.score.SubScore;
import dev.skidpad.sim.score.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// One line of the timeline, packed.
///
/// @param title what is measured
/// @param unit of it; may be empty
/// @param score the sub-score that judges it; empty for none
/// @param worse on which side of the limit the rule fires: `above`, `below` or `neither`
/// @param limit one number, or none
/// @param series of each drive and of the record ([SeriesCode])
/// @param scores of each drive, frames and what the sub-score is from then on if the drive ended there, in turn
/// @param marks where a rule fired
public record LaneCode(
        String title,
        String unit,
        String score,
        String worse,
        double[] limit,
        List<String> series,
        List<List<Double>> scores,
        List<Mark> marks) {
    /// A rule that fired.
    ///
    /// @param take in which drive
    /// @param frame when
    /// @param words what happened
    public record Mark(int take, int frame, String words) {}

    /// The lanes of some drives of a scenario. A quantity that none of them has is left out.
    static List<LaneCode> of(List<Take> takes) {
        List<DriveMeasures> measures = new ArrayList<>();
        List<Verdict> verdicts = new ArrayList<>();
        for (Take take : takes) {
            measures.add(DriveMeasures.of(take.episode()));
            verdicts.add(EpisodeScorer.score(
                    new Outcome(take.episode(), take.verdict().failed())));
        }
        measures.add(DriveMeasures.ofRecord(takes.getFirst().episode()));
        List<LaneCode> lanes = new ArrayList<>();
        for (Lane lane : Lane.values()) {
            List<Series> series = measures.stream().map(lane::of).toList();
            if (!series.stream().allMatch(Series::isEmpty)) {
                lanes.add(of(lane, series, takes, verdicts));
            }
        }
        return lanes;
    }

    private static LaneCode of(Lane lane, List<Series> series, List<Take> takes, List<Verdict> verdicts) {
        List<List<Double>> scores = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        for (int t = 0; lane.subScore().isPresent() && t < takes.size(); t++) {
            SubScore sub = verdicts.get(t).sub(lane.subScore().get());
            scores.add(RunningScore.of(sub).stream()
                    .<Double>mapMulti((change, numbers) -> {
                        numbers.accept((double) change.frame());
                        numbers.accept(Math.round(change.value() * 1000) / 1000.0);
                    })
                    .toList());
            for (SubScore.Event event : sub.events()) {
                marks.add(new Mark(
                        t, event.frame(), EventWords.sentence(takes.get(t).episode(), verdicts.get(t), event)));
            }
        }
        return new LaneCode(
                lane.title(),
                lane.unit(),
                lane.subScore().orElse(""),
                lane.worse().name().toLowerCase(Locale.ROOT),
                lane.limit().isPresent()
                        ? new double[] {Math.round(lane.limit().getAsDouble() * 1000) / 1000.0}
                        : new double[0],
                series.stream().map(SeriesCode::of).toList(),
                scores,
                marks);
    }
}
