package org.bankcrm.examples.runner;

import java.util.List;

/**
 * What the page about one customer shows, all words chosen.
 *
 * @param language the page's language as a tag, which chooses its fonts
 */
public record PortraitPage(
    String language,
    String title,
    String subtitle,
    String note,
    List<Card> cards,
    List<Chapter> chapters) {

  /** What stands at the top. */
  public record Card(String label, String figure, String more) {}

  /** A topic. */
  public record Chapter(String id, String title, List<Block> blocks) {}

  /**
   * Something of a topic: pairs of name and value, a table, policies or lists of names; whatever is
   * not there is empty.
   */
  public record Block(
      String title,
      List<Pair> pairs,
      List<String> heads,
      List<List<String>> rows,
      List<Entry> entries) {}

  /**
   * A name and a value.
   *
   * @param style whether it takes the whole width
   */
  public record Pair(String label, String value, String style) {}

  /**
   * A policy and what it decided, or names of several.
   *
   * @param style how it is marked: yes, no, open or none
   */
  public record Entry(String name, String policy, String words, String style) {}
}
