package org.bankcrm.examples.runner;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.explanation.Disclosure;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say what {@code crm warn} reads. */
final class WarnOptions {

  /**
   * Which value of events names the subject of a kind.
   *
   * @param kind such as counterparty
   * @param attribute such as event.counterparty
   */
  record SubjectOf(String kind, String attribute) {}

  @Option(
      names = "--book",
      required = true,
      paramLabel = "DIR",
      description = {
        "The directory with the JSON files of the book, which has alert policies.",
        "策略手册所在目录，手册中须有预警策略。"
      })
  Path book = Path.of("");

  @Option(
      names = "--events",
      required = true,
      paramLabel = "FILE.csv",
      description = {
        "What happened, a line each, in any order: columns customer, id (under which it counts once),",
        "type, at (UTC), and one for each value that alert policies read, such as event.amount.",
        "事件文件，每行一件，顺序不限：列 customer、id（同一编号只计一次）、type、at（UTC 时刻），以及预警策略读取的各值，",
        "如 event.amount。"
      })
  Path events = Path.of("");

  @Option(
      names = "--customers",
      paramLabel = "FILE.csv",
      description = {
        "What is known of customers at the beginning of the run: a column id and one for each attribute.",
        "It counts until told anew.",
        "运行开始时已知的客户属性：列 id 及各属性；在下次提供之前一直有效。"
      })
  Optional<Path> customers = Optional.empty();

  @Option(
      names = "--actions",
      paramLabel = "FILE.csv",
      description = {
        "What people did with alerts: columns subject, id, policy, at (UTC), kind (ACKNOWLEDGE, SNOOZE,",
        "CLOSE, OVERRIDE, LIFT), by, reason, until (of an override), outcome (of a closing).",
        "人员对预警的处理：列 subject、id、policy、at（UTC 时刻）、kind、by、reason、until（豁免止日）、outcome（结案结论）。"
      })
  Optional<Path> actions = Optional.empty();

  @Option(
      names = "--state",
      paramLabel = "DIR",
      description = {
        "The --out directory of the run to go on from: its watches and alerts are taken over, and this",
        "run begins on the day after its last one.",
        "接续的上一次运行的 --out 目录：沿用其状态与预警，本次自其最后一日的次日开始。"
      })
  Optional<Path> state = Optional.empty();

  @Option(
      names = "--subjects",
      paramLabel = "KIND=FILE.csv",
      description = {
        "To which subject of a kind each customer belongs, such as household=homes.csv: columns customer",
        "and the kind. What happens to its customers happens to it.",
        "客户所属的其他预警对象，如 household=homes.csv：列 customer 与该对象；客户的事件一并计入。"
      })
  List<SideOptions.NamedFile> subjects = new ArrayList<>();

  @Option(
      names = "--subject-of",
      paramLabel = "KIND=VALUE",
      description = {
        "Which value of events names the subject of a kind, such as counterparty=event.counterparty.",
        "以事件的哪个值作为预警对象，如 counterparty=event.counterparty。"
      })
  List<SubjectOf> subjectsOf = new ArrayList<>();

  @Option(
      names = "--calendar",
      paramLabel = "ID=FILE.json",
      description = {
        "A business calendar that the book names, for times in business days and hours.",
        "手册所写明的营业日历，供按工作日与营业时间计时的策略使用。"
      })
  List<SideOptions.NamedFile> calendars = new ArrayList<>();

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = {
        "The first day (default: the one after --state, else that of the first event). What happened",
        "before does not count.",
        "第一天；缺省为 --state 的次日，否则为最早事件之日；此前的事件不计。"
      })
  Optional<LocalDate> from = Optional.empty();

  @Option(
      names = "--until",
      paramLabel = "DATE",
      description = {
        "The last day, included (default: that of the last event).",
        "最后一天，含当日；缺省为最晚事件之日。"
      })
  Optional<LocalDate> until = Optional.empty();

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      defaultValue = "Asia/Shanghai",
      description = {
        "The zone whose days and hours count (default: ${DEFAULT-VALUE}).",
        "日期与时段所用的时区。"
      })
  ZoneId zone = ZoneId.of("Asia/Shanghai");

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      defaultValue = "UTF-8",
      description = {
        "How the files are encoded: UTF-8, GB18030 or UTF-16 (default: ${DEFAULT-VALUE}).",
        "各文件的字符编码。"
      })
  Encoding encoding = Encoding.UTF_8;

  @Mixin ErasedOptions erased = new ErasedOptions();

  @Option(
      names = "--facts-of",
      paramLabel = "KIND=FILE.csv",
      description = {
        "What is known of subjects of another kind than customers at the beginning of the run, such as",
        "household=homes-known.csv: a column id and one for each attribute.",
        "运行开始时已知的其他预警对象（如 household）的属性：列 id 及各属性。"
      })
  List<SideOptions.NamedFile> factsOf = new ArrayList<>();

  @Option(
      names = "--tell",
      paramLabel = "SUBJECT",
      description = {
        "Tells the alerts of this subject in words: why they were raised, who was told, what is due.",
        "以文字说明该对象的各条预警：为何发出、通知了谁、何时须处理。"
      })
  List<String> tell = new ArrayList<>();

  @Option(
      names = "--disclosure",
      paramLabel = "LEVEL",
      defaultValue = "NAMES",
      description = {
        "With --tell, how much of the evidence: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
        "与 --tell 同用：说明证据的多少。"
      })
  Disclosure disclosure = Disclosure.NAMES;

  @Option(
      names = "--multiline",
      description = {"Cells may have line breaks inside quotes.", "引号内的单元格可以换行。"})
  boolean multiline;

  @Option(
      names = "--strict",
      description = {"Refuse the whole run for a bad row.", "有坏行即拒绝整次运行。"})
  boolean strict;

  /** All files that are read beside the book. */
  List<Path> files() {
    List<Path> files = new ArrayList<>(List.of(events));
    customers.ifPresent(files::add);
    actions.ifPresent(files::add);
    factsOf.forEach(each -> files.add(each.file()));
    subjects.forEach(each -> files.add(each.file()));
    calendars.forEach(each -> files.add(each.file()));
    files.addAll(erased.files());
    state.ifPresent(each -> files.add(each.resolve(WarnState.STATE)));
    state.ifPresent(each -> files.add(each.resolve(WarnState.ALERTS)));
    return files;
  }

  CsvTable.Format format() {
    return new CsvTable.Format(encoding, multiline, erased.keys());
  }
}
