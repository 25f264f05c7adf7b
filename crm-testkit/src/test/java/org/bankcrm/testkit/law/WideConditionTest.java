package org.bankcrm.testkit.law;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.YesNoAttribute;
import org.bankcrm.core.condition.All;
import org.bankcrm.core.condition.Any;
import org.bankcrm.core.condition.AtLeast;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.segmentation.Segment;
import org.bankcrm.testkit.random.RandomCase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions of as many parts as fill one or several words of bits, just so or nearly. */
class WideConditionTest {

  private static final Instant NOW = Instant.parse("2026-03-31T10:00:00Z");

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 63, 64, 65, 127, 128, 129, 193})
  void connectives_ofManyParts_agreeWithReference(int size) {
    List<YesNoAttribute> attributes =
        IntStream.range(0, size)
            .mapToObj(i -> Attributes.yesNo("a" + i, AttributeInfo.named("a" + i, "a" + i)))
            .toList();
    AttributeCatalog catalog = AttributeCatalog.of(attributes);
    List<Condition> parts = attributes.stream().map(YesNoAttribute::isTrue).toList();
    List<Condition> ends = new ArrayList<>(parts);
    ends.add(size / 2, Condition.never());
    List<Condition> nested = List.of(new Any(parts), new All(parts), new Any(parts).not());
    List<Condition> all = new ArrayList<>(List.of(new All(parts), new Any(parts), new All(ends)));
    all.addAll(List.of(new All(nested), new Any(nested), new All(parts).not()));
    if (size <= 64) {
      all.add(new AtLeast((size + 1) / 2, parts));
      all.add(new All(List.of(Condition.always(), new AtLeast(size, parts))));
      all.add(new All(List.of(Condition.always(), new AtLeast((size + 1) / 2, parts))));
    }
    Agreement.check(new RandomCase(book(catalog, all), customers(catalog, attributes)));
  }

  private static PolicyBook book(AttributeCatalog catalog, List<Condition> conditions) {
    PolicyBook.Builder book =
        PolicyBook.builder(PolicyRef.of("wide", 1), LocalizedText.of("宽", "Wide"), catalog);
    for (int i = 0; i < conditions.size(); i++) {
      String id = "wide-" + i;
      book.add(Segment.builder(id, 1).name(id, id).when(conditions.get(i)).build());
    }
    return book.build();
  }

  /** Everybody has all, none, half; then each attribute in turn is the only no, yes, unknown. */
  private static List<Facts> customers(AttributeCatalog catalog, List<YesNoAttribute> attributes) {
    List<Facts> people = new ArrayList<>();
    for (int odd = -1; odd < attributes.size(); odd++) {
      for (Boolean usual : new Boolean[] {true, false, null}) {
        for (Boolean other : new Boolean[] {true, false, null}) {
          if ((odd < 0) != Objects.equals(usual, other)) {
            continue; // somebody who is there already
          }
          Facts.Builder facts = Facts.builder(catalog, NOW, ZoneOffset.UTC);
          for (int i = 0; i < attributes.size(); i++) {
            Boolean value = i == odd ? other : usual;
            if (value != null) {
              facts.put(attributes.get(i), value);
            }
          }
          people.add(facts.build());
        }
      }
    }
    return people;
  }
}
