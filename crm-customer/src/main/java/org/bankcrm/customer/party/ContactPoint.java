package org.bankcrm.customer.party;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.bankcrm.core.check.Checks;
import org.bankcrm.customer.internal.check.Masks;
import org.jspecify.annotations.Nullable;

/**
 * One way to reach a party: a phone number, an e-mail address, a WeChat name. Phone numbers lose
 * blanks, hyphens and brackets; an e-mail address must have one {@code @} with something on both
 * sides; other kinds are kept as given.
 *
 * <pre>{@code
 * ContactPoint.of(ContactPointId.of("cp-1"), ContactKind.MOBILE, "138-0013-8000").value();
 * // "13800138000"
 * }</pre>
 *
 * <p>The key tells it from others of the party and stays when the value is corrected; consent may
 * be given or refused for one contact point alone. The day on which the bank last saw that it works
 * is kept with it, and empty where it never did.
 *
 * <p>Immutable and thread-safe; the text form shows the key and the kind only.
 */
public final class ContactPoint {
  private static final int MAX_LENGTH = 320; // the longest e-mail address

  private final ContactPointId id;
  private final ContactKind kind;
  private final String value;
  private final @Nullable LocalDate verifiedOn;

  private ContactPoint(
      ContactPointId id, ContactKind kind, String value, @Nullable LocalDate verifiedOn) {
    this.id = requireNonNull(id, "id");
    this.kind = requireNonNull(kind, "kind");
    this.value = normalise(kind, value);
    this.verifiedOn = verifiedOn;
  }

  /**
   * A contact point that has not been verified.
   *
   * @param value the number or address, at most 320 characters
   * @param id the bank's key of it, distinct among the contact points of one party
   * @param kind how the party is reached by it, which decides how the value is checked
   * @throws IllegalArgumentException if the value has not the form of its kind; the message does
   *     not show it
   */
  public static ContactPoint of(ContactPointId id, ContactKind kind, String value) {
    return new ContactPoint(id, kind, value, null);
  }

  /**
   * This contact point, found to belong to the party on the given day. It replaces an earlier day.
   * A customer record refuses a day after as-of.
   */
  public ContactPoint withVerifiedOn(LocalDate day) {
    return new ContactPoint(id, kind, value, requireNonNull(day, "day"));
  }

  private static String normalise(ContactKind kind, String value) {
    String text = Checks.text(value, "value", MAX_LENGTH);
    if (kind.equals(ContactKind.MOBILE) || kind.equals(ContactKind.PHONE)) {
      return phone(text);
    }
    if (kind.equals(ContactKind.EMAIL)) {
      requireEmail(text);
    }
    return text;
  }

  private static String phone(String text) {
    StringBuilder digits = new StringBuilder();
    text.chars().filter(c -> " -()（）".indexOf(c) < 0).forEach(c -> digits.append((char) c));
    Checks.require(
        digits.toString().matches("\\+?[0-9]{3,20}"),
        "value",
        "must be a phone number: 3 to 20 digits, '+' allowed in front");
    return digits.toString();
  }

  private static void requireEmail(String text) {
    int at = text.indexOf('@');
    Checks.require(
        at > 0
            && at == text.lastIndexOf('@')
            && at < text.length() - 1
            && text.chars().noneMatch(Character::isWhitespace),
        "value",
        "must be an e-mail address");
  }

  /** The key by which consent and contact history refer to it. */
  public ContactPointId id() {
    return id;
  }

  /** How the party is reached by it. */
  public ContactKind kind() {
    return kind;
  }

  /**
   * The number or address, normalised: personal data. Of a phone number nothing is left but the
   * digits and a {@code +} in front.
   */
  public String value() {
    return value;
  }

  /** The day on which it was last found to belong to the party. Empty if it never was. */
  public Optional<LocalDate> verifiedOn() {
    return Optional.ofNullable(verifiedOn);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ContactPoint point
        && id.equals(point.id)
        && kind.equals(point.kind)
        && value.equals(point.value)
        && Objects.equals(verifiedOn, point.verifiedOn);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, kind, value, verifiedOn);
  }

  /** The type, the key and the kind. */
  @Override
  public String toString() {
    return Masks.of(ContactPoint.class, id + ", " + kind);
  }
}
