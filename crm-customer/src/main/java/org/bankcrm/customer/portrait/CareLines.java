package org.bankcrm.customer.portrait;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.DateAttribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.YesNoAttribute;
import org.bankcrm.core.condition.Anniversary.LeapDay;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.customer.catalogue.BankAttributes;
import org.bankcrm.customer.holding.Holding;
import org.bankcrm.customer.party.Individual;
import org.bankcrm.customer.portrait.PortraitValue.Day;
import org.bankcrm.customer.portrait.PortraitValue.Named;
import org.bankcrm.customer.privacy.AccessField;
import org.bankcrm.customer.privacy.RecordField;
import org.bankcrm.customer.quality.CustomerQuality;
import org.bankcrm.customer.quality.QualityFinding;

/** The next days to think of, from the nearest; what has ended already comes first. */
final class CareLines {

  private static final int LAST_YEAR = 9999;

  private final Facts facts;
  private final Optional<CustomerRecord> customer;
  private final LeapDay leapDay;
  private final Optional<CustomerQuality> quality;
  private final Drawing drawing;
  private final LocalDate today;
  private final List<Care> days = new ArrayList<>();

  /** A day, and what stands beside it. */
  private record Care(
      String id,
      LocalizedText label,
      PortraitSource source,
      LocalDate day,
      AccessField field,
      Optional<PortraitItem> more) {}

  CareLines(
      Facts facts,
      Optional<CustomerRecord> customer,
      Optional<CustomerQuality> quality,
      LeapDay leapDay,
      Drawing drawing) {
    this.quality = quality;
    this.facts = facts;
    this.customer = customer;
    this.leapDay = leapDay;
    this.drawing = drawing;
    this.today = facts.asOfDate();
  }

  void draw() {
    if (!isDeceased()) {
      birthday();
    }
    yearly("care/anniversary", PortraitLabel.ANNIVERSARY, BankAttributes.SINCE);
    customer.ifPresentOrElse(this::maturities, this::nextMaturities);
    ends(BankAttributes.DOCUMENT_VALID_UNTIL);
    ends(BankAttributes.RISK_VALID_UNTIL);
    lapses();
    quality.ifPresent(this::verifications);
    days.sort(Comparator.comparing(Care::day).thenComparing(Care::id));
    days.forEach(this::draw);
  }

  private void draw(Care care) {
    Optional<PortraitItem> day =
        drawing.item("day", care.field(), PortraitLabel.DAY.label(), new Day(care.day()));
    if (day.isPresent()) {
      drawing.line(
          PortraitTopic.CARE, care.id(), care.label(), care.source(), Stream.of(day, care.more()));
    }
  }

  private boolean isDeceased() {
    boolean told =
        facts
            .catalog()
            .find(BankAttributes.DECEASED.id())
            .filter(YesNoAttribute.class::isInstance)
            .flatMap(attribute -> facts.get((YesNoAttribute) attribute))
            .orElse(Boolean.FALSE);
    return told || person().flatMap(Individual::deceasedOn).isPresent();
  }

  private Optional<Individual> person() {
    return customer
        .map(CustomerRecord::party)
        .filter(Individual.class::isInstance)
        .map(Individual.class::cast);
  }

  private void birthday() {
    if (date(BankAttributes.BIRTH_DATE).isPresent()) {
      yearly("care/birthday", PortraitLabel.BIRTHDAY, BankAttributes.BIRTH_DATE);
      return;
    }
    AccessField field = RecordField.BIRTH_DATE.field();
    person()
        .flatMap(Individual::birthDate)
        .ifPresent(
            day ->
                days.add(
                    new Care(
                        "care/birthday",
                        PortraitLabel.BIRTHDAY.label(),
                        PortraitSource.RECORD,
                        next(day),
                        field,
                        Optional.empty())));
  }

  private void yearly(String id, PortraitLabel label, DateAttribute standard) {
    date(standard)
        .filter(found -> !found.day().isAfter(today))
        .ifPresent(found -> add(id, label.label(), next(found.day()), found.attribute()));
  }

