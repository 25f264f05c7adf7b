package org.bankcrm.testkit.limits;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.TextAttribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.TextTest.Folding;
import org.bankcrm.lifecycle.Finding;
import org.bankcrm.lifecycle.Lifecycle;
import org.bankcrm.lifecycle.Stage;
import org.bankcrm.lifecycle.Transition;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The dearest lifecycles that the limits admit are looked through in an amount of work that does
 * not grow with them beyond what is stated: counted in bytes, which are the same on every machine
 * but for a little. At the limits in the deep profile, at a tenth of them otherwise.
 */
class LintCostTest {

  private static final boolean DEEP = Boolean.getBoolean("crm.deep");

  /** What the stated work allocates at most, and looking at each pair of transitions once. */
  private static final long MOST_BYTES = 2_000_000_000L;

  /** Beside those of pairs and circles there are a few for each stage. */
  private static final int MOST_FINDINGS = 3_000;

  private record Dear(String name, IntFunction<Condition> guard) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final List<IntegerAttribute> NUMBERS =
      IntStream.range(0, 12).mapToObj(i -> Attributes.integer("n" + i, info("n" + i))).toList();
  private static final TextAttribute TEXT = Attributes.text("text", info("text"));

  private static AttributeInfo info(String id) {
    return AttributeInfo.named(id, id);
  }

  static Stream<Dear> dear() {
    return Stream.of(
        new Dear("never at once", i -> NUMBERS.get(0).is((long) i)),
        new Dear("at once for few", LintCostTest::wide),
        new Dear("many values", LintCostTest::many),
        new Dear("alternatives", LintCostTest::alternatives),
        new Dear("texts", i -> TEXT.contains("t" + i, Folding.NONE).not()));
  }

  /** Sample values of twelve attributes make far more combinations than are tried. */
  private static Condition wide(int i) {
    return Condition.all(
        NUMBERS.stream()
            .map(number -> number.between(i, i + 2_000L).and(number.isNot(i + 1_000L)))
            .toArray(Condition[]::new));
  }

  private static Condition many(int i) {
    List<Long> values = LongStream.range(i * 200L, i * 200L + 200).boxed().toList();
    return NUMBERS.get(0).isIn(values).and(NUMBERS.get(1).isIn(values));
  }

  /** Of which one each is met, whichever the others are. */
  private static Condition alternatives(int i) {
    List<Condition> parts = new ArrayList<>();
    for (int k = 0; k < 12; k++) {
      parts.add(NUMBERS.get(k).lessThan(i).or(NUMBERS.get((k + 1) % 12).moreThan(i)));
    }
    return Condition.all(parts.toArray(Condition[]::new));
  }

  /** Events of one type that compete in one stage, without a priority. */
  private static Lifecycle ofEvents(Dear dear, int transitions) {
    Lifecycle.Builder all = started(20).ignores("PAID", "付款", "Paid");
    for (int i = 0; i < transitions; i++) {
      all.transition(from(0, 1 + i % 19, i).on("PAID").when(dear.guard().apply(i)));
    }
    for (int stage = 1; stage < 19; stage++) {
      all.transition(from(stage, stage + 1, transitions + stage).on("PAID"));
    }
    return all.build();
  }

  /** Facts alone lead from each stage to many others and back. */
  private static Lifecycle ofCircles(Dear dear, int transitions) {
    Lifecycle.Builder all = started(9);
    for (int i = 0; i < transitions; i++) {
      int to = (i + 1 + i / 8) % 8;
      int start = i % 8 == to ? (to + 1) % 8 : i % 8;
      all.transition(from(start, to, i).when(dear.guard().apply(i)));
    }
    all.transition(from(0, 8, transitions).when(NUMBERS.get(0).is(-1L)));
    return all.build();
  }

  private static Lifecycle.Builder started(int stages) {
    Lifecycle.Builder all = Lifecycle.builder("dear", 1).name("昂贵", "Dear").subject("customer");
    for (int i = 0; i < stages; i++) {
      Stage.Builder stage = Stage.of("S" + i, "阶段", "Stage");
      all.stage(i == stages - 1 ? stage.asFinal() : stage);
    }
    return all;
  }

  private static Transition.Builder from(int start, int to, int number) {
    return Transition.of("t" + number, "转换", "Transition")
        .from("S" + start)
        .to("S" + to)
        .goingBack();
  }

  @ParameterizedTest
  @MethodSource("dear")
  @Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void lint_competingEvents_endsInStatedWork(Dear dear) {
    check(ofEvents(dear, DEEP ? 980 : 98));
  }

  @ParameterizedTest
  @MethodSource("dear")
  @Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void lint_circlesOfFacts_endsInStatedWork(Dear dear) {
    check(ofCircles(dear, 58));
  }

  private static void check(Lifecycle lifecycle) {
    ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = thread.getCurrentThreadAllocatedBytes();
    List<Finding> findings = lifecycle.lint();
    long bytes = thread.getCurrentThreadAllocatedBytes() - before;
    assertThat(bytes).isLessThan(MOST_BYTES);
    assertThat(findings).hasSizeLessThan(MOST_FINDINGS);
    assertThat(lifecycle.lint()).isEqualTo(findings); // no clock decides what is looked at
  }
}
