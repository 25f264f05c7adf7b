package org.bankcrm.core.internal.notation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.condition.ValueType.Kind;
import org.bankcrm.core.internal.document.Fields;
import org.bankcrm.core.internal.document.Item;
import org.bankcrm.core.internal.document.LocalizedForm;
import org.bankcrm.core.internal.document.ValueReader;
import org.jspecify.annotations.Nullable;

/** What people call the codes of an attribute: {@code {"R1": {"zh": "…", "en": "…"}, …}}. */
final class CodeNamesForm {

  static final String KEY = "codeNames";

  /** What the codes are called by the constants of which an attribute was made in Java. */
  static final String USUAL = "usualNames";

  private static final String FORM = "Write {\"CODE\": {\"zh\": \"…\", \"en\": \"…\"}, …}.";

  private CodeNamesForm() {}

  /** The names of an attribute of this type; null where they cannot be read, which is reported. */
  static @Nullable SortedMap<String, LocalizedText> read(@Nullable ValueType type, Fields fields) {
    return read(KEY, type, fields);
  }

  /** What the codes are called where {@link #KEY} does not say it. */
  static @Nullable SortedMap<String, LocalizedText> usual(@Nullable ValueType type, Fields fields) {
    return read(USUAL, type, fields);
  }

  private static @Nullable SortedMap<String, LocalizedText> read(
      String key, @Nullable ValueType type, Fields fields) {
    if (type == null) { // is told already, and what its codes are is not known
      fields.skip(List.of(key));
    }
    boolean coded = type != null && (type.kind() == Kind.CODE || type.kind() == Kind.CODE_SET);
    Item item = coded ? fields.get(key) : null;
    return type == null || item == null ? new TreeMap<>() : read(type, item);
  }

  private static @Nullable SortedMap<String, LocalizedText> read(ValueType type, Item item) {
    Fields fields = item.fields(() -> FORM);
    if (fields == null) {
      return null;
    }
    SortedMap<String, LocalizedText> names = new TreeMap<>();
    for (String code : fields.keys()) {
      Item held = fields.entry(code);
      LocalizedText name = held == null ? null : LocalizedForm.read(held);
      if (held != null && ValueReader.isCode(type, code, held) && name != null) {
        names.put(code, name);
      }
    }
    return names.size() == fields.keys().size() ? names : null;
  }

  static void write(
      String key, SortedMap<String, LocalizedText> names, Map<String, Object> object) {
    if (!names.isEmpty()) {
      Map<String, Object> written = new LinkedHashMap<>();
      names.forEach((code, name) -> written.put(code, LocalizedForm.write(name)));
      object.put(key, Collections.unmodifiableMap(written));
    }
  }
}
