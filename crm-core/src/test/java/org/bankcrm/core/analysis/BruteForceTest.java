package org.bankcrm.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bankcrm.core.analysis.Answer.Kind;
import org.bankcrm.core.analysis.Changes.Change;
import org.bankcrm.core.analysis.Claim.Outcome;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.YesNoAttribute;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.All;
import org.bankcrm.core.condition.Any;
import org.bankcrm.core.condition.AtLeast;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Truth;

/**
 * Questions about a few attributes, answered by going through all customers that conditions with
 * constants from 0 to 3 can tell apart: every boundary, every reason why a value is missing.
 */
class BruteForceTest {

  private static final AttributeInfo INFO = AttributeInfo.named("属性", "Attribute");
  private static final IntegerAttribute N = Attributes.integer("n", INFO);
  private static final IntegerAttribute M = Attributes.integer("m", INFO);
  private static final YesNoAttribute YES = Attributes.yesNo("yes", INFO);
  private static final CodeAttribute CODE = Attributes.openCode("code", INFO);
  private static final AttributeCatalog CATALOG = AttributeCatalog.of(N, M, YES, CODE);
  private static final List<Absence> REASONS =
      List.of(Absence.NOT_KNOWN, Absence.NEVER, Absence.NOT_APPLICABLE);
  private static final List<Facts> EVERYBODY = everybody();

  private static List<Facts> everybody() {
    List<Object> numbers = new ArrayList<>(REASONS);
    for (long number = -2; number <= 5; number++) {
      numbers.add(number);
    }
    List<Object> answers = new ArrayList<>(REASONS);
    answers.addAll(List.of(true, false));
    List<Object> codes = new ArrayList<>(REASONS);
    codes.addAll(List.of("a", "b", "other"));
    List<Facts> all = new ArrayList<>();
    for (Object n : numbers) {
      for (Object m : numbers) {
        for (Object yes : answers) {
          for (Object code : codes) {
            Facts.Builder facts = Facts.builder(CATALOG, Instant.EPOCH, ZoneOffset.UTC);
            put(N, n, facts);
            put(M, m, facts);
            put(YES, yes, facts);
            put(CODE, code, facts);
            all.add(facts.build());
          }
        }
      }
    }
    return all;
  }

  @SuppressWarnings("unchecked") // values are listed by the types of their attributes
  private static <T> void put(Attribute<T> attribute, Object value, Facts.Builder facts) {
    if (value instanceof Absence reason) {
      facts.absent(attribute, reason);
    } else {
      facts.put(attribute, (T) value);
    }
  }

  private static Condition condition(Random random, int depth) {
    if (depth == 0 || random.nextInt(4) == 0) {
      return criterion(random);
    }
    List<Condition> parts = new ArrayList<>();
    for (int left = 1 + random.nextInt(3); left > 0; left--) {
      parts.add(condition(random, depth - 1));
    }
    return switch (random.nextInt(5)) {
      case 0 -> parts.get(0).not();
      case 1, 2 -> new All(parts);
      case 3 -> new Any(parts);
      default -> new AtLeast(1 + random.nextInt(parts.size()), parts);
    };
  }

  private static Condition criterion(Random random) {
    IntegerAttribute one = random.nextBoolean() ? N : M;
    long number = random.nextInt(4);
    return switch (random.nextInt(12)) {
      case 0 -> one.atLeast(number);
      case 1 -> one.lessThan(number);
      case 2 -> one.between(number, number + random.nextInt(2));
      case 3 -> one.isIn(List.of(number, (long) random.nextInt(4)));
      case 4 -> YES.is(random.nextBoolean());
      case 5 -> CODE.is(random.nextBoolean() ? "a" : "b");
      case 6 -> random.nextBoolean() ? CODE.isKnown() : YES.isMissing();
      case 7 -> one.isAbsent(random.nextBoolean() ? Absence.NEVER : Absence.NOT_KNOWN);
      case 8 -> random.nextBoolean() ? N.lessThan(M) : M.atMost(N);
      case 9 -> N.is(M);
      case 10 -> one.isKnown();
      default -> one.moreThan(number);
    };
  }

