package org.bankcrm.examples.runner;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code crm ranks}: places of customers among each other, and RFM. */
@Command(
    name = "ranks",
    description = {
      "Ranks customers by a figure, among all or within the branch, or by RFM.",
      "按某项数值在全体或网点内为客户定档，或按 RFM 分群。"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    subcommands = {RanksCodesCommand.class, RanksRfmCommand.class})
final class RanksCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new Arguments.NoCommand(spec.commandLine());
  }
}
