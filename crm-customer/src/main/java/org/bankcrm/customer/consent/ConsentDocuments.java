package org.bankcrm.customer.consent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bankcrm.core.data.DataReader;
import org.bankcrm.core.data.DataWriter;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.party.ContactPointId;

/** Ledgers as documents. */
final class ConsentDocuments {

  private static final long FORMAT = 1;
  private static final int MOST = 100_000;
  private static final List<String> DECISIONS =
      Stream.of(ConsentDecision.values()).map(Enum::name).toList();

  private ConsentDocuments() {}

  static DataWriter write(ConsentLedger ledger, ConsentVoices voices) {
    DataWriter document =
        DataWriter.document(FORMAT).objects("events", ledger.events(), ConsentDocuments::write);
    if (!voices.voices().isEmpty()) {
      List<ConsentEvent> events = ledger.events();
      document.objects("voices", inOrder(voices.voices(), events), each -> write(each, events));
      document.objects("alike", sorted(voices.alike()), ConsentDocuments::keys);
    }
    return document;
  }

  /** By their contact points, then by their decisions, so that equal ledgers are written alike. */
  private static List<ConsentVoice> inOrder(
      Collection<ConsentVoice> voices, List<ConsentEvent> events) {
    return voices.stream()
        .sorted(
            Comparator.comparing((ConsentVoice voice) -> voice.points().toString())
                .thenComparing(voice -> places(voice, events).toString()))
        .toList();
  }

  private static List<Integer> places(ConsentVoice voice, List<ConsentEvent> events) {
    return Stream.iterate(0, place -> place < events.size(), place -> place + 1)
        .filter(place -> voice.events().contains(events.get(place)))
        .toList();
  }

  private static List<SortedSet<ContactPointId>> sorted(Set<SortedSet<ContactPointId>> alike) {
    return alike.stream().sorted(Comparator.comparing(SortedSet::first)).toList();
  }

  private static DataWriter write(ConsentVoice voice, List<ConsentEvent> events) {
    return keys(voice.points())
        .objects(
            "events", places(voice, events), place -> DataWriter.object().integer("event", place));
  }

  private static DataWriter keys(Collection<ContactPointId> points) {
    return DataWriter.object()
        .objects(
            "points", points, point -> DataWriter.object().text("contactPoint", point.value()));
  }

  private static DataWriter write(ConsentEvent event) {
    ConsentScope scope = event.scope();
    DataWriter object =
        DataWriter.object()
            .text("decision", event.decision().name())
            .text("purpose", scope.purpose().code())
            .text("channel", scope.channel().map(Channel::code))
            .text("contactPoint", scope.contactPoint().map(ContactPointId::value))
            .instant("at", event.at());
    if (!event.from().equals(event.at())) {
      object.instant("from", event.from());
    }
    return object
        .instant("until", event.until())
        .text("toldText", event.toldText())
        .text("proof", event.proof());
  }

  static ConsentLedger parse(Object tree) {
    return DataReader.read(tree, FORMAT, ConsentDocuments::ledger);
  }

  private static Optional<ConsentLedger> ledger(DataReader document) {
    List<ConsentEvent> events = document.objects("events", MOST, ConsentDocuments::event);
    boolean voiced = document.has("voices");
    List<ConsentVoice> voices =
        voiced ? document.objects("voices", MOST, each -> voice(each, events)) : List.of();
    List<Set<ContactPointId>> alike =
        voiced ? document.objects("alike", MOST, ConsentDocuments::alike) : List.of();
    return document.made(
        "decisions, and whose they were",
        () -> ConsentLedger.ofVoices(voices, alike).plusAll(events));
  }

  private static Optional<ConsentEvent> event(DataReader object) {
    Optional<String> decision = object.oneOf("decision", DECISIONS);
    Optional<Purpose> purpose = object.text("purpose", "a purpose's code", Purpose::of);
    Optional<Channel> channel =
        object.has("channel")
            ? object.text("channel", "a channel's code", Channel::of)
            : Optional.empty();
    Optional<ContactPointId> point = object.has("contactPoint") ? point(object) : Optional.empty();
    Optional<Instant> at = object.asOf("at");
    Optional<Instant> from = object.has("from") ? object.asOf("from") : at;
    Optional<Instant> until = object.has("until") ? object.asOf("until") : Optional.empty();
    Optional<String> told = object.text("toldText", 128);
    Optional<String> proof = object.text("proof", 128);
    return object.made(
        "a decision whose instants follow each other",
        () ->
            new ConsentEvent(
                ConsentDecision.valueOf(decision.orElseThrow()),
                scope(purpose.orElseThrow(), channel, point),
                at.orElseThrow(),
                from.orElseThrow(),
                until,
                told.orElseThrow(),
                proof.orElseThrow()));
  }

  private static ConsentScope scope(
      Purpose purpose, Optional<Channel> channel, Optional<ContactPointId> point) {
    ConsentScope all = ConsentScope.of(purpose);
    ConsentScope over = channel.map(all::over).orElse(all);
    return point.map(over::to).orElse(over);
  }

  private static Optional<ContactPointId> point(DataReader object) {
    return object.text("contactPoint", "a contact point's key", ContactPointId::of);
  }

  private static Optional<ConsentVoice> voice(DataReader object, List<ConsentEvent> events) {
    List<ContactPointId> points = object.objects("points", MOST, ConsentDocuments::key);
    int last = events.size() - 1;
    List<Integer> own = new ArrayList<>();
    object.objects("events", MOST, each -> place(each, last)).forEach(own::add);
    return object.made(
        "contact points and decisions",
        () -> ConsentVoice.of(points, own.stream().map(events::get).toList()));
  }

  private static Optional<Integer> place(DataReader object, int last) {
    Optional<Long> place = object.integer("event", 0, Math.max(last, 0));
    return object.made(
        "the place of a decision",
        () -> {
          if (last < 0) {
            throw new IllegalArgumentException("there is no decision");
          }
          return place.orElseThrow().intValue();
        });
  }

  private static Optional<Set<ContactPointId>> alike(DataReader object) {
    List<ContactPointId> points = object.objects("points", MOST, ConsentDocuments::key);
    return object.made("keys of one contact point", () -> keysOf(points));
  }

  private static Set<ContactPointId> keysOf(List<ContactPointId> points) {
    if (points.size() < 2) {
      throw new IllegalArgumentException("points must be several");
    }
    return new HashSet<>(new TreeSet<>(points));
  }

  private static Optional<ContactPointId> key(DataReader object) {
    Optional<ContactPointId> point = point(object);
    return object.made("a key", point::orElseThrow);
  }
}
