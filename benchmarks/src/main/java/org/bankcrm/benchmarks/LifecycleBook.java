package org.bankcrm.benchmarks;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bankcrm.benchmarks.workload.Lifecycle;
import org.bankcrm.benchmarks.workload.Lifecycle.Event;
import org.bankcrm.benchmarks.workload.LifecycleDocument;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.lifecycle.LifecycleEngine;
import org.bankcrm.lifecycle.LifecycleKinds;
import org.bankcrm.lifecycle.StageEvent;
import org.bankcrm.lifecycle.StageState;
import org.bankcrm.lifecycle.StageTable;

/** Workload W4 as a host would hand it to the library: a document, then events. */
final class LifecycleBook {
  private static final List<Event> EVENTS = List.of(Event.values());

  private final LifecycleEngine engine;

  private LifecycleBook(PolicyBook book) {
    var lifecycle = (org.bankcrm.lifecycle.Lifecycle) book.policies().get(0);
    engine = LifecycleEngine.of(book, lifecycle);
  }

  static LifecycleBook make() {
    return make("ignore");
  }

  /**
   * @param unfitting what comes of events that fit nowhere
   */
  static LifecycleBook make(String unfitting) {
    Map<String, Object> book = new LinkedHashMap<>();
    book.put("book", "workload");
    book.put("version", 1);
    book.put("name", Map.of("zh", "workload", "en", "workload"));
    book.put("attributes", List.of(LifecycleDocument.stageAttribute()));
    book.put("policies", List.of(LifecycleDocument.of(Lifecycle.transitions(), unfitting)));
    return new LifecycleBook(PolicyBook.parse(book, LifecycleKinds.all()));
  }

  /** The stages of many customers in a table, all leads. */
  Table table(int customers) {
    return new Table(engine.table(customers));
  }

  /** Some customers led by the engine, which knows instants, ids and reasons. */
  Journeys journeys(int customers, int[] events) {
    return new Journeys(customers, events);
  }

  /** Customers in a table of stages. */
  static final class Table {
    private final StageTable stages;
    private final int[] types;

    private Table(StageTable stages) {
      this.stages = stages;
      this.types = EVENTS.stream().mapToInt(event -> stages.event(event.name())).toArray();
    }

    /** Runs the stream from leads on; tells how many moved. */
    int run(int[] events) {
      stages.reset();
      int moved = 0;
      int customer = 0;
      for (int event : events) {
        if (stages.accept(customer, types[event >>> 16], event & 0xFFFF) >= 0) {
          moved++;
        }
        customer = customer + 1 == stages.size() ? 0 : customer + 1;
      }
      return moved;
    }

    /** The stage of a customer by its number. */
    int stage(int customer) {
      return stages.stageNumber(customer);
    }
  }

  /** Customers with states that are handed in and out. */
  final class Journeys {
    private final StageState[] states;
    private final StageEvent[] events;
    private final Facts facts;

    private Journeys(int customers, int[] stream) {
      states = new StageState[customers];
      facts = Facts.builder(engine.catalog(), LibraryBook.AS_OF, LibraryBook.ZONE).build();
      events = new StageEvent[stream.length];
      IntegerAttribute value =
          (IntegerAttribute)
              engine.lifecycle().payload().find(LifecycleDocument.VALUE).orElseThrow();
      for (int i = 0; i < stream.length; i++) {
        Instant at = LibraryBook.AS_OF.plusSeconds(i);
        String type = Event.of(stream[i] >>> 16).name();
        events[i] = StageEvent.of("e" + i, type, at).with(value, stream[i] & 0xFFFF);
      }
    }

    /** Runs the stream from leads on; tells how many moved, beside their entries. */
    int run() {
      Arrays.fill(states, StageState.in("LEAD", LibraryBook.AS_OF));
      int moved = 0;
      int customer = 0;
      for (StageEvent event : events) {
        var result = engine.on(states[customer], event, facts);
        states[customer] = result.state();
        moved += result.changes().size();
        customer = customer + 1 == states.length ? 0 : customer + 1;
      }
      return moved;
    }

    /** The stage of a customer by its code. */
    String stage(int customer) {
      return states[customer].stage().orElseThrow();
    }
  }
}
