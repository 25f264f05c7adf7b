package org.bankcrm.examples.flink;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.window.Event;
import org.bankcrm.lifecycle.LifecycleEngine;
import org.bankcrm.lifecycle.LogEntry;
import org.bankcrm.lifecycle.StageDecision;
import org.bankcrm.lifecycle.StageHistory;
import org.bankcrm.lifecycle.StageState;

/**
 * The same without Flink: each customer's whole log in order, windows from all events so far at
 * once, every entry replayed by the library.
 */
final class OneMachine {

  private final Terms terms;
  private final BankBook book;
  private final LifecycleEngine engine;
  private final Events events;

  private List<Event> happened;
  private StageState state;
  private Facts known;
  private List<Map<String, Object>> told;

  OneMachine(Terms terms) {
    this.terms = terms;
    this.book = BankBook.of(terms);
    this.engine = book.engine();
    this.events = new Events(book);
  }

  List<String> lead(List<String> lines) {
    TreeMap<String, List<Told>> logs = new TreeMap<>();
    for (String line : lines) {
      Told each = told(line);
      logs.computeIfAbsent(each.customer(), id -> new ArrayList<>()).add(each);
    }
    List<String> all = new ArrayList<>();
    logs.forEach((customer, log) -> all.addAll(lead(customer, log)));
    return all;
  }

  private static Told told(String line) {
    Map<String, Object> tree = Json.read(line);
    TreeMap<String, String> values = new TreeMap<>();
    tree.forEach((key, value) -> values.put(key, value.toString()));
    List.of("customer", "id", "type", "at").forEach(values::remove);
    return new Told(
        tree.get("customer").toString(),
        tree.get("id").toString(),
        tree.get("type").toString(),
        Instant.parse(tree.get("at").toString()),
        values);
  }

  private List<String> lead(String customer, List<Told> log) {
    log.sort(Comparator.comparing(Told::at).thenComparing(Told::id));
    happened = new ArrayList<>();
    state = StageState.none();
    known = null;
    told = new ArrayList<>();
    for (Told each : log) {
      passTime(each.at());
      take(each);
    }
    passTime(terms.until().plusSeconds(1));
    List<String> lines = new ArrayList<>();
    for (Map<String, Object> each : told) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("customer", customer);
      line.put("n", lines.size());
      line.putAll(each);
      lines.add(Json.write(line));
    }
    return lines;
  }

  /** Everything up to an instant at which time alone could move the customer, and each midnight. */
  private void passTime(Instant before) {
    while (known != null) {
      Instant last = known.asOf();
      boolean ended = state.stage().filter(book::isFinal).isPresent();
      List<Instant> candidates = new ArrayList<>(List.of(terms.until()));
      if (!ended) {
        candidates.add(terms.day(last).plusDays(1).atStartOfDay(terms.zone()).toInstant());
        engine.nextDueAt(state, known).ifPresent(due -> candidates.add(due.toInstant()));
      }
      candidates.removeIf(at -> !at.isAfter(last) || at.isAfter(terms.until()));
      if (candidates.isEmpty() || candidates.stream().allMatch(at -> at.isAfter(before))) {
        return;
      }
      Instant at = candidates.stream().min(Comparator.naturalOrder()).orElseThrow();
      known = facts(at);
      changes(engine.replay(state, List.of(new LogEntry.Tick(known))));
      if (at.equals(terms.until())) {
        told.add(line("stands", state.toDocument(), "facts", known.toDocument()));
      }
    }
  }

  private void take(Told each) {
    happened.add(events.ofWindows(each));
    known = facts(each.at());
    LogEntry entry =
        book.listensTo(each.type())
            ? new LogEntry.Event(events.ofLifecycle(each), known)
            : new LogEntry.Tick(known);
    StageHistory history = engine.replay(state, List.of(entry));
    StageDecision decision = history.decisions().get(0);
    Map<String, Object> line = line("event", each.id(), "at", each.at().toString());
    if (decision instanceof StageDecision.Moved) {
      line.put("decision", "moved");
    } else if (decision instanceof StageDecision.Stayed stayed) {
      line.put("decision", "stayed");
      line.put("reason", stayed.reason().name());
    } else if (decision instanceof StageDecision.Refused refused) {
      line.put("decision", "refused");
      line.put("reason", refused.reason().name());
    }
    told.add(line);
    changes(history);
  }

  private void changes(StageHistory history) {
    history.changes().forEach(change -> told.add(line("change", change.toDocument())));
    state = history.state();
  }

  private Facts facts(Instant at) {
    Facts.Builder facts = Facts.builder(engine.catalog(), at, terms.zone());
    book.windows().compute(happened, terms.day(at), terms.history()).putInto(facts);
    return facts.build();
  }

  private static Map<String, Object> line(Object... pairs) {
    Map<String, Object> line = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      line.put(pairs[i].toString(), pairs[i + 1]);
    }
    return line;
  }
}
