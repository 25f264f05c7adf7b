package org.bankcrm.customer.consent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.bankcrm.customer.party.ContactPointId;

/**
 * How records that became one answer together: the strictest wins.
 *
 * @param voices one of each record
 * @param alike keys of contact points that mean one number or address, several in each set
 */
record ConsentVoices(Set<ConsentVoice> voices, Set<SortedSet<ContactPointId>> alike) {

  /** The answer of one ledger's decisions. */
  interface InForce {
    List<ConsentEvent> of(
        List<ConsentEvent> events,
        Instant instant,
        ConsentScope scope,
        Function<ConsentEvent, ConsentScope> scopeOf);
  }

  ConsentVoices {
    voices = Set.copyOf(voices);
    alike = Set.copyOf(joined(alike));
  }

  static ConsentVoices none() {
    return new ConsentVoices(Set.of(), Set.of());
  }

  ConsentVoices and(ConsentVoices other) {
    Set<ConsentVoice> all = new HashSet<>(voices);
    all.addAll(other.voices);
    Set<SortedSet<ContactPointId>> keys = new HashSet<>(alike);
    keys.addAll(other.alike);
    return new ConsentVoices(all, keys);
  }

  /** The voices with what they had said by an instant; the points that they had stay theirs. */
  ConsentVoices asOf(Instant instant) {
    Set<ConsentVoice> then = new HashSet<>();
    for (ConsentVoice voice : voices) {
      List<ConsentEvent> made =
          voice.events().stream().filter(event -> event.isMadeBy(instant)).toList();
      then.add(ConsentVoice.of(voice.points(), made));
    }
    return new ConsentVoices(then, alike);
  }

  /** Sets that share a key are one. */
  private static Set<SortedSet<ContactPointId>> joined(Set<SortedSet<ContactPointId>> given) {
    List<SortedSet<ContactPointId>> sets = new ArrayList<>();
    for (SortedSet<ContactPointId> each : given) {
      SortedSet<ContactPointId> all = new TreeSet<>(each);
      List<SortedSet<ContactPointId>> apart = new ArrayList<>();
      for (SortedSet<ContactPointId> known : sets) {
        if (known.stream().anyMatch(all::contains)) {
          all.addAll(known);
        } else {
          apart.add(known);
        }
      }
      apart.add(all);
      sets = apart;
    }
    return new HashSet<>(sets);
  }

  /**
   * A no of any voice counts; else every voice that had the contact point has to say yes, and every
   * voice where none is asked about, or none had it.
   *
   * @param events all decisions; those of no voice were made by the customer as one, and are of all
   */
  ConsentAnswer at(
      Instant instant, ConsentScope scope, List<ConsentEvent> events, InForce inForce) {
    List<ConsentScope> scopes = scopes(scope);
    Set<ConsentEvent> speaking = new LinkedHashSet<>();
    Set<ConsentEvent> shared = ofNobody(events);
    boolean allSayYes = true;
    for (ConsentVoice voice : voices) {
      List<ConsentEvent> own = of(voice, events, shared);
      for (ConsentScope each : scopes) {
        List<ConsentEvent> found =
            inForce.of(own, instant, each, e -> scope(e, each, scopes, shared));
        speaking.addAll(found);
        allSayYes &= !asks(voice, each, scopes) || found.stream().anyMatch(ConsentEvent::isYes);
      }
    }
    return answer(events.stream().filter(speaking::contains).toList(), allSayYes);
  }

  /** What those say together that were asked. */
  private static ConsentAnswer answer(List<ConsentEvent> speaking, boolean allSayYes) {
    List<ConsentEvent> noes = speaking.stream().filter(each -> !each.isYes()).toList();
    if (!noes.isEmpty()) {
      return new ConsentAnswer(ConsentStatus.REFUSED, noes);
    }
    return allSayYes
        ? new ConsentAnswer(ConsentStatus.GRANTED, speaking)
        : new ConsentAnswer(ConsentStatus.UNKNOWN, List.of());
  }

  /** That of an event; of what was decided as one under any key of the point asked about. */
  private static ConsentScope scope(
      ConsentEvent event, ConsentScope asked, List<ConsentScope> scopes, Set<ConsentEvent> shared) {
    Optional<ContactPointId> point = event.scope().contactPoint();
    boolean alikeTo =
        point.isPresent()
            && scopes.stream().anyMatch(each -> each.contactPoint().equals(point))
            && shared.contains(event);
    return alikeTo ? event.scope().to(asked.contactPoint().orElseThrow()) : event.scope();
  }

  /** The scope under each key of its contact point. */
  private List<ConsentScope> scopes(ConsentScope scope) {
    Optional<ContactPointId> point = scope.contactPoint();
    for (SortedSet<ContactPointId> keys : alike) {
      if (point.filter(keys::contains).isPresent()) {
        return keys.stream().map(scope::to).toList();
      }
    }
    return List.of(scope);
  }

  /** Whether a voice has to say yes: under its own key of the point, or to a point of nobody's. */
  private boolean asks(ConsentVoice voice, ConsentScope scope, List<ConsentScope> scopes) {
    Optional<ContactPointId> point = scope.contactPoint();
    return point.isEmpty()
        || voice.points().contains(point.get())
        || scopes.stream().noneMatch(each -> isOfSomebody(each.contactPoint().orElseThrow()));
  }

  private boolean isOfSomebody(ContactPointId point) {
    return voices.stream().anyMatch(voice -> voice.points().contains(point));
  }

  /**
   * A voice with what was decided as one, and with the contact points that came since: those that
   * none of the records had.
   */
  ConsentVoice settled(
      ConsentVoice voice, Collection<ContactPointId> points, List<ConsentEvent> events) {
    Set<ContactPointId> own = new HashSet<>(points);
    own.removeIf(this::isOfSomebody);
    own.addAll(voice.points());
    return ConsentVoice.of(own, of(voice, events, ofNobody(events)));
  }

  private static List<ConsentEvent> of(
      ConsentVoice voice, List<ConsentEvent> events, Set<ConsentEvent> shared) {
    return events.stream()
        .filter(event -> voice.events().contains(event) || shared.contains(event))
        .toList();
  }

  /** What was decided as one. */
  private Set<ConsentEvent> ofNobody(List<ConsentEvent> events) {
    Set<ConsentEvent> shared = new HashSet<>(events);
    voices.forEach(voice -> shared.removeAll(voice.events()));
    return shared;
  }
}
