package org.bankcrm.core.explanation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.Money;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.condition.TextTest.Folding;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.explanation.Operand.Role;
import org.bankcrm.core.explanation.Sentence.Mood;
import org.bankcrm.core.language.Language;

/** What a leaf asks: laid out here, worded by the tables of the languages. */
final class Phrases {

  /** The digits of the largest amounts, in minor units. */
  private static final int MOST_DIGITS = 18;

  private final Language language;
  private final Formats formats;
  private final KeptPhrases kept;
  private final DayPhrases days;

  Phrases(Language language, Formats formats, KeptPhrases kept) {
    this.language = language;
    this.formats = formats;
    this.kept = kept;
    this.days = new DayPhrases(language);
  }

  String of(Clause clause, Mood how) {
    return kept.asked(clause, how, this::told);
  }

  private String told(Clause clause, Mood how) {
    if (clause.isMasked() && clause.operator() == Operator.ANNIVERSARY) {
      return language.say(Sentence.ANNIVERSARY_VEILED, Map.of("how", how));
    } else if (clause.isMasked()) {
      return be(value("***"), how.plain());
    }
    String asked = asked(clause, how);
    return clause.operand(Role.FRESH_DAYS).map(days -> fresh(asked, days)).orElse(asked);
  }

  private String asked(Clause clause, Mood how) {
    return switch (clause.operator()) {
      case CONSTANT -> constant(clause, how);
      case AS_OF -> asOf(clause, how);
      case RANGE -> range(clause, how);
      case ONE_OF -> oneOf(clause, how);
      case KNOWN -> language.say(Sentence.RECORDED, Map.of("how", how));
      case MISSING -> language.say(Sentence.RECORDED, Map.of("how", how.not()));
      case ABSENT ->
          language.say(Sentence.ABSENT, Map.of("how", how, "reason", needed(clause, Role.REASON)));
      case DAY_SPAN -> daySpan(clause, how);
      case ANNIVERSARY -> days.anniversary(clause, how);
      case TEXT_IS -> text(Sentence.TEXT_IS, clause, how);
      case TEXT_STARTS -> text(Sentence.TEXT_STARTS, clause, how);
      case TEXT_ENDS -> text(Sentence.TEXT_ENDS, clause, how);
      case TEXT_CONTAINS -> text(Sentence.TEXT_CONTAINS, clause, how);
      case IS_OTHER -> isOther(clause, how);
      case AT_LEAST_OTHER -> thanOther(clause, how, "from", "below");
      case MORE_THAN_OTHER -> thanOther(clause, how, "above", "to");
      case AT_MOST_OTHER -> thanOther(clause, how, "to", "above");
      case LESS_THAN_OTHER -> thanOther(clause, how, "below", "from");
      case HAS_ANY -> codes(Sentence.HAS_ANY, clause, how);
      case HAS_NONE -> codes(Sentence.HAS_ANY, clause, how.not());
      case HAS_ALL -> codes(Sentence.HAS_ALL, clause, how);
      case HAS_ONLY -> codes(Sentence.HAS_OTHERS, clause, how.not());
      case HAS_EXACTLY -> codes(Sentence.HAS_EXACTLY, clause, how);
      case SIZE -> counted(Sentence.SIZE, clause, how);
      case WITHHELD, SOME, EVERY, NONE, COUNT, NOT, ALL, ANY, AT_LEAST ->
          throw new IllegalArgumentException(clause.operator() + " has a heading of its own");
    };
  }

  private String be(String what, Mood how) {
    return language.say(Sentence.BE, Map.of("how", how, "what", what));
  }

  private String value(String value) {
    return language.say(Sentence.VALUE, Map.of("value", value));
  }

  private String fresh(String what, Object days) {
    return language.say(Sentence.FRESH, Map.of("what", what, "days", days));
  }

  private static Object needed(Clause clause, Role role) {
    return clause.operand(role).orElseThrow();
  }

  private String constant(Clause clause, Mood how) {
    boolean holds = (needed(clause, Role.TRUTH) == Truth.TRUE) != how.isNegated();
    return language.say(Sentence.CONSTANT, Map.of("holds", yesNo(holds)));
  }

  static String yesNo(boolean yes) {
    return yes ? "yes" : "no";
  }

  private String asOf(Clause clause, Mood how) {
    Optional<Object> from = clause.operand(Role.FIRST_DAY);
    Optional<Object> to = clause.operand(Role.LAST_DAY);
    String ends = from.isEmpty() ? "to" : to.isEmpty() ? "from" : "both";
    return language.say(
        Sentence.AS_OF,
        Map.of("how", how, "ends", ends, "from", from.orElse(""), "to", to.orElse("")));
  }

