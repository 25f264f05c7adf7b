package org.bankcrm.customer.portrait;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bankcrm.core.Labelled;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.customer.privacy.AccessField;
import org.bankcrm.customer.privacy.RecordField;
import org.bankcrm.customer.privacy.Visibility;

/** Gathers the lines of a portrait, each value as far as the view shows it. For one thread. */
final class Drawing {

  private final PortraitView view;
  private final Map<PortraitTopic, List<PortraitLine>> lines = new EnumMap<>(PortraitTopic.class);

  Drawing(PortraitView view) {
    this.view = view;
  }

  Visibility shows(AccessField field) {
    return view.shows(field);
  }

  /** A value as the view shows it; empty where it shows nothing. */
  Optional<PortraitItem> item(
      String id,
      AccessField field,
      LocalizedText label,
      PortraitValue value,
      Optional<LocalDate> asOf) {
    return switch (view.shows(field)) {
      case NONE -> Optional.empty();
      case MASKED -> {
        PortraitValue left = new PortraitValue.Masked(field.mask().mask(value.plain()));
        yield Optional.of(
            new PortraitItem(id, field.id(), label, Visibility.MASKED, left, Optional.empty()));
      }
      case FULL ->
          Optional.of(new PortraitItem(id, field.id(), label, Visibility.FULL, value, asOf));
    };
  }

  Optional<PortraitItem> item(
      String id, AccessField field, LocalizedText label, PortraitValue value) {
    return item(id, field, label, value, Optional.empty());
  }

  Optional<PortraitItem> item(String id, PortraitField field, Labelled label, PortraitValue value) {
    return item(id, field.field(), label.label(), value);
  }

  Optional<PortraitItem> item(String id, RecordField field, Labelled label, PortraitValue value) {
    return item(id, field.field(), label.label(), value);
  }

  /** Adds a line, unless nothing of it is seen. */
  void line(
      PortraitTopic topic,
      String id,
      LocalizedText label,
      PortraitSource source,
      Stream<Optional<PortraitItem>> items) {
    List<PortraitItem> seen = items.flatMap(Optional::stream).toList();
    if (!seen.isEmpty()) {
      add(topic, new PortraitLine(id, label, source, seen, Optional.empty()));
    }
  }

  void add(PortraitTopic topic, PortraitLine line) {
    lines.computeIfAbsent(topic, none -> new ArrayList<>()).add(line);
  }

  List<PortraitSection> sections() {
    List<PortraitSection> sections = new ArrayList<>();
    lines.forEach((topic, all) -> sections.add(new PortraitSection(topic, all)));
    return sections;
  }
}
