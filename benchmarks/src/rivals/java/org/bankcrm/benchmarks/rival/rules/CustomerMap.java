package org.bankcrm.benchmarks.rival.rules;

import java.util.HashMap;
import java.util.Map;
import org.bankcrm.benchmarks.workload.Customer;
import org.bankcrm.benchmarks.workload.Field;

/** A customer as the map of variables that expression languages read. */
final class CustomerMap {
  private CustomerMap() {}

  /** Flags as booleans, every number as a {@code Long}, a missing one as a number below zero. */
  static Map<String, Object> of(Customer customer) {
    Map<String, Object> variables = new HashMap<>();
    for (Field field : Field.all()) {
      long value = field.read(customer);
      if (field.kind() == Field.Kind.FLAG) {
        variables.put(field.id(), value == 1);
      } else {
        variables.put(field.id(), value);
      }
    }
    return variables;
  }
}
