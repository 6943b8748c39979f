package dev.skidpad.eval.trust.rank;

import dev.skidpad.core.parallel.Workers;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.eval.trust.Measured;
import dev.skidpad.eval.trust.SceneBootstrap;
import dev.skidpad.eval.trust.Subject;
import dev.skidpad.learn.dream.EgoPlan;
import dev.skidpad.learn.dream.Foresight;
import dev.skidpad.learn.dream.Moment;
import dev.skidpad.sim.dynamics.Poses;
import dev.skidpad.sim.episode.Outcome;
import dev.skidpad.sim.plan.PlanLog;
import dev.skidpad.sim.score.EpisodeScorer;
import dev.skidpad.sim.score.Verdict;
import dev.skidpad.sim.traffic.ReactiveTraffic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntConsumer;

/// Lets planners drive in the simulator and in dreams, and compares the orders in which their scores put
/// them.
///
/// The simulator draws the hidden state anew for every drive; `reactive` is the project's usual traffic,
/// in which the others mean to do what they did in the record. In dreams everybody but the ego is moved
/// by the model. Beside its closed loop, each model judges the first plan of every planner (`NAME,
/// plans`).
public final class RankStudy {
    private static final int SIMULATOR = 0; // the place of the first ground
    private static final int REACTIVE = 2;
    private static final long OTHER_SEED = 7_000_003;

    private final List<Contestant> contestants;
    private final List<Subject> subjects;
    private final List<Ground> grounds;
    private final int draws;
    private final int dreams;
    private final long seed;

    /// @param draws how often each planner drives in each scene
    /// @param dreams how many of each first plan; 0 to judge no plans
    public RankStudy(List<Contestant> contestants, List<Subject> subjects, int draws, int dreams, long seed) {
        this.contestants = List.copyOf(contestants);
        this.subjects = List.copyOf(subjects);
        this.draws = draws;
        this.dreams = dreams;
        this.seed = seed;
        grounds = new ArrayList<>();
        grounds.add(Ground.simulator("simulator", 0));
        grounds.add(Ground.simulator("simulator again", OTHER_SEED));
        grounds.add(new Ground("reactive", new ReactiveTraffic(), Ground.Others.OWN, 0));
        for (Subject subject : subjects) {
            grounds.add(new Ground(subject.name(), subject.traffic(), Ground.Others.OWN, 0));
        }
    }

    private List<String> places() {
        List<String> places = new ArrayList<>(grounds.stream().map(Ground::name).toList());
        if (dreams > 0) {
            subjects.forEach(subject -> places.add(subject.name() + ", plans"));
        }
        return places;
    }

    /// Measures.
    ///
    /// @param scenes at least one
    /// @param threads how many work at once; the result does not depend on it
    public RankReport run(List<Scenario> scenes, int threads, IntConsumer finished) {
        List<Marks[][]> all = Workers.map(scenes, threads, this::scene, finished);
        SceneBootstrap bootstrap =
                new SceneBootstrap(scenes.stream().map(Scenario::place).toList(), seed);
        Board totals = new Board(all, Marks::total, bootstrap);
        Board failures = new Board(all, Marks::failures, bootstrap);
        return new RankReport(scenes.size(), draws, dreams, planners(totals, failures), agreements(totals, failures));
    }

    private List<RankReport.Planner> planners(Board totals, Board failures) {
        List<String> places = places();
        List<RankReport.Planner> planners = new ArrayList<>();
        for (int c = 0; c < contestants.size(); c++) {
            List<RankReport.Place> here = new ArrayList<>();
            for (int p = 0; p < places.size(); p++) {
                Optional<Measured> total = totals.mean(p, c);
                if (total.isPresent()) {
                    here.add(new RankReport.Place(places.get(p), total.get(), failures.mean(p, c)));
                }
            }
            planners.add(new RankReport.Planner(contestants.get(c).name(), here));
        }
        planners.sort(Comparator.comparingDouble(planner -> planner.places().isEmpty()
                ? 0
                : -planner.places().getFirst().total().value()));
        return planners;
    }

    private List<RankReport.Agreement> agreements(Board totals, Board failures) {
        List<String> places = places();
        List<RankReport.Agreement> agreements = new ArrayList<>();
        for (int truth : List.of(SIMULATOR, REACTIVE)) {
            List<Board.ClearPair> clear = totals.clearPairs(truth);
            for (int p = 0; p < places.size(); p++) {
                boolean compared = truth == SIMULATOR ? p != SIMULATOR : p > REACTIVE;
                if (compared) {
                    agreements.add(new RankReport.Agreement(
                            places.get(p),
                            places.get(truth),
                            totals.tau(p, truth),
                            failures.tau(p, truth),
                            clear.size(),
                            totals.agreed(clear, p)));
                }
            }
        }
        return agreements;
    }

    // ---- one scene

    // [places][contestants]
    private Marks[][] scene(Scenario scene) {
        Marks[][] marks = new Marks[places().size()][contestants.size()];
        for (int c = 0; c < contestants.size(); c++) {
            for (int g = 0; g < grounds.size(); g++) {
                List<Outcome> drives = new ArrayList<>();
                for (int draw = 0; draw < draws; draw++) {
                    drives.add(grounds.get(g).drive(scene, contestants.get(c).planner(), seed, draw));
                }
                marks[g][c] = marks(drives.stream().map(EpisodeScorer::score).toList());
                if (g == 0 && dreams > 0) {
                    foresee(scene, drives.getFirst().plans(), c, marks);
                }
            }
        }
        return marks;
    }

    private void foresee(Scenario scene, PlanLog plans, int contestant, Marks[][] marks) {
        for (int s = 0; s < subjects.size(); s++) {
            OptionalDouble total = OptionalDouble.empty();
            if (plans.count() > 0) {
                EgoPlan plan = plan(plans.poses(0), scene.futureSteps());
                total = Foresight.of(subjects.get(s).world().dream(Moment.now(scene), plan, dreams, seed))
                        .total();
            }
            marks[grounds.size() + s][contestant] = new Marks(total, OptionalDouble.empty());
        }
    }

    private static EgoPlan plan(Poses poses, int most) {
        int steps = Math.min(poses.length(), most);
        float[] x = new float[steps];
        float[] y = new float[steps];
        float[] heading = new float[steps];
        for (int i = 0; i < steps; i++) {
            x[i] = poses.x(i);
            y[i] = poses.y(i);
            heading[i] = poses.headingRad(i);
        }
        return EgoPlan.of(x, y, heading);
    }

    private static Marks marks(List<Verdict> verdicts) {
        return new Marks(
                verdicts.stream()
                        .filter(v -> v.total().isPresent())
                        .mapToDouble(v -> v.total().getAsDouble())
                        .average(),
                OptionalDouble.of((double) verdicts.stream()
                                .filter(v -> v.firstFailureFrame().isPresent())
                                .count()
                        / verdicts.size()));
    }
}
