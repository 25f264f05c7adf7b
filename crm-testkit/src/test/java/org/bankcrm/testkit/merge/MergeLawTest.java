package org.bankcrm.testkit.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bankcrm.campaign.contact.ContactHistory;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.join.FlagJoin;
import org.bankcrm.core.join.HeldJoins;
import org.bankcrm.core.join.HeldStates;
import org.bankcrm.core.join.StandingFlags;
import org.bankcrm.core.language.Language;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.consent.ConsentDecision;
import org.bankcrm.customer.consent.ConsentEvent;
import org.bankcrm.customer.consent.ConsentLedger;
import org.bankcrm.customer.consent.ConsentScope;
import org.bankcrm.customer.consent.ConsentStatus;
import org.bankcrm.customer.consent.Purpose;
import org.bankcrm.customer.holding.Holding;
import org.bankcrm.customer.holding.HoldingRole;
import org.bankcrm.customer.holding.Participant;
import org.bankcrm.customer.merge.CustomerMerge;
import org.bankcrm.customer.merge.CustomerUnmerge;
import org.bankcrm.customer.merge.InvalidMergeException;
import org.bankcrm.customer.merge.MergeGroup;
import org.bankcrm.customer.merge.MergeOrder;
import org.bankcrm.customer.merge.MergeProblem;
import org.bankcrm.customer.merge.MergeRanking;
import org.bankcrm.customer.merge.MergeRecord;
import org.bankcrm.customer.merge.MergeRules;
import org.bankcrm.customer.merge.MergeSource;
import org.bankcrm.customer.party.ContactPoint;
import org.bankcrm.customer.party.ContactPointId;
import org.bankcrm.customer.party.Individual;
import org.bankcrm.customer.party.Party;
import org.bankcrm.testkit.random.RandomDuplicates;
import org.bankcrm.testkit.random.Seeded;

/** What holds of any records of one customer that become one. */
class MergeLawTest {

  private static final FlagJoin FLAGS = FlagJoin.of("flags", LocalizedText.of("标识", "Flags"));
  private static final HeldJoins PARTS = HeldJoins.of(List.of(FLAGS));
  private static final Instant LATER = RandomDuplicates.AS_OF.plusSeconds(60);
  private static final MergeOrder ORDER = MergeOrder.of("m-1", "E4711", LATER);

  private static MergeRules rules(Seeded source) {
    List<MergeRanking> rankings = List.of(MergeRanking.values());
    MergeRules rules =
        MergeRules.of(PolicyRef.of("merge", 1), source.pick(rankings.subList(1, rankings.size())));
    for (MergeGroup group : MergeGroup.values()) {
      rules = rules.with(group, source.pick(rankings));
    }
    return rules;
  }

  private static List<MergeSource> sources(Seeded source) {
    return withFlags(source, RandomDuplicates.of(source));
  }

  private static List<MergeSource> withFlags(Seeded source, List<CustomerRecord> records) {
    List<MergeSource> all = new ArrayList<>();
    for (CustomerRecord record : records) {
      StandingFlags flags = StandingFlags.none();
      for (String code : List.of("vulnerable", "hold", "complaint")) {
        if (source.chance(30)) {
          flags =
              source.chance(50)
                  ? flags.with(code)
                  : flags.with(code, LocalDate.of(2026, 7, source.between(1, 28)));
        }
      }
      all.add(new MergeSource(record, HeldStates.none().with(FLAGS, flags)));
    }
    return all;
  }

  private static CustomerMerge merge(List<MergeSource> sources, MergeRules rules) {
    return CustomerMerge.of(sources, rules, ORDER, PARTS);
  }

  @Property(tries = 300)
  void merge_anyOrderAndTwice_isTheSame(@ForAll long seed) {
    Seeded source = Seeded.of(seed);
    List<MergeSource> sources = sources(source);
    MergeRules rules = rules(source);
    CustomerMerge merge = merge(sources, rules);
    List<MergeSource> again = new ArrayList<>(source.shuffled(sources));
    again.add(source.pick(sources));
    CustomerMerge other = merge(again, rules);
    assertThat(other.survivor()).isEqualTo(merge.survivor());
    assertThat(other.states()).isEqualTo(merge.states());
    assertThat(other.record()).isEqualTo(merge.record());
    assertThat(other.record().toDocument()).isEqualTo(merge.record().toDocument());
    assertThat(other.record().hash()).isEqualTo(merge.record().hash());
  }

