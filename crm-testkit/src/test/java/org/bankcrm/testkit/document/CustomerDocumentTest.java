package org.bankcrm.testkit.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.Share;
import org.bankcrm.core.document.InvalidDocumentException;
import org.bankcrm.core.held.HeldPart;
import org.bankcrm.core.join.HeldJoins;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.customer.merge.CustomerMerge;
import org.bankcrm.customer.merge.MergeOrder;
import org.bankcrm.customer.merge.MergeRanking;
import org.bankcrm.customer.merge.MergeRecord;
import org.bankcrm.customer.merge.MergeRules;
import org.bankcrm.customer.merge.MergeSource;
import org.bankcrm.customer.privacy.CustomerParts;
import org.bankcrm.testkit.bank.SyntheticBank;
import org.bankcrm.testkit.random.RandomDuplicates;
import org.bankcrm.testkit.random.Seeded;
import org.junit.jupiter.api.Test;

/** Whole customers and merges as documents: exact, canonical, and silent about what they hold. */
class CustomerDocumentTest {

  private static final long SEED = 20261130L;
  private static final int HURTS = 12;
  private static final DataDocument<CustomerRecord> CUSTOMERS =
      new DataDocument<>(CustomerRecord::toDocument, CustomerRecord::parse);
  private static final DataDocument<MergeRecord> MERGES =
      new DataDocument<>(MergeRecord::toDocument, MergeRecord::parse);

  private static List<CustomerRecord> customers() {
    Stream<CustomerRecord> bank =
        SyntheticBank.of(
                7, 60, Instant.parse("2028-02-29T15:59:59.999999999Z"), RandomDuplicates.ZONE)
            .withOrganisations(Share.ofPercent(30))
            .customers();
    Stream<CustomerRecord> duplicates =
        Stream.iterate(0L, seed -> seed + 1)
            .limit(30)
            .flatMap(seed -> RandomDuplicates.of(Seeded.of(SEED, seed)).stream());
    return Stream.concat(bank, duplicates).toList();
  }

  private static MergeRecord merge(long seed) {
    return CustomerMerge.of(
            RandomDuplicates.of(Seeded.of(SEED, seed)).stream().map(MergeSource::of).toList(),
            MergeRules.of(PolicyRef.of("merge", 1), MergeRanking.OLDEST),
            MergeOrder.of("m-1", "E4711", RandomDuplicates.AS_OF.plusNanos(1)),
            HeldJoins.of(List.of()))
        .record();
  }

  @Test
  void customers_goThereAndBack() {
    customers().forEach(CUSTOMERS::checkRoundTrip);
  }

  @Test
  void customers_hurt_areRefusedInOurWordsOrReadAsSomething() {
    int refused = 0;
    List<CustomerRecord> all = customers();
    for (int i = 0; i < all.size(); i += 3) {
      refused += CUSTOMERS.hurt(all.get(i), SEED + i, HURTS);
    }
    assertThat(refused).isGreaterThan(all.size());
  }

  @Test
  void customers_withAPrivateTextAnywhere_areRefusedWithoutIt() {
    RandomDuplicates.of(Seeded.of(SEED, 1), 3)
        .forEach(customer -> assertThat(CUSTOMERS.plant(customer)).isGreaterThan(50));
  }

  @Test
  void merges_goThereAndBackAndHurtAreRefused() {
    int refused = 0;
    for (long seed = 0; seed < 20; seed++) {
      MERGES.checkRoundTrip(merge(seed));
      refused += MERGES.hurt(merge(seed), SEED + seed, HURTS);
    }
    assertThat(refused).isGreaterThan(100);
  }

  /** So that the proof of an erasure is of everything: nothing of a record is in no part. */
  @Test
  void parts_ofARecord_holdAllOfItsDocument() {
    for (CustomerRecord customer : customers()) {
      Map<String, Object> document = new HashMap<>(customer.toDocument());
      document.keySet().removeAll(List.of("format", "asOf", "zone"));
      document.values().removeIf(value -> value.equals(List.of()));
      if (customer.consents().events().isEmpty()) {
        document.remove("consents");
      }
      Map<String, Set<Object>> told = new HashMap<>();
      for (HeldPart part : CustomerParts.of(customer)) {
        String list = part.kind().equals(CustomerParts.HOLDING) ? "holdings" : "";
        if (list.isEmpty()) {
          part.toDocument().forEach((key, value) -> add(told, key, value));
        } else {
          add(told, list, part.toDocument());
        }
      }
      told.values().forEach(values -> values.removeIf(value -> value.equals(List.of())));
      told.values().removeIf(Set::isEmpty);
      assertThat(told.keySet()).isEqualTo(document.keySet());
      document.forEach((key, value) -> assertThat(told.get(key)).as(key).isEqualTo(all(value)));
    }
  }

  private static void add(Map<String, Set<Object>> told, String key, Object value) {
    told.computeIfAbsent(key, first -> new HashSet<>()).addAll(all(value));
  }

  /** The entries of a list, else the value. */
  private static Set<Object> all(Object value) {
    return value instanceof List<?> list ? new HashSet<>(list) : Set.of(value);
  }

  @Test
  void parse_partsThatDoNotFit_tellsEachWithItsPlace() {
    CustomerRecord customer =
        customers().stream()
            .filter(each -> each.transactions().size() > 3)
            .findFirst()
            .orElseThrow();
    Map<String, Object> document = new HashMap<>(customer.toDocument());
    document.put("holdings", List.of());
    document.put("asOf", "2027-01-31T00:00:00Z");
    assertThatExceptionOfType(InvalidDocumentException.class)
        .isThrownBy(() -> CustomerRecord.parse(document))
        .withMessageContaining("/transactions: does not fit together at 0/holding: ")
        .satisfies(e -> assertThat(e.problems()).hasSizeGreaterThan(3));
  }
}
