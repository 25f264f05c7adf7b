package org.bankcrm.testkit.law;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bankcrm.core.Money;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.ElementsAttribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.Sensitivity;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.testkit.random.RandomCase;
import org.bankcrm.testkit.random.Seeded;

/** A random book some of whose attributes are protected, for a purpose that may read them. */
final class Veiled {

  /** What a protected value is where its type has room for it, written without points. */
  private static final List<String> CANARIES =
      List.of(
          "4711471147", "CANARY4711", "canary-4711", "1947-11-07", "7 November 1947", "1947年11月7日");

  /** Whether a protected value shows. */
  static boolean sings(String text) {
    String plain = text.replaceAll("[,.]", "");
    return CANARIES.stream().anyMatch(plain::contains);
  }

  private final RandomCase plain;
  private final AttributeCatalog catalog;

  /** The ids of what is protected; of parts {@code list/part}. */
  private final Set<String> hidden = new TreeSet<>();

  private final DecisionEngine engine;

  Veiled(RandomCase plain, Seeded source) {
    this.plain = plain;
    List<String> read =
        Books.compile(plain.book()).requiredAttributes().stream()
            .map(Attribute::id)
            .filter(id -> !id.startsWith("stage.") && !id.startsWith("tier"))
            .toList();
    Set<String> chosen = new TreeSet<>();
    for (int left = source.between(1, 2); left > 0 && !read.isEmpty(); left--) {
      chosen.add(source.pick(read));
    }
    List<Attribute<?>> attributes = new ArrayList<>();
    for (Attribute<?> each : plain.book().catalog().attributes()) {
      attributes.add(chosen.contains(each.id()) ? veiled(each, source) : each);
    }
    this.catalog = AttributeCatalog.of(attributes);
    this.engine = Books.compile(forService());
  }

  private Attribute<?> veiled(Attribute<?> attribute, Seeded source) {
    if (attribute instanceof ElementsAttribute list && source.chance(70)) {
      String part = source.pick(list.parts().attributes()).id();
      hidden.add(list.id() + "/" + part);
      List<Attribute<?>> parts = new ArrayList<>();
      for (Attribute<?> each : list.parts().attributes()) {
        parts.add(each.id().equals(part) ? veil(each) : each);
      }
      return Attributes.elements(list.id(), AttributeCatalog.of(parts), list.info());
    }
    hidden.add(attribute.id());
    return veil(attribute);
  }

  private static Attribute<?> veil(Attribute<?> attribute) {
    AttributeInfo info = attribute.info().withSensitivity(Sensitivity.PROTECTED);
    return attribute instanceof ElementsAttribute list
        ? Attributes.elements(list.id(), list.parts(), info)
        : Attributes.of(attribute.id(), attribute.type(), info);
  }

  private PolicyBook forService() {
    PolicyBook book =
        PolicyBook.builder(plain.book().ref(), plain.book().name(), catalog)
            .calendars(plain.book().calendars())
            .addAll(plain.book().policies())
            .build();
    List<Object> policies = new ArrayList<>();
    for (Object policy : (List<?>) book.toDocument().get("policies")) {
      Map<Object, Object> document = new LinkedHashMap<>((Map<?, ?>) policy);
      document.put("decides", "service");
      policies.add(document);
    }
    Map<String, Object> tree = new LinkedHashMap<>(book.toDocument());
    tree.put("policies", policies);
    return PolicyBook.parse(tree, Books.KINDS);
  }

  DecisionEngine engine() {
    return engine;
  }

  Set<String> hidden() {
    return hidden;
  }

  /** The first customer with what is protected of the second. */
  Facts joined(Facts open, Facts donor) {
    return facts(open, donor, false);
  }

  /** The customer with canaries for what is protected, as far as their types take them. */
  Facts canary(Facts open) {
    return facts(open, open, true);
  }

  private Facts facts(Facts open, Facts donor, boolean canary) {
    Facts.Builder all = Facts.builder(engine.book().catalog(), open.asOf(), open.zone());
    for (Attribute<?> attribute : engine.book().catalog().attributes()) {
      boolean veiled = hidden.contains(attribute.id());
      if (attribute instanceof ElementsAttribute list) {
        parts(list, open, veiled ? donor : open, donor, canary).ifPresent(p -> put(all, list, p));
      } else {
        copy(attribute, veiled ? donor : open, veiled && canary, all);
      }
    }
    return all.build();
  }

  private Optional<List<Facts>> parts(
      ElementsAttribute list, Facts open, Facts from, Facts donor, boolean canary) {
    ElementsAttribute before = (ElementsAttribute) open.catalog().find(list.id()).orElseThrow();
    List<Facts> lent = donor.get(before).orElse(List.of());
    return from.get(before)
        .map(
            found -> {
              List<Facts> parts = new ArrayList<>();
              for (int i = 0; i < found.size(); i++) {
                Facts other = i < lent.size() ? lent.get(i) : found.get(0);
                parts.add(part(list, found.get(i), other, canary));
              }
              return parts;
            });
  }

  private Facts part(ElementsAttribute list, Facts open, Facts donor, boolean canary) {
    Facts.Builder part = Facts.builder(list.parts(), open.asOf(), open.zone());
    for (Attribute<?> attribute : list.parts().attributes()) {
      boolean veiled = hidden.contains(list.id() + "/" + attribute.id());
      copy(attribute, veiled ? donor : open, veiled && canary, part);
    }
    return part.build();
  }

  private static void copy(Attribute<?> attribute, Facts from, boolean canary, Facts.Builder into) {
    Attribute<?> before = from.catalog().find(attribute.id()).orElseThrow();
    Optional<Object> bird = canary ? canary(attribute.type()) : Optional.empty();
    Optional<?> value = bird.isPresent() ? bird : from.get(before);
    if (value.isPresent()) {
      put(into, attribute, value.get());
    } else {
      from.absence(before).ifPresent(reason -> into.absent(attribute, reason));
    }
  }

  private static Optional<Object> canary(ValueType type) {
    return switch (type.kind()) {
      case INTEGER -> Optional.of(4_711_471_147L);
      case MONEY -> Optional.of(Money.ofMinor(4_711_471_147L, type.currency().orElseThrow()));
      case DECIMAL ->
          type.scale() == 0 ? Optional.of(BigDecimal.valueOf(4_711_471_147L)) : Optional.empty();
      case REAL -> Optional.of(4_711.471147);
      case TEXT -> Optional.of("canary-4711");
      case DATE -> Optional.of(LocalDate.of(1947, 11, 7));
      case INSTANT -> Optional.of(Instant.parse("1947-11-07T11:47:11Z"));
      case CODE -> type.equals(ValueType.OPEN_CODE) ? Optional.of("CANARY4711") : Optional.empty();
      case YES_NO, CODE_SET, ELEMENTS -> Optional.empty();
    };
  }

  @SuppressWarnings("unchecked") // the value is of the attribute's type, which put checks
  private static <T> void put(Facts.Builder into, Attribute<T> attribute, Object value) {
    into.put(attribute, (T) value);
  }
}
