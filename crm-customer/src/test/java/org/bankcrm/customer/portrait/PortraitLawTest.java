package org.bankcrm.customer.portrait;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bankcrm.core.Money;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.Sensitivity;
import org.bankcrm.core.attribute.TextAttribute;
import org.bankcrm.core.language.Language;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.customer.privacy.AccessField;
import org.bankcrm.customer.privacy.RecordField;
import org.bankcrm.customer.privacy.Visibility;

/** A view never shows more than its levels, whatever they are, in no form of a portrait. */
class PortraitLawTest {

  private static final List<Language> LANGUAGES =
      List.of(Language.of(Locale.CHINESE), Language.of(Locale.ENGLISH));

  /** A level for each field, drawn once. */
  private static PortraitView view(Random random) {
    Map<String, Visibility> levels = new HashMap<>();
    Visibility[] all = Visibility.values();
    return field -> levels.computeIfAbsent(field.id(), none -> all[random.nextInt(all.length)]);
  }

  /** All that anybody can get out of a portrait. */
  private static String told(Portrait portrait) {
    return Stream.concat(
            LANGUAGES.stream().flatMap(each -> PortraitText.in(each).paragraphs(portrait).stream()),
            Stream.of(portrait.toDocument().toString(), portrait.toString()))
        .collect(Collectors.joining("\n"));
  }

  private static TextAttribute canary(int number, Random random) {
    String[] fronts = {"party.", "holding.", "txn.", "kyc.", "consent."};
    Sensitivity[] all = Sensitivity.values();
    AttributeInfo info =
        AttributeInfo.named("标签" + number + "号", "Label-" + number + "-")
            .withSensitivity(all[random.nextInt(all.length)]);
    return Attributes.text(fronts[random.nextInt(fronts.length)] + "canary-" + number, info);
  }

  @Property
  void facts_belowFull_neverAppear(@ForAll Random random) {
    List<Attribute<?>> all = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      all.add(canary(i, random));
    }
    AttributeCatalog catalog = AttributeCatalog.of(all);
    Facts.Builder facts = Facts.builder(catalog, Samples.AS_OF, Samples.SHANGHAI);
    for (int i = 0; i < all.size(); i++) {
      if (random.nextInt(4) > 0) {
        facts.put((TextAttribute) all.get(i), "CANARY" + i + "Z");
      }
    }
    PortraitView view = view(random);
    Facts known = facts.build();
    String told = told(PortraitMaker.of(Samples.ID, known).seenBy(view).make());
    for (int i = 0; i < all.size(); i++) {
      Visibility shown = view.shows(AccessField.of(all.get(i)));
      boolean whole = shown == Visibility.FULL && known.isKnown(all.get(i));
      assertThat(told.contains("CANARY" + i + "Z")).isEqualTo(whole);
      // not even whether there is a value
      assertThat(told.contains("Label-" + i + "-")).isEqualTo(shown != Visibility.NONE);
    }
  }

  @Property(tries = 200)
  void record_belowFull_neverAppears_andMaskedIsWhatItsMaskLeaves(@ForAll Random random) {
    CustomerRecord customer = Samples.customer();
    Facts none = Facts.builder(AttributeCatalog.of(), Samples.AS_OF, Samples.SHANGHAI).build();
    PortraitView view = view(random);
    String told = told(PortraitMaker.of(Samples.ID, none).record(customer).seenBy(view).make());
    for (RecordField field : RecordField.values()) {
      Visibility shown = view.shows(field.field());
      for (String value : field.of(customer)) {
        if (shown != Visibility.FULL) {
          assertThat(told).as(field.id()).doesNotContain(forms(field, value));
        } else if (field != RecordField.STATEMENT) {
          assertThat(forms(field, value)).as(field.id()).anyMatch(told::contains);
        }
        if (shown == Visibility.MASKED && field != RecordField.GENDER) {
          assertThat(told).contains(field.field().mask().mask(unsigned(value)));
        }
      }
    }
  }

  private static String unsigned(String value) {
    return value.replace("-CNY ", "CNY ").replace("CNY -", "CNY ");
  }

  /** How a value may be written. */
  private static String[] forms(RecordField field, String value) {
    List<String> forms = new ArrayList<>(List.of(value));
    if (field == RecordField.BALANCE
        || field == RecordField.LIMIT
        || field == RecordField.TRANSACTION) {
      Money money = Money.parse(unsigned(value));
      LANGUAGES.forEach(each -> forms.add(each.money(money)));
      forms.add(money.amount().toPlainString());
    } else if (field == RecordField.ADDRESS) {
      forms.add("文三路");
    } else if (field == RecordField.PRODUCT) {
      forms.addAll(List.of("Everyday account", "Steady deposit"));
    } else if (field == RecordField.BIRTH_DATE) {
      forms.addAll(List.of("1996年2月29日", "2026-03-01", "2026年3月1日"));
    } else if (field == RecordField.GENDER) {
      forms.add("Female");
    }
    return forms.toArray(String[]::new);
  }

  @Property(tries = 50)
  void order_inWhichPartsAreHandedIn_makesNoDifference(@ForAll Random random) {
    CustomerRecord customer = Samples.customer(random);
    List<Attribute<?>> attributes = new ArrayList<>(Samples.CATALOGUE.attributes().attributes());
    Collections.shuffle(attributes, random);
    Facts filled = Samples.facts(customer);
    Facts.Builder again =
        Facts.builder(Samples.CATALOGUE.attributes(), Samples.AS_OF, Samples.SHANGHAI);
    attributes.forEach(attribute -> take(filled, attribute, again));
    Portrait portrait = portrait(customer, again.build());
    CustomerRecord other = Samples.customer();
    assertThat(told(portrait)).isEqualTo(told(portrait(other, Samples.facts(other))));
  }

  private static <T> void take(Facts from, Attribute<T> attribute, Facts.Builder to) {
    int position = from.catalog().positionOf(attribute);
    if (from.isKnown(position)) {
      java.time.LocalDate day = java.time.LocalDate.ofEpochDay(from.observedDay(position));
      to.put(attribute, from.get(attribute).orElseThrow(), day);
    } else {
      to.absent(attribute, from.absence(position));
    }
  }

  private static Portrait portrait(CustomerRecord customer, Facts facts) {
    return PortraitMaker.of(Samples.ID, facts).record(customer).seenBy(PortraitView.full()).make();
  }

  @Property(tries = 50)
  void lines_ofAPortrait_haveIdsOfTheirOwn(@ForAll Random random) {
    CustomerRecord customer = Samples.customer();
    Portrait portrait =
        PortraitMaker.of(Samples.ID, Samples.facts(customer))
            .record(customer)
            .seenBy(view(random))
            .make();
    assertThat(portrait.lines().map(PortraitLine::id)).doesNotHaveDuplicates();
    assertThat(portrait.lines().map(PortraitLine::items)).allMatch(items -> !items.isEmpty());
    assertThat(portrait.sections()).map(PortraitSection::topic).isSorted().doesNotHaveDuplicates();
  }
}
