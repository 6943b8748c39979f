package dev.skidpad.sim.score.nuplan;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.dynamics.Poses;
import dev.skidpad.sim.plan.PlanLog;
import dev.skidpad.sim.score.Benchmark;
import dev.skidpad.sim.score.Drive;
import dev.skidpad.sim.score.ProductOfMean;
import dev.skidpad.sim.score.ProductOfMean.Term;
import dev.skidpad.sim.score.ProductOfMean.WhenAbsent;
import dev.skidpad.sim.score.Recount;
import dev.skidpad.sim.score.Score;
import dev.skidpad.sim.score.SubScore;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// nuPlan's open-loop score: `miss · (1·ADE + 1·FDE + 2·AHE + 2·FHE) / 6`.
///
/// Each second the plan made then is compared with what the expert, the record, did: displacement and
/// heading at every full second up to each horizon. `ADE = max(0, 1 - error / 8 m)` of the average
/// displacement, `FDE` of the final one, `AHE` and `FHE` with 0.8 rad; errors are means over plans and
/// horizons. A plan misses if its largest displacement within a horizon of 3, 5 or 8 s exceeds 6, 8 or
/// 16 m; `miss` is 1 if at no horizon more than 30 % do.
///
/// Knowingly different: the plans are those of a closed-loop drive, made from where the ego was. In
/// nuPlan's open loop the ego is put back onto the record before each plan.
public final class OpenLoopScore implements Benchmark {
    private static final String MISS = "missRateWithinBound";
    private static final String ADE = "averageDisplacementError";
    private static final String FDE = "finalDisplacementError";
    private static final String AHE = "averageHeadingError";
    private static final String FHE = "finalHeadingError";
    private static final double MAX_DISPLACEMENT_M = 8;
    private static final double MAX_HEADING_RAD = 0.8;
    private static final double MAX_MISS_RATE = 0.3;
    private static final ProductOfMean FORMULA = new ProductOfMean(
            List.of(MISS),
            List.of(new Term(ADE, 1), new Term(FDE, 1), new Term(AHE, 2), new Term(FHE, 2)),
            WhenAbsent.NO_TOTAL);

    private final Horizons horizons;

    /// How far plans are compared.
    public enum Horizons {
        /// 3, 5 and 8 s: nuPlan's own, for plans of 8 s.
        ALL("nuplan-open-loop"),
        /// 3 s alone, for the plans of 4 s that drive here.
        THREE_SECONDS("nuplan-open-loop-3s");

        private final String scoreName;

        Horizons(String scoreName) {
            this.scoreName = scoreName;
        }

        private int[] seconds() {
            return switch (this) {
                case ALL -> new int[] {3, 5, 8};
                case THREE_SECONDS -> new int[] {3};
            };
        }
    }

    /// The score over some horizons.
    public OpenLoopScore(Horizons horizons) {
        this.horizons = horizons;
    }

    @Override
    public String name() {
        return horizons.scoreName;
    }

    @Override
    public Score score(Drive drive) {
        if (drive.plans().count() == 0) {
            return absent("the plans were not recorded");
        }
        List<SubScore.Event> misses = new ArrayList<>();
        double[] errors = new double[4]; // ADE, FDE, AHE, FHE
        for (int seconds : horizons.seconds()) {
            double[] sums = new double[4];
            int compared = 0;
            int missed = 0;
            for (int p = 0; p < drive.plans().count(); p++) {
                OptionalInt step = comparable(drive, p, seconds);
                if (step.isPresent()) {
                    double largest = compare(drive, p, seconds, step.getAsInt(), sums);
                    compared++;
                    missed += largest > missM(seconds) ? 1 : 0;
                }
            }
            if (compared == 0) {
                return absent("no plan and record reach " + seconds + " s");
            }
            for (int i = 0; i < 4; i++) {
                errors[i] += sums[i] / compared / horizons.seconds().length;
            }
            double rate = (double) missed / compared;
            if (rate > MAX_MISS_RATE) {
                misses.add(new SubScore.Event(0, -1, "miss-rate-" + seconds + "s", rate, MAX_MISS_RATE));
            }
        }
        return Score.of(
                name(),
                FORMULA,
                List.of(
                        drive.drivenToEnd(),
                        SubScore.of(MISS, new NoneFired(), misses),
                        part(ADE, errors[0], MAX_DISPLACEMENT_M),
                        part(FDE, errors[1], MAX_DISPLACEMENT_M),
                        part(AHE, errors[2], MAX_HEADING_RAD),
                        part(FHE, errors[3], MAX_HEADING_RAD)));
    }

    private static double missM(int seconds) {
        return seconds <= 3 ? 6 : seconds <= 5 ? 8 : 16;
    }

    private Score absent(String because) {
        List<SubScore> parts = new ArrayList<>();
        for (String name : List.of(MISS, ADE, FDE, AHE, FHE)) {
            parts.add(SubScore.absent(name, because));
        }
        return Score.of(name(), FORMULA, parts);
    }

    // The scenario step of a plan that was made at a full second and can be compared up to a horizon.
    private static OptionalInt comparable(Drive drive, int plan, int seconds) {
        PlanLog plans = drive.plans();
        int perSecond = Math.round(1 / drive.ego().dtSeconds());
        int step = drive.startStep() + plans.frame(plan);
        Track record = drive.scenario().ego();
        if (plans.frame(plan) % perSecond != 0
                || plans.poses(plan).length() < seconds * perSecond
                || step + seconds * perSecond >= record.steps()) {
            return OptionalInt.empty();
        }
        for (int s = 1; s <= seconds; s++) {
            if (!record.valid(step + s * perSecond)) {
                return OptionalInt.empty();
            }
        }
        return OptionalInt.of(step);
    }

    // Adds the four errors of a plan, and tells its largest displacement.
    private static double compare(Drive drive, int plan, int seconds, int step, double[] sums) {
        int perSecond = Math.round(1 / drive.ego().dtSeconds());
        Poses poses = drive.plans().poses(plan);
        Track record = drive.scenario().ego();
        double largest = 0;
        for (int s = 1; s <= seconds; s++) {
            int pose = s * perSecond - 1;
            int then = step + s * perSecond;
            double dx = poses.x(pose) - record.x(then);
            double dy = poses.y(pose) - record.y(then);
            double away = Math.sqrt(dx * dx + dy * dy);
            double turned = Math.abs(Angles.difference(Angles.wrap(poses.headingRad(pose)), record.headingRad(then)));
            largest = Math.max(largest, away);
            sums[0] += away / seconds;
            sums[2] += turned / seconds;
            if (s == seconds) {
                sums[1] += away;
                sums[3] += turned;
            }
        }
        return largest;
    }

    private static SubScore part(String name, double error, double limit) {
        return SubScore.of(name, new Bounded(), List.of(new SubScore.Event(0, -1, "error", error, limit)));
    }

    /// 1 unless something fired.
    private record NoneFired() implements Recount {
        @Override
        public double value(List<SubScore.Event> trace) {
            return trace.isEmpty() ? 1 : 0;
        }
    }

    /// `max(0, 1 - error / limit)`
    private record Bounded() implements Recount {
        @Override
        public double value(List<SubScore.Event> trace) {
            return Math.max(0, 1 - trace.getFirst().value() / trace.getFirst().threshold());
        }
    }
}
