package org.bankcrm.campaign.contact;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bankcrm.campaign.contact.CoolingOff.Cause;
import org.bankcrm.campaign.contact.CoolingOff.Reach;
import org.bankcrm.campaign.internal.IdPart;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.DayHours;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.Weekday;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.policy.BookCalendar;
import org.bankcrm.core.policy.Draft;
import org.bankcrm.core.policy.Form;
import org.bankcrm.core.policy.Key;
import org.bankcrm.core.policy.Value;
import org.bankcrm.core.policy.Values;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.consent.Purpose;

/** The forms of the clauses of a contact policy. */
final class ClauseForms {

  private static final String RULE =
      "1 to 128 of the characters a-z, 0-9, '.' and '-', beginning with a letter or digit";

  private static final String RULE_ZH = "1 至 128 个字符，限 a-z、0-9、'.' 与 '-'，以字母或数字开头";

  static final Key<Purpose> LANE_PURPOSE =
      Key.of("purpose", IdPart.purpose(), "触达的目的", "what the customer is contacted for");

  static final Key<String> LANE_GROUP =
      Key.of(
          "group",
          IdPart.code(),
          "活动组；未写则为不属任何组的活动",
          "the group of campaigns; left out, those without a group");

  static final Key<List<Channel>> LANE_CHANNELS =
      Key.of(
          "channels",
          Values.list(IdPart.channel(), 1, ContactPolicy.MOST),
          "触达的渠道",
          "the channels over which the customer is contacted");

  static final Form<LaneGroup> LANES =
      Form.<LaneGroup>of()
          .needed(LANE_PURPOSE, LaneGroup::purpose)
          .maybe(LANE_GROUP, LaneGroup::group)
          .needed(LANE_CHANNELS, LaneGroup::channels)
          .makes(ClauseForms::lanes);

  static final Key<Integer> MOST =
      Key.of(
          "most", Values.whole(0, ContactCap.MOST), "窗口内最多触达次数", "how many contacts at the most");

  static final Key<Channel> CHANNEL =
      Key.of("channel", channel(), "仅限该渠道；未写则不限", "the only channel; left out, all together");

  static final Key<Purpose> PURPOSE =
      Key.of("purpose", purpose(), "仅限该目的；未写则不限", "the only purpose; left out, all together");

  static final Key<String> GROUP =
      Key.of(
          "group",
          IdPart.code(),
          "仅限该活动组；未写则不限",
          "the only group of campaigns; left out, all together");

  static final Form<ContactCap> CAP =
      Form.<ContactCap>of()
          .needed(MOST, ContactCap::most)
          .maybe(CHANNEL, cap -> cap.scope().channel())
          .maybe(PURPOSE, cap -> cap.scope().purpose())
          .maybe(GROUP, cap -> cap.scope().group())
          .needed(ContactWindowForm.WITHIN, ContactCap::window)
          .makes(ClauseForms::cap);

  static final Key<LocalTime> FROM =
      Key.of("from", Values.time(), "开始时间", "the first moment of quiet");

  static final Key<LocalTime> UNTIL =
      Key.of(
          "until",
          Values.time(),
          "结束时间，不含；早于开始时间则跨越午夜",
          "the first moment after it; earlier where midnight lies between");

  static final Key<List<Channel>> CHANNELS =
      Key.of(
          "channels",
          Values.list(channel(), 0, ContactPolicy.MOST),
          "停止触达的渠道；未写则为全部渠道",
          "the channels that fall silent; left out, all of them");

  static final Form<QuietHours> QUIET =
      Form.<QuietHours>of()
          .needed(FROM, QuietHours::from)
          .needed(UNTIL, QuietHours::until)
          .usually(CHANNELS, List.of(), QuietHours::channels)
          .check(ClauseForms::checkTimes)
          .makes(draft -> new QuietHours(draft.get(FROM), draft.get(UNTIL), draft.get(CHANNELS)));

  static final Key<List<Weekday>> WEEKDAYS =
      Key.of(
          "weekdays",
          Values.list(Values.word(Weekday.class, Weekday::name), 1, 6),
          "停止触达的星期",
          "the days of the week that are quiet");

  private static final Key<LocalDate> FIRST = Key.of("from", Values.day(), "首日", "the first day");

  private static final Key<LocalDate> BEFORE =
      Key.of("before", Values.day(), "结束日，不含当日", "the day before which they end");

  private static final Form<DateRange> DAYS_FORM =
      Form.<DateRange>of()
          .needed(FIRST, DateRange::fromInclusive)
          .needed(BEFORE, DateRange::toExclusive)
          .check(ClauseForms::checkDays)
          .makes(draft -> DateRange.of(draft.get(FIRST), draft.get(BEFORE)));

  static final Key<DateRange> DAYS =
      Key.of(
          "days",
          Values.object(DAYS_FORM),
          "停止触达的日期，例如节假日，至多 366 天",
          "the days that are quiet, such as a festival, at most 366");

