package dev.skidpad.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `skidpad train`: makes models from scenes.
@Command(
        name = "train",
        description = "Trains models on recorded and generated scenes.",
        subcommands = {
            TrainTokensCommand.class,
            TrainWorldCommand.class,
            TrainPolicyCommand.class,
            TrainCriticCommand.class
        })
final class TrainCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing what to train.");
    }
}
