package org.bankcrm.testkit.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.join.FlagJoin;
import org.bankcrm.core.join.HeldJoins;
import org.bankcrm.core.join.HeldStates;
import org.bankcrm.core.join.StandingFlags;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.customer.merge.CustomerMerge;
import org.bankcrm.customer.merge.CustomerUnmerge;
import org.bankcrm.customer.merge.InvalidMergeException;
import org.bankcrm.customer.merge.LaterThing;
import org.bankcrm.customer.merge.LaterThing.Kind;
import org.bankcrm.customer.merge.MergeOrder;
import org.bankcrm.customer.merge.MergeRanking;
import org.bankcrm.customer.merge.MergeRules;
import org.bankcrm.customer.merge.MergeSource;
import org.bankcrm.customer.party.ContactKind;
import org.bankcrm.customer.party.ContactPoint;
import org.bankcrm.customer.party.ContactPointId;
import org.bankcrm.customer.party.Guarantee;
import org.bankcrm.customer.party.Individual;
import org.bankcrm.customer.party.ManagerAssignment;
import org.bankcrm.customer.party.Party;
import org.bankcrm.customer.party.PartyId;
import org.bankcrm.customer.party.PersonName;
import org.bankcrm.customer.party.Relationship;
import org.bankcrm.customer.party.StaffId;
import org.bankcrm.testkit.random.RandomDuplicates;
import org.junit.jupiter.api.Test;

/** What came, went and changed after a merge is some record's, or is told: nothing comes back. */
class UnmergeEdgeTest {

  private static final Instant AS_OF = RandomDuplicates.AS_OF;
  private static final Instant NOW = AS_OF.plus(Duration.ofDays(40));
  private static final LocalDate LATER = LocalDate.of(2026, 7, 31);
  private static final PartyId ONE = PartyId.of("p-1");
  private static final PartyId TWO = PartyId.of("p-2");
  private static final CustomerId FIRST = CustomerId.of("c-1");
  private static final CustomerId SECOND = CustomerId.of("c-2");
  private static final FlagJoin FLAGS = FlagJoin.of("flags", LocalizedText.of("标识", "Flags"));
  private static final HeldJoins PARTS = HeldJoins.of(List.of(FLAGS));

  private static final ContactPoint OWN = mobile("cp-1", "13800138000");
  private static final ContactPoint SAME = mobile("cp-2", "+8613800138000");
  private static final ContactPoint OTHER = mobile("cp-3", "13900139000");
  private static final Relationship MANAGED =
      new ManagerAssignment(TWO, StaffId.of("s-1"), DateRange.startingOn(LATER.minusYears(2)));
  private static final Individual DEBTOR = person("p-3");

  private static ContactPoint mobile(String id, String number) {
    return ContactPoint.of(ContactPointId.of(id), ContactKind.MOBILE, number);
  }

  private static Individual person(String id, ContactPoint... points) {
    Individual.Builder person = Individual.builder(PartyId.of(id), PersonName.ofChinese("李雷"));
    List.of(points).forEach(person::contactPoint);
    return person.build();
  }

  private static CustomerRecord.Builder customer(CustomerId id, Party party, Instant at) {
    return CustomerRecord.builder(id, party, at, RandomDuplicates.ZONE);
  }

  private static final CustomerRecord RECORD = customer(FIRST, person("p-1", OWN), AS_OF).build();
  private static final CustomerRecord DUPLICATE =
      customer(SECOND, person("p-2", SAME, OTHER), AS_OF)
          .relationships(List.of(MANAGED))
          .relatedParties(List.of(DEBTOR))
          .build();

  private static CustomerMerge merge(StandingFlags... flags) {
    List<MergeSource> sources = new ArrayList<>();
    for (CustomerRecord each : List.of(RECORD, DUPLICATE)) {
      HeldStates held = HeldStates.none();
      sources.add(
          new MergeSource(
              each, flags.length == 0 ? held : held.with(FLAGS, flags[sources.size()])));
    }
    return CustomerMerge.of(
        sources,
        MergeRules.of(PolicyRef.of("merge", 1), MergeRanking.OLDEST),
        MergeOrder.of("m-1", "E4711", AS_OF).keeping(FIRST),
        PARTS);
  }

