package org.bankcrm.testkit.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.Share;
import org.bankcrm.core.document.InvalidDocumentException;
import org.bankcrm.core.held.HeldPart;
import org.bankcrm.core.join.HeldJoins;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.customer.entry.DataField;
import org.bankcrm.customer.merge.CustomerMerge;
import org.bankcrm.customer.merge.MergeOrder;
import org.bankcrm.customer.merge.MergeRanking;
import org.bankcrm.customer.merge.MergeRecord;
import org.bankcrm.customer.merge.MergeRules;
import org.bankcrm.customer.merge.MergeSource;
import org.bankcrm.customer.privacy.CustomerParts;
import org.bankcrm.customer.sources.Source;
import org.bankcrm.customer.sources.SourceLedger;
import org.bankcrm.customer.sources.SourceStatement;
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

  private static final DataDocument<SourceLedger> LEDGERS =
      new DataDocument<>(SourceLedger::toDocument, SourceLedger::parse);

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

  /**
   * What sources said of the customers, at odd instants and for odd days, with fields taken back.
   */
  private static SourceLedger ledger(long seed) {
    List<SourceStatement> all = new ArrayList<>();
    Seeded random = Seeded.of(SEED, seed);
    Instant known = Instant.parse("2028-02-29T15:59:59.999999999Z");
    LocalDate leap = LocalDate.of(2028, 2, 29);
    List<DateRange> ranges =
        List.of(DateRange.always(), DateRange.startingOn(leap), DateRange.ofDays(leap, leap));
    for (int i = 0; i < 8; i++) {
      Map<DataField, String> values = new HashMap<>();
      values.put(DataField.CITY, random.between(0, 2) == 0 ? "" : "杭州市, address=e\u0301\\" + i);
      values.put(DataField.of("own-" + random.between(0, 3)), "𠮷" + i);
      SourceStatement said =
          SourceStatement.of(Source.of("s-" + random.between(0, 2)), known.minusNanos(i), values)
              .during(ranges.get(random.between(0, 2)));
      all.add(random.between(0, 1) == 0 ? said : said.withVerifiedOn(leap));
    }
    return SourceLedger.of(all);
  }

  @Test
  void sourceLedgers_goThereAndBackAndHurtAreRefused() {
    int refused = 0;
    for (long seed = 0; seed < 30; seed++) {
      LEDGERS.checkRoundTrip(ledger(seed));
      refused += LEDGERS.hurt(ledger(seed), SEED + seed, HURTS);
    }
    assertThat(refused).isGreaterThan(150);
    assertThat(LEDGERS.plant(ledger(1))).isGreaterThan(40);
  }

  @Test
  void sourceLedger_slips_areAllToldWithTheirPlaces() {
    Map<String, Object> said =
        new TreeMap<>(
            Map.of(
                "source", "Branch",
                "knownAt", "2026-02-30T00:00:00Z",
                "period", "2026-05-01/2026-05-01",
                "verifiedon", "2026-05-01",
                "values", new TreeMap<>(Map.of("City", "a", "postcode", 310000, "email", " ")),
                "takesBack", List.of("postcode", "mobile", "mobile")));
    assertThatExceptionOfType(InvalidDocumentException.class)
        .isThrownBy(
            () -> SourceLedger.parse(Map.of("format", 1, "statements", List.of(said, Map.of()))))
        .satisfies(
            e ->
                assertThat(e.problems())
                    .extracting(problem -> problem.path())
                    .containsExactlyInAnyOrder(
                        "/statements/0/source",
                        "/statements/0/knownAt",
                        "/statements/0/period",
                        "/statements/0/(6)",
                        "/statements/0/values/(1)",
                        "/statements/0/values/(2)",
                        "/statements/0/values/(3)",
                        "/statements/0/takesBack",
                        "/statements/1/source",
                        "/statements/1/knownAt",
                        "/statements/1/period",
                        "/statements/1/values"));
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
