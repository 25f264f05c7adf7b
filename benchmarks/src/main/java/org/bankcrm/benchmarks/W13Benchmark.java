package org.bankcrm.benchmarks;

import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import org.bankcrm.benchmarks.hand.HandBudget;
import org.bankcrm.benchmarks.workload.Mailing;
import org.bankcrm.campaign.budget.BudgetPolicy;
import org.bankcrm.campaign.contact.ContactWindow;
import org.bankcrm.campaign.port.BudgetClaim;
import org.bankcrm.campaign.port.ContactBudget;
import org.bankcrm.campaign.port.InMemoryContactBudget;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Workload W13: the contacts of a mailing are reserved in an empty budget in memory, with a cap on
 * each subject and one on all, and those reserved are committed; one call is the whole mailing.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class W13Benchmark {

  /** The claims. */
  @State(Scope.Thread)
  public static class Claims {
    @Param("1000000")
    public int contacts;

    BudgetClaim[] claims = new BudgetClaim[0];

    @Setup
    public void make() {
      claims = Mailing.claims(contacts);
      if (byHand() != byLibrary(claims, Mailing.allADay(contacts))) {
        throw new IllegalStateException("library: its contacts differ from the right ones");
      }
    }

    final int byHand() {
      HandBudget budget = new HandBudget(Mailing.EACH_A_WEEK, Mailing.allADay(contacts));
      int made = 0;
      for (int i = 0; i < claims.length; i++) {
        if (budget.reserve(claims[i], Mailing.now(i))
            && budget.commit(claims[i].id(), Mailing.now(i))) {
          made++;
        }
      }
      return made;
    }
  }

  static int byLibrary(BudgetClaim[] claims, int allADay) {
    ContactBudget budget = new InMemoryContactBudget();
    BudgetPolicy policy =
        BudgetPolicy.builder("mailing", 1, ZoneId.of("Asia/Shanghai"))
            .name("邮寄", "Mailing")
            .capEach(Mailing.EACH_A_WEEK, ContactWindow.calendarWeek())
            .capOverall(allADay, ContactWindow.calendarDay())
            .build();
    int made = 0;
    for (int i = 0; i < claims.length; i++) {
      Instant now = Instant.ofEpochSecond(Mailing.now(i));
      if (budget.reserve(policy, claims[i], now).isReserved()
          && budget.commit(claims[i].id(), now)) {
        made++;
      }
    }
    return made;
  }

  @Benchmark
  public int hand(Claims state, CpuTime cpu) {
    cpu.start();
    int made = state.byHand();
    cpu.stop(state.contacts);
    return made;
  }

  @Benchmark
  public int library(Claims state, CpuTime cpu) {
    cpu.start();
    int made = byLibrary(state.claims, Mailing.allADay(state.contacts));
    cpu.stop(state.contacts);
    return made;
  }
}
