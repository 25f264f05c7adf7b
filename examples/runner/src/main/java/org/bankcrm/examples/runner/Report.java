package org.bankcrm.examples.runner;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.bankcrm.core.language.Language;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.examples.runner.ReportPage.Card;
import org.bankcrm.examples.runner.ReportPage.Chapter;
import org.bankcrm.examples.runner.ReportPage.Section;

/**
 * The report of a run: one HTML file that needs no network and no script, and its figures as files.
 * It tells of groups of customers, and of single ones nothing but ids.
 */
final class Report {

  static final String PAGE = "report.html";

  /** What is written. */
  static final List<String> NAMES = List.of(PAGE, FigureFiles.CSV, FigureFiles.JSON);

  private final Outcomes outcomes;
  private final PolicyBook book;
  private final LocalDate asOf;
  private final Locale locale;
  private final List<Block> blocks;
  private final List<String> warnings = new ArrayList<>();
  private Optional<EarlierRun> earlier = Optional.empty();

  Report(Outcomes outcomes, PolicyBook book, LocalDate asOf, Locale locale) {
    this.outcomes = outcomes;
    this.book = book;
    this.asOf = asOf;
    this.locale = locale;
    this.blocks = new ArrayList<>(outcomes.blocks(locale));
  }

  /** Shows the figures of an earlier run beside. */
  Report beside(Optional<EarlierRun> run) {
    earlier = run;
    return this;
  }

  /** Adds a table of something beside the decisions. */
  Report with(Block block) {
    blocks.add(block);
    return this;
  }

  /** Adds what a reader must know of the data. */
  Report warn(String warning) {
    warnings.add(warning);
    return this;
  }

  /** Writes the page and the figures. */
  void write(ResultFiles files, boolean spreadsheet) {
    files.text(PAGE, page());
    Optional<LocalDate> before = earlier.map(EarlierRun::day);
    FigureFiles.write(files, spreadsheet, blocks, book, asOf, before, locale);
  }

  /** The page, complete. */
  String page() {
    StringOutput page = new StringOutput();
    TemplateEngine.createPrecompiled(ContentType.Html).render("report.jte", content(), page);
    return page.toString();
  }

  private ReportPage content() {
    List<String> all = new ArrayList<>(warnings);
    all.addAll(outcomes.warnings(locale));
    return new ReportPage(
        locale.getLanguage().equals("zh") ? "zh-Hans" : "en",
        Words.REPORT.in(locale),
        subtitle(),
        ReportWords.CONTENTS.in(locale),
        cards(),
        ReportWords.WARNINGS.in(locale),
        all.isEmpty() ? List.of(ReportWords.NO_WARNINGS.in(locale)) : all,
        ReportWords.LEGEND.in(locale),
        chapters(),
        List.of(
            Words.FOOTER.with(locale, book.hash()),
            ReportWords.FILES.with(locale, FigureFiles.CSV, FigureFiles.JSON)));
  }

  private String subtitle() {
    Language language = Language.of(locale);
    String beside =
        earlier
            .map(run -> ReportWords.BESIDE.with(locale, language.day(run.day())))
            .orElse(ReportWords.ALONE.in(locale));
    return ReportWords.SUBTITLE.with(locale, language.day(asOf), book.name().in(locale), book.ref())
        + " · "
        + beside;
  }

  /** Of the bank as a whole. */
  private List<Card> cards() {
    Block whole =
        blocks.stream().filter(each -> each.id().equals(Outcomes.WHOLE)).findFirst().orElseThrow();
    Row row = whole.rows().get(0);
    List<Card> cards = new ArrayList<>();
    for (int i = 1; i < row.cells().size(); i++) {
      Column column = whole.columns().get(i);
      Cell cell = row.cells().get(i);
      String before =
          earlier
              .flatMap(run -> run.figure(whole.id(), row.code(), column.id()))
              .map(then -> before(cell.number().orElse(BigDecimal.ZERO), then))
              .orElse("");
      cards.add(new Card(cell.text(), column.name(), before));
    }
    return cards;
  }

  private String before(BigDecimal now, BigDecimal then) {
    String day = earlier.map(run -> run.day().toString()).orElse("");
    String change = SectionMaker.signed(now.subtract(then));
    return ReportWords.CARD_BEFORE.with(locale, day, SectionMaker.whole(then), change);
  }

  private List<Chapter> chapters() {
    return Stream.of(Topic.values())
        .map(this::chapter)
        .filter(chapter -> !chapter.sections().isEmpty())
        .toList();
  }

  private Chapter chapter(Topic topic) {
    List<Section> sections =
        blocks.stream()
            .filter(block -> block.topic() == topic && !block.id().equals(Outcomes.WHOLE))
            .map(block -> new SectionMaker(block, earlier, locale).make())
            .toList();
    return new Chapter(
        "topic-" + topic.name().toLowerCase(Locale.ROOT), topic.title().in(locale), sections);
  }
}
