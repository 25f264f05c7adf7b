package org.bankcrm.campaign.contact;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.consent.Purpose;

/** Ways to a customer as documents list them: a purpose, and perhaps a group, over channels. */
record LaneGroup(Purpose purpose, Optional<String> group, List<Channel> channels) {

  /** Copies the list. */
  LaneGroup {
    channels = List.copyOf(channels);
  }

  static LaneGroup of(ContactLane lane) {
    ContactProposal contact = lane.contact();
    return new LaneGroup(contact.purpose(), contact.group(), List.of(contact.channel()));
  }

  Stream<ContactProposal> contacts() {
    return channels.stream().map(channel -> new ContactProposal(purpose, channel, group));
  }
}
