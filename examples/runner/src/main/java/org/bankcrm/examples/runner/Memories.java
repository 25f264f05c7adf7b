package org.bankcrm.examples.runner;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.bankcrm.core.BusinessCalendar;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.PastResults;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.lifecycle.Lifecycle;
import org.bankcrm.lifecycle.LifecycleEngine;
import org.bankcrm.segmentation.TierLadder;

/** What the policies of a book have to know of what they decided before. */
final class Memories {

  private final List<Memory> all = new ArrayList<>();

  /**
   * Those of a book.
   *
   * @param zone that of the facts
   * @param handedIn whether anything is handed in
   * @param calendars business calendars by their ids
   * @throws UserException if a lifecycle of which something is handed in counts business days by a
   *     calendar that is not there
   */
  Memories(
      DecisionEngine engine,
      ZoneId zone,
      boolean handedIn,
      Map<String, BusinessCalendar> calendars) {
    PolicyBook book = engine.book();
    for (TierLadder ladder : Views.all(book, TierLadder.class)) {
      if (ladder.retention().isPresent()) {
        all.add(new TierMemory(ladder));
      }
    }
    for (Lifecycle lifecycle : Views.all(book, Lifecycle.class)) {
      Optional<LifecycleEngine> leading =
          handedIn ? Optional.of(engine(book, lifecycle, calendars)) : Optional.empty();
      all.add(new StageMemory(lifecycle, leading, zone));
    }
    if (!PastResults.attributes(engine).isEmpty()) {
      all.add(new ResultsMemory(engine));
    }
  }

  private static LifecycleEngine engine(
      PolicyBook book, Lifecycle lifecycle, Map<String, BusinessCalendar> calendars) {
    Optional<String> wanted = lifecycle.calendar();
    if (wanted.isEmpty()) {
      return LifecycleEngine.of(book, lifecycle);
    }
    BusinessCalendar calendar = calendars.get(wanted.get());
    if (calendar == null) {
      throw Refusal.NO_CALENDAR.of(lifecycle.ref().id(), wanted.get());
    }
    return LifecycleEngine.of(book, lifecycle, calendar);
  }

  List<Memory> all() {
    return all;
  }

  List<String> columns() {
    return all.stream().map(Memory::column).toList();
  }

  /**
   * What to keep of a portion of customers after their decisions, a column for each policy.
   *
   * @param before what was kept of a customer before, alike; empty if nothing was
   */
  List<Cells> next(Decisions portion, Function<CustomerId, Optional<List<String>>> before) {
    List<Optional<List<String>>> kept =
        IntStream.range(0, portion.size())
            .mapToObj(row -> before.apply(portion.population().id(row)))
            .toList();
    List<Cells> columns = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      int place = i;
      columns.add(
          all.get(i)
              .next(
                  portion,
                  row ->
                      kept.get(row).map(each -> each.get(place)).filter(cell -> !cell.isEmpty())));
    }
    return columns;
  }
}
