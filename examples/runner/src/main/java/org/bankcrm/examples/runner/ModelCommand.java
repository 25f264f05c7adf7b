package org.bankcrm.examples.runner;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code crm model}: models of other systems. */
@Command(
    name = "model",
    description = {"Takes over models that other systems wrote.", "接收其他系统写出的模型。"},
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    subcommands = {ModelImportCommand.class})
final class ModelCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new Arguments.NoCommand(spec.commandLine());
  }
}
