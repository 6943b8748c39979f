package dev.skidpad.eval.verify;

import dev.skidpad.eval.run.Contender;
import dev.skidpad.eval.suite.ScenarioFinder;
import dev.skidpad.eval.suite.Suite;
import dev.skidpad.sim.traffic.Traffic;
import java.nio.file.Path;

/// What it takes to do again what a run did: this program, and where recordings lie today.
public interface Workshop {
    /// The version of this program.
    String version();

    /// SHA-256 of the classes of this program.
    String code();

    /// Finds the scenarios of a suite.
    ///
    /// @param base the folder that the suite's own folders are relative to
    ScenarioFinder scenarios(Suite suite, Path base);

    /// The policy of a run, from its copy there.
    ///
    /// @param run the folder of the run
    /// @throws dev.skidpad.core.BadInputException if it cannot drive here
    Contender.Driver driver(Contender contender, Path run);

    /// The traffic of a name.
    ///
    /// @throws dev.skidpad.core.BadInputException if there is none
    Traffic traffic(String name);
}
