package org.bankcrm.campaign.contact;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
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

  /** Tells each name in the clauses that no lane has, and those that no lane has together. */
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
    channels.checkWishes();
    groups.checkReach();
    for (Member<ContactCap> cap : draft.members(ContactPolicyForm.CAPS)) {
      checkTogether(draft, lanes, cap.value().scope(), "/caps/" + cap.place());
      checkExempt(draft, lanes, cap.value().scope(), "/caps/" + cap.place());
    }
  }

  /** A cap on contacts none of which is ever held back. */
  private static void checkExempt(
      Draft draft, List<LaneGroup> lanes, ContactScope scope, String path) {
    List<Purpose> exempt = draft.find(ContactPolicyForm.EXEMPT).orElse(List.of(Purpose.SERVICE));
    List<Purpose> covered =
        lanes.stream()
            .flatMap(LaneGroup::contacts)
            .filter(scope::covers)
            .map(ContactProposal::purpose)
            .distinct()
            .toList();
    if (!covered.isEmpty() && exempt.containsAll(covered)) {
      draft.problem(
          path,
          CampaignProblem.EXEMPT_PURPOSE,
          "the cap is only about contacts for "
              + quoted(covered)
              + ", which are exempt, so that it binds nothing.",
          "Leave the cap out, or leave the purpose out of \"exempt\".");
    }
  }

  private static String quoted(List<Purpose> purposes) {
    return purposes.stream().map(each -> "'" + each.code() + "'").collect(Collectors.joining(", "));
  }

  /** A scope of which each name is some lane's, but no lane has all of them. */
  private static void checkTogether(
      Draft draft, List<LaneGroup> lanes, ContactScope scope, String path) {
    boolean known =
        scope.channel().stream().allMatch(each -> isSome(lanes, ContactScope.all().over(each)))
            && scope.purpose().stream()
                .allMatch(each -> isSome(lanes, ContactScope.all().forPurpose(each)))
            && scope.group().stream()
                .allMatch(each -> isSome(lanes, ContactScope.all().inGroup(each)));
    if (known && !isSome(lanes, scope)) {
      draft.problem(
          path,
          CampaignProblem.NO_SUCH_LANE,
          "no lane has " + scope.label().en() + " together, so that it binds nothing.",
          "Leave one of the names out, or add a lane that has them all.");
    }
  }

  private static boolean isSome(List<LaneGroup> lanes, ContactScope scope) {
    return lanes.stream().flatMap(LaneGroup::contacts).anyMatch(scope::covers);
  }

  private void checkWishes() {
    for (Member<Channel> named : draft.members(WishForm.WISHES, WishForm.CHANNEL)) {
      check("/wishes/" + named.place() + "/channel", named.value().code());
    }
  }

  /** A while of peace for a group, where there is none. */
  private void checkReach() {
    for (Member<CoolingOff> off : draft.members(ContactPolicyForm.COOLING_OFF)) {
      if (off.value().reach() == CoolingOff.Reach.GROUP && known.isEmpty()) {
        draft.problem(
            "/coolingOff/" + off.place() + "/reach",
            CampaignProblem.NO_SUCH_LANE,
            "no lane has a group, so that it holds nothing back.",
            "Write another reach, or add a lane with a group.");
      }
    }
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
