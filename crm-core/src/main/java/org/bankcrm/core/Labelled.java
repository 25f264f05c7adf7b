package org.bankcrm.core;

/** Something with a fixed name for people, in Chinese and in English. */
public interface Labelled {
  /** The name that a banker reads. */
  LocalizedText label();
}
