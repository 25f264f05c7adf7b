package org.bankcrm.core.port;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.attribute.PopulationBuilder;
import org.bankcrm.core.check.Checks;

/** Customers in memory, for tests and for hosts that hold them there. Immutable and thread-safe. */
public final class InMemoryPopulationSource implements PopulationSource {

  private final AttributeCatalog catalog;
  private final NavigableMap<CustomerId, Facts> customers;

  private InMemoryPopulationSource(
      AttributeCatalog catalog, NavigableMap<CustomerId, Facts> customers) {
    this.catalog = catalog;
    this.customers = customers;
  }

  /**
   * These customers.
   *
   * @param catalog that of all their facts; these are read as of their own instant and zone only
   */
  public static InMemoryPopulationSource of(
      AttributeCatalog catalog, Map<CustomerId, Facts> customers) {
    return new InMemoryPopulationSource(
        requireNonNull(catalog, "catalog"), new TreeMap<>(customers));
  }

  /**
   * As {@link PopulationSource#read} says.
   *
   * @throws IllegalArgumentException if the facts are as of another instant or zone
   */
  @Override
  public void read(
      Instant asOf,
      ZoneId zone,
      Optional<CustomerId> after,
      int most,
      Consumer<? super Population> reader) {
    Checks.require(most > 0, "most", "must be positive");
    requireNonNull(reader, "reader");
    PopulationBuilder filling = Population.builder(catalog, asOf, zone);
    int filled = 0;
    for (Map.Entry<CustomerId, Facts> each :
        after.map(id -> customers.tailMap(id, false)).orElse(customers).entrySet()) {
      filling.add(each.getKey(), each.getValue());
      if (++filled == most) {
        reader.accept(filling.build());
        filling = Population.builder(catalog, asOf, zone);
        filled = 0;
      }
    }
    if (filled > 0) {
      reader.accept(filling.build());
    }
  }

  /** How many customers there are. */
  @Override
  public String toString() {
    return "InMemoryPopulationSource of " + customers.size();
  }
}
