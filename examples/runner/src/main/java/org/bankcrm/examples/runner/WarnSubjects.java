package org.bankcrm.examples.runner;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.lifecycle.StageEvent;

/** To which subject of a kind something that happened to a customer belongs. */
final class WarnSubjects {

  private final Map<String, BiFunction<CustomerId, StageEvent, Optional<String>>> byKind =
      new HashMap<>();

  private record Member(String subject, long line) {}

  /** Whether it is known of a kind. */
  boolean knows(String kind) {
    return byKind.containsKey(kind);
  }

  /** The subject; empty if it belongs to none. */
  Optional<String> of(String kind, CustomerId customer, StageEvent event) {
    return byKind.getOrDefault(kind, (who, what) -> Optional.empty()).apply(customer, event);
  }

  /** Each customer is a subject. */
  void customers(String kind) {
    byKind.put(kind, (customer, event) -> Optional.of(customer.value()));
  }

  /**
   * A value of events names the subject.
   *
   * @throws UserException if events do not carry it
   */
  void named(WarnOptions.SubjectOf option, AttributeCatalog payload) {
    Attribute<?> attribute =
        payload
            .find(option.attribute())
            .<Attribute<?>>map(each -> each)
            .orElseThrow(
                () ->
                    WarnTexts.NO_SUBJECT.of(
                        option.attribute(), WarnEvents.ids(payload.attributes())));
    byKind.put(option.kind(), (customer, event) -> key(event, attribute));
  }

  /** A text that can be no key names none. */
  private static Optional<String> key(StageEvent event, Attribute<?> attribute) {
    try {
      return event.get(attribute).map(value -> CustomerId.of(String.valueOf(value)).value());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Reads whose each customer is; of two rows of a customer that differ the second is bad. */
  void read(String kind, Path file, CsvTable.Format format, BadRows badRows) {
    CustomerHeader.Shape shape =
        new CustomerHeader.Shape(
            WarnEvents.CUSTOMER, "customer", AttributeCatalog.of(), false, Set.of(kind));
    Map<CustomerId, Member> members = new HashMap<>();
    try (KeyedRows rows = KeyedRows.open(file, format, shape)) {
      CustomerHeader.Column column = column(file, rows.header(), kind);
      while (rows.hasNext()) {
        KeyedRows.Row row = rows.next();
        if (row.isErased()) {
          continue;
        }
        if (row.isParted() && row.problems().isEmpty()) {
          put(row, column, members);
        }
        if (!row.problems().isEmpty()) {
          badRows.add(row.line(), row.id(), row.problems());
        }
      }
    }
    byKind.put(
        kind, (customer, event) -> Optional.ofNullable(members.get(customer)).map(Member::subject));
  }

  private static CustomerHeader.Column column(Path file, CustomerHeader header, String kind) {
    try {
      return WarnEvents.needed(header, kind);
    } catch (UserException e) {
      throw e.of(file.toString());
    }
  }

  private static void put(
      KeyedRows.Row row, CustomerHeader.Column column, Map<CustomerId, Member> members) {
    try {
      String subject = CustomerId.of(row.cell(column)).value();
      Member other = members.putIfAbsent(row.id().orElseThrow(), new Member(subject, row.line()));
      if (other != null && !other.subject.equals(subject)) {
        row.problems().add(Fault.TWICE.says(column.number(), column.name(), other.line));
      }
    } catch (IllegalArgumentException e) {
      row.problems().add(Fault.NO_ID.says(column.number(), column.name()));
    }
  }

  /** Those of the kinds of a book that are not known. */
  List<String> unknown(Iterable<String> kinds) {
    List<String> unknown = new ArrayList<>();
    kinds.forEach(
        each -> {
          if (!knows(each)) {
            unknown.add(each);
          }
        });
    return unknown;
  }
}
