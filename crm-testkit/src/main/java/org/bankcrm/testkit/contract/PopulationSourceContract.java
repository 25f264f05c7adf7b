package org.bankcrm.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.port.PopulationSource;
import org.junit.jupiter.api.Test;

/**
 * What every {@link PopulationSource} must do. Each test is named after the clause that it proves.
 *
 * <p>Extend it in a test of the adapter, which puts the customers that it is handed into its
 * storage, in whatever order. Their facts are of the types that a cell can hold.
 */
public abstract class PopulationSourceContract {

  private static final Instant AS_OF = Instant.parse("2026-02-28T16:00:00Z");
  private static final int SIZE = 25;

  /** For the subclass, which JUnit makes. */
  protected PopulationSourceContract() {}

  /**
   * A source of these customers and no others.
   *
   * @param catalog that of all their facts
   */
  protected abstract PopulationSource source(
      AttributeCatalog catalog, Map<CustomerId, Facts> customers);

  private PopulationSource source(int size) {
    Map<CustomerId, Facts> customers = new LinkedHashMap<>();
    for (int i = 0; i < size; i++) {
      int number = i * 7 % size; // in no order
      customers.put(KeptBook.customer(number), KeptBook.facts(number, AS_OF));
    }
    return source(KeptBook.CATALOG, customers);
  }

  private static List<Population> read(
      PopulationSource source, Optional<CustomerId> after, int most) {
    List<Population> portions = new ArrayList<>();
    source.read(AS_OF, KeptBook.ZONE, after, most, portions::add);
    return portions;
  }

  private static List<CustomerId> ids(List<Population> portions) {
    List<CustomerId> ids = new ArrayList<>();
    for (Population each : portions) {
      for (int row = 0; row < each.size(); row++) {
        ids.add(each.id(row));
      }
    }
    return ids;
  }

  private static List<CustomerId> customers(int from, int to) {
    List<CustomerId> ids = new ArrayList<>();
    for (int number = from; number < to; number++) {
      ids.add(KeptBook.customer(number));
    }
    return ids;
  }

  /**
   * Red where a page ends at a customer and the next one begins with him, or with the one after.
   */
  @Test
  final void clause1_everybody_comesOnce() {
    for (int most : new int[] {1, 4, SIZE, 1_000}) {
      List<CustomerId> ids = new ArrayList<>(ids(read(source(SIZE), Optional.empty(), most)));
      ids.sort(null);
      assertEquals(customers(0, SIZE), ids);
    }
  }

  /** Ascending ids make two nights comparable and a broken one resumable. */
  @Test
  final void clause2_customers_comeInOrder() {
    assertEquals(customers(0, SIZE), ids(read(source(SIZE), Optional.empty(), 4)));
  }

  /**
   * By the numbers of their characters, on every database: red where the collation puts small
   * letters beside capitals.
   */
  @Test
  final void clause2_order_isThatOfCharacters() {
    Map<CustomerId, Facts> customers = new LinkedHashMap<>();
    List<CustomerId> ids = new ArrayList<>();
    for (String id : List.of("10", "9", "A1", "B", "_", "a", "a-1", "aB", "a_1", "ab")) {
      ids.add(CustomerId.of(id));
    }
    ids.sort(null);
    for (int i = ids.size() - 1; i >= 0; i--) {
      customers.put(ids.get(i), KeptBook.facts(i, AS_OF));
    }
    PopulationSource source = source(KeptBook.CATALOG, customers);
    assertEquals(ids, ids(read(source, Optional.empty(), 3)));
    for (int i = 0; i < ids.size(); i++) {
      assertEquals(ids.subList(i + 1, ids.size()), ids(read(source, Optional.of(ids.get(i)), 3)));
    }
  }

  /** Red where a portion ends with what the driver happened to fetch. */
  @Test
  final void clause3_portions_areFullButTheLast() {
    List<Integer> sizes =
        read(source(SIZE), Optional.empty(), 10).stream().map(Population::size).toList();
    assertEquals(List.of(10, 10, 5), sizes);
    assertEquals(
        List.of(5, 5),
        read(source(10), Optional.empty(), 5).stream().map(Population::size).toList());
    assertEquals(List.of(), read(source(0), Optional.empty(), 5));
    PopulationSource some = source(3);
    assertThrows(IllegalArgumentException.class, () -> read(some, Optional.empty(), 0));
  }

  /**
   * Red where a decimal goes through a binary fraction, or NULL is read as 0, as no or as an empty
   * text.
   */
  @Test
  final void clause4_values_areExactAndMissingOnesMissing() {
    for (Population each : read(source(SIZE), Optional.empty(), 7)) {
      for (int row = 0; row < each.size(); row++) {
        int number = Integer.parseInt(each.id(row).value().substring(2)) - 1_000;
        Facts due = KeptBook.facts(number, AS_OF);
        Facts found = each.facts(row);
        for (Attribute<?> attribute : KeptBook.CATALOG.attributes()) {
          assertEquals(due.get(attribute), found.get(attribute), number + ", " + attribute);
        }
      }
    }
  }

  /** Facts are as of the instant that was asked for, not of the moment in which they are read. */
  @Test
  final void clause5_instantZoneAndCatalogue_areThoseAskedFor() {
    for (Population each : read(source(SIZE), Optional.empty(), 10)) {
      assertEquals(AS_OF, each.asOf());
      assertEquals(ZoneId.of("Asia/Shanghai"), each.zone());
      assertEquals(KeptBook.CATALOG, each.catalog());
    }
  }

  /** So that a night that broke off goes on behind the last portion that was done. */
  @Test
  final void clause6_afterACustomer_onlyGreaterIdsCome() {
    PopulationSource source = source(SIZE);
    assertEquals(customers(11, SIZE), ids(read(source, Optional.of(KeptBook.customer(10)), 4)));
    CustomerId between = CustomerId.of(KeptBook.customer(10).value() + "-x");
    assertEquals(customers(11, SIZE), ids(read(source, Optional.of(between), 4)));
    assertEquals(List.of(), read(source, Optional.of(KeptBook.customer(SIZE)), 4));
  }

  /** Red where the exception is swallowed, or the connection stays open. */
  @Test
  final void clause7_whatTheReaderThrows_endsItAndIsThrownOn() {
    PopulationSource source = source(SIZE);
    List<Population> read = new ArrayList<>();
    IllegalStateException enough = new IllegalStateException("enough");
    Consumer<Population> reader =
        portion -> {
          read.add(portion);
          throw enough;
        };
    IllegalStateException thrown =
        assertThrows(
            IllegalStateException.class,
            () -> source.read(AS_OF, KeptBook.ZONE, Optional.empty(), 10, reader));
    assertEquals(enough, thrown);
    assertEquals(1, read.size());
    assertEquals(SIZE, ids(read(source, Optional.empty(), 10)).size());
  }
}