  /** The survivor of the merge, later. */
  private static CustomerRecord later(
      CustomerMerge merge,
      UnaryOperator<List<ContactPoint>> points,
      UnaryOperator<List<Relationship>> relationships,
      UnaryOperator<List<Party>> related) {
    CustomerRecord survivor = merge.survivor();
    List<ContactPoint> changed = points.apply(new ArrayList<>(survivor.party().contactPoints()));
    return customer(FIRST, ((Individual) survivor.party()).withContactPoints(changed), NOW)
        .relationships(relationships.apply(new ArrayList<>(survivor.relationships())))
        .relatedParties(related.apply(new ArrayList<>(survivor.relatedParties())))
        .consents(survivor.consents())
        .build();
  }

  private static CustomerUnmerge apart(
      UnaryOperator<List<ContactPoint>> points, Map<LaterThing, CustomerId> choices) {
    CustomerMerge merge = merge();
    return CustomerUnmerge.of(
        later(merge, points, same -> same, same -> same), merge.record(), choices);
  }

  private static List<ContactPoint> points(CustomerUnmerge apart, CustomerId id) {
    return apart.record(id).party().contactPoints();
  }

  @Test
  void point_verifiedSince_isVerifiedInEveryRecordThatHadIt() {
    CustomerUnmerge apart =
        apart(
            list -> {
              list.set(0, list.get(0).withVerifiedOn(LATER));
              return list;
            },
            Map.of());
    assertThat(apart.unattributed()).isEmpty();
    assertThat(points(apart, FIRST)).containsExactly(OWN.withVerifiedOn(LATER));
    assertThat(points(apart, SECOND)).containsExactly(SAME.withVerifiedOn(LATER), OTHER);
  }

  @Test
  void point_goneSince_comesBackInNoRecordAndIsTold() {
    CustomerUnmerge apart =
        apart(
            list -> {
              list.remove(0);
              return list;
            },
            Map.of());
    assertThat(apart.unattributed())
        .containsExactly(LaterThing.of(Kind.CONTACT_POINT_GONE, OWN.id().value()));
    assertThat(points(apart, FIRST)).isEmpty();
    assertThat(points(apart, SECOND)).containsExactly(OTHER);
  }

  @Test
  void point_changedSince_isToldAndGoesToTheRecordThatIsChosen() {
    ContactPoint changed = mobile("cp-3", "13700137000");
    UnaryOperator<List<ContactPoint>> change =
        list -> {
          list.set(1, changed);
          return list;
        };
    LaterThing thing = LaterThing.of(Kind.CONTACT_POINT, "cp-3");
    assertThat(apart(change, Map.of()).unattributed()).containsExactly(thing);
    assertThat(points(apart(change, Map.of()), SECOND)).containsExactly(SAME, OTHER);
    CustomerUnmerge chosen = apart(change, Map.of(thing, SECOND));
    assertThat(chosen.unattributed()).isEmpty();
    assertThat(points(chosen, SECOND)).containsExactly(SAME, changed);
    assertThat(points(chosen, FIRST)).containsExactly(OWN);
  }

  @Test
  void point_addedSince_goesToTheRecordThatIsChosen() {
    ContactPoint added = mobile("cp-9", "13600136000");
    UnaryOperator<List<ContactPoint>> add =
        list -> {
          list.add(added);
          return list;
        };
    LaterThing thing = LaterThing.of(Kind.CONTACT_POINT, "cp-9");
    assertThat(apart(add, Map.of()).unattributed()).containsExactly(thing);
    assertThat(points(apart(add, Map.of(thing, FIRST)), FIRST)).containsExactly(OWN, added);
  }

  @Test
  void relationship_endedSince_endsInTheRecordThatHadIt() {
    Relationship ended =
        new ManagerAssignment(ONE, StaffId.of("s-1"), DateRange.of(LATER.minusYears(2), LATER));
    CustomerMerge merge = merge();
    CustomerUnmerge apart =
        CustomerUnmerge.of(
            later(merge, same -> same, all -> List.of(ended), same -> same),
            merge.record(),
            Map.of());
    assertThat(apart.unattributed()).isEmpty();
    assertThat(apart.record(SECOND).relationships())
        .containsExactly(
            new ManagerAssignment(
                TWO, StaffId.of("s-1"), DateRange.of(LATER.minusYears(2), LATER)));
    assertThat(apart.record(FIRST).relationships()).isEmpty();
  }

