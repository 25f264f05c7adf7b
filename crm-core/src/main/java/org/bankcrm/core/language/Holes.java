package org.bankcrm.core.language;

import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** What stands in the holes of one saying, in words of a language. */
record Holes(Language language, Supplier<String> saying, Map<String, ?> values)
    implements Template.Values {

  @Override
  public String told(String name) {
    return language.word(value(name));
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
      throw new IllegalArgumentException(saying.get() + " needs a value for {" + name + "}");
    }
    return value;
  }
}
