package org.bankcrm.core.explanation;

/**
 * What is asked of a value, twice: as a demand ("needs at least 5") and as a statement ("is at
 * least 5").
 */
record Phrase(String demand, String statement) {

  /** The same with words behind it. */
  Phrase followedBy(String words) {
    return new Phrase(demand + words, statement + words);
  }
}
