package org.bankcrm.testkit.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.bankcrm.core.BankDates;
import org.bankcrm.core.CalendarSpan;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.document.InvalidDocumentException;
import org.bankcrm.core.document.Problem;
import org.bankcrm.lifecycle.Effect;
import org.bankcrm.lifecycle.Effect.Parameter;
import org.bankcrm.lifecycle.EffectDue;
import org.bankcrm.lifecycle.Move;
import org.bankcrm.lifecycle.StageChange;
import org.bankcrm.lifecycle.StagePauses;
import org.bankcrm.lifecycle.StageState;
import org.bankcrm.lifecycle.StageState.SeenEvent;
import org.bankcrm.lifecycle.StageState.Standing;
import org.bankcrm.segmentation.TierOverride;
import org.bankcrm.segmentation.TierState;
import org.bankcrm.testkit.random.Seeded;
import org.junit.jupiter.api.Test;

/** Stages, changes and tiers as documents: exact, canonical, and silent about what they hold. */
class StatesDocumentTest {

  private static final long SEED = 20261130L;
  private static final int HURTS = 40;
  private static final boolean DEEP = Boolean.getBoolean("crm.deep");

  private static final DataDocument<StageState> STATES =
      new DataDocument<>(StageState::toDocument, StageState::parse);
  private static final DataDocument<StageChange> CHANGES =
      new DataDocument<>(StageChange::toDocument, StageChange::parse);
  private static final DataDocument<TierState> TIERS =
      new DataDocument<>(TierState::toDocument, TierState::parse);
  private static final DataDocument<TierOverride> OVERRIDES =
      new DataDocument<>(TierOverride::toDocument, TierOverride::parse);

  private static <T> Optional<T> perhaps(Seeded source, Supplier<T> value) {
    return source.chance(70) ? Optional.of(value.get()) : Optional.empty();
  }

  private static String code(Seeded source) {
    return source.pick(List.of("ACTIVE", "a", "0", "At-Risk.2_", "Z".repeat(64)));
  }

  private static String id(Seeded source) {
    return source.pick(List.of("tx-", "!", "~\"\\/{}", "e".repeat(118))) + source.below(1_000_000);
  }

  private static Instant at(Seeded source) {
    long first = Instant.parse("1800-01-01T00:00:00Z").getEpochSecond();
    long last = Instant.parse("2199-12-31T23:59:59Z").getEpochSecond();
    Instant second = Instant.ofEpochSecond(source.between(first, last));
    return second.plus(source.pick(List.of(0, 1, 250_000, 999_999)), ChronoUnit.MICROS);
  }

  private static LocalDate day(Seeded source) {
    long days = BankDates.LAST.toEpochDay() - BankDates.FIRST.toEpochDay();
    return BankDates.FIRST.plusDays(source.between(0, days));
  }

  private static LocalizedText text(Seeded source) {
    return LocalizedText.of("理由" + source.below(9), "Reason \"" + source.below(9) + "\" 𠮷");
  }

  private static StageState state(Seeded source) {
    TreeMap<String, Integer> entries = new TreeMap<>();
    for (int left = source.below(4); left > 0; left--) {
      entries.put(code(source), source.pick(List.of(1, 2, Integer.MAX_VALUE)));
    }
    List<SeenEvent> recent = new ArrayList<>();
    for (int left = source.pick(List.of(0, 1, 3, 40)); left > 0; left--) {
      recent.add(new SeenEvent(id(source), at(source)));
    }
    Optional<Standing> standing = perhaps(source, () -> new Standing(code(source), at(source)));
    Optional<Instant> until =
        perhaps(source, () -> at(source))
            .filter(it -> standing.isEmpty() || !it.isBefore(standing.get().since()));
    SortedSet<String> taken = new TreeSet<>();
    for (int left = standing.isPresent() ? source.below(3) : 0; left > 0; left--) {
      taken.add(code(source));
    }
    StagePauses pauses =
        standing.isPresent() ? pauses(source) : new StagePauses(List.of(), List.of(), Truth.FALSE);
    return new StageState(standing, until, entries, recent, taken, pauses);
  }

  private static StagePauses pauses(Seeded source) {
    List<DateRange> days = new ArrayList<>();
    List<DateRange> unsure = new ArrayList<>();
    LocalDate from = BankDates.FIRST.plusDays(source.below(100_000));
    for (int left = source.pick(List.of(0, 1, 3)); left > 0; left--) {
      LocalDate end = from.plusDays(1 + source.below(40));
      (source.chance(50) ? days : unsure).add(DateRange.of(from, end));
      from = end.plusDays(1 + source.below(40));
    }
    return new StagePauses(days, unsure, source.pick(List.of(Truth.values())));
  }

  private static StageChange change(Seeded source) {
    List<Effect> effects = new ArrayList<>();
    for (int left = source.below(4); left > 0; left--) {
      effects.add(effect(source));
    }
    Optional<String> from = perhaps(source, () -> code(source));
    boolean stays = from.isPresent() && source.chance(20);
    Move move =
        new Move(
            perhaps(source, () -> code(source)),
            text(source),
            from,
            stays ? from.get() : code(source),
            day(source),
            effects,
            stays);
    return new StageChange(at(source), move, perhaps(source, () -> id(source)));
  }

