package org.bankcrm.examples.runner;

import java.util.Optional;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.policy.Decisions;

/** The tables of a run: decisions, bad rows, what is to be done, what the next run has to know. */
final class DecisionSheets implements AutoCloseable {

  static final String DECISIONS = "decisions.csv";
  static final String BAD_ROWS = "bad-rows.csv";

  private final Outcomes outcomes;
  private final Sheet decisions;
  private final Sheet badRows;
  private final Optional<StateSheet> state;
  private final Optional<EffectSheet> effects;

  /** Begins the tables; without policies that keep a state there is no table of it. */
  DecisionSheets(ResultFiles files, boolean spreadsheet, Outcomes outcomes, Beside beside) {
    this.outcomes = outcomes;
    this.decisions = files.sheet(DECISIONS, spreadsheet);
    this.badRows = files.sheet(BAD_ROWS, spreadsheet);
    decisions.header("id", outcomes.header());
    badRows.header(BadRows.HEADER);
    Memories memories = beside.memories();
    this.state =
        memories.columns().isEmpty()
            ? Optional.empty()
            : Optional.of(
                new StateSheet(files.sheet(StateFile.NAME, false), memories, beside.state()));
    this.effects =
        EffectSheet.isWanted(beside.book())
            ? Optional.of(
                new EffectSheet(
                    files.sheet(EffectSheet.NAME, spreadsheet), beside.book(), beside.calendars()))
            : Optional.empty();
  }

  Sheet badRows() {
    return badRows;
  }

  /**
   * What came out for a portion, to be counted and written.
   *
   * @param state nothing where no policy keeps one
   */
  record Decided(Decisions portion, Told told, Sheet.Rows rows, Optional<Sheet.Rows> state) {}

  /** The lines of others that stand between those of a portion. */
  record Between(Sheet.Between decisions, Sheet.Between state) {
    static final Between NONE = new Between(Sheet.Between.NONE, Sheet.Between.NONE);
  }

  /** Makes ready what is to be written of a portion; on any thread. */
  Decided decided(Decisions portion) {
    return decided(portion, Between.NONE);
  }

  /** The same, with lines of others between. */
  Decided decided(Decisions portion, Between between) {
    return decided(portion, outcomes.read(portion), between);
  }

  /** The same for what was found of it already. */
  Decided decided(Decisions portion, Told told, Between between) {
    return new Decided(
        portion,
        told,
        decisions.made(portion.population(), told.cells(), between.decisions()),
        state.map(sheet -> sheet.next(portion, between.state())));
  }

  /** Counts and writes the next portion. */
  void add(Decided decided) {
    Decisions portion = decided.portion();
    decided.told().count().run();
    decisions.rows(decided.rows());
    decided.state().ifPresent(rows -> state.orElseThrow().add(portion.population(), rows));
    effects.ifPresent(sheet -> sheet.add(portion));
  }

  /** Takes over a customer who was decided by the run that goes on. */
  void passOver(CustomerId customer) {
    outcomes.passOver(customer);
    passOverState(customer);
  }

  /** Takes over what was kept of a customer who is decided as in an earlier run. */
  void passOverState(CustomerId customer) {
    state.ifPresent(sheet -> sheet.passOver(customer));
  }

  /** After the last customer. */
  void finish() {
    state.ifPresent(StateSheet::addOthers);
  }

  @Override
  public void close() {
    decisions.close();
    badRows.close();
    state.ifPresent(StateSheet::close);
    effects.ifPresent(EffectSheet::close);
  }
}
