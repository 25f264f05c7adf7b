package org.bankcrm.examples.runner;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code crm groups}: groups that are found in data, look-alikes, products that go together. */
@Command(
    name = "groups",
    description = {
      "Finds groups of like customers, those like a group of yours, products that go together.",
      "发现相似客户群、与指定客群相似的客户、常被同时持有的产品。"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    subcommands = {GroupsFindCommand.class, GroupsAlikeCommand.class, GroupsProductsCommand.class})
final class GroupsCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new Arguments.NoCommand(spec.commandLine());
  }
}
