package org.bankcrm.core.attribute;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.bankcrm.core.internal.value.Encoded;

/**
 * Brings the values that a host hands in to their normal form; what does not fit is refused without
 * being quoted.
 *
 * @param asOf the instant that the values are told for
 * @param zone the zone that days are told in
 */
record ValueCheck(Instant asOf, ZoneId zone) {

  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");

  /** An instant that days can be counted from and to, whatever the zone. */
  static Instant checkedInstant(Instant asOf) {
    if (requireNonNull(asOf, "asOf").isBefore(EARLIEST) || asOf.isAfter(LATEST)) {
      throw new IllegalArgumentException(
          "the as-of instant must lie in the years 1 to 9999 but was " + asOf);
    }
    return asOf;
  }

  /** The value in its one normal form. */
  Object normalised(Attribute<?> attribute, Object value) {
    try {
      return attribute instanceof ElementsAttribute elements
          ? parts(elements, value)
          : attribute.type().normalise(value);
    } catch (IllegalArgumentException e) {
      if (attribute.type().isClosed()) { // the cause would quote the code, which may be personal
        throw new IllegalArgumentException(attribute.id() + ": expected " + attribute.type());
      }
      throw new IllegalArgumentException(attribute.id() + ": " + e.getMessage(), e);
    }
  }

  /** The encoding of a normalised value. */
  static long encoded(Attribute<?> attribute, Object normal) {
    if (!Encoded.fits(attribute.type(), normal)) {
      throw new IllegalArgumentException(
          attribute.id() + ": the value has more digits than fit " + attribute.type());
    }
    return Encoded.of(attribute.type(), normal);
  }

  /** Whether a value observed on a day still counts on the as-of date. */
  static boolean isFresh(Attribute<?> attribute, LocalDate observedOn, LocalDate asOfDate) {
    if (observedOn.isAfter(asOfDate)) {
      throw new IllegalArgumentException(
          attribute.id() + " was observed on " + observedOn + ", after the as-of date");
    }
    if (observedOn.getYear() < 1 && !observedOn.equals(asOfDate)) {
      throw new IllegalArgumentException(
          attribute.id() + " must be observed in the years 1 to 9999");
    }
    int fresh = attribute.info().freshDays().orElse(Integer.MAX_VALUE);
    return asOfDate.toEpochDay() - observedOn.toEpochDay() <= fresh;
  }

  private List<Facts> parts(ElementsAttribute attribute, Object value) {
    if (!(value instanceof List<?> list)) {
      throw new IllegalArgumentException("expected a list of parts");
    }
    if (list.size() > ElementsAttribute.MOST_PARTS) {
      throw new IllegalArgumentException(
          "a list must have at most "
              + ElementsAttribute.MOST_PARTS
              + " parts but has "
              + list.size());
    }
    List<Facts> parts = list.stream().map(part -> part(attribute, part)).toList();
    if (parts.stream().mapToLong(Facts::characters).sum() > ElementsAttribute.MOST_CHARACTERS) {
      throw new IllegalArgumentException(
          "the texts and codes of a list's parts must have at most "
              + ElementsAttribute.MOST_CHARACTERS
              + " characters together");
    }
    return parts;
  }

  private Facts part(ElementsAttribute attribute, Object part) {
    if (part instanceof Facts facts && facts.catalog().equals(attribute.parts())) {
      if (facts.asOf().equals(asOf) && facts.zone().equals(zone)) {
        return facts;
      }
      throw new IllegalArgumentException("a part is told for another instant or zone");
    }
    throw new IllegalArgumentException("a part has another catalogue");
  }
}
