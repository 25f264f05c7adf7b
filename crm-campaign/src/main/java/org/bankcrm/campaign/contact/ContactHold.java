package org.bankcrm.campaign.contact;

import static java.util.Objects.requireNonNull;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.DayHours;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.TextAttribute;
import org.bankcrm.core.policy.Reading;
import org.bankcrm.customer.activity.Channel;

/**
 * What holds a contact back, as far as a decision tells it.
 *
 * @param kind the kind of the first clause against the contact
 * @param text what it says, for people: {@code the customer asked for no calls after 18:00}
 */
public record ContactHold(ContactClause.Kind kind, LocalizedText text) {

  /** Refuses nulls. */
  public ContactHold {
    requireNonNull(kind, "kind");
    requireNonNull(text, "text");
  }

  /** The type alone: what a customer asked for is theirs. */
  @Override
  public String toString() {
    return "ContactHold";
  }

  /**
   * Ready to read what holds contacts over the way back; made once for all customers.
   *
   * @param lane one of a contact policy that the book has
   */
  public static Reader reader(ContactLane lane) {
    return new Reader(lane);
  }

  /** What a customer asked for: {@code the customer asked for no calls after 18:00}. */
  static LocalizedText text(DayHours hours, Optional<Channel> about) {
    LocalizedText what = what(about);
    LocalTime from = hours.from();
    LocalTime until = hours.until();
    if (from.equals(LocalTime.MIDNIGHT)) {
      return LocalizedText.joined(
          "客户要求 " + until + " 之后不要%s", "the customer asked for no %s after " + until, what);
    }
    return until.equals(LocalTime.MIDNIGHT)
        ? LocalizedText.joined(
            "客户要求 " + from + " 之前不要%s", "the customer asked for no %s before " + from, what)
        : LocalizedText.joined(
            "客户要求仅在 " + from + "–" + until + " %s",
            "the customer asked for %s from " + from + " to " + until + " only",
            what);
  }

  private static LocalizedText what(Optional<Channel> about) {
    if (about.filter(Channel.PHONE::equals).isPresent()) {
      return LocalizedText.of("致电", "calls");
    }
    return about
        .map(Channel::label)
        .map(way -> LocalizedText.joined("通过%s联系", "contact by %s", way))
        .orElseGet(() -> LocalizedText.of("联系", "contact"));
  }

  /** Reads of a decision what holds contacts over one way back. Immutable and thread-safe. */
  public static final class Reader {

    private final CodeAttribute heldBy;

    /** The hours that customers ask for, over all channels and over this one. */
    private final Map<TextAttribute, Optional<Channel>> hours = new LinkedHashMap<>();

    private Reader(ContactLane lane) {
      this.heldBy = lane.heldBy();
      hours.put(Wish.hours(Optional.empty()), Optional.empty());
      Optional<Channel> own = Optional.of(lane.contact().channel());
      hours.put(Wish.hours(own), own);
    }

    /**
     * What holds a contact back; empty where nothing does, where the contact policy tells no
     * reasons, or where they are told to nobody. Of a policy about something protected nobody is
     * told.
     *
     * @param reading what the book has read of one customer
     */
    public Optional<ContactHold> read(Reading reading) {
      return tells(reading, heldBy)
          ? reading
              .value(heldBy)
              .map(ContactClause.Kind::valueOf)
              .map(kind -> new ContactHold(kind, text(kind, reading)))
          : Optional.empty();
    }

    private static boolean tells(Reading reading, Attribute<?> attribute) {
      return reading.has(attribute) && !reading.isWithheld(attribute);
    }

    /** Of two wishes about hours it is not known which one holds the contact back. */
    private LocalizedText text(ContactClause.Kind kind, Reading reading) {
      if (kind == ContactClause.Kind.WISHED_HOURS) {
        List<LocalizedText> asked = new ArrayList<>();
        hours.forEach(
            (attribute, about) -> {
              if (tells(reading, attribute)) {
                Optional<DayHours> told = reading.value(attribute).flatMap(Wish::hours);
                told.ifPresent(each -> asked.add(ContactHold.text(each, about)));
              }
            });
        return asked.size() == 1 ? asked.get(0) : kind.label();
      }
      return kind.label();
    }
  }
}
