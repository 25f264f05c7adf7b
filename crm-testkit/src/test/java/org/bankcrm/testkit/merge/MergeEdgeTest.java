package org.bankcrm.testkit.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.join.FlagJoin;
import org.bankcrm.core.join.HeldJoins;
import org.bankcrm.core.join.HeldStates;
import org.bankcrm.core.language.Language;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.consent.ConsentDecision;
import org.bankcrm.customer.consent.ConsentEvent;
import org.bankcrm.customer.consent.ConsentLedger;
import org.bankcrm.customer.consent.ConsentScope;
import org.bankcrm.customer.consent.Purpose;
import org.bankcrm.customer.merge.CustomerMerge;
import org.bankcrm.customer.merge.CustomerUnmerge;
import org.bankcrm.customer.merge.InvalidMergeException;
import org.bankcrm.customer.merge.MergeOrder;
import org.bankcrm.customer.merge.MergeProblem;
import org.bankcrm.customer.merge.MergeRanking;
import org.bankcrm.customer.merge.MergeRecord;
import org.bankcrm.customer.merge.MergeRules;
import org.bankcrm.customer.merge.MergeSource;
import org.bankcrm.customer.party.ContactKind;
import org.bankcrm.customer.party.ContactPoint;
import org.bankcrm.customer.party.ContactPointId;
import org.bankcrm.customer.party.HouseholdId;
import org.bankcrm.customer.party.HouseholdMembership;
import org.bankcrm.customer.party.Individual;
import org.bankcrm.customer.party.Organisation;
import org.bankcrm.customer.party.PartyId;
import org.bankcrm.customer.party.PersonName;
import org.bankcrm.customer.party.Relationship;
import org.bankcrm.customer.party.RiskAppetite;
import org.bankcrm.customer.party.RiskAssessment;
import org.bankcrm.customer.sources.AliasLedger;
import org.bankcrm.testkit.random.RandomDuplicates;
import org.bankcrm.testkit.random.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Merges at the edges: numbers written otherwise, choices that changed, tests of one day. */
class MergeEdgeTest {

  private static final Instant AS_OF = RandomDuplicates.AS_OF;
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
  private static final HeldJoins NO_PARTS = HeldJoins.of(List.of());
  private static final MergeRules RULES =
      MergeRules.of(PolicyRef.of("merge", 1), MergeRanking.OLDEST);
  private static final HouseholdId HOME = HouseholdId.of("hh-1");

  private static PartyId party(String id) {
    return PartyId.of("p-" + id);
  }

  private static Individual.Builder person(String id) {
    return Individual.builder(party(id), PersonName.ofChinese("李雷"));
  }

  private static CustomerRecord.Builder customer(String id, Individual.Builder person) {
    return CustomerRecord.builder(CustomerId.of(id), person.build(), AS_OF, RandomDuplicates.ZONE);
  }

  private static CustomerMerge merge(CustomerRecord... records) {
    return merge("m-1", AS_OF, records);
  }

  private static CustomerMerge merge(String id, Instant at, CustomerRecord... records) {
    return CustomerMerge.of(
        List.of(records).stream().map(MergeSource::of).toList(),
        RULES,
        MergeOrder.of(id, "E4711", at).keeping(records[0].id()),
        NO_PARTS);
  }

  private static ConsentEvent event(ConsentDecision decision, ConsentScope scope) {
    return new ConsentEvent(decision, scope, AS_OF.minusSeconds(60), "notice@1", "form");
  }

  private static ContactPoint point(String id, ContactKind kind, String value) {
    return ContactPoint.of(ContactPointId.of(id), kind, value);
  }

  /** One number or address has many writings; who refused one of them refused all. */
  @ParameterizedTest
  @CsvSource({
    "mobile, 13800138000, mobile, +86 138 0013 8000",
    "mobile, 13800138000, phone, 13800138000",
    "mobile, 13800138000, mobile, 8613800138000",
    "phone, 010-62001234, phone, +86 10 6200 1234",
    "mobile, 0086 13800138000, phone, 138-0013-8000",
    "email, lilei@example.com, email, LiLei@Example.com"
  })
  void contactable_oneNumberWrittenOtherwise_isRefusedIfOneRefused(
      String kind, String value, String otherKind, String otherValue) {
    ConsentScope marketing = ConsentScope.of(Purpose.MARKETING).over(Channel.PHONE);
    ContactPoint no = point("cp-1", ContactKind.of(kind), value);
    ContactPoint yes = point("cp-2", ContactKind.of(otherKind), otherValue);
    CustomerRecord one =
        customer("c-1", person("1").contactPoint(no))
            .consents(
                ConsentLedger.of(
                    List.of(
                        event(ConsentDecision.GRANTED, marketing),
                        event(ConsentDecision.WITHDRAWN, marketing.to(no.id())))))
            .build();
    CustomerRecord other =
        customer("c-2", person("2").contactPoint(yes))
            .consents(ConsentLedger.of(List.of(event(ConsentDecision.GRANTED, marketing))))
            .build();
    CustomerRecord merged = merge(one, other).survivor();
    assertThat(merged.consents().at(AS_OF, marketing.to(yes.id())).isGranted()).isFalse();
    assertThat(merged.party().contactPoints()).containsExactly(no);
  }

