package org.bankcrm.examples.runner;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bankcrm.alert.AlertEngine;
import org.bankcrm.alert.AlertPolicy;
import org.bankcrm.alert.Indicator;
import org.bankcrm.alert.Reckoning;
import org.bankcrm.core.BusinessCalendar;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.policy.PolicyBook;

/** The alert policies of a book, by the kind of subject that they are about. */
final class WarnBook {

  private final PolicyBook book;
  private final List<AlertPolicy> policies;
  private final AttributeCatalog payload;
  private final Map<String, BusinessCalendar> calendars;

  /**
   * Of a book.
   *
   * @throws UserException if it has no alert policies, two of them tell different values by one id,
   *     or one of the calendars is not given
   */
  WarnBook(PolicyBook read, List<SideOptions.NamedFile> given) {
    this.calendars = CalendarFile.read(given, read);
    for (String id : read.countsBy()) {
      if (!calendars.containsKey(id)) {
        throw Refusal.NO_DAYS.of(id);
      }
    }
    this.book = read.countsBy().isEmpty() ? read : read.counting(calendars);
    this.policies = Views.all(book, AlertPolicy.class);
    if (policies.isEmpty()) {
      throw WarnTexts.NO_POLICY.of(book.ref());
    }
    this.payload = payload(policies);
  }

  private static AttributeCatalog payload(List<AlertPolicy> policies) {
    Map<String, Attribute<?>> carried = new LinkedHashMap<>();
    for (AlertPolicy policy : policies) {
      for (Attribute<?> each : policy.payload().attributes()) {
        Attribute<?> other = carried.putIfAbsent(each.id(), each);
        if (other != null && !other.equals(each)) {
          throw WarnTexts.NO_VALUE.of(each.id(), policy.ref().id());
        }
      }
    }
    return AttributeCatalog.of(carried.values());
  }

  /** Whether it is a figure over events: nobody hands it in, and no file of customers tells it. */
  static boolean isSignal(Attribute<?> attribute) {
    return attribute.id().startsWith(Indicator.PREFIX);
  }

  PolicyBook book() {
    return book;
  }

  List<AlertPolicy> policies() {
    return policies;
  }

  /** What events carry, by all policies. */
  AttributeCatalog payload() {
    return payload;
  }

  /** The kinds of subject in the order of the book. */
  Set<String> kinds() {
    Set<String> kinds = new LinkedHashSet<>();
    policies.forEach(each -> kinds.add(each.subject()));
    return kinds;
  }

  /** The calendars of its policies that do not cover a day, each with the last one that it does. */
  Map<String, LocalDate> endingBefore(LocalDate day) {
    Map<String, LocalDate> ending = new TreeMap<>();
    policies.stream()
        .flatMap(each -> each.calendar().stream())
        .filter(calendars::containsKey)
        .forEach(
            id ->
                Objects.requireNonNull(calendars.get(id))
                    .covered()
                    .end()
                    .filter(end -> !end.isAfter(day))
                    .ifPresent(end -> ending.put(id, end.minusDays(1))));
    return ending;
  }

  List<AlertPolicy> of(String kind) {
    return policies.stream().filter(each -> each.subject().equals(kind)).toList();
  }

  /**
   * The engine of a kind.
   *
   * @throws UserException if a calendar is not given, or policies count by several
   */
  AlertEngine engine(String kind, ZoneId zone) {
    Set<String> named = new TreeSet<>();
    of(kind).forEach(each -> each.calendar().ifPresent(named::add));
    if (named.isEmpty()) {
      return AlertEngine.of(book, kind, zone);
    } else if (named.size() > 1) {
      throw WarnTexts.NOT_ONE_SUBJECT.of(kind, String.join(", ", named));
    }
    String id = named.iterator().next();
    BusinessCalendar calendar = calendars.get(id);
    if (calendar == null) {
      throw WarnTexts.NO_CALENDAR.of(id);
    }
    return AlertEngine.of(book, kind, zone, calendar);
  }

  /** The types of event that some indicator counts; empty if one counts all. */
  Optional<Set<String>> types() {
    Set<String> types = new TreeSet<>();
    for (AlertPolicy policy : policies) {
      for (Indicator each : policy.indicators()) {
        if (each.types().isEmpty()) {
          return Optional.empty();
        }
        types.addAll(each.types());
      }
    }
    return Optional.of(types);
  }

  /** The values of events by which payments are told, whatever their type. */
  Set<String> paidBy() {
    Set<String> ids = new TreeSet<>();
    for (AlertPolicy policy : policies) {
      for (Indicator each : policy.indicators()) {
        if (each.how() instanceof Reckoning.PastDue due) {
          ids.addAll(due.paid().attributeIds());
        }
      }
    }
    return ids;
  }

  /** The attributes of customers that policies about a kind read and nobody computes. */
  List<Attribute<?>> facts(String kind) {
    Set<String> ids = new TreeSet<>();
    Set<String> signals = new HashSet<>();
    for (AlertPolicy policy : of(kind)) {
      policy.indicators().forEach(each -> signals.add(each.id()));
      ids.addAll(policy.head().population().attributeIds());
      policy
          .levels()
          .forEach(
              level -> {
                ids.addAll(level.raise().attributeIds());
                level.clear().ifPresent(clear -> ids.addAll(clear.attributeIds()));
              });
    }
    ids.removeAll(signals);
    List<Attribute<?>> facts = new ArrayList<>();
    for (Attribute<?> each : book.catalog().attributes()) {
      if (ids.contains(each.id()) && book.catalog().derivation(each).isEmpty()) {
        facts.add(each);
      }
    }
    return facts;
  }
}
