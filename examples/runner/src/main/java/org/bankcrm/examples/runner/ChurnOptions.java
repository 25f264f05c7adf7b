package org.bankcrm.examples.runner;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.modelling.churn.ChurnDefinition;
import org.bankcrm.modelling.churn.ChurnTable;
import picocli.CommandLine.Option;

/** The options by which the commands of churn find customers and their events. */
final class ChurnOptions {

  @Option(
      names = "--churn",
      required = true,
      paramLabel = "FILE.json",
      description = {
        "The definition: which events, over which days, known by which features.",
        "流失定义文件：看哪些事件、哪些天、以哪些特征判断。"
      })
  private Path file = Path.of("");

  @Option(
      names = "--customers",
      required = true,
      paramLabel = "FILE.csv",
      description = {
        "A row for each customer, with the columns customer and joined, their first day.",
        "客户文件，每位一行，列 customer 与 joined（成为客户之日）。"
      })
  private Path customers = Path.of("");

  @Option(
      names = "--events",
      required = true,
      paramLabel = "TYPE=FILE.csv",
      description = {
        "Events of a type, a line each: column customer, one for each attribute, its day among them;",
        "@at, @id, @replaces and @cancels as of crm decide. Once for each type that is read.",
        "事件文件，每行一条：列 customer 与各属性（含日期），@at、@id、@replaces、@cancels 同 crm decide；",
        "所读取的每类事件各一个文件。"
      })
  private List<SideOptions.NamedFile> events = new ArrayList<>();

  @Option(
      names = "--from",
      required = true,
      paramLabel = "DATE",
      description = {"The first day of which all events are there.", "事件完整的第一天。"})
  private LocalDate from = LocalDate.EPOCH;

  @Option(
      names = "--until",
      required = true,
      paramLabel = "DATE",
      description = {
        "The last day of which all events are there; later ones are passed over.",
        "事件完整的最后一天；其后的事件不计。"
      })
  private LocalDate until = LocalDate.EPOCH;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      defaultValue = "Asia/Shanghai",
      description = {
        "In which zone an @at falls on a day (default: ${DEFAULT-VALUE}).",
        "时刻 @at 归属日期所用时区（默认：${DEFAULT-VALUE}）。"
      })
  private ZoneId zone = ZoneId.of("Asia/Shanghai");

  /** All files that are read. */
  List<Path> files() {
    List<Path> files = new ArrayList<>(List.of(file, customers));
    events.forEach(each -> files.add(each.file()));
    return files;
  }

  /** The last day of the data. */
  LocalDate until() {
    return until;
  }

  /**
   * Reads the definition for a book.
   *
   * @throws UserException with every problem, or if the days or files do not fit it
   */
  ChurnDefinition definition(PolicyBook book, TableOptions tables) {
    if (until.isBefore(from)) {
      throw ModelWords.ENDS_BEFORE.of(from, until);
    }
    ChurnDefinition definition =
        MergeFiles.policy(file, tree -> ChurnDefinition.parse(tree, book), tables.locale());
    SortedSet<String> lacking = definition.eventTypes(book);
    SortedSet<String> unread = new TreeSet<>();
    for (SideOptions.NamedFile each : events) {
      if (!lacking.remove(each.name())) {
        unread.add(each.name());
      }
    }
    if (!lacking.isEmpty() || !unread.isEmpty()) {
      throw ModelWords.EVENT_FILES.of(
          String.join(", ", definition.eventTypes(book)), Said.printable(names()));
    }
    return definition;
  }

  private String names() {
    return String.join(", ", events.stream().map(SideOptions.NamedFile::name).toList());
  }

  /** Reads the files. */
  ChurnInput read(PolicyBook book) {
    ChurnInput input = new ChurnInput(customers);
    EventRows.Span span = new EventRows.Span(from, until);
    events.forEach(each -> input.read(each, book.windows().eventType(each.name()), span, zone));
    return input;
  }

  /** The table of these cut-offs. */
  ChurnTable table(
      ChurnDefinition definition,
      PolicyBook book,
      ChurnInput input,
      Collection<LocalDate> cutoffs) {
    return ModelRun.in(
        () -> {
          DateRange days = DateRange.ofDays(from, until);
          ChurnTable.Builder table = ChurnTable.of(definition, book, days, cutoffs);
          input.forEach((id, joined, told) -> table.add(id, joined, told));
          return table.build();
        });
  }
}
