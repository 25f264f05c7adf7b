package org.bankcrm.core;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bankcrm.core.internal.words.TextTable;
import org.jspecify.annotations.Nullable;

/** The names that stand in the tables of modules, by type and by constant or code. */
final class Labels {

  /** Read once a type; what it holds goes with the type. */
  private static final ClassValue<Map<String, LocalizedText>> READ =
      new ClassValue<>() {
        @Override
        protected Map<String, LocalizedText> computeValue(Class<?> type) {
          return read(type);
        }
      };

  private Labels() {}

  static @Nullable LocalizedText find(Class<?> type, String name) {
    return READ.get(type).get(name);
  }

  static Enum<?> constant(Labelled labelled) {
    if (labelled instanceof Enum<?> constant) {
      return constant;
    }
    throw new IllegalStateException(
        labelled.getClass().getName() + " is no enumeration and must say its own label and key");
  }

  private static Map<String, LocalizedText> read(Class<?> type) {
    SortedMap<String, String> zh = TextTable.nearest(type, "zh");
    SortedMap<String, String> en = TextTable.nearest(type, "en");
    Map<String, LocalizedText> labels = new TreeMap<>();
    names(type, zh).forEach(name -> labels.put(name, label(Labelled.keyOf(type, name), zh, en)));
    return labels;
  }

  private static Stream<String> names(Class<?> type, SortedMap<String, String> texts) {
    Object[] constants = type.getEnumConstants();
    if (constants != null) {
      return Stream.of(constants).map(each -> ((Enum<?>) each).name());
    }
    String before = Labelled.keyOf(type, "");
    return texts.keySet().stream()
        .filter(key -> key.startsWith(before))
        .map(key -> key.substring(before.length()));
  }

  private static LocalizedText label(
      String key, SortedMap<String, String> zh, SortedMap<String, String> en) {
    String chinese = zh.get(key);
    String english = en.get(key);
    if (chinese == null || english == null) {
      throw new IllegalStateException("no text for " + key);
    }
    return LocalizedText.of(chinese, english);
  }
}
