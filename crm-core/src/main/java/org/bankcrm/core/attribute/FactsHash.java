package org.bankcrm.core.attribute;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.ValueType;

/** The hash that {@link Facts#hash} specifies. */
final class FactsHash {

  private static final HexFormat HEX = HexFormat.of();

  private final MessageDigest digest;

  private FactsHash(MessageDigest digest) {
    this.digest = digest;
  }

  static String of(Facts facts) {
    try {
      FactsHash hash = new FactsHash(MessageDigest.getInstance("SHA-256"));
      hash.add("facts-1");
      hash.add(facts.asOf().toString());
      hash.add(facts.zone().getId());
      hash.addAll(facts, "absent");
      return HEX.formatHex(hash.digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The values, then the reasons under a word of their own for whose they are. */
  private void addAll(Row row, String absent) {
    List<Attribute<?>> attributes = row.catalog().attributes();
    List<Integer> known =
        IntStream.range(0, attributes.size())
            .filter(row::isKnown)
            .boxed()
            .sorted(Comparator.comparing(position -> attributes.get(position).id()))
            .toList();
    add(known.size());
    known.forEach(position -> add(row, position, attributes.get(position)));
    addAbsent(row, attributes, absent);
  }

  private void addAbsent(Row row, List<Attribute<?>> attributes, String word) {
    List<Integer> absent =
        IntStream.range(0, attributes.size())
            .filter(position -> row.absence(position) != Absence.NOT_KNOWN)
            .boxed()
            .sorted(Comparator.comparing(position -> attributes.get(position).id()))
            .toList();
    if (!absent.isEmpty()) {
      add(word);
      add(absent.size());
    }
    for (int position : absent) {
      add(attributes.get(position).id());
      add(row.absence(position).word());
    }
  }

  private void add(Row row, int position, Attribute<?> attribute) {
    long day = row.observedDay(position);
    add(attribute.id());
    add(typeName(attribute.type()));
    add(day == row.asOfDate().toEpochDay() ? "" : LocalDate.ofEpochDay(day).toString());
    switch (attribute.type().kind()) {
      case CODE -> add(code(row, position, attribute.type()));
      case CODE_SET -> addAll((Collection<?>) row.object(position));
      case TEXT -> add((String) row.object(position));
      case ELEMENTS -> addParts((List<?>) row.object(position));
      case INTEGER, DECIMAL, MONEY, REAL, YES_NO, DATE, INSTANT -> add(row.encoded(position));
    }
  }

  private void addAll(Collection<?> codes) {
    add(codes.size());
    codes.forEach(code -> add((String) code));
  }

  private void addParts(List<?> parts) {
    add(parts.size());
    parts.forEach(part -> addAll((Row) part, "absent of part"));
  }

  /** The code itself: its place would change with the list. */
  private static String code(Row row, int position, ValueType type) {
    return type.isClosed()
        ? type.codes().get((int) row.encoded(position))
        : (String) row.object(position);
  }

  /** The type without its list of codes. */
  private static String typeName(ValueType type) {
    return switch (type.kind()) {
      case CODE -> ValueType.OPEN_CODE.toString();
      case CODE_SET -> ValueType.OPEN_CODE_SET.toString();
      case INTEGER, DECIMAL, MONEY, REAL, YES_NO, DATE, INSTANT, TEXT, ELEMENTS -> type.toString();
    };
  }

  private void add(long number) {
    add(Long.toString(number));
  }

  /** The length in bytes, a colon and the bytes, so that no two texts can run together alike. */
  private void add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
    digest.update(bytes);
  }
}
