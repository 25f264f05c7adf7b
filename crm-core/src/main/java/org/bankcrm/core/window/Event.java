package org.bankcrm.core.window;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Computed;
import org.bankcrm.core.attribute.Row;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.internal.value.Encoded;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a customer on a day: one transaction, one contact.
 *
 * <p>Each attribute but the day is known or missing. As a {@link Row} it is told as of its own day,
 * in UTC. Immutable and thread-safe; {@code toString} shows no value.
 *
 * <p>An event may carry the host's key of it. Within its type, whatever has the same id is the same
 * event and counts once, however often and by whatever way it comes. What was told wrongly is not
 * told again under the same id: a corrected event has an id of its own and {@linkplain
 * Builder#replaces says which it replaces}; one that never was is {@linkplain
 * EventType#cancellation cancelled}. What is withdrawn in either way counts nowhere and as of no
 * day, as if it had never been told, whichever of the two comes first, and does not come back. A
 * reversal that the bank books on a day of its own, with its own amount, is no correction: it
 * happened, and is an event like any other. An event without an id counts as often as it is given.
 */
public final class Event implements Row {

  private static final Object[] NO_OBJECTS = {};

  private final EventType type;
  private final LocalDate date;
  private final int day;
  private final long[] encoded;
  private final @Nullable Object[] objects;
  private final @Nullable String id;
  private final @Nullable Instant at;
  private final @Nullable Withdrawal withdrawal;
  private final boolean cancellation;
  private final long missing;
  private final int keyHash;

  /** The id of an event that does not count, and the day on which it was told to count. */
  record Withdrawal(String id, int day) {}

  private Event(Builder builder, long[] encoded) {
    this.type = builder.type;
    this.date = builder.date;
    this.day = Math.toIntExact(builder.date.toEpochDay());
    this.encoded = encoded;
    this.objects = builder.objects.length == 0 ? NO_OBJECTS : builder.objects.clone();
    this.id = builder.id;
    this.at = builder.at;
    this.withdrawal = builder.withdrawal;
    this.cancellation = builder.cancellation;
    this.missing = missing(type, encoded);
    this.keyHash = id == null ? 0 : id.hashCode();
  }

  /** Takes what the type computes; only while it is made. */
  private void compute() {
    type.attributes()
        .compute(
            this,
            new Computed() {
              @Override
              public void value(int position, long value, long observedDay) {
                encoded[position] = value;
              }

              @Override
              public void absent(int position, Absence reason) {
                encoded[position] = type.missing(position);
              }
            });
  }

  private static long missing(EventType type, long[] encoded) {
    long missing = 0;
    for (int i = 0; i < encoded.length; i++) {
      missing |= encoded[i] == type.missing(i) ? bit(i) : 0;
    }
    return missing;
  }

  /** The bit of a position; those from 63 on share one. */
  static long bit(int position) {
    return 1L << Math.min(position, 63);
  }

  /** The bits of the positions whose values are missing. */
  long missing() {
    return missing;
  }

  /** The kind of event, which says what attributes it has and which of them is its day. */
  public EventType type() {
    return type;
  }

  /** The day on which it counts. By it alone windows count, whatever the instant is. */
  public LocalDate date() {
    return date;
  }

  /**
   * The host's key, under which it counts once; empty if it has none. Without one the same event
   * told twice counts twice.
   */
  public Optional<String> id() {
    return Optional.ofNullable(id);
  }

  /**
   * The instant at which it happened, where the host tells it; windows count by the day alone. It
   * is for records and for events that lead lifecycles.
   */
  public Optional<Instant> at() {
    return Optional.ofNullable(at);
  }

  /** The id of the event that this one replaces or cancels; empty if it does neither. */
  public Optional<String> withdraws() {
    return Optional.ofNullable(withdrawal).map(Withdrawal::id);
  }

  /** The day on which the event that it replaces or cancels was told to count. */
  public Optional<LocalDate> withdrawsOn() {
    return Optional.ofNullable(withdrawal).map(Withdrawal::day).map(LocalDate::ofEpochDay);
  }

  /**
   * Whether it only cancels another one and counts in no window itself. A cancellation has no
   * values.
   */
  public boolean isCancellation() {
    return cancellation;
  }

  @Nullable Withdrawal withdrawal() {
    return withdrawal;
  }

  /** Its id, or null; {@link #id()} without the wrapping. */
  @Nullable String key() {
    return id;
  }

  /** The hash of its id, at hand without going to the text. */
  int keyHash() {
    return keyHash;
  }

  /**
   * The value, or empty if it is missing: exact, amounts with their currency, codes as they are
   * written.
   *
   * @param attribute of the event's type
   * @throws IllegalArgumentException if the type has no such attribute, or one of this id that is
   *     of another type
   */
  public <T> Optional<T> get(Attribute<T> attribute) {
    int position = type.attributes().positionOf(attribute);
    if (!isKnown(position)) {
      return Optional.empty();
    }
    @SuppressWarnings("unchecked") // the builder normalised the value to the attribute's type
    T value =
        (T)
            (Encoded.isScalar(attribute.type())
                ? Encoded.decode(attribute.type(), encoded[position])
                : object(position));
    return Optional.of(value);
  }

  int day() {
    return day;
  }

  @Override
  public AttributeCatalog catalog() {
    return type.attributes();
  }

  /** The beginning of its day in UTC. */
  @Override
  public Instant asOf() {
    return LocalDays.startOf(date, ZoneOffset.UTC);
  }

  /** UTC. */
  @Override
  public ZoneId zone() {
    return ZoneOffset.UTC;
  }

  /** Its own day. */
  @Override
  public LocalDate asOfDate() {
    return date;
  }

  @Override
  public boolean isKnown(int position) {
    return encoded[position] != type.missing(position);
  }

  @Override
  public long encoded(int position) {
    return encoded[position];
  }

  @Override
  public Object object(int position) {
    Object object = position < objects.length ? objects[position] : null;
    if (object == null) {
      throw new IllegalStateException("no object value at position " + position);
    }
    return object;
  }

  /** Its own day. */
  @Override
  public long observedDay(int position) {
    return day;
  }

  @Override
  public boolean equals(Object other) {
    if (this == other) {
      return true;
    }
    return other instanceof Event that
        && type.equals(that.type)
        && day == that.day
        && Arrays.equals(encoded, that.encoded)
        && cancellation == that.cancellation
        && Objects.equals(id, that.id)
        && Objects.equals(at, that.at)
        && Objects.equals(withdrawal, that.withdrawal)
        && Arrays.equals(objects, that.objects);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(encoded) * 31 + Arrays.hashCode(objects);
  }

  /** Says of what type it is, and no value. */
  @Override
  public String toString() {
    return "Event of type " + type;
  }

  /**
   * Gathers what is told of one event; for one thread. The last value put counts.
   *
   * <pre>{@code
   * Event payment = PAYMENT.on(LocalDate.of(2026, 6, 30))
   *     .id("T-4711").put(AMOUNT, yuan(120)).put(CHANNEL, "APP").build();
   * }</pre>
   *
   * <p>What is not put is missing, and a condition that asks for it is UNKNOWN of this event.
   */
  public static final class Builder {

    private final EventType type;
    private final LocalDate date;
    private final long[] encoded;
    private @Nullable Object[] objects = NO_OBJECTS;
    private @Nullable String id;
    private @Nullable Instant at;
    private @Nullable Withdrawal withdrawal;
    private boolean cancellation;

    Builder(EventType type, LocalDate day) {
      this.type = type;
      this.date = (LocalDate) ValueType.DATE.normalise(requireNonNull(day, "day"));
      this.encoded = new long[type.attributes().size()];
      for (int i = 0; i < encoded.length; i++) {
        encoded[i] = type.missing(i);
      }
      encoded[type.attributes().positionOf(type.date())] = date.toEpochDay();
    }

    /**
     * Gives it the host's key, under which it counts once. It may appear in messages, so it must be
     * an opaque key and nothing personal.
     *
     * @param key 1 to 128 visible ASCII characters without blanks, compared exactly
     */
    public Builder id(String key) {
      id = Checks.id(key, "id");
      return this;
    }

    /**
     * The instant at which it happened.
     *
     * @param instant in the years that a bank means, on any day: the date of the event is told
     *     apart
     */
    public Builder at(Instant instant) {
      at = requireNonNull(instant, "at");
      return this;
    }

    /**
     * Says that it is told instead of another event of the same type, which then counts nowhere.
     *
     * @param key the id of the event that was wrong
     * @param day the day on which that one was told to count, in the years 1 to 9999; a state
     *     remembers the replacement for as long as it remembers that day
     */
    public Builder replaces(String key, LocalDate day) {
      withdrawal = new Withdrawal(Checks.id(key, "id"), epochDay(day));
      return this;
    }

    Builder cancels(String key) {
      cancellation = true;
      return replaces(key, date);
    }

    private static int epochDay(LocalDate day) {
      requireNonNull(day, "day");
      return Math.toIntExact(((LocalDate) ValueType.DATE.normalise(day)).toEpochDay());
    }

    /**
     * Puts a value.
     *
     * @throws IllegalArgumentException if the attribute is not one of the event type's, is its day,
     *     is computed, or the value is not of its type; the message has no value in it
     */
    public <T> Builder put(Attribute<T> attribute, T value) {
      requireNonNull(value, "value");
      int position = type.attributes().positionOf(attribute);
      type.attributes().requirePut(position);
      if (attribute.id().equals(type.date().id())) {
        throw new IllegalArgumentException(
            attribute.id() + " is the day of the event, which is given at its beginning");
      }
      Object normal = normalised(attribute, value);
      encoded[position] = Encoded.of(attribute.type(), normal);
      if (!Encoded.isScalar(attribute.type())) {
        keep(position, normal);
      }
      return this;
    }

    /**
     * Puts a value if there is one, otherwise leaves it missing.
     *
     * @param attribute of the event's type
     * @param value of the attribute's type
     */
    public <T> Builder put(Attribute<T> attribute, Optional<? extends T> value) {
      value.ifPresent(present -> put(attribute, (T) present));
      return this;
    }

    /**
     * The event so far; the builder can go on.
     *
     * @throws IllegalArgumentException if it replaces another and has no id of its own, or that of
     *     the other
     * @throws IllegalStateException if an attribute is computed by a business calendar whose days
     *     nobody handed in
     */
    public Event build() {
      if (withdrawal != null && !cancellation && (id == null || id.equals(withdrawal.id))) {
        throw new IllegalArgumentException(
            "an event of type " + type + " that replaces another needs an id of its own");
      }
      Event told = new Event(this, encoded.clone());
      if (type.attributes().derivations().isEmpty()) {
        return told;
      }
      told.compute();
      return new Event(this, told.encoded); // which knows what is missing
    }

    private void keep(int position, Object value) {
      if (objects.length == 0) {
        objects = new Object[encoded.length];
      }
      objects[position] = value;
    }

    /** Messages of the type might quote the value, so they are left out. */
    private static Object normalised(Attribute<?> attribute, Object value) {
      ValueType type = attribute.type();
      if (type.kind() == ValueType.Kind.CODE && type.isClosed() && type.codes().contains(value)) {
        return value;
      }
      try {
        Object normal = type.normalise(value);
        if (Encoded.fits(type, normal)) {
          return normal;
        }
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(attribute.id() + ": expected " + type);
      }
      throw new IllegalArgumentException(
          attribute.id() + ": the value has more digits after the point than " + type);
    }
  }
}
