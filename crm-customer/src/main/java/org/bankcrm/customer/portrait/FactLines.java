package org.bankcrm.customer.portrait;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.bankcrm.core.Labelled;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.explanation.CodeNames;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.catalogue.BankCatalogue;
import org.bankcrm.customer.consent.Purpose;
import org.bankcrm.customer.party.StatementSource;
import org.bankcrm.customer.portrait.PortraitValue.Count;
import org.bankcrm.customer.portrait.PortraitValue.Figure;
import org.bankcrm.customer.privacy.AccessField;

/** All attributes that are known, each where its id belongs. */
final class FactLines {

  /** A name of the book's for a code. */
  private record Name(LocalizedText label) implements Labelled {
    @Override
    public String key() {
      return label.en();
    }
  }

  private final Facts facts;
  private final CodeNames names;
  private final SortedMap<String, PortraitTopic> topics;
  private final Drawing drawing;

  FactLines(
      Facts facts, CodeNames names, SortedMap<String, PortraitTopic> topics, Drawing drawing) {
    this.facts = facts;
    this.names = names;
    this.topics = topics;
    this.drawing = drawing;
  }

  /**
   * Draws all but those that something else tells better.
   *
   * @param toldElsewhere how the ids of these begin
   */
  void draw(String toldElsewhere) {
    List<Attribute<?>> all = facts.catalog().attributes();
    for (int i = 0; i < all.size(); i++) {
      if (facts.isKnown(i) && !all.get(i).id().startsWith(toldElsewhere)) {
        draw(all.get(i), LocalDate.ofEpochDay(facts.observedDay(i)));
      }
    }
  }

  private void draw(Attribute<?> attribute, LocalDate observed) {
    LocalizedText label = attribute.info().name();
    Object value = facts.value(attribute).orElseThrow();
    PortraitValue shown =
        attribute.type().kind() == ValueType.Kind.ELEMENTS
            ? new Count(((List<?>) value).size()) // its parts are told by policies, if at all
            : figure(attribute, value, names);
    Optional<LocalDate> asOf = Optional.of(observed).filter(day -> !day.equals(facts.asOfDate()));
    drawing.line(
        topic(attribute.id()),
        attribute.id(),
        label,
        PortraitSource.FACTS,
        Stream.of(drawing.item(attribute.id(), AccessField.of(attribute), label, shown, asOf)));
  }

  /** The value with the names that the book gives to its codes. */
  static Figure figure(Attribute<?> attribute, Object value, CodeNames names) {
    Map<String, Name> labels = new HashMap<>();
    Stream<?> codes = value instanceof Collection<?> set ? set.stream() : Stream.of(value);
    codes
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .forEach(code -> name(attribute, code, names).ifPresent(name -> labels.put(code, name)));
    return new Figure(labels.isEmpty() ? attribute : attribute.withLabels(labels), value);
  }

  private static Optional<Name> name(Attribute<?> attribute, String code, CodeNames names) {
    return names
        .of(attribute.id(), code)
        .or(() -> attribute.label(code).map(Labelled::label))
        .or(() -> consent(attribute, code))
        .or(() -> source(attribute, code))
        .map(Name::new);
  }

  /** Consents of the standard catalogue are purposes, and channels behind a colon. */
  private static Optional<LocalizedText> consent(Attribute<?> attribute, String code) {
    if (!attribute.id().startsWith("consent.") || !code.matches("[a-z0-9.-]+(:[a-z0-9.-]+)?")) {
      return Optional.empty();
    }
    String[] parts = code.split(":", -1);
    Optional<Channel> channel =
        parts.length == 1 ? Optional.empty() : Optional.of(Channel.of(parts[1]));
    return Optional.of(ConsentLines.name(Purpose.of(parts[0]), channel));
  }

  /** Where the income is known from has a name, unless the bank made the source itself. */
  private static Optional<LocalizedText> source(Attribute<?> attribute, String code) {
    return attribute.id().equals(BankCatalogue.INCOME_SOURCE.id())
        ? Labelled.labelOf(StatementSource.class, code)
        : Optional.empty();
  }

  /** By the longest of the beginnings of ids that are placed. */
  private PortraitTopic topic(String id) {
    PortraitTopic topic = PortraitTopic.OTHERS;
    for (Map.Entry<String, PortraitTopic> each : topics.entrySet()) {
      if (id.startsWith(each.getKey())) { // longer ones come later
        topic = each.getValue();
      }
    }
    return topic;
  }
}
