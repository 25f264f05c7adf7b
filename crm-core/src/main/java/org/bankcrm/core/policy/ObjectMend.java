package org.bankcrm.core.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.internal.document.Item;
import org.bankcrm.core.internal.document.Words;

/** Advice for a value that stands where an object of a form is expected. */
final class ObjectMend {

  /** A length such as "15 days": a number and what it counts. */
  private static final Pattern LENGTH = Pattern.compile("([0-9]{1,9}) *(?:个)?(\\p{L}{1,10})");

  private static final Map<String, String> UNITS =
      Map.of("天", "days", "日", "days", "周", "weeks", "月", "months", "年", "years");

  private ObjectMend() {}

  /** The object that the value may mean, if the form takes it; else the keys that there are. */
  static String of(Item item, Form<?> form, AttributeCatalog catalog) {
    List<String> keys =
        Stream.concat(Stream.of(form), form.variants().values().stream())
            .flatMap(each -> each.names().stream())
            .distinct()
            .toList();
    String otherwise =
        keys.isEmpty() ? "" : "Write an object {…} of these keys: " + Words.listed(keys) + ".";
    return item.advice(
        meant(item.tree(), keys),
        // a reader of its own, so that what is tried leaves nothing behind
        other -> form.read(new DocumentReader(other.fields(), catalog, true)).orElse(null),
        otherwise);
  }

  private static Stream<Map<String, Object>> meant(Object value, List<String> keys) {
    if (value instanceof String text) {
      Matcher length = LENGTH.matcher(text.strip());
      if (length.matches()) {
        String unit = length.group(2).toLowerCase(Locale.ROOT);
        String word = UNITS.getOrDefault(unit, unit.endsWith("s") ? unit : unit + "s");
        return Stream.of(word)
            .filter(keys::contains)
            .map(key -> Map.of(key, Long.valueOf(length.group(1))));
      }
    }
    boolean single =
        value instanceof String
            || value instanceof Long
            || value instanceof BigDecimal
            || value instanceof Boolean;
    return single ? keys.stream().map(key -> Map.of(key, value)) : Stream.empty();
  }
}
