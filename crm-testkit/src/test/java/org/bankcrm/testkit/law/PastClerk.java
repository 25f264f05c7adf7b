package org.bankcrm.testkit.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.DecimalAttribute;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.condition.ValueType.Kind;
import org.bankcrm.core.policy.Past;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.lifecycle.Lifecycle;
import org.bankcrm.lifecycle.Stage;
import org.bankcrm.scoring.Band;
import org.bankcrm.scoring.Grade;
import org.bankcrm.scoring.Scorecard;
import org.bankcrm.segmentation.Tier;
import org.bankcrm.segmentation.TierLadder;

/**
 * What one policy gave of one customer, run by run, and what follows of it for the next: found by
 * leafing back through all runs.
 */
final class PastClerk {

  /** What a run gave; a reason where it gave nothing. */
  private record Run(LocalDate day, Optional<?> value, Optional<Absence> absence) {}

  private final List<Run> runs = new ArrayList<>();

  void add(LocalDate day, Optional<?> value, Optional<Absence> absence) {
    runs.add(new Run(day, value, absence));
  }

  /** What the last run gave. */
  Optional<?> before() {
    return runs.isEmpty() ? Optional.empty() : runs.get(runs.size() - 1).value();
  }

  /** Why there is nothing. */
  Optional<Absence> absenceBefore() {
    return runs.isEmpty()
        ? Optional.of(Absence.BEFORE_HISTORY)
        : runs.get(runs.size() - 1).absence();
  }

  /** The day of the first run that gave what the last gave, if another gave something else. */
  Optional<LocalDate> since() {
    Optional<LocalDate> first = Optional.empty();
    for (int i = runs.size() - 1; i >= 0 && before().isPresent(); i--) {
      Run run = runs.get(i);
      boolean open = run.absence().filter(Absence.NOT_KNOWN::equals).isPresent();
      if (!open && !run.value().equals(before())) {
        return first;
      } else if (!open) {
        first = Optional.of(run.day());
      }
    }
    return Optional.empty();
  }

  Optional<Absence> absenceSince() {
    boolean given = before().isPresent();
    return since().isPresent()
        ? Optional.empty()
        : given ? Optional.of(Absence.BEFORE_HISTORY) : absenceBefore();
  }

  /** The codes that a policy yields under this name, the lowest first; none if without order. */
  static List<String> ranked(Policy<?> policy, Attribute<?> yielded) {
    List<String> codes = new ArrayList<>();
    if (policy instanceof TierLadder ladder) {
      ladder.tiers().stream().map(Tier::code).forEach(codes::add);
      Collections.reverse(codes);
    } else if (policy instanceof Lifecycle lifecycle) {
      lifecycle.stages().stream().map(Stage::code).forEach(codes::add);
    } else if (policy instanceof Scorecard card && yielded.id().startsWith("grade.")) {
      card.bands().stream().map(Band::grade).map(Grade::code).forEach(codes::add);
      card.declined()
          .map(Grade::code)
          .filter(declined -> !codes.contains(declined))
          .ifPresent(codes::add);
      Collections.reverse(codes);
    }
    return codes;
  }

  /** Whether a policy yields a number under this name, so that it may rise and fall. */
  static boolean isPoints(Attribute<?> yielded) {
    return yielded instanceof IntegerAttribute || yielded instanceof DecimalAttribute;
  }

  /** It lies below what it was, in the attribute's own terms. */
  static Condition fell(Attribute<?> points) {
    return points instanceof IntegerAttribute whole
        ? Past.change(whole).lessThan(0)
        : Past.change((DecimalAttribute) points).lessThan(BigDecimal.ZERO);
  }

  static Optional<BigDecimal> number(Optional<?> value) {
    return value.map(each -> new BigDecimal(each.toString()).stripTrailingZeros());
  }

  /** A place from 1; empty where nothing is given. */
  static Optional<Long> rank(List<String> lowestFirst, Optional<?> code) {
    return code.map(given -> lowestFirst.indexOf(given) + 1L);
  }

  /** Whether a type has room for a change: eighteen digits in all. */
  static boolean fits(BigDecimal change, ValueType type) {
    int digits = type.kind() == Kind.DECIMAL ? type.scale() : 0;
    return change.movePointRight(digits).abs().compareTo(BigDecimal.TEN.pow(18)) < 0;
  }
}
