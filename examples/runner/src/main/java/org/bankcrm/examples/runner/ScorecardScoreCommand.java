package org.bankcrm.examples.runner;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.RealAttribute;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.modelling.scorecard.Scaling;
import org.bankcrm.scoring.Score;
import org.bankcrm.scoring.Scorecard;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code crm scorecard score}: the points of customers by a card that was fitted. */
@Command(
    name = "score",
    description = {
      "Scores the rows of a file by the card of 'scorecard fit', its book.json and run.json.",
      "Writes scores.csv, the columns of the file with points and probability, and run.json; with",
      "--before also how far columns have moved, shift.csv.",
      "用 scorecard fit 所写的 book.json 与 run.json 为文件各行评分；",
      "写出 scores.csv（原有各列加分数与概率）与 run.json；用 --before 时另写各列变动 shift.csv。"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class ScorecardScoreCommand implements Callable<Integer> {

  private static final String BOOK = "book.json";
  private static final String SCORES = "scores.csv";

  @Option(
      names = "--card",
      required = true,
      paramLabel = "DIR",
      description = {"The directory that 'scorecard fit' wrote.", "scorecard fit 写出的目录。"})
  private Path card = Path.of("");

  @Option(
      names = "--data",
      required = true,
      paramLabel = "FILE.csv",
      description = {
        "A row for each customer, with the columns that the card reads.",
        "客户文件，每位一行，含评分卡所读各列。"
      })
  private Path data = Path.of("");

  @Option(
      names = "--before",
      paramLabel = "FILE.csv",
      description = {
        "Earlier customers with the same columns, such as those the card was made from: shift.csv",
        "tells how far each column has moved since (CSI).",
        "较早的客户（列相同），如建卡所用的客户：shift.csv 给出各列此后的变动（CSI）。"
      })
  private Optional<Path> before = Optional.empty();

  @Mixin private TableOptions tables = new TableOptions();

  @Override
  public Integer call() {
    tables.check(
        List.of(SCORES, CardShift.FILE, ResultFiles.MARK),
        Stream.concat(
                Stream.of(data, card.resolve(BOOK), card.resolve(ResultFiles.MARK)),
                before.stream())
            .toList());
    PolicyBook book = book(card.resolve(BOOK));
    Scorecard policy =
        book.find("card")
            .filter(Scorecard.class::isInstance)
            .map(Scorecard.class::cast)
            .orElseThrow(() -> ModelWords.NO_CARD.of(card));
    Scaling scaling = CardScaling.of(card);
    ModelTable table = ModelTable.read(data);
    try (ResultFiles files = tables.open()) {
      CardShift shift = new CardShift();
      write(files, book, new Meant(policy, scaling), table, shift);
      before.ifPresent(file -> shift(files, book, policy, ModelTable.read(file), shift));
      files.publish(new ModelRun.Mark("scorecard score", table.rows()));
    }
    tables.say(ModelWords.WRITTEN, tables.at(SCORES));
    return 0;
  }

  /** One file of the directory alone is the book; beside it lies what was told of the fit. */
  private PolicyBook book(Path file) {
    if (!Files.isRegularFile(file)) {
      throw Refusal.NO_FILE.of(file);
    }
    return BookFiles.compile(new BookFiles.Found(card, List.of(file), List.of())).book();
  }

  /** A card and what its points mean. */
  private record Meant(Scorecard card, Scaling scaling) {
    String probability(BigDecimal points) {
      return ModelRun.figure(scaling.probabilityOfBad(points));
    }
  }

  private void shift(
      ResultFiles files, PolicyBook book, Scorecard policy, ModelTable table, CardShift shift) {
    DecisionEngine engine = book.compile();
    Map<Attribute<?>, String> columns = columns(book, table);
    for (int row = 0; row < table.rows(); row++) {
      shift.add(engine.decide(facts(book, columns, table, row)).result(policy), false);
    }
    shift.write(tables.sheet(files, CardShift.FILE));
    for (CardShift.Moved each : shift.moved()) {
      tables.say(ModelWords.MOVED, each.name(), each.index());
    }
  }

  private void write(
      ResultFiles files, PolicyBook book, Meant meant, ModelTable table, CardShift shift) {
    DecisionEngine engine = book.compile();
    Map<Attribute<?>, String> columns = columns(book, table);
    try (Sheet sheet = tables.sheet(files, SCORES)) {
      List<String> header = new ArrayList<>(table.names());
      header.addAll(List.of("points", "probability"));
      sheet.row(header);
      for (int row = 0; row < table.rows(); row++) {
        Score score = engine.decide(facts(book, columns, table, row)).result(meant.card());
        shift.add(score, true);
        Optional<BigDecimal> points = score.points();
        List<String> cells = new ArrayList<>();
        for (String name : table.names()) {
          cells.add(table.column(name).get(row));
        }
        cells.add(points.map(BigDecimal::toPlainString).orElse(""));
        cells.add(points.map(meant::probability).orElse(""));
        sheet.row(cells);
      }
    }
  }

  private static Map<Attribute<?>, String> columns(PolicyBook book, ModelTable table) {
    Map<Attribute<?>, String> columns = new LinkedHashMap<>();
    for (Attribute<?> attribute : book.catalog().attributes()) {
      String name = attribute.info().name().en();
      table.column(name);
      columns.put(attribute, name);
    }
    return columns;
  }

  private static Facts facts(
      PolicyBook book, Map<Attribute<?>, String> columns, ModelTable table, int row) {
    Facts.Builder facts = book.facts(Instant.EPOCH, ZoneOffset.UTC);
    columns.forEach(
        (attribute, name) -> {
          String cell = table.column(name).get(row);
          if (!cell.isEmpty()) {
            put(
                facts,
                attribute,
                cell,
                () -> ModelWords.NOT_A_NUMBER.of(table.file(), table.line(row), name));
          }
        });
    return facts.build();
  }

  private static void put(
      Facts.Builder facts, Attribute<?> attribute, String cell, Supplier<UserException> trouble) {
    if (attribute instanceof CodeAttribute codes) {
      facts.put(codes, cell);
      return;
    }
    double number = ModelTable.number(cell).orElseThrow(trouble);
    if (attribute instanceof RealAttribute real) {
      facts.put(real, number);
    } else if (number == Math.rint(number)) {
      facts.put((IntegerAttribute) attribute, (long) number);
    } else {
      throw trouble.get();
    }
  }
}
