package org.bankcrm.examples.runner;

import java.io.PrintWriter;
import java.util.List;
import java.util.ListResourceBundle;
import org.bankcrm.core.LibraryVersion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The {@code crm} command: shows what the library does on whole banks of customers. */
@Command(
    name = "crm",
    description = {
      "Decides whole banks of customers with the Bank CRM library.",
      "用 Bank CRM 库对整个银行的客户作出决策。"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    exitCodeListHeading = "%nExit codes 退出码:%n",
    exitCodeList = {
      "0:done 完成",
      "1:refused, and nothing was written: the message says what to mend 被拒绝，未写出任何内容，信息中说明如何改正",
      "2:wrong arguments 参数有误",
      "70:a defect of this program, not of your input: please report it 程序缺陷，与输入无关，请报告"
    })
public final class Main implements Runnable {

  /** The exit code of a defect of ours, as sysexits.h has it. */
  static final int DEFECT = 70;

  private static final List<Class<?>> COMMANDS =
      List.of(
          DemoCommand.class,
          DecideCommand.class,
          ExplainCommand.class,
          PortraitCommand.class,
          WarnCommand.class,
          CheckCommand.class,
          CalendarCommand.class,
          CatalogueCommand.class,
          ClvCommand.class,
          ContractsCommand.class,
          ScorecardCommand.class,
          ModelCommand.class,
          ChurnCommand.class,
          ForecastCommand.class,
          LadderCommand.class,
          RanksCommand.class,
          GroupsCommand.class,
          QualityCommand.class,
          DuplicatesCommand.class,
          MergeCommand.class,
          AccessCommand.class,
          RetentionCommand.class,
          EraseCommand.class,
          BerkaCommand.class);

  @Spec private CommandSpec spec;

  /**
   * Runs one command and exits with its code: 0 done, 1 refused, 2 wrong arguments, 70 a defect.
   */
  public static void main(String[] args) {
    CommandLine command = commandLine(args);
    System.exit(written(command, executed(command, args)));
  }

  /**
   * Runs one command within another program and returns its code.
   *
   * @param out in the place of the standard output
   * @param err in the place of the standard error
   */
  public static int run(PrintWriter out, PrintWriter err, String... args) {
    return executed(commandLine(args).setOut(out).setErr(err), args);
  }

  private static int executed(CommandLine command, String... args) {
    try {
      return command.execute(args);
    } catch (Error e) { // memory or stack: the command line handles exceptions only
      return Trouble.defect(e, command.getErr());
    }
  }

  /** A stream of the terminal tells only when asked that what was sent there did not arrive. */
  private static int written(CommandLine command, int code) {
    command.getOut().flush();
    if (code != 0 || !System.out.checkError()) {
      return code;
    }
    command.getErr().println("crm: not all could be written to the standard output.");
    command.getErr().println("crm: 未能全部写到标准输出。");
    command.getErr().flush();
    return 1;
  }

  /**
   * The command line of all commands, or of the one alone with which the arguments begin: making
   * all of them would take a tenth of the start of a night.
   */
  static CommandLine commandLine(String... args) {
    List<Class<?>> called =
        COMMANDS.stream().filter(each -> args.length > 0 && args[0].equals(name(each))).toList();
    CommandLine command = new CommandLine(new Main());
    for (Class<?> each : called.isEmpty() ? COMMANDS : called) {
      CommandLine own = new CommandLine(each); // by itself, so that its model is transformed
      command.addSubcommand(name(each), own);
    }
    Converters.registered(command);
    command.setResourceBundle(new StandardOptions());
    return command
        .setParameterExceptionHandler(new Arguments(command.getParameterExceptionHandler()))
        .setExecutionExceptionHandler(Trouble::tell);
  }

  private static String name(Class<?> command) {
    return command.getAnnotation(Command.class).name();
  }

  @Override
  public void run() {
    throw new Arguments.NoCommand(spec.commandLine());
  }

  /** What the options say in both languages that every command has. */
  static final class StandardOptions extends ListResourceBundle {
    @Override
    protected Object[][] getContents() {
      return new Object[][] {
        {"help", "Shows this help, and does nothing else.%n显示本帮助，不做其他事。"},
        {"version", "Shows the version, and does nothing else.%n显示版本，不做其他事。"}
      };
    }
  }

  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"crm " + LibraryVersion.current()};
    }
  }
}
