package org.bankcrm.examples.flink;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.window.WindowState.Added;
import org.bankcrm.lifecycle.StageChange;
import org.bankcrm.lifecycle.StageDecision;
import org.bankcrm.lifecycle.StageResult;
import org.jspecify.annotations.Nullable;

/**
 * Leads one customer after the other, event by event and look by look; knows nothing of the engine
 * that calls it. What it tells are lines of JSON. Immutable and thread-safe.
 */
final class Leading {

  private final BankBook book;
  private final Events events;
  private final Terms terms;

  Leading(BankBook book) {
    this.book = book;
    this.events = new Events(book);
    this.terms = book.terms();
  }

  /**
   * An event: the windows take it, whenever it happened, and the lifecycle if it is not past what
   * was decided. One that has come before is nothing new.
   */
  void event(Customer customer, Told told, Consumer<String> out) {
    Optional<Added> added = added(customer, told);
    if (added.equals(Optional.of(Added.REPEATED))) {
      return;
    }
    Map<String, Object> line = line(customer);
    line.put("event", told.id());
    line.put("at", told.at().toString());
    if (added.isEmpty()) {
      line.put("decision", "refused");
      line.put("problem", "id-of-another");
      out.accept(Json.write(line));
    } else {
      decide(customer, told, added.get(), line, out);
    }
  }

  private void decide(
      Customer customer, Told told, Added added, Map<String, Object> line, Consumer<String> out) {
    Instant asOf = customer.decidedUntil().filter(told.at()::isBefore).orElse(told.at());
    Facts facts = facts(customer, asOf);
    StageResult result =
        book.listensTo(told.type())
            ? book.engine().on(customer.stage, events.ofLifecycle(told), facts)
            : book.engine().tick(customer.stage, facts);
    line.put("decision", word(result.decision()));
    reason(result.decision()).ifPresent(reason -> line.put("reason", reason));
    problem(added).ifPresent(problem -> line.put("problem", problem));
    if (asOf.isAfter(told.at())) {
      line.put("late", true);
    }
    out.accept(Json.write(line));
    keep(customer, result, asOf, out);
  }

  /** A look at a customer, because time may move them. */
  void look(Customer customer, Instant at, Consumer<String> out) {
    customer.windows.forgetBefore(book.windows().firstDay(terms.day(at)));
    Facts facts = facts(customer, at);
    keep(customer, book.engine().tick(customer.stage, facts), at, out);
    if (at.equals(terms.until())) {
      Map<String, Object> line = line(customer);
      line.put("stands", customer.stage.toDocument());
      line.put("facts", facts.toDocument());
      out.accept(Json.write(line));
    }
  }

  /** What became of the event in the windows; empty where another one has its id. */
  private Optional<Added> added(Customer customer, Told told) {
    try {
      return Optional.of(customer.windows.add(events.ofWindows(told)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> problem(Added added) {
    return switch (added) {
      case TOO_LATE -> Optional.of("windows-settled");
      case FORGOTTEN -> Optional.of("windows-forgotten");
      case TAKEN, UNREAD, REPEATED, WITHDRAWN -> Optional.empty();
    };
  }

  private void keep(Customer customer, StageResult result, Instant asOf, Consumer<String> out) {
    for (StageChange change : result.changes()) {
      Map<String, Object> line = line(customer);
      line.put("change", change.toDocument());
      out.accept(Json.write(line));
    }
    customer.stage = result.state();
    if (!(result.decision() instanceof StageDecision.Refused) || customer.next == null) {
      customer.next = next(result.decision(), asOf);
    }
  }

  /** What falls due, the next day, whose windows are others, or the end; whichever comes first. */
  private @Nullable Instant next(StageDecision decision, Instant asOf) {
    boolean ended = decision.stage().filter(book::isFinal).isPresent();
    Stream<Instant> times =
        ended
            ? Stream.empty()
            : Stream.concat(
                Stream.of(terms.nextDay(asOf)),
                decision.nextDueAt().stream().map(it -> it.toInstant()));
    Instant until = terms.until();
    return Stream.concat(times, Stream.ofNullable(until))
        .filter(at -> at.isAfter(asOf) && (until == null || !at.isAfter(until)))
        .min(Instant::compareTo)
        .orElse(null);
  }

  private Facts facts(Customer customer, Instant asOf) {
    Facts.Builder facts = Facts.builder(book.engine().catalog(), asOf, terms.zone());
    customer.windows.valuesAt(terms.day(asOf), terms.history()).putInto(facts);
    return facts.build();
  }

  private static Map<String, Object> line(Customer customer) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("customer", customer.id);
    line.put("n", customer.told++);
    return line;
  }

  private static String word(StageDecision decision) {
    if (decision instanceof StageDecision.Moved) {
      return "moved";
    }
    return decision instanceof StageDecision.Stayed ? "stayed" : "refused";
  }

  private static Optional<String> reason(StageDecision decision) {
    if (decision instanceof StageDecision.Stayed stayed) {
      return Optional.of(stayed.reason().name());
    }
    return decision instanceof StageDecision.Refused refused
        ? Optional.of(refused.reason().name())
        : Optional.empty();
  }
}
