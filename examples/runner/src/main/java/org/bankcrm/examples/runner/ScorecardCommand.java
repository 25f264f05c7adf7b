package org.bankcrm.examples.runner;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code crm scorecard}: scorecards from data, their scores and their validation. */
@Command(
    name = "scorecard",
    description = {
      "Makes a scorecard from past customers, scores customers by it, validates it.",
      "由历史客户制作评分卡，以其为客户评分，并加以验证。"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    subcommands = {
      ScorecardFitCommand.class,
      ScorecardScoreCommand.class,
      ScorecardReportCommand.class
    })
final class ScorecardCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new Arguments.NoCommand(spec.commandLine());
  }
}
