package org.bankcrm.examples.runner;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.examples.runner.ReportPage.Card;
import org.bankcrm.examples.runner.ReportPage.Column;
import org.bankcrm.examples.runner.ReportPage.Section;
import org.bankcrm.lifecycle.Lifecycle;
import org.bankcrm.lifecycle.Stage;
import org.bankcrm.segmentation.Segment;
import org.bankcrm.segmentation.Tier;
import org.bankcrm.segmentation.TierLadder;
import tools.jackson.databind.json.JsonMapper;

/** The report of a run: one HTML file with charts that needs no network. */
final class Report {

  private static final String CHART_LIBRARY =
      "/META-INF/resources/webjars/chart.js/4.5.1/dist/chart.umd.min.js";
  private static final String BLUE = "#0b5fa5";
  private static final String GREY = "#c9d3dd";
  private static final int MOST_MISSING = 15;

  private final Outcomes outcomes;
  private final PolicyBook book;
  private final LocalDate asOf;
  private final Locale locale;
  private final List<Card> cards = new ArrayList<>();
  private final List<Section> sections = new ArrayList<>();
  private final List<Map<String, Object>> charts = new ArrayList<>();

  Report(Outcomes outcomes, PolicyBook book, LocalDate asOf, Locale locale) {
    this.outcomes = outcomes;
    this.book = book;
    this.asOf = asOf;
    this.locale = locale;
  }

  /** Adds a figure to the top of the page. */
  Report card(String figure, Words label) {
    cards.add(new Card(figure, label.in(locale)));
    return this;
  }

  void write(Path file) throws IOException {
    card(figure(outcomes.customers()), Words.CUSTOMERS);
    card(figure(outcomes.customers() * book.policies().size()), Words.DECISIONS);
    book.policies().stream()
        .filter(TierLadder.class::isInstance)
        .forEach(policy -> sections.add(ladder((TierLadder) policy)));
    book.policies().stream()
        .filter(Lifecycle.class::isInstance)
        .forEach(policy -> sections.add(stages((Lifecycle) policy)));
    sections.add(segments());
    sections.add(missing());
    StringOutput page = new StringOutput();
    TemplateEngine.createPrecompiled(ContentType.Html).render("report.jte", page(), page);
    Files.writeString(file, page.toString());
  }

  private ReportPage page() {
    String subtitle =
        Words.AS_OF.in(locale)
            + " "
            + asOf
            + " · "
            + Words.BOOK.in(locale)
            + " "
            + book.name().in(locale)
            + " ("
            + book.ref()
            + ")";
    return new ReportPage(
        locale.getLanguage(),
        Words.REPORT.in(locale),
        subtitle,
        cards,
        sections,
        Words.FOOTER.in(locale) + book.hash(),
        json(charts),
        chartLibrary());
  }

  private Section ladder(TierLadder ladder) {
    Map<String, Long> counts = outcomes.counts(ladder);
    List<List<String>> rows = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<Long> values = new ArrayList<>();
    for (Tier tier : ladder.tiers()) {
      long count = counts.getOrDefault(tier.code(), 0L);
      names.add(tier.name().in(locale));
      values.add(count);
      String unsettled = figure(outcomes.unsettled(ladder, tier.code()));
      rows.add(
          List.of(tier.name().in(locale), figure(count), share(count), unsettled, entitled(tier)));
    }
    String id = "tier-" + ladder.ref().id();
    chart(id, names, false, Map.of(Words.CUSTOMERS.in(locale), values));
    List<Column> columns =
        columns(
            "",
            Words.TIER,
            "n",
            Words.CUSTOMERS,
            "n",
            Words.SHARE,
            "n",
            Words.UNSETTLED,
            "",
            Words.ENTITLEMENTS);
    String title = ladder.name().in(locale);
    return new Section(id, title, Words.TIER_NOTE.in(locale), true, 280, columns, rows);
  }

  private Section stages(Lifecycle lifecycle) {
    Map<String, Long> counts = outcomes.counts(lifecycle);
    List<List<String>> rows = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<Long> values = new ArrayList<>();
    for (Stage stage : lifecycle.stages()) {
      long count = counts.getOrDefault(stage.code(), 0L);
      names.add(stage.name().in(locale));
      values.add(count);
      String strategy = stage.strategy().map(text -> text.in(locale)).orElse("");
      rows.add(List.of(stage.name().in(locale), figure(count), share(count), strategy));
    }
    String id = "stage-" + lifecycle.ref().id();
    chart(id, names, false, Map.of(Words.CUSTOMERS.in(locale), values));
    List<Column> columns =
        columns("", Words.STAGE, "n", Words.CUSTOMERS, "n", Words.SHARE, "", Words.STRATEGY);
    String title = lifecycle.name().in(locale);
    return new Section(id, title, Words.STAGE_NOTE.in(locale), true, 280, columns, rows);
  }

