package dev.skidpad.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// The root command, `skidpad`, and the entry point of the process.
///
/// The process ends with 0 if the command did its work, 1 if it failed, and 2 if it was called the wrong way.
@Command(
        name = "skidpad",
        description = "The closed training loop for driving policies.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
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
        return new CommandLine(new Main());
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command.");
    }

    /// What `--version` prints: our version and the JDK's.
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {
                "skidpad " + (version == null ? "(unpackaged)" : version),
                "JDK " + Runtime.version() + " (" + System.getProperty("java.vm.name") + ")"
            };
        }
    }
}
