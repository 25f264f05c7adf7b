package org.bankcrm.campaign.contact;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.bankcrm.campaign.internal.CampaignProblem;
import org.bankcrm.campaign.internal.IdPart;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.InstantAttribute;
import org.bankcrm.core.attribute.YesNoAttribute;
import org.bankcrm.core.policy.Draft;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.consent.Purpose;

/**
 * One way to a customer under a contact policy: a purpose over a channel, for one group of
 * campaigns or for those without a group; and the two attributes that say whether it is open.
 *
 * <p>The attributes are {@code contact.<policy>.<purpose>.<channel>.open} and {@code
 * ….next-allowed}; of a group {@code contact.<policy>.<purpose>.<group>.<channel>.open}. {@link
 * ContactFacts} fills them.
 *
 * @param policy the id of the contact policy: 1 to 40 of a–z, 0–9 and hyphens, as all other parts
 * @param contact the purpose, channel and group
 */
public record ContactLane(String policy, ContactProposal contact) {

  private static final int LONGEST = 110;

  /**
   * Checks that an attribute can be named after it.
   *
   * @throws IllegalArgumentException if one of the parts has other characters
   */
  public ContactLane {
    IdPart.check(policy, "policy");
    requireNonNull(contact, "contact");
    IdPart.check(contact.purpose().code(), "purpose");
    IdPart.check(contact.channel().code(), "channel");
    if (!hasRoom(policy, contact)) {
      throw new IllegalArgumentException("policy, purpose, group and channel are too long");
    }
  }

  /**
   * The way of a purpose over a channel, for campaigns of the group or without a group.
   *
   * @param purpose what the customer's data is used for
   * @param channel over which the customer is reached
   * @throws IllegalArgumentException if no attribute can be named after one of the parts
   */
  public static ContactLane of(
      String policy, Purpose purpose, Channel channel, Optional<String> group) {
    return new ContactLane(policy, new ContactProposal(purpose, channel, group));
  }

  /**
   * Whether the policy allows the contact at the instant of the facts. {@code ….open}: missing
   * where the history was not handed in, and then no campaign passes.
   */
  public YesNoAttribute open() {
    return Attributes.yesNo(
        id(policy, contact) + ".open", AttributeInfo.named(named("可触达", "May be contacted")));
  }

  /**
   * The first instant, not before that of the facts, at which the policy allows the contact;
   * missing where time alone will not bring it. It is told to the microsecond. The same instant as
   * the facts' where the way is open.
   */
  public InstantAttribute nextAllowed() {
    return Attributes.instant(
        id(policy, contact) + ".next-allowed",
        AttributeInfo.named(named("最早可触达时间", "May next be contacted")));
  }

  /**
   * Of a policy that names the customer's zone, wishes or a business calendar, the kind of the
   * first clause that holds the contact back ({@code ….held-by}); {@code not-applicable} where the
   * way is open. Other policies do not have it.
   */
  public CodeAttribute heldBy() {
    return Attributes.code(
        id(policy, contact) + ".held-by",
        ContactClause.Kind.values(),
        AttributeInfo.named(named("不可触达的原因", "What holds contact back")));
  }

  /**
   * The two attributes that say whether the way is open. {@link #open}, then {@link #nextAllowed}.
   */
  public List<Attribute<?>> inputs() {
    return List.of(open(), nextAllowed());
  }

  /** The same and what holds the contact back, of a policy that tells it. */
  List<Attribute<?>> inputsWithReason() {
    return List.of(open(), nextAllowed(), heldBy());
  }

  /** What people call the way: its purpose and its channel. */
  LocalizedText name() {
    return LocalizedText.joined(
        "%s，%s", "%s, %s", contact.purpose().label(), contact.channel().label());
  }

  private LocalizedText named(String zh, String en) {
    String group = contact.group().map(each -> ", " + each).orElse("");
    return LocalizedText.joined(
        zh + "（%s" + group + "，%s）",
        en + " (%s" + group + ", %s)",
        contact.purpose().label(),
        contact.channel().label());
  }

  static boolean hasRoom(String policy, ContactProposal contact) {
    return id(policy, contact).length() <= LONGEST;
  }

  /**
   * Tells a problem at the path where no attribute can be named after the way: for the form of a
   * policy that names ways.
   */
  public static void checkRoom(String policy, ContactProposal contact, Draft draft, String path) {
    if (!hasRoom(policy, contact)) {
      draft.problem(
          path,
          CampaignProblem.TOO_LONG,
          "an attribute named after policy, purpose, group and channel '"
              + contact.channel()
              + "' would be too long.",
          "Shorten one of them: they may have 110 characters together, with the points between.");
    }
  }

  private static String id(String policy, ContactProposal contact) {
    return "contact."
        + policy
        + "."
        + contact.purpose().code()
        + contact.group().map(group -> "." + group).orElse("")
        + "."
        + contact.channel().code();
  }
}
