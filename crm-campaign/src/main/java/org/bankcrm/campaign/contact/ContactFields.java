package org.bankcrm.campaign.contact;

import java.util.List;
import org.bankcrm.core.policy.ResultField;

/**
 * What whole populations are asked for of ways to customers under a contact policy, by {@link
 * org.bankcrm.core.policy.Decisions#column}.
 */
public final class ContactFields {

  /** The ways that are open. */
  public static final ResultField<ContactStanding, ContactLane> OPEN =
      ResultField.several("open", ContactStanding::open);

  /** What holds the other ways back, each kind once, of a policy that tells it. */
  public static final ResultField<ContactStanding, ContactClause.Kind> HELD_BY =
      ResultField.several(
          "held by",
          standing ->
              standing.lanes().stream()
                  .flatMap(lane -> lane.hold().stream())
                  .map(ContactHold::kind)
                  .distinct()
                  .toList());

  private ContactFields() {}

  /** All of them. */
  public static List<ResultField<ContactStanding, ?>> all() {
    return List.of(OPEN, HELD_BY);
  }
}
