package org.bankcrm.campaign.contact;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bankcrm.campaign.internal.IdPart;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.policy.Draft;
import org.bankcrm.core.policy.Form;
import org.bankcrm.core.policy.Key;
import org.bankcrm.core.policy.Member;
import org.bankcrm.core.policy.Values;
import org.bankcrm.customer.activity.Channel;

/** The forms of what a contact policy asks of the customer: zone and wishes. */
final class WishForm {

  static final Key<WhenUnknown> UNKNOWN =
      Key.of(
          "unknown",
          Values.word(WhenUnknown.class, each -> each.word),
          "未知或无法识读时：no-contact 不触达；by-policy 只按本策略的时区与规则",
          "what holds where it is missing or cannot be read: no contact, or the policy's own zone and"
              + " clauses alone");

  static final Key<AttributeRef> ATTRIBUTE =
      Key.of(
          "attribute",
          Values.attribute(),
          "客户所在时区的属性（文本或代码），值如 Asia/Urumqi",
          "the attribute, a text or a code, that holds the customer's zone, such as Asia/Urumqi");

  static final Form<CustomerZone> ZONE_FORM =
      Form.<CustomerZone>of()
          .needed(ATTRIBUTE, CustomerZone::attribute)
          .needed(UNKNOWN, CustomerZone::unknown)
          .check(WishForm::checkType)
          .makes(draft -> new CustomerZone(draft.get(ATTRIBUTE), draft.get(UNKNOWN)));

  static final Key<CustomerZone> CUSTOMER_ZONE =
      Key.of(
          "customerZone",
          Values.object(ZONE_FORM),
          "免打扰时段、免打扰日与客户希望的时段以客户所在时区为准；未写则以本策略的时区为准",
          "tells hours and days of quiet, and those that the customer asked for, by the customer's own"
              + " zone; left out, by the policy's");

  static final Key<Wish.Kind> WISH =
      Key.of(
          "wish",
          Values.word(Wish.Kind.class, kind -> kind.word),
          "尊重的客户意愿：channels 不接受的渠道（contact.wish.channels）；hours 联系时段"
              + "（contact.wish.hours，如 09:00-18:00）；per-week、per-month 每自然周、每自然月最多触达次数",
          "what is heeded: channels that the customer does not want (contact.wish.channels); hours"
              + " (contact.wish.hours, such as 09:00-18:00); at most so many contacts a calendar week"
              + " or month (contact.wish.per-week, contact.wish.per-month)");

  static final Key<Channel> CHANNEL =
      Key.of(
          "channel",
          IdPart.channel(),
          "仅就该渠道的意愿，例如 contact.wish.phone.hours；未写则不限",
          "the only channel that it is about, as in contact.wish.phone.hours; left out, all together");

  private static final Form<Wish> FORM =
      Form.<Wish>of()
          .needed(WISH, Wish::kind)
          .maybe(CHANNEL, Wish::channel)
          .needed(UNKNOWN, Wish::unknown)
          .check(WishForm::checkChannel)
          .makes(draft -> new Wish(draft.get(WISH), draft.find(CHANNEL), draft.get(UNKNOWN)));

  static final Key<List<Wish>> WISHES =
      Key.of(
          "wishes",
          Values.objects(FORM, 1, ContactPolicy.MOST),
          "客户本人的意愿，只会进一步限制触达；客户没有该意愿时，属性以 not-applicable 说明",
          "wishes of the customer's own, which only hold back; of who has none the attribute is absent"
              + " as not-applicable");

  private WishForm() {}

  private static void checkType(Draft draft) {
    if (!CustomerZone.fits(draft.get(ATTRIBUTE))) {
      draft.problem(
          "/attribute",
          CoreProblem.WRONG_TYPE,
          "the zone of a customer " + CustomerZone.RULE + ".",
          "Name an attribute whose values are zones such as Asia/Urumqi.");
    }
  }

  private static void checkChannel(Draft draft) {
    if (!Wish.fit(draft.get(WISH), draft.find(CHANNEL))) {
      draft.problem(
          "/channel",
          CoreProblem.MISPLACED_KEY,
          "'channel' has no meaning here: the wish " + Wish.RULE + ".",
          "Remove it.");
    }
  }

  /** Tells wishes that stand there twice, and a zone by which nothing is told. */
  static void check(Draft draft) {
    Set<Wish> seen = new LinkedHashSet<>();
    for (Member<Wish> each : draft.members(WISHES)) {
      Wish wish = each.value();
      if (!seen.add(new Wish(wish.kind(), wish.channel(), WhenUnknown.NO_CONTACT))) {
        String message = "the wish is heeded already.";
        draft.problem(
            "/wishes/" + each.place(), CoreProblem.DUPLICATE_MEMBER, message, "List it once.");
      }
    }
  }

  /** Tells a customer's zone by which nothing is told. */
  static void checkZone(Draft draft) {
    if (draft.has(CUSTOMER_ZONE)
        && draft.get(ContactPolicyForm.QUIET_HOURS).isEmpty()
        && draft.get(ContactPolicyForm.QUIET_DAYS).isEmpty()
        && draft.get(WISHES).stream().noneMatch(wish -> wish.kind() == Wish.Kind.HOURS)) {
      draft.problem(
          "/customerZone",
          CoreProblem.MISPLACED_KEY,
          "'customerZone' has no meaning here: there are no hours or days of quiet, and no hours"
              + " that the customer asks for.",
          "Remove it.");
    }
  }

  /** The attributes of the wishes, as far as they can be read. */
  static Stream<Attribute<?>> attributes(Draft draft) {
    return draft.parts(WISHES).stream().flatMap(WishForm::attribute);
  }

  private static Stream<Attribute<?>> attribute(Draft wish) {
    Optional<Wish.Kind> kind = wish.find(WISH);
    return kind.filter(each -> Wish.fit(each, wish.find(CHANNEL))).stream()
        .map(each -> new Wish(each, wish.find(CHANNEL), WhenUnknown.NO_CONTACT).attribute());
  }
}
