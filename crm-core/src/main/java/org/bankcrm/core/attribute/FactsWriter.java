package org.bankcrm.core.attribute;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.internal.document.DataValues;
import org.bankcrm.core.internal.value.Encoded;

/** Writes facts as {@link Facts#toDocument} says. */
final class FactsWriter {

  private FactsWriter() {}

  static Map<String, Object> write(Facts facts) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("format", FactsReader.FORMAT);
    document.put("asOf", facts.asOf().toString());
    document.put("zone", facts.zone().getId());
    putValues(facts, document);
    return Collections.unmodifiableMap(document);
  }

  private static Map<String, Object> part(Object part) {
    Map<String, Object> object = new LinkedHashMap<>();
    putValues((Row) part, object);
    return Collections.unmodifiableMap(object);
  }

  /** The day of observation where it is not the as-of date. */
  private static Optional<LocalDate> earlier(Row row, int position) {
    LocalDate day = LocalDate.ofEpochDay(row.observedDay(position));
    return Optional.of(day).filter(observed -> !observed.equals(row.asOfDate()));
  }

  /** In ascending order of ids, whatever that of the catalogue. */
  private static void putValues(Row row, Map<String, Object> object) {
    Map<String, Object> values = new TreeMap<>();
    Map<String, Object> observed = new TreeMap<>();
    Map<String, Object> absent = new TreeMap<>();
    List<Attribute<?>> attributes = row.catalog().attributes();
    for (int i = 0; i < attributes.size(); i++) {
      String id = attributes.get(i).id();
      if (row.catalog().isDerived(i)) {
        continue; // it comes out the same wherever it is read
      }
      if (row.isKnown(i)) {
        values.put(id, value(row, i, attributes.get(i)));
        earlier(row, i).ifPresent(day -> observed.put(id, day.toString()));
      } else if (row.absence(i) != Absence.NOT_KNOWN) {
        absent.put(id, row.absence(i).word());
      }
    }
    object.put("values", Collections.unmodifiableMap(values));
    put("observed", observed, object);
    put("absent", absent, object);
  }

  private static void put(String key, Map<String, Object> some, Map<String, Object> object) {
    if (!some.isEmpty()) {
      object.put(key, Collections.unmodifiableMap(some));
    }
  }

  private static Object value(Row row, int position, Attribute<?> attribute) {
    if (attribute instanceof ElementsAttribute) {
      return ((List<?>) row.object(position)).stream().map(FactsWriter::part).toList();
    }
    Object value =
        Encoded.isScalar(attribute.type())
            ? Encoded.decode(attribute.type(), row.encoded(position))
            : row.object(position);
    return DataValues.write(attribute.type(), value);
  }
}