  @Property(tries = 300)
  void unmerge_nothingSince_restoresToTheByte(@ForAll long seed) {
    Seeded source = Seeded.of(seed);
    List<MergeSource> sources = sources(source);
    CustomerMerge merge = merge(sources, rules(source));
    MergeRecord read = MergeRecord.parse(merge.record().toDocument());
    CustomerUnmerge apart = CustomerUnmerge.of(merge.survivor(), read, Map.of());
    assertThat(apart.unattributed()).isEmpty();
    assertThat(apart.sources().values()).containsExactlyInAnyOrderElementsOf(sources);
    for (MergeSource each : sources) {
      CustomerRecord restored = apart.record(each.id());
      assertThat(restored.party().toDocument()).isEqualTo(each.record().party().toDocument());
      assertThat(restored.consents().toDocument()).isEqualTo(each.record().consents().toDocument());
      assertThat(apart.sources().get(each.id()).states().documents())
          .isEqualTo(each.states().documents());
    }
  }

  @Property(tries = 300)
  void document_anyMerge_readsBackEqual(@ForAll long seed) {
    Seeded source = Seeded.of(seed);
    MergeRecord record = merge(sources(source), rules(source)).record();
    MergeRecord read = MergeRecord.parse(record.toDocument());
    assertThat(read).isEqualTo(record);
    assertThat(read.toDocument()).isEqualTo(record.toDocument());
    assertThat(MergeRules.parse(record.rules().toDocument())).isEqualTo(record.rules());
  }

  /** Of each record by itself, by a second reading of the rule: its own points, then its noes. */
  private static boolean mayBeAllowed(
      List<MergeSource> sources, ConsentScope scope, Instant at, Set<ContactPointId> alike) {
    boolean somebodyHadIt = false;
    for (MergeSource each : sources) {
      for (ContactPointId key : alike) {
        ConsentStatus status = each.record().consents().at(at, scope.to(key)).status();
        boolean had = each.record().party().contactPoint(key).isPresent();
        somebodyHadIt |= had;
        if (status == ConsentStatus.REFUSED || (had && status != ConsentStatus.GRANTED)) {
          return false;
        }
      }
    }
    return somebodyHadIt;
  }

  private static Set<ContactPointId> alike(List<MergeSource> sources, ContactPoint point) {
    Set<ContactPointId> keys = new HashSet<>();
    for (MergeSource each : sources) {
      each.record().party().contactPoints().stream()
          .filter(other -> other.value().equals(point.value()))
          .forEach(other -> keys.add(other.id()));
    }
    return keys;
  }

  private static List<Instant> instants() {
    List<Instant> all = new ArrayList<>();
    for (int day = -10; day <= 15; day++) {
      all.add(RandomDuplicates.AS_OF.plus(Duration.ofDays(day)));
    }
    return all;
  }

  @Property(tries = 300)
  void contactable_merged_impliesThatAllWhoHadThePointWere(@ForAll long seed) {
    Seeded source = Seeded.of(seed);
    List<MergeSource> sources = sources(source);
    ConsentLedger merged = merge(sources, rules(source)).survivor().consents();
    for (MergeSource each : sources) {
      for (ContactPoint point : each.record().party().contactPoints()) {
        for (Purpose purpose : RandomDuplicates.PURPOSES) {
          for (Channel channel : RandomDuplicates.CHANNELS) {
            ConsentScope scope = ConsentScope.of(purpose).over(channel);
            for (Instant at : instants()) {
              boolean allowed = merged.at(at, scope.to(point.id())).isGranted();
              assertThat(allowed)
                  .isEqualTo(mayBeAllowed(sources, scope, at, alike(sources, point)));
            }
          }
        }
      }
    }
  }

  @Property(tries = 300)
  void contactable_mergedWithoutPoint_isTheStrictest(@ForAll long seed) {
    Seeded source = Seeded.of(seed);
    List<MergeSource> sources = sources(source);
    ConsentLedger merged = merge(sources, rules(source)).survivor().consents();
    for (Purpose purpose : RandomDuplicates.PURPOSES) {
      for (Channel channel : RandomDuplicates.CHANNELS) {
        ConsentScope scope = ConsentScope.of(purpose).over(channel);
        for (Instant at : instants()) {
          List<ConsentStatus> own =
              sources.stream()
                  .map(each -> each.record().consents().at(at, scope).status())
                  .toList();
          ConsentStatus strictest =
              own.contains(ConsentStatus.REFUSED)
                  ? ConsentStatus.REFUSED
                  : own.contains(ConsentStatus.UNKNOWN)
                      ? ConsentStatus.UNKNOWN
                      : ConsentStatus.GRANTED;
          assertThat(merged.at(at, scope).status()).isEqualTo(strictest);
        }
      }
    }
  }

