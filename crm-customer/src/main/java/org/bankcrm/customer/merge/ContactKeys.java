package org.bankcrm.customer.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.bankcrm.customer.consent.ConsentLedger;
import org.bankcrm.customer.party.ContactKind;
import org.bankcrm.customer.party.ContactPoint;
import org.bankcrm.customer.party.ContactPointId;

/** The keys under which several records know one number or address, and what they allow for it. */
final class ContactKeys {

  private static final Set<ContactKind> PHONES = Set.of(ContactKind.MOBILE, ContactKind.PHONE);

  /** Before a national number; without a sign only where a mobile number follows. */
  private static final Pattern CHINA = Pattern.compile("^(?:(?:\\+|00)86|86(?=1\\d{10}$))");

  private static final Pattern TRUNK = Pattern.compile("^0+(?=\\d)");

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

  /**
   * What it reaches, however it is written: a phone with or without China's prefix and trunk zero,
   * mobile or not; an e-mail address in capitals or small letters.
   */
  static String place(ContactPoint point) {
    if (PHONES.contains(point.kind())) {
      return "phone " + national(point.value());
    }
    boolean folds = point.kind().equals(ContactKind.EMAIL);
    return point.kind() + " " + (folds ? point.value().toLowerCase(Locale.ROOT) : point.value());
  }

  private static String national(String number) {
    String digits = CHINA.matcher(number).replaceFirst("");
    return TRUNK.matcher(digits).replaceFirst("");
  }

  static boolean isSame(ContactPoint one, ContactPoint other) {
    return place(one).equals(place(other));
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
