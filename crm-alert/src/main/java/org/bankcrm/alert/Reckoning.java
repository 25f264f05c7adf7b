package org.bankcrm.alert;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.bankcrm.core.Share;
import org.bankcrm.core.condition.Condition;

/**
 * What an indicator makes of the events that it counts.
 *
 * <p>Over a stretch of time: {@link Count}, {@link Measured}, {@link Pairs}. Of the event at hand
 * alone, and told of nothing else: {@link Value}, {@link What#IS_NEW}, {@link Elapsed} from the
 * {@linkplain From#EVENT event}. By the passing of time: {@link Elapsed} from {@linkplain From#NOW
 * now}, {@link PastDue}.
 *
 * <p>Pure data, comparable by value; immutable and thread-safe.
 */
public sealed interface Reckoning {

  /** How many of them there are within the time; none is 0. */
  record Count(Within within) implements Reckoning {
    /** Refuses nulls. */
    public Count {
      requireNonNull(within, "within");
    }
  }

  /**
   * What is made of a value of theirs.
   *
   * @param what which figure
   * @param of the id of a whole number, decimal or amount; of a code or a text where values are
   *     {@linkplain What#tellsApart told apart}. An event without it adds nothing
   * @param within how far back
   */
  record Measured(What what, String of, Within within) implements Reckoning {

    /** Refuses nulls. */
    public Measured {
      requireNonNull(what, "what");
      requireNonNull(of, "of");
      requireNonNull(within, "within");
    }

    @Override
    public Optional<String> measured() {
      return Optional.of(of);
    }

    @Override
    public boolean tellsMeasured() {
      return !what.tellsApart();
    }

    @Override
    public boolean tellsApart() {
      return what.tellsApart();
    }

    @Override
    public boolean isYesNo() {
      return what == What.IS_NEW;
    }

    @Override
    public boolean isOfEvent() {
      return what == What.IS_NEW;
    }
  }

  /** Which figure is made of a value. */
  enum What {
    /**
     * What it comes to within the time; 0 where there is none. Held at the largest number that
     * there is rather than beyond it.
     */
    SUM,
    /** The largest one within the time; missing where there is none. */
    LARGEST,
    /** The smallest one within the time; missing where there is none. */
    SMALLEST,
    /**
     * That of the latest event that tells it, if that lies within the time; missing where there is
     * none.
     */
    LATEST,
    /**
     * How many different ones there are within the time: counterparties, devices, places. Of more
     * than {@value #MOST_DISTINCT} those that were met last count.
     */
    DISTINCT,
    /**
     * Whether the event at hand has one that none had before within the time: the first payment to
     * a counterparty. No of an event that the indicator does not count or that lacks the value, and
     * where nothing happens. The {@value #MOST_REMEMBERED} ones that were met last are remembered:
     * one that none of these is, is new.
     */
    IS_NEW;

    /** The most values that {@link #DISTINCT} tells apart. */
    public static final int MOST_DISTINCT = 1_000;

    /** The most values that {@link #IS_NEW} remembers. */
    public static final int MOST_REMEMBERED = 256;

    /** Whether codes or texts are told apart, rather than numbers reckoned with. */
    public boolean tellsApart() {
      return this == DISTINCT || this == IS_NEW;
    }
  }

  /**
   * How many of them follow another event closely within the time: money that goes out within the
   * hour in which it came in.
   *
   * <p>Each event follows the first event, of those that are not taken yet, that lies no more than
   * the stretch {@code apart} before it and, where a value must agree, has much the same value. The
   * two are a pair then, and the first one is taken. At most the {@value #MOST} latest first events
   * wait.
   *
   * @param after the events that they follow; an event may be both, and never follows itself
   * @param apart how far the two may lie apart, counted as {@link Within} counts
   * @param same the id of an amount or number that must agree, if one must
   * @param tolerance by how much it may differ, as a share of the first one's; none for not at all
   * @param within how far back pairs count, by their second event
   */
  record Pairs(Condition after, Within apart, Optional<String> same, Share tolerance, Within within)
      implements Reckoning {

    /** The most first events that wait for a second. */
    public static final int MOST = 256;

    /**
     * Checks the tolerance.
     *
     * @throws IllegalArgumentException if it is less than none or more than all
     */
    public Pairs {
      requireNonNull(after, "after");
      requireNonNull(apart, "apart");
      requireNonNull(same, "same");
      requireNonNull(within, "within");
      if (tolerance.compareTo(Share.NONE) < 0 || tolerance.compareTo(Share.ALL) > 0) {
        throw new IllegalArgumentException("the tolerance must be 0 to 100 per cent");
      }
    }

    @Override
    public Optional<String> measured() {
      return same;
    }

    @Override
    public List<Condition> asks() {
      return List.of(after);
    }
  }

