package org.bankcrm.lifecycle;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.check.Codes;
import org.bankcrm.lifecycle.internal.BankDays;

/**
 * Something that happened to a subject: an account opened, a contract signed, with the values that
 * it carries.
 *
 * <p>The id tells it from all others of the same subject: an event that is delivered twice is
 * decided once. Delivered again it has the same id and the same instant; whoever stamps it anew on
 * delivery makes another event of it. Immutable, thread-safe and comparable by value; {@code
 * toString} shows nothing of the subject.
 */
public final class StageEvent {

  private final String id;
  private final String type;
  private final Instant at;

  /** In the order of ids. */
  private final List<Carried> values;

  private StageEvent(String id, String type, Instant at, List<Carried> values) {
    this.id = id;
    this.type = type;
    this.at = at;
    this.values = values;
  }

  /**
   * An event that carries nothing yet.
   *
   * @param id 1 to 128 visible ASCII characters without blanks
   * @param type its type, as the lifecycle declares it
   * @param at when it happened; held to the microsecond
   * @throws IllegalArgumentException if the id or type is malformed, or the instant does not lie in
   *     the years 1800 to 2199
   */
  public static StageEvent of(String id, String type, Instant at) {
    checkedId(id, "id");
    Instant held = BankDays.held(at, "at");
    return new StageEvent(id, Codes.check(type, "type"), held, List.of());
  }

  /** The id, or a refusal that names the field and not the id. */
  static String checkedId(String id, String field) {
    return Checks.id(id, field);
  }

  /**
   * The same with a value.
   *
   * @param attribute of the lifecycle's payload
   * @param value instead of one that was given for it before
   * @throws IllegalArgumentException if the value is not of the attribute's type; the message has
   *     no value in it
   */
  public <T> StageEvent with(Attribute<T> attribute, T value) {
    T held = attribute.held(value, at, ZoneOffset.UTC);
    List<Carried> more = new ArrayList<>(values.size() + 1);
    more.addAll(values);
    int place = 0;
    while (place < more.size() && more.get(place).id().compareTo(attribute.id()) < 0) {
      place++;
    }
    if (place < more.size() && more.get(place).id().equals(attribute.id())) {
      more.remove(place);
    }
    more.add(place, new Carried(attribute, held, attribute.encoded(held)));
    return new StageEvent(id, type, at, Collections.unmodifiableList(more));
  }

  /** The same with a whole number. */
  public StageEvent with(IntegerAttribute attribute, long value) {
    return with(attribute, Long.valueOf(value));
  }

  /**
   * What tells it from all others of the subject. The same event sent twice has the same one, and
   * counts once.
   */
  public String id() {
    return id;
  }

  /** Its type. */
  public String type() {
    return type;
  }

  /** When it happened. Held to the microsecond, as all instants of a lifecycle are. */
  public Instant at() {
    return at;
  }

  /**
   * A value that it carries; empty if it does not.
   *
   * @param attribute as the lifecycle's payload has it
   */
  public <T> Optional<T> get(Attribute<T> attribute) {
    for (Carried each : values) {
      if (each.attribute().equals(attribute)) {
        @SuppressWarnings("unchecked") // normalised to the attribute's type
        T value = (T) each.value();
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  /** Tells each value that it carries, in the order of ids. */
  public void forEachValue(Told told) {
    for (int i = 0; i < values.size(); i++) { // an iterator would be garbage
      Carried each = values.get(i);
      told.value(each.attribute(), each.value(), each.encoded());
    }
  }

  /** Takes the values of an event one by one. */
  @FunctionalInterface
  public interface Told {
    /**
     * Takes one value.
     *
     * @param attribute of the payload
     * @param value in its normal form
     * @param encoded as rows hold it
     */
    void value(Attribute<?> attribute, Object value, long encoded);
  }

  /** What it carries, in the order of ids. */
  List<Carried> values() {
    return values;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StageEvent that
        && id.equals(that.id)
        && type.equals(that.type)
        && at.equals(that.at)
        && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, type, at);
  }

  /** The type, and nothing of the subject. */
  @Override
  public String toString() {
    return "StageEvent " + type;
  }
}
