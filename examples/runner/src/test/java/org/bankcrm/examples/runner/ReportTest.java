package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.Money;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.MoneyAttribute;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.attribute.PopulationBuilder;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.scoring.Characteristic;
import org.bankcrm.scoring.Scorecard;
import org.bankcrm.segmentation.Segment;
import org.bankcrm.segmentation.TierLadder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The report of a bank: what columns say, and nothing of single customers but ids. */
class ReportTest {

  private static final Decisions BANK = DecidedBank.DECISIONS;
  private static final PolicyBook BOOK = BANK.engine().book();
  private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

  @TempDir private Path dir;

  private final StringWriter told = new StringWriter();

  private static Outcomes outcomes(int named, List<Integer> rows) {
    Outcomes outcomes = new Outcomes(BANK.engine(), named);
    Map<CustomerId, Facts> customers = new LinkedHashMap<>();
    rows.forEach(row -> customers.put(BANK.population().id(row), BANK.population().facts(row)));
    outcomes.add(Portions.of(BANK.engine(), customers));
    return outcomes;
  }

  private static List<Integer> everybody() {
    return new ArrayList<>(IntStream.range(0, BANK.size()).boxed().toList());
  }

  private Map<String, BigDecimal> figures(Outcomes outcomes, Locale locale) throws IOException {
    try (ResultFiles files = ResultFiles.into(dir)) {
      new Report(outcomes, BOOK, AS_OF, locale).write(files, false);
      CustomerCsv.Told told = new CustomerCsv.Told(AS_OF, BANK.population().facts(0).zone());
      files.publish(new EndMark("test", BOOK, told, outcomes.customers(), 0));
    }
    Map<String, BigDecimal> figures = new LinkedHashMap<>();
    try (CsvTable table =
        CsvTable.of(Files.newInputStream(dir.resolve(FigureFiles.CSV)), CsvTable.Format.PLAIN)) {
      assertThat(table.next().fields()).isEqualTo(FigureFiles.COLUMNS);
      while (table.hasNext()) {
        List<String> row = table.next().fields();
        String key = row.get(0) + "/" + row.get(1) + "/" + row.get(3);
        assertThat(figures.put(key, new BigDecimal(row.get(4)))).as(key).isNull();
      }
    }
    return figures;
  }

  /** What a population says in columns is what the report counted customer by customer. */
  @Test
  void figures_ofTheBank_areThoseOfItsColumns() throws IOException {
    Map<String, BigDecimal> figures = figures(outcomes(0, everybody()), Locale.ENGLISH);
    TierLadder ladder = (TierLadder) BOOK.find("value").orElseThrow();
    BANK.counts(ladder)
        .forEach((code, count) -> check(figures, "tier-value/" + code + "/customers", count));
    for (Segment segment : Views.all(BOOK, Segment.class)) {
      long in =
          everybody().stream().filter(r -> BANK.decision(r).truth(segment) == Truth.TRUE).count();
      check(figures, "segments/" + segment.ref().id() + "/customers", in);
    }
    check(figures, "bank/bank/customers", (long) BANK.size());
    Map<String, BigDecimal> sums = new TreeMap<>();
    for (int row : everybody()) {
      String code = BANK.decision(row).result(ladder).code();
      assets(BANK.population().facts(row)).ifPresent(sum -> sums.merge(code, sum, BigDecimal::add));
    }
    sums.remove("PRIVATE"); // of whom there are too few
    sums.remove("BASIC");
    assertThat(sums).hasSizeGreaterThan(3);
    sums.forEach(
        (code, sum) ->
            assertThat(figures.get("tier-value/" + code + "/assets"))
                .as(code)
                .isEqualByComparingTo(sum));
  }

  private static void check(Map<String, BigDecimal> figures, String key, long count) {
    assertThat(figures.getOrDefault(key, BigDecimal.ZERO)).as(key).isEqualByComparingTo(count + "");
  }

  private static Optional<BigDecimal> assets(Facts facts) {
    MoneyAttribute assets = (MoneyAttribute) facts.catalog().find("holding.aum").orElseThrow();
    return facts.get(assets).map(Money::amount);
  }

