package org.bankcrm.campaign;

import java.util.List;
import org.bankcrm.campaign.gate.CampaignGate;

/** Where the clauses of each gate stand in the order of a campaign. Immutable and thread-safe. */
final class ClauseOrder {

  private static final int GATES = CampaignGate.values().length;

  /** The place of the first clause at or after each gate, and at the end the number of clauses. */
  private final int[] firsts = new int[GATES + 1];

  /**
   * That of clauses in the order of the gates.
   *
   * @throws IllegalArgumentException if they are in another
   */
  ClauseOrder(List<Clause> clauses) {
    int gate = 0;
    for (int place = 0; place < clauses.size(); place++) {
      int own = clauses.get(place).gate().ordinal();
      if (own < gate - 1) {
        throw new IllegalArgumentException("clauses must stand in the order of the gates");
      }
      while (gate <= own) {
        firsts[gate++] = place;
      }
    }
    while (gate <= GATES) {
      firsts[gate++] = clauses.size();
    }
  }

  /** The place of the first clause of the gate. */
  int first(CampaignGate gate) {
    return firsts[gate.ordinal()];
  }

  /** The place after its last clause. */
  int end(CampaignGate gate) {
    return firsts[gate.ordinal() + 1];
  }
}
