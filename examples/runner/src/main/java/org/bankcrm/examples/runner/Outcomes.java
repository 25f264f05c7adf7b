package org.bankcrm.examples.runner;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.IntFunction;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.language.Language;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.PastResults;

/** What a book decides, as columns of text, and how often each outcome came. */
final class Outcomes implements Counted {

  /** The block of the bank as a whole. */
  static final String WHOLE = "bank";

  private static final int MOST = 6;

  private final List<PolicyView> views;
  private final MissingData missing;
  private final Assets assets;
  private Moves moves;
  private Optional<EarlierRun> earlier = Optional.empty();
  private long customers;
  private long withoutAssets;

  /** Counts nobody yet, and names nobody whom to call. */
  Outcomes(DecisionEngine engine) {
    this(engine, 0);
  }

  /**
   * Counts nobody yet.
   *
   * @param named how many customers are named whom to call
   */
  Outcomes(DecisionEngine engine, int named) {
    views = Views.of(engine.book(), named);
    assets = Assets.ofParts(engine.book().catalog());
    List<Attribute<?>> byRight = new ArrayList<>(PastResults.attributes(engine));
    views.forEach(view -> byRight.addAll(view.missingByRight()));
    missing = new MissingData(engine, byRight);
    moves = new Moves(Optional.empty(), List.of());
  }

  /** The columns of which moves since an earlier run are told. */
  List<Tracked> tracked() {
    return views.stream().flatMap(view -> view.tracked().stream()).toList();
  }

  /** From now on moves since that run are counted. */
  void compareWith(EarlierRun run) {
    earlier = Optional.of(run);
    moves = new Moves(earlier, header());
  }

  /** The names of the columns, after that of the customer. */
  List<String> header() {
    return views.stream().flatMap(view -> view.header().stream()).toList();
  }

  /** The outcomes of a portion of customers in the order of the header, to be counted. */
  Told read(Decisions portion) {
    List<Told> told = views.stream().map(view -> view.read(portion)).toList();
    List<Cells> cells = told.stream().flatMap(each -> each.cells().stream()).toList();
    Runnable absences = missing.read(portion.population());
    Assets.Portion sums = assets.of(portion.population()).add(WHOLE, row -> true);
    return new Told(
        cells,
        () -> {
          told.forEach(each -> each.count().run());
          absences.run();
          assets.add(sums);
          withoutAssets += portion.size() - sums.known();
          customers += portion.size();
          moves.add(portion.population(), cells);
        });
  }

  /** The same, counted. */
  List<Cells> add(Decisions portion) {
    Told told = read(portion);
    told.count().run();
    return told.cells();
  }

  /** How many customers were added. */
  long customers() {
    return customers;
  }

  /** How many of them have an offer; none where the book chooses none. */
  OptionalLong offered() {
    List<OffersView> all =
        views.stream().filter(OffersView.class::isInstance).map(OffersView.class::cast).toList();
    return all.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(all.stream().mapToLong(OffersView::customers).sum());
  }

  /** The figures of the bank as a whole, kind by kind of policy, and what data is missing. */
  List<Block> blocks(Locale locale) {
    Figures figures = new Figures(locale, customers);
    List<Block> blocks = new ArrayList<>();
    if (moves.areTold()) {
      views.forEach(view -> blocks.addAll(view.moves(moves, figures)));
    }
    views.forEach(view -> blocks.addAll(view.blocks(figures)));
    blocks.add(missing.block(figures));
    blocks.add(whole(figures));
    return blocks;
  }

  /** The cards at the top of the page. */
  private Block whole(Figures figures) {
    List<Column> columns = figures.columns(Words.BANK, Words.CUSTOMERS);
    List<Cell> cells =
        new ArrayList<>(List.of(figures.words(figures.in(Words.BANK)), figures.count(customers)));
    columns.addAll(assets.columns(figures));
    cells.addAll(assets.cells(WHOLE, figures));
    offered()
        .ifPresent(
            count -> {
              String name = figures.in(ReportWords.OFFERS);
              columns.add(new Column("offers", name, Column.Style.NUMBER, true));
              cells.add(figures.count(count));
            });
    return figures
        .block(
            WHOLE,
            Topic.STANDING,
            figures.in(Words.BANK),
            Words.BANK_NOTE,
            columns,
            List.of(new Row(WHOLE, false, cells)))
        .pageOnly();
  }

