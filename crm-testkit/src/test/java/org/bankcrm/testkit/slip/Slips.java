package org.bankcrm.testkit.slip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.policy.FormBuilder;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.core.policy.PolicyKind;
import org.junit.jupiter.api.DynamicTest;

/**
 * Slips of an author of one kind of policy, each made in Java and made in a document: what is told
 * of it has the same code, words and advice, and the same place from the policy on.
 *
 * @param <B> the builder
 */
final class Slips<B extends FormBuilder<?, B>> {

  /** One slip, made in Java and made in the document of a sound policy. */
  record Slip<B>(String name, Consumer<B> inJava, Consumer<Pages> inDocument) {
    @Override
    public String toString() {
      return name;
    }
  }

  private record Lacking<B>(Supplier<B> builder, Consumer<Pages> inDocument) {}

  private final Supplier<B> sound;
  private final AttributeCatalog catalog;
  private final List<PolicyKind> kinds;
  private final List<Policy<?>> others;
  private final List<Slip<B>> slips = new ArrayList<>();
  private final List<Lacking<B>> lacking = new ArrayList<>();
  private boolean alone;

  Slips(Supplier<B> sound, AttributeCatalog catalog, List<PolicyKind> kinds, Policy<?>... others) {
    this.sound = sound;
    this.catalog = catalog;
    this.kinds = kinds;
    this.others = List.of(others);
  }

  /** Adds a slip. */
  Slips<B> slip(String name, Consumer<B> inJava, Consumer<Pages> inDocument) {
    slips.add(new Slip<>(name, inJava, inDocument));
    return this;
  }

  /** Adds a builder that lacks something, beside a document that lacks the same. */
  Slips<B> lacking(Supplier<B> builder, Consumer<Pages> inDocument) {
    lacking.add(new Lacking<>(builder, inDocument));
    return this;
  }

  /**
   * Each slip says anew in Java what the others say too, so that two of them are not made at once.
   */
  Slips<B> eachAlone() {
    alone = true;
    return this;
  }

  /** Each slip by itself: what is told of it is the same in Java and in a document. */
  Stream<DynamicTest> trials() {
    return Stream.concat(
        slips.stream()
            .map(
                slip ->
                    dynamicTest(slip.name(), () -> assertThat(told(List.of(slip))).isNotEmpty())),
        lacking.stream().map(each -> dynamicTest("lacking", () -> compare(each))));
  }

  /** Each key of the sound document misspelt: one problem, which names the key that was meant. */
  Stream<DynamicTest> misspelt() {
    return IntStream.range(0, policy(soundBook()).keys())
        .mapToObj(
            place -> {
              Pages book = soundBook();
              String key = policy(book).misspell(place);
              return dynamicTest(key, () -> assertOne(told(book), key));
            });
  }

  private static void assertOne(Set<String> told, String key) {
    assertThat(told).as(key).singleElement(STRING).containsPattern("[ '\"]" + key + "\\b");
  }

  private Set<String> told(List<Slip<B>> some) {
    B builder = sound.get();
    some.forEach(slip -> slip.inJava().accept(builder));
    Set<String> inJava = told(builder);
    assertThat(inDocument(some)).as(some.toString()).isEqualTo(inJava);
    return inJava;
  }

  /** The same of two to five of them, as the seed will have it; one may make up for another. */
  void compareSome(long seed) {
    if (!alone) {
      Random random = new Random(seed);
      List<Slip<B>> shuffled = new ArrayList<>(slips);
      Collections.shuffle(shuffled, random);
      told(shuffled.subList(0, Math.min(slips.size(), 2 + random.nextInt(4))));
    }
  }

  private void compare(Lacking<B> lacks) {
    Slip<B> slip = new Slip<>("lacking", builder -> {}, lacks.inDocument());
    assertThat(inDocument(List.of(slip))).isEqualTo(told(lacks.builder().get())).isNotEmpty();
  }

  private static Set<String> told(FormBuilder<?, ?> builder) {
    return told(builder::build);
  }

  private Set<String> inDocument(List<Slip<B>> some) {
    Pages book = soundBook();
    assertThat(told(book)).isEmpty();
    some.forEach(slip -> slip.inDocument().accept(policy(book)));
    return told(book);
  }

  private Pages soundBook() {
    return Pages.of(
        PolicyBook.builder(PolicyRef.of("book", 1), LocalizedText.of("测试", "Test"), catalog)
            .add(sound.get().build())
            .addAll(others)
            .build()
            .toDocument());
  }

  private static Pages policy(Pages book) {
    return book.in("policies", 0);
  }

  private Set<String> told(Pages book) {
    return told(() -> PolicyBook.parse(book.object(), kinds));
  }

  private static Set<String> told(Supplier<?> work) {
    try {
      work.get();
      return Set.of();
    } catch (InvalidPolicyException e) {
      Set<String> told = new TreeSet<>();
      e.problems().forEach(problem -> told.add(relative(problem)));
      return told;
    } catch (RuntimeException foreign) {
      return fail("a foreign refusal", foreign);
    }
  }

  private static String relative(Problem problem) {
    String[] steps = problem.path().split("/", 4); // "", "policies", the place or the id, the rest
    String place = steps.length < 4 ? "" : "/" + steps[3];
    return place + " [" + problem.code().word() + "] " + problem.message() + " " + problem.advice();
  }
}
