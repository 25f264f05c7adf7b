package org.bankcrm.examples.runner;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.policy.DecisionEngine;

/** Takes over what an interrupted night has finished, before any of its rows is read anew. */
final class Resumption {

  private final NightJournal journal;
  private final CustomerCsv customers;
  private final Set<Long> standIns;
  private final List<CsvTable.Raw> rows = new ArrayList<>();
  private final NightJournal.Finished finished;

  Resumption(NightJournal journal, NightJournal.Finished finished, CustomerCsv customers) {
    this.journal = journal;
    this.finished = finished;
    this.customers = customers;
    this.standIns = new HashSet<>(finished.standIns());
  }

  /**
   * Passes over the portions that are finished.
   *
   * @param cuts cuts the next portion out, as the interrupted night did
   * @throws UserException if their rows are not those that it read
   */
  void passOver(Supplier<CustomerCsv.Cut> cuts, String file) {
    CustomerCsv.Cut cut = new CustomerCsv.Cut(List.of(), Optional.empty());
    for (long left = finished.portions(); left > 0 && cut.end().isEmpty(); left--) {
      cut = cuts.get();
      journal.passOver(cut);
      cut.rows().stream().filter(row -> standIns.contains(row.line())).forEach(rows::add);
    }
    if (cut.end().isPresent() || !journal.isSame(finished)) {
      throw Refusal.RESUME_ROWS.of(file);
    }
    journal.takeOver();
  }

  /** Takes over whom the interrupted night has decided, and of whom it has asked. */
  void takeOver(Beside beside, DecisionSheets sheets) {
    for (String each : journal.asked()) {
      int end = each.indexOf(' ');
      long line = Long.parseLong(each.substring(0, end));
      CustomerId id = CustomerId.of(each.substring(end + 1));
      beside.ask(id);
      journal.passOver(id, line);
      if (line > 0) {
        customers.settled(id, line);
        sheets.passOver(id);
      }
    }
  }

  /** Goes on counting where the interrupted night stood; those who stand for others are decided. */
  void count(DecisionEngine engine, List<Counted> counted) {
    CustomerCsv.Portion again = customers.read(new CustomerCsv.Cut(rows, Optional.empty()));
    Ledger figures = finished.figures();
    figures.decided(engine.decideAll(again.build()));
    counted.forEach(each -> each.goOn(figures));
  }
}
