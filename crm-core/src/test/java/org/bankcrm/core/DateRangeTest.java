package org.bankcrm.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateRangeTest {
  private static final LocalDate FIRST = LocalDate.of(2024, 2, 27);

  /** Few days and open ends, so that ranges often touch. */
  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(0, 8).map(FIRST::plusDays);
  }

  @Provide
  Arbitrary<DateRange> ranges() {
    Arbitrary<LocalDate> starts =
        Arbitraries.frequencyOf(Tuple.of(5, days()), Tuple.of(1, Arbitraries.just(LocalDate.MIN)));
    Arbitrary<LocalDate> ends =
        Arbitraries.frequencyOf(Tuple.of(5, days()), Tuple.of(1, Arbitraries.just(LocalDate.MAX)));
    return starts.flatMap(
        start -> ends.filter(start::isBefore).map(end -> DateRange.of(start, end)));
  }

  @Property
  void parse_ofToString_isTheSame(@ForAll("ranges") DateRange range) {
    assertThat(DateRange.parse(range.toString())).isEqualTo(range);
  }

  @Property
  void intersection_containsExactlyTheSharedDays(
      @ForAll("ranges") DateRange a, @ForAll("ranges") DateRange b, @ForAll("days") LocalDate day) {
    boolean inBoth = a.contains(day) && b.contains(day);
    assertThat(a.intersection(b).filter(shared -> shared.contains(day)).isPresent())
        .isEqualTo(inBoth);
    assertThat(a.intersection(b)).isEqualTo(b.intersection(a));
    assertThat(a.intersection(b).isPresent()).isEqualTo(a.overlaps(b)).isEqualTo(b.overlaps(a));
  }

  @Property
  void encloses_meansThatTheIntersectionIsTheOther(
      @ForAll("ranges") DateRange a, @ForAll("ranges") DateRange b) {
    assertThat(a.encloses(b)).isEqualTo(a.intersection(b).filter(b::equals).isPresent());
    assertThat(DateRange.always().encloses(a)).isTrue();
  }

  @Test
  void contains_ends_firstInLastOut() {
    DateRange leap = DateRange.parse("2024-02-29/2024-03-01");
    assertThat(leap.contains(LocalDate.of(2024, 2, 28))).isFalse();
    assertThat(leap.contains(LocalDate.of(2024, 2, 29))).isTrue();
    assertThat(leap.contains(LocalDate.of(2024, 3, 1))).isFalse();
    assertThat(leap).isEqualTo(DateRange.ofDays(leap.fromInclusive(), leap.fromInclusive()));
  }

  @Test
  void openEnds_areEmpty() {
    assertThat(DateRange.startingOn(FIRST)).hasToString("2024-02-27/..");
    assertThat(DateRange.startingOn(FIRST).start()).contains(FIRST);
    assertThat(DateRange.startingOn(FIRST).end()).isEmpty();
    assertThat(DateRange.until(FIRST)).hasToString("../2024-02-27");
    assertThat(DateRange.until(FIRST).start()).isEmpty();
    assertThat(DateRange.always()).hasToString("../..");
    assertThat(DateRange.startingOn(FIRST).withEnd(FIRST.plusDays(1)).end())
        .contains(FIRST.plusDays(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "/", "2024-01-01", "2024-01-01/", "/2024-01-01", "2024-01-01/2024-01-01",
        "2024-01-02/2024-01-01", "2024-02-30/..", "2024-1-1/..", ".. / ..", "../../..", "2024/2025"
      })
  void parse_anythingElse_isRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> DateRange.parse(text));
  }

  @Test
  void ofDays_lastDayOfTheCalendar_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> DateRange.ofDays(FIRST, LocalDate.MAX));
  }
}
