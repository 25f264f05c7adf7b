package org.bankcrm.core.language;

import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What stands in the holes of one saying, in words of a language. */
record Holes(Language language, Supplier<String> saying, Function<String, ?> values)
    implements Template.Values {

  /** The words of the constants of an enumeration, made once a type. */
  private static final ClassValue<String[]> WORDS =
      new ClassValue<>() {
        @Override
        protected String[] computeValue(Class<?> type) {
          return Stream.of(type.getEnumConstants())
              .map(
                  each ->
                      ((Enum<?>) each).name().toLowerCase(Locale.ROOT).replace('_', '-').intern())
              .toArray(String[]::new);
        }
      };

  @Override
  public String told(String name) {
    return language.word(value(name));
  }

  @Override
  public String word(String name) {
    Object value = value(name);
    return value instanceof Enum<?> constant
        ? WORDS.get(constant.getDeclaringClass())[constant.ordinal()]
        : value.toString();
  }

  @Override
  public String form(String word) {
    return language.form(word);
  }

  private Object value(String name) {
    Object value = values.apply(name);
    if (value == null) {
      throw new IllegalArgumentException(saying.get() + " needs a value for {" + name + "}");
    }
    return value;
  }
}