  private static boolean isSo(Claim claim, Facts facts) {
    Truth truth = CompiledCondition.of(claim.condition(), CATALOG).truth(facts);
    return switch (claim.outcome()) {
      case TRUE -> truth == Truth.TRUE;
      case FALSE -> truth == Truth.FALSE;
      case UNKNOWN -> truth == Truth.UNKNOWN;
      case NOT_TRUE -> truth != Truth.TRUE;
      case NOT_FALSE -> truth != Truth.FALSE;
    };
  }

  private static Condition ofOne(Random random, int depth) {
    if (depth == 0) {
      long number = random.nextInt(4);
      return switch (random.nextInt(6)) {
        case 0 -> N.atLeast(number);
        case 1 -> N.lessThan(number);
        case 2 -> N.isIn(List.of(number, (long) random.nextInt(4)));
        case 3 -> N.isAbsent(random.nextBoolean() ? Absence.NEVER : Absence.NOT_KNOWN);
        case 4 -> N.isKnown();
        default -> N.between(number, number + random.nextInt(2)).not();
      };
    }
    List<Condition> parts = new ArrayList<>();
    for (int left = 2 + random.nextInt(2); left > 0; left--) {
      parts.add(ofOne(random, depth - 1));
    }
    return new AtLeast(1 + random.nextInt(parts.size()), parts);
  }

  @Property(tries = 300)
  void values_anyConditionOfOneAttribute_areThoseOfAllCustomers(@ForAll long seed) {
    Random random = new Random(seed);
    Condition condition = ofOne(random, random.nextInt(3));
    for (Truth truth : Truth.values()) {
      Optional<ValueSet> values = Analysis.standard().values(condition, N.ref(), truth);
      assertThat(values).as("%s of %s", truth, condition).isPresent();
      assertSame(values.get(), condition, truth);
    }
  }

  @Property(tries = 100)
  void values_anyCondition_holdWhateverElseIsSo(@ForAll long seed) {
    Random random = new Random(seed);
    Condition condition = condition(random, 2);
    for (Truth truth : Truth.values()) {
      Optional<ValueSet> values = Analysis.standard().values(condition, N.ref(), truth);
      values.ifPresent(set -> assertSame(set, condition, truth));
    }
  }

  private static void assertSame(ValueSet values, Condition condition, Truth truth) {
    CompiledCondition compiled = CompiledCondition.of(condition, CATALOG);
    ValueAxis axis = ValueAxis.of(N.type()).orElseThrow();
    for (Facts facts : EVERYBODY) {
      boolean within =
          facts.get(N).isPresent()
              ? values.contains(axis.number(facts.get(N).get()).orElseThrow())
              : values.reasons().contains(facts.absence(N).orElseThrow());
      assertThat(within)
          .as("%s of %s for %s", truth, condition, facts.get(N))
          .isEqualTo(compiled.truth(facts) == truth);
    }
  }

  @Property(tries = 200)
  void find_anyClaims_answersAsAllCustomersDo(@ForAll long seed) {
    Random random = new Random(seed);
    List<Claim> claims = new ArrayList<>();
    for (int left = 1 + random.nextInt(3); left > 0; left--) {
      Outcome outcome = Outcome.values()[random.nextInt(5)];
      claims.add(new Claim(condition(random, 3), outcome));
    }
    boolean expected =
        EVERYBODY.stream().anyMatch(facts -> claims.stream().allMatch(c -> isSo(c, facts)));
    Answer answer = Analysis.standard().find(claims);
    assertThat(answer.kind()).as("%s", claims).isEqualTo(expected ? Kind.YES : Kind.NO);
    answer
        .witness()
        .map(witness -> witness.facts().onto(CATALOG))
        .ifPresent(facts -> assertThat(claims).allMatch(claim -> isSo(claim, facts)));
  }

