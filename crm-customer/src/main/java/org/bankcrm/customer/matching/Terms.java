package org.bankcrm.customer.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The distinct values of each field of a policy. Fields that are swapped at times share theirs, so
 * that one's values are the other's. Not safe for several threads.
 */
final class Terms {

  private static final int LONGEST = 512;

  private final MatchPolicy policy;
  private final TextPorts ports;
  private final List<Map<String, Term>> byField = new ArrayList<>();

  /** By field the sum of the squares of how often each value occurs. */
  private final double[] squares;

  Terms(MatchPolicy policy, TextPorts ports) {
    this.policy = policy;
    this.ports = ports;
    this.squares = new double[policy.fields().size()];
    for (int i = 0; i < policy.fields().size(); i++) {
      byField.add(new HashMap<>());
    }
    for (List<String> swap : policy.swaps()) {
      int one = policy.field(swap.get(0));
      int other = policy.field(swap.get(1));
      byField.set(other, byField.get(one));
    }
  }

  /** The record with its values cleaned and taken apart, each kept and counted once more. */
  Prepared add(MatchRecord record) {
    return add(record.id(), cleaned(record));
  }

  /** The same of values that are clean. */
  Prepared add(String id, @Nullable String[] values) {
    @Nullable Term[] terms = new Term[values.length];
    for (int i = 0; i < terms.length; i++) {
      String text = values[i];
      if (text != null) {
        MatchField field = policy.fields().get(i);
        Term term = byField.get(i).computeIfAbsent(text, key -> make(field, key));
        squares[i] += 2.0 * term.count + 1;
        term.count++;
        terms[i] = term;
      }
    }
    return new Prepared(id, terms);
  }

  /** The cleaned values of a record by field, null where one is missing. Keeps nothing. */
  @Nullable String[] cleaned(MatchRecord record) {
    @Nullable String[] values = new String[policy.fields().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(policy.fields().get(i), record);
    }
    return values;
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
    @Nullable String[] values = cleaned(record);
    @Nullable Term[] terms = new Term[values.length];
    for (int i = 0; i < terms.length; i++) {
      String text = values[i];
      if (text != null) {
        Term known = byField.get(i).get(text);
        terms[i] = known == null ? make(policy.fields().get(i), text) : known;
      }
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
}
