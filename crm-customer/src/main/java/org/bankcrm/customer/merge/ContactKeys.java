package org.bankcrm.customer.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bankcrm.customer.consent.ConsentLedger;
import org.bankcrm.customer.party.ContactPoint;
import org.bankcrm.customer.party.ContactPointId;

/** The keys under which several records know one number or address, and what they allow for it. */
final class ContactKeys {

  private ContactKeys() {}

  /** Keys that mean one thing in one record and another in the next. */
  static SortedSet<ContactPointId> clashes(List<MergeSource> sources) {
    Map<ContactPointId, String> meaning = new HashMap<>();
    SortedSet<ContactPointId> clashes = new TreeSet<>();
    for (ContactPoint point : points(sources)) {
      String known = meaning.putIfAbsent(point.id(), place(point));
      if (known != null && !known.equals(place(point))) {
        clashes.add(point.id());
      }
    }
    return clashes;
  }

  private static List<ContactPoint> points(List<MergeSource> sources) {
    List<ContactPoint> all = new ArrayList<>();
    sources.forEach(source -> all.addAll(source.record().party().contactPoints()));
    return all;
  }

  private static String place(ContactPoint point) {
    return point.kind() + " " + point.value();
  }

  /** Sets of several keys that mean one number or address. */
  static List<Set<ContactPointId>> alike(List<MergeSource> sources) {
    Map<String, Set<ContactPointId>> keys = new TreeMap<>();
    for (ContactPoint point : points(sources)) {
      keys.computeIfAbsent(place(point), first -> new TreeSet<>()).add(point.id());
    }
    return keys.values().stream().filter(set -> set.size() > 1).toList();
  }

  /** What the records allow together; those without a contact point or decision have a say too. */
  static ConsentLedger consents(List<MergeSource> sources) {
    List<Set<ContactPointId>> alike = alike(sources);
    ConsentLedger all = ConsentLedger.empty();
    Set<ContactPointId> before = new HashSet<>();
    boolean first = true;
    for (MergeSource source : sources) {
      ConsentLedger own = source.record().consents();
      Set<ContactPointId> points = keys(source);
      all = first ? own : all.strictest(before, own, points, alike);
      before.addAll(points);
      first = false;
    }
    return all;
  }

  private static Set<ContactPointId> keys(MergeSource source) {
    Set<ContactPointId> keys = new HashSet<>();
    source.record().party().contactPoints().forEach(point -> keys.add(point.id()));
    return keys;
  }
}
