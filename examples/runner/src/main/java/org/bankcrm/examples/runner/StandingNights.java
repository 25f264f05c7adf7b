package org.bankcrm.examples.runner;

import java.time.Instant;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.CustomerChanges;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.DueNights;
import org.bankcrm.core.policy.ResultColumn;
import org.bankcrm.lifecycle.Lifecycle;
import org.bankcrm.lifecycle.StageFields;

/**
 * For how many nights customers are written and counted the same, if nothing of them changes. That
 * no condition answers otherwise is proved by the engine for each night; what is reckoned by the
 * time besides, such as a day on which to look again, moves one way only, and is decided as of the
 * last of the nights and compared.
 */
final class StandingNights {

  /** Who is not the same tomorrow is not tried for longer. */
  private static final int[] TRIED = {31, 1, 10, 2};

  private static final int MOST = TRIED[0];

  private final DecisionEngine engine;
  private final DecisionSheets sheets;
  private final Set<Attribute<?>> dated;
  private final List<Lifecycle> lifecycles;

  /**
   * Nights of an engine.
   *
   * @param sheets by which results are written
   * @param dated the attributes of which it is told when each value was observed
   */
  StandingNights(DecisionEngine engine, DecisionSheets sheets, Set<Attribute<?>> dated) {
    this.engine = engine;
    this.sheets = sheets;
    this.dated = dated;
    this.lifecycles = Views.all(engine.book(), Lifecycle.class);
  }

  /** What is written of customers, and as what they are counted. */
  private record Shown(DecisionSheets.Decided decided, Noted noted) {
    boolean isSame(int row, Shown other, int otherRow) {
      return decided.rows().isSame(row, other.decided.rows(), otherRow)
          && noted.isSame(row, other.noted, otherRow)
          && decided.state().isEmpty() == other.decided.state().isEmpty()
          && decided.state().stream()
              .allMatch(rows -> rows.isSame(row, other.decided.state().orElseThrow(), otherRow));
    }
  }

  /** As what the customers of a portion are counted. */
  Noted noted(Decisions portion, Noted.Book book) {
    return shown(portion, book).noted;
  }

  private Shown shown(Decisions portion, Noted.Book book) {
    Outcomes outcomes = new Outcomes(engine);
    Noted noted = new Noted(book, portion.size());
    outcomes.note(noted);
    Told told = outcomes.read(portion);
    told.count().run();
    return new Shown(sheets.decided(portion, told, DecisionSheets.Between.NONE), noted);
  }

  /**
   * For how many nights what is decided of each customer stands.
   *
   * @param decided what is written of them
   * @param noted as what they are counted
   */
  int[] of(DecisionSheets.Decided decided, Noted noted, Noted.Book book) {
    Population portion = decided.portion().population();
    Attribute<?>[] dates = dated(portion);
    DueNights due = engine.dueNights(portion, nights(portion), dates);
    BitSet open = still(decided.portion());
    int[] nights = new int[portion.size()];
    Shown now = new Shown(decided, noted);
    for (int tried : TRIED) {
      int[] rows = open.stream().filter(row -> due.standing(row) >= tried).toArray();
      if (rows.length > 0) {
        Shown then = shown(engine.decideAll(carried(portion, rows, tried, dates)), book);
        for (int i = 0; i < rows.length; i++) {
          boolean same = now.isSame(rows[i], then, i);
          nights[rows[i]] = same ? tried : nights[rows[i]];
          open.set(rows[i], same == (tried == 1));
        }
      }
    }
    return nights;
  }

  /** Those whom nothing moved: a move is told with its day. */
  private BitSet still(Decisions portion) {
    BitSet still = new BitSet();
    still.set(0, portion.size());
    for (Lifecycle lifecycle : lifecycles) {
      ResultColumn<Boolean> moved = portion.column(lifecycle, StageFields.MOVED);
      still.stream().filter(row -> moved.place(row) == 1).forEach(still::clear);
    }
    return still;
  }

  private Attribute<?>[] dated(Population portion) {
    Set<Attribute<?>> all = new HashSet<>(dated);
    List<Attribute<?>> attributes = portion.catalog().attributes();
    IntStream.range(0, attributes.size())
        .filter(portion::hasObservedDays)
        .forEach(place -> all.add(attributes.get(place)));
    return all.toArray(Attribute<?>[]::new);
  }

  private static List<Instant> nights(Population portion) {
    return IntStream.rangeClosed(1, MOST).mapToObj(night -> night(portion, night)).toList();
  }

  private static Instant night(Population portion, int nights) {
    LocalDate day = portion.asOfDate().plusDays(nights);
    return AsOf.endOf(day, portion.zone());
  }

  private static Population carried(
      Population portion, int[] rows, int nights, Attribute<?>... dated) {
    Population nobody =
        Population.builder(portion.catalog(), night(portion, nights), portion.zone()).build();
    return portion.rows(rows).updated(CustomerChanges.of(nobody).dated(dated)).carried();
  }

  /** So that not all are due on one night, some are decided again before they have to be. */
  static int spread(int nights, int hash) {
    return nights == MOST ? nights - (hash & 15) : nights;
  }
}
