package org.bankcrm.testkit.limits;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.ElementsAttribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.TextAttribute;
import org.bankcrm.core.attribute.YesNoAttribute;
import org.bankcrm.core.condition.All;
import org.bankcrm.core.condition.Any;
import org.bankcrm.core.condition.AtLeast;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.TextTest.Folding;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.scoring.Characteristic;
import org.bankcrm.scoring.Scorecard;
import org.bankcrm.segmentation.Segment;
import org.bankcrm.segmentation.TierLadder;

/** Books within all limits, each as dear in one way as the limits allow. */
final class Adversaries {

  private static final Instant NOW = Instant.parse("2026-03-31T10:00:00Z");
  private static final YesNoAttribute GIVEN = yesNo("given");
  private static final YesNoAttribute ABSENT = yesNo("absent");
  private static final IntegerAttribute NUMBER = integer("number");
  private static final IntegerAttribute GAP = integer("gap");
  private static final TextAttribute TEXT = Attributes.text("text", info("text"));
  private static final IntegerAttribute SIZE = integer("size");
  private static final IntegerAttribute UNTOLD = integer("untold");
  private static final ElementsAttribute PARTS =
      Attributes.elements("parts", AttributeCatalog.of(SIZE, UNTOLD), info("parts"));

  private Adversaries() {}

  /** All of them; {@code full} at the limits, otherwise a tenth. */
  static List<Adversary> all(boolean full) {
    int tenth = full ? 10 : 1;
    return List.of(
        shared(full ? 70 : 40),
        dense(full ? 100 : 30),
        chain(100 * tenth),
        presences(100 * tenth),
        cards(full ? 1_000 : 60),
        alternating(100 * tenth),
        deep(full ? 210 : 30),
        ladder(full ? 99 : 30),
        Forests.deep(full ? 100 : 10, full ? 99 : 30),
        texts(full ? 250 : 25),
        foldedTexts(full ? 9_000 : 900),
        parts(full ? 496 : 50, 1_000 * tenth),
        untoldParts(full ? 245 : 25, 1_000 * tenth),
        members(full ? 4 : 1),
        thresholds(full ? 4_990 : 499),
        missing(full ? 4_000 : 400, full ? 1_000 : 100),
        longNames(full ? 100 : 10));
  }

  /** Each segment reads the two before it, by turns of both and either. */
  static Adversary shared(int size) {
    return segments(
        "shared segments " + size,
        size,
        made -> {
          int n = made.size();
          if (n < 2) {
            return n == 0 ? ABSENT.isTrue() : GIVEN.isTrue();
          }
          List<Condition> two = List.of(made.get(n - 1).isIn(), made.get(n - 2).isIn());
          return n % 2 == 0 ? new All(two) : new Any(two);
        });
  }

  /** Each segment reads all before it. */
  static Adversary dense(int size) {
    return segments(
        "dense segments " + size,
        size,
        made -> {
          if (made.isEmpty()) {
            return ABSENT.isTrue();
          }
          List<Condition> all = made.stream().map(Segment::isIn).toList();
          return made.size() % 2 == 0 ? new All(all) : new Any(all);
        });
  }

  /** Each segment reads the one before it, and what is missing runs through. */
  static Adversary chain(int size) {
    return segments(
        "chain of segments " + size,
        size,
        made ->
            made.isEmpty()
                ? ABSENT.isTrue()
                : made.get(made.size() - 1).isIn().or(GIVEN.isFalse()));
  }

  /** The same where AND and OR take turns, so that nothing can be drawn together. */
  static Adversary alternating(int size) {
    return segments(
        "alternating segments " + size,
        size,
        made -> {
          if (made.isEmpty()) {
            return ABSENT.isTrue();
          }
          Condition before = made.get(made.size() - 1).isIn();
          Condition more = NUMBER.atLeast(made.size());
          return made.size() % 2 == 0 ? before.and(more.not()) : before.or(more);
        });
  }

