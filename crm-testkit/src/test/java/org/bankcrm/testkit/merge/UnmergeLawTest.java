package org.bankcrm.testkit.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.Money;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.document.InvalidDocumentException;
import org.bankcrm.core.join.HeldJoins;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.activity.Interaction;
import org.bankcrm.customer.activity.InteractionId;
import org.bankcrm.customer.activity.InteractionKind;
import org.bankcrm.customer.activity.Transaction;
import org.bankcrm.customer.activity.TransactionId;
import org.bankcrm.customer.activity.TransactionType;
import org.bankcrm.customer.consent.ConsentDecision;
import org.bankcrm.customer.consent.ConsentEvent;
import org.bankcrm.customer.consent.ConsentScope;
import org.bankcrm.customer.consent.Purpose;
import org.bankcrm.customer.holding.Holding;
import org.bankcrm.customer.holding.HoldingId;
import org.bankcrm.customer.holding.Product;
import org.bankcrm.customer.holding.ProductId;
import org.bankcrm.customer.holding.ProductKind;
import org.bankcrm.customer.merge.CustomerMerge;
import org.bankcrm.customer.merge.CustomerUnmerge;
import org.bankcrm.customer.merge.InvalidMergeException;
import org.bankcrm.customer.merge.LaterThing;
import org.bankcrm.customer.merge.LaterThing.Kind;
import org.bankcrm.customer.merge.MergeOrder;
import org.bankcrm.customer.merge.MergeRanking;
import org.bankcrm.customer.merge.MergeRecord;
import org.bankcrm.customer.merge.MergeRules;
import org.bankcrm.customer.merge.MergeSource;
import org.bankcrm.customer.party.ContactPoint;
import org.bankcrm.customer.party.ContactPointId;
import org.bankcrm.customer.sources.AliasLedger;
import org.bankcrm.testkit.random.RandomDuplicates;
import org.bankcrm.testkit.random.Seeded;
import org.junit.jupiter.api.Test;

/** Whose is what came after a merge, once it is undone. */
class UnmergeLawTest {

  private static final Instant NOW = RandomDuplicates.AS_OF.plus(Duration.ofDays(40));
  private static final LocalDate BOOKED = LocalDate.of(2026, 7, 20);
  private static final Product CURRENT =
      Product.of(
          ProductId.of("current"), ProductKind.CURRENT_ACCOUNT, LocalizedText.of("活期", "Current"));

  private final List<Holding> holdings = new ArrayList<>();
  private final List<Transaction> transactions = new ArrayList<>();
  private final List<Interaction> interactions = new ArrayList<>();
  private final List<ConsentEvent> consents = new ArrayList<>();

  private static CustomerMerge merge(List<CustomerRecord> records) {
    return CustomerMerge.of(
        records.stream().map(MergeSource::of).toList(),
        MergeRules.of(PolicyRef.of("merge", 1), MergeRanking.OLDEST),
        MergeOrder.of("m-1", "E4711", RandomDuplicates.AS_OF),
        HeldJoins.of(List.of()));
  }

  private static CustomerRecord.Builder later(CustomerRecord survivor) {
    CustomerRecord.Builder now =
        CustomerRecord.builder(survivor.id(), survivor.party(), NOW, survivor.zone())
            .relationships(survivor.relationships())
            .relatedParties(survivor.relatedParties())
            .holdings(survivor.holdings())
            .transactions(survivor.transactions())
            .interactions(survivor.interactions())
            .consents(survivor.consents());
    survivor.statedSince().ifPresent(now::customerSince);
    return now;
  }

  private void happen(Seeded source, List<CustomerRecord> records, CustomerRecord survivor) {
    for (int i = source.below(3); i > 0; i--) {
      HoldingId id = HoldingId.of("new-" + i);
      holdings.add(Holding.builder(id, CURRENT, survivor.party().id(), BOOKED).build());
    }
    List<Holding> all = new ArrayList<>(survivor.holdings());
    all.addAll(holdings);
    for (int i = all.isEmpty() ? 0 : source.below(6); i > 0; i--) {
      transactions.add(
          Transaction.builder(
                  TransactionId.of("later-t" + i), source.pick(all).id(), TransactionType.PENSION)
              .bookedOn(BOOKED)
              .credit(Money.yuan(5))
              .build());
    }
    List<ContactPoint> points = survivor.party().contactPoints();
    for (int i = source.below(5); i > 0; i--) {
      Interaction.Builder contact =
          Interaction.byCustomer(
              InteractionId.of("later-i" + i),
              InteractionKind.SERVICE,
              Channel.PHONE,
              NOW.minusSeconds(i));
      Optional<ContactPointId> point = point(source, points);
      point.ifPresent(contact::contactPoint);
      interactions.add(contact.build());
      ConsentScope scope = ConsentScope.of(Purpose.MARKETING);
      consents.add(
          new ConsentEvent(
              source.chance(50) ? ConsentDecision.GRANTED : ConsentDecision.WITHDRAWN,
              point.map(scope::to).orElse(scope),
              NOW.minusSeconds(i),
              "notice@1",
              "later-" + i));
    }
  }

