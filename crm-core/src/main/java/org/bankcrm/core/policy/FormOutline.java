package org.bankcrm.core.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.internal.document.Canonical;
import org.bankcrm.core.internal.language.Outline;
import org.bankcrm.core.internal.language.Row;

/** Makes of a form what is told of it. */
final class FormOutline {

  private FormOutline() {}

  static <P> Outline of(Form<P> form) {
    Outline outline = outline(form);
    for (Map.Entry<Key<?>, Form<P>> variant : form.variants().entrySet()) {
      String marker = variant.getKey().name();
      outline = outline.or(Outline.Variant.withKey(marker, outline(variant.getValue())));
    }
    return outline;
  }

  private static Outline outline(Form<?> form) {
    List<Row> rows = new ArrayList<>();
    form.fields().forEach(field -> rows.add(row(field)));
    Outline outline = Outline.of(rows);
    for (List<Key<?>> keys : form.alternatives()) {
      outline = outline.oneOf(keys.stream().map(Key::name).toList());
    }
    return outline;
  }

  private static <T> Row row(Field<?, T> field) {
    Key<T> key = field.key();
    return new Row(
        key.name(),
        ShapeTold.of(key.value().shape()),
        key.says(),
        field.needed(),
        field.standard().flatMap(standard -> written(key, standard)));
  }

  /** The standard as it would be written; empty for a list without members. */
  private static <T> Optional<String> written(Key<T> key, T standard) {
    DocumentWriter object = DocumentWriter.empty();
    key.value().write(object, key.name(), standard);
    Map<String, Object> tree = object.toMap();
    Object value = tree.get(key.name());
    return value == null || value.equals(List.of())
        ? Optional.empty()
        : Optional.of(Canonical.of(value));
  }
}
