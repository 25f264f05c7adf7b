package org.bankcrm.examples.boot.web;

import java.util.List;
import org.bankcrm.customer.portrait.PortraitSheet;
import org.bankcrm.customer.portrait.PortraitSheet.Chapter;

/**
 * A customer as the viewer may see them, for a page.
 *
 * @param name what the viewer may read of it
 * @param first what to act on: tier, score, offers, contact, care
 * @param more who they are, what they have, what they did
 * @param moves the stages so far, the last first
 */
public record CustomerPage(
    Texts texts,
    String name,
    String seenBy,
    PortraitSheet sheet,
    List<Chapter> first,
    List<StageMove> moves,
    List<Chapter> more) {

  /** A step of the lifecycle. */
  public record StageMove(String day, String from, String to, String reason, String event) {}

  /** The key alone. */
  @Override
  public String toString() {
    return "CustomerPage[***]";
  }
}
