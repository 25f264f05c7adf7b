package org.bankcrm.benchmarks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bankcrm.benchmarks.workload.Transactions;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.Money;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.MoneyAttribute;
import org.bankcrm.core.live.Effect;
import org.bankcrm.core.live.LiveFacts;
import org.bankcrm.core.live.LivePlan;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.core.window.Event;
import org.bankcrm.core.window.WindowDefinition;
import org.bankcrm.core.window.Windows;
import org.bankcrm.segmentation.Segment;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Facts that move with each payment: 120 transactions of each customer arrive one by one in the
 * order of their days, and after each the balance and the windows are told and the customer is
 * decided; one call is all of them.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class LiveBenchmark {

  private static final MoneyAttribute BALANCE =
      Attributes.money("balance", Transactions.CNY, AttributeInfo.named("余额", "Balance"));
  private static final LocalDate FIRST = Transactions.AS_OF.minusDays(800);

  /** The customers before their transactions. */
  @State(Scope.Thread)
  public static class Customers {
    @Param("200")
    public int customers;

    /** So many of the 54 windows over 120 transactions. */
    @Param({"6", "54"})
    public int windows;

    private List<List<Event>> events = List.of();
    private LivePlan plan = LivePlan.of(AttributeCatalog.of(BALANCE), Windows.of()).build();
    private Facts opening = facts(AttributeCatalog.of(BALANCE));
    private DecisionEngine engine = engine(Windows.of());

    @Setup
    public void make() {
      events = new ArrayList<>();
      for (List<Event> own : Transactions.of(customers)) {
        events.add(own.stream().sorted(Comparator.comparing(Event::date)).toList());
      }
      List<WindowDefinition> some = Transactions.rolling().definitions().subList(0, windows);
      engine = engine(Windows.of(some));
      plan =
          LivePlan.of(engine.book())
              .effects(
                  Effect.adds(BALANCE, Transactions.TYPE, Transactions.AMOUNT)
                      .where(Transactions.SIDE.is("credit")),
                  Effect.subtracts(BALANCE, Transactions.TYPE, Transactions.AMOUNT)
                      .where(Transactions.SIDE.is("debit")))
              .build();
      opening = facts(plan.catalog());
      events.forEach(this::check);
    }

    private static DecisionEngine engine(Windows windows) {
      Segment rich =
          Segment.builder("rich", 1)
              .name("富裕", "Rich")
              .when(BALANCE.atLeast(Money.yuan(10_000)))
              .build();
      AttributeCatalog catalog =
          AttributeCatalog.of(BALANCE).with(windows.attributes().attributes());
      return PolicyBook.builder(PolicyRef.of("live", 1), LocalizedText.of("实时", "Live"), catalog)
          .windows(windows)
          .add(rich)
          .build()
          .compile();
    }

    private static Facts facts(AttributeCatalog catalog) {
      return Facts.builder(catalog, instant(FIRST), ZoneOffset.UTC)
          .put(BALANCE, Money.yuan(1_000_000))
          .build();
    }

    private static Instant instant(LocalDate day) {
      return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    /** In the end they are what the whole list comes to. */
    private void check(List<Event> own) {
      LiveFacts live = plan.begin(opening, FIRST);
      own.forEach(live::apply);
      Facts found = live.facts(instant(Transactions.AS_OF));
      Money balance = Money.yuan(1_000_000);
      for (Event each : own) {
        Money amount = each.get(Transactions.AMOUNT).orElseThrow();
        boolean credit = each.get(Transactions.SIDE).orElseThrow().equals("credit");
        balance = credit ? balance.plus(amount) : balance.minus(amount);
      }
      Facts.Builder due = opening.at(instant(Transactions.AS_OF));
      due.put(BALANCE, balance, own.get(own.size() - 1).date());
      plan.windows().compute(own, Transactions.AS_OF).putInto(due);
      if (!found.equals(due.build())) {
        throw new IllegalStateException("library: moved facts differ from those computed anew");
      }
    }

    final long decide() {
      long sum = 0;
      for (List<Event> own : events) {
        LiveFacts live = plan.begin(opening, FIRST);
        for (Event event : own) {
          live.apply(event);
          sum += engine.decide(live.facts(instant(event.date()))).hashCode();
        }
      }
      return sum;
    }
  }

  @Benchmark
  public long library(Customers state, CpuTime cpu) {
    cpu.start();
    long sum = state.decide();
    cpu.stop(state.customers * Transactions.EACH);
    return sum;
  }
}
