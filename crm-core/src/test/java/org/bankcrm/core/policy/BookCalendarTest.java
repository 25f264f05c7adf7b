package org.bankcrm.core.policy;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bankcrm.core.BusinessCalendar;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.document.Problem;
import org.junit.jupiter.api.Test;

class BookCalendarTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final DateRange YEAR = DateRange.of(FIRST, FIRST.plusYears(1));
  private static final BusinessCalendar WEEKS = BusinessCalendar.of(YEAR, SATURDAY, SUNDAY);

  private static BusinessCalendar random(Random random) {
    LocalDate first = FIRST.plusDays(random.nextInt(30));
    DateRange covered = DateRange.of(first, first.plusDays(1 + random.nextInt(60)));
    Set<DayOfWeek> weekend = EnumSet.noneOf(DayOfWeek.class);
    for (int i = random.nextInt(3); i > 0; i--) {
      weekend.add(DayOfWeek.of(1 + random.nextInt(7)));
    }
    Set<LocalDate> off = new TreeSet<>();
    Set<LocalDate> worked = new TreeSet<>();
    covered
        .fromInclusive()
        .datesUntil(covered.toExclusive())
        .forEach(
            day -> {
              switch (random.nextInt(12)) {
                case 0 -> off.add(day);
                case 1 -> worked.add(day);
                default -> {}
              }
            });
    return new BusinessCalendar(covered, weekend, new TreeSet<>(off), new TreeSet<>(worked));
  }

  private static List<Boolean> worked(BusinessCalendar calendar) {
    DateRange days = calendar.covered();
    return days.fromInclusive()
        .datesUntil(days.toExclusive())
        .map(calendar::isBusinessDay)
        .toList();
  }

  /** The same days without weekend: what is not worked stands among the holidays. */
  private static BusinessCalendar spelledOut(BusinessCalendar calendar) {
    List<LocalDate> off = new ArrayList<>();
    DateRange days = calendar.covered();
    days.fromInclusive()
        .datesUntil(days.toExclusive())
        .filter(day -> !calendar.isBusinessDay(day))
        .forEach(off::add);
    return BusinessCalendar.of(days).withHolidays(off);
  }

  @Property
  void sha256_ofTwoCalendars_isTheSameWhereTheDaysAre(@ForAll long one, @ForAll long other) {
    BusinessCalendar left = random(new Random(one));
    BusinessCalendar right = random(new Random(other));
    boolean alike = left.covered().equals(right.covered()) && worked(left).equals(worked(right));
    assertThat(BookCalendar.of("a", left).equals(BookCalendar.of("a", right))).isEqualTo(alike);
    assertThat(BookCalendar.of("a", spelledOut(left))).isEqualTo(BookCalendar.of("a", left));
  }

  /** One day that is worked, or is not, makes another calendar. */
  @Property
  void held_oneDayOther_isRefused(@ForAll long seed) {
    Random random = new Random(seed);
    BusinessCalendar calendar = spelledOut(random(random));
    DateRange days = calendar.covered();
    List<LocalDate> all = days.fromInclusive().datesUntil(days.toExclusive()).toList();
    LocalDate turned = all.get(random.nextInt(all.size()));
    BusinessCalendar other =
        calendar.isBusinessDay(turned)
            ? calendar.amendedBy(List.of(turned), List.of())
            : calendar.amendedBy(List.of(), List.of(turned));
    BookCalendar named = BookCalendar.of("china", calendar);
    assertThat(named.held(calendar)).isEqualTo(calendar);
    Problem problem = refusal(named, other);
    assertThat(problem.path()).isEqualTo("/calendars/china");
    assertThat(problem.code().word()).isEqualTo("other-calendar");
    assertThat(problem.message())
        .contains(named.sha256(), BookCalendar.of("china", other).sha256());
  }

  /** Next year's days change nothing: they are not counted. */
  @Property
  void held_moreDays_areTheDaysOfTheBook(@ForAll long seed) {
    BusinessCalendar longer = random(new Random(seed));
    DateRange days = longer.covered();
    LocalDate end =
        days.fromInclusive().plusDays(1 + new Random(~seed).nextInt(worked(longer).size()));
    BusinessCalendar named = longer.within(DateRange.of(days.fromInclusive(), end));
    BusinessCalendar held = BookCalendar.of("a", named).held(longer);
    assertThat(held.covered()).isEqualTo(named.covered());
    assertThat(worked(held)).isEqualTo(worked(longer).subList(0, worked(named).size()));
  }

  @Test
  void held_fewerDays_isRefused() {
    BookCalendar named = BookCalendar.of("china", WEEKS);
    for (String days : List.of("2026-01-01/2026-12-31", "2026-01-02/2027-01-01")) {
      Problem problem = refusal(named, WEEKS.within(DateRange.parse(days)));
      assertThat(problem.code().word()).isEqualTo("calendar-too-short");
      assertThat(problem.message()).contains("'china'", days, "2026-01-01/2027-01-01");
    }
  }

  private static Problem refusal(BookCalendar named, BusinessCalendar handedIn) {
    try {
      named.held(handedIn);
    } catch (InvalidPolicyException refused) {
      assertThat(refused.problems()).hasSize(1);
      return refused.problems().get(0);
    }
    throw new AssertionError("not refused");
  }

  /** As the Javadoc tells other systems to find it. */
  @Test
  void sha256_isThatOfTheTextThatTheJavadocTells() throws Exception {
    BusinessCalendar week =
        WEEKS
            .within(DateRange.parse("2026-01-01/2026-01-07"))
            .withHolidays(List.of(FIRST))
            .withMakeUpDays(List.of(LocalDate.of(2026, 1, 4)));
    String text =
        "{\"before\":\"2026-01-07\",\"businessDays\":[\"2026-01-02\",\"2026-01-04\",\"2026-01-05\","
            + "\"2026-01-06\"],\"from\":\"2026-01-01\"}";
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    assertThat(BookCalendar.of("china", week).sha256()).isEqualTo(HexFormat.of().formatHex(hash));
  }

  @Test
  void bookCalendar_outOfBounds_isRefused() {
    String hash = BookCalendar.of("a", WEEKS).sha256();
    for (String id : List.of("", "China", "a".repeat(65))) {
      assertThatIllegalArgumentException().isThrownBy(() -> new BookCalendar(id, YEAR, hash));
    }
    for (String other : List.of("", hash.substring(1), hash.replace('a', 'A').replace('0', 'G'))) {
      assertThatIllegalArgumentException().isThrownBy(() -> new BookCalendar("a", YEAR, other));
    }
    for (DateRange open : List.of(DateRange.startingOn(FIRST), DateRange.until(FIRST))) {
      assertThatIllegalArgumentException().isThrownBy(() -> new BookCalendar("a", open, hash));
    }
  }

  private static PolicyBook.Builder book() {
    return PolicyBook.builder(
        PolicyRef.of("b", 1), LocalizedText.of("册", "Book"), AttributeCatalog.of());
  }

  @Property
  void parse_bookThatNamesCalendars_isTheSame(@ForAll long one, @ForAll long other) {
    PolicyBook book =
        book()
            .calendar("first", random(new Random(one)))
            .calendar("second", random(new Random(other)))
            .build();
    assertThat(PolicyBook.parse(book.toDocument(), List.of())).isEqualTo(book);
    assertThat(book.calendar("second")).isEqualTo(java.util.Optional.of(book.calendars().get(1)));
    assertThat(book.hash())
        .isNotEqualTo(book().calendars(book.calendars().subList(0, 1)).build().hash());
  }

  @Test
  void build_twoCalendarsOfOneId_isRefusedAsInDocuments() {
    PolicyBook.Builder twice = book().calendar("a", WEEKS).calendar("a", WEEKS);
    assertThatExceptionOfType(InvalidPolicyException.class)
        .isThrownBy(twice::build)
        .satisfies(e -> assertThat(e.problems().get(0).path()).isEqualTo("/calendars/a"));
    Map<String, Object> one = BookCalendar.of("a", WEEKS).toDocument();
    Map<String, Object> document = new java.util.TreeMap<>(book().build().toDocument());
    document.put("calendars", List.of(one, one));
    assertThatExceptionOfType(InvalidPolicyException.class)
        .isThrownBy(() -> PolicyBook.parse(document, List.of()))
        .satisfies(
            e -> {
              assertThat(e.problems()).hasSize(1);
              assertThat(e.problems().get(0).path()).isEqualTo("/calendars/1/id");
              assertThat(e.problems().get(0).code().word()).isEqualTo("duplicate-id");
            });
  }

  @Test
  void held_calendarThatTheBookDoesNotName_isRefused() {
    PolicyBook book = book().calendar("china", WEEKS).build();
    assertThat(book.held("china", WEEKS)).isEqualTo(WEEKS);
    assertThatExceptionOfType(InvalidPolicyException.class)
        .isThrownBy(() -> book.held("chna", WEEKS))
        .withMessageContaining("unknown-calendar")
        .withMessageContaining("Did you mean 'china'?");
  }
}