  private static Optional<ContactPointId> point(Seeded source, List<ContactPoint> points) {
    return points.isEmpty() || source.chance(30)
        ? Optional.empty()
        : Optional.of(source.pick(points).id());
  }

  /** Those that had the number, told anew. */
  private static Set<CustomerId> had(
      List<CustomerRecord> records, CustomerRecord survivor, Optional<ContactPointId> key) {
    Set<CustomerId> had = new HashSet<>();
    if (key.isPresent()) {
      String number = survivor.party().contactPoint(key.get()).orElseThrow().value();
      for (CustomerRecord each : records) {
        if (each.party().contactPoints().stream().anyMatch(p -> p.value().equals(number))) {
          had.add(each.id());
        }
      }
    }
    return had;
  }

  @Property(tries = 300)
  void unmerge_whatCameSince_isAttributedByItsKeyOrTold(@ForAll long seed) {
    Seeded source = Seeded.of(seed);
    List<CustomerRecord> records = RandomDuplicates.of(source);
    CustomerMerge merge = merge(records);
    CustomerRecord survivor = merge.survivor();
    List<List<?>> lists = List.of(holdings, transactions, interactions, consents);
    lists.forEach(List::clear);
    happen(source, records, survivor);
    CustomerRecord now =
        later(survivor)
            .holdings(holdings)
            .transactions(transactions)
            .interactions(interactions)
            .consents(survivor.consents().plusAll(consents))
            .build();
    CustomerUnmerge apart = CustomerUnmerge.of(now, merge.record(), Map.of());
    Set<LaterThing> told = new HashSet<>(apart.unattributed());
    int expected = 0;
    for (Interaction each : interactions) {
      Set<CustomerId> had = had(records, survivor, each.contactPoint());
      Set<CustomerId> with = having(apart, r -> r.interactions().contains(each));
      assertThat(with).isEqualTo(had.size() == 1 ? had : Set.of());
      boolean unknown = told.contains(LaterThing.of(Kind.INTERACTION, each.id().value()));
      assertThat(unknown).isEqualTo(with.isEmpty());
      expected += unknown ? 1 : 0;
    }
    for (ConsentEvent each : consents) {
      Set<CustomerId> had = had(records, survivor, each.scope().contactPoint());
      Set<CustomerId> with = having(apart, r -> r.consents().events().contains(each));
      Set<CustomerId> all = having(apart, any -> true);
      Set<CustomerId> ofNo = had.isEmpty() ? all : had;
      Set<CustomerId> ofYes = had.size() == 1 ? had : Set.of();
      assertThat(with).isEqualTo(each.isYes() ? ofYes : ofNo);
      String place = String.valueOf(now.consents().events().indexOf(each));
      assertThat(told.contains(LaterThing.of(Kind.CONSENT, place))).isEqualTo(with.isEmpty());
      expected += with.isEmpty() ? 1 : 0;
    }
    for (Holding each : holdings) {
      assertThat(having(apart, r -> r.holdings().contains(each))).isEmpty();
      assertThat(told).contains(LaterThing.of(Kind.HOLDING, each.id().value()));
      expected++;
    }
    for (Transaction each : transactions) {
      Set<CustomerId> with = having(apart, r -> r.transactions().contains(each));
      Set<CustomerId> owners =
          having(apart, r -> r.holdings().stream().anyMatch(h -> h.id().equals(each.holding())));
      assertThat(with).isEqualTo(owners);
      expected += owners.isEmpty() ? 1 : 0;
    }
    assertThat(told).hasSize(expected);
    assertThat(apart.unattributed()).hasSize(expected);
    for (CustomerRecord each : records) {
      CustomerRecord restored = apart.record(each.id());
      assertThat(restored.party()).isEqualTo(each.party());
      assertThat(restored.relationships()).isEqualTo(each.relationships());
      assertThat(restored.holdings().subList(0, each.holdings().size())).isEqualTo(each.holdings());
      assertThat(restored.transactions()).containsAll(each.transactions());
      assertThat(restored.interactions()).containsAll(each.interactions());
      assertThat(restored.consents().events()).containsAll(each.consents().events());
    }
    chosen(source, now, merge.record(), apart);
  }

  private static Set<CustomerId> having(CustomerUnmerge apart, Predicate<CustomerRecord> has) {
    Set<CustomerId> having = new HashSet<>();
    apart.sources().values().stream()
        .map(MergeSource::record)
        .filter(has)
        .forEach(record -> having.add(record.id()));
    return having;
  }