  @Test
  void relationship_goneSince_comesBackInNoRecordAndIsTold() {
    CustomerMerge merge = merge();
    CustomerUnmerge apart =
        CustomerUnmerge.of(
            later(merge, same -> same, all -> List.of(), same -> same), merge.record(), Map.of());
    assertThat(apart.unattributed()).containsExactly(LaterThing.of(Kind.RELATIONSHIP_GONE, "0"));
    assertThat(apart.record(SECOND).relationships()).isEmpty();
  }

  @Test
  void relatedParty_thatCameWithARelationship_goesWithItAndOneThatCameAloneIsTold() {
    Relationship given = new Guarantee(ONE, PartyId.of("p-8"), DateRange.startingOn(LATER));
    Individual debtor = person("p-8");
    Individual stranger = person("p-9");
    CustomerMerge merge = merge();
    CustomerRecord now =
        later(
            merge,
            same -> same,
            all -> List.of(all.get(0), given),
            all -> List.of(all.get(0), debtor, stranger));
    LaterThing thing = LaterThing.of(Kind.RELATIONSHIP, "1");
    CustomerUnmerge apart = CustomerUnmerge.of(now, merge.record(), Map.of(thing, SECOND));
    assertThat(apart.unattributed()).containsExactly(LaterThing.of(Kind.RELATED_PARTY, "p-9"));
    assertThat(apart.record(SECOND).relatedParties()).containsExactly(DEBTOR, debtor);
    assertThat(apart.record(SECOND).relationships())
        .contains(new Guarantee(TWO, PartyId.of("p-8"), DateRange.startingOn(LATER)));
    assertThat(CustomerUnmerge.of(now, merge.record(), Map.of()).unattributed())
        .containsExactlyInAnyOrder(
            thing,
            LaterThing.of(Kind.RELATED_PARTY, "p-8"),
            LaterThing.of(Kind.RELATED_PARTY, "p-9"));
  }

  @Test
  void since_statedLater_isTold() {
    CustomerMerge merge = merge();
    CustomerRecord survivor = merge.survivor();
    CustomerRecord now =
        customer(FIRST, survivor.party(), NOW)
            .relationships(survivor.relationships())
            .relatedParties(survivor.relatedParties())
            .customerSince(LATER)
            .build();
    assertThat(CustomerUnmerge.of(now, merge.record(), Map.of()).unattributed())
        .containsExactly(LaterThing.of(Kind.FIELD, "customerSince"));
  }

  @Test
  void flags_thatCameSince_standForEveryRecordAndThoseOfOneForThatAlone() {
    StandingFlags hold = StandingFlags.none().with("hold", LATER);
    StandingFlags vulnerable = StandingFlags.none().with("vulnerable");
    CustomerMerge merge = merge(hold, vulnerable);
    StandingFlags since =
        merge.states().get(FLAGS).orElseThrow().with("complaint").with("hold", LATER.plusDays(9));
    MergeSource now =
        new MergeSource(
            later(merge, same -> same, same -> same, same -> same),
            HeldStates.none().with(FLAGS, since));
    CustomerUnmerge apart = CustomerUnmerge.of(now, merge.record(), PARTS, Map.of());
    assertThat(apart.unattributed()).containsExactly(LaterThing.of(Kind.STATE, FLAGS.id()));
    StandingFlags came = StandingFlags.none().with("complaint").with("hold", LATER.plusDays(9));
    assertThat(apart.sources().get(FIRST).states().get(FLAGS)).contains(came);
    assertThat(apart.sources().get(SECOND).states().get(FLAGS)).contains(vulnerable.and(came));
  }

  @Test
  void states_asTheMergeLeftThem_areRestoredToTheByte() {
    CustomerMerge merge = merge(StandingFlags.none().with("hold"), StandingFlags.none());
    MergeSource now = new MergeSource(merge.survivor(), merge.states());
    CustomerUnmerge apart = CustomerUnmerge.of(now, merge.record(), PARTS, Map.of());
    assertThat(apart.unattributed()).isEmpty();
    merge
        .record()
        .sources()
        .forEach(
            source ->
                assertThat(apart.sources().get(source.id()).states()).isEqualTo(source.states()));
    assertThatExceptionOfType(InvalidMergeException.class)
        .isThrownBy(
            () -> CustomerUnmerge.of(now, merge.record(), HeldJoins.of(List.of()), Map.of()))
        .withMessageContaining("hand in the part");
  }
}
