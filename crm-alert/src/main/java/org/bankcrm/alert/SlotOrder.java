package org.bankcrm.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.bankcrm.lifecycle.StageState;
import org.jspecify.annotations.Nullable;

/**
 * Which of two subjects' memories of a policy stays where they are one: that with an alert that is
 * open, of two the graver and then the older one; else that which cools down for longer; else a
 * quiet one. An override stays only where both have one, the shorter one.
 */
final class SlotOrder {

  private static final int NOTHING = 3;

  private final AlertPolicy policy;
  private final Comparator<Slot> order;

  private SlotOrder(AlertPolicy policy) {
    this.policy = policy;
    this.order =
        Comparator.comparingInt(SlotOrder::rank)
            .thenComparingInt(this::level)
            .thenComparing(SlotOrder::raisedAt)
            .thenComparing(SlotOrder::since, Comparator.reverseOrder())
            .thenComparing(SlotOrder::overridden)
            .thenComparing(this::text);
  }

  static SlotOrder of(AlertPolicy policy) {
    return new SlotOrder(policy);
  }

  /** One of the two, or nothing where nothing is stricter; both stay as they are. */
  @Nullable Slot stricter(@Nullable Slot one, @Nullable Slot other) {
    Slot stays = one == null || other == null ? only(one == null ? other : one) : both(one, other);
    return stays == null ? null : stays.copy();
  }

  private Slot both(Slot one, Slot other) {
    return order.compare(one, other) <= 0 ? one : other;
  }

  /** Nothing is quiet, which ends an override. */
  private static @Nullable Slot only(@Nullable Slot slot) {
    return slot == null || rank(slot) > NOTHING ? null : slot;
  }

  private static int rank(Slot slot) {
    return switch (slot.stage()) {
      case OPEN, ACKNOWLEDGED, SNOOZED -> 0;
      case COOLING -> 1;
      case QUIET -> 2;
      case OVERRIDDEN -> NOTHING + 1;
    };
  }

  private int level(Slot slot) {
    return open(slot).flatMap(alert -> policy.place(alert.level())).orElse(0);
  }

  private static Instant raisedAt(Slot slot) {
    return open(slot).map(Alert::raisedAt).orElse(Instant.MIN);
  }

  /** All cool-downs of a policy are of one length: the later one lasts longer. */
  private static Instant since(Slot slot) {
    return slot.state.standing().map(StageState.Standing::since).orElse(Instant.MIN);
  }

  /** Without when it is due, which a join puts off to the instant of the join. */
  private String text(Slot slot) {
    Slot without = slot.copy();
    without.due = null;
    return SlotDocument.write(policy, without).tree().toString();
  }

  private static Optional<Alert> open(Slot slot) {
    return Optional.ofNullable(slot.alert).filter(alert -> alert.stage().isOpen());
  }

  private static LocalDate overridden(Slot slot) {
    return Optional.ofNullable(slot.overriddenUntil).orElse(LocalDate.MIN);
  }
}
