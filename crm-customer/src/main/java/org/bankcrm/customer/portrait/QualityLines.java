package org.bankcrm.customer.portrait;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.customer.portrait.PortraitValue.Count;
import org.bankcrm.customer.portrait.PortraitValue.Day;
import org.bankcrm.customer.portrait.PortraitValue.Named;
import org.bankcrm.customer.privacy.AccessField;
import org.bankcrm.customer.privacy.Visibility;
import org.bankcrm.customer.quality.CustomerQuality;
import org.bankcrm.customer.quality.QualityFinding;

/** What is not known, and why, and what was observed long ago. */
final class QualityLines {

  private final Facts facts;
  private final int oldDays;
  private final Drawing drawing;

  QualityLines(Facts facts, int oldDays, Drawing drawing) {
    this.facts = facts;
    this.oldDays = oldDays;
    this.drawing = drawing;
  }

  /** What the bank's rules find: a score, and what is to be mended. */
  static void draw(CustomerQuality quality, Drawing drawing) {
    quality
        .score()
        .ifPresent(score -> found("quality/score", PortraitLabel.SCORE, new Count(score), drawing));
    int number = 0;
    for (QualityFinding finding : quality.findings()) {
      number++;
      Named text = new Named(finding.text());
      found("quality/finding/" + number, PortraitLabel.FINDING, text, drawing);
    }
  }

  private static void found(String id, PortraitLabel label, PortraitValue value, Drawing drawing) {
    drawing.line(
        PortraitTopic.QUALITY,
        id,
        label.label(),
        PortraitSource.RECORD,
        Stream.of(drawing.item("1", PortraitField.QUALITY, label, value)));
  }

  void draw() {
    Map<Absence, List<Optional<PortraitItem>>> missing = new EnumMap<>(Absence.class);
    List<Optional<PortraitItem>> old = new ArrayList<>();
    List<Attribute<?>> all = facts.catalog().attributes();
    for (int i = 0; i < all.size(); i++) {
      if (!facts.isKnown(i)) {
        Absence reason = facts.absence(i);
        missing.computeIfAbsent(reason, none -> new ArrayList<>()).add(absent(all.get(i), reason));
      } else if (facts.observedDay(i) + oldDays < facts.asOfDate().toEpochDay()) {
        Day day = new Day(LocalDate.ofEpochDay(facts.observedDay(i)));
        Attribute<?> attribute = all.get(i);
        AccessField field = AccessField.of(attribute);
        old.add(drawing.item(attribute.id(), field, attribute.info().name(), day));
      }
    }
    line("quality/old", PortraitLabel.OLD, old.stream());
    missing.forEach((reason, items) -> line("quality/missing/" + reason.word(), reason, items));
  }

  private void line(String id, Absence reason, List<Optional<PortraitItem>> items) {
    drawing.line(PortraitTopic.QUALITY, id, reason.label(), PortraitSource.FACTS, items.stream());
  }

  private void line(String id, PortraitLabel label, Stream<Optional<PortraitItem>> items) {
    drawing.line(PortraitTopic.QUALITY, id, label.label(), PortraitSource.FACTS, items);
  }

  /** Whoever may see masked that there is a value may see that there is none. */
  private Optional<PortraitItem> absent(Attribute<?> attribute, Absence reason) {
    AccessField field = AccessField.of(attribute);
    return drawing.shows(field) == Visibility.NONE
        ? Optional.empty()
        : Optional.of(
            new PortraitItem(
                attribute.id(),
                attribute.id(),
                attribute.info().name(),
                Visibility.FULL,
                new Named(reason.label()),
                Optional.empty()));
  }
}
