package org.bankcrm.campaign.contact;

import java.util.List;
import java.util.function.Predicate;
import org.bankcrm.campaign.contact.ContactStanding.LaneStanding;
import org.bankcrm.campaign.gate.Verdict;
import org.bankcrm.core.policy.ResultField;

/**
 * What whole populations are asked for of ways to customers under a contact policy, by {@link
 * org.bankcrm.core.policy.Decisions#column}.
 */
public final class ContactFields {

  /**
   * The ways that are open. In the author's order; a way that is not known to be open is not among
   * them.
   */
  public static final ResultField<ContactStanding, ContactLane> OPEN =
      ResultField.several("open", ContactStanding::open);

  /**
   * What holds the other ways back, each kind once, of a policy that tells it. Counted over a
   * population they say what holds most customers back.
   */
  public static final ResultField<ContactStanding, ContactClause.Kind> HELD_BY =
      ResultField.several(
          "held by",
          standing ->
              standing.lanes().stream()
                  .flatMap(lane -> lane.hold().stream())
                  .map(ContactHold::kind)
                  .distinct()
                  .toList());

  /** The ways that are known to be shut, in the author's order. */
  public static final ResultField<ContactStanding, ContactLane> SHUT =
      ResultField.several(
          "shut", standing -> lanes(standing, each -> each.verdict() == Verdict.FAIL));

  /** The ways that are not open and of which it is told when they will be. */
  public static final ResultField<ContactStanding, ContactLane> OPEN_LATER =
      ResultField.several(
          "open later", standing -> lanes(standing, each -> each.nextAllowed().isPresent()));

  private ContactFields() {}

  private static List<ContactLane> lanes(ContactStanding standing, Predicate<LaneStanding> wanted) {
    return standing.lanes().stream().filter(wanted).map(LaneStanding::lane).toList();
  }

  /** All of them. */
  public static List<ResultField<ContactStanding, ?>> all() {
    return List.of(OPEN, HELD_BY, SHUT, OPEN_LATER);
  }
}
