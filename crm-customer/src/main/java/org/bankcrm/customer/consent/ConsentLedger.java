package org.bankcrm.customer.consent;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bankcrm.core.check.Checks;
import org.jspecify.annotations.Nullable;

/**
 * All decisions that a customer ever made about the use of data. One can add to it and never take
 * away: a withdrawal is one more event, so the proof of what was allowed before stays.
 *
 * <pre>{@code
 * ConsentScope marketing = ConsentScope.of(Purpose.MARKETING);
 * ConsentScope bySms = marketing.over(Channel.SMS);
 * ConsentLedger ledger =
 *     ConsentLedger.empty()
 *         .plus(new ConsentEvent(ConsentDecision.GRANTED, marketing, may, "notice@4", "form-17"))
 *         .plus(new ConsentEvent(ConsentDecision.WITHDRAWN, bySms, june, "notice@4", "call-3"));
 * ledger.at(july, marketing).status(); // GRANTED
 * ledger.at(july, bySms).status(); // REFUSED
 * }</pre>
 *
 * <p>How it answers for a scope at an instant:
 *
 * <ol>
 *   <li>Decisions count from their own instant on, that instant included. Later ones are not looked
 *       at, so an answer about the past never changes unless a past decision is added late.
 *   <li>A decision speaks for every scope that its own scope covers.
 *   <li>Of decisions with equal scope those of the latest instant count.
 *   <li>Between those of one instant, and between different scopes, the strictest wins: one no
 *       (denied or withdrawn) makes the answer {@link ConsentStatus#REFUSED}, else one yes makes it
 *       {@link ConsentStatus#GRANTED}, else it is {@link ConsentStatus#UNKNOWN}. So a yes for text
 *       messages does not lift a no for all channels; only a yes for all channels does.
 * </ol>
 *
 * <p>A ledger is a set: the order in which decisions come in never matters, and a decision that
 * comes in twice is there once. So ledgers of two systems can be brought together in any order, and
 * again.
 *
 * <p>Ask with the channel and the contact point to be used, else a no for just that one is not
 * seen. Immutable and thread-safe; the text form shows how many decisions there are.
 */
public final class ConsentLedger {
  private static final ConsentLedger EMPTY = new ConsentLedger(List.of());

  private static final Comparator<ConsentEvent> ORDER =
      Comparator.comparing(ConsentEvent::at)
          .thenComparing(event -> event.scope().toString())
          .thenComparing(ConsentEvent::decision)
          .thenComparing(ConsentEvent::toldText)
          .thenComparing(ConsentEvent::proof);

  private final List<ConsentEvent> events; // in that order

  private ConsentLedger(List<ConsentEvent> events) {
    this.events = events;
  }

  /** A ledger without decisions. */
  public static ConsentLedger empty() {
    return EMPTY;
  }

  /** A ledger of the given decisions, in any order. */
  public static ConsentLedger of(Collection<ConsentEvent> events) {
    return EMPTY.plusAll(events);
  }

  /** This ledger and one decision more; it may be earlier than those already there. */
  public ConsentLedger plus(ConsentEvent event) {
    return plusAll(List.of(requireNonNull(event, "event")));
  }

  /** This ledger and the given decisions more, in any order. */
  public ConsentLedger plusAll(Collection<ConsentEvent> more) {
    Set<ConsentEvent> all = new LinkedHashSet<>(events);
    all.addAll(Checks.copy(more, "events"));
    return new ConsentLedger(all.stream().sorted(ORDER).toList());
  }

  /**
   * All decisions by instant, those of one instant by scope, decision and keys; each of them once.
   */
  public List<ConsentEvent> events() {
    return events;
  }

  /**
   * What was allowed in the given scope at the given instant.
   *
   * @param instant decisions of this very instant count, later ones do not
   * @param scope the use in question, with the channel and the contact point to be used
   * @return the answer with the decisions that make it so
   */
  public ConsentAnswer at(Instant instant, ConsentScope scope) {
    List<ConsentEvent> inForce = inForce(requireNonNull(instant, "instant"), scope);
    List<ConsentEvent> noes = inForce.stream().filter(event -> !event.isYes()).toList();
    if (!noes.isEmpty()) {
      return new ConsentAnswer(ConsentStatus.REFUSED, noes);
    }
    return new ConsentAnswer(
        inForce.isEmpty() ? ConsentStatus.UNKNOWN : ConsentStatus.GRANTED, inForce);
  }

  /** The decisions of the last instant of each scope that speaks for the given one. */
  private List<ConsentEvent> inForce(Instant instant, ConsentScope scope) {
    requireNonNull(scope, "scope");
    Map<ConsentScope, Instant> last = new HashMap<>();
    List<ConsentEvent> speaking = new ArrayList<>();
    for (ConsentEvent event : events) {
      if (!event.at().isAfter(instant) && event.scope().covers(scope)) {
        speaking.add(event);
        last.put(event.scope(), event.at());
      }
    }
    speaking.removeIf(event -> !event.at().equals(last.get(event.scope())));
    return List.copyOf(speaking);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ConsentLedger ledger && events.equals(ledger.events);
  }

  @Override
  public int hashCode() {
    return events.hashCode();
  }

  /** The type and the number of decisions. */
  @Override
  public String toString() {
    return "ConsentLedger[" + events.size() + " decisions]";
  }
}
