package org.bankcrm.core.explanation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.TextTest.Folding;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.explanation.Operand.Role;

/** What a leaf asks, in English. */
final class EnglishPhrases {

  private final Formats formats;

  EnglishPhrases(Formats formats) {
    this.formats = formats;
  }

  Phrase of(Clause clause, boolean negated) {
    if (clause.isMasked()) {
      return be("***", false);
    }
    String fresh = fresh(clause.operand(Role.FRESH_DAYS));
    return switch (clause.operator()) {
      case CONSTANT -> constant(clause, negated);
      case AS_OF -> asOf(clause, negated);
      case RANGE -> range(clause, negated).followedBy(fresh);
      case ONE_OF -> oneOf(clause, negated).followedBy(fresh);
      case KNOWN -> be(negated ? "missing" : "known", false).followedBy(fresh);
      case MISSING -> be(negated ? "known" : "missing", false).followedBy(fresh);
      case ABSENT -> be(absent(clause), negated).followedBy(fresh);
      case DAY_SPAN -> days(clause, negated).followedBy(fresh);
      case ANNIVERSARY -> have(EnglishDays.anniversary(clause), negated).followedBy(fresh);
      case TEXT_IS, TEXT_STARTS, TEXT_ENDS, TEXT_CONTAINS ->
          text(clause, negated).followedBy(fresh);
      case IS_OTHER, AT_LEAST_OTHER, MORE_THAN_OTHER, AT_MOST_OTHER, LESS_THAN_OTHER ->
          other(clause, negated).followedBy(fresh);
      case HAS_ANY, HAS_ALL, HAS_NONE, HAS_ONLY, HAS_EXACTLY, SIZE ->
          set(clause, negated).followedBy(fresh);
      case WITHHELD, SOME, EVERY, NONE, COUNT, NOT, ALL, ANY, AT_LEAST ->
          throw new IllegalArgumentException(clause.operator() + " has a heading of its own");
    };
  }

  private static Phrase days(Clause clause, boolean negated) {
    boolean open =
        clause.operand(Role.FIRST_SHIFT).isEmpty() || clause.operand(Role.LAST_SHIFT).isEmpty();
    return open
        ? be(EnglishDays.open(clause, negated), false)
        : be(EnglishDays.span(clause), negated);
  }

  private static Phrase constant(Clause clause, boolean negated) {
    boolean holds = (clause.operand(Role.TRUTH).orElseThrow() == Truth.TRUE) != negated;
    String words = holds ? "Holds for everybody" : "Holds for nobody";
    return new Phrase(words, words);
  }

  private Phrase asOf(Clause clause, boolean negated) {
    String from = clause.operand(Role.FIRST_DAY).map(day -> " from " + day(day)).orElse("");
    String to = clause.operand(Role.LAST_DAY).map(day -> " up to " + day(day)).orElse("");
    String not = negated ? " not" : "";
    return new Phrase(
        "The day of the decision must" + not + " be" + from + to,
        "The day of the decision is" + not + from + to);
  }

  private String day(Object day) {
    return formats.date((LocalDate) day);
  }

  private Phrase range(Clause clause, boolean negated) {
    Attribute<?> attribute = clause.attribute().orElseThrow();
    Optional<Object> single = Ends.single(clause);
    if (single.isPresent()) {
      return be(formats.value(single.get(), attribute), negated);
    }
    Ends ends = Ends.of(clause, negated);
    boolean day = Ends.isDay(clause);
    if (ends.isClosed()) {
      return be("between " + both(clause, attribute), false);
    }
    List<String> words = new ArrayList<>();
    ends.below().ifPresent(v -> words.add((day ? "before " : "less than ") + value(v, attribute)));
    ends.to().ifPresent(v -> words.add((day ? "on or before " : "at most ") + value(v, attribute)));
    int at = ends.either() ? words.size() : 0;
    ends.from()
        .ifPresent(v -> words.add(at, (day ? "on or after " : "at least ") + value(v, attribute)));
    ends.above()
        .ifPresent(v -> words.add(at, (day ? "after " : "more than ") + value(v, attribute)));
    String joined = String.join(ends.either() ? " or " : " and ", words);
    boolean least = !day && !ends.either() && ends.from().isPresent();
    return least ? new Phrase("needs " + joined, "is " + joined) : be(joined, false);
  }

  private String both(Clause clause, Attribute<?> attribute) {
    return formats.plain(clause.operand(Role.FROM).orElseThrow(), attribute)
        + " and "
        + value(clause.operand(Role.TO).orElseThrow(), attribute);
  }

  private String value(Object value, Attribute<?> attribute) {
    return formats.value(value, attribute);
  }

