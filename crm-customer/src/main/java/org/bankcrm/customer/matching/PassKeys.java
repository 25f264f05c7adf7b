package org.bankcrm.customer.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bankcrm.customer.internal.matching.Mixing;
import org.jspecify.annotations.Nullable;

/** The keys by which one pass brings records together. Safe for several threads. */
final class PassKeys {

  private final BlockingPass pass;
  private final int[] fields;

  PassKeys(MatchPolicy policy, BlockingPass pass) {
    this.pass = pass;
    this.fields = pass.keys().stream().mapToInt(key -> policy.field(key.field())).toArray();
  }

  BlockingPass pass() {
    return pass;
  }

  /** Whether the field is one of the keys. */
  boolean has(int field) {
    for (int each : fields) {
      if (each == field) {
        return true;
      }
    }
    return false;
  }

  /**
   * A number for the keys of a record, 0 where one of them is missing; of several values one for
   * each way to take one of each, and none twice. Never empty.
   */
  long[] keys(Prepared record) {
    if (!isSeveral(record)) {
      return new long[] {key(record.terms)};
    }
    return ways(record).stream().mapToLong(this::key).distinct().toArray();
  }

  /** The keys of a record as texts to be sorted by, alike; empty where one of them is missing. */
  List<String> texts(Prepared record) {
    if (!isSeveral(record)) {
      return List.of(text(record.terms));
    }
    return ways(record).stream().map(this::text).distinct().toList();
  }

  private boolean isSeveral(Prepared record) {
    for (int field : fields) {
      Term term = record.terms[field];
      if (term != null && term.isSeveral()) {
        return true;
      }
    }
    return false;
  }

  /** Each way to take one value for each key; two keys of one field take the same. */
  private List<@Nullable Term[]> ways(Prepared record) {
    List<@Nullable Term[]> ways = new ArrayList<>();
    ways.add(record.terms.clone());
    for (int field : Arrays.stream(fields).distinct().toArray()) {
      Term term = record.terms[field];
      if (term != null && term.isSeveral()) {
        ways = taken(ways, field, term.values);
      }
    }
    return ways;
  }

  private static List<@Nullable Term[]> taken(
      List<@Nullable Term[]> ways, int field, Term[] values) {
    List<@Nullable Term[]> more = new ArrayList<>();
    for (@Nullable Term[] way : ways) {
      for (Term value : values) {
        @Nullable Term[] one = way.clone();
        one[field] = value;
        more.add(one);
      }
    }
    return more;
  }

  private long key(@Nullable Term[] terms) {
    long key = 1;
    for (int i = 0; i < fields.length; i++) {
      String part = part(pass.keys().get(i), terms[fields[i]]);
      if (part.isEmpty()) {
        return 0;
      }
      key = Mixing.mix(key) ^ Mixing.of(part);
    }
    return key == 0 ? 1 : key;
  }

  private String text(@Nullable Term[] terms) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < fields.length; i++) {
      String part = part(pass.keys().get(i), terms[fields[i]]);
      if (part.isEmpty()) {
        return "";
      }
      text.append(part).append('\u0001');
    }
    return text.toString();
  }

  private static String part(BlockingPass.Key key, @Nullable Term term) {
    if (term == null) {
      return "";
    }
    String text = term.text;
    return switch (key.part()) {
      case WHOLE -> text;
      case FIRST -> text.substring(0, place(text, key.length()));
      case LAST ->
          text.substring(place(text, text.codePointCount(0, text.length()) - key.length()));
      case SOUND -> term.sound;
      case NUMBER -> number(text);
    };
  }

  /** Where so many characters of a text end; a rare one that takes two places is one. */
  private static int place(String text, int characters) {
    int most = text.codePointCount(0, text.length());
    return text.offsetByCodePoints(0, Math.max(0, Math.min(characters, most)));
  }

  private static String number(String text) {
    int from = 0;
    while (from < text.length() && !isDigit(text.charAt(from))) {
      from++;
    }
    int to = from;
    while (to < text.length() && isDigit(text.charAt(to))) {
      to++;
    }
    return text.substring(from, to);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
