package org.bankcrm.campaign.contact;

import java.util.Optional;
import org.bankcrm.campaign.contact.ContactClause.Kind;
import org.bankcrm.core.DayHours;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.customer.activity.Channel;

/** The clauses of a contact policy in words, each with its place. */
final class ClauseTexts {

  static final ContactClause HOLD =
      new ContactClause(
          Kind.OPEN_COMPLAINT,
          "/holdWhileComplaintOpen",
          LocalizedText.of("有未结投诉，暂停触达", "no contact while a complaint is open"));

  static ContactClause clause(ContactCap cap, int place) {
    LocalizedText scope = cap.scope().label();
    LocalizedText window = cap.window().label();
    return new ContactClause(
        Kind.CAP,
        "/caps/" + place,
        LocalizedText.joined(
            "%s：%s最多" + cap.most() + "次", "%s: at most " + cap.most() + " %s", scope, window));
  }

  static ContactClause clause(QuietHours hours, int place) {
    return new ContactClause(
        Kind.QUIET_HOURS,
        "/quietHours/" + place,
        LocalizedText.of(
            "免打扰时段 " + hours.from() + "–" + hours.until(),
            "quiet hours " + hours.from() + "–" + hours.until()));
  }

  static ContactClause clause(QuietDays days, int place) {
    return new ContactClause(
        Kind.QUIET_DAYS,
        "/quietDays/" + place,
        LocalizedText.joined("免打扰日：%s", "quiet days: %s", days.label()));
  }

  static ContactClause clause(CoolingOff off, int place) {
    LocalizedText window = off.window().label();
    return new ContactClause(
        Kind.COOLING_OFF,
        "/coolingOff/" + place,
        LocalizedText.joined(
            switch (off.after()) {
              case REFUSAL -> "拒绝后冷静期：%s";
              case COMPLAINT -> "投诉后冷静期：%s";
              case ANSWER -> "接通后冷静期：%s";
            },
            switch (off.after()) {
              case REFUSAL -> "peace after a refusal: %s";
              case COMPLAINT -> "peace after a complaint: %s";
              case ANSWER -> "peace after an answer: %s";
            },
            window));
  }

  /** A day on which the calendar's bank does not work, or of which the calendar cannot tell. */
  static ContactClause closed(String calendar, boolean told, int place) {
    return told
        ? new ContactClause(
            Kind.QUIET_DAYS,
            "/quietDays/" + place,
            LocalizedText.of("非营业日（" + calendar + "）", "no business day (" + calendar + ")"))
        : new ContactClause(
            Kind.OUTSIDE_CALENDAR,
            "/quietDays/" + place,
            LocalizedText.of(
                "营业日历未覆盖当日（" + calendar + "）",
                "the business calendar does not reach the day (" + calendar + ")"));
  }

  static ContactClause zoneUnknown() {
    return new ContactClause(Kind.UNKNOWN_ZONE, "/customerZone", Kind.UNKNOWN_ZONE.label());
  }

  static ContactClause wish(Kind kind, LocalizedText text, int place) {
    return new ContactClause(kind, "/wishes/" + place, text);
  }

  static ContactClause wishUnknown(Wish wish, int place) {
    return wish(
        Kind.UNKNOWN_WISH,
        LocalizedText.joined(
            "客户意愿未知：%s", "not known of the customer: %s", wish.attribute().info().name()),
        place);
  }

  static ContactClause unwanted(Channel channel, int place) {
    return wish(
        Kind.WISHED_CHANNEL,
        LocalizedText.joined(
            "客户要求不通过%s联系", "the customer asked for no contact by %s", channel.label()),
        place);
  }

  static ContactClause hours(DayHours hours, Optional<Channel> about, int place) {
    return wish(Kind.WISHED_HOURS, ContactHold.text(hours, about), place);
  }

  static ContactClause most(ContactCap cap, int place) {
    String most = cap.most() + (cap.most() == 1 ? " contact" : " contacts");
    LocalizedText window = cap.window().label();
    LocalizedText text =
        cap.scope()
            .channel()
            .map(Channel::label)
            .map(
                way ->
                    LocalizedText.joined(
                        "客户要求%s最多" + cap.most() + "次（%s）",
                        "the customer asked for at most " + most + " %s (%s)",
                        window,
                        way))
            .orElseGet(
                () ->
                    LocalizedText.joined(
                        "客户要求%s最多" + cap.most() + "次",
                        "the customer asked for at most " + most + " %s",
                        window));
    return wish(Kind.WISHED_FREQUENCY, text, place);
  }
}
