package dev.skidpad.eval.verify;

import dev.skidpad.eval.run.CompareRuns;
import dev.skidpad.eval.run.Contender;
import dev.skidpad.eval.suite.ScenarioFinder;
import dev.skidpad.eval.suite.Suite;
import dev.skidpad.eval.suite.Suites;
import dev.skidpad.sim.plan.LogPlanner;
import dev.skidpad.sim.traffic.LogTraffic;
import dev.skidpad.sim.traffic.Traffic;
import java.nio.file.Path;

/// A workshop for tests: log traffic, somebody blind, and somebody careful whatever else they are called.
record WorkBench(ScenarioFinder finder, String code) implements Workshop {
    /// Where everything is as it was when the run was made.
    static final WorkBench SAME = new WorkBench(Suites.finder(), "classes");

    @Override
    public String version() {
        return "test";
    }

    @Override
    public ScenarioFinder scenarios(Suite suite, Path base) {
        return finder;
    }

    @Override
    public Contender.Driver driver(Contender contender, Path path) {
        return contender.name().equals("blind") ? CompareRuns.BLIND : new Contender.Driver(contender, new LogPlanner());
    }

    @Override
    public Traffic traffic(String name) {
        return new LogTraffic();
    }
}