  /** Each figure on the page stands in both files; JSON and CSV are the same. */
  @Test
  void files_andPage_haveTheSameFigures() throws IOException {
    Map<String, BigDecimal> figures = figures(outcomes(5, everybody()), Locale.CHINESE);
    Map<String, BigDecimal> tree = new LinkedHashMap<>();
    JsonNode json =
        JsonMapper.builder()
            .enable(tools.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build()
            .readTree(Files.readString(dir.resolve(FigureFiles.JSON)));
    assertThat(json.get("asOf").asString()).isEqualTo("2026-06-30");
    for (JsonNode block : json.get("blocks")) {
      for (JsonNode row : block.get("rows")) {
        for (Map.Entry<String, JsonNode> each : row.get("values").properties()) {
          String key =
              block.get("id").asString() + "/" + row.get("code").asString() + "/" + each.getKey();
          tree.put(key, each.getValue().decimalValue());
        }
      }
    }
    assertThat(tree.keySet()).containsExactlyElementsOf(figures.keySet());
    tree.forEach((key, value) -> assertThat(value).as(key).isEqualByComparingTo(figures.get(key)));
    String page = Files.readString(dir.resolve(Report.PAGE));
    figures.forEach(
        (key, value) -> {
          if (!key.startsWith("bank/") && value.scale() == 0) {
            assertThat(page).as(key).contains(">" + SectionMaker.whole(value) + "<");
          }
        });
  }

  /** What is not told is of nobody, or of so many that no single one's is the difference. */
  @Test
  void assets_ofFewCustomers_cannotBeReckoned() {
    Random random = new Random(3);
    int hidden = 0;
    for (int run = 0; run < 300; run++) {
      Assets tiers = Assets.ofParts(BOOK.catalog());
      Assets segments = Assets.ofGroups(BOOK.catalog());
      Map<String, Integer> counts = new TreeMap<>();
      int customers = 1 + random.nextInt(40);
      int known = 0;
      List<String> tierOf = new ArrayList<>();
      List<Boolean> in = new ArrayList<>();
      PopulationBuilder some =
          Population.builder(BOOK.catalog(), BANK.population().asOf(), BANK.population().zone());
      for (int i = 0; i < customers; i++) {
        Facts facts = BANK.population().facts(random.nextInt(BANK.size()));
        String tier = "T" + (int) Math.min(4, Math.abs(random.nextGaussian() * 2));
        some.add(CustomerId.of("C" + i), facts);
        tierOf.add(tier);
        in.add(random.nextInt(8) > 0);
        if (assets(facts).isPresent()) {
          known++;
          counts.merge(tier, 1, Integer::sum);
        }
      }
      Population portion = some.build();
      tiers.add(tiers.of(portion).add(Codes.of(customers, tierOf::get), row -> true));
      segments.add(segments.of(portion).add("S", in::get));
      int few = tiers.untold().stream().mapToInt(counts::get).sum();
      hidden += tiers.untold().isEmpty() ? 0 : 1;
      assertThat(few)
          .matches(
              n ->
                  n == 0
                      || n >= Assets.FEWEST
                      || n == counts.values().stream().mapToInt(x -> x).sum());
      assertThat(counts.entrySet())
          .allMatch(e -> e.getValue() >= Assets.FEWEST || tiers.untold().contains(e.getKey()));
      assertThat(known).isEqualTo(counts.values().stream().mapToInt(x -> x).sum());
    }
    assertThat(hidden).isBetween(50, 299);
  }

  @Test
  void page_inAnyOrderOfCustomers_isTheSame() {
    List<Integer> shuffled = everybody();
    Collections.shuffle(shuffled, new Random(5));
    assertThat(new Report(outcomes(25, shuffled), BOOK, AS_OF, Locale.ENGLISH).page())
        .isEqualTo(new Report(outcomes(25, everybody()), BOOK, AS_OF, Locale.ENGLISH).page());
  }

  /** No script, no network, a language, a link for each chapter, each id once. */
  @Test
  void page_isWholeAndNeedsNothingElse() {
    for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
      String page = new Report(outcomes(25, everybody()), BOOK, AS_OF, locale).page();
      String tag = locale == Locale.CHINESE ? "zh-Hans" : "en";
      assertThat(page)
          .contains("<html lang=\"" + tag + "\">")
          .doesNotContain("<script", "http:", "https:", "<img", "<canvas", "null", "NaN");
      Matcher links = Pattern.compile("href=\"#([^\"]+)\"").matcher(page);
      assertThat(links.results().map(each -> each.group(1)))
          .hasSizeGreaterThan(5)
          .allSatisfy(id -> assertThat(page).containsOnlyOnce("id=\"" + id + "\""));
      assertThat(Pattern.compile("<rect [^>]*width=\"([^\"]+)\"").matcher(page).results())
          .allSatisfy(rect -> assertThat(Double.parseDouble(rect.group(1))).isBetween(0.0, 100.0));
    }
  }

