package org.bankcrm.testkit.slip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.policy.FormBuilder;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.core.policy.PolicyKind;

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

  private final Supplier<B> sound;
  private final AttributeCatalog catalog;
  private final List<PolicyKind> kinds;
  private final List<Policy<?>> others;
  private final List<Slip<B>> slips = new ArrayList<>();

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

  List<Slip<B>> all() {
    return slips;
  }

  /** What is told of some slips at once is the same in Java and in a document. */
  void compare(List<Slip<B>> some) {
    assertThat(told(some)).as(some.toString()).isNotEmpty();
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
    Random random = new Random(seed);
    List<Slip<B>> shuffled = new ArrayList<>(slips);
    Collections.shuffle(shuffled, random);
    told(shuffled.subList(0, 2 + random.nextInt(4)));
  }

  /** What is told of a builder that lacks something is the same for a document that lacks it. */
  void compare(B builder, Consumer<Pages> inDocument) {
    Slip<B> slip = new Slip<>("lacking", lacking -> {}, inDocument);
    assertThat(inDocument(List.of(slip))).isEqualTo(told(builder)).isNotEmpty();
  }

  private static Set<String> told(FormBuilder<?, ?> builder) {
    return told(builder::build);
  }

  private Set<String> inDocument(List<Slip<B>> some) {
    Policy<?> policy = sound.get().build();
    Pages book =
        Pages.of(
            PolicyBook.builder(PolicyRef.of("book", 1), LocalizedText.of("测试", "Test"), catalog)
                .add(policy)
                .addAll(others)
                .build()
                .toDocument());
    assertThat(told(() -> PolicyBook.parse(book.object(), kinds))).isEmpty();
    some.forEach(slip -> slip.inDocument().accept(book.in("policies", 0)));
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