  private String entitled(Tier tier) {
    return tier.entitlements().all().stream()
        .map(
            entitlement ->
                entitlement.name().in(locale)
                    + (entitlement.quantity().isPresent()
                        ? " × " + entitlement.quantity().getAsInt()
                        : ""))
        .collect(Collectors.joining(locale.getLanguage().equals("zh") ? "、" : ", "));
  }

  private Section segments() {
    List<List<String>> rows = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<Long> members = new ArrayList<>();
    List<Long> undecided = new ArrayList<>();
    for (Policy<?> policy : book.policies()) {
      if (policy instanceof Segment segment) {
        Map<String, Long> counts = outcomes.counts(policy);
        long in = counts.getOrDefault("yes", 0L);
        long open = counts.getOrDefault("unknown", 0L);
        names.add(policy.name().in(locale));
        members.add(in);
        undecided.add(open);
        String purpose = segment.purpose().map(text -> text.in(locale)).orElse("");
        rows.add(List.of(policy.name().in(locale), figure(in), share(in), figure(open), purpose));
      }
    }
    Map<String, List<Long>> series = new LinkedHashMap<>();
    series.put(Words.CUSTOMERS.in(locale), members);
    series.put(Words.UNDECIDED.in(locale), undecided);
    chart("segments", names, true, series);
    List<Column> columns =
        columns(
            "",
            Words.SEGMENT,
            "n",
            Words.CUSTOMERS,
            "n",
            Words.SHARE,
            "n",
            Words.UNDECIDED,
            "",
            Words.PURPOSE);
    return new Section(
        "segments",
        Words.SEGMENTS.in(locale),
        Words.SEGMENT_NOTE.in(locale),
        true,
        60 + 26 * names.size(),
        columns,
        rows);
  }

  private Section missing() {
    List<List<String>> rows =
        outcomes.missing().entrySet().stream()
            .sorted(
                Map.Entry.<Attribute<?>, Long>comparingByValue()
                    .reversed()
                    .thenComparing(entry -> entry.getKey().id()))
            .filter(entry -> entry.getValue() > 0)
            .limit(MOST_MISSING)
            .map(
                entry ->
                    List.of(
                        entry.getKey().info().name().in(locale),
                        figure(entry.getValue()),
                        share(entry.getValue())))
            .toList();
    List<Column> columns = columns("", Words.ATTRIBUTE, "n", Words.CUSTOMERS, "n", Words.SHARE);
    return new Section(
        "missing",
        Words.MISSING.in(locale),
        Words.MISSING_NOTE.in(locale),
        false,
        0,
        columns,
        rows);
  }

  private List<Column> columns(Object... stylesAndNames) {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < stylesAndNames.length; i += 2) {
      String name = ((Words) stylesAndNames[i + 1]).in(locale);
      columns.add(new Column(name, (String) stylesAndNames[i]));
    }
    return columns;
  }

  private void chart(
      String id, List<String> labels, boolean horizontal, Map<String, List<Long>> series) {
    List<Map<String, Object>> all = new ArrayList<>();
    series.forEach(
        (name, values) ->
            all.add(Map.of("name", name, "values", values, "colour", all.isEmpty() ? BLUE : GREY)));
    charts.add(Map.of("id", id, "labels", labels, "horizontal", horizontal, "series", all));
  }

  private String figure(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  private String share(long count) {
    return outcomes.customers() == 0
        ? "–"
        : String.format(Locale.ROOT, "%.1f %%", 100.0 * count / outcomes.customers());
  }

  /** Inside a script element only {@code <} could end it. */
  private static String json(Object value) {
    return JsonMapper.builder().build().writeValueAsString(value).replace("<", "\\u003c");
  }

  private static String chartLibrary() {
    try (InputStream source = Report.class.getResourceAsStream(CHART_LIBRARY)) {
      if (source == null) {
        throw new IllegalStateException("the chart library is not on the class path");
      }
      return new String(source.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