  /** Ids of those who are to be called stand there, as many as were asked for, and no others. */
  @Test
  void page_ofSingleCustomers_tellsIdsAloneAndOnlyThoseToCall() {
    Pattern ids = Pattern.compile("C\\d{9}");
    assertThat(
            ids.matcher(new Report(outcomes(0, everybody()), BOOK, AS_OF, Locale.ENGLISH).page())
                .results())
        .isEmpty();
    Outcomes outcomes = outcomes(7, everybody());
    Block calls =
        outcomes.blocks(Locale.ENGLISH).stream()
            .filter(block -> block.topic() == Topic.CALLS)
            .findFirst()
            .orElseThrow();
    assertThat(calls.rows()).hasSize(7);
    assertThat(calls.rows())
        .allMatch(row -> row.cells().stream().allMatch(c -> c.number().isEmpty()));
    String page = new Report(outcomes, BOOK, AS_OF, Locale.ENGLISH).page();
    assertThat(ids.matcher(page).results().map(each -> each.group()))
        .containsExactlyElementsOf(calls.rows().stream().map(Row::code).toList());
    int priority = outcomes.header().indexOf("offer.retail.priority");
    Map<String, BigDecimal> priorities = new TreeMap<>();
    Outcomes again = new Outcomes(BANK.engine());
    Cells cells = again.add(BANK).get(priority);
    for (int row : everybody()) {
      CustomerId id = BANK.population().id(row);
      String cell = cells.text(row);
      if (!cell.isEmpty()) {
        priorities.put(id.value(), new BigDecimal(cell));
      }
    }
    List<BigDecimal> first =
        priorities.values().stream().sorted(Collections.reverseOrder()).limit(7).toList();
    assertThat(calls.rows()).extracting(row -> priorities.get(row.code())).isEqualTo(first);
  }

  /** Classes without customers between two that have some are bars of no height, not left out. */
  @Test
  void distribution_withGaps_showsThem() {
    List<Integer> few = List.of(0, 1, 2, 3, 4, 5, 6, 7);
    Block points =
        outcomes(0, few).blocks(Locale.ENGLISH).stream()
            .filter(block -> block.id().equals("points-consumer-credit"))
            .findFirst()
            .orElseThrow();
    List<Long> starts =
        points.rows().stream().filter(Row::drawn).map(row -> Long.valueOf(row.code())).toList();
    for (int i = 1; i < starts.size(); i++) {
      assertThat(starts.get(i) - starts.get(i - 1)).isEqualTo(starts.get(1) - starts.get(0));
    }
    assertThat(points.rows())
        .filteredOn(Row::drawn)
        .anyMatch(row -> row.texts().get(1).equals("0"));
    ReportPage.Upright posts =
        new SectionMaker(points, Optional.empty(), Locale.ENGLISH).make().upright().orElseThrow();
    assertThat(posts.posts()).hasSameSizeAs(starts).anyMatch(post -> post.height().equals("0.00"));
    assertThat(posts.ticks()).hasSizeLessThanOrEqualTo(6);
  }

