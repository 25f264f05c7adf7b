package org.bankcrm.customer.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bankcrm.customer.holding.Holding;
import org.bankcrm.customer.holding.HoldingRole;
import org.bankcrm.customer.holding.Participant;
import org.bankcrm.customer.party.PartyId;

/** Whose holdings are once records became one, and once they are two again. */
final class HoldingMerge {

  private HoldingMerge() {}

  /** The holding of the survivor: in the place of any of the records it, each party once. */
  static Holding merged(Holding holding, RelationshipMerge parties) {
    List<Participant> merged = merged(holding.participants(), parties);
    return merged.equals(holding.participants()) ? holding : holding.withParticipants(merged);
  }

  /** Who was owner, and joint owner too, is owner: the first role in their order. */
  private static List<Participant> merged(List<Participant> of, RelationshipMerge parties) {
    Map<PartyId, HoldingRole> roles = new LinkedHashMap<>();
    for (Participant each : of) {
      roles.merge(parties.key(each.party()), each.role(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
    }
    return roles.entrySet().stream()
        .map(role -> new Participant(role.getKey(), role.getValue()))
        .toList();
  }

  /**
   * The holding as it is now with the parties that it had: who left since is gone, who came since
   * stays, and everybody else is as before.
   */
  static Holding apart(Holding now, List<Participant> before, RelationshipMerge parties) {
    List<Participant> merged = merged(before, parties);
    if (merged.equals(now.participants())) {
      return now.participants().equals(before) ? now : now.withParticipants(before);
    }
    List<Participant> apart = new ArrayList<>();
    for (Participant each : before) {
      if (now.roleOf(parties.key(each.party())).isPresent()) {
        apart.add(each);
      }
    }
    for (Participant each : now.participants()) {
      boolean came = merged.stream().noneMatch(known -> known.party().equals(each.party()));
      if (came) {
        apart.add(each);
      }
    }
    boolean owned = apart.stream().anyMatch(each -> each.role() == HoldingRole.OWNER);
    return owned ? now.withParticipants(apart) : now;
  }
}
