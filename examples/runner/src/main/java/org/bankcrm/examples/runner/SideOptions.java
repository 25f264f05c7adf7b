package org.bankcrm.examples.runner;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that name files beside the customers. */
final class SideOptions {

  static final String EVENTS = "--events";
  static final String LIST = "--list";
  static final String ALERTS = "--alerts";

  /** A file and what of the book it tells. */
  record NamedFile(String name, Path file) {}

  /** A column and what it holds. */
  record NamedColumn(String name, String column) {}

  /** A day and what of the book it is said of. */
  record NamedDay(String name, LocalDate day) {}

  @Option(
      names = EVENTS,
      paramLabel = "TYPE=FILE.csv",
      description = {
        "Events of a type that windows of the book read, a line each, in any order: a column with",
        "the customer's id and one for each attribute of the event, its day among them. @at is its",
        "instant, which tells the day where no column does; @id the bank's key, under which it",
        "counts once; @replaces and @cancels the key of one that was wrong. May be given for each",
        "type; wants --complete-from.",
        "事件文件：手册的窗口所读取的一类事件，每行一条，次序不限。一列为客户编号，其余各列为事件的",
        "属性（含日期）；@at 为时刻，@id 为银行编号（相同者只计一次），@replaces、@cancels 为所更正、",
        "撤销的编号。须同时给出 --complete-from。"
      })
  List<NamedFile> events = new ArrayList<>();

  @Option(
      names = "--complete-from",
      paramLabel = "TYPE=DATE",
      description = {
        "From which day on the file has all events of the type: who has no row from then up to the",
        "as-of date had none. Windows that look further back have no value.",
        "事件文件自哪一天起完整：自该日至决策日没有行的客户即没有发生；更早的日子不作推断。"
      })
  List<NamedDay> completeFrom = new ArrayList<>();

  @Option(
      names = LIST,
      paramLabel = "LIST=FILE.csv",
      description = {
        "The parts of a list of the book, such as accounts, a line each, in any order: a column with",
        "the customer's id and one for each attribute of a part; @id is the bank's key. May be given",
        "for each list.",
        "明细文件：手册中的一项明细（如账户），每行一项，次序不限。一列为客户编号，其余各列为明细的属性。"
      })
  List<NamedFile> lists = new ArrayList<>();

  @Option(
      names = "--complete",
      paramLabel = "LIST",
      description = {
        "The file of this list has all parts of all customers: who has no row has none. Without it",
        "the list of such a customer is not known.",
        "该明细文件包含全部客户的全部明细：没有行的客户即没有；不写则视为未知。"
      })
  List<String> complete = new ArrayList<>();

  @Option(
      names = "--contacts",
      paramLabel = "FILE.csv",
      description = {
        "Where customer and bank met, a line each, for the contact policies of the book: columns @id,",
        "at (UTC), channel, initiative (BANK or CUSTOMER), kind, outcome, campaign.",
        "联络文件，供手册的触达规则使用：列为 @id、at（UTC 时刻）、channel、initiative、kind、outcome、campaign。"
      })
  Optional<Path> contacts = Optional.empty();

  @Option(
      names = "--contacts-from",
      paramLabel = "DATE",
      description = {
        "From which day on that file has all contacts, as far back as any policy looks.",
        "联络文件自哪一天起完整，须早到各触达规则所看的第一天。"
      })
  Optional<LocalDate> contactsFrom = Optional.empty();

  @Option(
      names = "--contact-at",
      paramLabel = "DATETIME",
      description = {
        "When the bank would turn to the customers, in --zone, such as 2026-07-01T10:00",
        "(default: 10:00 on the day after the as-of date).",
        "拟触达的时间，按 --zone；缺省为决策日次日十时。"
      })
  Optional<LocalDateTime> contactAt = Optional.empty();

  @Option(
      names = "--customer-column",
      paramLabel = "NAME",
      defaultValue = "customer",
      description = {
        "The column of these files that holds the customer's id (default: ${DEFAULT-VALUE}).",
        "上述文件中客户编号的列名。"
      })
  String customerColumn = "customer";

  @Option(
      names = "--aliases",
      paramLabel = "FILE.json",
      description = {
        "Whose each key is, as ./crm merge writes it: rows of these files under a former key count for",
        "the customer who it leads to on the as-of date. A former key among the customers is a bad row.",
        "客户号别名文件，由 merge 命令写出：上述文件中原客户号下的行计入其现客户；客户文件中的原客户号列为坏行。"
      })
  Optional<Path> aliases = Optional.empty();

