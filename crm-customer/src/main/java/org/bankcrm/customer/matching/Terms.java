package org.bankcrm.customer.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The distinct values of each field of a policy. Values are prepared by several threads and counted
 * by one.
 */
final class Terms {

  private static final int LONGEST = 512;

  private final MatchPolicy policy;
  private final TextPorts ports;
  private final List<ConcurrentMap<String, Term>> byField = new ArrayList<>();

  /** By field the sum of the squares of how often each value occurs. */
  private final double[] squares;

  Terms(MatchPolicy policy, TextPorts ports) {
    this.policy = policy;
    this.ports = ports;
    this.squares = new double[policy.fields().size()];
    for (int i = 0; i < policy.fields().size(); i++) {
      byField.add(new ConcurrentHashMap<>());
    }
  }

  /** The record with its values cleaned and taken apart, each kept and counted once more. */
  Prepared add(MatchRecord record) {
    Prepared prepared = prepare(record);
    count(prepared);
    return prepared;
  }

  /** The same without counting them. Safe for several threads, as a value says what it becomes. */
  Prepared prepare(MatchRecord record) {
    @Nullable Term[] terms = new Term[policy.fields().size()];
    for (int i = 0; i < terms.length; i++) {
      MatchField field = policy.fields().get(i);
      ConcurrentMap<String, Term> known = byField.get(i);
      terms[i] =
          term(
              values(field, record),
              text -> known.computeIfAbsent(text, key -> make(field, key)),
              (text, values) -> known.computeIfAbsent(text, key -> Term.several(key, values)));
    }
    return new Prepared(record.id(), terms);
  }

  /** Makes one of several. */
  private interface Several {
    Term of(String text, List<Term> values);
  }

  private static @Nullable Term term(
      SortedSet<String> texts, Function<String, Term> one, Several several) {
    if (texts.size() < 2) {
      return texts.isEmpty() ? null : one.apply(texts.first());
    }
    return several.of(Term.text(texts), texts.stream().map(one).toList());
  }

  /** Counts the values of a record that was prepared. For one thread. */
  void count(Prepared prepared) {
    for (int i = 0; i < prepared.terms.length; i++) {
      Term term = prepared.terms[i];
      if (term != null) {
        term.count += term.isSeveral() ? 1 : 0;
        for (Term value : term.values) {
          squares[i] += 2.0 * value.count + 1;
          value.count++;
        }
      }
    }
  }

  /** Takes the record out of the counts. */
  void remove(Prepared prepared) {
    for (int i = 0; i < prepared.terms.length; i++) {
      Term term = prepared.terms[i];
      if (term != null) {
        if (term.isSeveral()) {
          term.count--;
          forget(i, term);
        }
        for (Term value : term.values) {
          squares[i] -= 2.0 * value.count - 1;
          value.count--;
          forget(i, value);
        }
      }
    }
  }

  private void forget(int field, Term term) {
    if (term.count == 0) {
      byField.get(field).remove(term.text);
    }
  }

  /** The record with its values cleaned and taken apart; nothing is kept. */
  Prepared look(MatchRecord record) {
    @Nullable Term[] terms = new Term[policy.fields().size()];
    for (int i = 0; i < terms.length; i++) {
      MatchField field = policy.fields().get(i);
      ConcurrentMap<String, Term> known = byField.get(i);
      terms[i] =
          term(
              values(field, record),
              text -> known(known.get(text), () -> make(field, text)),
              (text, values) -> known(known.get(text), () -> Term.several(text, values)));
    }
    return new Prepared(record.id(), terms);
  }

  private static Term known(@Nullable Term term, Supplier<Term> otherwise) {
    return term == null ? otherwise.get() : term;
  }

  /** As entered: those of several columns joined by blanks, or each by itself, and then parted. */
  private static List<String> entered(MatchField field, MatchRecord record) {
    List<String> columns = new ArrayList<>();
    for (String column : field.columns()) {
      columns.add(record.values().getOrDefault(column, ""));
    }
    if (field.several().isEmpty()) {
      return List.of(joined(columns));
    }
    MatchField.Several several = field.several().get();
    List<String> values = several.columns() ? columns : List.of(joined(columns));
    return several.separator().isEmpty()
        ? values
        : values.stream().flatMap(each -> parted(each, several.separator()).stream()).toList();
  }

  private static String joined(List<String> columns) {
    return columns.size() == 1 ? columns.get(0) : String.join(" ", columns) + " ";
  }

  private static List<String> parted(String value, String separator) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int to = value.indexOf(separator); to >= 0; to = value.indexOf(separator, from)) {
      parts.add(value.substring(from, to));
      from = to + separator.length();
    }
    parts.add(value.substring(from));
    return parts;
  }

  /** Cleaned, each once and in one order; of more than so many the first. */
  private SortedSet<String> values(MatchField field, MatchRecord record) {
    SortedSet<String> values = new TreeSet<>();
    for (String entered : entered(field, record)) {
      String text = entered.isBlank() ? "" : cut(cleaned(entered, field.cleaning()));
      if (!text.isEmpty() && !field.dummies().contains(text)) {
        values.add(text);
      }
    }
    while (values.size() > MatchField.MOST_VALUES) {
      values.remove(values.last());
    }
    return values;
  }

  private Term make(MatchField field, String text) {
    String sound = field.sounding().map(s -> cleaned(text, s.cleaning())).orElse("");
    return new Term(text, field.measure().prepare(text), sound);
  }

  private String cleaned(String value, List<Cleaning> steps) {
    String text = value.strip();
    for (Cleaning step : steps) {
      text = step.of(text, ports);
    }
    return text.strip();
  }

  /** What nobody entered by hand must not cost a table of its square. */
  private static String cut(String text) {
    return text.length() <= LONGEST
        ? text
        : text.substring(
            0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
  }

  /** By field how probable it is that two values, drawn among so many records, are equal. */
  double[] coincidences(int records) {
    double all = Math.max(1, (double) records * records);
    return Arrays.stream(squares).map(sum -> Math.min(1, sum / all)).toArray();
  }

  /**
   * Weights for the pairs of a record as they are once it has come, and what was known of it before
   * has gone; nothing is counted.
   *
   * @param weights those of the records that are there
   * @param before what was counted of it, or nothing
   * @param records how many there are then
   */
  PairWeights onceCome(PairWeights weights, Prepared come, @Nullable Prepared before, int records) {
    double[] now = new double[squares.length];
    double all = (double) records * records;
    for (int i = 0; i < now.length; i++) {
      @Nullable Term gone = before == null ? null : before.terms[i];
      @Nullable Term came = come.terms[i];
      double less = change(gone, came, -1);
      double more = change(came, gone, 1);
      now[i] = Math.min(1, (squares[i] - less + more) / all);
    }
    return weights.as(now, records, before);
  }

  /** What those values of one that the other has not change of the squares. */
  private static double change(@Nullable Term one, @Nullable Term other, int by) {
    double change = 0;
    for (Term value : one == null ? new Term[0] : one.values) {
      change += other != null && other.has(value) ? 0 : 2.0 * value.count + by;
    }
    return change;
  }
}
