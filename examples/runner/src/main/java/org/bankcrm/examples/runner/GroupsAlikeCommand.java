package org.bankcrm.examples.runner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.modelling.scorecard.LogisticPolicy;
import org.bankcrm.modelling.scorecard.LookAlikes;
import org.bankcrm.modelling.scorecard.TrainingData;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code crm groups alike}: customers who are like a group that the bank has. */
@Command(
    name = "alike",
    description = {
      "Ranks customers by how like a group of yours they are, such as those who hold a fund.",
      "Writes alike.csv, bands.csv, model.csv, the likeness as a book (book.json) and run.json.",
      "按与指定客群（如持有基金者）的相似程度为客户排序；写出 alike.csv、bands.csv、model.csv、",
      "含相似度的手册（book.json）与 run.json。"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class GroupsAlikeCommand implements Callable<Integer> {

  private static final String ALIKE = "alike.csv";
  private static final String BANDS = "bands.csv";
  private static final String MODEL = "model.csv";
  private static final int TENTHS = 10;
  private static final double RIDGE = .01;

  @Mixin private GroupTable input = new GroupTable();

  @Option(
      names = "--group",
      required = true,
      paramLabel = "COLUMN",
      description = {"The column that tells who is of the group.", "说明谁属于该客群的列。"})
  private String group = "";

  @Option(
      names = "--is",
      required = true,
      paramLabel = "VALUE",
      description = {"What that column has for those who are.", "属于该客群时该列的值。"})
  private String is = "";

  @Option(
      names = "--by",
      required = true,
      paramLabel = "COLUMN",
      description = {
        "A column of numbers that likeness goes by; stands several times.",
        "用于衡量相似的数值列；可重复给出。"
      })
  private List<String> by = new ArrayList<>();

  @Option(
      names = "--log",
      paramLabel = "COLUMN",
      description = {
        "One of these that runs over several powers of ten, such as assets: ratios count there.",
        "其中跨越多个数量级的列，如资产：按比例而非差额比较。"
      })
  private List<String> logarithms = new ArrayList<>();

  @Mixin private TableOptions tables = new TableOptions();

  @Override
  public Integer call() {
    tables.check(
        List.of(ALIKE, BANDS, MODEL, ModelBook.FILE, ResultFiles.MARK), List.of(input.file()));
    ModelTable table = input.read();
    List<String> ids = input.ids(table);
    LookAlikes alike = ModelRun.found(LookAlikes.of(customers(table), by, RIDGE));
    PolicyBook book = ModelRun.in(() -> book(table, alike));
    try (ResultFiles files = tables.open()) {
      write(files, ids, alike);
      writeBands(files, alike);
      writeModel(files, alike);
      ModelBook.write(files, book);
      files.publish(new ModelRun.Mark("groups alike", table.rows()));
    }
    tell(alike);
    tables.say(ModelWords.WRITTEN, tables.at(ALIKE));
    return 0;
  }

  private TrainingData customers(ModelTable table) {
    List<String> cells = table.column(group);
    if (!cells.contains(is)) {
      throw GroupTexts.NO_SEED.of(table.file(), group, Said.printable(is));
    }
    boolean[] seed = new boolean[table.rows()];
    for (int row = 0; row < seed.length; row++) {
      seed[row] = cells.get(row).equals(is);
    }
    TrainingData.Builder customers = TrainingData.of(seed);
    List<double[]> columns = GroupTable.columns(table, by, logarithms);
    for (int j = 0; j < columns.size(); j++) {
      customers.number(by.get(j), columns.get(j));
    }
    return customers.build();
  }

  private PolicyBook book(ModelTable table, LookAlikes alike) {
    Map<String, Attribute<?>> attributes =
        ModelBook.attributes(new ModelColumns(table, List.of()), by);
    Map<String, Double> means = new HashMap<>();
    by.forEach(name -> means.put(name, alike.means().get(by.indexOf(name))));
    LocalizedText name = GroupTexts.ALIKE_NAME.label();
    return ModelBook.of(
        name,
        attributes.values(),
        List.of(
            LogisticPolicy.of(
                    alike.model(), "alike", 1, 6, attributes, means, Set.copyOf(logarithms))
                .name(name.zh(), name.en())
                .build()));
  }

  /** The rows, the most alike first, of equal ones in their order. */
  private static List<Integer> ranked(LookAlikes alike) {
    return IntStream.range(0, alike.likeness().size())
        .boxed()
        .sorted(Comparator.comparing((Integer row) -> alike.likeness().get(row)).reversed())
        .toList();
  }

  private void write(ResultFiles files, List<String> ids, LookAlikes alike) {
    try (Sheet sheet = tables.sheet(files, ALIKE)) {
      sheet.row(List.of("id", "likeness", "in_group"));
      for (int row : ranked(alike)) {
        sheet.row(
            List.of(
                ids.get(row),
                ModelRun.figure(alike.likeness().get(row)),
                alike.seed().get(row) ? "yes" : "no"));
      }
    }
  }

  /** Tenths of the customers, the most alike first, and how many of each are in the group. */
  private void writeBands(ResultFiles files, LookAlikes alike) {
    List<Integer> ranked = ranked(alike);
    try (Sheet sheet = tables.sheet(files, BANDS)) {
      sheet.row(List.of("tenth", "customers", "in_group", "percent", "bar"));
      for (int tenth = 0; tenth < TENTHS; tenth++) {
        List<Integer> rows =
            ranked.subList(ranked.size() * tenth / TENTHS, ranked.size() * (tenth + 1) / TENTHS);
        long seeds = rows.stream().filter(row -> alike.seed().get(row)).count();
        double share = rows.isEmpty() ? 0 : (double) seeds / rows.size();
        sheet.row(
            List.of(
                Integer.toString(tenth + 1),
                Integer.toString(rows.size()),
                Long.toString(seeds),
                ModelRun.figure(100 * share),
                GroupTable.bar(share)));
      }
    }
  }

  private void writeModel(ResultFiles files, LookAlikes alike) {
    try (Sheet sheet = tables.sheet(files, MODEL)) {
      sheet.row(List.of("term", "coefficient", "instead_of_missing"));
      sheet.row(List.of("intercept", ModelRun.figure(alike.model().intercept()), ""));
      for (int j = 0; j < by.size(); j++) {
        sheet.row(
            List.of(
                by.get(j),
                ModelRun.figure(alike.model().coefficients().get(j)),
                ModelRun.figure(alike.means().get(j))));
      }
    }
  }

  private void tell(LookAlikes alike) {
    long seeds = alike.seed().stream().filter(in -> in).count();
    tables.say(GroupTexts.SEED, seeds, alike.seed().size() - seeds);
    tables.say(GroupTexts.ALIKE, alike.auc().auc(), alike.auc().from(), alike.auc().to());
  }
}
