package org.bankcrm.core.analysis;

import java.util.ArrayList;
import java.util.List;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.check.Characters;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.internal.analysis.Model;
import org.bankcrm.core.internal.analysis.Model.Held;

/** How the values of an invented customer are told in one language. */
enum WitnessWords {
  CHINESE("任何人", "，", "（", "）", "缺失", "观测于 ", " 天前", "基准日 "),
  ENGLISH("anybody", ", ", " (", ")", "missing", "observed ", " days before", "as of ");

  private static final int MOST_OF_A_VALUE = 100;
  private static final int MOST_CHARACTERS = 1_500;

  private final String anybody;
  private final String and;
  private final String open;
  private final String close;
  private final String missing;
  private final String observed;
  private final String daysBefore;
  private final String asOf;

  WitnessWords(
      String anybody,
      String and,
      String open,
      String close,
      String missing,
      String observed,
      String daysBefore,
      String asOf) {
    this.anybody = anybody;
    this.and = and;
    this.open = open;
    this.close = close;
    this.missing = missing;
    this.observed = observed;
    this.daysBefore = daysBefore;
    this.asOf = asOf;
  }

  String of(Model model, boolean dated) {
    List<String> words = new ArrayList<>();
    model.values().forEach((id, held) -> words.add(id + "=" + of(held)));
    if (dated) {
      words.add(asOf + model.asOf());
    }
    return words.isEmpty() ? anybody : cut(String.join(and, words), MOST_CHARACTERS);
  }

  private String of(Held held) {
    if (held.value() instanceof Absence reason) {
      return reason == Absence.NOT_KNOWN ? missing : missing + open + label(reason) + close;
    }
    String value = value(held.value());
    return held.daysOld() == 0
        ? value
        : value + open + observed + held.daysOld() + daysBefore + close;
  }

  private String label(Absence reason) {
    LocalizedText label = reason.label();
    return this == CHINESE ? label.zh() : label.en();
  }

  private String value(Object value) {
    return value instanceof List<?> parts
        ? parts.stream().map(part -> "{" + of((Model) part, false) + "}").toList().toString()
        : cut(printable(value.toString()), MOST_OF_A_VALUE);
  }

  /** Whatever a condition may ask of, what is shown is one line. */
  private static String printable(String text) {
    return text.codePoints()
        .map(point -> Characters.isPrintable(point) ? point : '\uFFFD')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    return text.substring(0, end) + "…";
  }
}
