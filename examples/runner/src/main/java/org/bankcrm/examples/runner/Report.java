package org.bankcrm.examples.runner;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.examples.runner.Block.Chart;
import org.bankcrm.examples.runner.ReportPage.Card;
import org.bankcrm.examples.runner.ReportPage.Section;
import tools.jackson.databind.json.JsonMapper;

/** The report of a run: one HTML file with charts that needs no network. */
final class Report {

  private static final String CHART_LIBRARY =
      "/META-INF/resources/webjars/chart.js/4.5.1/dist/chart.umd.min.js";
  private static final String BLUE = "#0b5fa5";
  private static final String GREY = "#c9d3dd";
  private static final int HEIGHT = 280;

  private final Outcomes outcomes;
  private final PolicyBook book;
  private final LocalDate asOf;
  private final Locale locale;
  private final List<Card> cards = new ArrayList<>();

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

  /** The page, complete. */
  String page() {
    Figures figures = new Figures(locale, outcomes.customers());
    card(figures.count(outcomes.customers()), Words.CUSTOMERS);
    card(figures.count(outcomes.customers() * book.policies().size()), Words.DECISIONS);
    StringOutput page = new StringOutput();
    TemplateEngine.createPrecompiled(ContentType.Html).render("report.jte", content(), page);
    return page.toString();
  }

  private ReportPage content() {
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
    List<Block> blocks = outcomes.blocks(locale);
    return new ReportPage(
        locale.getLanguage(),
        Words.REPORT.in(locale),
        subtitle,
        cards,
        blocks.stream().map(Report::section).toList(),
        Words.FOOTER.in(locale) + book.hash(),
        json(
            blocks.stream()
                .flatMap(block -> block.chart().map(c -> data(block, c)).stream())
                .toList()),
        chartLibrary());
  }

  private static Section section(Block block) {
    return new Section(
        block.id(),
        block.title(),
        block.note(),
        block.chart().isPresent(),
        block.chart().map(Report::height).orElse(0),
        block.columns(),
        block.rows());
  }

  private static int height(Chart chart) {
    return chart.across() ? 60 + 26 * chart.labels().size() : HEIGHT;
  }

  private static Map<String, Object> data(Block block, Chart chart) {
    List<Map<String, Object>> all = new ArrayList<>();
    chart.series().forEach((name, values) -> all.add(series(name, values, all.isEmpty())));
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("id", block.id());
    data.put("labels", chart.labels());
    data.put("horizontal", chart.across());
    data.put("series", all);
    return data;
  }

  /** In one order, so that the same figures give the same page. */
  private static Map<String, Object> series(String name, List<Long> values, boolean first) {
    Map<String, Object> series = new LinkedHashMap<>();
    series.put("name", name);
    series.put("values", values);
    series.put("colour", first ? BLUE : GREY);
    return series;
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
