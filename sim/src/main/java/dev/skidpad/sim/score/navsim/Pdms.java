package dev.skidpad.sim.score.navsim;

import dev.skidpad.sim.score.Benchmark;
import dev.skidpad.sim.score.Comfort;
import dev.skidpad.sim.score.Drive;
import dev.skidpad.sim.score.ProductOfMean;
import dev.skidpad.sim.score.ProductOfMean.Term;
import dev.skidpad.sim.score.ProductOfMean.WhenAbsent;
import dev.skidpad.sim.score.Score;
import dev.skidpad.sim.score.Scores;
import dev.skidpad.sim.score.SubScore;
import java.util.List;

/// PDMS of NAVSIM v1: `NC · DAC · (5·TTC + 5·EP + 2·C + 0·DDC) / 12`.
///
/// The total is that of [dev.skidpad.sim.score.EpisodeScorer], whose rules these are; DDC is told, too.
public final class Pdms implements Benchmark {
    private static final ProductOfMean FORMULA = new ProductOfMean(
            List.of(Scores.NO_AT_FAULT_COLLISION, Scores.DRIVABLE_AREA_COMPLIANCE),
            List.of(
                    new Term(Scores.TIME_TO_COLLISION, 5),
                    new Term(Scores.EGO_PROGRESS, 5),
                    new Term(Scores.COMFORT, 2),
                    new Term(Scores.DRIVING_DIRECTION_COMPLIANCE, 0)),
            WhenAbsent.NO_TOTAL);

    @Override
    public String name() {
        return "pdms";
    }

    @Override
    public Score score(Drive drive) {
        CommonParts common = CommonParts.of(drive);
        SubScore nc = common.noAtFaultCollision();
        SubScore dac = common.drivableArea();
        double multipliers = nc.value().orElse(1) * dac.value().orElse(1);
        return Score.of(
                name(),
                FORMULA,
                List.of(
                        drive.drivenToEnd(),
                        nc,
                        dac,
                        common.timeToCollision(),
                        drive.progress().subScore(multipliers),
                        Comfort.judge(drive.ego()),
                        common.drivingDirection()));
    }
}
