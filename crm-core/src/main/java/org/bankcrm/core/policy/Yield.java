package org.bankcrm.core.policy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.internal.plan.Findings;
import org.bankcrm.core.internal.value.Encoded;

/**
 * Where the plan holds what a policy yields as an attribute.
 *
 * @param attribute the attribute
 * @param policy whose it is
 * @param source what of the policy yields it
 * @param number the number of that gate, choice or sum in the plan
 * @param codes the codes of a choice in the order of its gates; otherwise empty
 */
record Yield(
    Attribute<?> attribute, PlannedPolicy policy, Source source, int number, List<String> codes) {

  enum Source {
    GATE,
    CHOICE,
    SUM
  }

  /** All that these policies yield, by the ids of the attributes. */
  static Map<String, Yield> of(List<PlannedPolicy> policies) {
    Map<String, Yield> yields = new HashMap<>();
    List<String> none = List.of();
    for (PlannedPolicy policy : policies) {
      Placement placed = policy.placement();
      policy.declared.yesNo.forEach(
          (yes, gate) -> put(yields, new Yield(yes, policy, Source.GATE, placed.of(gate), none)));
      for (Choice choice : policy.declared.choices) {
        int number = placed.of(choice);
        put(yields, new Yield(choice.attribute, policy, Source.CHOICE, number, choice.codes));
      }
      for (Sum sum : policy.declared.sums) {
        put(yields, new Yield(sum.attribute, policy, Source.SUM, placed.of(sum), none));
      }
    }
    return yields;
  }

  private static void put(Map<String, Yield> yields, Yield yield) {
    yields.put(yield.attribute.id(), yield);
  }

  Optional<?> value(Findings findings) {
    return switch (source) {
      case GATE -> ofTruth(findings.truth(number));
      case CHOICE ->
          findings.isSettled(number)
              ? Optional.of(codes.get(findings.chosen(number)))
              : Optional.empty();
      case SUM -> ofSum(findings.sum(number));
    };
  }

  /** How the attribute is read of one customer after the other, where they are found. */
  FieldReaders.Reader reader(Findings found) {
    return switch (source) {
      case GATE -> places(List.of(false, true), sink -> gate(found.truth(number), sink));
      case CHOICE -> {
        List<String> all = attribute.type().codes();
        int[] places = codes.stream().mapToInt(all::indexOf).toArray();
        yield places(
            all,
            sink -> {
              if (found.isSettled(number)) {
                sink.accept(places[found.chosen(number)]);
              }
            });
      }
      case SUM ->
          FieldReaders.Reader.ofNumbers(
              attribute.type(),
              sum -> Encoded.decode(attribute.type(), sum),
              reading -> found.sum(number));
    };
  }

  private static void gate(Truth truth, IntConsumer sink) {
    if (truth != Truth.UNKNOWN) {
      sink.accept(truth == Truth.TRUE ? 1 : 0);
    }
  }

  private static FieldReaders.Reader places(List<?> dictionary, Consumer<IntConsumer> told) {
    return FieldReaders.Reader.ofPlaces(dictionary, false, (reading, sink) -> told.accept(sink));
  }

  private static Optional<Boolean> ofTruth(Truth truth) {
    return truth == Truth.UNKNOWN ? Optional.empty() : Optional.of(truth == Truth.TRUE);
  }

  private Optional<?> ofSum(long sum) {
    return sum == Encoded.MISSING
        ? Optional.empty()
        : Optional.of(Encoded.decode(attribute.type(), sum));
  }
}
