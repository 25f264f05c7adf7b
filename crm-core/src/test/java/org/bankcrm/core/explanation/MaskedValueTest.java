package org.bankcrm.core.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bankcrm.core.Money.yuan;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.CodeSetAttribute;
import org.bankcrm.core.attribute.DateAttribute;
import org.bankcrm.core.attribute.DecimalAttribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.InstantAttribute;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.MoneyAttribute;
import org.bankcrm.core.attribute.OrderedCodeAttribute;
import org.bankcrm.core.attribute.RealAttribute;
import org.bankcrm.core.attribute.Sensitivity;
import org.bankcrm.core.attribute.TextAttribute;
import org.bankcrm.core.attribute.YesNoAttribute;
import org.bankcrm.core.condition.Anniversary.LeapDay;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.TextTest.Folding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Who reads what a disclosure holds, and does not know the rule beforehand, cannot tell the value
 * that it masks: for every kind of attribute there are at least two values that the same text could
 * be about.
 */
class MaskedValueTest {

  /** The values of one kind, and rules of one shape that differ in their constants. */
  private record Asked<A extends Attribute<?>>(
      Function<AttributeInfo, A> make, List<?> values, List<Function<A, Condition>> rules) {

    /** What is told of each value by each rule: of which values. */
    Map<String, Set<Object>> told(Sensitivity sensitivity, Disclosure disclosure) {
      AttributeInfo info = AttributeInfo.named("某项", "Something").withSensitivity(sensitivity);
      A attribute = make.apply(info);
      AttributeCatalog catalog = AttributeCatalog.of(attribute);
      Map<String, Set<Object>> told = new HashMap<>();
      for (Object value : values) {
        Facts facts = facts(catalog, attribute, value);
        for (Function<A, Condition> rule : rules) {
          Explanation why = Bank.explain(rule.apply(attribute), facts, disclosure);
          Explanation not = Bank.explain(rule.apply(attribute).not(), facts, disclosure);
          for (Explanation each : List.of(why, not)) {
            String text = each.render(Locale.ENGLISH) + each.render(Locale.CHINESE);
            told.computeIfAbsent(text + each.toDocument(), none -> new HashSet<>()).add(value);
          }
        }
      }
      return told;
    }

    private static Facts facts(AttributeCatalog catalog, Attribute<?> attribute, Object value) {
      Facts.Builder facts = Facts.builder(catalog, Bank.AS_OF, Bank.SHANGHAI);
      return put(facts, attribute, value).build();
    }
  }

  @SuppressWarnings("unchecked")
  private static <T> Facts.Builder put(Facts.Builder facts, Attribute<T> attribute, Object value) {
    return facts.put(attribute, (T) value);
  }

  private static <A extends Attribute<?>> Asked<A> of(
      Function<AttributeInfo, A> make, List<?> values, List<Function<A, Condition>> rules) {
    return new Asked<>(make, values, rules);
  }

  private static final List<String> CODES = List.of("A", "B", "C", "D");

  private static List<Asked<?>> codes() {
    Function<AttributeInfo, CodeAttribute> code = info -> Attributes.code("x.y", CODES, info);
    Function<AttributeInfo, OrderedCodeAttribute> rank =
        info -> Attributes.orderedCode("x.y", CODES, info);
    Function<AttributeInfo, CodeSetAttribute> set = info -> Attributes.codeSet("x.y", CODES, info);
    List<?> sets = List.of(Set.of("A"), Set.of("B"), Set.of("C"));
    return List.of(
        of(
            info -> Attributes.yesNo("x.y", info),
            List.of(true, false),
            List.of(YesNoAttribute::isTrue, YesNoAttribute::isFalse)),
        of(code, CODES, List.of(a -> a.is("A"), a -> a.is("B"), a -> a.is("C"))),
        of(
            code,
            CODES,
            List.of(a -> a.isIn(Set.of("A", "B", "C")), a -> a.isIn(Set.of("B", "C", "D")))),
        of(rank, CODES, List.of(a -> a.is("B"), a -> a.is("C"))),
        of(rank, CODES, List.of(a -> a.atLeast("D"), a -> a.atMost("A"), a -> a.moreThan("C"))),
        of(
            rank,
            CODES,
            List.of(
                a -> a.atLeast("B"),
                a -> a.lessThan("B"),
                a -> a.atMost("C"),
                a -> a.moreThan("C"))),
        of(set, sets, List.of(a -> a.hasAny("A"), a -> a.hasAny("B"), a -> a.hasAny("C"))),
        of(set, sets, List.of(a -> a.hasAll("A"), a -> a.hasAll("B"), a -> a.hasAll("C"))),
        of(set, sets, List.of(a -> a.hasNone("A"), a -> a.hasNone("B"), a -> a.hasNone("C"))));
  }

