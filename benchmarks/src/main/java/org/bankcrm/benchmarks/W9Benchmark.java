package org.bankcrm.benchmarks;

import java.util.concurrent.TimeUnit;
import org.bankcrm.benchmarks.hand.HandContacts;
import org.bankcrm.benchmarks.workload.Touches;
import org.bankcrm.campaign.contact.ContactAnswer;
import org.bankcrm.campaign.contact.ContactPolicy;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Workload W9: may a text message be sent to each of 4,096 customers now, by caps that leave most
 * of them room; and where caps are tight and hardly any has room, when it may be. One call asks of
 * each once.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class W9Benchmark {
  private static final int CUSTOMERS = 4_096;

  /** Customers and the policy, the same for hand-written code and the library. */
  @State(Scope.Thread)
  public static class Asked {
    @Param({"0", "10", "100"})
    public int contacts;

    private final long at = Touches.NOON.getEpochSecond();
    private Touches.Past[] pasts = new Touches.Past[0];
    private HandContacts handLoose = new HandContacts(new int[0]);
    private HandContacts handTight = handLoose;
    private ContactPolicy loose = Touches.policy(Touches.caps(0, false));
    private ContactPolicy tight = loose;

    /** Makes the customers, and compares the answers. */
    @Setup
    public void make() {
      pasts = Touches.pasts(CUSTOMERS, contacts);
      handLoose = new HandContacts(Touches.caps(contacts, false));
      handTight = new HandContacts(Touches.caps(contacts, true));
      loose = Touches.policy(Touches.caps(contacts, false));
      tight = Touches.policy(Touches.caps(contacts, true));
      if (byHand() != byLibrary() || nextByHand() != nextByLibrary()) {
        throw new IllegalStateException("library: its answers differ from the right ones");
      }
    }

    private int byHand() {
      int allowed = 0;
      for (Touches.Past past : pasts) {
        allowed += handLoose.allows(at, past.contacts(), past.byText(), past.refusals()) ? 1 : 0;
      }
      return allowed;
    }

    private int byLibrary() {
      int allowed = 0;
      for (Touches.Past past : pasts) {
        allowed += loose.check(past.history(), Touches.TEXT, Touches.NOON).isAllowed() ? 1 : 0;
      }
      return allowed;
    }

    private long nextByHand() {
      long sum = 0;
      for (Touches.Past past : pasts) {
        sum += handTight.nextAllowed(at, past.contacts(), past.byText(), past.refusals());
      }
      return sum;
    }

    private long nextByLibrary() {
      long sum = 0;
      for (Touches.Past past : pasts) {
        ContactAnswer answer = tight.check(past.history(), Touches.TEXT, Touches.NOON);
        sum +=
            answer instanceof ContactAnswer.Refused refused
                ? refused.nextAllowed().orElseThrow().getEpochSecond()
                : at;
      }
      return sum;
    }
  }

  @Benchmark
  public int hand(Asked state, CpuTime cpu) {
    cpu.start();
    int allowed = state.byHand();
    cpu.stop(CUSTOMERS);
    return allowed;
  }

  @Benchmark
  public int library(Asked state, CpuTime cpu) {
    cpu.start();
    int allowed = state.byLibrary();
    cpu.stop(CUSTOMERS);
    return allowed;
  }

  @Benchmark
  public long handNext(Asked state, CpuTime cpu) {
    cpu.start();
    long sum = state.nextByHand();
    cpu.stop(CUSTOMERS);
    return sum;
  }

  @Benchmark
  public long libraryNext(Asked state, CpuTime cpu) {
    cpu.start();
    long sum = state.nextByLibrary();
    cpu.stop(CUSTOMERS);
    return sum;
  }
}
