package dev.skidpad.eval.run;

import dev.skidpad.eval.Comparison;
import dev.skidpad.eval.RegressionRules;
import dev.skidpad.eval.run.CompareManifest.Episodes;
import dev.skidpad.eval.suite.ScenarioFinder;
import dev.skidpad.eval.suite.Suite;
import dev.skidpad.eval.suite.SuiteScenarios;
import dev.skidpad.sim.plan.ConstantVelocityPlanner;
import dev.skidpad.sim.plan.LogPlanner;
import dev.skidpad.sim.plan.Planner;
import dev.skidpad.sim.traffic.LogTraffic;
import java.util.Optional;

/// Small comparisons for tests.
public final class CompareRuns {
    public static final Contender.Driver CAREFUL = driver("careful", new LogPlanner());
    public static final Contender.Driver BLIND = driver("blind", new ConstantVelocityPlanner());

    private CompareRuns() {}

    public static Contender.Driver driver(String name, Planner planner) {
        return new Contender.Driver(new Contender(name, name, name, "poses"), planner);
    }

    public static EpisodeMaker maker(Suite suite, ScenarioFinder finder) {
        return new EpisodeMaker(new SuiteScenarios(suite, finder), new LogTraffic());
    }

    public static CompareManifest manifest(Suite suite, Contender before, Contender after, Episodes episodes) {
        return new CompareManifest(
                "skidpad compare",
                before,
                after,
                suite.label(),
                suite.hash(),
                ".",
                Optional.empty(),
                "log",
                episodes,
                RegressionRules.standard(),
                Comparison.Settings.standard(3).with(500),
                5,
                "test",
                "classes",
                "25",
                "scalar",
                "2026-01-01T00:00:00Z");
    }
}
