package dev.skidpad.sim.score.navsim;

import dev.skidpad.sim.score.Benchmark;
import dev.skidpad.sim.score.Drive;
import dev.skidpad.sim.score.ProductOfMean;
import dev.skidpad.sim.score.ProductOfMean.Term;
import dev.skidpad.sim.score.ProductOfMean.WhenAbsent;
import dev.skidpad.sim.score.Score;
import dev.skidpad.sim.score.Scores;
import java.util.ArrayList;
import java.util.List;

/// EPDMS of NAVSIM v2: `NC · DAC · DDC · TLC · (5·TTC + 5·EP + 2·LK + 2·HC + 2·EC) / 16`.
///
/// NAVSIM knows two totals: its scorer's own (`pdm_score`), which sees one plan alone and so has no EC
/// and divides by 14, and the final one (`score`), with EC and after the human filter. Most records have
/// no lights, and then TLC is absent and so is the total; [Variant#WITHOUT_LIGHTS] is the final one
/// without TLC, under a name of its own.
public final class Epdms implements Benchmark {
    private final Variant variant;
    private final ProductOfMean formula;
    private final List<String> parts;

    /// Which of the totals.
    public enum Variant {
        /// The final score, with EC and the human filter.
        FINAL("epdms"),
        /// The final score without TLC, for records without lights.
        WITHOUT_LIGHTS("epdms-without-lights"),
        /// The final score without the human filter, for scenes that nobody drove as they are.
        UNFILTERED("epdms-unfiltered"),
        /// The scorer's own total over one plan: without EC and without the filter.
        ONE_PLAN("epdms-one-plan");

        private final String scoreName;

        Variant(String scoreName) {
            this.scoreName = scoreName;
        }
    }

    /// One of the totals.
    public Epdms(Variant variant) {
        this.variant = variant;
        List<String> multipliers = new ArrayList<>(List.of(
                Scores.NO_AT_FAULT_COLLISION, Scores.DRIVABLE_AREA_COMPLIANCE, Scores.DRIVING_DIRECTION_COMPLIANCE));
        if (variant != Variant.WITHOUT_LIGHTS) {
            multipliers.add(Scores.TRAFFIC_LIGHT_COMPLIANCE);
        }
        List<Term> weighted = new ArrayList<>(List.of(
                new Term(Scores.TIME_TO_COLLISION, 5),
                new Term(Scores.EGO_PROGRESS, 5),
                new Term(Scores.LANE_KEEPING, 2),
                new Term(Scores.HISTORY_COMFORT, 2)));
        if (variant != Variant.ONE_PLAN) {
            weighted.add(new Term(Scores.EXTENDED_COMFORT, 2));
        }
        formula = new ProductOfMean(multipliers, weighted, WhenAbsent.NO_TOTAL);
        parts = new ArrayList<>(multipliers);
        weighted.forEach(term -> parts.add(term.name()));
    }

    @Override
    public String name() {
        return variant.scoreName;
    }

    @Override
    public Score score(Drive drive) {
        EpdmsParts judged = EpdmsParts.of(drive);
        return Score.of(
                name(),
                formula,
                EpdmsParts.named(
                        switch (variant) {
                            case FINAL, WITHOUT_LIGHTS -> judged.filtered();
                            case UNFILTERED, ONE_PLAN -> judged.unfiltered();
                        },
                        parts));
    }
}
