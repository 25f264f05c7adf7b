package org.bankcrm.campaign.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bankcrm.campaign.Campaign;
import org.bankcrm.campaign.CampaignChannel;
import org.bankcrm.campaign.ConsentRule;
import org.bankcrm.campaign.Eligibility;
import org.bankcrm.campaign.Offer;
import org.bankcrm.campaign.contact.ContactAnswer.Allowed;
import org.bankcrm.campaign.contact.ContactAnswer.Refused;
import org.bankcrm.campaign.contact.ContactClause.Kind;
import org.bankcrm.campaign.gate.CampaignGate;
import org.bankcrm.campaign.gate.Verdict;
import org.bankcrm.core.BusinessCalendar;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.Weekday;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.catalogue.BankAttributes;
import org.bankcrm.customer.consent.Purpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The customer's own clock and wishes, and the bank's calendar, at their bounds. */
class CustomerWishesTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final ContactProposal CALL = ContactProposal.of(Purpose.MARKETING, Channel.PHONE);
  private static final ContactProposal SMS = ContactProposal.of(Purpose.MARKETING, Channel.SMS);
  private static final Instant NOON = Instant.parse("2026-06-30T04:00:00Z");

  private static ContactPolicy.Builder gentle() {
    return ContactPolicy.builder("gentle", 1, SHANGHAI)
        .name("温和触达", "Gentle contact")
        .govern(Purpose.MARKETING, Channel.SMS, Channel.PHONE);
  }

  private static Facts.Builder customer(ContactPolicy policy) {
    return Facts.builder(Lives.book(policy).catalog(), NOON, SHANGHAI);
  }

  private static ContactAnswer at(ContactPolicy policy, String zone, String instant) {
    Facts customer = customer(policy).put(Lives.HOME, zone).build();
    return policy.check(customer, ContactHistory.empty(), CALL, Instant.parse(instant));
  }

  private static ContactPolicy nights(WhenUnknown unknown) {
    return gentle()
        .customerZone(Lives.HOME, unknown)
        .quiet(LocalTime.of(21, 0), LocalTime.of(9, 0))
        .build();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-30T02:59:59.999999999Z, false", // 8:59 in Urumqi, 10:59 in Shanghai
    "2026-06-30T03:00:00Z, true", // 9:00 in Urumqi
    "2026-06-30T14:59:59.999999999Z, true", // 20:59 in Urumqi, 22:59 in Shanghai
    "2026-06-30T15:00:00Z, false",
  })
  void quietHours_ofACustomerElsewhere_areThoseOfTheClockThere(String instant, boolean open) {
    ContactPolicy policy = nights(WhenUnknown.NO_CONTACT);
    assertThat(at(policy, "Asia/Urumqi", instant).isAllowed()).isEqualTo(open);
  }

  /** Quiet from 1:30 to 2:30 by the clock in Berlin. */
  @ParameterizedTest
  @CsvSource({
    // the night of spring: 2:00 is 3:00, so that quiet ends when the clocks leave it
    "2026-03-29T00:30:00Z, 2026-03-29T01:00:00Z",
    "2026-03-29T00:59:59Z, 2026-03-29T01:00:00Z",
    "2026-03-29T01:00:00Z, ",
    // the night of autumn: from 1:30 summer time to 2:30 and, shown again, 2:00 to 2:30
    "2026-10-24T23:30:00Z, 2026-10-25T00:30:00Z",
    "2026-10-25T00:30:00Z, ",
    "2026-10-25T01:00:00Z, 2026-10-25T01:30:00Z",
    "2026-10-25T01:30:00Z, ",
  })
  void quietHours_inTheNightTheClocksChange_areWhatTheClockShows(String instant, String next) {
    ContactPolicy policy =
        gentle()
            .customerZone(Lives.HOME, WhenUnknown.NO_CONTACT)
            .quiet(LocalTime.of(1, 30), LocalTime.of(2, 30))
            .build();
    ContactAnswer answer = at(policy, "Europe/Berlin", instant);
    if (next == null) {
      assertThat(answer).isInstanceOf(Allowed.class);
    } else {
      assertThat(((Refused) answer).nextAllowed()).contains(Instant.parse(next));
    }
  }

  /** It is noon in Shanghai; nobody knows the time where the customer is. */
  @ParameterizedTest
  @CsvSource({"-", "Nowhere/City", "' Asia/Urumqi'", "Asia/Urumqy", "''"})
  void zone_missingOrUnreadable_isWhatThePolicySays(String zone) {
    for (WhenUnknown unknown : WhenUnknown.values()) {
      ContactPolicy policy = nights(unknown);
      Facts.Builder facts = customer(policy);
      if (!zone.equals("-")) {
        facts.put(Lives.HOME, zone);
      }
      ContactAnswer answer = policy.check(facts.build(), ContactHistory.empty(), CALL, NOON);
      if (unknown == WhenUnknown.BY_POLICY) {
        assertThat(answer).isEqualTo(new Allowed(NOON));
      } else {
        Refused refused = (Refused) answer;
        assertThat(refused.clause().kind()).isEqualTo(Kind.UNKNOWN_ZONE);
        assertThat(refused.clause().text())
            .isEqualTo(LocalizedText.of("客户所在时区未知", "the customer’s time zone is not known"));
        assertThat(refused.clause().path()).isEqualTo("/customerZone");
        assertThat(refused.nextAllowed()).isEmpty();
      }
    }
  }

  @Test
  void quietDays_ofACustomerElsewhere_areThoseOfTheCalendarThere() {
    ContactPolicy policy =
        gentle()
            .customerZone(Lives.HOME, WhenUnknown.NO_CONTACT)
            .quietOn(DateRange.parse("2026-07-04/2026-07-05"))
            .build();
    String eve = "2026-07-04T03:59:59Z"; // 3 July in New York, the fourth in Shanghai
    assertThat(at(policy, "America/New_York", eve).isAllowed()).isTrue();
    assertThat(at(policy, "America/New_York", "2026-07-04T04:00:00Z").isAllowed()).isFalse();
    assertThat(at(policy, "Asia/Shanghai", eve).isAllowed()).isFalse();
  }

  private static Refused refused(
      ContactPolicy policy, Consumer<Facts.Builder> told, ContactHistory history, Instant at) {
    Facts.Builder facts = customer(policy);
    told.accept(facts);
    return (Refused) policy.check(facts.build(), history, CALL, at);
  }

  private static Arguments hours(String hours, boolean phone, String zh, String en) {
    return Arguments.of(hours, phone, zh, en);
  }

  private static Stream<Arguments> wishedHours() {
    return Stream.of(
        hours(
            "00:00-18:00",
            true,
            "客户要求 18:00 之后不要致电",
            "the customer asked for no calls after 18:00"),
        hours(
            "09:00-00:00",
            false,
            "客户要求 09:00 之前不要联系",
            "the customer asked for no contact before 09:00"),
        hours(
            "10:00-11:30",
            true,
            "客户要求仅在 10:00–11:30 致电",
            "the customer asked for calls from 10:00 to 11:30 only"));
  }

  @ParameterizedTest
  @MethodSource("wishedHours")
  void hours_outsideThem_areToldAsTheCustomerAskedForThem(
      String hours, boolean phone, String zh, String en) {
    ContactPolicy policy =
        (phone
                ? gentle().heed(Wish.Kind.HOURS, Channel.PHONE, WhenUnknown.NO_CONTACT)
                : gentle().heed(Wish.Kind.HOURS, WhenUnknown.NO_CONTACT))
            .build();
    Optional<Channel> about = phone ? Optional.of(Channel.PHONE) : Optional.empty();
    LocalTime until = LocalTime.parse(hours.substring(6));
    Instant end = until.atDate(LocalDate.of(2026, 7, 1)).atZone(SHANGHAI).toInstant();
    Refused refused =
        refused(policy, f -> f.put(Wish.hours(about), hours), ContactHistory.empty(), end);
    assertThat(refused.clause().kind()).isEqualTo(Kind.WISHED_HOURS);
    assertThat(refused.clause().text()).isEqualTo(LocalizedText.of(zh, en));
    assertThat(refused.nextAllowed()).isPresent();
    Facts asked = customer(policy).put(Wish.hours(about), hours).build();
    Instant last = end.minusNanos(1);
    assertThat(policy.check(asked, ContactHistory.empty(), CALL, last).isAllowed()).isTrue();
    assertThat(policy.check(asked, ContactHistory.empty(), SMS, end).isAllowed()).isEqualTo(phone);
  }

  @Test
  void hours_thatTheBankIsQuietIn_leaveNoInstant() {
    ContactPolicy policy =
        gentle()
            .quiet(LocalTime.of(21, 0), LocalTime.of(9, 0))
            .heed(Wish.Kind.HOURS, WhenUnknown.NO_CONTACT)
            .build();
    Refused refused =
        refused(
            policy,
            f -> f.put(Wish.hours(Optional.empty()), "22:00-23:00"),
            ContactHistory.empty(),
            NOON);
    assertThat(refused.nextAllowed()).isEmpty();
  }

  @Test
  void frequency_asMuchAsWished_isHeldBackUntilTheNextWeek() {
    ContactPolicy policy =
        gentle()
            .cap(ContactCap.of(3, ContactWindow.calendarWeek()))
            .heed(Wish.Kind.PER_WEEK, Channel.PHONE, WhenUnknown.BY_POLICY)
            .heed(Wish.Kind.PER_MONTH, WhenUnknown.BY_POLICY)
            .build();
    Wish week = policy.wishes().get(0);
    assertThat(week.attribute().id()).isEqualTo("contact.wish.phone.per-week");
    ContactHistory called = ContactHistory.empty().plus(NOON.minusSeconds(60), CALL);
    Refused refused = refused(policy, f -> f.put(week.most(), 1L), called, NOON);
    assertThat(refused.clause().kind()).isEqualTo(Kind.WISHED_FREQUENCY);
    assertThat(refused.clause().text())
        .isEqualTo(
            LocalizedText.of(
                "客户要求每自然周最多1次（电话）",
                "the customer asked for at most 1 contact a calendar week (Phone)"));
    assertThat(refused.nextAllowed()).contains(Instant.parse("2026-07-05T16:00:00Z"));
    Facts often = customer(policy).put(week.most(), 999_999L).build();
    assertThat(policy.check(often, called, CALL, NOON).isAllowed()).isTrue();
    ContactHistory full = called.plus(NOON, SMS).plus(NOON, SMS);
    assertThat(((Refused) policy.check(often, full, CALL, NOON)).clause().kind())
        .isEqualTo(Kind.CAP); // who wishes for more gets no more
  }

  @Test
  void channels_notWanted_areShutForGood() {
    ContactPolicy policy = gentle().heed(Wish.Kind.CHANNELS, WhenUnknown.NO_CONTACT).build();
    TreeSet<String> calls = new TreeSet<>(List.of("phone"));
    Refused refused =
        refused(policy, f -> f.put(Wish.unwanted(), calls), ContactHistory.empty(), NOON);
    assertThat(refused.clause().text())
        .isEqualTo(LocalizedText.of("客户要求不通过电话联系", "the customer asked for no contact by Phone"));
    assertThat(refused.nextAllowed()).isEmpty();
    Facts asked = customer(policy).put(Wish.unwanted(), calls).build();
    assertThat(policy.check(asked, ContactHistory.empty(), SMS, NOON).isAllowed()).isTrue();
  }

  /** Missing, and each value that cannot be read; of a customer known to have no wish nothing. */
  @Test
  void wish_notKnown_isWhatThePolicySays() {
    for (WhenUnknown unknown : WhenUnknown.values()) {
      ContactPolicy policy =
          gentle()
              .heed(Wish.Kind.CHANNELS, unknown)
              .heed(Wish.Kind.HOURS, unknown)
              .heed(Wish.Kind.PER_WEEK, unknown)
              .heed(Wish.Kind.PER_MONTH, unknown)
              .build();
      List<Facts.Builder> garbled = List.of(customer(policy), customer(policy));
      garbled.get(1).put(Wish.unwanted(), new TreeSet<>(List.of("PHONE")));
      garbled.get(1).put(Wish.hours(Optional.empty()), "9-18");
      garbled.get(1).put(policy.wishes().get(2).most(), -1L);
      for (Facts.Builder facts : garbled) {
        ContactAnswer answer = policy.check(facts.build(), ContactHistory.empty(), CALL, NOON);
        assertThat(answer.isAllowed()).isEqualTo(unknown == WhenUnknown.BY_POLICY);
        if (answer instanceof Refused refused) {
          assertThat(refused.clauses())
              .hasSize(4)
              .allMatch(clause -> clause.kind() == Kind.UNKNOWN_WISH);
          assertThat(refused.clauses().get(1).text().en())
              .isEqualTo("not known of the customer: Hours in which the customer wants contact");
        }
      }
      Facts.Builder none = customer(policy);
      policy.wishes().forEach(each -> none.absent(each.attribute(), Absence.NOT_APPLICABLE));
      assertThat(policy.check(none.build(), ContactHistory.empty(), CALL, NOON).isAllowed())
          .isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({"9:00-18:00", "09:00–18:00", "09:00-24:00", "09:00-09:00", "09:00 - 18:00", "''"})
  void hours_otherwiseWritten_areNone(String text) {
    assertThat(Wish.hours(text)).isEmpty();
  }

  private static final BusinessCalendar CHINA =
      BusinessCalendar.of(
              DateRange.parse("2026-01-01/2027-01-01"), DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)
          .withHolidays(List.of(LocalDate.of(2026, 12, 31)))
          .withMakeUpDays(List.of(LocalDate.of(2026, 12, 26)));

  private static final ContactPolicy WORKDAYS =
      gentle().quietOffBusinessDays("china", Channel.PHONE).build();

  private static PolicyBook book(ContactPolicy policy) {
    return PolicyBook.builder(
            PolicyRef.of("book", 1),
            LocalizedText.of("测试", "Test"),
            AttributeCatalog.of(Lives.HOME))
        .calendar("china", CHINA)
        .add(policy)
        .build();
  }

  /** A holiday, a Saturday that is worked, and the last days of the calendar. */
  @ParameterizedTest
  @CsvSource({
    "2026-12-24T15:59:59Z, allowed, ",
    "2026-12-26T04:00:00Z, allowed, ",
    "2026-12-26T16:00:00Z, QUIET_DAYS, 2026-12-27T16:00:00Z",
    "2026-12-30T15:59:59Z, allowed, ",
    "2026-12-30T16:00:00Z, QUIET_DAYS, ",
    "2026-12-31T15:59:59Z, QUIET_DAYS, ",
    "2026-12-31T16:00:00Z, OUTSIDE_CALENDAR, ",
    "2025-12-31T15:59:59Z, OUTSIDE_CALENDAR, ",
  })
  void calendar_daysOffAndBeyondIt_areQuiet(String instant, String expected, String next) {
    ContactRules rules = ContactRules.of(book(WORKDAYS), WORKDAYS, Map.of("china", CHINA));
    Facts nobody = customer(WORKDAYS).build();
    Instant at = Instant.parse(instant);
    ContactAnswer answer = rules.check(nobody, ContactHistory.empty(), CALL, at);
    if (answer instanceof Refused refused) {
      assertThat(refused.clause().kind()).hasToString(expected);
      assertThat(refused.clause().path()).isEqualTo("/quietDays/0");
      assertThat(refused.nextAllowed()).isEqualTo(Optional.ofNullable(next).map(Instant::parse));
    } else {
      assertThat(expected).isEqualTo("allowed");
    }
    assertThat(rules.check(nobody, ContactHistory.empty(), SMS, at).isAllowed()).isTrue();
  }

  @Test
  void calendar_notHandedInOrAnother_isRefused() {
    PolicyBook book = book(WORKDAYS);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContactRules.of(book, WORKDAYS, Map.of()))
        .withMessageContaining("'china'");
    BusinessCalendar other = CHINA.withHolidays(List.of(LocalDate.of(2026, 5, 1)));
    assertThatExceptionOfType(InvalidPolicyException.class)
        .isThrownBy(() -> ContactRules.of(book, WORKDAYS, Map.of("china", other)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WORKDAYS.check(ContactHistory.empty(), CALL, NOON))
        .withMessageContaining("ContactRules.of");
    assertThatExceptionOfType(InvalidPolicyException.class)
        .isThrownBy(() -> PolicyBook.of("b", 1, AttributeCatalog.of(), WORKDAYS).compile())
        .satisfies(
            e ->
                assertThat(e.problems())
                    .extracting(Problem::path)
                    .containsExactly("/policies/gentle/quietDays/0/calendar"));
  }

  @Test
  void check_withoutTheCustomer_isRefusedByAPolicyThatReadsThem() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> nights(WhenUnknown.BY_POLICY).check(ContactHistory.empty(), CALL, NOON))
        .withMessageContaining("Call check(facts, history, proposal, at)");
  }

  @Test
  void attributes_ofAPolicyThatReadsNothing_areAsBefore() {
    assertThat(gentle().build().inputs()).hasSize(4);
    assertThat(WORKDAYS.inputs())
        .extracting(each -> each.id())
        .contains("contact.gentle.marketing.sms.held-by");
  }

  private static final Campaign FUND =
      Campaign.builder("fund", 1)
          .name("基金", "Fund")
          .period(DateRange.parse("2026-01-01/2027-01-01"))
          .offer(Offer.of("基金", "Fund"))
          .channels(CampaignChannel.of(Channel.PHONE))
          .consent(ConsentRule.NOT_REFUSED)
          .contact("gentle")
          .eligible(
              "all", "所有客户", "everybody", Condition.asOf(DateRange.parse("2026-01-01/2028-01-01")))
          .build();

  private static Decision decide(ContactPolicy policy, Instant at, Consumer<Facts.Builder> told) {
    PolicyBook book =
        PolicyBook.builder(
                PolicyRef.of("book", 1),
                LocalizedText.of("测试", "Test"),
                AttributeCatalog.of(Lives.HOME))
            .calendar("china", CHINA)
            .addAll(List.of(policy, FUND))
            .build();
    Facts.Builder facts = Facts.builder(book.catalog(), NOON, SHANGHAI);
    facts.put(BankAttributes.REFUSALS, new TreeSet<>());
    told.accept(facts);
    ContactRules rules = ContactRules.of(book, policy, Map.of("china", CHINA));
    ContactFacts.put(facts, rules, ContactHistory.empty(), at);
    return book.compile().decide(facts.build());
  }

  @Test
  void campaign_stoppedByAWish_tellsItInItsGate() {
    ContactPolicy policy =
        gentle().heed(Wish.Kind.HOURS, Channel.PHONE, WhenUnknown.NO_CONTACT).build();
    Instant evening = Instant.parse("2026-06-30T10:00:00Z"); // 18:00
    Decision decision =
        decide(policy, evening, f -> f.put(Wish.hours(Optional.of(Channel.PHONE)), "00:00-18:00"));
    Eligibility eligibility = decision.result(FUND);
    assertThat(eligibility.stoppedAt()).contains(CampaignGate.CONTACT);
    assertThat(eligibility.stop().orElseThrow().passesFrom())
        .contains(Instant.parse("2026-06-30T16:00:00Z"));
    assertThat(eligibility.stop().orElseThrow().reasons().get(0).code()).isEqualTo("wished-hours");
    assertThat(eligibility.stop().orElseThrow().reasons().get(0).text())
        .isEqualTo(
            LocalizedText.of(
                "不满足：允许触达（客户要求 18:00 之后不要致电）（电话）",
                "not met: contact policy allows it (the customer asked for no calls after 18:00)"
                    + " (Phone)"));
    assertThat(decision.words(policy, Locale.ENGLISH))
        .isEqualTo(
            "May be contacted now: Marketing by Text message. Not now: Marketing by Phone: the"
                + " customer asked for no calls after 18:00 (from 1 July 2026 00:00).");
    assertThat(decision.words(policy, Locale.CHINESE)).contains("客户要求 18:00 之后不要致电");
    assertThat(decision.words(FUND, Locale.ENGLISH))
        .contains("the customer asked for no calls after 18:00");
  }

  @Test
  void campaign_beyondTheCalendar_isOpenAndSaysWhy() {
    Decision decision = decide(WORKDAYS, Instant.parse("2027-01-04T04:00:00Z"), f -> {});
    Eligibility eligibility = decision.result(FUND);
    assertThat(eligibility.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(eligibility.stop().orElseThrow().reasons().get(0).code())
        .isEqualTo("outside-calendar");
    assertThat(decision.absence(WORKDAYS.lanes().get(1).open())).contains(Absence.OUTSIDE_CALENDAR);
    assertThat(decision.words(WORKDAYS, Locale.ENGLISH))
        .contains("the business calendar does not reach the day");
    Decision open = decide(WORKDAYS, NOON, f -> {});
    assertThat(open.result(FUND).isEligible()).isTrue();
    assertThat(open.absence(WORKDAYS.lanes().get(1).heldBy())).contains(Absence.NOT_APPLICABLE);
  }

  private static Arguments slip(String path, String code, Consumer<ContactPolicy.Builder> builder) {
    return Arguments.of(path, code, builder);
  }

  private static Stream<Arguments> slips() {
    return Stream.of(
        slip(
            "/wishes/1",
            "duplicate-member",
            b ->
                b.heed(Wish.Kind.HOURS, WhenUnknown.NO_CONTACT)
                    .heed(Wish.Kind.HOURS, WhenUnknown.BY_POLICY)),
        slip(
            "/wishes/0/channel",
            "no-such-lane",
            b -> b.heed(Wish.Kind.HOURS, Channel.EMAIL, WhenUnknown.NO_CONTACT)),
        slip(
            "/wishes/0/channel",
            "misplaced-key",
            b -> b.heed(Wish.Kind.CHANNELS, Channel.SMS, WhenUnknown.NO_CONTACT)),
        slip(
            "/customerZone",
            "misplaced-key",
            b -> b.customerZone(Lives.HOME, WhenUnknown.NO_CONTACT)),
        slip(
            "/customerZone/attribute",
            "wrong-type",
            b ->
                b.quietOn(List.of(Weekday.SUNDAY))
                    .customerZone(
                        Attributes.integer("zone", Lives.HOME.info()), WhenUnknown.NO_CONTACT)),
        slip("/quietDays/0/calendar", "invalid-id", b -> b.quietOffBusinessDays("No Id")));
  }

  @ParameterizedTest
  @MethodSource("slips")
  void build_aSlip_isToldWithItsPlace(
      String path, String code, Consumer<ContactPolicy.Builder> slip) {
    ContactPolicy.Builder builder = gentle();
    slip.accept(builder);
    assertThatExceptionOfType(InvalidPolicyException.class)
        .isThrownBy(builder::build)
        .satisfies(
            e -> {
              assertThat(e.problems()).hasSize(1);
              assertThat(e.problems().get(0).path()).isEqualTo("/policies/gentle" + path);
              assertThat(e.problems().get(0).code().word()).isEqualTo(code);
            });
  }
}
