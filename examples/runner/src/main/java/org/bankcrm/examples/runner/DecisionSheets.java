package org.bankcrm.examples.runner;

import java.util.List;
import java.util.Optional;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.policy.Decision;

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

  void add(CustomerId id, Decision decision) {
    List<String> cells = outcomes.add(id, decision);
    decisions.row(id.value(), cells);
    state.ifPresent(sheet -> sheet.add(id, decision));
    effects.ifPresent(sheet -> sheet.add(id, decision));
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
