package org.bankcrm.customer.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.DateRange;
import org.bankcrm.customer.entry.DataField;

/** Laws of sources and aliases, each against a second opinion that reads everything anew. */
@Tag("M1.1")
class SourcesLawTest {
  private static final Instant NOON = Instant.parse("2026-02-28T04:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 2, 28);
  private static final List<Source> SOURCES =
      List.of(Source.BRANCH, Source.MOBILE, Source.REGISTER, Source.of("z"));
  private static final List<DataField> FIELDS =
      List.of(
          DataField.CITY,
          DataField.ADDRESS,
          DataField.POSTCODE,
          DataField.EMAIL,
          DataField.of("x"));

  @Provide
  Arbitrary<SourceStatement> statements() {
    Arbitrary<LocalDate> days = Arbitraries.integers().between(-2, 2).map(DAY::plusDays);
    Arbitrary<DateRange> ranges =
        Arbitraries.oneOf(
            Arbitraries.just(DateRange.always()),
            days.map(DateRange::startingOn),
            days.map(day -> DateRange.of(day, day.plusDays(2))));
    return Combinators.combine(
            Arbitraries.of(SOURCES),
            Arbitraries.integers().between(0, 4).map(NOON::plusSeconds),
            Arbitraries.maps(Arbitraries.of(FIELDS), Arbitraries.of("a", "b", "")).ofMinSize(1),
            ranges,
            days.optional())
        .as(
            (source, known, values, range, verified) -> {
              SourceStatement made = SourceStatement.of(source, known, values).during(range);
              return verified.map(made::withVerifiedOn).orElse(made);
            });
  }

  @Provide
  Arbitrary<List<SourceStatement>> histories() {
    return statements().list().ofMaxSize(8);
  }

  @Provide
  Arbitrary<SurvivorshipRules> rules() {
    Arbitrary<List<SurvivorshipCriterion>> criteria =
        Arbitraries.shuffle(SurvivorshipCriterion.values())
            .flatMap(all -> Arbitraries.integers().between(0, 8).map(n -> all.subList(0, n)));
    return Combinators.combine(
            Arbitraries.shuffle(SOURCES)
                .flatMap(all -> Arbitraries.integers().between(0, 4).map(n -> all.subList(0, n))),
            criteria,
            criteria)
        .as(
            (priority, address, otherwise) ->
                SurvivorshipRules.builder(priority)
                    .group(FieldGroup.ADDRESS, address)
                    .otherwise(otherwise)
                    .build());
  }

  /** What a clerk would write down who reads all statements for each source anew. */
  private static Map<Source, SourceStatement> clerk(
      List<SourceStatement> all, FieldGroup group, Instant known) {
    Map<Source, SourceStatement> last = new HashMap<>();
    for (Source source : SOURCES) {
      all.stream()
          .filter(each -> each.source().equals(source))
          .filter(each -> each.knownAt().compareTo(known) <= 0)
          .filter(each -> each.truth().contains(DAY))
          .filter(each -> each.fields().stream().anyMatch(group.fields()::contains))
          .max(SourceStatement.ORDER)
          .filter(each -> group.fields().stream().anyMatch(field -> each.value(field).isPresent()))
          .ifPresent(each -> last.put(source, each));
    }
    return last;
  }

  @Property(tries = 300)
  void said_isWhatAClerkReads(
      @ForAll("histories") List<SourceStatement> history, @ForAll int seconds) {
    Instant known = NOON.plusSeconds(Math.floorMod(seconds, 6));
    SourceLedger ledger = SourceLedger.of(history);
    Map<Source, SourceStatement> expected = clerk(history, FieldGroup.ADDRESS, known);
    List<SourcedBlock> said = ledger.said(FieldGroup.ADDRESS, DAY, known);
    assertThat(said)
        .extracting(SourcedBlock::source)
        .containsExactlyElementsOf(expected.keySet().stream().sorted().toList());
    for (SourcedBlock block : said) {
      for (DataField field : FieldGroup.ADDRESS.fields()) {
        assertThat(block.value(field)).isEqualTo(expected.get(block.source()).value(field));
      }
    }
  }

  @Property(tries = 300)
  void choose_isWhatTheCriteriaSay_andNeverMixed(
      @ForAll("histories") List<SourceStatement> history,
      @ForAll("rules") SurvivorshipRules rules) {
    OneRecord record = rules.choose(SourceLedger.of(history), DAY, NOON.plusSeconds(9));
    for (OneRecord.Choice choice : record.choices()) {
      FieldGroup group = choice.chosen().group();
      List<SourcedBlock> all =
          Stream.concat(Stream.of(choice.chosen()), choice.others().stream()).toList();
      assertThat(choice.chosen()).isEqualTo(Collections.max(all, worth(rules, group, all)));
      SourceStatement one =
          clerk(history, group, NOON.plusSeconds(9)).get(choice.chosen().source());
      group.fields().forEach(field -> assertThat(record.value(field)).isEqualTo(one.value(field)));
      choice
          .conflicts()
          .forEach(
              (field, sources) ->
                  assertThat(sources)
                      .containsExactlyElementsOf(
                          choice.others().stream()
                              .filter(each -> each.values().containsKey(field))
                              .filter(
                                  each ->
                                      !each.values()
                                          .get(field)
                                          .equals(choice.chosen().values().get(field)))
                              .map(SourcedBlock::source)
                              .sorted()
                              .toList()));
    }
  }

  private static Comparator<SourcedBlock> worth(
      SurvivorshipRules rules, FieldGroup group, List<SourcedBlock> all) {
    Comparator<SourcedBlock> order = (a, b) -> 0;
    for (SurvivorshipCriterion each :
        group.equals(FieldGroup.ADDRESS)
            ? rules.rules().get("address").criteria()
            : rules.otherwise()) {
      order = order.thenComparing(one(each, rules.priority(), all));
    }
    return order.thenComparing(Comparator.comparing(SourcedBlock::source).reversed());
  }

  private static Comparator<SourcedBlock> one(
      SurvivorshipCriterion criterion, List<Source> priority, List<SourcedBlock> all) {
    Comparator<SourcedBlock> byPlace =
        Comparator.comparing(
            (SourcedBlock b) -> priority.contains(b.source()) ? priority.indexOf(b.source()) : 99);
    return switch (criterion) {
      case VERIFIED_FIRST -> Comparator.comparing(b -> b.verifiedOn().isPresent());
      case SOURCE_PRIORITY -> byPlace.reversed();
      case MOST_RECENT -> Comparator.comparing(b -> b.truth().fromInclusive());
      case LAST_KNOWN -> Comparator.comparing(SourcedBlock::knownAt);
      case LAST_VERIFIED ->
          Comparator.comparing(b -> b.verifiedOn().map(LocalDate::toEpochDay).orElse(-1L << 40));
      case MOST_FREQUENT ->
          Comparator.comparing(
              b -> all.stream().filter(o -> o.values().equals(b.values())).count());
      case MOST_COMPLETE -> Comparator.comparing(b -> b.values().size());
      case SOURCE_CODE -> Comparator.comparing(SourcedBlock::source).reversed();
    };
  }

  @Property(tries = 300)
  void choose_inAnyOrder_twiceOrOfWhatWasChosen_isTheSame(
      @ForAll("histories") List<SourceStatement> history,
      @ForAll("rules") SurvivorshipRules rules,
      @ForAll Random random) {
    List<SourceStatement> other = new ArrayList<>(history);
    other.addAll(history);
    Collections.shuffle(other, random);
    SourceLedger ledger = SourceLedger.of(history);
    assertThat(SourceLedger.of(other)).isEqualTo(ledger);
    OneRecord record = rules.choose(ledger, DAY, NOON.plusSeconds(9));
    OneRecord again = rules.choose(record.toLedger(), DAY, NOON.plusSeconds(9));
    assertThat(again.values()).isEqualTo(record.values());
    assertThat(again.conflicts()).isEmpty();
    assertThat(SurvivorshipRules.parse(rules.toDocument())).isEqualTo(rules);
  }

  /** What the bank learns later never changes what it knew. */
  @Property(tries = 300)
  void choose_asKnownThen_staysForEver(
      @ForAll("histories") List<SourceStatement> history,
      @ForAll("rules") SurvivorshipRules rules) {
    Instant then = NOON.plusSeconds(2);
    SourceLedger known =
        SourceLedger.of(history.stream().filter(each -> !each.knownAt().isAfter(then)).toList());
    SourceLedger all = SourceLedger.of(history);
    assertThat(rules.choose(all, DAY, then).values())
        .isEqualTo(rules.choose(known, DAY, then).values());
    assertThat(known.plus(all)).isEqualTo(all);
  }

  @Property(tries = 300)
  void document_isReadBackAsEqual(@ForAll("histories") List<SourceStatement> history) {
    SourceLedger ledger = SourceLedger.of(history);
    SourceLedger read = SourceLedger.parse(ledger.toDocument());
    assertThat(read).isEqualTo(ledger);
    assertThat(read.toDocument()).hasToString(ledger.toDocument().toString());
  }

  // ---- aliases

  @Provide
  Arbitrary<List<AliasLedger.Entry>> aliases() {
    Arbitrary<CustomerId> keys = Arbitraries.of("a", "b", "c", "d").map(CustomerId::of);
    return Combinators.combine(
            keys, keys, Arbitraries.integers().between(0, 3).map(NOON::plusSeconds))
        .as(AliasLedger.Entry::new)
        .list()
        .ofMaxSize(6);
  }

  @Property(tries = 300)
  void aliases_leadWhereAReplayLeads_orAreRefused(
      @ForAll("aliases") List<AliasLedger.Entry> entries, @ForAll Random random) {
    Optional<List<Map<CustomerId, CustomerId>>> replayed = replay(entries);
    if (replayed.isEmpty()) {
      assertThatIllegalArgumentException().isThrownBy(() -> AliasLedger.of(entries));
      return;
    }
    AliasLedger ledger = AliasLedger.of(entries);
    for (int second = 0; second < 5; second++) {
      Instant at = NOON.plusSeconds(second);
      for (CustomerId key : Stream.of("a", "b", "c", "d", "e").map(CustomerId::of).toList()) {
        CustomerId expected = replayed.get().get(second).getOrDefault(key, key);
        assertThat(ledger.resolve(key, at)).isEqualTo(expected);
        assertThat(ledger.aliasesOf(expected, at).contains(key)).isEqualTo(!key.equals(expected));
        CustomerId was = key;
        for (AliasLedger.Entry each : ledger.historyOf(key)) {
          was = each.from().isAfter(at) ? was : each.leadsTo();
        }
        assertThat(was).isEqualTo(expected);
      }
    }
    List<AliasLedger.Entry> other = new ArrayList<>(entries);
    Collections.shuffle(other, random);
    assertThat(AliasLedger.of(other)).isEqualTo(ledger);
    assertThat(AliasLedger.parse(ledger.toDocument())).isEqualTo(ledger);
  }

  /** At each second the map of keys followed until nothing changes; empty if that never ends. */
  private static Optional<List<Map<CustomerId, CustomerId>>> replay(
      List<AliasLedger.Entry> entries) {
    Map<CustomerId, CustomerId> direct = new TreeMap<>();
    List<Map<CustomerId, CustomerId>> seconds = new ArrayList<>();
    for (int second = 0; second < 5; second++) {
      Instant at = NOON.plusSeconds(second);
      List<AliasLedger.Entry> now =
          Set.copyOf(entries).stream().filter(each -> each.from().equals(at)).toList();
      if (now.stream().map(AliasLedger.Entry::alias).distinct().count() < now.size()) {
        return Optional.empty();
      }
      now.forEach(each -> direct.put(each.alias(), each.leadsTo()));
      Map<CustomerId, CustomerId> ends = new TreeMap<>();
      for (CustomerId key : direct.keySet()) {
        CustomerId end = key;
        for (int step = 0; step < 10; step++) {
          end = direct.getOrDefault(end, end);
        }
        if (!direct.getOrDefault(end, end).equals(end)) {
          return Optional.empty();
        }
        ends.put(key, end);
      }
      seconds.add(ends);
    }
    return Optional.of(seconds);
  }
}
