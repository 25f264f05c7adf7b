package org.bankcrm.examples.runner;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.bankcrm.core.Country;
import org.bankcrm.customer.matching.BlockingReport;
import org.bankcrm.customer.matching.LearnedWeights;
import org.bankcrm.customer.matching.MatchPolicies;
import org.bankcrm.customer.matching.MatchPolicy;
import org.bankcrm.customer.matching.MatchPopulation;
import org.bankcrm.customer.matching.MatchQuality;
import org.bankcrm.customer.matching.MatchRecord;
import org.bankcrm.customer.matching.Matches;
import org.bankcrm.customer.matching.PairLists;
import org.bankcrm.customer.matching.PairVerdict;
import org.bankcrm.customer.matching.TextPorts;
import org.bankcrm.customer.matching.Workers;
import org.bankcrm.customer.text.CustomerText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** {@code crm duplicates}: which rows of a file are the same customer. */
@Command(
    name = "duplicates",
    description = {
      "Finds rows of a CSV file that are the same customer, with the reasons field by field.",
      "Writes pairs.csv, clusters.csv, policy.json and run.json.",
      "找出 CSV 文件中属于同一客户的记录，逐字段说明理由；",
      "写出 pairs.csv、clusters.csv、policy.json 与 run.json。"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class DuplicatesCommand implements Callable<Integer> {

  private static final String PAIRS = "pairs.csv";
  private static final String CLUSTERS = "clusters.csv";
  private static final String POLICY = "policy.json";
  private static final JsonMapper JSON = new JsonMapper();

  @Parameters(
      paramLabel = "FILE.csv",
      description = {"A row for each record.", "客户记录文件，每条记录一行。"})
  private Path file = Path.of("");

  @Option(
      names = "--policy",
      paramLabel = "POLICY",
      description = {
        "chinese-persons, western-persons, organisations, or a policy as FILE.json;",
        "if not given, whichever the columns suggest.",
        "查重规则：chinese-persons、western-persons、organisations，或 FILE.json 形式的规则；",
        "不给出时按列名选择。"
      })
  private Optional<String> policy = Optional.empty();

  @Option(
      names = "--column",
      paramLabel = "FIELD=COLUMN",
      description = {
        "Which column of the file is which of the policy; others are found by name. Several columns,",
        "separated by commas, where a record may have several values: phone=MOBILE,HOME.",
        "文件的某列对应规则的哪个字段；其余按名称识别。一条记录可有多个值时以逗号列出多列：",
        "phone=MOBILE,HOME。"
      })
  private Map<String, String> columns = new LinkedHashMap<>();

  @Option(
      names = "--id",
      paramLabel = "COLUMN",
      description = {
        "The column of the ids; if there is none, the line is the id.",
        "编号所在列；没有时以行号为编号。"
      })
  private Optional<String> id = Optional.empty();

  @Mixin private PairsOptions pairs = new PairsOptions();

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      defaultValue = "UTF-8",
      description = {
        "How the files are encoded: UTF-8 or GB18030 (default: ${DEFAULT-VALUE}).",
        "文件编码：UTF-8 或 GB18030（默认：${DEFAULT-VALUE}）。"
      })
  private Encoding encoding = Encoding.UTF_8;

  @Option(
      names = "--multiline",
      description = {"Cells may have line breaks inside quotes.", "引号内的单元格可以换行。"})
  private boolean multiline;

  @Option(
      names = "--given-weights",
      description = {
        "Takes the weights of the policy, and learns none from the file.",
        "采用规则自带的权重，不从文件中学习。"
      })
  private boolean givenWeights;

  @Option(
      names = "--plain-text",
      description = {
        "Reads no Pinyin, traditional characters and foreign phone numbers.",
        "不识别拼音、繁体字与境外电话号码。"
      })
  private boolean plainText;

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "2",
      description = {
        "How many threads compare, 1 to 64 (default: ${DEFAULT-VALUE}).",
        "比较所用线程数，1 至 64（默认：${DEFAULT-VALUE}）。"
      })
  private int threads = 2;

  @Mixin private TableOptions tables = new TableOptions();

  @Override
  public Integer call() {
    List<Path> inputs = new ArrayList<>(List.of(file));
    inputs.addAll(pairs.files());
    tables.check(List.of(PAIRS, CLUSTERS, POLICY, ResultFiles.MARK), inputs);
    if (threads < 1 || threads > 64) {
      throw ModelWords.BOUNDS.of("--threads", 1, 64, threads);
    }
    ModelTable table = ModelTable.read(file, format());
    MatchPolicy chosen = policy.map(this::named).orElseGet(() -> DuplicateColumns.suggested(table));
    DuplicateColumns found = DuplicateColumns.of(table, chosen, columns, id);
    tell(chosen, found, table);
    if (table.rows() < 2) {
      throw DuplicateWords.TOO_FEW.of(file);
    }
    run(chosen, found, table.rows());
    return 0;
  }

  private CsvTable.Format format() {
    return new CsvTable.Format(encoding, multiline);
  }

  private MatchPolicy named(String name) {
    for (MatchPolicy each :
        List.of(
            MatchPolicies.chinesePersons(),
            MatchPolicies.westernPersons(),
            MatchPolicies.organisations())) {
      if (each.id().equals(name)) {
        return each;
      }
    }
    return MergeFiles.policy(Path.of(name), MatchPolicy::parse, tables.locale());
  }

  private void tell(MatchPolicy chosen, DuplicateColumns found, ModelTable table) {
    tables.say(
        DuplicateWords.RECORDS, table.rows(), chosen.name().in(tables.locale()), chosen.id());
    found
        .id()
        .ifPresentOrElse(
            column -> tables.say(DuplicateWords.COLUMN, "id", column),
            () -> tables.say(DuplicateWords.NO_ID));
    List<String> without = new ArrayList<>();
    chosen.fields().stream()
        .flatMap(field -> field.columns().stream())
        .distinct()
        .forEach(
            column -> {
              List<String> theirs = found.found().getOrDefault(column, List.of());
              theirs.forEach(each -> tables.say(DuplicateWords.COLUMN, column, each));
              if (theirs.isEmpty()) {
                without.add(column);
              }
            });
    if (!without.isEmpty()) {
      tables.say(DuplicateWords.NO_COLUMN_FOR, String.join(", ", without));
    }
  }

  private void run(MatchPolicy chosen, DuplicateColumns found, int rows) {
    TextPorts ports = plainText ? TextPorts.plain() : CustomerText.ports(Country.CHINA);
    List<MatchRecord> records = found.records();
    Set<String> ids = records.stream().map(MatchRecord::id).collect(Collectors.toSet());
    PairLists decided = pairs.decided(ids, format());
    Optional<Set<PairLists.Pair>> truth = pairs.truth(ids, format());
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      Workers workers = tasks -> runAll(executor, tasks);
      MatchPopulation population = MatchPopulation.of(chosen, ports, records, workers);
      Matches matches = population.match(weighed(population, workers), decided, workers);
      tell(matches.blocking());
      tables.say(
          DuplicateWords.FOUND,
          matches.pairs(PairVerdict.MATCH).size(),
          matches.pairs(PairVerdict.REVIEW).size(),
          matches.pairs(PairVerdict.NO_MATCH).size());
      int inClusters = matches.clusters().stream().mapToInt(List::size).sum();
      tables.say(DuplicateWords.CLUSTERS, matches.clusters().size(), inClusters);
      truth.ifPresent(known -> tell(matches.quality(known)));
      write(matches, rows);
    } finally {
      executor.shutdownNow();
    }
  }

  private static void runAll(ExecutorService executor, List<? extends Runnable> tasks) {
    try {
      List<Callable<Object>> calls = new ArrayList<>();
      tasks.forEach(task -> calls.add(Executors.callable(task)));
      for (Future<Object> each : executor.invokeAll(calls)) {
        each.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private MatchPolicy weighed(MatchPopulation population, Workers workers) {
    if (givenWeights) {
      tables.say(DuplicateWords.GIVEN);
      return population.policy();
    }
    LearnedWeights learned = population.learn(workers);
    tables.say(DuplicateWords.LEARNED, learned.compared(), learned.drawn(), learned.matches());
    if (!learned.isEnough()) {
      tables.say(DuplicateWords.TOO_LITTLE, LearnedWeights.LEAST);
      return population.policy();
    }
    if (!learned.settled()) {
      tables.say(DuplicateWords.UNSETTLED, learned.rounds());
    }
    return learned.policy();
  }

  private void tell(BlockingReport report) {
    tables.say(DuplicateWords.COMPARED, report.compared(), report.all(), report.passes().size());
    for (BlockingReport.Pass pass : report.passes()) {
      if (pass.leftOut() > 0) {
        tables.say(
            DuplicateWords.LEFT_OUT,
            pass.id(),
            pass.leftOut(),
            pass.recordsLeftOut(),
            pass.pairsLeftOut());
      }
    }
  }

  private void tell(MatchQuality quality) {
    tables.say(
        DuplicateWords.QUALITY,
        quality.links(),
        quality.precision(),
        quality.recall(),
        quality.f(),
        quality.toReview());
    tables.say(DuplicateWords.BLOCKED, quality.blockingRecall());
  }

  private void write(Matches matches, int rows) {
    try (ResultFiles files = tables.open()) {
      DuplicateSheets.pairs(files, tables, PAIRS, matches);
      DuplicateSheets.clusters(files, tables, CLUSTERS, matches);
      String tree =
          JSON.writerWithDefaultPrettyPrinter().writeValueAsString(matches.policy().toDocument());
      files.text(POLICY, tree + "\n");
      files.publish(new ModelRun.Mark("duplicates", rows));
    }
    tables.say(DuplicateWords.WRITTEN, tables.at(PAIRS));
  }
}
