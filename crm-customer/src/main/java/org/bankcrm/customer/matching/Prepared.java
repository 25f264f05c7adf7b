package org.bankcrm.customer.matching;

import org.jspecify.annotations.Nullable;

/** A record ready to be compared: by field its value, null where it is missing. */
final class Prepared {

  final String id;
  final @Nullable Term[] terms;

  Prepared(String id, @Nullable Term[] terms) {
    this.id = id;
    this.terms = terms;
  }
}