  /** Of whom nearly everything is missing, tiers are counted and told to be open, and not drawn. */
  @Test
  void tiers_ofCustomersOfWhomNothingIsKnown_areNotDrawn() {
    Outcomes outcomes = new Outcomes(BANK.engine());
    Facts known = BANK.population().facts(DecidedBank.rows("INDIVIDUAL").get(0));
    Facts bare =
        Facts.builder(BOOK.catalog(), known.asOf(), known.zone())
            .put(org.bankcrm.customer.catalogue.BankAttributes.KIND, "INDIVIDUAL")
            .build();
    outcomes.add(Portions.of(BANK.engine(), Map.of(CustomerId.of("A"), bare)));
    Block tiers = outcomes.blocks(Locale.ENGLISH).get(0);
    assertThat(tiers.id()).isEqualTo("tier-value");
    assertThat(tiers.bars()).isEmpty();
    assertThat(tiers.note())
        .endsWith("Not drawn: missing data would settle it for 1 of 1 customer.");
    int share = tiers.column(Figures.id(Words.SHARE));
    assertThat(tiers.rows()).allMatch(row -> row.texts().get(share).equals("–"));
    outcomes.blocks(Locale.ENGLISH).forEach(ReportTest::checkShares);
    assertThat(outcomes.warnings(Locale.ENGLISH))
        .anyMatch(each -> each.startsWith("Missing for every customer: "))
        .anyMatch(each -> each.startsWith("Value tiers: missing data would settle it for 1 cust"));
  }

  /** Of a row of which one customer of one is open, no share is told. */
  private static void checkShares(Block block) {
    List<String> columns = block.columns().stream().map(Column::id).toList();
    String open = Figures.id(Words.UNDECIDED);
    if (columns.contains(open) && columns.contains(Figures.id(Words.SHARE))) {
      int share = block.column(Figures.id(Words.SHARE));
      int place = block.column(open);
      assertThat(block.rows())
          .filteredOn(row -> row.texts().get(place).equals("1"))
          .allMatch(row -> row.texts().get(share).equals("–"))
          .allMatch(row -> block.bars().isEmpty() || !row.drawn());
    }
  }

  /** A card without grades has its points in the terminal, by a dozen classes at most. */
  @Test
  void scorecard_withoutGrades_isInTheTerminal() {
    IntegerAttribute number = Attributes.integer("n", AttributeInfo.named("数", "Number"));
    Characteristic.Builder by =
        Characteristic.builder("c", number).name("数", "Number").reason("R").missing(0, "U");
    for (int i = 0; i < 30; i++) {
      by = by.bin("级" + i, "Bin " + i, number.is(i), i * 20);
    }
    Scorecard card =
        Scorecard.builder("card", 1)
            .name("评分", "Score")
            .characteristic(by.other(0))
            .reason("R", "数目低", "The number is low")
            .reason("U", "数目不明", "The number is not known")
            .build();
    DecisionEngine engine = PolicyBook.of("b", 1, AttributeCatalog.of(number), card).compile();
    Outcomes outcomes = new Outcomes(engine);
    Facts bank = BANK.population().facts(0);
    Map<CustomerId, Facts> customers = new LinkedHashMap<>();
    for (long i = 0; i < 30; i++) {
      Facts facts = engine.book().facts(bank.asOf(), bank.zone()).put(number, i).build();
      customers.put(CustomerId.of("C" + i), facts);
    }
    outcomes.add(Portions.of(engine, customers));
    new Summary(new PrintWriter(told), outcomes, engine.book(), Locale.ENGLISH).print();
    List<String> lines = told.toString().lines().toList();
    assertThat(lines).anyMatch(line -> line.contains("Score · "));
    assertThat(lines).anyMatch(line -> line.strip().matches("0–49 +3 +10.0%"));
    assertThat(lines).hasSizeBetween(14, 17);
  }

  private int run(String... arguments) {
    return Main.commandLine()
        .setOut(new PrintWriter(told))
        .setErr(new PrintWriter(told))
        .execute(arguments);
  }

