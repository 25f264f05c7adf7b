package org.bankcrm.testkit.random;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.Sensitivity;
import org.bankcrm.core.condition.ValueType;

/**
 * Random catalogues in which every kind of attribute occurs, most of them in pairs of one type, so
 * that attributes can be compared with each other.
 *
 * <p>The values of a tenth stay fresh for a while only. Pure functions of the source.
 */
public final class RandomCatalog {

  /** Not protected, since cards must not read what is. */
  private static final List<Sensitivity> OPEN =
      List.of(Sensitivity.NORMAL, Sensitivity.PERSONAL, Sensitivity.SENSITIVE);

  private static final List<String> CURRENCIES = List.of("CNY", "USD", "JPY", "KWD");
  private static final List<Integer> SCALES = List.of(2, 0, 4, 6, 18);
  private static final List<Integer> LISTS = List.of(3, 1, 2, 64, 65, 130);
  private static final List<Integer> FRESH = List.of(30, 0, 1, 365);

  private final Seeded source;
  private final boolean graded;
  private final List<Attribute<?>> attributes = new ArrayList<>();

  private RandomCatalog(Seeded source, boolean graded) {
    this.source = source;
    this.graded = graded;
  }

  /** A catalogue with attributes of every kind, lists of parts among them. */
  public static AttributeCatalog of(Seeded source) {
    return of(source, false);
  }

  /** The same with ordered codes, of which neither length nor letters tell the order. */
  public static AttributeCatalog withGrades(Seeded source) {
    return of(source, true);
  }

  static AttributeCatalog of(Seeded source, boolean graded) {
    RandomCatalog catalog = new RandomCatalog(source, graded);
    catalog.addSingles();
    for (int i = source.between(1, 2); i > 0; i--) {
      String id = catalog.id("parts");
      AttributeInfo info = AttributeInfo.named(id, id);
      catalog.attributes.add(Attributes.elements(id, ofSingles(source, graded), info));
    }
    return AttributeCatalog.of(catalog.attributes);
  }

  private static AttributeCatalog ofSingles(Seeded source, boolean graded) {
    RandomCatalog catalog = new RandomCatalog(source, graded);
    catalog.addSingles();
    return AttributeCatalog.of(catalog.attributes);
  }

  private void addSingles() {
    add("integer", ValueType.INTEGER, 3);
    add("decimal", ValueType.decimal(source.pick(SCALES)), 3);
    add("money", ValueType.money(Currency.getInstance(source.pick(CURRENCIES))), 3);
    add("real", ValueType.REAL, 2);
    add("yesno", ValueType.YES_NO, 3);
    add("code", ValueType.code(codes()), 3);
    add("word", ValueType.OPEN_CODE, 2);
    add("codes", ValueType.codeSet(codes()), 2);
    add("words", ValueType.OPEN_CODE_SET, 1);
    add("date", ValueType.DATE, 3);
    add("instant", ValueType.INSTANT, 3);
    add("text", ValueType.TEXT, 2);
    if (graded) {
      add("grade", ValueType.orderedCode(codes()), 3);
    }
  }

  private void add(String word, ValueType type, int most) {
    for (int left = source.between(1, most); left > 0; left--) {
      String id = id(word);
      attributes.add(Attributes.of(id, type, info(id)));
    }
  }

  private String id(String word) {
    return word + '.' + attributes.size() + '-' + source.below(100);
  }

  private AttributeInfo info(String id) {
    AttributeInfo info = AttributeInfo.named(id, id).withSensitivity(source.pick(OPEN));
    return source.chance(10) ? info.freshFor(source.pick(FRESH)) : info;
  }

  private List<String> codes() {
    return IntStream.range(0, source.pick(LISTS)).mapToObj(i -> "K" + (i * 37) % 131).toList();
  }
}
