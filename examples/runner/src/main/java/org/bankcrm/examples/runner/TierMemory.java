package org.bankcrm.examples.runner;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Filling;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.ResultColumn;
import org.bankcrm.segmentation.TierFields;
import org.bankcrm.segmentation.TierJoin;
import org.bankcrm.segmentation.TierLadder;
import org.bankcrm.segmentation.TierStanding.Reason;
import org.bankcrm.segmentation.TierState;
import org.bankcrm.segmentation.TierStateAttributes;

/** Since when a customer is on a tier, and what threatens it; a tier by hand is the bank's own. */
final class TierMemory implements Memory {

  private final TierLadder ladder;
  private final TierStateAttributes attributes;

  TierMemory(TierLadder ladder) {
    this.ladder = ladder;
    this.attributes = ladder.state();
  }

  @Override
  public String column() {
    return ladder.attribute().id();
  }

  @Override
  public Set<String> fills() {
    Stream<Attribute<?>> always =
        Stream.of(
            attributes.current(),
            attributes.since(),
            attributes.belowSince(),
            attributes.nextReview());
    return Stream.concat(always, attributes.guaranteedUntil().stream())
        .<String>map(Attribute::id)
        .collect(Collectors.toSet());
  }

  @Override
  public void put(String kept, Filling facts) {
    attributes.fill(facts, TierState.parse(MemoryText.read(kept)));
  }

  @Override
  public TierJoin join(Map<String, List<String>> strongest) {
    return TierJoin.of(ladder);
  }

  /** A rung that the ladder does not know is kept as it was, for a ladder that does. */
  @Override
  public Cells next(Decisions portion, Before before) {
    Codes states =
        Codes.of(
            portion.column(ladder, TierFields.STATE),
            state -> MemoryText.write(state.toDocument()));
    ResultColumn<Reason> reasons = portion.column(ladder, TierFields.REASON);
    int unknown = reasons.dictionary().indexOf(Reason.STORED_RUNG_UNKNOWN);
    return unknown < 0
        ? states
        : Codes.of(
            portion.size(),
            row -> reasons.place(row) == unknown ? before.of(row).orElse("") : states.text(row));
  }
}
