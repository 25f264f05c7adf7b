package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** What the commands say of themselves is said in English and in Chinese. */
class HelpTest {

  private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{2,} [a-z]");
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}{2}");

  static List<CommandSpec> commands() {
    return withAllBelow(Main.commandLine().getCommandSpec()).toList();
  }

  private static Stream<CommandSpec> withAllBelow(CommandSpec command) {
    return Stream.concat(
        Stream.of(command),
        command.subcommands().values().stream().flatMap(sub -> withAllBelow(sub.getCommandSpec())));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void command_isDescribedInBothLanguages(CommandSpec command) {
    assertThat(String.join(" ", command.usageMessage().description()))
        .containsPattern(ENGLISH)
        .containsPattern(CHINESE);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void argument_isDescribedInBothLanguages(CommandSpec command) {
    assertThat(command.args().stream().filter(each -> !each.hidden()))
        .allSatisfy(
            each ->
                assertThat(String.join(" ", each.description()))
                    .as(name(each))
                    .containsPattern(ENGLISH)
                    .containsPattern(CHINESE));
  }

  private static String name(ArgSpec each) {
    return each.paramLabel() + " " + each;
  }

  @Test
  void standardOptions_areTold() {
    assertThat(Main.commandLine().getSubcommands().get("decide").getUsageMessage())
        .contains("Shows this help", "显示本帮助", "显示版本")
        .doesNotContain("%n");
  }

  @Test
  void commandThatIsCalled_isMadeAlone_andSaysTheSame() {
    for (CommandLine all : Main.commandLine().getSubcommands().values()) {
      String name = all.getCommandName();
      Map<String, CommandLine> called = Main.commandLine(name, "--help").getSubcommands();
      assertThat(called).containsOnlyKeys(name);
      assertThat(Objects.requireNonNull(called.get(name)).getUsageMessage())
          .isEqualTo(all.getUsageMessage());
    }
    assertThat(Main.commandLine("--help").getSubcommands())
        .hasSameSizeAs(Main.commandLine("decode").getSubcommands())
        .containsKeys("demo", "decide", "berka");
  }
}
