package org.bankcrm.lifecycle;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.lifecycle.internal.BankDays;

/**
 * One line of a subject's history: a step, when exactly, and the event that set it off.
 *
 * @param at the instant, in the years 1800 to 2199; held to the microsecond
 * @param move the step
 * @param event the id of the event; empty where facts or time set it off
 */
public record StageChange(Instant at, Move move, Optional<String> event) {
  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the instant is one that no bank means, or the event's id is
   *     none
   */
  public StageChange {
    at = BankDays.held(at, "at");
    requireNonNull(move, "move");
    event.ifPresent(id -> StageEvent.checkedId(id, "event"));
  }

  /**
   * Reads what {@link #toDocument} wrote, by way of any JSON reader.
   *
   * @throws org.bankcrm.core.document.InvalidDocumentException with every problem; nothing of the
   *     document is quoted
   */
  public static StageChange parse(Object tree) {
    return StageDocuments.change(tree);
  }

  /**
   * The change as a tree of maps, lists and texts for a store of the host's, which {@link #parse}
   * reads back as equal; equal changes have equal documents. Treat it as personal data. It names
   * the transition and the effects in both languages, so a history can be read without the
   * lifecycle. Of an effect that is due in business days which could not be counted, {@code
   * dueInBusinessDays} stands instead of {@code due}.
   *
   * <pre>{@code
   * {"format": 1, "at": "2026-06-30T16:00:00Z", "event": "tx-81", "transition": "wake",
   *  "reason": {"zh": "恢复交易", "en": "Active again"}, "from": "DORMANT", "to": "ACTIVE",
   *  "day": "2026-07-01", "effects": [{"code": "call", "text": {"zh": "致电", "en": "Call"},
   *    "parameters": [{"code": "role", "value": "RM"}], "due": "2026-07-03"}]}
   * }</pre>
   */
  public Map<String, Object> toDocument() {
    return StageDocuments.write(this);
  }

  /** Nothing of the subject. */
  @Override
  public String toString() {
    return "StageChange";
  }
}
