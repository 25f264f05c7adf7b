package org.bankcrm.testkit.random;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.condition.Absent;
import org.bankcrm.core.condition.All;
import org.bankcrm.core.condition.Anniversary;
import org.bankcrm.core.condition.Any;
import org.bankcrm.core.condition.AtLeast;
import org.bankcrm.core.condition.AttributeComparison;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.CodeSetSize;
import org.bankcrm.core.condition.CodeSetTest;
import org.bankcrm.core.condition.Comparison;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Constant;
import org.bankcrm.core.condition.DayShift;
import org.bankcrm.core.condition.ElementTest;
import org.bankcrm.core.condition.Membership;
import org.bankcrm.core.condition.Not;
import org.bankcrm.core.condition.Presence;
import org.bankcrm.core.condition.RelativeDate;
import org.bankcrm.core.condition.TextTest;
import org.bankcrm.core.condition.ValueType;

/** What conditions compare each attribute with: the values around which their truth changes. */
final class Landmarks {

  private final LocalDate asOf;
  private final ZoneId zone;
  private final Map<String, List<Object>> values = new HashMap<>();
  private final Map<String, List<Integer>> ages = new HashMap<>();
  private final Map<String, List<Condition>> ofParts = new HashMap<>();

  Landmarks(Collection<Condition> conditions, LocalDate asOf, ZoneId zone) {
    this.asOf = asOf;
    this.zone = zone;
    conditions.forEach(this::visit);
  }

  /** The constants that the attribute is compared with. */
  List<Object> values(String id) {
    return values.getOrDefault(id, List.of());
  }

  /** The ages in days beyond which a value counts as missing. */
  List<Integer> ages(String id) {
    return ages.getOrDefault(id, List.of());
  }

  /** The conditions on the parts of a list. */
  List<Condition> ofParts(String id) {
    return ofParts.getOrDefault(id, List.of());
  }

  private void visit(Condition condition) {
    if (condition instanceof Not not) {
      visit(not.part());
    } else if (condition instanceof All all) {
      all.parts().forEach(this::visit);
    } else if (condition instanceof Any any) {
      any.parts().forEach(this::visit);
    } else if (condition instanceof AtLeast some) {
      some.parts().forEach(this::visit);
    } else if (!(condition instanceof Constant)) {
      leaf(condition);
    }
  }

  private void leaf(Condition condition) {
    if (condition instanceof Comparison c) {
      c.range().lower().ifPresent(end -> add(c.attribute(), end.value()));
      c.range().upper().ifPresent(end -> add(c.attribute(), end.value()));
    } else if (condition instanceof Membership m) {
      m.members().forEach(member -> add(m.attribute(), member));
    } else if (condition instanceof CodeSetTest t) {
      add(t.attribute(), t.codes());
    } else if (condition instanceof TextTest t) {
      add(t.attribute(), t.literal());
    } else if (condition instanceof RelativeDate r) {
      r.from().ifPresent(from -> addDay(r.attribute(), from));
      r.to().ifPresent(to -> addDay(r.attribute(), to));
    } else if (condition instanceof Anniversary a) {
      addReturns(a);
    } else {
      rest(condition);
    }
  }

  private void rest(Condition condition) {
    if (condition instanceof ElementTest e) {
      ofParts.computeIfAbsent(e.attribute().id(), id -> new ArrayList<>()).add(e.where());
      addAge(e.attribute());
    } else if (condition instanceof AttributeComparison c) {
      addAge(c.left());
      addAge(c.right());
    } else if (condition instanceof CodeSetSize s) {
      addAge(s.attribute());
    } else if (condition instanceof Presence p) {
      addAge(p.attribute());
    } else if (condition instanceof Absent a) {
      addAge(a.attribute());
    }
  }

  private void addReturns(Anniversary anniversary) {
    for (int days : new int[] {anniversary.fromDays(), anniversary.toDays()}) {
      for (int years : new int[] {0, 1, 3}) {
        addDay(anniversary.attribute(), asOf.plusDays(days).minusYears(years));
      }
    }
    addDay(anniversary.attribute(), LocalDate.of(2000, 2, 29));
  }

  private void addDay(AttributeRef attribute, DayShift shift) {
    addDay(attribute, shift.from(asOf));
  }

  private void addDay(AttributeRef attribute, LocalDate day) {
    LocalDate held = RandomValues.date(day);
    boolean isDate = attribute.type().kind() == ValueType.Kind.DATE;
    add(attribute, isDate ? held : RandomValues.instant(LocalDays.startOf(held, zone)));
  }

  private void add(AttributeRef attribute, Object value) {
    values.computeIfAbsent(attribute.id(), id -> new ArrayList<>()).add(value);
    addAge(attribute);
  }

  private void addAge(AttributeRef attribute) {
    attribute
        .freshDays()
        .ifPresent(days -> ages.computeIfAbsent(attribute.id(), id -> new ArrayList<>()).add(days));
  }
}