  private Phrase oneOf(Clause clause, boolean negated) {
    Collection<?> members = (Collection<?>) clause.operand(Role.MEMBERS).orElseThrow();
    Object first = members.iterator().next();
    if (members.size() > 1) {
      return be("one of " + formats.list(members, clause.attribute().orElseThrow()), negated);
    } else if (first instanceof Boolean yes) {
      return be(formats.yesNo(yes != negated), false);
    }
    return be(value(first, clause.attribute().orElseThrow()), negated);
  }

  private Phrase set(Clause clause, boolean negated) {
    if (clause.operator() == Operator.SIZE) {
      boolean exact = clause.operand(Role.LEAST).equals(clause.operand(Role.MOST));
      String number = number(clause, negated && !exact);
      String noun = number.endsWith(" 1") ? " entry" : " entries";
      return have(number + noun, negated && exact);
    }
    Collection<?> codes = (Collection<?>) clause.operand(Role.MEMBERS).orElseThrow();
    String list = formats.list(codes, clause.attribute().orElseThrow());
    boolean one = codes.size() == 1;
    return switch (clause.operator()) {
      case HAS_ANY -> have((one ? "" : "any of ") + list, negated);
      case HAS_ALL -> have((one ? "" : "all of ") + list, negated);
      case HAS_NONE -> have((one ? "" : "any of ") + list, !negated);
      case HAS_ONLY -> have("entries other than " + list, !negated);
      default -> be("exactly " + list, negated);
    };
  }

  /** How many, of codes or parts. */
  static String number(Clause clause, boolean negated) {
    int least = (Integer) clause.operand(Role.LEAST).orElseThrow();
    int most = (Integer) clause.operand(Role.MOST).orElseThrow();
    if (most == Integer.MAX_VALUE) {
      return (negated ? "fewer than " : "at least ") + least;
    } else if (least == 0 && most > 0) {
      return (negated ? "more than " : "at most ") + most;
    } else if (least == most) {
      return (negated ? "a number other than " : "exactly ") + least;
    }
    return negated
        ? "fewer than " + least + " or more than " + most
        : "between " + least + " and " + most;
  }

  private Phrase text(Clause clause, boolean negated) {
    String literal =
        formats.quoted(Formats.safe((String) clause.operand(Role.LITERAL).orElseThrow()));
    Phrase phrase =
        switch (clause.operator()) {
          case TEXT_STARTS -> verb("start", "starts", "with " + literal, negated);
          case TEXT_ENDS -> verb("end", "ends", "with " + literal, negated);
          case TEXT_CONTAINS -> verb("contain", "contains", literal, negated);
          default -> be(literal, negated);
        };
    Folding folding = (Folding) clause.operand(Role.FOLDING).orElseThrow();
    return phrase.followedBy(
        switch (folding) {
          case NONE -> "";
          case CASE -> " (in any case)";
          case WIDTH_AND_CASE -> " (in any case and width)";
        });
  }

  private Phrase other(Clause clause, boolean negated) {
    Attribute<?> other = (Attribute<?>) clause.operand(Role.OTHER).orElseThrow();
    String name =
        other.info().name().in(java.util.Locale.ENGLISH)
            + fresh(clause.operand(Role.OTHER_FRESH_DAYS));
    return switch (clause.operator()) {
      case AT_LEAST_OTHER -> be((negated ? "less than " : "at least ") + name, false);
      case MORE_THAN_OTHER -> be((negated ? "at most " : "more than ") + name, false);
      case AT_MOST_OTHER -> be((negated ? "more than " : "at most ") + name, false);
      case LESS_THAN_OTHER -> be((negated ? "at least " : "less than ") + name, false);
      default -> be("equal to " + name, negated);
    };
  }

  private static String absent(Clause clause) {
    Absence reason = (Absence) clause.operand(Role.REASON).orElseThrow();
    return "missing as it \"" + reason.label().en() + '"';
  }

  private static String fresh(Optional<Object> days) {
    return days.map(n -> " (recorded within " + EnglishDays.plural((Integer) n, "day") + ')')
        .orElse("");
  }

  private static Phrase be(String what, boolean negated) {
    return negated
        ? new Phrase("must not be " + what, "is not " + what)
        : new Phrase("must be " + what, "is " + what);
  }

  private static Phrase have(String what, boolean negated) {
    return verb("have", "has", what, negated);
  }

  private static Phrase verb(String plain, String third, String what, boolean negated) {
    return negated
        ? new Phrase("must not " + plain + ' ' + what, "does not " + plain + ' ' + what)
        : new Phrase("must " + plain + ' ' + what, third + ' ' + what);
  }
}
