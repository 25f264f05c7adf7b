package org.bankcrm.examples.runner;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.bankcrm.modelling.group.ProductPair;
import org.bankcrm.modelling.group.ProductPairs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code crm groups products}: which products go together. */
@Command(
    name = "products",
    description = {
      "Tells which products the same customers hold more often than by chance, and how surely.",
      "Writes pairs.csv and run.json.",
      "指出哪些产品被同一客户同时持有的次数多于随机，以及把握多大；写出 pairs.csv 与 run.json。"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class GroupsProductsCommand implements Callable<Integer> {

  private static final String PAIRS = "pairs.csv";
  private static final int TOLD = 5;

  @Option(
      names = "--holdings",
      required = true,
      paramLabel = "FILE.csv",
      description = {
        "A row for each product of a customer, with the columns customer and product.",
        "持有文件：每位客户每种产品一行，列 customer、product。"
      })
  private Path holdings = Path.of("");

  @Option(
      names = "--customers",
      paramLabel = "N",
      defaultValue = "0",
      description = {
        "How many customers there are, those without any product too; by default those of the file.",
        "客户总数，含未持有任何产品者；默认为文件中的客户数。"
      })
  private long customers;

  @Option(
      names = "--least",
      paramLabel = "N",
      defaultValue = "20",
      description = {
        "How many customers must hold both, 1 or more (default: ${DEFAULT-VALUE}).",
        "至少多少客户同时持有，不小于 1（默认：${DEFAULT-VALUE}）。"
      })
  private int least = 20;

  @Mixin private TableOptions tables = new TableOptions();

  @Override
  public Integer call() {
    tables.check(List.of(PAIRS, ResultFiles.MARK), List.of(holdings));
    if (least < 1) {
      throw ModelWords.BOUNDS.of("--least", 1, Integer.MAX_VALUE, least);
    }
    if (customers < 0 || customers > Integer.MAX_VALUE) {
      throw ModelWords.BOUNDS.of("--customers", 0, Integer.MAX_VALUE, customers);
    }
    ModelTable table = ModelTable.read(holdings);
    List<Set<String>> held = held(table);
    List<ProductPair> pairs = ModelRun.in(() -> ProductPairs.of(held, .95, least));
    try (ResultFiles files = tables.open()) {
      write(files, pairs);
      files.publish(new ModelRun.Mark("groups products", table.rows()));
    }
    tell(held, pairs);
    tables.say(ModelWords.WRITTEN, tables.at(PAIRS));
    return 0;
  }

  /** What each customer holds; a row that stands there twice counts once. */
  private List<Set<String>> held(ModelTable table) {
    List<String> ids = table.column("customer");
    List<String> products = table.column("product");
    SortedMap<String, Set<String>> held = new TreeMap<>();
    for (int row = 0; row < table.rows(); row++) {
      if (ids.get(row).isEmpty() || products.get(row).isEmpty()) {
        String empty = ids.get(row).isEmpty() ? "customer" : "product";
        throw GroupTexts.NO_ID.of(table.file(), table.line(row), empty);
      }
      held.computeIfAbsent(ids.get(row), id -> new TreeSet<>()).add(products.get(row));
    }
    if (customers > 0 && customers < held.size()) {
      throw GroupTexts.FEWER_CUSTOMERS.of(customers, held.size());
    }
    return withoutAny(held.values());
  }

  private List<Set<String>> withoutAny(Collection<Set<String>> held) {
    List<Set<String>> all = new ArrayList<>(held);
    for (long i = held.size(); i < customers; i++) {
      all.add(Set.of());
    }
    return all;
  }

  private void write(ResultFiles files, List<ProductPair> pairs) {
    double most = pairs.stream().mapToDouble(ProductPair::lift).max().orElse(1);
    try (Sheet sheet = tables.sheet(files, PAIRS)) {
      sheet.row(
          List.of(
              "first",
              "second",
              "with_first",
              "with_second",
              "together",
              "lift",
              "lift_from_95",
              "lift_to_95",
              "second_of_first_percent",
              "first_of_second_percent",
              "bar"));
      for (ProductPair pair : pairs) {
        sheet.row(
            List.of(
                pair.first(),
                pair.second(),
                Long.toString(pair.withFirst()),
                Long.toString(pair.withSecond()),
                Long.toString(pair.together()),
                ModelRun.figure(pair.lift()),
                ModelRun.figure(pair.from()),
                ModelRun.figure(pair.to()),
                ModelRun.figure(100 * pair.secondOfFirst()),
                ModelRun.figure(100 * pair.firstOfSecond()),
                GroupTable.bar(pair.lift() / most)));
      }
    }
  }

  private void tell(List<Set<String>> held, List<ProductPair> pairs) {
    tables.say(GroupTexts.PAIRS, held.size(), pairs.size(), least);
    List<ProductPair> sure = pairs.stream().filter(pair -> pair.from() > 1).limit(TOLD).toList();
    if (sure.isEmpty()) {
      tables.say(GroupTexts.NO_PAIRS);
    }
    for (ProductPair pair : sure) {
      tables.say(
          GroupTexts.PAIR,
          Said.printable(pair.first()),
          Said.printable(pair.second()),
          pair.lift(),
          pair.from(),
          pair.to(),
          100 * pair.secondOfFirst());
    }
  }
}