  private static List<Asked<?>> numbers() {
    Function<AttributeInfo, IntegerAttribute> integer = info -> Attributes.integer("x.y", info);
    Function<AttributeInfo, DecimalAttribute> decimal = info -> Attributes.decimal("x.y", 2, info);
    Function<AttributeInfo, MoneyAttribute> money = info -> Attributes.money("x.y", Bank.CNY, info);
    Function<AttributeInfo, RealAttribute> real = info -> Attributes.real("x.y", info);
    List<BigDecimal> decimals =
        List.of(new BigDecimal("1.00"), new BigDecimal("2.00"), new BigDecimal("3.00"));
    return List.of(
        of(integer, List.of(1L, 2L, 3L), List.of(a -> a.is(1), a -> a.is(2), a -> a.is(3))),
        of(
            integer,
            List.of(1L, 11L, 21L),
            List.of(a -> a.between(0, 9), a -> a.between(10, 19), a -> a.between(20, 29))),
        of(integer, List.of(1L, 2L, 3L, 4L), List.of(a -> a.atLeast(3), a -> a.lessThan(3))),
        of(
            decimal,
            decimals,
            List.of(
                a -> a.between(new BigDecimal("0.5"), new BigDecimal("1.5")),
                a -> a.between(new BigDecimal("1.5"), new BigDecimal("2.5")))),
        of(
            money,
            List.of(yuan(1), yuan(2), yuan(3)),
            List.of(a -> a.between(yuan(1), yuan(1)), a -> a.between(yuan(2), yuan(2)))),
        of(
            real,
            List.of(0.1, 0.4, 0.8),
            List.of(a -> a.between(0.0, 0.3), a -> a.between(0.3, 0.6))));
  }

  private static List<Asked<?>> daysAndTexts() {
    Function<AttributeInfo, DateAttribute> date = info -> Attributes.date("x.y", info);
    Function<AttributeInfo, InstantAttribute> instant = info -> Attributes.instant("x.y", info);
    Function<AttributeInfo, TextAttribute> text = info -> Attributes.text("x.y", info);
    LocalDate day = LocalDate.of(2026, 3, 2);
    List<LocalDate> days = List.of(day, day.minusDays(10), day.minusDays(100));
    Instant moment = Bank.AS_OF;
    return List.of(
        of(
            date,
            List.of(day.minusDays(1), day.plusDays(1), day.plusDays(99)),
            List.of(a -> a.inLastDays(5), a -> a.inNextDays(1, 5))),
        of(date, days, List.of(a -> a.is(day), a -> a.is(day.minusDays(10)))),
        of(
            date,
            List.of(day, day.plusDays(5), day.plusDays(99), day.plusDays(100)),
            List.of(
                a -> a.anniversaryWithinDays(0, LeapDay.MARCH_1),
                a -> a.anniversaryWithinDays(9, LeapDay.MARCH_1))),
        of(
            instant,
            List.of(
                moment.minusSeconds(99_999),
                moment.plusSeconds(99_999),
                moment.plusSeconds(9_999_999)),
            List.of(a -> a.inLastDays(5), a -> a.inNextDays(1, 5))),
        of(
            text,
            List.of("Ann", "Bob", "Cid"),
            List.of(a -> a.is("Ann", Folding.NONE), a -> a.is("Bob", Folding.NONE))),
        of(
            text,
            List.of("Ann", "Bob", "Cid"),
            List.of(a -> a.startsWith("A", Folding.NONE), a -> a.startsWith("B", Folding.NONE))),
        of(
            text,
            List.of("Ann", "Bob", "Cid"),
            List.of(a -> a.contains("n", Folding.NONE), a -> a.contains("o", Folding.NONE))));
  }

  private static List<Asked<?>> all() {
    List<Asked<?>> all = new ArrayList<>(codes());
    all.addAll(numbers());
    all.addAll(daysAndTexts());
    return all;
  }

  @ParameterizedTest
  @EnumSource(Disclosure.class)
  void told_ofEveryKindOfAttribute_leavesNoValueAloneThatIsMasked(Disclosure disclosure) {
    for (Sensitivity sensitivity : Sensitivity.values()) {
      for (Asked<?> asked : all()) {
        Map<String, Set<Object>> told = asked.told(sensitivity, disclosure);
        if (disclosure.showsValues(sensitivity)) {
          assertThat(told.values()).as(asked.toString()).allMatch(values -> values.size() == 1);
        } else {
          assertThat(told).as(asked.toString()).allSatisfy((text, values) -> several(values));
        }
      }
    }
  }

  private static void several(Set<Object> values) {
    assertThat(values).hasSizeGreaterThan(1);
  }
}
