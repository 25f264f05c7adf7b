package org.bankcrm.campaign.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.testing.EqualsTester;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bankcrm.campaign.Samples;
import org.bankcrm.campaign.contact.ContactAnswer.Allowed;
import org.bankcrm.campaign.contact.ContactAnswer.Refused;
import org.bankcrm.campaign.contact.ContactClause.Kind;
import org.bankcrm.campaign.contact.CoolingOff.Cause;
import org.bankcrm.campaign.contact.CoolingOff.Reach;
import org.bankcrm.campaign.gate.Verdict;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.Weekday;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.activity.Interaction;
import org.bankcrm.customer.activity.InteractionId;
import org.bankcrm.customer.activity.InteractionKind;
import org.bankcrm.customer.activity.InteractionOutcome;
import org.bankcrm.customer.consent.Purpose;
import org.junit.jupiter.api.Test;

class ContactPolicyTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final ContactProposal SMS =
      ContactProposal.of(Purpose.MARKETING, Channel.SMS).inGroup("wealth");
  private static final ContactProposal CALL = ContactProposal.of(Purpose.MARKETING, Channel.PHONE);
  private static final Instant NOON = Instant.parse("2026-06-30T04:00:00Z"); // a Tuesday

  private static ContactPolicy.Builder gentle() {
    return ContactPolicy.builder("gentle", 1, SHANGHAI)
        .name("温和触达", "Gentle contact")
        .govern(Purpose.MARKETING, Channel.SMS, Channel.PHONE);
  }

  private static Refused refused(ContactPolicy policy, ContactHistory history, Instant at) {
    return (Refused) policy.check(history, SMS, at);
  }

  private static ContactHistory history(ContactProposal what, Instant... at) {
    ContactHistory history = ContactHistory.empty();
    for (Instant each : at) {
      history = history.plus(each, what);
    }
    return history;
  }

  /** The answer about one customer, and what the book says of the policy's ways. */
  private static void assertAnswer(
      ContactPolicy policy, Consumer<Facts.Builder> known, ContactAnswer expected, Verdict lane) {
    AttributeCatalog catalog = Samples.catalog(List.of(), List.of(policy));
    Facts.Builder facts = Samples.facts(catalog);
    known.accept(facts);
    ContactFacts.put(facts, policy, ContactHistory.empty(), NOON);
    Decision decision = Samples.book(catalog, List.of(policy)).compile().decide(facts.build());
    ContactHistory none = ContactHistory.empty();
    assertThat(policy.check(decision, none, CALL, NOON)).isEqualTo(expected);
    assertThat(policy.check(decision, none, CALL, NOON).isAllowed())
        .isEqualTo(!decision.result(policy).open().isEmpty());
    assertThat(decision.result(policy).lanes()).allMatch(each -> each.verdict() == lane);
  }

  @Test
  void check_onASundayOrAFestival_waitsForTheNextOpenDay() {
    ContactPolicy policy =
        gentle()
            .quiet(LocalTime.of(21, 0), LocalTime.of(9, 0))
            .quietOn(List.of(Weekday.SUNDAY))
            .quietOn(DateRange.parse("2026-10-01/2026-10-04"), Channel.SMS)
            .build();
    Instant eve = Instant.parse("2026-09-30T13:00:00Z"); // 21:00, the first moment of quiet
    Refused late = refused(policy, ContactHistory.empty(), eve);
    assertThat(late.clause().kind()).isEqualTo(ContactClause.Kind.QUIET_HOURS);
    // 4 October is a Sunday, so the text message waits until Monday at nine
    assertThat(late.nextAllowed()).contains(Instant.parse("2026-10-05T01:00:00Z"));
    assertThat(policy.check(ContactHistory.empty(), CALL, Instant.parse("2026-10-01T04:00:00Z")))
        .isInstanceOf(Allowed.class);
    Instant sunday = Instant.parse("2026-10-03T16:00:00Z"); // its first moment in Shanghai
    Refused refused = refused(policy, ContactHistory.empty(), sunday);
    assertThat(refused.clauses().get(1).path()).isEqualTo("/quietDays/0");
    assertThat(refused.clauses().get(1).text().zh()).isEqualTo("免打扰日：星期日");
    assertThat(refused.clauses().get(1).text().en()).isEqualTo("quiet days: Sunday");
    Refused festival =
        refused(policy, ContactHistory.empty(), Instant.parse("2026-10-03T15:59:59Z"));
    assertThat(festival.clauses().get(1).text().en())
        .isEqualTo("quiet days: 2026-10-01 – 2026-10-03");
    assertThat(ContactPolicy.KIND.write(policy).get("quietDays"))
        .isEqualTo(
            List.of(
                Map.of("weekdays", List.of("SUNDAY")),
                Map.of(
                    "days",
                    Map.of("from", "2026-10-01", "before", "2026-10-04"),
                    "channels",
                    List.of("sms"))));
  }

  @Test
  void check_afterAnAnsweredCall_leavesTheCustomerInPeace() {
    ContactPolicy policy =
        gentle().coolOff(Cause.ANSWER, CoolingOff.Reach.CHANNEL, ContactWindow.ofDays(3)).build();
    Interaction call =
        Interaction.byBank(InteractionId.of("call-1"), InteractionKind.CONTACT, Channel.PHONE, NOON)
            .outcome(InteractionOutcome.REACHED)
            .build();
    ContactHistory history = ContactHistory.of(List.of(call), Map.of());
    assertThat(history.answers()).hasSize(1);
    Refused refused = (Refused) policy.check(history, CALL, NOON.plusSeconds(3600));
    assertThat(refused.clause().text().zh()).isEqualTo("接通后冷静期：每3天");
    assertThat(refused.nextAllowed()).contains(Instant.parse("2026-07-02T16:00:00Z"));
    assertThat(policy.check(history, SMS, NOON).isAllowed()).isTrue();
  }

  @Test
  void build_withDaysThatLeaveNoneOrAreUpsideDown_isRefused() {
    ContactPolicy.Builder all =
        gentle()
            .quietOn(List.of(Weekday.values()).subList(0, 4), Channel.PHONE)
            .quietOn(List.of(Weekday.values()).subList(4, 7));
    assertThatExceptionOfType(InvalidPolicyException.class)
        .isThrownBy(all::build)
        .withMessageContaining("leave no day of the week");
    ContactPolicy.Builder tooLong = gentle().quietOn(DateRange.parse("2026-01-01/2027-01-03"));
    assertThatExceptionOfType(InvalidPolicyException.class)
        .isThrownBy(tooLong::build)
        .withMessageContaining("at most 366 days");
    ContactPolicy.Builder none = gentle().quietOn(List.of());
    assertThatExceptionOfType(InvalidPolicyException.class)
        .isThrownBy(none::build)
        .withMessageContaining("/quietDays/0/weekdays");
  }

  @Test
  void check_policyWithAPopulation_answersAsTheBook() {
    ContactPolicy adults = gentle().population(Samples.AGE.atLeast(18)).build();
    assertAnswer(
        adults, f -> f.put(Samples.AGE, 40L), new ContactAnswer.Allowed(NOON), Verdict.PASS);
    assertAnswer(
        adults,
        f -> f.put(Samples.AGE, 9L),
        new ContactAnswer.NotApplicable(adults.ref()),
        Verdict.NOT_APPLICABLE);
    assertAnswer(
        adults,
        f -> {},
        new ContactAnswer.Undecided(adults.ref(), List.of("party.age")),
        Verdict.UNKNOWN);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> adults.check(ContactHistory.empty(), CALL, NOON))
        .withMessage("gentle@1 has a population. Call check(decision, history, proposal, at)");
  }

  @Test
  void cap_reached_namesTheClauseAndTheFirstInstantThatPasses() {
    ContactPolicy policy = gentle().cap(ContactCap.of(2, ContactWindow.calendarWeek())).build();
    ContactHistory two = history(CALL, NOON.minusSeconds(86_400), NOON.minusSeconds(60));
    Refused refused = refused(policy, two, NOON);
    assertThat(refused.clause().kind()).isEqualTo(Kind.CAP);
    assertThat(refused.clause().path()).isEqualTo("/caps/0");
    assertThat(refused.clause().text().zh()).isEqualTo("全部触达：每自然周最多2次");
    assertThat(refused.clause().text().en()).isEqualTo("all contacts: at most 2 a calendar week");
    assertThat(refused.nextAllowed()).contains(Instant.parse("2026-07-05T16:00:00Z"));
    assertThat(policy.check(history(CALL, NOON), SMS, NOON).isAllowed()).isTrue();
  }

  @Test
  void cap_onChannelPurposeOrGroup_countsAndHoldsThoseOnly() {
    ContactPolicy byChannel =
        gentle().cap(ContactCap.of(1, ContactWindow.ofDays(7)).over(Channel.SMS)).build();
    assertThat(byChannel.check(history(CALL, NOON), SMS, NOON).isAllowed()).isTrue();
    assertThat(byChannel.check(history(SMS, NOON), CALL, NOON).isAllowed()).isTrue();
    assertThat(byChannel.check(history(SMS, NOON), SMS, NOON).isAllowed()).isFalse();
    ContactPolicy byGroup =
        gentle()
            .governGroup(Purpose.MARKETING, "wealth", Channel.SMS)
            .cap(ContactCap.of(1, ContactWindow.ofDays(7)).inGroup("wealth"))
            .build();
    assertThat(byGroup.check(history(CALL, NOON), SMS, NOON).isAllowed()).isTrue();
    assertThat(byGroup.check(history(SMS, NOON), SMS, NOON).isAllowed()).isFalse();
    Purpose research = Purpose.of("research");
    ContactPolicy byPurpose =
        gentle()
            .govern(research, Channel.SMS)
            .cap(ContactCap.of(0, ContactWindow.ofDays(7)).forPurpose(research))
            .build();
    assertThat(byPurpose.check(history(SMS, NOON), SMS, NOON).isAllowed()).isTrue();
    ContactProposal survey = ContactProposal.of(research, Channel.SMS);
    assertThat(byPurpose.check(history(SMS), survey, NOON))
        .isInstanceOfSatisfying(Refused.class, never -> assertThat(never.nextAllowed()).isEmpty());
  }

  /** A contact that is planned for later counts too: a new one must not break the cap there. */
  @Test
  void cap_contactPlannedAhead_isHeldFreeForIt() {
    ContactPolicy policy = gentle().cap(ContactCap.of(1, ContactWindow.ofHours(48))).build();
    Instant planned = NOON.plusSeconds(3600);
    Refused refused = refused(policy, history(CALL, planned), NOON);
    assertThat(refused.nextAllowed()).contains(planned.plusSeconds(48 * 3600));
  }

  @Test
  void quietHours_overMidnight_endInTheMorning() {
    ContactPolicy policy = gentle().quiet(LocalTime.of(21, 0), LocalTime.of(9, 0)).build();
    Instant night = Instant.parse("2026-06-30T15:30:00Z"); // 23:30
    Refused refused = refused(policy, ContactHistory.empty(), night);
    assertThat(refused.clause().kind()).isEqualTo(Kind.QUIET_HOURS);
    assertThat(refused.nextAllowed()).contains(Instant.parse("2026-07-01T01:00:00Z"));
    assertThat(policy.check(ContactHistory.empty(), SMS, NOON).isAllowed()).isTrue();
    assertThat(
            policy
                .check(ContactHistory.empty(), SMS, Instant.parse("2026-06-30T13:00:00Z"))
                .isAllowed())
        .isFalse(); // 21:00 itself
  }

  @Test
  void quietHours_ofOneChannel_leaveOthersOpen() {
    ContactPolicy policy =
        gentle().quiet(LocalTime.of(0, 0), LocalTime.of(23, 0), Channel.PHONE).build();
    assertThat(policy.check(ContactHistory.empty(), SMS, NOON).isAllowed()).isTrue();
    assertThat(policy.check(ContactHistory.empty(), CALL, NOON).isAllowed()).isFalse();
  }

  /** On 25 October 2026 the clocks of Berlin show 2:00 to 3:00 twice, on 29 March not at all. */
  @Test
  void quietHours_whenClocksChange_areWhatTheClockShows() {
    ContactPolicy policy =
        ContactPolicy.builder("berlin", 1, ZoneId.of("Europe/Berlin"))
            .name("柏林", "Berlin")
            .govern(Purpose.MARKETING, Channel.SMS)
            .quiet(LocalTime.of(1, 0), LocalTime.of(2, 30))
            .build();
    Instant first = Instant.parse("2026-10-25T00:30:00Z"); // 2:30 of the first time
    assertThat(refused(policy, ContactHistory.empty(), first.minusNanos(1)).nextAllowed())
        .contains(first);
    Instant again = Instant.parse("2026-10-25T01:00:00Z"); // 2:00 of the second time
    assertThat(refused(policy, ContactHistory.empty(), again).nextAllowed())
        .contains(again.plusSeconds(1800));
    Instant gap = Instant.parse("2026-03-29T01:00:00Z"); // 2:00, which is 3:00
    assertThat(refused(policy, ContactHistory.empty(), gap.minusSeconds(60)).nextAllowed())
        .contains(gap);
  }

  @Test
  void coolingOff_afterARefusal_reachesAsFarAsItSays() {
    ContactHistory refusal = ContactHistory.empty().plusRefusal(NOON.minusSeconds(86_400), SMS);
    ContactPolicy all =
        gentle().coolOff(Cause.REFUSAL, Reach.ALL, ContactWindow.ofDays(30)).build();
    Refused refused = refused(all, refusal, NOON);
    assertThat(refused.clause().kind()).isEqualTo(Kind.COOLING_OFF);
    assertThat(refused.clause().text().zh()).isEqualTo("拒绝后冷静期：每30天");
    assertThat(refused.nextAllowed()).contains(Instant.parse("2026-07-28T16:00:00Z"));
    assertThat(all.check(refusal, CALL, NOON).isAllowed()).isFalse();
    ContactPolicy channel =
        gentle().coolOff(Cause.REFUSAL, Reach.CHANNEL, ContactWindow.ofDays(30)).build();
    assertThat(channel.check(refusal, SMS, NOON).isAllowed()).isFalse();
    assertThat(channel.check(refusal, CALL, NOON).isAllowed()).isTrue();
    ContactPolicy group =
        gentle()
            .governGroup(Purpose.MARKETING, "wealth", Channel.PHONE)
            .coolOff(Cause.REFUSAL, Reach.GROUP, ContactWindow.ofDays(30))
            .build();
    assertThat(group.check(refusal, CALL.inGroup("wealth"), NOON).isAllowed()).isFalse();
    assertThat(group.check(refusal, SMS.inGroup("card"), NOON).isAllowed()).isTrue();
  }

  @Test
  void complaint_open_holdsUntilItIsSettled() {
    ContactPolicy policy =
        gentle()
            .holdWhileComplaintOpen()
            .coolOff(Cause.COMPLAINT, Reach.ALL, ContactWindow.ofDays(7))
            .build();
    ContactHistory open = ContactHistory.empty().plusComplaint(NOON, true);
    Refused refused = refused(policy, open, NOON);
    assertThat(refused.clauses())
        .extracting(ContactClause::kind)
        .containsExactly(Kind.COOLING_OFF, Kind.OPEN_COMPLAINT);
    assertThat(refused.nextAllowed()).isEmpty();
    ContactHistory settled = ContactHistory.empty().plusComplaint(NOON, false);
    assertThat(refused(policy, settled, NOON).nextAllowed())
        .contains(Instant.parse("2026-07-06T16:00:00Z"));
  }

  @Test
  void service_byDeclaredPurpose_isNeitherHeldBackNorCounted() {
    ContactPolicy policy = gentle().cap(ContactCap.of(1, ContactWindow.ofDays(1))).build();
    ContactProposal service = ContactProposal.of(Purpose.SERVICE, Channel.SMS);
    assertThat(policy.check(history(SMS, NOON), service, NOON).isAllowed()).isTrue();
    assertThat(policy.check(history(service, NOON, NOON), SMS, NOON).isAllowed()).isTrue();
    ContactPolicy strict = gentle().exempt().cap(ContactCap.of(1, ContactWindow.ofDays(1))).build();
    assertThat(strict.check(history(SMS, NOON), service, NOON).isAllowed()).isFalse();
    assertThat(strict.check(history(service, NOON), SMS, NOON).isAllowed()).isFalse();
  }

  private static List<String> problems(ContactPolicy.Builder builder) {
    return catchThrowableOfType(InvalidPolicyException.class, builder::build).problems().stream()
        .map(problem -> problem.path() + " " + problem.code().word())
        .toList();
  }

  @Test
  void builder_everythingThatCannotBeRead_isToldAtOnce() {
    assertThat(
            problems(
                ContactPolicy.builder("No.Code", 1, SHANGHAI)
                    .quiet(LocalTime.NOON, LocalTime.MIDNIGHT, Channel.SMS, Channel.SMS)
                    .exempt(Purpose.SERVICE, Purpose.SERVICE)))
        .containsExactlyInAnyOrder(
            "/policies/No.Code/id invalid-id",
            "/policies/No.Code/name missing-key",
            "/policies/No.Code/lanes missing-key",
            "/policies/No.Code/quietHours/0/channels/1 duplicate-member",
            "/policies/No.Code/exempt/1 duplicate-member");
  }

  @Test
  void builder_everythingThatDoesNotFitTogether_isToldAtOnce() {
    assertThat(
            problems(
                gentle()
                    .quiet(LocalTime.NOON, LocalTime.NOON)
                    .coolOff(Cause.COMPLAINT, Reach.GROUP, ContactWindow.ofDays(1))))
        .containsExactly(
            "/policies/gentle/quietHours/0 out-of-range",
            "/policies/gentle/coolingOff/0 wrong-value");
  }

  @Test
  void builder_quietHoursThatCoverTheDay_areRefused() {
    ContactPolicy.Builder builder =
        gentle()
            .quiet(LocalTime.of(8, 0), LocalTime.of(20, 0))
            .quiet(LocalTime.of(20, 0), LocalTime.of(8, 0), Channel.PHONE);
    assertThatExceptionOfType(InvalidPolicyException.class)
        .isThrownBy(builder::build)
        .satisfies(e -> assertThat(e.problems().get(0).code().word()).isEqualTo("quiet-all-day"));
  }

  @Test
  void values_outOfBounds_areRefused() {
    for (int most : new int[] {-1, 1_001}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new ContactCap(most, ContactWindow.ofDays(1), ContactScope.all()))
          .withMessage("most must be within 0 and 1000 but was " + most);
    }
    assertThatIllegalArgumentException().isThrownBy(() -> SMS.inGroup("No Code"));
    assertThatIllegalArgumentException().isThrownBy(() -> ContactScope.all().inGroup(""));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new QuietHours(LocalTime.NOON, LocalTime.NOON, List.of(Channel.SMS)));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new CoolingOff(
                    CoolingOff.Cause.COMPLAINT, CoolingOff.Reach.CHANNEL, ContactWindow.ofDays(1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Refused(List.of(), java.util.Optional.empty()));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                ContactLane.of("a.b", Purpose.MARKETING, Channel.SMS, java.util.Optional.empty()));
    String longest = "x".repeat(40);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                ContactLane.of(
                    longest,
                    Purpose.of(longest),
                    Channel.of(longest),
                    java.util.Optional.of(longest)));
  }

  @Test
  void equals_byValue() {
    new EqualsTester()
        .addEqualityGroup(gentle().build(), gentle().build())
        .addEqualityGroup(gentle().cap(ContactCap.of(1, ContactWindow.ofDays(1))).build())
        .addEqualityGroup(gentle().exempt().build())
        .addEqualityGroup(gentle().holdWhileComplaintOpen().build())
        .addEqualityGroup(gentle().govern(Purpose.of("research"), Channel.SMS).build())
        .testEquals();
  }

  @Test
  void history_toString_showsNumbersOnly() {
    assertThat(history(SMS, NOON)).hasToString("ContactHistory[***]");
    assertThat(history(SMS, NOON).contacts().get(0)).hasToString("Contact");
  }

  /**
   * On 25 October 2026 the Azores have midnight twice: it is one day, which starts at the first.
   */
  @Test
  void cap_nightWithTwoMidnights_isOneDay() {
    ContactPolicy policy =
        ContactPolicy.builder("azores", 1, ZoneId.of("Atlantic/Azores"))
            .name("亚速尔", "Azores")
            .govern(Purpose.MARKETING, Channel.SMS)
            .cap(ContactCap.of(1, ContactWindow.calendarDay()))
            .build();
    Instant firstHalfPast = Instant.parse("2026-10-25T00:30:00Z");
    Instant ten = Instant.parse("2026-10-25T11:00:00Z");
    assertThat(policy.check(history(SMS, firstHalfPast), SMS, ten).isAllowed()).isFalse();
    Instant before = Instant.parse("2026-10-24T23:30:00Z");
    assertThat(refused(policy, history(SMS, before), before).nextAllowed())
        .contains(Instant.parse("2026-10-25T00:00:00Z"));
  }
}
