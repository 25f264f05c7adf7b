package org.bankcrm.customer.matching;

import org.jspecify.annotations.Nullable;

/** One distinct cleaned value of a field, taken apart once for all records that have it. */
final class Term {

  final String text;
  final @Nullable Object prepared;
  final String sound;
  int count;

  Term(String text, @Nullable Object prepared, String sound) {
    this.text = text;
    this.prepared = prepared;
    this.sound = sound;
  }
}
