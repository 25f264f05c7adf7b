package org.bankcrm.customer.consent;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
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
 *   <li>Decisions count from the instant on at which they take effect, that instant included. Those
 *       that were made later are not looked at, so an answer about the past never changes unless a
 *       past decision is added late.
 *   <li>A decision speaks for every scope that its own scope covers.
 *   <li>Of decisions with equal scope those that were made last count: a decision that is dated
 *       ahead is taken back by one that is made after it, before or after it has taken effect.
 *   <li>One that has expired counts no longer, and those before it stand again; but a yes with an
 *       end is all that the customer allows, so that after it only an earlier no does.
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
          .thenComparing(ConsentEvent::from)
          .thenComparing(event -> event.until().orElse(Instant.MAX))
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
   * @param instant decisions that were made or take effect at this very instant count, later ones
   *     do not, nor those that expire at it
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

  /** The decisions in force of each scope that speaks for the given one, in their order. */
  private List<ConsentEvent> inForce(Instant instant, ConsentScope scope) {
    requireNonNull(scope, "scope");
    Map<ConsentScope, List<ConsentEvent>> speaking = new HashMap<>();
    for (ConsentEvent event : events) {
      boolean counts = !event.at().isAfter(instant) && !event.from().isAfter(instant);
      if (counts && event.scope().covers(scope)) {
        speaking.computeIfAbsent(event.scope(), none -> new ArrayList<>()).add(event);
      }
    }
    Set<ConsentEvent> inForce = new HashSet<>();
    speaking.values().forEach(ofScope -> inForce.addAll(standing(instant, ofScope)));
    return events.stream().filter(inForce::contains).toList();
  }

  /** Of decisions of one scope those that were made last, or that stand again where these ended. */
  private static List<ConsentEvent> standing(Instant instant, List<ConsentEvent> ofScope) {
    List<ConsentEvent> left = new ArrayList<>(ofScope);
    boolean limited = false;
    while (!left.isEmpty()) {
      Instant last = left.get(left.size() - 1).at();
      List<ConsentEvent> made = left.stream().filter(each -> each.at().equals(last)).toList();
      List<ConsentEvent> lasting = made.stream().filter(each -> !each.isOver(instant)).toList();
      if (!lasting.isEmpty()) {
        boolean onlyNoes = limited;
        return lasting.stream().filter(each -> !onlyNoes || !each.isYes()).toList();
      }
      limited |= made.stream().anyMatch(ConsentEvent::isYes);
      left.removeAll(made);
    }
    return List.of();
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