  /** The next yearly return, today or later; the day itself is none of its own. */
  private LocalDate next(LocalDate day) {
    int year = Math.max(today.getYear(), day.getYear() + 1);
    LocalDate next = leapDay.in(year, day);
    return next.isBefore(today) ? leapDay.in(year + 1, day) : next;
  }

  private void maturities(CustomerRecord known) {
    List<Holding> open = HoldingLines.open(known);
    for (int i = 0; i < open.size(); i++) {
      Holding holding = open.get(i);
      Optional<LocalDate> day = holding.maturesOn().filter(end -> !end.isBefore(today));
      if (day.isPresent()) {
        days.add(
            new Care(
                "care/holding/" + (i + 1),
                PortraitLabel.MATURES.label(),
                PortraitSource.RECORD,
                day.get(),
                PortraitField.HOLDING.field(),
                product(holding)));
      }
    }
  }

  private Optional<PortraitItem> product(Holding holding) {
    return drawing.item(
        "product", RecordField.PRODUCT, PortraitLabel.PRODUCT, new Named(holding.product().name()));
  }

  private void nextMaturities() {
    for (DateAttribute each :
        List.of(BankAttributes.NEXT_MATURITY, BankAttributes.NEXT_DEBT_MATURITY)) {
      ends(each);
    }
  }

  /** Papers without an end are written as ending in the last year of the calendar. */
  private void ends(DateAttribute standard) {
    date(standard)
        .filter(found -> found.day().getYear() < LAST_YEAR)
        .ifPresent(
            found -> {
              Attribute<?> attribute = found.attribute();
              add("care/" + attribute.id(), attribute.info().name(), found.day(), attribute);
            });
  }

  private void add(String id, LocalizedText label, LocalDate day, Attribute<?> attribute) {
    AccessField field = AccessField.of(attribute);
    days.add(new Care(id, label, PortraitSource.FACTS, day, field, Optional.empty()));
  }

  /** Values that are no longer fresh soon, and so count as missing: on the day after their last. */
  private void lapses() {
    List<Attribute<?>> all = facts.catalog().attributes();
    for (int i = 0; i < all.size(); i++) {
      Attribute<?> attribute = all.get(i);
      if (facts.isKnown(i) && attribute.info().freshDays().isPresent()) {
        LocalDate observed = LocalDate.ofEpochDay(facts.observedDay(i));
        LocalDate day = observed.plusDays(attribute.info().freshDays().getAsInt() + 1L);
        LocalizedText name = attribute.info().name();
        LocalizedText lapses = PortraitLabel.LAPSES.label();
        LocalizedText label =
            LocalizedText.of(name.zh() + lapses.zh(), name.en() + ' ' + lapses.en());
        add("care/fresh/" + attribute.id(), label, day, attribute);
      }
    }
  }

  /** What the bank's rules want verified by a day. */
  private void verifications(CustomerQuality found) {
    int number = 0;
    for (QualityFinding finding : found.findings()) {
      number++;
      if (finding.due().isPresent()) {
        LocalizedText field = finding.field().label();
        LocalizedText verify = PortraitLabel.VERIFY.label();
        LocalizedText label =
            LocalizedText.of(field.zh() + verify.zh(), field.en() + ' ' + verify.en());
        days.add(
            new Care(
                "care/verify/" + number,
                label,
                PortraitSource.RECORD,
                finding.due().get(),
                PortraitField.QUALITY.field(),
                Optional.empty()));
      }
    }
  }

  /** A day that these facts know under the id of a standard attribute, with its own words. */
  private Optional<Found> date(DateAttribute standard) {
    return facts
        .catalog()
        .find(standard.id())
        .filter(DateAttribute.class::isInstance)
        .map(DateAttribute.class::cast)
        .flatMap(attribute -> facts.get(attribute).map(day -> new Found(attribute, day)));
  }

  private record Found(DateAttribute attribute, LocalDate day) {}
}
