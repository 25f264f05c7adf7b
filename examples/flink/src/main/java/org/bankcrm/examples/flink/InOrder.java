package org.bankcrm.examples.flink;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Puts each customer's events in the order in which they happened, and leads the customer by them
 * and by time: an event waits until the watermark passes it, and then goes with all that came
 * before it, events of one instant in the order of their ids. What became due in between is looked
 * at when it was due.
 */
final class InOrder extends KeyedProcessFunction<String, Told, String> {

  private static final long serialVersionUID = 1L;

  private static final Comparator<Told> BY_TIME =
      Comparator.comparing(Told::at).thenComparing(Told::id);

  private static final ValueStateDescriptor<Kept> CUSTOMER =
      new ValueStateDescriptor<>("customer", Kept.Serializer.INSTANCE);
  private static final MapStateDescriptor<String, Told> WAITING =
      new MapStateDescriptor<>("waiting", Types.STRING, TypeInformation.of(Told.class));

  private final Terms terms;

  InOrder(Terms terms) {
    this.terms = terms;
  }

  @Override
  public void processElement(Told told, Context context, Collector<String> out) throws Exception {
    MapState<String, Told> waiting = getRuntimeContext().getMapState(WAITING);
    Told known = waiting.get(told.id());
    if (!told.equals(known)) {
      // of two that have one id, the windows find it and say so
      waiting.put(known == null ? told.id() : told.id() + " " + told.hashCode(), told);
      context.timerService().registerEventTimeTimer(told.at().toEpochMilli());
    }
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<String> out) throws Exception {
    BankBook book = BankBook.of(terms);
    ValueState<Kept> state = getRuntimeContext().getState(CUSTOMER);
    String id = context.getCurrentKey();
    Kept known = state.value();
    Kept kept = known == null ? Kept.of(Customer.begin(id, book.windows())) : known;
    Customer customer = kept.customer(id, book.windows());
    if (lead(customer, new Leading(book), time, out)) {
      state.update(kept);
      lookAgain(customer.next, context.timerService());
    }
  }

  /** Everything up to the end of a millisecond; tells whether there was anything. */
  private boolean lead(Customer customer, Leading leading, long time, Collector<String> out)
      throws Exception {
    boolean any = false;
    while (true) {
      Map.Entry<String, Told> event = first(time);
      Instant look = due(customer, time);
      if (look != null && (event == null || !event.getValue().at().isBefore(look))) {
        leading.look(customer, look, out::collect);
      } else if (event != null) {
        getRuntimeContext().getMapState(WAITING).remove(event.getKey());
        leading.event(customer, event.getValue(), out::collect);
      } else {
        return any;
      }
      any = true;
    }
  }

  private static @Nullable Instant due(Customer customer, long time) {
    Instant next = customer.next;
    return next == null || next.toEpochMilli() > time ? null : next;
  }

  private Map.@Nullable Entry<String, Told> first(long time) throws Exception {
    Map.@Nullable Entry<String, Told> first = null;
    for (Map.Entry<String, Told> each : getRuntimeContext().getMapState(WAITING).entries()) {
      Told told = each.getValue();
      if (told.at().toEpochMilli() <= time
          && (first == null || BY_TIME.compare(told, first.getValue()) < 0)) {
        first = Map.entry(each.getKey(), told);
      }
    }
    return first;
  }

  /** At the end of a stream that nobody gave an end, time does not go on for ever. */
  private void lookAgain(@Nullable Instant next, TimerService timers) {
    boolean ended = timers.currentWatermark() == Long.MAX_VALUE && terms.until() == null;
    if (next != null && !ended) {
      timers.registerEventTimeTimer(next.toEpochMilli());
    }
  }
}
