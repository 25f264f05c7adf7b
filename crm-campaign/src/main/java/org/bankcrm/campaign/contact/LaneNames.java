package org.bankcrm.campaign.contact;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bankcrm.campaign.internal.CampaignProblem;
import org.bankcrm.core.policy.Draft;
import org.bankcrm.core.policy.Key;
import org.bankcrm.core.policy.Member;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.consent.Purpose;

/**
 * What some lane of a contact policy has. A clause that names anything else would bind nothing: a
 * typing slip would let more customers be contacted.
 */
record LaneNames(Draft draft, String kind, List<String> known) {

  /** More are not listed. */
  private static final int LISTED = 12;

  /** Tells each name in caps, quiet hours and quiet days that no lane has. */
  static void check(Draft draft) {
    List<LaneGroup> lanes = draft.get(ContactPolicyForm.LANES);
    LaneNames channels =
        of(draft, "channel", lanes, lane -> lane.channels().stream().map(Channel::code));
    LaneNames purposes = of(draft, "purpose", lanes, lane -> Stream.of(lane.purpose().code()));
    LaneNames groups = of(draft, "group", lanes, lane -> lane.group().stream());
    channels.checkCaps(ClauseForms.CHANNEL, Channel::code);
    purposes.checkCaps(ClauseForms.PURPOSE, Purpose::code);
    groups.checkCaps(ClauseForms.GROUP, group -> group);
    channels.checkQuiet("/quietHours/", ContactPolicyForm.QUIET_HOURS);
    channels.checkQuiet("/quietDays/", ContactPolicyForm.QUIET_DAYS);
  }

  private static LaneNames of(
      Draft draft, String kind, List<LaneGroup> lanes, Function<LaneGroup, Stream<String>> names) {
    return new LaneNames(draft, kind, lanes.stream().flatMap(names).distinct().toList());
  }

  private <T> void checkCaps(Key<T> key, Function<T, String> code) {
    for (Member<T> named : draft.members(ContactPolicyForm.CAPS, key)) {
      check("/caps/" + named.place() + "/" + kind, code.apply(named.value()));
    }
  }

  private void checkQuiet(String list, Key<? extends List<?>> clauses) {
    draft.forParts(
        clauses,
        (clause, place) -> {
          for (Member<Channel> named : clause.members(ClauseForms.CHANNELS)) {
            check(list + place + "/channels/" + named.place(), named.value().code());
          }
        });
  }

  private void check(String path, String name) {
    if (!known.contains(name)) {
      String message =
          "no lane has the " + kind + " '" + name + "', so that naming it binds nothing.";
      draft.problem(path, CampaignProblem.NO_SUCH_LANE, message, advice(name));
    }
  }

  private String advice(String name) {
    String near = draft.near(name, known);
    if (!near.isEmpty()) {
      return near;
    }
    if (known.isEmpty()) {
      return "Leave it out, or add a lane with a " + kind + ".";
    }
    String some = "'" + String.join("', '", known.subList(0, Math.min(LISTED, known.size())));
    return "The lanes have " + some + (known.size() > LISTED ? "' …" : "'.");
  }
}
