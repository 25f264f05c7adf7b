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
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.bankcrm.core.check.Checks;
import org.bankcrm.customer.party.ContactPointId;
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
  private static final ConsentLedger EMPTY = new ConsentLedger(List.of(), ConsentVoices.none());

  private static final Comparator<ConsentEvent> ORDER =
      Comparator.comparing(ConsentEvent::at)
          .thenComparing(event -> event.scope().toString())
          .thenComparing(ConsentEvent::decision)
          .thenComparing(ConsentEvent::from)
          .thenComparing(event -> event.until().orElse(Instant.MAX))
          .thenComparing(ConsentEvent::toldText)
          .thenComparing(ConsentEvent::proof);

  private final List<ConsentEvent> events; // in that order
  private final ConsentVoices voices; // none where the customer was always one

  private ConsentLedger(List<ConsentEvent> events, ConsentVoices voices) {
    this.events = events;
    this.voices = voices;
  }

  /** A ledger without decisions. */
  public static ConsentLedger empty() {
    return EMPTY;
  }

  /** A ledger of the given decisions, in any order. */
  public static ConsentLedger of(Collection<ConsentEvent> events) {
    return EMPTY.plusAll(events);
  }

  /**
   * The ledger of a customer of whom several records were kept. No decision is lost, one that
   * several records hold is there once, and nobody is allowed more than before:
   *
   * <ol>
   *   <li>A no of any of the records, wherever it covers the scope, makes the answer {@link
   *       ConsentStatus#REFUSED}, even if another record said yes later.
   *   <li>Else every record that had the contact point in question has to say yes. A record that
   *       had not got it is not asked. Where the question names no contact point, or one that none
   *       of them had, all are asked.
   *   <li>A decision that is added later is the customer's as one: it stands in the place of the
   *       same scope's in every record, and under every key of its contact point.
   * </ol>
   *
   * <p>The answer is so at every instant, those included at which a decision takes effect or
   * expires. Order and grouping never matter, and a voice that is given twice counts once.
   *
   * @param voices one of each record
   * @param alike sets of keys of contact points that mean one number or address: a no under one of
   *     them is one under all
   */
  public static ConsentLedger ofVoices(
      Collection<ConsentVoice> voices, Collection<? extends Set<ContactPointId>> alike) {
    Set<SortedSet<ContactPointId>> keys = new HashSet<>();
    alike.forEach(each -> keys.add(new TreeSet<>(each)));
    Set<ConsentEvent> all = new HashSet<>();
    voices.forEach(voice -> all.addAll(voice.events()));
    return new ConsentLedger(sorted(all), new ConsentVoices(new HashSet<>(voices), keys));
  }

  /**
   * This ledger and another of the same customer, as {@link #ofVoices} has it; a ledger that has no
   * voices is one.
   *
   * @param points the contact points of the record that this ledger is of
   * @param otherPoints those of the other's
   * @param alike keys of contact points that mean one number or address
   */
  public ConsentLedger strictest(
      Collection<ContactPointId> points,
      ConsentLedger other,
      Collection<ContactPointId> otherPoints,
      Collection<? extends Set<ContactPointId>> alike) {
    ConsentVoices both = voiced(points).and(other.voiced(otherPoints));
    ConsentLedger same = ofVoices(List.of(), alike);
    Set<ConsentEvent> all = new HashSet<>(events);
    all.addAll(other.events);
    return new ConsentLedger(sorted(all), both.and(same.voices));
  }

  /** What was decided as one becomes a part of every voice, before others come to them. */
  private ConsentVoices voiced(Collection<ContactPointId> points) {
    if (voices.voices().isEmpty()) {
      return new ConsentVoices(Set.of(ConsentVoice.of(points, events)), voices.alike());
    }
    Set<ConsentVoice> settled = new HashSet<>();
    voices.voices().forEach(voice -> settled.add(voices.settled(voice, points, events)));
    return new ConsentVoices(settled, voices.alike());
  }

  private static List<ConsentEvent> sorted(Set<ConsentEvent> all) {
    return all.stream().sorted(ORDER).toList();
  }

  /** The voices of the records that became one; none where the customer was always one. */
  public Set<ConsentVoice> voices() {
    return voices.voices();
  }

  /**
   * Reads what {@link #toDocument} wrote, by way of any JSON reader.
   *
   * @throws org.bankcrm.core.document.InvalidDocumentException with every problem; nothing of the
   *     document is quoted
   */
  public static ConsentLedger parse(Object tree) {
    return ConsentDocuments.parse(requireNonNull(tree, "tree"));
  }

  /**
   * All decisions, and whose they were where records became one, as a tree of maps, lists, texts
   * and numbers, which {@link #parse} reads back as equal; equal ledgers have equal documents.
   * Treat it as personal data.
   */
  public Map<String, Object> toDocument() {
    return ConsentDocuments.write(this, voices).tree();
  }

  /** This ledger and one decision more; it may be earlier than those already there. */
  public ConsentLedger plus(ConsentEvent event) {
    return plusAll(List.of(requireNonNull(event, "event")));
  }

  /** This ledger and the given decisions more, in any order. */
  public ConsentLedger plusAll(Collection<ConsentEvent> more) {
    Set<ConsentEvent> all = new LinkedHashSet<>(events);
    all.addAll(Checks.copy(more, "events"));
    return new ConsentLedger(sorted(all), voices);
  }

  /**
   * All decisions by instant, those of one instant by scope, decision and keys; each of them once.
   */
  public List<ConsentEvent> events() {
    return events;
  }

  /**
   * The ledger as it stood at an instant: the decisions that were made by then, also those dated
   * ahead, with the voices of records that became one as far as they had spoken. So a decision of
   * last year is looked at with what the customer had said then.
   *
   * <p>For every instant up to the given one it answers as this ledger does; for a later one, as
   * was foreseen then. One that was added late counts from when it was made: a ledger does not know
   * when somebody entered a decision.
   *
   * @param instant decisions that were made at this very instant are in it
   * @return this ledger itself, where nothing was decided later
   */
  public ConsentLedger asOf(Instant instant) {
    requireNonNull(instant, "instant");
    List<ConsentEvent> made = events.stream().filter(each -> each.isMadeBy(instant)).toList();
    return made.size() == events.size() ? this : new ConsentLedger(made, voices.asOf(instant));
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
    if (!voices.voices().isEmpty()) {
      return voices.at(requireNonNull(instant, "instant"), scope, events, ConsentLedger::inForce);
    }
    List<ConsentEvent> inForce =
        inForce(events, requireNonNull(instant, "instant"), scope, ConsentEvent::scope);
    List<ConsentEvent> noes = inForce.stream().filter(event -> !event.isYes()).toList();
    if (!noes.isEmpty()) {
      return new ConsentAnswer(ConsentStatus.REFUSED, noes);
    }
    return new ConsentAnswer(
        inForce.isEmpty() ? ConsentStatus.UNKNOWN : ConsentStatus.GRANTED, inForce);
  }

  /** The decisions in force of each scope that speaks for the given one, in their order. */
  private static List<ConsentEvent> inForce(
      List<ConsentEvent> events,
      Instant instant,
      ConsentScope scope,
      Function<ConsentEvent, ConsentScope> scopeOf) {
    requireNonNull(scope, "scope");
    Map<ConsentScope, List<ConsentEvent>> speaking = new HashMap<>();
    for (ConsentEvent event : events) {
      boolean counts = event.isMadeBy(instant) && !event.from().isAfter(instant);
      ConsentScope own = scopeOf.apply(event);
      if (counts && own.covers(scope)) {
        speaking.computeIfAbsent(own, none -> new ArrayList<>()).add(event);
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
    return other instanceof ConsentLedger ledger
        && events.equals(ledger.events)
        && voices.equals(ledger.voices);
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
