package org.bankcrm.core.internal.document;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.document.ProblemCode;

/**
 * What the readers of one document share: where problems go, the limits, and what is used up.
 *
 * <p>A document that its author wrote is quoted to its author. One that holds a customer's data is
 * not quoted at all: problems tell where and what was expected.
 */
public final class Context {

  private final Report report;
  private final Limits limits;
  private final Suggestions suggestions = new Suggestions();
  private final Unread attributes = new Unread();
  private final Set<String> words = new HashSet<>();
  private final boolean withholds;

  /** The policies of which results are out of reach where attributes are computed. */
  private Supplier<Set<String>> outOfReach = Set::of;

  /** Whether another value is only tried out, of which nobody is told. */
  private boolean tried;

  private int nodes;
  private boolean full;

  /** Starts with nothing used up, for a document that may be quoted. */
  public Context(Report report, Limits limits) {
    this(report, limits, false);
  }

  private Context(Report report, Limits limits, boolean withholds) {
    this.report = report;
    this.limits = limits;
    this.withholds = withholds;
  }

  /** Starts with nothing used up, for a document that holds a customer's data. */
  public static Context ofData(Report report) {
    return new Context(report, Limits.OF_DATA, true);
  }

  /** Starts with nothing used up, for rules that hold nobody's data, and may be quoted. */
  public static Context ofRules(Report report) {
    return new Context(report, Limits.OF_DATA, false);
  }

  /** The same document's for trying out another value, of which the problems go elsewhere. */
  Context trial(Report problems) {
    Context trial = new Context(problems, limits, withholds);
    trial.tried = true;
    return trial;
  }

  boolean isTrial() {
    return tried;
  }

  /** Whether texts are a customer's: taken as they are, and never quoted. */
  public boolean withholds() {
    return withholds;
  }

  /** The text in quotation marks, if it may be quoted. */
  public String quoted(String text) {
    return withholds ? "the text" : Words.quoted(text);
  }

  /** What kind of value it is, as the author sees it. */
  String kindOf(Object value) {
    return withholds && value instanceof String ? "a text" : Words.kindOf(value);
  }

  /** Takes a key as a word of the format, which may be told of any document. */
  void know(String key) {
    if (withholds) {
      words.add(key);
    }
  }

  /** Whether a key is one of the format's own words. */
  boolean isKnown(String key) {
    return words.contains(key);
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

  /** From here on until it is said anew, nothing may read what policies of these ids give. */
  public void keepOut(Supplier<Set<String>> policies) {
    outOfReach = policies;
  }

  /** The policy out of reach after which something is named, its id between dots. */
  public Optional<String> outOfReach(String name) {
    String ending = name + ".";
    return outOfReach.get().stream()
        .filter(policy -> ending.contains("." + policy + "."))
        .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
  }

  /** Takes back what was said of a missing key, as the key is there under another name. */
  void retract(Place place, ProblemCode code) {
    report.retract(place.toString(), code);
  }

  /** The same of all that stands within. */
  void retractWithin(Place place, ProblemCode code) {
    report.retractWithin(place.toString(), code);
  }

  /** Adds a problem. */
  public void problem(Place place, ProblemCode code, String message, String advice) {
    report.add(place.toString(), code, message, advice);
  }

  /** Counts a condition and says whether it may be read. */
  public boolean admits(Place place, int depth) {
    if (depth > limits.depth()) {
      problem(
          place,
          CoreProblem.LIMIT_DEPTH,
          "more than " + limits.depth() + " conditions stand within each other.",
          "Make a segment of the inner conditions and refer to it.");
      return false;
    }
    if (++nodes > limits.nodes() && !full) {
      full = true;
      problem(
          place,
          CoreProblem.LIMIT_NODES,
          "the book has more than " + limits.nodes() + " conditions.",
          "Split the book.");
    }
    return !full;
  }
}