  /**
   * A value of the event at hand; missing of an event that the indicator does not count, and where
   * nothing happens.
   *
   * @param of the id of a whole number, decimal or amount
   */
  record Value(String of) implements Reckoning {
    /** Refuses nulls. */
    public Value {
      requireNonNull(of, "of");
    }

    @Override
    public Optional<String> measured() {
      return Optional.of(of);
    }

    @Override
    public boolean tellsMeasured() {
      return true;
    }

    @Override
    public boolean isOfEvent() {
      return true;
    }
  }

  /**
   * How long ago an event was. Whole units have passed; of days, those of the calendar from the one
   * to the other.
   *
   * @param from as of when it is asked
   * @param in what it is told in
   */
  record Elapsed(From from, Within.Unit in) implements Reckoning {
    /** Refuses nulls. */
    public Elapsed {
      requireNonNull(from, "from");
      requireNonNull(in, "in");
    }

    @Override
    public boolean isOfEvent() {
      return from == From.EVENT;
    }

    @Override
    public Optional<Within.Unit> unit() {
      return Optional.of(in);
    }
  }

  /** From where it is counted back to an event. */
  enum From {
    /**
     * From the event at hand to the one before it: a first use after months. Missing of the first
     * event of all, of an event that the indicator does not count, and where nothing happens.
     */
    EVENT,
    /**
     * From any moment to the latest event: the salary that stopped. Missing where there was none
     * yet.
     */
    NOW
  }

  /**
   * For how many days the oldest instalment that is not wholly paid has been due: 0 where nothing
   * is, and on the day on which it falls due. The events that the indicator counts are instalments,
   * each due on the day on which it happens; what is paid goes to the oldest first, and what is
   * paid ahead to those to come. So the days past due follow from the schedule and the payments,
   * and nobody keeps them.
   *
   * <p>The {@value #MOST} oldest unpaid ones are told apart; later ones count with the last of
   * these.
   *
   * @param of the id of the sum of the instalment and of the payment
   * @param paid which events are payments; an instalment is none
   */
  record PastDue(String of, Condition paid) implements Reckoning {

    /** The most unpaid instalments that are told apart. */
    public static final int MOST = 480;

    /** Refuses nulls. */
    public PastDue {
      requireNonNull(of, "of");
      requireNonNull(paid, "paid");
    }

    @Override
    public Optional<String> measured() {
      return Optional.of(of);
    }

    @Override
    public List<Condition> asks() {
      return List.of(paid);
    }

    @Override
    public Optional<Within.Unit> unit() {
      return Optional.of(Within.Unit.DAYS);
    }
  }

  /** The id of the value of the events that is reckoned with, if one is. */
  default Optional<String> measured() {
    return Optional.empty();
  }

  /** The further conditions that it asks of events. */
  default List<Condition> asks() {
    return List.of();
  }

  /** Whether it is told of the event at hand alone. */
  default boolean isOfEvent() {
    return false;
  }

  /** Whether what is told is a value of the type of what is measured. */
  default boolean tellsMeasured() {
    return false;
  }

  /** Whether codes or texts are told apart, rather than numbers reckoned with. */
  default boolean tellsApart() {
    return false;
  }

  /** Whether what is told is yes or no. */
  default boolean isYesNo() {
    return false;
  }

  /** What is told counts these, if it counts time. */
  default Optional<Within.Unit> unit() {
    return Optional.empty();
  }
}
