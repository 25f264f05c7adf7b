package org.bankcrm.examples.boot.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bankcrm.campaign.gate.CampaignGate;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.examples.boot.policy.LiveBook;
import org.bankcrm.examples.boot.web.AnalysisPage.Field;
import org.bankcrm.examples.boot.web.AnalysisPage.Funnel;
import org.bankcrm.examples.boot.web.AnalysisPage.Gate;
import org.bankcrm.examples.boot.web.AnalysisPage.Line;
import org.bankcrm.examples.boot.web.AnalysisPage.Matrix;
import org.bankcrm.examples.boot.web.AnalysisPage.Size;
import org.bankcrm.examples.boot.web.AnalysisPage.Sizes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the nights wrote, as pages show it. */
@Component
class Nights {

  private static final int MOST_CALLS = 12;
  private static final String RISK = "AT_RISK";

  private final JdbcClient tables;

  Nights(JdbcClient tables) {
    this.tables = tables;
  }

  /** The nights that were run, the last first. */
  private List<String> runs() {
    return tables
        .sql("select distinct run from night order by run desc")
        .query(String.class)
        .list();
  }

  CallPage calls(LiveBook book, Viewer viewer) {
    Texts texts = Texts.of(viewer);
    Optional<String> run = runs().stream().findFirst();
    NightNames names = new NightNames(book, viewer);
    return new CallPage(
        texts,
        run.map(it -> texts.say("as-of-night", it)).orElse(texts.say("no-nights")),
        run.map(it -> calls(it, "offer is not null", "offer", names)).orElse(List.of()),
        run.map(it -> calls(it, "stage = '" + RISK + "'", "stage", names)).orElse(List.of()));
  }

  private List<CallPage.Call> calls(String run, String which, String why, NightNames names) {
    return tables
        .sql(
            "select customer, tier, "
                + why
                + " from night where run = ? and "
                + which
                + " order by customer fetch first "
                + MOST_CALLS
                + " rows only")
        .param(run)
        .query(
            (row, number) ->
                new CallPage.Call(
                    row.getString(1),
                    names.of("tier", row.getString(2)),
                    names.of(why, row.getString(3))))
        .list();
  }

  AnalysisPage analysis(LiveBook book, Viewer viewer) {
    Texts texts = Texts.of(viewer);
    List<String> runs = runs();
    if (runs.isEmpty()) {
      return new AnalysisPage(texts, texts.say("no-nights"), List.of(), List.of(), List.of());
    }
    NightNames names = new NightNames(book, viewer);
    List<Sizes> sizes =
        Stream.of("tier", "stage", "grade").map(it -> sizes(runs.get(0), it, names)).toList();
    List<Matrix> matrices =
        runs.size() == 1
            ? List.of()
            : Stream.of("tier", "stage")
                .map(it -> matrix(runs.get(1), runs.get(0), it, names, texts))
                .toList();
    return new AnalysisPage(
        texts,
        texts.say("as-of-night", runs.get(0)),
        sizes,
        matrices,
        funnels(runs.get(0), book, viewer));
  }

  private Sizes sizes(String run, String column, NightNames names) {
    Map<String, Long> counts = new LinkedHashMap<>();
    tables
        .sql("select " + column + ", count(*) from night where run = ? group by " + column)
        .param(run)
        .query(
            row -> {
              counts.put(NightNames.code(row.getString(1)), row.getLong(2));
            });
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    List<Size> sizes =
        names.places(column, counts.keySet()).stream()
            .map(it -> size(names.of(column, it), counts.getOrDefault(it, 0L), all))
            .toList();
    return new Sizes(names.title(column), sizes);
  }

  private static Size size(String name, long count, long all) {
    return new Size(name, count, percent(count, all));
  }

  private static String percent(long part, long all) {
    return all == 0
        ? "0.0"
        : BigDecimal.valueOf(part)
            .multiply(BigDecimal.valueOf(100))
            .divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP)
            .toPlainString();
  }

  private Matrix matrix(String before, String after, String column, NightNames names, Texts texts) {
    Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
    tables
        .sql(
            "select b.%1$s, a.%1$s, count(*) from night b join night a on a.customer = b.customer"
                    .formatted(column)
                + " where b.run = ? and a.run = ? group by b.%1$s, a.%1$s".formatted(column))
        .params(before, after)
        .query(
            row -> {
              counts
                  .computeIfAbsent(NightNames.code(row.getString(1)), none -> new LinkedHashMap<>())
                  .put(NightNames.code(row.getString(2)), row.getLong(3));
            });
    List<String> there = new ArrayList<>(counts.keySet());
    counts.values().forEach(it -> there.addAll(it.keySet()));
    List<String> places = names.places(column, there);
    List<Line> lines = new ArrayList<>();
    for (String from : places) {
      Map<String, Long> went = counts.getOrDefault(from, Map.of());
      List<Field> fields =
          places.stream().map(to -> field(went.getOrDefault(to, 0L), !from.equals(to))).toList();
      lines.add(new Line(names.of(column, from), fields));
    }
    List<String> heads = places.stream().map(it -> names.of(column, it)).toList();
    return new Matrix(names.title(column), texts.say("migration", before, after), heads, lines);
  }

  private static Field field(long count, boolean other) {
    return new Field(count, other && count > 0);
  }

  private List<Funnel> funnels(String run, LiveBook book, Viewer viewer) {
    return book.campaigns().stream()
        .map(it -> new Funnel(viewer.language().text(it.name()), gates(run, it, viewer)))
        .toList();
  }

  private List<Gate> gates(String run, Policy<?> campaign, Viewer viewer) {
    return tables
        .sql(
            "select gate, sum(reached), sum(passed) from night_gate"
                + " where run = ? and campaign = ? group by gate, place order by place")
        .params(run, campaign.ref().id())
        .query(
            (row, number) ->
                new Gate(
                    viewer.language().label(CampaignGate.valueOf(row.getString(1))),
                    row.getLong(2),
                    row.getLong(3),
                    percent(row.getLong(3), row.getLong(2))))
        .list();
  }
}
