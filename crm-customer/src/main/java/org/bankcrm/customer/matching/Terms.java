package org.bankcrm.customer.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
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
      String text = value(field, record);
      terms[i] =
          text == null ? null : byField.get(i).computeIfAbsent(text, key -> make(field, key));
    }
    return new Prepared(record.id(), terms);
  }

  /** Counts the values of a record that was prepared. For one thread. */
  void count(Prepared prepared) {
    for (int i = 0; i < prepared.terms.length; i++) {
      Term term = prepared.terms[i];
      if (term != null) {
        squares[i] += 2.0 * term.count + 1;
        term.count++;
      }
    }
  }

  /** Takes the record out of the counts. */
  void remove(Prepared prepared) {
    for (int i = 0; i < prepared.terms.length; i++) {
      Term term = prepared.terms[i];
      if (term != null) {
        squares[i] -= 2.0 * term.count - 1;
        term.count--;
        if (term.count == 0) {
          byField.get(i).remove(term.text);
        }
      }
    }
  }

  /** The record with its values cleaned and taken apart; nothing is kept. */
  Prepared look(MatchRecord record) {
    @Nullable Term[] terms = new Term[policy.fields().size()];
    for (int i = 0; i < terms.length; i++) {
      MatchField field = policy.fields().get(i);
      String text = value(field, record);
      Term known = text == null ? null : byField.get(i).get(text);
      terms[i] = known == null && text != null ? make(field, text) : known;
    }
    return new Prepared(record.id(), terms);
  }

  private static String joined(MatchField field, MatchRecord record) {
    if (field.columns().size() == 1) {
      return record.values().getOrDefault(field.columns().get(0), "");
    }
    StringBuilder value = new StringBuilder();
    for (String column : field.columns()) {
      value.append(record.values().getOrDefault(column, "")).append(' ');
    }
    return value.toString();
  }

  private @Nullable String value(MatchField field, MatchRecord record) {
    String value = joined(field, record);
    if (value.isBlank()) {
      return null;
    }
    String text = cut(cleaned(value, field.cleaning()));
    return text.isEmpty() || field.dummies().contains(text) ? null : text;
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
    int[] uncounted = new int[squares.length];
    double all = (double) records * records;
    for (int i = 0; i < now.length; i++) {
      @Nullable Term gone = before == null ? null : before.terms[i];
      @Nullable Term came = come.terms[i];
      boolean counted = gone == came;
      double less = gone == null || counted ? 0 : 2.0 * gone.count - 1;
      double more = came == null || counted ? 0 : 2.0 * came.count + 1;
      now[i] = Math.min(1, (squares[i] - less + more) / all);
      uncounted[i] = counted ? 0 : 1;
    }
    return weights.as(now, records, uncounted);
  }
}
