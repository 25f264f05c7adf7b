package org.bankcrm.customer.party;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;
import org.bankcrm.core.Country;
import org.bankcrm.core.Labelled;
import org.bankcrm.core.check.Checks;
import org.bankcrm.customer.internal.check.Masks;

/**
 * The number of a mainland travel permit for a resident of Hong Kong, Macau or Taiwan. Their
 * residence permits carry a {@link ResidentId} instead.
 *
 * <p>Immutable and thread-safe; the text form is masked.
 *
 * @param kind whose permit it is
 * @param number for Hong Kong {@code H} and for Macau {@code M} with 8 digits, or 10 on old cards;
 *     for Taiwan 8 digits, or 10 on old papers
 */
public record TravelPermit(Kind kind, String number) implements Identifier {
  private static final Pattern HONG_KONG_OR_MACAU = Pattern.compile("[HM][0-9]{8}([0-9]{2})?");
  private static final Pattern TAIWAN = Pattern.compile("[0-9]{8}([0-9]{2})?");

  /** Whose permit it is. */
  public enum Kind implements Labelled {
    /** For residents of Hong Kong and Macau. */
    HONG_KONG_MACAU,

    /** For residents of Taiwan. */
    TAIWAN
  }

  /**
   * Checks and normalises the number.
   *
   * @throws IllegalArgumentException if it has not the form of the kind
   */
  public TravelPermit {
    Pattern form = requireNonNull(kind, "kind") == Kind.TAIWAN ? TAIWAN : HONG_KONG_OR_MACAU;
    number = DocumentNumbers.normalise(number);
    Checks.require(
        form.matcher(number).matches(), "number", "must have the form of a " + kind + " permit");
  }

  /** The number of the given kind of permit. */
  public static TravelPermit of(Kind kind, String number) {
    return new TravelPermit(kind, number);
  }

  /** China, whose authority issues all of these permits. */
  @Override
  public Country issuedBy() {
    return Country.CHINA;
  }

  /** The type alone. */
  @Override
  public String toString() {
    return Masks.of(TravelPermit.class);
  }
}