  private static final String BOOK_JSON =
      "{\"book\":\"b\",\"version\":1,\"name\":{\"zh\":\"书\",\"en\":\"Book\"},\"attributes\":["
          + "{\"id\":\"holding.aum\",\"type\":\"money\",\"currency\":\"CNY\",\"name\":{\"zh\":\"资产\",\"en\":\"Assets\"}}],"
          + "\"policies\":[{\"kind\":\"tier-ladder\",\"id\":\"t\",\"version\":1,\"name\":{\"zh\":\"等级\",\"en\":\"Tiers\"},"
          + "\"tiers\":[{\"code\":\"GOLD\",\"name\":{\"zh\":\"金\",\"en\":\"Gold\"},\"when\":{\"attribute\":\"holding.aum\",\"atLeast\":\"CNY 200\"}},"
          + "{\"code\":\"SILVER\",\"name\":{\"zh\":\"银\",\"en\":\"Silver\"},\"when\":{\"attribute\":\"holding.aum\",\"atLeast\":\"CNY 100\"}},"
          + "{\"code\":\"BASE\",\"name\":{\"zh\":\"基\",\"en\":\"Base\"},\"otherwise\":true}]},"
          + "{\"kind\":\"segment\",\"id\":\"rich\",\"version\":1,\"name\":{\"zh\":\"富\",\"en\":\"Rich\"},"
          + "\"when\":{\"attribute\":\"holding.aum\",\"atLeast\":\"CNY 300\"}}]}";

  /**
   * Two runs, with the second beside the first: figures, changes and moves as a clerk counts them.
   */
  @Test
  void decide_besideAnEarlierRun_tellsChangesAndMoves() throws IOException {
    Path book = Files.createDirectory(dir.resolve("book"));
    Files.writeString(book.resolve("book.json"), BOOK_JSON);
    Random random = new Random(11);
    Map<String, Integer> may = amounts(random, 0, 60);
    Map<String, Integer> june = amounts(random, 5, 70);
    decide(book, may, "2026-05-31", "may");
    decide(book, june, "2026-06-30", "june", "--yesterday", dir.resolve("may").toString());
    String page = Files.readString(dir.resolve("june/report.html"));
    assertThat(page).contains("As of 30 June 2026", "Beside: 31 May 2026", "2026-05-31");
    String csv = Files.readString(dir.resolve("june/figures.csv"));
    Map<String, Long> moves = new TreeMap<>();
    june.forEach(
        (id, now) -> {
          if (may.containsKey(id) && !tier(may.get(id)).equals(tier(now))) {
            moves.merge(tier(may.get(id)) + ">" + tier(now), 1L, Long::sum);
          }
        });
    assertThat(moves).hasSizeGreaterThan(3);
    moves.forEach(
        (move, count) ->
            assertThat(csv)
                .containsPattern("changes-t," + move + ",[^,]*,customers," + count + "\r?\n"));
    assertThat(csv.lines().filter(line -> line.startsWith("changes-t,"))).hasSize(moves.size());
    long gold = june.values().stream().filter(v -> tier(v).equals("GOLD")).count();
    long was = may.values().stream().filter(v -> tier(v).equals("GOLD")).count();
    assertThat(page.replaceAll("\\s*\n\\s*", ""))
        .contains(
            "<td class=\"n\">"
                + gold
                + "</td><td class=\"n then\">"
                + was
                + "</td><td class=\"n\">"
                + SectionMaker.signed(BigDecimal.valueOf(gold - was))
                + "</td>");
    long fresh = june.keySet().stream().filter(id -> !may.containsKey(id)).count();
    long gone = may.keySet().stream().filter(id -> !june.containsKey(id)).count();
    assertThat(page)
        .contains("Besides, " + fresh + " customers were not decided then, and " + gone);
  }

  private static Map<String, Integer> amounts(Random random, int from, int to) {
    Map<String, Integer> amounts = new TreeMap<>();
    IntStream.range(from, to).forEach(i -> amounts.put("C" + i, random.nextInt(400)));
    return amounts;
  }

  private static String tier(int amount) {
    return amount >= 200 ? "GOLD" : amount >= 100 ? "SILVER" : "BASE";
  }

  private void decide(
      Path book, Map<String, Integer> amounts, String day, String name, String... more)
      throws IOException {
    StringBuilder rows = new StringBuilder("id,holding.aum\n");
    amounts.forEach((id, amount) -> rows.append(id).append(',').append(amount).append('\n'));
    Path file = Files.writeString(dir.resolve(name + ".csv"), rows);
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "decide",
                "--book",
                book.toString(),
                "--customers",
                file.toString(),
                "--as-of",
                day));
    arguments.addAll(List.of("--out", dir.resolve(name).toString()));
    arguments.addAll(List.of(more));
    assertThat(run(arguments.toArray(String[]::new))).as(told.toString()).isZero();
  }
}
