package org.bankcrm.testkit.law;

import java.util.Map;
import java.util.Optional;
import org.bankcrm.alert.AlertLevel;
import org.bankcrm.alert.AlertPolicy;
import org.bankcrm.core.condition.Truth;

/** The gravest level whose figures are there, whatever else is not known. */
record AlertClerk(AlertPolicy policy, ReferenceInterpreter customer) implements Clerk {

  private Optional<AlertLevel> raised() {
    return policy.levels().stream()
        .filter(level -> customer.truth(level.raise()) == Truth.TRUE)
        .findFirst();
  }

  /** Whether a graver level than that may be there. */
  private boolean isOpen() {
    return policy.levels().stream()
        .takeWhile(level -> customer.truth(level.raise()) != Truth.TRUE)
        .anyMatch(level -> customer.truth(level.raise()) == Truth.UNKNOWN);
  }

  @Override
  public Map<String, Optional<?>> yields() {
    Optional<String> code = Optional.of(raised().map(AlertLevel::code).orElse("NONE"));
    return Map.of(policy.attribute().id(), code.filter(known -> !isOpen()));
  }

  @Override
  public String told() {
    return "raised " + raised().map(AlertLevel::code).orElse("NOTHING") + " open " + isOpen();
  }
}
