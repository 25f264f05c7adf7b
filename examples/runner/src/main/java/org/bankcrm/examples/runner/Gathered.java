package org.bankcrm.examples.runner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.LongFunction;
import org.bankcrm.core.CustomerId;

/**
 * What a file beside the customers tells of each of them, gathered from rows in any order. Every
 * row that is read is kept, set aside by its maker, there already, or bad.
 *
 * <p>Of a customer with a bad row it is not known what all rows would have told; such a customer is
 * in doubt.
 */
final class Gathered<T extends Gathered.Item> {

  /** What one row tells. */
  interface Item {
    /** The bank's key of it, under which it counts once; empty if it has none. */
    Optional<String> key();
  }

  /** Makes what a row tells. */
  interface Maker<T> {
    /** Nothing if it is set aside, or wrong, which is then a problem of the row. */
    Optional<T> make(KeyedRows.Row row);
  }

  /** Takes the bad rows as they are found. */
  interface BadRows {
    /** One row, with the customer if it can be told. */
    void add(long line, Optional<CustomerId> id, List<Said> problems);
  }

  /**
   * What is told of one customer.
   *
   * @param inDoubt whether there was a bad row
   */
  record Own<T>(List<T> items, boolean inDoubt) {}

  private record Line<T>(long number, T item) {}

  private static final class Lines<T> {
    private List<Line<T>> lines = new ArrayList<>(4);
    private boolean inDoubt;
    private boolean taken;
  }

  private final Map<CustomerId, Lines<T>> byCustomer = new LinkedHashMap<>();
  private final BadRows badRows;
  private final LongFunction<Said> otherUnderKey;
  private final GatheredCounts counts = new GatheredCounts();

  Gathered(BadRows badRows) {
    this(badRows, Fault.OTHER_UNDER_KEY::says);
  }

  /**
   * Gathers nothing yet.
   *
   * @param otherUnderKey what is wrong with a row that says something else than that of a line
   */
  Gathered(BadRows badRows, LongFunction<Said> otherUnderKey) {
    this.badRows = badRows;
    this.otherUnderKey = otherUnderKey;
  }

  /** Takes one row. */
  void add(KeyedRows.Row row, Maker<T> maker) {
    counts.read++;
    Optional<T> item = row.isParted() ? maker.make(row) : Optional.empty();
    if (!row.problems().isEmpty()) {
      refuse(row);
    } else if (item.isEmpty()) {
      counts.aside++;
    } else {
      lines(row.id().orElseThrow()).lines.add(new Line<>(row.line(), item.get()));
    }
  }

  /** Passes a row over that is of nobody who is asked for. */
  void passOver() {
    counts.read++;
    counts.passedOver++;
  }

  /** Leaves a row out that is of somebody whom the bank erased. */
  void leaveErased() {
    counts.read++;
    counts.erased++;
  }

  private Lines<T> lines(CustomerId id) {
    return byCustomer.computeIfAbsent(id, each -> new Lines<>());
  }

  private void refuse(KeyedRows.Row row) {
    counts.bad++;
    badRows.add(row.line(), row.id(), row.problems());
    row.id().ifPresent(id -> lines(id).inDoubt = true);
    if (row.id().isEmpty()) {
      counts.nobodys++;
      counts.firstOfNobody = counts.firstOfNobody.or(() -> Optional.of(row));
    }
  }

  /** After the last row: what has one key counts once, and two that differ cannot both hold. */
  void settle() {
    byCustomer.forEach(this::settle);
  }

  private void settle(CustomerId id, Lines<T> own) {
    if (own.lines.stream().allMatch(line -> line.item().key().isEmpty())) {
      return;
    }
    Map<String, Line<T>> byKey = new HashMap<>();
    List<Line<T>> kept = new ArrayList<>(own.lines.size());
    for (Line<T> line : own.lines) {
      Line<T> known = line.item().key().map(key -> byKey.putIfAbsent(key, line)).orElse(null);
      if (known == null) {
        kept.add(line);
      } else if (known.item().equals(line.item())) {
        counts.repeated++;
      } else {
        counts.bad++;
        own.inDoubt = true;
        badRows.add(line.number(), Optional.of(id), List.of(otherUnderKey.apply(known.number())));
      }
    }
    own.lines = kept;
  }

  /** What is told of a customer; empty if nothing is. On any thread, once all rows were read. */
  Optional<Own<T>> of(CustomerId id) {
    Lines<T> own = byCustomer.get(id);
    if (own == null) {
      return Optional.empty();
    }
    synchronized (counts) {
      if (!own.taken) { // a second row of the customer may ask again
        own.taken = true;
        counts.take(own.lines.size(), own.inDoubt);
      }
    }
    return Optional.of(new Own<>(own.lines.stream().map(Line::item).toList(), own.inDoubt));
  }

  /** The only item of a customer, without asking for it; empty if there is none or another. */
  Optional<T> peek(CustomerId id) {
    return Optional.ofNullable(byCustomer.get(id))
        .filter(own -> own.lines.size() == 1)
        .map(own -> own.lines.get(0).item());
  }

  /** Tells the items of all customers. */
  void forEach(BiConsumer<CustomerId, List<T>> told) {
    byCustomer.forEach((id, own) -> told.accept(id, own.lines.stream().map(Line::item).toList()));
  }

  /** How many rows became what, with those that nobody has asked for until now. */
  GatheredCounts counts() {
    counts.left =
        byCustomer.values().stream()
            .filter(own -> !own.taken)
            .mapToLong(own -> own.lines.size())
            .sum();
    return counts;
  }
}
