package org.bankcrm.core.internal.document;

/** What the readers of one book share: where problems go, the limits, and what is used up. */
public final class Context {

  private final Report report;
  private final Limits limits;
  private final Suggestions suggestions = new Suggestions();
  private final Unread attributes = new Unread();
  private int nodes;
  private boolean full;

  /** Starts with nothing used up. */
  public Context(Report report, Limits limits) {
    this.report = report;
    this.limits = limits;
  }

  /** The limits. */
  public Limits limits() {
    return limits;
  }

  /** Advice for unknown words, as far as the document may cost. */
  public Suggestions suggestions() {
    return suggestions;
  }

  /** The attributes that could not be read. */
  public Unread attributes() {
    return attributes;
  }

  /** Takes back what was said of a missing key, as the key is there under another name. */
  void retract(Place place, String code) {
    report.retract(place.toString(), code);
  }

  /** The same of all that stands within. */
  void retractWithin(Place place, String code) {
    report.retractWithin(place.toString(), code);
  }

  /** Adds a problem. */
  public void problem(Place place, String code, String message, String advice) {
    report.add(place.toString(), code, message, advice);
  }

  /** Counts a condition and says whether it may be read. */
  public boolean admits(Place place, int depth) {
    if (depth > limits.depth()) {
      problem(
          place,
          "limit-depth",
          "more than " + limits.depth() + " conditions stand within each other.",
          "Make a segment of the inner conditions and refer to it.");
      return false;
    }
    if (++nodes > limits.nodes() && !full) {
      full = true;
      problem(
          place,
          "limit-nodes",
          "the book has more than " + limits.nodes() + " conditions.",
          "Split the book.");
    }
    return !full;
  }
}