  @Mixin ErasedOptions erased = new ErasedOptions();

  @Option(
      names = "--yesterday",
      paramLabel = "DIR",
      description = {
        "The --out directory of an earlier run by this book: what its state.csv kept of each customer is",
        "handed in: tier and stage, and since when; and what policies gave in that run, where the book",
        "reads it as before.RESULT or since.RESULT, such as before.segment.saver. The report shows its",
        "figures and the moves since beside this run's.",
        "先前一次运行的 --out 目录：其中 state.csv 保存的各客户状态作为输入，包括等级、阶段及起始日，以及手册以",
        "before.结果、since.结果（如 before.segment.saver）读取的上期结果及其起始日；报告列出该次运行的数字",
        "与此后的变动作为对照。"
      })
  Optional<Path> yesterday = Optional.empty();

  @Option(
      names = ALERTS,
      paramLabel = "DIR|FILE.csv",
      description = {
        "The --out directory of crm warn, or its standing.csv: which alerts of each customer are open,",
        "where the book reads it as alert.ID.open, alert.ID.raised or alert.ID.found. Of whom there is",
        "no row nothing is known; alerts of later days than the as-of date are refused.",
        "crm warn 的 --out 目录，或其中的 standing.csv：各客户的未结预警，供手册以 alert.编号.open、",
        "alert.编号.raised、alert.编号.found 读取；没有行的客户视为未知，晚于决策日的预警不予接受。"
      })
  Optional<Path> alerts = Optional.empty();

  @Option(
      names = "--calendar",
      paramLabel = "ID=FILE.json",
      description = {
        "A business calendar that the book names, for lifecycles, contact policies and attributes that",
        "count by it:",
        "{\"from\": DAY, \"before\": DAY, \"weekend\": [\"SATURDAY\", \"SUNDAY\"], \"holidays\": [DAYS],",
        "\"makeUpDays\": [DAYS]}.",
        "手册所写明的营业日历，供按工作日计算的生命周期、触达规则与属性使用。"
      })
  List<NamedFile> calendars = new ArrayList<>();

  /** All files that are read. */
  List<Path> files() {
    List<Path> files = new ArrayList<>();
    events.forEach(each -> files.add(each.file()));
    lists.forEach(each -> files.add(each.file()));
    contacts.ifPresent(files::add);
    alerts.ifPresent(each -> files.addAll(AlertsRun.files(each)));
    calendars.forEach(each -> files.add(each.file()));
    aliases.ifPresent(files::add);
    files.addAll(erased.files());
    yesterday.ifPresent(each -> files.add(each.resolve(StateFile.NAME)));
    yesterday.ifPresent(each -> files.add(each.resolve(DecisionSheets.DECISIONS)));
    yesterday.ifPresent(each -> files.add(each.resolve(FigureFiles.CSV)));
    yesterday.ifPresent(each -> files.add(each.resolve(ResultFiles.MARK)));
    return files;
  }

  /**
   * Checks what the names among them say of each other.
   *
   * @throws UserException if a file is named twice, or something is said of none
   */
  void check(LocalDate asOf) {
    List<String> named = events.stream().map(NamedFile::name).toList();
    List<String> listed = lists.stream().map(NamedFile::name).toList();
    List<String> from = completeFrom.stream().map(NamedDay::name).toList();
    checkOnce(EVENTS, named);
    checkOnce(LIST, listed);
    checkOnce("--complete-from", from);
    checkGiven("--complete-from", from, EVENTS, named);
    checkGiven("--complete", complete, LIST, listed);
    for (NamedDay each : completeFrom) {
      if (each.day().isAfter(asOf)) {
        throw Refusal.COMPLETE_LATER.of(each.name(), each.day(), asOf);
      }
    }
  }

  private static void checkOnce(String option, List<String> names) {
    Set<String> seen = new TreeSet<>();
    for (String name : names) {
      if (!seen.add(name)) {
        throw Refusal.NAMED_TWICE.of(option, Said.printable(name));
      }
    }
  }

  private static void checkGiven(
      String option, List<String> names, String wanted, List<String> given) {
    for (String name : names) {
      if (!given.contains(name)) {
        throw Refusal.NOT_GIVEN.of(option, Said.printable(name), wanted);
      }
    }
  }
}
