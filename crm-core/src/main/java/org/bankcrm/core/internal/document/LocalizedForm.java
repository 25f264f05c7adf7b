package org.bankcrm.core.internal.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bankcrm.core.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Texts in both languages: {@code {"zh": "…", "en": "…"}}. */
public final class LocalizedForm {

  private LocalizedForm() {}

  /** The text in both languages. */
  public static Map<String, Object> write(LocalizedText text) {
    Map<String, Object> both = new LinkedHashMap<>();
    both.put("zh", text.zh());
    both.put("en", text.en());
    return Collections.unmodifiableMap(both);
  }

  /** The text, or null with the problem reported. */
  public static @Nullable LocalizedText read(Item item) {
    Fields fields = item.fields();
    if (fields == null) {
      return null;
    }
    Item chinese = fields.need("zh");
    Item english = fields.need("en");
    int most = item.context().limits().textLength();
    String zh = chinese == null ? null : chinese.words(most);
    String en = english == null ? null : english.words(most);
    fields.finish();
    if (zh == null || en == null) {
      return null;
    }
    try {
      return LocalizedText.of(zh, en);
    } catch (IllegalArgumentException e) {
      item.problem("wrong-value", e.getMessage() + ".", "");
      return null;
    }
  }
}
