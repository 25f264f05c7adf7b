package org.bankcrm.core.explanation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bankcrm.core.Labelled;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.internal.document.Fields;
import org.bankcrm.core.internal.document.Item;
import org.bankcrm.core.internal.document.LocalizedForm;
import org.jspecify.annotations.Nullable;

/** What codes were called when an explanation was stored. */
final class CodeLabels {

  private CodeLabels() {}

  /**
   * The attributes with what their codes are called under the key {@code codes}, if it is there.
   */
  static List<Attribute<?>> read(@Nullable Item item, List<Attribute<?>> attributes) {
    Fields codes = item == null ? null : item.fields();
    if (codes == null) {
      return attributes;
    }
    List<Attribute<?>> named = new ArrayList<>();
    for (Attribute<?> attribute : attributes) {
      Item own = codes.get(attribute.id());
      Fields names = own == null ? null : own.fields();
      named.add(names == null ? attribute : named(attribute, names));
    }
    codes.finishData();
    return named;
  }

  private static Attribute<?> named(Attribute<?> attribute, Fields names) {
    Map<String, Labelled> labels = new HashMap<>();
    for (String code : attribute.type().codes()) {
      Item name = names.get(code);
      LocalizedText text = name == null ? null : LocalizedForm.read(name);
      if (text != null) {
        labels.put(code, Labelled.of(text));
      }
    }
    names.finishData();
    return attribute.withLabels(labels);
  }
}