  /** Once a person said whose each thing is, nothing is told any more. */
  private static void chosen(
      Seeded source, CustomerRecord now, MergeRecord merge, CustomerUnmerge apart) {
    Map<LaterThing, CustomerId> choices = new HashMap<>();
    List<CustomerId> ids = List.copyOf(apart.sources().keySet());
    apart.unattributed().stream()
        .filter(thing -> thing.kind() != Kind.TRANSACTION)
        .forEach(thing -> choices.put(thing, source.pick(ids)));
    CustomerUnmerge again = CustomerUnmerge.of(now, merge, choices);
    assertThat(again.unattributed()).isEmpty();
    choices.forEach(
        (thing, id) -> {
          assertThat(having(again, r -> has(r, thing, now))).containsExactly(id);
        });
  }

  private static boolean has(CustomerRecord record, LaterThing thing, CustomerRecord now) {
    return switch (thing.kind()) {
      case INTERACTION ->
          record.interactions().stream().anyMatch(i -> i.id().value().equals(thing.key()));
      case HOLDING ->
          record.holdings().stream()
              .anyMatch(
                  holding ->
                      holding.id().value().equals(thing.key())
                          && holding.isOwnedBy(record.party().id()));
      default ->
          record
              .consents()
              .events()
              .contains(now.consents().events().get(Integer.parseInt(thing.key())));
    };
  }

  @Test
  void unmerge_anotherCustomerOrAUselessChoice_isRefused() {
    List<CustomerRecord> records = RandomDuplicates.of(Seeded.of(7), 3);
    CustomerMerge merge = merge(records);
    CustomerRecord other =
        records.stream()
            .filter(each -> !each.id().equals(merge.survivor().id()))
            .findFirst()
            .orElseThrow();
    assertThatExceptionOfType(InvalidMergeException.class)
        .isThrownBy(() -> CustomerUnmerge.of(other, merge.record(), Map.of()))
        .withMessageContaining("is not the customer that the merge left");
    LaterThing thing = LaterThing.of(Kind.INTERACTION, "i-0");
    assertThatExceptionOfType(InvalidMergeException.class)
        .isThrownBy(
            () -> CustomerUnmerge.of(merge.survivor(), merge.record(), Map.of(thing, other.id())))
        .withMessageContaining("needs no choice");
  }

  @Test
  void aliases_mergeAndUndo_resolveAsOfAnyInstant() {
    MergeRecord merge = merge(RandomDuplicates.of(Seeded.of(7), 3)).record();
    Instant before = merge.at().minusNanos(1);
    AliasLedger aliases = merge.addedTo(AliasLedger.empty());
    CustomerId alias = merge.aliases().get(0);
    assertThat(aliases.resolve(alias, before)).isEqualTo(alias);
    assertThat(aliases.resolve(alias, merge.at())).isEqualTo(merge.survivor());
    assertThat(aliases.aliasesOf(merge.survivor(), NOW)).containsExactlyElementsOf(merge.aliases());
    AliasLedger undone = merge.undoneIn(aliases, NOW);
    assertThat(undone.resolve(alias, NOW)).isEqualTo(alias);
    assertThat(undone.resolve(alias, NOW.minusNanos(1))).isEqualTo(merge.survivor());
    assertThatIllegalArgumentException().isThrownBy(() -> merge.addedTo(aliases));
    AliasLedger further = aliases.plus(merge.survivor(), CustomerId.of("c-9"), NOW.minusSeconds(1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> merge.undoneIn(further, NOW))
        .withMessageContaining("undo the last merge first");
  }

  @Test
  void document_changedOrHostile_isRefusedAndQuotesNothing() {
    Map<String, Object> document =
        merge(RandomDuplicates.of(Seeded.of(7), 3)).record().toDocument();
    Map<String, Object> changed = new HashMap<>(document);
    changed.put("by", "E0815");
    assertThatExceptionOfType(InvalidDocumentException.class)
        .isThrownBy(() -> MergeRecord.parse(changed))
        .satisfies(e -> assertThat(e.problems()).hasSize(1))
        .withMessageContaining("/hash");
    for (String key : document.keySet()) {
      for (Object wrong : List.of("李雷", 7L, List.of(), Map.of("李雷", 1L))) {
        Map<String, Object> hurt = new HashMap<>(document);
        hurt.put(key, wrong);
        if (!wrong.equals(document.get(key))) {
          assertThatExceptionOfType(InvalidDocumentException.class)
              .isThrownBy(() -> MergeRecord.parse(hurt))
              .satisfies(e -> assertThat(e.getMessage()).doesNotContain("李雷"));
        }
      }
      Map<String, Object> less = new HashMap<>(document);
      less.remove(key);
      assertThatExceptionOfType(InvalidDocumentException.class)
          .isThrownBy(() -> MergeRecord.parse(less));
    }
  }
}
