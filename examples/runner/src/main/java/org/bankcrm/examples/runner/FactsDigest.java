package org.bankcrm.examples.runner;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Derivation;
import org.bankcrm.core.attribute.Row;
import org.bankcrm.core.condition.Absence;

/**
 * The hash of values that were put of a customer, whatever the day: what is current on one day and
 * current on another is the same.
 */
final class FactsDigest {

  private final MessageDigest digest = RowsHash.sha256();

  /** Adds all values but those that are computed, and why others are missing. */
  void add(Row row) {
    Set<Attribute<?>> computed =
        row.catalog().derivations().stream()
            .<Attribute<?>>map(Derivation::attribute)
            .collect(Collectors.toSet());
    List<Attribute<?>> attributes = row.catalog().attributes();
    for (int place = 0; place < attributes.size(); place++) {
      if (!computed.contains(attributes.get(place))) {
        add(row, place);
      }
    }
    add(Integer.MAX_VALUE);
  }

  private void add(Row row, int place) {
    if (row.isKnown(place)) {
      long day = row.observedDay(place);
      add(place);
      add(day == row.asOfDate().toEpochDay() ? Long.MIN_VALUE : day);
      addObject(row.value(row.catalog().attributes().get(place)).orElseThrow());
    } else if (row.absence(place) != Absence.NOT_KNOWN) {
      add(-1 - place);
      add(row.absence(place).word());
    }
  }

  private void addObject(Object value) {
    if (value instanceof Row part) {
      add(part);
    } else if (value instanceof Iterable<?> all) {
      all.forEach(this::addObject);
      add(Integer.MIN_VALUE);
    } else {
      add(value.toString());
    }
  }

  /** Adds texts, told apart. */
  void add(List<String> texts) {
    add(texts.size());
    texts.forEach(this::add);
  }

  private void add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    add(bytes.length);
    digest.update(bytes);
  }

  private void add(long number) {
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).flip());
  }

  /** The hash of all that was added. */
  byte[] digest() {
    return digest.digest();
  }
}
