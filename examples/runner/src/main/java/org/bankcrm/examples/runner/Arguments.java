package org.bankcrm.examples.runner;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Tells what is wrong with the arguments of a command. In English the parser's own words serve; in
 * Chinese there are ours, for every kind of mistake that it finds.
 */
final class Arguments implements IParameterExceptionHandler {

  /** A value that does not fit an option, told in both languages. */
  static final class Unfit extends TypeConversionException {
    private static final long serialVersionUID = 1L;

    private final transient Said said;

    Unfit(String zh, String en) {
      super(en);
      this.said = new Said(zh, en);
    }
  }

  /** No command was named. */
  static final class NoCommand extends ParameterException {
    private static final long serialVersionUID = 1L;

    NoCommand(CommandLine command) {
      super(command, "Name a command.");
    }
  }

  private final IParameterExceptionHandler usual;

  /**
   * Tells it in Chinese where that was asked for.
   *
   * @param usual tells it otherwise
   */
  Arguments(IParameterExceptionHandler usual) {
    this.usual = usual;
  }

  @Override
  public int handleParseException(ParameterException e, String[] args) throws Exception {
    if (!LanguageOption.of(args).equals(Locale.SIMPLIFIED_CHINESE)) {
      return usual.handleParseException(e, args);
    }
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("crm：" + told(e, List.of(args)));
    if (e instanceof UnmatchedArgumentException unmatched
        && !unmatched.getSuggestions().isEmpty()) {
      err.println("是否想用：" + String.join("、", unmatched.getSuggestions()));
    }
    err.println("用法见：" + command.getCommandSpec().qualifiedName() + " --help");
    err.flush();
    return command.getCommandSpec().exitCodeOnInvalidInput();
  }

  private static String told(ParameterException e, List<String> args) {
    if (e instanceof NoCommand) {
      return "请写明命令。";
    } else if (e instanceof MissingParameterException missing) {
      return missing(missing.getMissing(), args);
    } else if (e instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched);
    } else if (e instanceof OverwrittenOptionException twice) {
      return "选项 " + name(twice.getOverwritten()) + " 只能写一次。";
    } else if (e.getArgSpec() != null) {
      return unfit(e, e.getArgSpec());
    }
    return "参数有误：" + Said.printable(String.valueOf(e.getMessage()));
  }

  /** An option that was written lacks its value; one that was not is wanted. */
  private static String missing(List<ArgSpec> missing, List<String> args) {
    String names = missing.stream().map(Arguments::nameAndValue).collect(Collectors.joining("、"));
    boolean written =
        missing.stream()
            .flatMap(each -> each instanceof OptionSpec o ? Stream.of(o.names()) : Stream.empty())
            .anyMatch(name -> args.contains(name) || args.contains(name + "="));
    return written ? "选项缺少取值：" + names + "。" : "缺少必需的选项：" + names + "。";
  }

  private static String unmatched(UnmatchedArgumentException e) {
    String first = Said.printable(e.getUnmatched().get(0));
    if (e.isUnknownOption()) {
      return "没有这样的选项：" + first + "。";
    } else if (e.getCommandLine().getParent() == null) {
      return "没有这样的命令：" + first + "。"; // what follows would be the command's own
    }
    List<String> all = e.getUnmatched().stream().map(Said::printable).toList();
    return "多余的参数：" + String.join("、", all) + "。";
  }

  private static String unfit(ParameterException e, ArgSpec option) {
    String value = "选项 " + name(option) + " 的取值不合要求：";
    if (e.getCause() instanceof Unfit unfit) {
      return value + unfit.said.zh() + "。";
    } else if (option.typeInfo().isEnum()) {
      String words = String.join("、", option.typeInfo().getEnumConstantNames());
      return value + "应为以下之一，大小写须一致：" + words + "。";
    } else if (option.typeInfo().isBoolean()) {
      return value + "该选项不带取值，或取 true、false。";
    }
    return value + Said.printable(String.valueOf(e.getValue())) + "。";
  }

  private static String name(ArgSpec option) {
    return option instanceof OptionSpec named ? named.longestName() : option.paramLabel();
  }

  private static String nameAndValue(ArgSpec option) {
    return name(option) + "=" + option.paramLabel();
  }

  /** Whether an option was given this value, in either of the two ways to write it. */
  static boolean has(String[] args, String option, String value) {
    List<String> all = Arrays.asList(args);
    int place = all.indexOf(option);
    return all.contains(option + "=" + value)
        || (place >= 0 && place + 1 < all.size() && all.get(place + 1).equals(value));
  }
}
