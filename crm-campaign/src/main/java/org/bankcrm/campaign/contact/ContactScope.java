package org.bankcrm.campaign.contact;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.bankcrm.campaign.internal.IdPart;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.consent.Purpose;

/**
 * Which contacts are meant, where a cap counts and holds them back or a campaign makes them: all of
 * them, or those over one channel, for one purpose, of one group of campaigns.
 *
 * @param channel the only channel, if one
 * @param purpose the only purpose, if one
 * @param group the only group of campaigns, if one
 */
public record ContactScope(
    Optional<Channel> channel, Optional<Purpose> purpose, Optional<String> group) {

  private static final ContactScope ALL =
      new ContactScope(Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the group is no code
   */
  public ContactScope {
    requireNonNull(channel, "channel");
    requireNonNull(purpose, "purpose");
    group.ifPresent(code -> IdPart.check(code, "group"));
  }

  /** All contacts together. */
  public static ContactScope all() {
    return ALL;
  }

  /** Only those of this scope over the channel. */
  public ContactScope over(Channel newChannel) {
    return new ContactScope(Optional.of(newChannel), purpose, group);
  }

  /** Only those of this scope for the purpose. */
  public ContactScope forPurpose(Purpose newPurpose) {
    return new ContactScope(channel, Optional.of(newPurpose), group);
  }

  /** Only those of this scope in the group of campaigns. */
  public ContactScope inGroup(String newGroup) {
    return new ContactScope(channel, purpose, Optional.of(newGroup));
  }

  /** Whether a contact of this kind is one of them. */
  public boolean covers(ContactProposal contact) {
    return (channel.isEmpty() || channel.get().equals(contact.channel()))
        && (purpose.isEmpty() || purpose.get().equals(contact.purpose()))
        && (group.isEmpty() || group.equals(contact.group()));
  }

  /** What people call it: {@code sms, marketing}; all contacts where it has no bounds. */
  LocalizedText label() {
    StringBuilder text = new StringBuilder();
    channel.ifPresent(each -> text.append(", ").append(each));
    purpose.ifPresent(each -> text.append(", ").append(each));
    group.ifPresent(each -> text.append(", ").append(each));
    return text.isEmpty()
        ? LocalizedText.of("全部触达", "all contacts")
        : LocalizedText.of(text.substring(2), text.substring(2));
  }
}
