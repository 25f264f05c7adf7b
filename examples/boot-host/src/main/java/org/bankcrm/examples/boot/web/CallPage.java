package org.bankcrm.examples.boot.web;

import java.util.List;

/** Whom to look at, for a page: keys alone, no names. */
public record CallPage(Texts texts, String night, List<Call> offers, List<Call> risks) {

  /**
   * Somebody to look at.
   *
   * @param why the offer, or the stage
   */
  public record Call(String id, String tier, String why) {}
}
