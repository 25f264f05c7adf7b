package org.bankcrm.examples.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bankcrm.campaign.control.ControlGroup;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.attribute.Filling;
import org.bankcrm.core.policy.PolicyBook;

/** Finds the buckets of a book's control groups of the customers' ids, where no column has them. */
final class ControlBuckets {

  private final List<ControlGroup> groups;

  ControlBuckets(PolicyBook book) {
    this.groups = new ArrayList<>(Views.all(book, ControlGroup.class));
  }

  /** A bank that has its own buckets, as of households, gives them in a column. */
  void leaveTo(CustomerHeader customers) {
    customers
        .given()
        .forEach(given -> groups.removeIf(group -> group.bucket().equals(given.attribute())));
  }

  /** The attributes that are found. */
  Set<String> fills() {
    return groups.stream().map(group -> group.bucket().id()).collect(Collectors.toSet());
  }

  void fill(CustomerId id, Filling facts) {
    groups.forEach(group -> group.put(facts, id));
  }
}
