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
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.explanation.Operand.Role;

/** What a leaf asks, in Chinese. */
final class ChinesePhrases {

  private final Formats formats;

  ChinesePhrases(Formats formats) {
    this.formats = formats;
  }

  Phrase of(Clause clause, boolean negated) {
    if (clause.isMasked()) {
      return asked("为 ***", false);
    }
    String fresh = fresh(clause.operand(Role.FRESH_DAYS));
    return switch (clause.operator()) {
      case CONSTANT -> constant(clause, negated);
      case AS_OF -> asOf(clause, negated);
      case RANGE -> range(clause, negated).followedBy(fresh);
      case ONE_OF -> oneOf(clause, negated).followedBy(fresh);
      case KNOWN -> recorded(!negated).followedBy(fresh);
      case MISSING -> recorded(negated).followedBy(fresh);
      case ABSENT -> absent(clause, negated).followedBy(fresh);
      case DAY_SPAN -> days(clause, negated).followedBy(fresh);
      case ANNIVERSARY -> asked(ChineseDays.anniversary(clause), negated).followedBy(fresh);
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

  private Phrase days(Clause clause, boolean negated) {
    boolean open =
        clause.operand(Role.FIRST_SHIFT).isEmpty() || clause.operand(Role.LAST_SHIFT).isEmpty();
    return open
        ? asked(new ChineseDays(formats).open(clause, negated), false)
        : asked(new ChineseDays(formats).span(clause), negated);
  }

  private static Phrase constant(Clause clause, boolean negated) {
    boolean holds = (clause.operand(Role.TRUTH).orElseThrow() == Truth.TRUE) != negated;
    String words = holds ? "对所有客户成立" : "对任何客户都不成立";
    return new Phrase(words, words);
  }

  private Phrase asOf(Clause clause, boolean negated) {
    String from = clause.operand(Role.FIRST_DAY).map(day -> "自" + day(day) + "起").orElse("");
    String to = clause.operand(Role.LAST_DAY).map(day -> "至" + day(day) + "止").orElse("");
    String within = (negated ? "不" : "") + "在" + from + to + "的期间内";
    return new Phrase("决策日期须" + within, "决策日期" + within);
  }

  private String day(Object day) {
    return formats.date((LocalDate) day);
  }

  private Phrase range(Clause clause, boolean negated) {
    Attribute<?> attribute = clause.attribute().orElseThrow();
    Optional<Object> single = Ends.single(clause);
    if (single.isPresent()) {
      return asked("为 " + formats.value(single.get(), attribute), negated);
    }
    Ends ends = Ends.of(clause, negated);
    boolean day = Ends.isDay(clause);
    if (ends.isClosed()) {
      return asked("介于 " + both(clause, attribute) + "之间", false);
    }
    List<String> words = new ArrayList<>();
    ends.below().ifPresent(v -> words.add((day ? "早于 " : "低于 ") + value(v, attribute)));
    ends.to().ifPresent(v -> words.add((day ? "不晚于 " : "不超过 ") + value(v, attribute)));
    int at = ends.either() ? words.size() : 0;
    ends.from().ifPresent(v -> words.add(at, (day ? "不早于 " : "至少 ") + value(v, attribute)));
    ends.above().ifPresent(v -> words.add(at, (day ? "晚于 " : "高于 ") + value(v, attribute)));
    return asked(String.join(ends.either() ? "或" : "且", words), false);
  }

  private String both(Clause clause, Attribute<?> attribute) {
    String from = formats.plain(clause.operand(Role.FROM).orElseThrow(), attribute);
    String to = formats.value(clause.operand(Role.TO).orElseThrow(), attribute);
    boolean digit = Character.isDigit(from.charAt(from.length() - 1));
    boolean date = attribute.type().kind() == ValueType.Kind.DATE;
    return from + (digit ? " 至" : "至") + (date ? "" : " ") + to;
  }

  private String value(Object value, Attribute<?> attribute) {
    return formats.value(value, attribute);
  }

  private static Phrase recorded(boolean known) {
    return known ? new Phrase("须有记录", "有记录") : new Phrase("须无记录", "无记录");
  }

  private static Phrase absent(Clause clause, boolean negated) {
    Absence reason = (Absence) clause.operand(Role.REASON).orElseThrow();
    String words = (negated ? "不因" : "因") + '“' + reason.label().zh() + "”而缺失";
    return new Phrase("须" + words, words);
  }

  private Phrase oneOf(Clause clause, boolean negated) {
    Collection<?> members = (Collection<?>) clause.operand(Role.MEMBERS).orElseThrow();
    Object first = members.iterator().next();
    if (members.size() > 1) {
      String list = formats.list(members, clause.attribute().orElseThrow());
      return asked("为 " + list + " 之一", negated);
    } else if (first instanceof Boolean yes) {
      return asked("为" + formats.quoted(formats.yesNo(yes != negated)), false);
    }
    return asked("为 " + value(first, clause.attribute().orElseThrow()), negated);
  }

  private Phrase set(Clause clause, boolean negated) {
    if (clause.operator() == Operator.SIZE) {
      return number("项数", clause, negated);
    }
    Collection<?> codes = (Collection<?>) clause.operand(Role.MEMBERS).orElseThrow();
    String list = formats.list(codes, clause.attribute().orElseThrow());
    boolean one = codes.size() == 1;
    return switch (clause.operator()) {
      case HAS_ANY -> any(list, one, negated);
      case HAS_ALL -> asked((one ? "包含 " : "同时包含 ") + list, negated);
      case HAS_NONE -> any(list, one, !negated);
      case HAS_ONLY -> asked("包含 " + list + " 以外的项", !negated);
      default -> asked("恰好为 " + list, negated);
    };
  }

  private static Phrase any(String list, boolean one, boolean negated) {
    String which = one ? "" : negated ? " 中的任何一项" : " 中的任意一项";
    return asked("包含 " + list + which, negated);
  }

  /** How many, of codes or parts. */
  static Phrase number(String what, Clause clause, boolean negated) {
    int least = (Integer) clause.operand(Role.LEAST).orElseThrow();
    int most = (Integer) clause.operand(Role.MOST).orElseThrow();
    if (least == most) {
      return negated
          ? new Phrase(what + "不得为 " + least, what + "不为 " + least)
          : new Phrase(what + "须为 " + least, what + "为 " + least);
    }
    String number = negated ? outside(least, most) : inside(least, most);
    return new Phrase(what + '须' + number, what + number);
  }

  private static String inside(int least, int most) {
    if (most == Integer.MAX_VALUE) {
      return "至少 " + least;
    }
    return least == 0 ? "不超过 " + most : "介于 " + least + " 至 " + most + " 之间";
  }

  private static String outside(int least, int most) {
    if (most == Integer.MAX_VALUE) {
      return "少于 " + least;
    }
    return least == 0 ? "超过 " + most : "少于 " + least + " 或超过 " + most;
  }

  private Phrase text(Clause clause, boolean negated) {
    String literal =
        formats.quoted(Formats.safe((String) clause.operand(Role.LITERAL).orElseThrow()));
    String words =
        switch (clause.operator()) {
          case TEXT_STARTS -> "以" + literal + "开头";
          case TEXT_ENDS -> "以" + literal + "结尾";
          case TEXT_CONTAINS -> "包含" + literal;
          default -> "为" + literal;
        };
    Folding folding = (Folding) clause.operand(Role.FOLDING).orElseThrow();
    return asked(words, negated)
        .followedBy(
            switch (folding) {
              case NONE -> "";
              case CASE -> "（不分大小写）";
              case WIDTH_AND_CASE -> "（不分大小写和全角半角）";
            });
  }

  private Phrase other(Clause clause, boolean negated) {
    Attribute<?> other = (Attribute<?>) clause.operand(Role.OTHER).orElseThrow();
    String name = other.info().name().zh() + fresh(clause.operand(Role.OTHER_FRESH_DAYS));
    boolean day = Ends.isDay(clause);
    return switch (clause.operator()) {
      case AT_LEAST_OTHER -> asked(negated ? less(day) + name : notLess(day) + name, false);
      case MORE_THAN_OTHER -> asked(negated ? notMore(day) + name : more(day) + name, false);
      case AT_MOST_OTHER -> asked(negated ? more(day) + name : notMore(day) + name, false);
      case LESS_THAN_OTHER -> asked(negated ? notLess(day) + name : less(day) + name, false);
      default -> asked("等于" + name, negated);
    };
  }

  private static String more(boolean day) {
    return day ? "晚于" : "高于";
  }

  private static String less(boolean day) {
    return day ? "早于" : "低于";
  }

  private static String notMore(boolean day) {
    return day ? "不晚于" : "不高于";
  }

  private static String notLess(boolean day) {
    return day ? "不早于" : "不低于";
  }

  private static String fresh(Optional<Object> days) {
    return days.map(n -> "（" + n + " 天内的记录）").orElse("");
  }

  private static Phrase asked(String words, boolean negated) {
    return negated ? new Phrase("不得" + words, "不" + words) : new Phrase("需要" + words, words);
  }
}