  private static Effect effect(Seeded source) {
    Map<String, Parameter> parameters = new TreeMap<>();
    for (int left = source.below(3); left > 0; left--) {
      Parameter parameter = new Parameter(code(source), code(source));
      parameters.put(parameter.code(), parameter);
    }
    Optional<EffectDue> due =
        switch (source.below(4)) {
          case 0 -> Optional.of(new EffectDue.On(day(source)));
          case 1 -> Optional.of(new EffectDue.AfterBusinessDays(source.below(100)));
          case 2 -> Optional.of(new EffectDue.After(CalendarSpan.months(source.below(13))));
          default -> Optional.empty();
        };
    return new Effect(code(source), text(source), List.copyOf(parameters.values()), due);
  }

  private static TierState tier(Seeded source) {
    return new TierState(
        code(source),
        perhaps(source, () -> day(source)),
        perhaps(source, () -> day(source)),
        perhaps(source, () -> day(source)),
        perhaps(source, () -> day(source)));
  }

  private static TierOverride override(Seeded source) {
    LocalDate expiry = perhaps(source, () -> day(source)).orElse(BankDates.OPEN_END);
    return new TierOverride(code(source), "董事 " + source.below(9), "E" + source.below(99), expiry);
  }

  @Property
  void parse_ofItsDocument_isEqual(@ForAll @LongRange(min = 0) long index) {
    STATES.checkRoundTrip(state(Seeded.of(SEED, index)));
    CHANGES.checkRoundTrip(change(Seeded.of(SEED, index)));
    TIERS.checkRoundTrip(tier(Seeded.of(SEED, index)));
    OVERRIDES.checkRoundTrip(override(Seeded.of(SEED, index)));
  }

  private static <T> void checkHurt(DataDocument<T> documents, Function<Seeded, T> values) {
    int count = DEEP ? 2_500 : 60;
    int refused = 0;
    for (int number = 0; number < count; number++) {
      refused += documents.hurt(values.apply(Seeded.of(SEED, number)), SEED + number, HURTS);
    }
    assertThat(refused).isBetween(count * HURTS / 2, count * HURTS - count / 4);
  }

  @Test
  void parse_mutatedStageStates_readsOrRefuses() {
    checkHurt(STATES, StatesDocumentTest::state);
  }

  @Test
  void parse_mutatedStageChanges_readsOrRefuses() {
    checkHurt(CHANGES, StatesDocumentTest::change);
  }

  @Test
  void parse_mutatedTierStates_readsOrRefuses() {
    checkHurt(TIERS, StatesDocumentTest::tier);
  }

  @Test
  void parse_mutatedTierOverrides_readsOrRefuses() {
    checkHurt(OVERRIDES, StatesDocumentTest::override);
  }

  @Test
  void parse_privateTextAnywhere_isNeverQuoted() {
    int refused = 0;
    for (int number = 0; number < 50; number++) {
      refused += STATES.plant(state(Seeded.of(SEED, number)));
      refused += CHANGES.plant(change(Seeded.of(SEED, number)));
      refused += TIERS.plant(tier(Seeded.of(SEED, number)));
      refused += OVERRIDES.plant(override(Seeded.of(SEED, number)));
    }
    assertThat(refused).isGreaterThan(1_000);
  }

  @Test
  void parse_everythingWrong_tellsAllAtOnce() {
    Map<String, Object> document =
        Map.of(
            "format",
            1,
            "stage",
            "no code",
            "decidedUntil",
            "2026-02-30T00:00:00Z",
            "entries",
            Map.of("ACTIVE", 0, "no code", 1),
            "recent",
            List.of(Map.of("id", "tx 1", "at", "2026-01-01T00:00:00Z"), 5),
            "sinse",
            "2026-01-01T00:00:00Z");

    InvalidDocumentException refused =
        catchThrowableOfType(InvalidDocumentException.class, () -> StageState.parse(document));

    assertThat(refused.problems())
        .extracting(
            problem ->
                problem.path().replaceAll("\\([0-9]\\)", "(n)") + " " + problem.code().word())
        .containsExactlyInAnyOrder(
            "/stage wrong-value",
            "/(n) unknown-key",
            "/decidedUntil wrong-value",
            "/entries/(n) out-of-range",
            "/entries/(n) wrong-key",
            "/recent/0/id wrong-value",
            "/recent/1 wrong-type");
    assertThat(refused.getMessage()).contains("Did you mean 'since'?");
  }

  @Test
  void parse_partsThatContradictEachOther_areToldAtTheirObject() {
    Map<String, Object> document =
        Map.of(
            "format",
            1,
            "stage",
            "ACTIVE",
            "since",
            "2026-03-01T00:00:00Z",
            "decidedUntil",
            "2026-02-01T00:00:00Z",
            "entries",
            Map.of("ACTIVE", 1),
            "recent",
            List.of());

    assertThat(
            catchThrowableOfType(InvalidDocumentException.class, () -> StageState.parse(document))
                .problems())
        .containsExactly(
            new Problem(
                "",
                CoreProblem.WRONG_VALUE,
                "expected instants of the years 1800 to 2199, and nothing decided before the stage"
                    + " was entered.",
                ""));
  }

  @Test
  void toDocument_isReadableByPeople() {
    assertThat(TierState.of("GOLD", LocalDate.of(2025, 7, 1)).toDocument())
        .hasToString("{format=1, tier=GOLD, since=2025-07-01}");
    assertThat(StageState.in("ACTIVE", Instant.parse("2026-03-01T01:30:00Z")).toDocument())
        .hasToString(
            "{format=1, stage=ACTIVE, since=2026-03-01T01:30:00Z, entries={ACTIVE=1}, recent=[]}");
    assertThat(StageState.none().toDocument()).hasToString("{format=1, entries={}, recent=[]}");
  }
}