  /** What a reader must know of the data, the policies with most undecided customers first. */
  List<String> warnings(Locale locale) {
    List<String> warnings = new ArrayList<>();
    List<Attribute<?>> all = customers == 0 ? List.of() : missing.missingForAll(customers);
    if (!all.isEmpty()) {
      List<String> names = all.stream().map(each -> each.info().name().in(locale)).toList();
      String told =
          Language.of(locale)
              .list(
                  names.subList(0, Math.min(MOST, names.size())),
                  names.size() - Math.min(MOST, names.size()));
      warnings.add(ReportWords.ALL_MISSING.with(locale, told));
    }
    if (withoutAssets > 0 && withoutAssets < customers) {
      warnings.add(ReportWords.ASSETS_UNKNOWN.with(locale, withoutAssets));
    }
    warnings.addAll(undecided(locale));
    return warnings;
  }

  private List<String> undecided(Locale locale) {
    Figures figures = new Figures(locale, customers);
    List<Doubt> doubts =
        views.stream()
            .flatMap(view -> view.doubts().stream())
            .filter(each -> each.open() > 0)
            .sorted(Comparator.comparingLong(Doubt::open).reversed())
            .toList();
    List<String> told = new ArrayList<>();
    for (Doubt each : doubts.subList(0, Math.min(MOST, doubts.size()))) {
      String share = figures.share(each.open()).text();
      String policy = figures.in(each.policy());
      told.add(ReportWords.UNDECIDED.with(locale, policy, each.open(), share));
    }
    if (doubts.size() > MOST) {
      told.add(ReportWords.MORE_UNDECIDED.with(locale, doubts.size() - MOST));
    }
    return told;
  }

  @Override
  public void keep(Ledger into) {
    into.put(customers);
    into.put(withoutAssets);
    counted().forEach(part -> part.keep(into));
  }

  @Override
  public void goOn(Ledger from) {
    customers += from.number();
    withoutAssets += from.number();
    counted().forEach(part -> part.goOn(from));
  }

  /** From now on it is taken down as what each customer is counted. */
  void note(Noted into) {
    List<Counted> leaves = leaves();
    for (int i = 0; i < leaves.size(); i++) {
      leaves.get(i).note(into.of(i));
    }
  }

  /**
   * Counts customers of whom an earlier night took it down; they are decided as then.
   *
   * @param standIns those of them who stand for others
   */
  void add(NotedTotals totals, Decisions standIns) {
    Outcomes all = new Outcomes(standIns.engine());
    earlier.ifPresent(all::compareWith);
    List<Counted> leaves = all.leaves();
    totals.forEach((leaf, as, alike) -> leaves.get(leaf).addNoted(as, alike));
    all.customers = totals.customers();
    all.withoutAssets = totals.withoutAssets();
    Ledger ledger = new Ledger();
    all.keep(ledger);
    ledger.decided(standIns);
    goOn(ledger);
  }

  /** What counts customers one by one, always in the same order. */
  private List<Counted> leaves() {
    List<Counted> leaves = new ArrayList<>(List.of(assets, missing));
    views.forEach(view -> leaves.addAll(view.counted()));
    return leaves;
  }

  /** Counts how a customer moved who is decided as before. */
  void addMoves(CustomerId customer, IntFunction<String> cells) {
    moves.add(customer, cells);
  }

  /** Whether moves are told since the very run in a directory: who stands there did not move. */
  boolean tellsMovesSince(Optional<Path> run) {
    return run.isPresent() && earlier.map(EarlierRun::directory).equals(run);
  }

  /** Whether moves since an earlier run are told. */
  boolean tellsMoves() {
    return moves.areTold();
  }

  /** The assets of the customers of a portion, in minor units. */
  long[] assets(Population portion) {
    return assets.of(portion).units();
  }

  private List<Counted> counted() {
    List<Counted> parts = new ArrayList<>(List.of(assets, missing, moves));
    parts.addAll(views);
    return parts;
  }

  /** Passes over a customer who was counted by the run that goes on. */
  void passOver(CustomerId customer) {
    moves.passOver(customer);
  }
}
