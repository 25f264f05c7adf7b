package org.bankcrm.examples.runner;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.bankcrm.core.policy.BookCalendar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code crm calendar}: what a book says of a business calendar, its hash among it. */
@Command(
    name = "calendar",
    description = {
      "Prints what a book says of a business calendar, for an author to copy: days and their hash.",
      "输出手册对营业日历的写法（起止日与散列值），供复制到手册中。"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class CalendarCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE.json",
      description = {"The calendar, as --calendar reads it.", "营业日历文件，格式同 --calendar 所读。"})
  private Path file = Path.of("");

  @Option(
      names = "--id",
      paramLabel = "ID",
      defaultValue = "bank",
      description = {
        "What the book's policies name it by (default: ${DEFAULT-VALUE}).",
        "策略引用该日历所用的编号（默认：${DEFAULT-VALUE}）。"
      })
  private String id = "bank";

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    out.println("  \"calendars\": [");
    out.println("    " + new JsonMapper().writeValueAsString(named().toDocument()));
    out.println("  ]");
    out.flush();
    return 0;
  }

  private BookCalendar named() {
    try {
      return BookCalendar.of(id, CalendarFile.read(file));
    } catch (IllegalArgumentException e) {
      throw Refusal.BAD_CALENDAR.of(file);
    }
  }
}
