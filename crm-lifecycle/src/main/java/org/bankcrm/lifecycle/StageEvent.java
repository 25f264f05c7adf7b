package org.bankcrm.lifecycle;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Facts;
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
  private final Map<Attribute<?>, Object> values;

  private StageEvent(String id, String type, Instant at, Map<Attribute<?>, Object> values) {
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
    return new StageEvent(id, Codes.check(type, "type"), held, Map.of());
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
    Map<Attribute<?>, Object> more = new LinkedHashMap<>(values);
    Facts checked =
        Facts.builder(AttributeCatalog.of(attribute), at, ZoneOffset.UTC)
            .put(attribute, requireNonNull(value, "value"))
            .build();
    more.put(attribute, checked.get(attribute).orElseThrow());
    return new StageEvent(id, type, at, Collections.unmodifiableMap(more));
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
    @SuppressWarnings("unchecked") // normalised to the attribute's type
    T value = (T) values.get(attribute);
    return Optional.ofNullable(value);
  }

  /** What it carries. */
  Map<Attribute<?>, Object> values() {
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
