package org.bankcrm.customer.matching;

import java.util.ArrayList;
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

  Terms(MatchPolicy policy, TextPorts ports) {
    this.policy = policy;
    this.ports = ports;
    for (int i = 0; i < policy.fields().size(); i++) {
      byField.add(new HashMap<>());
    }
    for (List<String> swap : policy.swaps()) {
      int one = policy.field(swap.get(0));
      int other = policy.field(swap.get(1));
      byField.set(other, byField.get(one));
    }
  }

  /** The record with its values cleaned and taken apart, each counted once more. */
  Prepared add(MatchRecord record) {
    Prepared prepared = prepare(record);
    for (Term term : prepared.terms) {
      if (term != null) {
        term.count++;
      }
    }
    return prepared;
  }

  /** Takes the record out of the counts. */
  void remove(Prepared prepared) {
    for (int i = 0; i < prepared.terms.length; i++) {
      Term term = prepared.terms[i];
      if (term != null && --term.count == 0) {
        byField.get(i).remove(term.text);
      }
    }
  }

  /** The record with its values cleaned and taken apart. */
  Prepared prepare(MatchRecord record) {
    @Nullable Term[] terms = new Term[policy.fields().size()];
    for (int i = 0; i < terms.length; i++) {
      terms[i] = term(i, joined(policy.fields().get(i), record));
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

  private @Nullable Term term(int field, String value) {
    if (value.isBlank()) {
      return null;
    }
    MatchField definition = policy.fields().get(field);
    String text = cut(cleaned(value, definition.cleaning()));
    if (text.isEmpty() || definition.dummies().contains(text)) {
      return null;
    }
    Term known = byField.get(field).get(text);
    if (known == null) {
      known = make(definition, text);
      byField.get(field).put(text, known);
    }
    return known;
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
        : text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
  }

  /** How probable it is that two values of the field, drawn among so many records, are equal. */
  double coincidence(int field, int records) {
    double sum = 0;
    for (Term term : byField.get(field).values()) {
      double share = (double) term.count / records;
      sum += share * share;
    }
    return Math.min(1, sum);
  }

  /** Forgets how values are found, once all records are there. */
  void close() {
    byField.forEach(Map::clear);
  }
}
