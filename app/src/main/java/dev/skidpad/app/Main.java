package dev.skidpad.app;

import dev.skidpad.core.io.CodeHash;
import dev.skidpad.core.kernel.Kernels;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.data.generate.SceneGenerator;
import dev.skidpad.eval.suite.Suite;
import dev.skidpad.learn.checkpoint.Checkpoint;
import dev.skidpad.loop.Turn;
import dev.skidpad.serve.alpasim.RemoteDriver;
import dev.skidpad.sim.episode.Simulator;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// The root command, `skidpad`, and the entry point of the process.
///
/// The process ends with 0 if the command did its work, 1 if it failed, 2 if it was called the wrong
/// way or given something that cannot be used, and 3 if the gate says no, a scene is judged
/// impossible, or evidence does not hold.
@Command(
        name = "skidpad",
        description = "The closed training loop for driving policies.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:done",
            " 1:failed: a fault of the program or the machine, or a replay that differs",
            " 2:bad usage or bad input; one line says what, where, and what to do",
            " 3:the gate says no, a scene is judged impossible, or evidence does not hold"
        },
        subcommands = {
            DemoCommand.class,
            LoopCommand.class,
            SimulateCommand.class,
            TrainCommand.class,
            RealismCommand.class,
            ReplayCommand.class,
            FaultsCommand.class,
            ScoreCommand.class,
            WhyCommand.class,
            PlausibleCommand.class,
            DangerCommand.class,
            RfbCommand.class,
            VehiclesCommand.class,
            ExportCommand.class,
            DriveCommand.class,
            SuiteCommand.class,
            CompareCommand.class,
            EvidenceCommand.class,
            BenchCommand.class
        },
        versionProvider = Main.Version.class)
public final class Main implements Runnable {
    @Spec
    private CommandSpec spec;

    Main() {}

    public static void main(String[] args) {
        StandardError.restore();
        System.exit(commandLine().execute(args));
    }

    /// The whole command line, ready to parse and run; tests call it without a process of their own.
    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setExecutionExceptionHandler(ExitCode::handle);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command.");
    }

    /// The program itself, found when it is first asked for: a class of each module that a result can
    /// depend on.
    private static final class Code {
        static final String HASH = CodeHash.of(List.of(
                Scenario.class,
                SceneGenerator.class,
                Simulator.class,
                RemoteDriver.class,
                Checkpoint.class,
                Suite.class,
                Turn.class,
                Main.class));
    }

    /// What `--version` prints: our version and the JDK's.
    static final class Version implements IVersionProvider {
        /// The version of the program; `(unpackaged)` when it runs from classes.
        static String number() {
            String version = Main.class.getPackage().getImplementationVersion();
            return version == null ? "(unpackaged)" : version;
        }

        /// SHA-256 of our classes.
        static String code() {
            return Code.HASH;
        }

        @Override
        public String[] getVersion() {
            return new String[] {
                "skidpad " + number(),
                "JDK " + Runtime.version() + " (" + System.getProperty("java.vm.name") + ")",
                "kernels " + Kernels.name()
            };
        }
    }
}