  @Property(tries = 200)
  void consents_anyGroupingOfMerges_answerAlike(@ForAll long seed) {
    Seeded source = Seeded.of(seed);
    List<MergeSource> sources = withFlags(source, RandomDuplicates.of(source, 3));
    MergeRules rules = rules(source);
    CustomerMerge all = merge(sources, rules);
    CustomerMerge two = merge(sources.subList(0, 2), rules);
    MergeSource third =
        new MergeSource(asNow(sources.get(2).record(), two), sources.get(2).states());
    CustomerMerge step =
        merge(List.of(new MergeSource(two.survivor(), two.states()), third), rules);
    assertThat(step.states()).isEqualTo(all.states());
    assertThat(step.survivor().consents().events()).isEqualTo(all.survivor().consents().events());
    assertThat(keys(step.survivor().holdings(), Holding::id))
        .isEqualTo(keys(all.survivor().holdings(), Holding::id));
    assertThat(step.survivor().interactions()).isEqualTo(all.survivor().interactions());
    assertThat(step.survivor().transactions()).isEqualTo(all.survivor().transactions());
    for (MergeSource each : sources) {
      for (ContactPoint point : each.record().party().contactPoints()) {
        ConsentScope scope = ConsentScope.of(Purpose.MARKETING).over(Channel.SMS).to(point.id());
        for (Instant at : instants()) {
          assertThat(step.survivor().consents().at(at, scope).status())
              .isEqualTo(all.survivor().consents().at(at, scope).status());
        }
      }
    }
    CustomerUnmerge apart = CustomerUnmerge.of(step.survivor(), step.record(), Map.of());
    assertThat(apart.record(two.survivor().id())).isEqualTo(two.survivor());
  }

  /**
   * The bank keeps a shared holding once, so that the third record sees it as the merge left it.
   */
  private static CustomerRecord asNow(CustomerRecord record, CustomerMerge merge) {
    List<Holding> now = new ArrayList<>();
    for (Holding each : record.holdings()) {
      now.add(
          merge.survivor().holdings().stream()
              .filter(merged -> merged.id().equals(each.id()))
              .findFirst()
              .orElse(each));
    }
    CustomerRecord.Builder same =
        CustomerRecord.builder(record.id(), record.party(), record.asOf(), record.zone())
            .relationships(record.relationships())
            .holdings(now)
            .transactions(record.transactions())
            .interactions(record.interactions())
            .consents(record.consents());
    record.statedSince().ifPresent(same::customerSince);
    return same.build();
  }

  private static <T> Set<Object> keys(Collection<T> things, Function<T, ?> key) {
    Set<Object> keys = new HashSet<>();
    things.forEach(each -> keys.add(key.apply(each)));
    return keys;
  }

  @Property(tries = 300)
  void merge_everyValueOfEveryRecord_isTheSurvivorsOrTold(@ForAll long seed) {
    Seeded source = Seeded.of(seed);
    List<MergeSource> sources = sources(source);
    CustomerMerge merge = merge(sources, rules(source));
    CustomerRecord survivor = merge.survivor();
    for (MergeSource each : sources) {
      CustomerRecord record = each.record();
      assertThat(survivor.transactions()).containsAll(record.transactions());
      assertThat(survivor.interactions()).containsAll(record.interactions());
      assertThat(survivor.consents().events()).containsAll(record.consents().events());
      assertThat(keys(survivor.holdings(), Holding::id))
          .containsAll(keys(record.holdings(), Holding::id));
      assertThat(survivor.party().documents()).containsAll(record.party().documents());
      assertThat(survivor.party().addresses()).containsAll(record.party().addresses());
      assertThat(survivor.party().statements()).containsAll(record.party().statements());
      assertThat(keys(survivor.party().contactPoints(), ContactPoint::value))
          .containsAll(keys(record.party().contactPoints(), ContactPoint::value));
      single(merge, record);
    }
    assertThat(keys(survivor.transactions(), t -> t.id())).hasSameSizeAs(survivor.transactions());
    assertThat(keys(survivor.party().contactPoints(), ContactPoint::value))
        .hasSameSizeAs(survivor.party().contactPoints());
  }

  /** A single value is the survivor's, or its record is named as one that knows another. */
  private static void single(CustomerMerge merge, CustomerRecord record) {
    List<Function<Individual, Optional<?>>> fields =
        List.of(
            p -> Optional.of(p.name()),
            Individual::statedBirthDate,
            Individual::statedGender,
            Individual::maritalStatus,
            Individual::education,
            Individual::language,
            Individual::deceasedOn);
    List<String> names =
        List.of(
            "NAME",
            "BIRTH_DATE",
            "GENDER",
            "MARITAL_STATUS",
            "EDUCATION",
            "LANGUAGE",
            "DECEASED_ON");
    for (int i = 0; i < fields.size(); i++) {
      Optional<?> own = fields.get(i).apply((Individual) record.party());
      Optional<?> taken = fields.get(i).apply((Individual) merge.survivor().party());
      String name = names.get(i);
      boolean told =
          merge.origins().stream()
              .anyMatch(o -> o.field().name().equals(name) && o.others().contains(record.id()));
      assertThat(told).as(name).isEqualTo(own.isPresent() && !own.equals(taken));
      assertThat(own.isPresent() && taken.isEmpty()).as(name).isFalse();
    }
  }

