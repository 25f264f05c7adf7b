package org.bankcrm.examples.runner;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code crm churn}: who will leave, from what was known of customers on days of the past. */
@Command(
    name = "churn",
    description = {
      "Tells of each customer what was known on days of the past and what came, fits a propensity",
      "to it, and tells today's customers by it.",
      "列出各客户在过去各观察日的已知情况与其后结果，据此拟合倾向模型，并用于当前客户。"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    subcommands = {ChurnTableCommand.class, ChurnFitCommand.class, ChurnScoreCommand.class})
final class ChurnCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new Arguments.NoCommand(spec.commandLine());
  }
}