  private static RiskAssessment risk(RiskAppetite appetite, LocalDate from) {
    return new RiskAssessment(appetite, DateRange.of(from, from.plusYears(1)));
  }

  @Test
  void risk_ofSeveralQuestionnairesThatHold_theStrictestWinsAndIsTold() {
    CustomerRecord careful =
        customer("c-1", person("1").riskAssessment(risk(RiskAppetite.C2, TODAY.minusDays(90))))
            .build();
    CustomerRecord bold =
        customer("c-2", person("2").riskAssessment(risk(RiskAppetite.C5, TODAY.minusDays(9))))
            .build();
    CustomerMerge merge = merge(careful, bold);
    assertThat(merge.survivor().riskAssessment().map(RiskAssessment::appetite))
        .contains(RiskAppetite.C2);
    assertThat(merge.preview(Language.of(Locale.ENGLISH)))
        .anyMatch(line -> line.startsWith("Risk questionnaire: that of c-1 is taken"));
    CustomerUnmerge apart = CustomerUnmerge.of(merge.survivor(), merge.record(), Map.of());
    assertThat(apart.record(bold.id())).isEqualTo(bold);
    assertThat(apart.unattributed()).isEmpty();
  }

  @Test
  void risk_renewedWithinOneRecord_isTheNewOne() {
    CustomerRecord renewed =
        customer(
                "c-1",
                person("1")
                    .riskAssessment(risk(RiskAppetite.C2, TODAY.minusDays(90)))
                    .riskAssessment(risk(RiskAppetite.C4, TODAY.minusDays(9))))
            .build();
    CustomerRecord none = customer("c-2", person("2")).build();
    assertThat(merge(renewed, none).survivor().riskAssessment().map(RiskAssessment::appetite))
        .contains(RiskAppetite.C4);
  }

