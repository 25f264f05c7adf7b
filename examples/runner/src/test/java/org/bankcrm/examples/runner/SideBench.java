package org.bankcrm.examples.runner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.examples.runner.SideOptions.NamedDay;
import org.bankcrm.examples.runner.SideOptions.NamedFile;

/** Reads customers with files beside them by the book of the examples, without a command line. */
final class SideBench {

  static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
  static final Path BOOK = Path.of("../books/activity");
  static final DecisionEngine ENGINE = BookFiles.read(BOOK).compile();

  private static final String EVENTS = "card.txn";
  private static final String LIST = "holding.accounts";

  /** What was read: facts by customer, bad rows by file and line, what became of the rows. */
  record Found(
      Map<String, Facts> facts,
      Map<String, String> bad,
      Map<String, GatheredCounts> counts,
      List<String> lines,
      List<String> doubts) {}

  final SideOptions options = new SideOptions();
  CsvTable.Format format = CsvTable.Format.PLAIN;
  CustomerCsv.Told told = new CustomerCsv.Told(AS_OF, SHANGHAI);
  private final Path dir;

  private SideBench(Path dir) {
    this.dir = dir;
  }

  static SideBench in(Path dir) {
    return new SideBench(dir);
  }

  private Path file(String name, byte[] content) {
    try {
      return Files.write(dir.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  SideBench events(String from, String content) {
    return events(from, content.getBytes(StandardCharsets.UTF_8));
  }

  SideBench events(String from, byte[] content) {
    options.events.add(new NamedFile(EVENTS, file("events.csv", content)));
    options.completeFrom.add(new NamedDay(EVENTS, LocalDate.parse(from)));
    return this;
  }

  SideBench accounts(boolean complete, String content) {
    options.lists.add(
        new NamedFile(LIST, file("accounts.csv", content.getBytes(StandardCharsets.UTF_8))));
    if (complete) {
      options.complete.add(LIST);
    }
    return this;
  }

  /** Reads the files and these customers. */
  Found read(String... customers) {
    Map<String, Facts> facts = new LinkedHashMap<>();
    Map<String, String> bad = new LinkedHashMap<>();
    String rows = "id,age\n" + String.join(",40\n", customers) + ",40\n";
    Path file = file("customers.csv", rows.getBytes(StandardCharsets.UTF_8));
    try (Beside beside = Beside.open(options, format, ENGINE, told);
        CustomerCsv csv =
            CustomerCsv.open(file, CsvTable.Format.PLAIN, "id", ENGINE.book().catalog(), told)
                .with(beside)) {
      beside
          .files()
          .forEach(
              each ->
                  each.read(
                      beside.wanted(),
                      (line, id, problems) ->
                          bad.put(
                              each.file().getFileName()
                                  + ":"
                                  + line
                                  + id.map(CustomerId::value).map(c -> "=" + c).orElse(""),
                              KeyedRows.told(problems, Locale.ENGLISH))));
      while (csv.hasNext()) {
        CustomerCsv.Row row = csv.next();
        if (row.isGood()) {
          facts.put(row.id().orElseThrow().value(), row.facts().orElseThrow());
        } else {
          bad.put("customers.csv:" + row.line(), row.problems(Locale.ENGLISH));
        }
      }
      return found(beside, facts, bad);
    }
  }

  private static Found found(Beside beside, Map<String, Facts> facts, Map<String, String> bad) {
    Map<String, GatheredCounts> counts = new LinkedHashMap<>();
    List<String> lines = new ArrayList<>();
    List<String> doubts = new ArrayList<>();
    beside
        .files()
        .forEach(
            each -> {
              counts.put(
                  Optional.ofNullable(each.file().getFileName()).orElseThrow().toString(),
                  each.counts());
              lines.add(each.told(Locale.ENGLISH));
              doubts.addAll(each.doubts(Locale.ENGLISH));
            });
    return new Found(facts, bad, counts, lines, doubts);
  }

  /** Whether all rows that were read became something. */
  static boolean addsUp(GatheredCounts counts) {
    return counts.read
        == counts.used
            + counts.inDoubt
            + counts.aside
            + counts.repeated
            + counts.others()
            + counts.bad;
  }

  /** The value of an attribute as it is written, or the reason why there is none. */
  static String value(Facts facts, String id) {
    var attribute = ENGINE.book().catalog().find(id).orElseThrow();
    return facts
        .get(attribute)
        .map(Object::toString)
        .orElseGet(() -> "@" + facts.absence(attribute).orElseThrow().word());
  }
}
