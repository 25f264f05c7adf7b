package org.bankcrm.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
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
import org.bankcrm.core.attribute.PopulationBuilder;
import org.bankcrm.core.port.InMemoryPopulationSource;
import org.bankcrm.core.port.PopulationSource;
import org.junit.jupiter.api.Test;

/** Each fault of a source is seen by the clause that forbids it. */
class PopulationSourceContractTest {

  private static List<String> broken(String fault) throws IllegalAccessException {
    PopulationSourceContract contract =
        new PopulationSourceContract() {
          @Override
          protected PopulationSource source(
              AttributeCatalog catalog, Map<CustomerId, Facts> customers) {
            return new Faulty(fault, catalog, customers);
          }
        };
    return Clauses.broken(PopulationSourceContract.class, contract);
  }

  /** A source with one fault or none. */
  private record Faulty(String fault, AttributeCatalog catalog, Map<CustomerId, Facts> customers)
      implements PopulationSource {

    @Override
    public void read(
        Instant asOf,
        ZoneId zone,
        Optional<CustomerId> after,
        int most,
        Consumer<? super Population> reader) {
      if (fault.equals("comes as it lies")) {
        unordered(asOf, zone, after, most, reader);
        return;
      }
      boolean again = fault.equals("begins with the last again") && after.isPresent();
      Optional<CustomerId> from =
          again ? after.map(id -> CustomerId.of(before(id.value()))) : after;
      InMemoryPopulationSource.of(catalog, kept())
          .read(asOf, zone, from, fault.equals("portions of its own") ? 3 : most, reader(reader));
    }

    private static String before(String id) {
      return id.length() == 1 ? "!" : id.substring(0, id.length() - 1);
    }

    private Map<CustomerId, Facts> kept() {
      Map<CustomerId, Facts> kept = new LinkedHashMap<>(customers);
      if (fault.equals("loses who has no facts")) {
        kept.values()
            .removeIf(
                facts -> catalog.attributes().stream().allMatch(each -> facts.get(each).isEmpty()));
      }
      if (fault.equals("cuts instants")) {
        kept.replaceAll((id, facts) -> cut(facts));
      }
      return kept;
    }

    private static Facts cut(Facts facts) {
      Facts.Builder other = Facts.builder(facts.catalog(), facts.asOf(), facts.zone());
      for (Attribute<?> each : facts.catalog().attributes()) {
        put(other, each, facts);
      }
      facts
          .get(KeptBook.MOMENT)
          .ifPresent(at -> other.put(KeptBook.MOMENT, at.truncatedTo(ChronoUnit.MILLIS)));
      return other.build();
    }

    private static <T> void put(Facts.Builder other, Attribute<T> attribute, Facts facts) {
      other.put(attribute, facts.get(attribute));
    }

    private Consumer<Population> reader(Consumer<? super Population> reader) {
      return portion -> {
        try {
          reader.accept(portion);
        } catch (IllegalStateException enough) {
          if (!fault.equals("goes on")) {
            throw enough;
          }
        }
      };
    }

    private void unordered(
        Instant asOf,
        ZoneId zone,
        Optional<CustomerId> after,
        int most,
        Consumer<? super Population> reader) {
      PopulationBuilder filling = Population.builder(catalog, asOf, zone);
      int size = 0;
      for (Map.Entry<CustomerId, Facts> each : customers.entrySet()) {
        if (after.isEmpty() || each.getKey().compareTo(after.get()) > 0) {
          filling.add(each.getKey(), each.getValue());
          size++;
        }
        if (size == Math.max(most, 1)) {
          reader.accept(filling.build());
          filling = Population.builder(catalog, asOf, zone);
          size = 0;
        }
      }
      if (size > 0) {
        reader.accept(filling.build());
      }
    }
  }

  @Test
  void contract_sourceWithoutFault_passes() throws IllegalAccessException {
    assertThat(broken("none")).isEmpty();
  }

  @Test
  void contract_eachFault_isSeenByItsClause() throws IllegalAccessException {
    assertThat(broken("loses who has no facts")).contains("clause1");
    assertThat(broken("comes as it lies")).contains("clause2");
    assertThat(broken("portions of its own")).contains("clause3");
    assertThat(broken("cuts instants")).containsExactly("clause4");
    assertThat(broken("begins with the last again")).contains("clause6");
    assertThat(broken("goes on")).containsExactly("clause7");
  }
}
