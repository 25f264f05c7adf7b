package org.bankcrm.benchmarks.workload;

import java.util.List;

/**
 * The lifecycle of workload W4: seven stages, seven events, guarded transitions, an event stream.
 */
public final class Lifecycle {
  /** How many customers the events go round. */
  public static final int CUSTOMERS = 100_000;

  /** How many events the full stream has. */
  public static final int EVENTS = 10_000_000;

  /** The values an event can carry run from 0 to this, exclusive. */
  public static final int VALUES = 1000;

  private static final long SEED = 4001;

  /** Where a customer stands; the position is the number in the checksum. All start as a lead. */
  public enum Stage {
    LEAD,
    PROSPECT,
    NEW,
    ACTIVE,
    DORMANT,
    CHURNED,
    WON_BACK
  }

  /** What can happen; the position is the number in the stream. */
  public enum Event {
    CONTACTED,
    ACCOUNT_OPENED,
    TRANSACTION,
    INACTIVITY_CHECK,
    CLOSE_REQUEST,
    CAMPAIGN_RESPONSE,
    KYC_DONE;

    private static final List<Event> ALL = List.of(values());

    /** The event of a number in the stream. */
    public static Event of(int number) {
      return ALL.get(number);
    }
  }

  /** From one stage to another on an event whose value lies between both ends, inclusive. */
  public record Transition(Stage from, Event event, int low, int high, Stage to) {
    /** Whether an event of this value may pass. */
    public boolean isOpen(int value) {
      return low <= value && value <= high;
    }
  }

  private static final List<Transition> TRANSITIONS =
      List.of(
          new Transition(Stage.LEAD, Event.CONTACTED, 300, 999, Stage.PROSPECT),
          new Transition(Stage.LEAD, Event.CLOSE_REQUEST, 900, 999, Stage.CHURNED),
          new Transition(Stage.PROSPECT, Event.ACCOUNT_OPENED, 200, 999, Stage.NEW),
          new Transition(Stage.PROSPECT, Event.KYC_DONE, 500, 999, Stage.NEW),
          new Transition(Stage.PROSPECT, Event.INACTIVITY_CHECK, 800, 999, Stage.CHURNED),
          new Transition(Stage.NEW, Event.TRANSACTION, 50, 999, Stage.ACTIVE),
          new Transition(Stage.NEW, Event.INACTIVITY_CHECK, 600, 999, Stage.DORMANT),
          new Transition(Stage.NEW, Event.CLOSE_REQUEST, 700, 999, Stage.CHURNED),
          new Transition(Stage.ACTIVE, Event.INACTIVITY_CHECK, 700, 949, Stage.DORMANT),
          new Transition(Stage.ACTIVE, Event.INACTIVITY_CHECK, 950, 999, Stage.CHURNED),
          new Transition(Stage.ACTIVE, Event.CLOSE_REQUEST, 900, 999, Stage.CHURNED),
          new Transition(Stage.DORMANT, Event.TRANSACTION, 100, 999, Stage.ACTIVE),
          new Transition(Stage.DORMANT, Event.INACTIVITY_CHECK, 500, 999, Stage.CHURNED),
          new Transition(Stage.CHURNED, Event.CAMPAIGN_RESPONSE, 300, 999, Stage.WON_BACK),
          new Transition(Stage.WON_BACK, Event.TRANSACTION, 50, 999, Stage.ACTIVE),
          new Transition(Stage.WON_BACK, Event.INACTIVITY_CHECK, 600, 999, Stage.DORMANT));

  private Lifecycle() {}

  /** The transitions as data. */
  public static List<Transition> transitions() {
    return TRANSITIONS;
  }

  /**
   * The first events of the stream, each as {@code type << 16 | value}; event j is for customer j
   * modulo {@link #CUSTOMERS}.
   */
  public static int[] events(int count) {
    SplitMix64 r = SplitMix64.of(SEED);
    int[] events = new int[count];
    for (int i = 0; i < count; i++) {
      int type = r.below(Event.values().length);
      events[i] = type << 16 | r.below(VALUES);
    }
    return events;
  }
}