  /** Each segment asks whether the two before it are known. */
  static Adversary presences(int size) {
    return segments(
        "asks whether known " + size,
        size,
        made -> {
          int n = made.size();
          return n < 2
              ? (n == 0 ? ABSENT.isTrue() : GIVEN.isTrue())
              : made.get(n - 1)
                  .attribute()
                  .isKnown()
                  .and(made.get(n - 2).attribute().isKnown())
                  .and(made.get(n - 2).attribute().is(made.get(n - 1).attribute()));
        });
  }

  private static Adversary segments(
      String name, int size, Function<List<Segment>, Condition> next) {
    List<Segment> made = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      made.add(segment(i, next.apply(made)));
    }
    return new Adversary(name, book(catalog(), made), List.of(customer(catalog())));
  }

  /** Each card reads the points of the card before it. */
  static Adversary cards(int size) {
    List<Policy<?>> cards = new ArrayList<>();
    IntegerAttribute before = GAP;
    for (int i = 0; i < size; i++) {
      Scorecard card =
          Scorecard.builder("card-" + i, 1)
              .name("卡", "Card")
              .characteristic(
                  Characteristic.free("before")
                      .name("前", "Before")
                      .reason("R")
                      .missingWhen(GIVEN.isMissing(), BigDecimal.ZERO, "M")
                      .bin("低", "Low", before.lessThan(10), 10)
                      .bin("高", "High", before.atLeast(10), 20)
                      .other(0))
              .characteristic(
                  Characteristic.free("again")
                      .name("再", "Again")
                      .reason("R")
                      .missingWhen(GIVEN.isMissing(), BigDecimal.ZERO, "M")
                      .bin("低", "Low", before.lessThan(15), 5)
                      .bin("高", "High", before.atLeast(15), 1)
                      .other(0))
              .reason("R", "因", "Reason")
              .reason("M", "未知", "Not known")
              .build();
      before = (IntegerAttribute) card.attribute();
      cards.add(card);
    }
    return new Adversary(
        "chain of cards " + size, book(catalog(), cards), List.of(customer(catalog())));
  }

  /** As many conditions within each other as may be, again and again. */
  static Adversary deep(int size) {
    return segments(
        "deep conditions " + size,
        size,
        made -> {
          Condition condition = NUMBER.atLeast(made.size());
          for (int i = 0; i < 15; i++) {
            Condition other = i % 2 == 0 ? ABSENT.isTrue() : GIVEN.isTrue();
            condition = new AtLeast(1 + i % 2, List.of(condition, other)).not();
          }
          return condition;
        });
  }

  /** Many rungs of many conditions. */
  static Adversary ladder(int rungs) {
    TierLadder.Builder ladder = TierLadder.builder("ladder", 1).name("级", "Ladder");
    for (int rung = 0; rung < rungs; rung++) {
      List<Condition> parts = new ArrayList<>(List.of(ABSENT.isTrue()));
      for (int i = 0; i < 95; i++) {
        parts.add(NUMBER.atLeast(100_000L - rung * 100L - i));
      }
      ladder.tier("T" + rung, "级", "Tier", new All(parts));
    }
    Policy<?> policy = ladder.otherwise("NONE", "无", "None").build();
    return new Adversary(
        "ladder of " + rungs, book(catalog(), List.of(policy)), List.of(customer(catalog())));
  }

  /** Long literals that are nearly everywhere in a long text. */
  static Adversary texts(int size) {
    IntFunction<Condition> test = i -> TEXT.contains("a".repeat(2_000 - i) + "b", Folding.NONE);
    return tests("long literals " + size, size, test);
  }

  /** Short literals in a long text that must be folded. */
  static Adversary foldedTexts(int size) {
    IntFunction<Condition> test = i -> TEXT.contains("ｂ" + i, Folding.WIDTH_AND_CASE);
    return tests("folded texts " + size, size, test);
  }

  /** Many thresholds of one attribute. */
  static Adversary thresholds(int size) {
    return tests("thresholds " + size, size, i -> NUMBER.atLeast(3L * i).not());
  }

  /** Conditions on each of many parts. */
  static Adversary parts(int size, int count) {
    return tests(
        "conditions " + size + " on parts " + count,
        size,
        i -> PARTS.count(SIZE.atLeast(i), 1, count),
        withParts(count));
  }

  /** Conditions on many parts that cannot be told of any. */
  static Adversary untoldParts(int size, int count) {
    return tests(
        "untold conditions " + size + " on parts " + count,
        size,
        i -> PARTS.some(UNTOLD.atLeast(i)),
        withParts(count));
  }

  /** The longest lists of members. */
  static Adversary members(int size) {
    return tests(
        "members 10,000 times " + size,
        size,
        i -> NUMBER.isIn(IntStream.range(0, 10_000).mapToObj(m -> 7L * m + i).toList()));
  }

  /** Many missing values, all of which every policy needs. */
  static Adversary missing(int attributes, int policies) {
    List<IntegerAttribute> absent =
        IntStream.range(0, attributes).mapToObj(i -> integer("absent." + i)).toList();
    AttributeCatalog catalog = AttributeCatalog.of(absent);
    List<Policy<?>> all = new ArrayList<>();
    all.add(segment(0, new All(absent.stream().map(a -> a.atLeast(1)).toList())));
    for (int i = 1; i < policies; i++) {
      all.add(segment(i, ((Segment) all.get(i - 1)).isIn()));
    }
    Facts nothing = Facts.builder(catalog, NOW, ZoneOffset.UTC).build();
    return new Adversary(
        "missing " + attributes + " in " + policies, book(catalog, all), List.of(nothing));
  }

  /** Names as long as they may be. */
  static Adversary longNames(int size) {
    List<Policy<?>> all = new ArrayList<>();
    String name = "n".repeat(4_096);
    for (int i = 0; i < size; i++) {
      Condition when = i == 0 ? ABSENT.isTrue() : ((Segment) all.get(i - 1)).isIn();
      all.add(Segment.builder("s" + i, 1).name(name, name).when(when).build());
    }
    return new Adversary("long names " + size, book(catalog(), all), List.of(customer(catalog())));
  }

  private static Adversary tests(String name, int size, IntFunction<Condition> test) {
    return tests(name, size, test, customer(catalog()));
  }

  private static Adversary tests(
      String name, int size, IntFunction<Condition> test, Facts customer) {
    List<Condition> all = IntStream.range(0, size).mapToObj(test).toList();
    List<Policy<?>> segments = List.of(segment(0, new Any(all)));
    return new Adversary(name, book(catalog(), segments), List.of(customer));
  }

  private static Segment segment(int i, Condition when) {
    return Segment.builder("s" + i, 1).name("群", "Segment").when(when).build();
  }

  private static PolicyBook book(AttributeCatalog catalog, List<? extends Policy<?>> policies) {
    return PolicyBook.builder(PolicyRef.of("adversary", 1), LocalizedText.of("难", "Hard"), catalog)
        .addAll(policies)
        .build();
  }

  private static AttributeCatalog catalog() {
    return AttributeCatalog.of(GIVEN, ABSENT, NUMBER, GAP, TEXT, PARTS);
  }

  private static Facts customer(AttributeCatalog catalog) {
    return Facts.builder(catalog, NOW, ZoneOffset.UTC)
        .put(GIVEN, true)
        .put(NUMBER, 50)
        .put(TEXT, "a".repeat(4_095) + "Ａ")
        .build();
  }

  private static Facts withParts(int count) {
    List<Facts> parts =
        IntStream.range(0, count)
            .mapToObj(
                i -> Facts.builder(PARTS.parts(), NOW, ZoneOffset.UTC).put(SIZE, i % 700).build())
            .toList();
    return Facts.builder(catalog(), NOW, ZoneOffset.UTC).put(PARTS, parts).build();
  }

  private static YesNoAttribute yesNo(String id) {
    return Attributes.yesNo(id, info(id));
  }

  private static IntegerAttribute integer(String id) {
    return Attributes.integer(id, info(id));
  }

  private static AttributeInfo info(String id) {
    return AttributeInfo.named(id, id);
  }
}