  @Property(tries = 200)
  void flags_merged_standWhereverOneStood(@ForAll long seed) {
    Seeded source = Seeded.of(seed);
    List<MergeSource> sources = sources(source);
    StandingFlags merged = merge(sources, rules(source)).states().get(FLAGS).orElseThrow();
    for (String code : List.of("vulnerable", "hold", "complaint")) {
      for (int day = 1; day <= 31; day++) {
        LocalDate on = LocalDate.of(2026, 7, day);
        boolean stood =
            sources.stream()
                .anyMatch(each -> each.states().get(FLAGS).orElseThrow().stands(code, on));
        assertThat(merged.stands(code, on)).isEqualTo(stood);
      }
    }
  }

  @Property(tries = 200)
  void contactHistory_merged_countsWhatAnyRecordCounted(@ForAll long seed) {
    Seeded source = Seeded.of(seed);
    List<MergeSource> sources = sources(source);
    CustomerMerge merge = merge(sources, rules(source));
    ContactHistory united = ContactHistory.empty();
    for (MergeSource each : sources) {
      united = united.plusAll(ContactHistory.of(each.record().interactions(), Map.of()));
    }
    ContactHistory merged = ContactHistory.of(merge.survivor().interactions(), Map.of());
    assertThat(merged.contacts()).isEqualTo(united.contacts());
    assertThat(merged.refusals()).isEqualTo(united.refusals());
  }

  @Property(tries = 100)
  void preview_anyMerge_isSaidInBothLanguagesAndNamesNobody(@ForAll long seed) {
    Seeded source = Seeded.of(seed);
    CustomerMerge merge = merge(sources(source), rules(source));
    for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
      List<String> lines = merge.preview(Language.of(locale));
      assertThat(lines).hasSizeGreaterThan(3);
      assertThat(String.join("\n", lines)).doesNotContain("李", "138001", "139001", "E1234567");
    }
    assertThat(merge + merge.record().toString() + merge.record().sources())
        .doesNotContain("李", "138001", "E1234567", "北京");
  }

  @Property(tries = 200)
  void merge_aThingToldDifferently_isRefusedWithItsPlace(@ForAll long seed) {
    Seeded source = Seeded.of(seed);
    List<MergeSource> sources = sources(source);
    CustomerRecord first = sources.get(0).record();
    if (first.holdings().isEmpty()) {
      return;
    }
    Holding told = first.holdings().get(0);
    CustomerRecord second = sources.get(1).record();
    Party party = second.party();
    Holding other = told.withParticipants(List.of(new Participant(party.id(), HoldingRole.OWNER)));
    CustomerRecord changed =
        CustomerRecord.builder(second.id(), party, second.asOf(), second.zone())
            .holdings(List.of(other))
            .build();
    List<MergeSource> both = List.of(sources.get(0), MergeSource.of(changed));
    List<MergeProblem> problems = problems(both);
    boolean same = other.equals(told) && first.transactionsIn(all()).isEmpty();
    assertThat(problems.isEmpty()).isEqualTo(same);
    assertThat(problems)
        .allMatch(problem -> problem.location().startsWith("/holdings/" + told.id()));
  }

  private static DateRange all() {
    return DateRange.always();
  }

  private static List<MergeProblem> problems(List<MergeSource> sources) {
    try {
      merge(sources, MergeRules.of(PolicyRef.of("merge", 1), MergeRanking.OLDEST));
      return List.of();
    } catch (InvalidMergeException e) {
      return e.problems();
    }
  }

  @Property(tries = 300)
  void consents_decidedSince_areTheCustomersAsOne(@ForAll long seed) {
    Seeded source = Seeded.of(seed);
    List<MergeSource> sources = sources(source);
    ConsentLedger merged = merge(sources, rules(source)).survivor().consents();
    ConsentScope marketing = ConsentScope.of(Purpose.MARKETING);
    ConsentEvent no = new ConsentEvent(ConsentDecision.WITHDRAWN, marketing, LATER, "n@1", "p-1");
    Instant after = LATER.plusSeconds(60);
    assertThat(merged.plus(no).at(after, marketing).status()).isEqualTo(ConsentStatus.REFUSED);
    for (MergeSource each : sources) {
      for (ContactPoint point : each.record().party().contactPoints()) {
        ConsentScope scope = marketing.over(Channel.SMS).to(point.id());
        assertThat(merged.plus(no).at(after, scope).status()).isEqualTo(ConsentStatus.REFUSED);
        Instant before = LATER.minusNanos(1);
        assertThat(merged.plus(no).at(before, scope)).isEqualTo(merged.at(before, scope));
      }
    }
  }
}