  static final Key<String> CALENDAR =
      Key.of(
          "calendar",
          Values.policyId(BookCalendar.LONGEST_ID),
          "手册中的营业日历：非营业日停止触达，日历未覆盖的日期也不触达",
          "the business calendar of the book whose days off are quiet; nobody is contacted on days"
              + " that it does not reach");

  static final Form<QuietDays> QUIET_DAYS =
      Form.<QuietDays>of()
          .maybe(WEEKDAYS, days -> Optional.of(days.weekdays()).filter(all -> !all.isEmpty()))
          .maybe(DAYS, QuietDays::days)
          .maybe(CALENDAR, QuietDays::calendar)
          .oneOf(WEEKDAYS, DAYS, CALENDAR)
          .usually(CHANNELS, List.of(), QuietDays::channels)
          .makes(
              draft ->
                  new QuietDays(
                      draft.find(WEEKDAYS).orElse(List.of()),
                      draft.find(DAYS),
                      draft.find(CALENDAR),
                      draft.get(CHANNELS)));

  static final Key<Cause> AFTER =
      Key.of(
          "after",
          Values.word(Cause.class, cause -> cause.word),
          "起因：客户拒绝、投诉或已接通",
          "what the customer is left in peace after");

  static final Key<Reach> REACH =
      Key.of(
          "reach",
          Values.word(Reach.class, reach -> reach.word),
          "停止触达的范围；投诉后须为全部",
          "what is held back; after a complaint, all");

  static final Form<CoolingOff> COOLING_OFF =
      Form.<CoolingOff>of()
          .needed(AFTER, CoolingOff::after)
          .needed(REACH, CoolingOff::reach)
          .needed(ContactWindowForm.WITHIN, CoolingOff::window)
          .check(ClauseForms::checkReach)
          .makes(
              draft ->
                  new CoolingOff(
                      draft.get(AFTER), draft.get(REACH), draft.get(ContactWindowForm.WITHIN)));

  private ClauseForms() {}

  /** Any purpose: no attribute is named after it. */
  static Value<Purpose> purpose() {
    return named("目的", "a purpose", Purpose::of, Purpose::code);
  }

  /** Any channel: no attribute is named after it. */
  private static Value<Channel> channel() {
    return named("渠道", "a channel", Channel::of, Channel::code);
  }

  private static <T> Value<T> named(
      String zh, String en, Function<String, T> parser, Function<T, String> writer) {
    return Values.parsed(
        LocalizedText.of(zh + "代码：" + RULE_ZH, en + ": " + RULE),
        "^[a-z0-9][a-z0-9.-]{0,127}$",
        Integer.MAX_VALUE,
        CoreProblem.WRONG_VALUE,
        parser,
        writer);
  }

  private static LaneGroup lanes(Draft draft) {
    return new LaneGroup(draft.get(LANE_PURPOSE), draft.find(LANE_GROUP), draft.get(LANE_CHANNELS));
  }

  /** The ways of an object of {@link #LANES}, as far as it can be read. */
  static Stream<ContactProposal> contacts(Draft draft) {
    Optional<List<Channel>> channels = draft.find(LANE_CHANNELS);
    return draft.find(LANE_PURPOSE).isPresent() && channels.isPresent()
        ? lanes(draft).contacts()
        : Stream.empty();
  }

  private static void checkTimes(Draft draft) {
    if (!DayHours.end(draft.get(FROM), draft.get(UNTIL))) {
      String advice = "To leave the customer in peace all day, do not govern the channel.";
      draft.problem("", CoreProblem.OUT_OF_RANGE, "quiet hours " + DayHours.RULE + ".", advice);
    }
  }

  private static void checkDays(Draft draft) {
    LocalDate first = draft.get(FIRST);
    LocalDate before = draft.get(BEFORE);
    if (!first.isBefore(before)) {
      draft.problem(
          "/before",
          CoreProblem.OUT_OF_RANGE,
          "the days end before the first of them, " + first + ".",
          "Write a later day: this one no longer counts.");
    } else if (!QuietDays.fit(DateRange.of(first, before))) {
      String message = "the quiet days " + QuietDays.RULE + ".";
      draft.problem("", CoreProblem.OUT_OF_RANGE, message, "Write an earlier end.");
    }
  }

  private static void checkReach(Draft draft) {
    if (!CoolingOff.fit(draft.get(AFTER), draft.get(REACH))) {
      String message = "a complaint " + CoolingOff.RULE + ".";
      draft.problem("", CoreProblem.WRONG_VALUE, message, "Write \"all\" as its reach.");
    }
  }

  private static ContactCap cap(Draft draft) {
    ContactScope scope =
        new ContactScope(draft.find(CHANNEL), draft.find(PURPOSE), draft.find(GROUP));
    return new ContactCap(draft.get(MOST), draft.get(ContactWindowForm.WITHIN), scope);
  }
}