  @Property(tries = 100)
  void implies_anyConditions_answersAsAllCustomersDo(@ForAll long seed) {
    Random random = new Random(seed);
    Condition premise = condition(random, 2);
    Condition conclusion = condition(random, 2);
    CompiledCondition first = CompiledCondition.of(premise, CATALOG);
    CompiledCondition second = CompiledCondition.of(conclusion, CATALOG);
    boolean expected = EVERYBODY.stream().allMatch(f -> !first.isTrue(f) || second.isTrue(f));
    Answer answer = Analysis.standard().implies(premise, conclusion);
    assertThat(answer.kind()).isEqualTo(expected ? Kind.YES : Kind.NO);
  }

  @Property(tries = 100)
  void nearest_anyConditionAndCustomer_changesAsLittleAsDoes(@ForAll long seed) {
    Random random = new Random(seed);
    Condition condition = condition(random, 3);
    Facts facts = EVERYBODY.get(random.nextInt(EVERYBODY.size()));
    Assume.that(isInner(facts, N) && isInner(facts, M));
    Set<String> fixed = random.nextBoolean() ? Set.of() : Set.of("m");
    Changes changes =
        Analysis.standard().nearest(condition, facts, ref -> !fixed.contains(ref.id()));
    CompiledCondition compiled = CompiledCondition.of(condition, CATALOG);
    Optional<Integer> fewest =
        EVERYBODY.stream()
            .filter(other -> fixed.stream().noneMatch(id -> differing(facts, other).contains(id)))
            .filter(compiled::isTrue)
            .map(other -> differing(facts, other).size())
            .min(Integer::compare);
    assertThat(changes.kind()).isEqualTo(fewest.isPresent() ? Kind.YES : Kind.NO);
    if (fewest.isPresent()) {
      assertThat(changes.changes()).hasSize(fewest.get());
      Facts after = after(facts, changes.changes());
      assertThat(compiled.isTrue(after)).isTrue();
      checkNearest(compiled, facts, changes.changes());
    }
  }

  /** Whether there are customers with less and with more. */
  private static boolean isInner(Facts facts, IntegerAttribute attribute) {
    return facts.get(attribute).filter(number -> number < -1 || number > 4).isEmpty();
  }

  private static Set<String> differing(Facts one, Facts other) {
    Set<String> differing = new HashSet<>();
    for (Attribute<?> attribute : CATALOG.attributes()) {
      boolean same =
          one.get(attribute).equals(other.get(attribute))
              && one.absence(attribute).equals(other.absence(attribute));
      if (!same) {
        differing.add(attribute.id());
      }
    }
    return differing;
  }

  private static Facts after(Facts facts, List<Change> changes) {
    Facts.Builder builder = Facts.builder(CATALOG, facts.asOf(), facts.zone());
    for (Attribute<?> attribute : CATALOG.attributes()) {
      Object value = facts.get(attribute).<Object>map(v -> v).orElse(Absence.NOT_KNOWN);
      facts.absence(attribute).ifPresent(reason -> builder.absent(attribute, reason));
      put(attribute, facts.isKnown(attribute) ? value : facts.absence(attribute).get(), builder);
    }
    for (Change change : changes) {
      Attribute<?> attribute = CATALOG.find(change.attribute().id()).orElseThrow();
      change.to().ifPresent(to -> put(attribute, to, builder));
      change.absence().ifPresent(reason -> builder.absent(attribute, reason));
    }
    return builder.build();
  }

  /** The only number that changes is as near as one of the numbers with which it holds. */
  private static void checkNearest(CompiledCondition compiled, Facts facts, List<Change> changes) {
    if (changes.size() != 1 || !(changes.get(0).from().orElse("") instanceof Long from)) {
      return;
    }
    Change change = changes.get(0);
    if (change.to().isEmpty()) {
      return;
    }
    long far = Math.abs((Long) change.to().get() - from);
    for (long to = from - far + 1; to < from + far; to++) {
      Change less =
          new Change(change.attribute(), change.from(), Optional.of(to), Optional.empty());
      assertThat(compiled.isTrue(after(facts, List.of(less)))).isFalse();
    }
  }
}