  private String daySpan(Clause clause, Mood how) {
    boolean open =
        clause.operand(Role.FIRST_SHIFT).isEmpty() || clause.operand(Role.LAST_SHIFT).isEmpty();
    return open ? be(days.open(clause, how.isNegated()), how.plain()) : be(days.span(clause), how);
  }

  private String range(Clause clause, Mood how) {
    Attribute<?> attribute = clause.attribute().orElseThrow();
    Optional<Object> single = Ends.single(clause);
    if (single.isPresent()) {
      return be(value(formats.value(single.get(), attribute)), how);
    }
    Ends ends = Ends.of(clause, how.isNegated());
    if (ends.isClosed()) {
      return be(between(clause, attribute), how.plain());
    }
    boolean number = ending(attribute) == Sentence.NUMBER_END && !Formats.isRisen(attribute);
    boolean least = number && !ends.either() && ends.from().isPresent();
    return language.say(
        least ? Sentence.NEED : Sentence.BE,
        Map.of("how", how.plain(), "what", joined(words(ends, attribute), ends.either())));
  }

  /** The ends of a range, the lower one first; of what lies outside it the upper one. */
  private List<String> words(Ends ends, Attribute<?> attribute) {
    List<String> words = new ArrayList<>();
    ends.below().ifPresent(end -> words.add(end("below", end, attribute)));
    ends.to().ifPresent(end -> words.add(end("to", end, attribute)));
    int at = ends.either() ? words.size() : 0;
    ends.from().ifPresent(end -> words.add(at, end("from", end, attribute)));
    ends.above().ifPresent(end -> words.add(at, end("above", end, attribute)));
    return words;
  }

  private String end(String end, Object value, Attribute<?> attribute) {
    if (value instanceof Long number && Formats.isRisen(attribute)) {
      return formats.risenEnd(end, number);
    }
    String told = formats.value(value, attribute);
    String belowZero = yesNo(told.startsWith("-"));
    return language.say(
        ending(attribute), Map.of("end", end, "value", told, "belowZero", belowZero));
  }

  private static Sentence ending(Attribute<?> attribute) {
    return attribute.type().ordered()
        ? Sentence.CODE_END
        : Ends.isDay(attribute) ? Sentence.DAY_END : Sentence.NUMBER_END;
  }

  private String joined(List<String> ends, boolean either) {
    return ends.size() < 2
        ? ends.get(0)
        : language.say(
            Sentence.BOTH_ENDS,
            Map.of(
                "first", ends.get(0),
                "second", ends.get(1),
                "either", yesNo(either),
                "digit", yesNo(endsInDigit(ends.get(0)))));
  }

  private String between(Clause clause, Attribute<?> attribute) {
    String from = formats.plain(needed(clause, Role.FROM), attribute);
    String to = formats.value(needed(clause, Role.TO), attribute);
    boolean date = attribute.type().kind() == ValueType.Kind.DATE;
    boolean spaced = attribute.type().ordered() || endsInDigit(to);
    String kind = date ? "date" : spaced ? "number" : endsInDigit(from) ? "unit" : "other";
    return language.say(Sentence.BETWEEN, Map.of("from", from, "to", to, "kind", kind));
  }

  private static boolean endsInDigit(String text) {
    return Character.isDigit(text.charAt(text.length() - 1));
  }

  private String oneOf(Clause clause, Mood how) {
    if (clause.operand(Role.OTHER).isPresent()) {
      return be(language.say(Sentence.ONE_OF_OTHER, Map.of("name", other(clause))), how);
    }
    String asked = listed(clause, how);
    return clause.operand(Role.FOLDING).map(each -> folded(asked, (Folding) each)).orElse(asked);
  }

  private String listed(Clause clause, Mood how) {
    Attribute<?> attribute = clause.attribute().orElseThrow();
    Collection<?> members = (Collection<?>) needed(clause, Role.MEMBERS);
    Object first = members.iterator().next();
    if (members.size() > 1) {
      String list = formats.list(members, attribute);
      return be(language.say(Sentence.ONE_OF, Map.of("list", list)), how);
    } else if (first instanceof Boolean yes) {
      String answer = language.yesNo(yes != how.isNegated());
      return be(language.say(Sentence.ANSWER, Map.of("value", answer)), how.plain());
    }
    return be(value(formats.value(first, attribute)), how);
  }

  /** What a code is not, though one of these was asked. */
  String unlike(Clause clause, String actual) {
    Attribute<?> attribute = clause.attribute().orElseThrow();
    Collection<?> members = (Collection<?>) needed(clause, Role.MEMBERS);
    return language.say(
        Sentence.UNLIKE,
        Map.of(
            "name", language.text(attribute.info().name()),
            "actual", actual,
            "many", yesNo(members.size() > 1),
            "asked", formats.list(members, attribute)));
  }

