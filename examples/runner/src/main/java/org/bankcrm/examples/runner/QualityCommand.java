package org.bankcrm.examples.runner;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bankcrm.customer.entry.DataField;
import org.bankcrm.customer.party.BranchId;
import org.bankcrm.customer.quality.CustomerQuality;
import org.bankcrm.customer.quality.PopulationQuality;
import org.bankcrm.customer.quality.QualityIssue;
import org.bankcrm.customer.quality.QualityRules;
import org.bankcrm.customer.quality.QualitySubject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code crm quality}: how good the data about customers are, and who has to mend what. */
@Command(
    name = "quality",
    description = {
      "Judges the data about customers: what is missing, wrong, disputed, or due to be verified.",
      "Writes quality.csv, issues.csv, bad-rows.csv, a work list for each branch, and run.json.",
      "检查客户数据质量：缺失、错误、有争议、到期应核实的内容；",
      "写出 quality.csv、issues.csv、bad-rows.csv、各机构待办清单与 run.json。"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class QualityCommand implements Callable<Integer> {

  private static final int SHOWN = 8;

  /** Whom the rules that come with the library are about. */
  enum Party {
    persons,
    organisations
  }

  @Parameters(
      paramLabel = "FILE.csv",
      description = {
        "A row for each customer and source: columns customer and stage (lead, prospect,",
        "account-holder), branch, source, known_on, verified_on, and one for each field, by its code",
        "or its name.",
        "每行为一个来源对一位客户的记录：列 customer、stage、branch、source、known_on、verified_on，",
        "其余各列为字段代码或中文名称。"
      })
  private Path file = Path.of("");

  @Mixin private AsOfOptions asOf = new AsOfOptions();

  @Option(
      names = "--party",
      paramLabel = "KIND",
      defaultValue = "persons",
      description = {
        "persons or organisations, where no --rules are given (default: persons).",
        "未给出 --rules 时的对象：persons（个人）或 organisations（机构）（默认：persons）。"
      })
  private Party party = Party.persons;

  @Option(
      names = "--rules",
      paramLabel = "FILE.json",
      description = {
        "Rules of your own, as QualityRules writes them.",
        "自定的质量规则，格式同 QualityRules。"
      })
  private Optional<Path> rules = Optional.empty();

  @Option(
      names = "--map",
      paramLabel = "COLUMN=FIELD",
      description = {
        "That a column of another name holds a field. May be given several times.",
        "某列名称不同时，指明它对应的字段；可重复给出。"
      })
  private Map<String, String> mapped = new LinkedHashMap<>();

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      defaultValue = "UTF-8",
      description = {
        "How the file is encoded: UTF-8 or GB18030 (default: ${DEFAULT-VALUE}).",
        "文件编码：UTF-8 或 GB18030（默认：${DEFAULT-VALUE}）。"
      })
  private Encoding encoding = Encoding.UTF_8;

  @Option(
      names = "--multiline",
      description = {"Cells may have line breaks inside quotes.", "引号内的单元格可以换行。"})
  private boolean multiline;

  @Option(
      names = "--strict",
      description = {
        "Refuses the file if a row cannot be read, instead of leaving the row out.",
        "有一行无法读取即拒绝整个文件，而不是略过该行。"
      })
  private boolean strict;

  @Mixin private TableOptions tables = new TableOptions();

  @Override
  public Integer call() {
    QualityRules judged = rules.map(this::read).orElseGet(this::shipped);
    RowsLeftOut left = new RowsLeftOut();
    ModelTable table = ModelTable.read(file, new CsvTable.Format(encoding, multiline), left);
    int unread = left.count();
    QualityColumns columns = QualityColumns.of(table, judged.profile().fields(), mapped);
    Instant at = asOf.end();
    List<CustomerQuality> customers = new ArrayList<>();
    PopulationQuality.Builder count = PopulationQuality.builder();
    for (QualitySubject each : QualityRows.read(table, columns, asOf.day(), asOf.zone(), left)) {
      CustomerQuality quality = judged.assess(each, at, asOf.zone());
      customers.add(quality);
      count.add(quality);
    }
    if (strict || customers.isEmpty()) {
      left.refuse(file);
    }
    if (customers.isEmpty()) {
      throw ModelWords.NO_ROWS.of(file);
    }
    List<Path> inputs = new ArrayList<>(List.of(file));
    rules.ifPresent(inputs::add);
    tables.check(QualitySheets.names(customers), inputs);
    PopulationQuality all = count.build();
    try (ResultFiles files = tables.open()) {
      new QualitySheets(files, tables).write(customers, all);
      write(left, files);
      Map<String, Object> told = Map.of("leftOut", left.count());
      files.publish(new ModelRun.Mark("quality", table.rows() + unread, told));
    }
    tell(all, columns);
    if (left.count() > 0) {
      tables.say(QualityTexts.LEFT_OUT, left.count(), tables.at(DecisionSheets.BAD_ROWS));
    }
    return 0;
  }

  private void write(RowsLeftOut left, ResultFiles files) {
    try (Sheet sheet = tables.sheet(files, DecisionSheets.BAD_ROWS)) {
      sheet.row(BadRows.HEADER);
      PrintWriter err = tables.err();
      String name = file.toString();
      Locale locale = tables.locale();
      left.tell(new BadRows(name, Words.BAD_ROW, false, locale, err, Optional.of(sheet)));
      err.flush();
    }
  }

  private QualityRules shipped() {
    return party == Party.persons ? QualityRules.ofPersons() : QualityRules.ofOrganisations();
  }

  private QualityRules read(Path file) {
    return MergeFiles.policy(file, QualityRules::parse, tables.locale());
  }

  private void tell(PopulationQuality all, QualityColumns columns) {
    if (!columns.passedOver().isEmpty()) {
      tables.say(QualityTexts.PASSED_OVER, String.join(", ", columns.passedOver()));
    }
    tables.say(QualityTexts.CUSTOMERS, all.all().customers(), all.all().perfect());
    all.all()
        .mean()
        .ifPresentOrElse(
            mean -> tables.say(QualityTexts.MEAN, mean, tens(all)),
            () -> tables.say(QualityTexts.NO_MEAN));
    issues(all).stream()
        .limit(SHOWN)
        .forEach(
            each -> tables.say(QualityTexts.ISSUE, each.field(), each.issue(), each.customers()));
    all.branches().forEach(branch -> branch(all, branch));
    tables.say(QualityTexts.WRITTEN, tables.at(QualitySheets.CUSTOMERS));
  }

  /** Those that more than nobody has, the better ones last. */
  private static String tens(PopulationQuality all) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < all.tens().size(); i++) {
      if (all.tens().get(i) > 0) {
        String range = i == 10 ? "100" : 10 * i + "-" + (10 * i + 9);
        parts.add(range + ": " + String.format(Locale.ROOT, "%,d", all.tens().get(i)));
      }
    }
    return String.join(", ", parts);
  }

  private record Issue(String field, String issue, long customers) {}

  /** The most frequent first; of equal ones in the order of fields and issues. */
  private List<Issue> issues(PopulationQuality all) {
    Locale locale = tables.locale();
    List<Issue> issues = new ArrayList<>();
    all.issues()
        .forEach(
            (DataField field, Map<QualityIssue, Long> counts) ->
                counts.forEach(
                    (issue, times) ->
                        issues.add(
                            new Issue(field.label().in(locale), issue.label().in(locale), times))));
    issues.sort(Comparator.comparingLong(Issue::customers).reversed());
    return issues;
  }

  private void branch(PopulationQuality all, Optional<BranchId> branch) {
    PopulationQuality.Count count = all.branch(branch);
    Path list = tables.at(QualitySheets.name(branch));
    String mean = count.mean().map(Object::toString).orElse("-");
    branch.ifPresentOrElse(
        each -> tables.say(QualityTexts.BRANCH, each.value(), count.customers(), mean, list),
        () -> tables.say(QualityTexts.NOBODY, count.customers(), mean, list));
  }
}
