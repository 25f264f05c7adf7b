package org.bankcrm.examples.runner;

import java.util.Optional;
import org.bankcrm.core.attribute.Population;
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
    decisions.row("id", outcomes.header());
    badRows.row(BadRows.HEADER);
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

  /** Decides a portion of customers and adds what came out. */
  void add(Decisions portion) {
    Population population = portion.population();
    decisions.rows(population, outcomes.add(portion));
    state.ifPresent(sheet -> sheet.add(population, sheet.next(portion)));
    effects.ifPresent(sheet -> sheet.add(portion));
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
