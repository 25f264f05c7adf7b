package org.bankcrm.core.attribute;

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
    int fresh = attribute.info().freshDays().orElse(Integer.MAX_VALUE);
    return asOfDate.toEpochDay() - observedOn.toEpochDay() <= fresh;
  }

  private List<Facts> parts(ElementsAttribute attribute, Object value) {
    if (!(value instanceof List<?> list)) {
      throw new IllegalArgumentException("expected a list of parts");
    }
    return list.stream().map(part -> part(attribute, part)).toList();
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
