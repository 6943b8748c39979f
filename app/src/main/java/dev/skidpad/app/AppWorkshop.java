package dev.skidpad.app;

import dev.skidpad.core.BadInputException;
import dev.skidpad.eval.run.Contender;
import dev.skidpad.eval.suite.ScenarioFinder;
import dev.skidpad.eval.suite.Suite;
import dev.skidpad.eval.verify.Workshop;
import dev.skidpad.serve.alpasim.DriverTarget;
import dev.skidpad.sim.traffic.Traffic;
import java.nio.file.Path;
import java.util.List;

/// This program, with the recordings where the user says.
///
/// @param scenes folders of recordings; empty to look where the run says
record AppWorkshop(List<Path> scenes) implements Workshop {
    AppWorkshop {
        scenes = List.copyOf(scenes);
    }

    @Override
    public String version() {
        return Main.Version.number();
    }

    @Override
    public String code() {
        return Main.Version.code();
    }

    @Override
    public ScenarioFinder scenarios(Suite suite, Path base) {
        return SuiteSources.of(suite, base, scenes);
    }

    @Override
    public Contender.Driver driver(Contender contender, Path run) {
        if (DriverTarget.isTarget(contender.given())) {
            throw new BadInputException(
                    contender.given(),
                    "is a driver outside of the run, whose episodes cannot be driven again",
                    "Take its verdicts as recorded, or compare a policy that is a file");
        }
        return Policies.stored(contender, run);
    }

    @Override
    public Traffic traffic(String name) {
        return TrafficNames.traffic(name, Drivers::planner);
    }
}
