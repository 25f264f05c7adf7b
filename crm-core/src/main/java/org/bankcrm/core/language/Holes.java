package org.bankcrm.core.language;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.bankcrm.core.Labelled;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.Money;

/** What stands in the holes of one saying, in words of a language. */
record Holes(Language language, Saying saying, Map<String, ?> values) implements Template.Values {

  @Override
  public String told(String name) {
    Object value = value(name);
    if (value instanceof String text) {
      return text;
    } else if (value instanceof Labelled labelled) {
      return language.label(labelled);
    } else if (value instanceof LocalizedText text) {
      return language.text(text);
    } else if (value instanceof Money money) {
      return language.money(money);
    } else if (value instanceof LocalDate day) {
      return language.date(day);
    }
    return value instanceof BigDecimal number ? language.number(number) : value.toString();
  }

  @Override
  public String word(String name) {
    Object value = value(name);
    return value instanceof Enum<?> constant
        ? constant.name().toLowerCase(Locale.ROOT).replace('_', '-')
        : value.toString();
  }

  @Override
  public String form(String word) {
    return language.form(word);
  }

  private Object value(String name) {
    Object value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException(saying.key() + " needs a value for {" + name + "}");
    }
    return value;
  }
}
