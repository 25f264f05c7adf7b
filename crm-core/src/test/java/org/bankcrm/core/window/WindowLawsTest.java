package org.bankcrm.core.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.bankcrm.core.condition.Absence;
import org.junit.jupiter.api.Test;

/**
 * List, event by event, merged from parts and a naive oracle always agree, whatever is missing in
 * the events and however often each is told.
 */
class WindowLawsTest {

  /** Month ends and the leap day lie near. */
  private static final LocalDate FIRST = LocalDate.of(2023, 8, 25);

  @Property(tries = 200)
  void compute_anyEvents_agreesWithStateMergeAndOracle(
      @ForAll long seed,
      @ForAll @IntRange(max = 60) int count,
      @ForAll @IntRange(max = 250) int day) {
    Random random = new Random(seed);
    check(random, count, turned(random, FIRST.plusDays(day)));
  }

  @Test
  void compute_seededEvents_agreesWithStateMergeAndOracle() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      check(random, random.nextInt(120), turned(random, FIRST.plusDays(random.nextInt(250))));
    }
  }

  /** Few events, so that every way to complete them can be looked at. */
  @Test
  void compute_fewEventsWithMissingParts_isKnownExactlyWhereAllCompletionsAgree() {
    int seeds = Boolean.getBoolean("crm.deep") ? 20_000 : 500;
    for (int seed = 0; seed < seeds; seed++) {
      Random random = new Random(seed);
      check(random, 1 + random.nextInt(9), turned(random, FIRST.plusDays(random.nextInt(250))));
    }
  }

  /** The day, or one at the turn of its month or of any, in leap years and others. */
  private static LocalDate turned(Random random, LocalDate day) {
    return switch (random.nextInt(4)) {
      case 0 -> day.withDayOfMonth(1).plusMonths(1).minusDays(1 + random.nextInt(3));
      case 1 -> day.withDayOfMonth(1).plusDays(random.nextInt(2));
      case 2 -> day.plusYears(random.nextInt(12) - 4).withDayOfMonth(1).minusDays(1);
      default -> day;
    };
  }

  private static void check(Random random, int count, LocalDate asOf) {
    List<WindowDefinition> definitions = SampleWindows.random(random, 1 + random.nextInt(12));
    Windows windows = Windows.of(definitions);
    LocalDate from =
        asOf.minusDays(random.nextInt(count < 10 ? 60 : random.nextInt(4) == 0 ? 4_500 : 900));
    List<Event> events =
        SampleEvents.retold(random, SampleEvents.random(random, count, from, asOf.plusDays(20)));

    WindowValues values = windows.compute(events, asOf);
    definitions.forEach(each -> checkValue(each, events, values));
    checkAbsences(random, windows, events, asOf);

    List<Event> shuffled = new ArrayList<>(events);
    Collections.shuffle(shuffled, random);
    assertThat(windows.compute(shuffled, asOf)).isEqualTo(values);
    WindowState whole = state(windows, shuffled);
    WindowState merged = merged(random, windows, shuffled);
    assertThat(whole.valuesAt(asOf)).isEqualTo(values);
    assertThat(merged.valuesAt(asOf)).isEqualTo(values);
    assertThat(merged.toDocument()).isEqualTo(whole.toDocument());
    WindowState stored = windows.readState(merged.toDocument());
    assertThat(stored.valuesAt(asOf)).isEqualTo(values);
    assertThat(stored.toDocument()).isEqualTo(whole.toDocument());
    moveForward(random, windows, shuffled, asOf);
  }

  private static void checkValue(WindowDefinition window, List<Event> events, WindowValues values) {
    List<NaiveWindows.Told> all = NaiveWindows.values(window, events, values.asOf());
    Optional<?> value = values.get(window.attribute());
    if (!values.isUndecided(window.attribute())) {
      assertThat(all).as("%s", window).allMatch(each -> each.value().equals(value));
    } else if (!mayLeaveOpen(window)) {
      assertThat(value).isEmpty();
      assertThat(all.size()).as("%s", window).isNotEqualTo(1);
    }
  }

  /** What is not there is told by what the history has seen of the window's days. */
  private static void checkAbsences(
      Random random, Windows windows, List<Event> events, LocalDate asOf) {
    LocalDate from = asOf.minusDays(random.nextInt(800));
    WindowValues values = windows.compute(events, asOf, EventHistory.from(from));
    for (WindowDefinition each : windows.definitions()) {
      NaivePeriod period = new NaivePeriod(each, asOf);
      Optional<Absence> absence = values.absence(each.attribute());
      if (!period.hasBegun()) {
        assertThat(absence).hasValue(Absence.NOT_APPLICABLE);
      } else if (absence.isPresent()) {
        boolean open = values.isUndecided(each.attribute());
        boolean before = !open && from.minusDays(8_000).datesUntil(from).anyMatch(period::looksAt);
        assertThat(absence.get() == Absence.NOT_KNOWN).isEqualTo(open);
        assertThat(absence.get() == Absence.BEFORE_HISTORY).isEqualTo(before);
      }
    }
  }

  /** Whether unknown amounts of opposite signs can make zero is not looked into. */
  private static boolean mayLeaveOpen(WindowDefinition window) {
    return window.aggregate() instanceof Aggregate.RatioToBefore ratio
        && ratio.total() instanceof Aggregate.Sum;
  }

  private static WindowState state(Windows windows, List<Event> events) {
    WindowState state = windows.newState();
    state.addAll(events);
    return state;
  }

  /** Any partition, merged in any order and grouping. */
  private static WindowState merged(Random random, Windows windows, List<Event> events) {
    List<WindowState> parts = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(4); i++) {
      parts.add(windows.newState());
    }
    events.forEach(event -> parts.get(random.nextInt(parts.size())).add(event));
    while (parts.size() > 1) {
      WindowState other = parts.remove(random.nextInt(parts.size()));
      parts.get(random.nextInt(parts.size())).merge(other);
    }
    return parts.get(0);
  }

  /** A state that forgets what it may goes on telling the same as the list. */
  private static void moveForward(
      Random random, Windows windows, List<Event> events, LocalDate firstAsOf) {
    WindowState state = state(windows, events);
    LocalDate asOf = firstAsOf;
    for (int i = 0; i < 3; i++) {
      state.forgetBefore(windows.firstDay(asOf));
      assertThat(state.valuesAt(asOf)).isEqualTo(windows.compute(events, asOf));
      asOf = asOf.plusDays(random.nextInt(random.nextInt(3) == 0 ? 400 : 12));
    }
  }
}
