package org.bankcrm.core.internal.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.document.CoreProblem;
import org.jspecify.annotations.Nullable;

/** Texts in both languages and in further ones: {@code {"zh": "…", "en": "…", "fr": "…"}}. */
public final class LocalizedForm {

  private static final int LONGEST_TOLD = 60;

  private LocalizedForm() {}

  /** What is written for a language by those who think of a country. */
  private static final Map<String, Set<String>> COUNTRIES =
      Map.of("zh", Set.of("cn", "ch", "chn"), "en", Set.of("us", "uk", "gb"));

  /** The text in all its languages. */
  public static Map<String, Object> write(LocalizedText text) {
    Map<String, Object> texts = new LinkedHashMap<>();
    texts.put("zh", text.zh());
    texts.put("en", text.en());
    texts.putAll(text.further());
    return Collections.unmodifiableMap(texts);
  }

  /** The text, or null with the problem reported. */
  public static @Nullable LocalizedText read(Item item) {
    Fields object = item.object(); // at once: texts are many
    Fields fields = object == null ? item.fields(() -> advice(item)) : object;
    if (fields == null) {
      return null;
    }
    String zh = text(fields.need("zh"));
    String en = text(fields.need("en"));
    SortedMap<String, String> further = new TreeMap<>();
    boolean whole = true;
    for (String tag : fields.keys()) {
      if (LocalizedText.isTag(tag) && !isSlip(tag, fields)) {
        String text = text(fields.entry(tag));
        whole &= text != null && further.put(tag, text) == null;
      }
    }
    fields.finish();
    return zh == null || en == null || !whole ? null : made(item, zh, en, further);
  }

  /** The form, with the text that stands here under the language in which it seems to be. */
  private static String advice(Item item) {
    String plain = item.context().withholds() ? null : item.plainText();
    String text = plain == null || plain.length() > LONGEST_TOLD ? "…" : plain;
    boolean chinese = text.codePoints().anyMatch(Character::isIdeographic);
    Map<String, Object> texts = new LinkedHashMap<>();
    texts.put("zh", chinese ? text : "…");
    texts.put("en", chinese ? "…" : text);
    return "Write " + Mend.json(texts) + ".";
  }

  /** Whether one of the languages that are needed is missing and may be meant by a tag. */
  private static boolean isSlip(String tag, Fields fields) {
    return Stream.of("zh", "en")
        .filter(needed -> !fields.has(needed))
        .anyMatch(
            needed ->
                COUNTRIES.getOrDefault(needed, Set.of()).contains(tag)
                    || (tag.length() == needed.length() + 1 && tag.contains(needed)));
  }

  private static @Nullable String text(@Nullable Item item) {
    return item == null ? null : item.words(item.context().limits().textLength());
  }

  private static @Nullable LocalizedText made(
      Item item, String zh, String en, SortedMap<String, String> further) {
    try {
      return new LocalizedText(zh, en, further);
    } catch (IllegalArgumentException e) {
      return item.refused(CoreProblem.WRONG_VALUE, e);
    }
  }
}