  private static List<CustomerRecord> withRisk(Seeded source) {
    List<CustomerRecord> all = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      Individual.Builder person = person("" + i);
      for (int n = source.below(4); n > 0; n--) {
        RiskAppetite appetite = source.pick(List.of(RiskAppetite.values()));
        person.riskAssessment(risk(appetite, TODAY.minusDays(source.below(5) * 100L)));
      }
      all.add(customer("c-" + i, person).build());
    }
    return all;
  }

  @Property(tries = 300)
  void risk_anyGrouping_isTheStrictestOfWhatEachReliedOn(@ForAll long seed) {
    List<CustomerRecord> records = withRisk(Seeded.of(seed));
    Optional<RiskAppetite> strictest =
        records.stream()
            .flatMap(each -> each.riskAssessment().stream())
            .map(RiskAssessment::appetite)
            .min(java.util.Comparator.naturalOrder());
    CustomerRecord all = merge(records.toArray(CustomerRecord[]::new)).survivor();
    assertThat(all.riskAssessment().map(RiskAssessment::appetite)).isEqualTo(strictest);
    CustomerRecord two = merge(records.get(0), records.get(1)).survivor();
    CustomerRecord steps = merge(two, records.get(2)).survivor();
    assertThat(steps.riskAssessment()).isEqualTo(all.riskAssessment());
    assertThat(((Individual) steps.party()).riskAssessments())
        .containsExactlyInAnyOrderElementsOf(((Individual) all.party()).riskAssessments());
  }

  private static HouseholdMembership member(
      String id, HouseholdId household, boolean main, boolean rollsUp, DateRange period) {
    return new HouseholdMembership(party(id), household, main, rollsUp, period);
  }

  /** Who once kept the balances out of it, and counts them in today, goes on to do so. */
  @Test
  void household_choiceThatChangedWithinOneRecord_staysAsItWas() {
    LocalDate changed = LocalDate.of(2024, 2, 29);
    CustomerRecord one =
        customer("c-1", person("1"))
            .relationships(
                List.of(
                    member("1", HOME, true, false, DateRange.of(changed.minusYears(4), changed)),
                    member("1", HOME, true, true, DateRange.startingOn(changed))))
            .build();
    CustomerRecord other = customer("c-2", person("2")).build();
    assertThat(merge(one, other).survivor().relationships()).isEqualTo(one.relationships());
  }

  private static List<CustomerRecord> withHouseholds(Seeded source) {
    List<CustomerRecord> all = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      List<Relationship> memberships = new ArrayList<>();
      boolean main = true;
      for (String household : source.shuffled(List.of("hh-1", "hh-2"))) {
        LocalDate from = TODAY.minusDays(source.below(60));
        for (int n = source.below(3); n > 0; n--) {
          LocalDate to = from.plusDays(1 + source.below(30));
          DateRange period =
              n == 1 && source.chance(50) ? DateRange.startingOn(from) : DateRange.of(from, to);
          memberships.add(
              member("" + i, HouseholdId.of(household), main, source.chance(50), period));
          from = to.plusDays(source.below(2) * 5L);
        }
        main = false;
      }
      all.add(customer("c-" + i, person("" + i)).relationships(memberships).build());
    }
    return all;
  }

  private static List<HouseholdMembership> on(CustomerRecord record, LocalDate day, String hh) {
    return record.relationships().stream()
        .filter(HouseholdMembership.class::isInstance)
        .map(HouseholdMembership.class::cast)
        .filter(each -> each.household().value().equals(hh) && each.isActiveOn(day))
        .toList();
  }

  /** Day by day, by a second reading of the rule. */
  @Property(tries = 300)
  void households_anyDay_countBalancesWhereEveryRecordDid(@ForAll long seed) {
    List<CustomerRecord> records = withHouseholds(Seeded.of(seed));
    CustomerRecord all = merge(records.toArray(CustomerRecord[]::new)).survivor();
    CustomerRecord two = merge(records.get(0), records.get(1)).survivor();
    CustomerRecord steps = merge(two, records.get(2)).survivor();
    assertThat(steps.relationships()).containsExactlyInAnyOrderElementsOf(all.relationships());
    for (int back = -40; back <= 70; back++) {
      LocalDate day = TODAY.minusDays(back);
      int mains = 0;
      for (String household : List.of("hh-1", "hh-2")) {
        List<HouseholdMembership> own =
            records.stream().flatMap(each -> on(each, day, household).stream()).toList();
        List<HouseholdMembership> merged = on(all, day, household);
        assertThat(merged).hasSize(own.isEmpty() ? 0 : 1);
        for (HouseholdMembership each : merged) {
          assertThat(each.rollsUp()).isEqualTo(own.stream().allMatch(HouseholdMembership::rollsUp));
          mains += each.primary() ? 1 : 0;
        }
      }
      assertThat(mains).isEqualTo(firstMain(records, day) ? 1 : 0);
    }
    assertThat(
            CustomerUnmerge.of(
                    all, merge(records.toArray(CustomerRecord[]::new)).record(), Map.of())
                .sources()
                .values()
                .stream()
                .map(MergeSource::record))
        .containsExactlyInAnyOrderElementsOf(records);
  }

  private static boolean firstMain(List<CustomerRecord> records, LocalDate day) {
    return records.stream()
        .flatMap(each -> List.of("hh-1", "hh-2").stream().flatMap(h -> on(each, day, h).stream()))
        .anyMatch(HouseholdMembership::primary);
  }

  @Test
  void undone_beforeALaterMergeOfTheSameSurvivor_isRefused() {
    CustomerRecord one = customer("c-1", person("1")).build();
    CustomerRecord two = customer("c-2", person("2")).build();
    CustomerRecord three = customer("c-3", person("3")).build();
    CustomerMerge first = merge("m-1", AS_OF, one, two);
    CustomerMerge second = merge("m-2", AS_OF.plusSeconds(60), first.survivor(), three);
    Instant later = AS_OF.plusSeconds(120);
    AliasLedger aliases = second.record().addedTo(first.record().addedTo(AliasLedger.empty()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> first.record().undoneIn(aliases, later))
        .withMessageContaining("undo the last merge first");
    AliasLedger apart = second.record().undoneIn(aliases, later);
    AliasLedger all = first.record().undoneIn(apart, later.plusSeconds(1));
    for (String id : List.of("c-1", "c-2", "c-3")) {
      assertThat(all.resolve(CustomerId.of(id), later.plusSeconds(1))).isEqualTo(CustomerId.of(id));
    }
  }

  @Test
  void merge_withItselfOrWithOneThatIsInIt_isRefused() {
    CustomerRecord one = customer("c-1", person("1")).build();
    CustomerRecord two = customer("c-2", person("2")).build();
    assertThatExceptionOfType(InvalidMergeException.class)
        .isThrownBy(() -> merge(one, one))
        .satisfies(
            e ->
                assertThat(e.problems())
                    .extracting(MergeProblem::code)
                    .containsExactly(MergeProblem.Code.TOO_FEW));
    CustomerMerge first = merge(one, two);
    CustomerMerge again = merge("m-2", AS_OF.plusSeconds(9), first.survivor(), two);
    AliasLedger aliases = first.record().addedTo(AliasLedger.empty());
    assertThatIllegalArgumentException().isThrownBy(() -> again.record().addedTo(aliases));
  }

  @Test
  void merge_twoCustomersOfOneParty_areTakenApartAgain() {
    CustomerRecord one = customer("c-1", person("1").language(Locale.CHINESE)).build();
    CustomerRecord two = customer("c-2", person("1").language(Locale.ENGLISH)).build();
    CustomerMerge merge = merge(one, two);
    CustomerUnmerge apart = CustomerUnmerge.of(merge.survivor(), merge.record(), Map.of());
    assertThat(apart.record(one.id())).isEqualTo(one);
    assertThat(apart.record(two.id())).isEqualTo(two);
  }

  @Test
  void merge_organisations_keepsEveryValueAndComesApart() {
    CustomerRecord one = firm("1", o -> o.legalNameZh("甲公司").establishedOn(TODAY.minusYears(9)));
    CustomerRecord two =
        firm("2", o -> o.legalNameEn("A Ltd").legalNameZh("甲有限公司").dissolvedOn(TODAY));
    CustomerMerge merge = merge(one, two);
    Organisation firm = (Organisation) merge.survivor().party();
    assertThat(firm.legalNameZh()).contains("甲公司");
    assertThat(firm.legalNameEn()).contains("A Ltd");
    assertThat(firm.dissolvedOn()).contains(TODAY);
    MergeRecord read = MergeRecord.parse(merge.record().toDocument());
    assertThat(read).isEqualTo(merge.record());
    CustomerUnmerge apart = CustomerUnmerge.of(merge.survivor(), read, Map.of());
    assertThat(apart.record(one.id())).isEqualTo(one);
    assertThat(apart.record(two.id())).isEqualTo(two);
    assertThatExceptionOfType(InvalidMergeException.class)
        .isThrownBy(() -> merge(one, customer("c-9", person("9")).build()))
        .withMessageContaining("a person and an organisation");
  }

  private static CustomerRecord firm(String id, UnaryOperator<Organisation.Builder> parts) {
    return CustomerRecord.builder(
            CustomerId.of("c-" + id),
            parts.apply(Organisation.builder(party(id))).build(),
            AS_OF,
            RandomDuplicates.ZONE)
        .build();
  }

  /** As JSON readers give numbers: the shortest type that holds them, fractions in binary. */
  private static Object asJson(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> copy = new LinkedHashMap<>();
      map.forEach((key, each) -> copy.put(key, asJson(each)));
      return copy;
    }
    if (value instanceof List<?> list) {
      return list.stream().map(MergeEdgeTest::asJson).toList();
    }
    if (value instanceof BigDecimal number) {
      return number.doubleValue();
    }
    return value instanceof Long number && number.intValue() == number ? number.intValue() : value;
  }

  @Test
  void document_throughJson_readsBackEqualAndRestoresToTheByte() {
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("whole", 7L);
    state.put("exact", new BigDecimal("1.50"));
    state.put("round", new BigDecimal("5.00"));
    state.put("binary", 0.25);
    HeldStates held = HeldStates.of(Map.of("own.thing.k", state));
    CustomerRecord one = customer("c-1", person("1")).build();
    CustomerRecord two = customer("c-2", person("2")).build();
    MergeRecord record = new MergeSourceOf(held).merged(one, two);
    MergeRecord read = MergeRecord.parse(asJson(record.toDocument()));
    assertThat(read).isEqualTo(record);
    assertThat(read.toDocument()).isEqualTo(record.toDocument());
    assertThat(read.sources().get(0).states()).isEqualTo(held);
  }

  /** A part of a host's own, whose state is any tree. */
  private record MergeSourceOf(HeldStates held) {
    MergeRecord merged(CustomerRecord one, CustomerRecord two) {
      FlagJoin flags = FlagJoin.of("flags", LocalizedText.of("标识", "Flags"));
      return CustomerMerge.of(
              List.of(new MergeSource(one, held), MergeSource.of(two)),
              RULES,
              MergeOrder.of("m-1", "E4711", AS_OF).keeping(one.id()),
              HeldJoins.of(List.of(flags, new TreeJoin())))
          .record();
    }
  }

  @Test
  void document_instantsToTheNanosecond_readBackEqual() {
    ConsentEvent fine =
        new ConsentEvent(
            ConsentDecision.GRANTED,
            ConsentScope.of(Purpose.MARKETING),
            AS_OF.minusNanos(1),
            "notice@1",
            "form");
    CustomerRecord one =
        customer("c-1", person("1")).consents(ConsentLedger.of(List.of(fine))).build();
    CustomerRecord two = customer("c-2", person("2")).build();
    MergeRecord record = merge(one, two).record();
    assertThat(MergeRecord.parse(record.toDocument())).isEqualTo(record);
  }
}
