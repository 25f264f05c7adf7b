package org.bankcrm.campaign.contact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.bankcrm.campaign.contact.ContactStanding.LaneStanding;
import org.bankcrm.campaign.gate.Verdict;
import org.bankcrm.campaign.internal.CampaignSaying;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.policy.Sentences;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.consent.Purpose;

/** Tells in a few sentences how a customer may be contacted. */
final class ContactWords {

  private final ContactStanding standing;
  private final Sentences text;

  ContactWords(ContactStanding standing, Sentences text) {
    this.standing = standing;
    this.text = text;
  }

  void tell() {
    ways(CampaignSaying.WAYS_OPEN, verdict -> verdict == Verdict.PASS);
    ways(CampaignSaying.WAYS_SHUT, verdict -> verdict == Verdict.FAIL);
    ways(
        CampaignSaying.WAYS_UNKNOWN, verdict -> verdict != Verdict.PASS && verdict != Verdict.FAIL);
  }

  /** What is alike but for the channel is told once. */
  private void ways(CampaignSaying saying, Predicate<Verdict> which) {
    Map<Way, List<Channel>> ways = new LinkedHashMap<>();
    for (LaneStanding lane : standing.lanes()) {
      if (which.test(lane.verdict())) {
        ways.computeIfAbsent(way(lane), none -> new ArrayList<>())
            .add(lane.lane().contact().channel());
      }
    }
    if (!ways.isEmpty()) {
      List<String> told = new ArrayList<>();
      ways.forEach((way, channels) -> told.add(words(way, channels)));
      text.say(saying, Map.of("ways", text.together(told)));
    }
  }

  /** A purpose, the group of campaigns if there is one, when the way opens, and what shuts it. */
  private record Way(
      Purpose purpose,
      Optional<String> group,
      Optional<Instant> from,
      Optional<LocalizedText> hold) {}

  /** What shuts it is a rule of the bank's or a wish, told where those are. */
  private Way way(LaneStanding lane) {
    ContactProposal contact = lane.lane().contact();
    Optional<LocalizedText> hold =
        lane.hold().filter(told -> text.showsRules()).map(ContactHold::text);
    return new Way(contact.purpose(), contact.group(), lane.nextAllowed(), hold);
  }

  private String words(Way way, List<Channel> channels) {
    Map<String, Object> values = new HashMap<>(Map.of("channels", channels));
    values.put("purpose", way.purpose());
    way.group().ifPresent(group -> values.put("group", group));
    way.from().ifPresent(at -> values.put("moment", at));
    if (way.group().isPresent()) {
      values.put("purpose", text.words(CampaignSaying.WAY_GROUP, values));
    }
    way.hold().ifPresent(hold -> values.put("hold", hold));
    return text.words(saying(way), values);
  }

  private static CampaignSaying saying(Way way) {
    if (way.hold().isPresent()) {
      return way.from().isPresent() ? CampaignSaying.WAY_HELD_FROM : CampaignSaying.WAY_HELD;
    }
    return way.from().isPresent() ? CampaignSaying.WAY_FROM : CampaignSaying.WAY;
  }
}
