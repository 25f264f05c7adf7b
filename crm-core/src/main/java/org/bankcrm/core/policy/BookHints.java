package org.bankcrm.core.policy;

import java.util.Set;

/**
 * What is known of a book before it is read.
 *
 * @param misspelt the places of policies that may mean other keys than they have
 * @param asksPast whether a name may mean what a policy gave before
 */
record BookHints(Set<String> misspelt, boolean asksPast) {

  /** Of a book that nobody read yet. */
  static final BookHints NONE = new BookHints(Set.of(), false);
}
