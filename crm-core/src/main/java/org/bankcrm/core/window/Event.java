package org.bankcrm.core.window;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Row;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.internal.value.Encoded;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a customer on a day: one transaction, one contact.
 *
 * <p>Each attribute but the day is known or missing. As a {@link Row} it is told as of its own day,
 * in UTC. Immutable and thread-safe; {@code toString} shows no value.
 */
public final class Event implements Row {

  private static final Object[] NO_OBJECTS = {};

  private final EventType type;
  private final LocalDate date;
  private final int day;
  private final long[] encoded;
  private final @Nullable Object[] objects;

  private Event(Builder builder) {
    this.type = builder.type;
    this.date = builder.date;
    this.day = Math.toIntExact(builder.date.toEpochDay());
    this.encoded = builder.encoded.clone();
    this.objects = builder.objects.length == 0 ? NO_OBJECTS : builder.objects.clone();
  }

  /** The kind of event. */
  public EventType type() {
    return type;
  }

  /** The day on which it counts. */
  public LocalDate date() {
    return date;
  }

  /** The value, or empty if it is missing. */
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
    return date.atStartOfDay(ZoneOffset.UTC).toInstant();
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
    return encoded[position] > Encoded.MISSING
        || encoded[position]
            != Encoded.missing(type.attributes().attributes().get(position).type());
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
    return other instanceof Event that
        && type.equals(that.type)
        && day == that.day
        && Arrays.equals(encoded, that.encoded)
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

  /** Gathers what is told of one event; for one thread. The last value put counts. */
  public static final class Builder {

    private final EventType type;
    private final LocalDate date;
    private final long[] encoded;
    private @Nullable Object[] objects = NO_OBJECTS;

    Builder(EventType type, LocalDate day) {
      this.type = type;
      this.date = (LocalDate) ValueType.DATE.normalise(requireNonNull(day, "day"));
      this.encoded = new long[type.attributes().size()];
      for (int i = 0; i < encoded.length; i++) {
        encoded[i] = Encoded.missing(type.attributes().attributes().get(i).type());
      }
      encoded[type.attributes().positionOf(type.date())] = date.toEpochDay();
    }

    /**
     * Puts a value.
     *
     * @throws IllegalArgumentException if the attribute is not one of the event type's, is its day,
     *     or the value is not of its type; the message has no value in it
     */
    public <T> Builder put(Attribute<T> attribute, T value) {
      requireNonNull(value, "value");
      int position = type.attributes().positionOf(attribute);
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

    /** Puts a value if there is one, otherwise leaves it missing. */
    public <T> Builder put(Attribute<T> attribute, Optional<? extends T> value) {
      value.ifPresent(present -> put(attribute, (T) present));
      return this;
    }

    /** The event so far; the builder can go on. */
    public Event build() {
      return new Event(this);
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
