package org.bankcrm.campaign.contact;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bankcrm.campaign.internal.IdPart;
import org.bankcrm.core.DayHours;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeSetAttribute;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.TextAttribute;
import org.bankcrm.core.check.Checks;
import org.bankcrm.customer.activity.Channel;

/**
 * A wish of the customer's own that a contact policy heeds (客户意愿). It only holds contacts back that
 * the policy would allow; no wish allows what the policy holds back.
 *
 * <p>What each customer wishes is handed in, under a name that is the same for every policy:
 *
 * <ul>
 *   <li>{@code contact.wish.channels}: the channels that the customer does not want, an open set of
 *       codes; empty where all are welcome.
 *   <li>{@code contact.wish.hours}: the hours in which the customer wants to be contacted, a text
 *       such as {@code 09:00-18:00}; the last moment does not belong to them, and {@code
 *       00:00-18:00} asks for no contact after 18:00.
 *   <li>{@code contact.wish.per-week} and {@code contact.wish.per-month}: at most so many contacts
 *       a calendar week or month, a whole number.
 * </ul>
 *
 * <p>A wish about one channel alone is named after it: {@code contact.wish.phone.hours}. A customer
 * who has no such wish is known to have none where its reason of absence is {@code not-applicable};
 * a wish that is missing otherwise, or cannot be read, is not known.
 *
 * @param kind what the customer wishes
 * @param channel the only channel that it is about; all together if none
 * @param unknown what holds where it is not known
 */
public record Wish(Kind kind, Optional<Channel> channel, WhenUnknown unknown) {

  /** What a customer may wish. */
  public enum Kind {
    /** Not to be contacted over some channels. */
    CHANNELS("channels", "不接受的渠道", "Channels that the customer does not want"),
    /** To be contacted in some hours alone. */
    HOURS("hours", "希望的联系时段", "Hours in which the customer wants contact"),
    /** At most so many contacts a calendar week. */
    PER_WEEK("per-week", "每周最多触达次数", "Most contacts a week that the customer wants"),
    /** At most so many contacts a calendar month. */
    PER_MONTH("per-month", "每月最多触达次数", "Most contacts a month that the customer wants");

    final String word;
    private final String zh;
    private final String en;

    Kind(String word, String zh, String en) {
      this.word = word;
      this.zh = zh;
      this.en = en;
    }
  }

  /** What of a wish about channels must hold, for messages. */
  static final String RULE = "names channels itself, and must not be about one";

  private static final Pattern HOURS = Pattern.compile("([0-9]{2}:[0-9]{2})-([0-9]{2}:[0-9]{2})");

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a wish about channels is about one, or no attribute can be
   *     named after the channel
   */
  public Wish {
    requireNonNull(kind, "kind");
    requireNonNull(unknown, "unknown");
    channel.ifPresent(each -> IdPart.check(each.code(), "channel"));
    Checks.require(fit(kind, channel), "a wish about channels", RULE);
  }

  static boolean fit(Kind kind, Optional<Channel> channel) {
    return kind != Kind.CHANNELS || channel.isEmpty();
  }

  /**
   * Whether it bears on a contact over the channel. One about no channel in particular bears on all
   * of them.
   */
  public boolean covers(Channel other) {
    return channel.isEmpty() || channel.get().equals(other);
  }

  /** How long a contact counts by it; empty of wishes about channels and hours. */
  public Optional<ContactWindow> window() {
    return switch (kind) {
      case CHANNELS, HOURS -> Optional.empty();
      case PER_WEEK -> Optional.of(ContactWindow.calendarWeek());
      case PER_MONTH -> Optional.of(ContactWindow.calendarMonth());
    };
  }

  /**
   * The attribute that tells it of each customer. Missing where the customer was not asked; what
   * holds then the policy says.
   */
  public Attribute<?> attribute() {
    return switch (kind) {
      case CHANNELS -> unwanted();
      case HOURS -> hours(channel);
      case PER_WEEK, PER_MONTH -> most();
    };
  }

  static CodeSetAttribute unwanted() {
    return Attributes.openCodeSet(id(Kind.CHANNELS, Optional.empty()), info(Kind.CHANNELS));
  }

  static TextAttribute hours(Optional<Channel> channel) {
    return Attributes.text(id(Kind.HOURS, channel), info(Kind.HOURS, channel));
  }

  IntegerAttribute most() {
    return Attributes.integer(id(kind, channel), info(kind, channel));
  }

  private static String id(Kind kind, Optional<Channel> channel) {
    return "contact.wish." + channel.map(each -> each.code() + '.').orElse("") + kind.word;
  }

  private static AttributeInfo info(Kind kind) {
    return AttributeInfo.named(kind.zh, kind.en);
  }

  private static AttributeInfo info(Kind kind, Optional<Channel> channel) {
    return channel
        .map(Channel::label)
        .map(
            way ->
                AttributeInfo.named(
                    LocalizedText.joined(
                        "%s（%s）", "%s (%s)", LocalizedText.of(kind.zh, kind.en), way)))
        .orElseGet(() -> info(kind));
  }

  /**
   * Hours as customers' files have them: {@code 09:00-18:00}, over midnight {@code 20:00-02:00},
   * from or until midnight {@code 00:00}.
   *
   * @return empty if the text is nothing of the kind
   */
  public static Optional<DayHours> hours(String text) {
    Matcher times = HOURS.matcher(text);
    if (!times.matches()) {
      return Optional.empty();
    }
    try {
      LocalTime from = LocalTime.parse(times.group(1));
      LocalTime until = LocalTime.parse(times.group(2));
      return DayHours.end(from, until) ? Optional.of(new DayHours(from, until)) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Whether the codes name channels and nothing else, so that none is passed over for a slip. */
  static boolean areChannels(Set<String> codes) {
    try {
      codes.forEach(Channel::of);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