  private String codes(Sentence sentence, Clause clause, Mood how) {
    if (clause.operand(Role.OTHER).isPresent()) {
      Attribute<?> codes = (Attribute<?>) needed(clause, Role.OTHER);
      int several = codes.type().kind() == ValueType.Kind.CODE_SET ? 2 : 1;
      return language.say(sentence, Map.of("how", how, "list", other(clause), "count", several));
    }
    Collection<?> codes = (Collection<?>) needed(clause, Role.MEMBERS);
    String list = formats.list(codes, clause.attribute().orElseThrow());
    return language.say(sentence, Map.of("how", how, "list", list, "count", codes.size()));
  }

  /** How many, of codes or parts; the opposite of a range of numbers is told by its own ends. */
  String counted(Sentence sentence, Clause clause, Mood how) {
    int least = (Integer) needed(clause, Role.LEAST);
    int most = (Integer) needed(clause, Role.MOST);
    boolean exact = least == most;
    boolean negated = how.isNegated();
    String size = exact ? "exactly" : size(least, most, negated);
    String number =
        language.say(Sentence.NUMBER, Map.of("size", size, "least", least, "most", most));
    return language.say(
        sentence,
        Map.of(
            "how",
            exact ? how : how.plain(),
            "number",
            number,
            "least",
            least,
            "last",
            most == Integer.MAX_VALUE ? least : most));
  }

  /** Which of the ways in which numbers are told between bounds. */
  private static String size(int least, int most, boolean negated) {
    if (most == Integer.MAX_VALUE) {
      return negated ? "fewer" : "at-least";
    }
    if (least == 0) {
      return negated ? "more" : "at-most";
    }
    return negated ? "outside" : "between";
  }

  private String text(Sentence sentence, Clause clause, Mood how) {
    String literal = language.quoted(Formats.safe((String) needed(clause, Role.LITERAL)));
    String asked = language.say(sentence, Map.of("how", how, "text", literal));
    return folded(asked, (Folding) needed(clause, Role.FOLDING));
  }

  private String folded(String asked, Folding folding) {
    return folding == Folding.NONE
        ? asked
        : language.say(
            Sentence.FOLDED,
            Map.of("what", asked, "width", yesNo(folding == Folding.WIDTH_AND_CASE)));
  }

  private String isOther(Clause clause, Mood how) {
    String asked = be(language.say(Sentence.EQUAL_OTHER, Map.of("name", other(clause))), how);
    return clause.operand(Role.FOLDING).map(each -> folded(asked, (Folding) each)).orElse(asked);
  }

  private String thanOther(Clause clause, Mood how, String end, String opposite) {
    String told =
        language.say(
            Ends.isDay(clause.attribute().orElseThrow())
                ? Sentence.DAY_THAN_OTHER
                : Sentence.THAN_OTHER,
            Map.of("end", how.isNegated() ? opposite : end, "name", other(clause)));
    return be(told, how.plain());
  }

  private String other(Clause clause) {
    Attribute<?> other = (Attribute<?>) needed(clause, Role.OTHER);
    String name = language.text(other.info().name());
    String told = clause.operand(Role.OTHER_FRESH_DAYS).map(days -> fresh(name, days)).orElse(name);
    return clause.operand(Role.TIMES).isPresent() ? multiple(clause, told, other) : told;
  }

  private String multiple(Clause clause, String name, Attribute<?> of) {
    BigDecimal times = (BigDecimal) needed(clause, Role.TIMES);
    BigDecimal plus = (BigDecimal) needed(clause, Role.PLUS);
    boolean part = times.signum() > 0 && times.compareTo(BigDecimal.ONE) < 0 && times.scale() <= 4;
    String kind = times.compareTo(BigDecimal.ONE) == 0 ? "one" : part ? "part" : "times";
    String number = language.number(part ? times.movePointRight(2).stripTrailingZeros() : times);
    String way = plus.signum() == 0 ? "none" : plus.signum() > 0 ? "more" : "less";
    return language.say(
        Sentence.MULTIPLE,
        Map.of(
            "kind", kind, "name", name, "times", number, "way", way, "plus", sum(plus.abs(), of)));
  }

  /** An amount, or the bare number where no amount has so many digits. */
  private String sum(BigDecimal number, Attribute<?> of) {
    int scale = of.type().scale();
    boolean fits =
        number.scale() <= scale && number.precision() - number.scale() + scale <= MOST_DIGITS;
    return of.type()
        .currency()
        .filter(currency -> fits)
        .map(currency -> formats.value(Money.of(number, currency), of))
        .orElseGet(() -> formats.value(number, of));
  }
}
