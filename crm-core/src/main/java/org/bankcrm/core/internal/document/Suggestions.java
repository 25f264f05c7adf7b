package org.bankcrm.core.internal.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Advice for unknown words: what a word of another language means in ours, else the known words
 * that are near. Words that are about as near are all told, and none that turns the meaning round.
 * Looking for them is given up after a number of comparisons, so that a document that is refused
 * costs no more than one that is read.
 */
public final class Suggestions {

  /**
   * Pairs of letters that are compared for all words of a document: some hundredths of a second.
   */
  static final int MOST_WORK = 4_000_000;

  /** More that are as near are no advice. */
  private static final int MOST_NEAR = 3;

  /** Shorter words of other languages are near to too much. */
  private static final int LEAST_LETTERS = 4;

  private int left = MOST_WORK;

  private record Near(String word, int distance) {}

  /** The near names as advice; empty where none is near, or enough was looked for. */
  public String nearest(String name, Iterable<String> known) {
    return advice(nearestOf(name, known));
  }

  /** What a word means among those that may stand in its place, as advice; empty if not known. */
  public String meant(String word, Collection<String> allowed) {
    return meaning(word, allowed).advice();
  }

  /**
   * What a word means among others.
   *
   * @param words the words that may be meant, each of them another name for it
   * @param advice the same as a sentence, or what to write where no word alone says it
   */
  record Meant(List<String> words, String advice) {}

  /** What a word means among those that may stand in its place. */
  Meant meaning(String word, Collection<String> allowed) {
    List<Lexicon.Meaning> meanings = meanings(word, allowed);
    List<String> same = withNumber(word, same(meanings, allowed), allowed);
    if (!same.isEmpty()) {
      String here = "The word for " + Words.quoted(word) + " here is ";
      return new Meant(same, here + Words.alternatives(same) + ".");
    }
    if (!meanings.isEmpty()) {
      return new Meant(same, meanings.get(0).note());
    }
    List<String> near = wordsNear(word, allowed);
    return new Meant(near, advice(near));
  }

  /** What a word means, and before it a word of ours that is this one but for its number. */
  private static List<String> withNumber(
      String word, List<String> same, Collection<String> allowed) {
    return same.isEmpty()
        ? same
        : Stream.concat(
                allowed.stream().filter(own -> word.equals(own + "s") || own.equals(word + "s")),
                same.stream())
            .distinct()
            .toList();
  }

  /** A word of ours in other capitals or with strokes is that word, whatever else it may mean. */
  private static List<Lexicon.Meaning> meanings(String word, Collection<String> allowed) {
    String key = Lexicon.key(word);
    return allowed.stream()
        .filter(own -> Lexicon.key(own).equals(key))
        .findFirst()
        .map(own -> List.of(new Lexicon.Meaning(List.of(own), "")))
        .orElseGet(() -> Lexicon.of(word, allowed));
  }

  private static List<String> same(List<Lexicon.Meaning> meanings, Collection<String> allowed) {
    return meanings.stream()
        .filter(meaning -> meaning.note().isEmpty())
        .flatMap(meaning -> meaning.words().stream())
        .filter(allowed::contains)
        .distinct()
        .toList();
  }

  static String advice(List<String> near) {
    return near.isEmpty() ? "" : "Did you mean " + Words.alternatives(near) + "?";
  }

  /** How much may still be looked for. */
  int left() {
    return left;
  }

  /** Our words and those of others that are near, the latter as what they mean here. */
  private List<String> wordsNear(String word, Collection<String> allowed) {
    Stream<String> foreign = Lexicon.words().stream().filter(each -> isLong(each, word));
    List<Near> ours = new ArrayList<>();
    for (Near near : allNear(word, Stream.concat(allowed.stream(), foreign)::iterator)) {
      List<Lexicon.Meaning> meanings = meanings(near.word(), allowed);
      if (meanings.stream().anyMatch(meaning -> !meaning.note().isEmpty())) {
        return List.of(); // may say the opposite
      }
      same(meanings, allowed).forEach(own -> ours.add(new Near(own, near.distance())));
    }
    return told(ours);
  }

  private static boolean isLong(String theirs, String word) {
    return theirs.length() >= LEAST_LETTERS && word.length() >= LEAST_LETTERS;
  }

  /** The nearest names and those that are nearly so; none where enough was looked for. */
  List<String> nearestOf(String name, Iterable<String> known) {
    return told(allNear(name, known));
  }

  private List<Near> allNear(String name, Iterable<String> known) {
    int most = name.length() < 2 ? 0 : Math.min(3, Math.max(1, name.length() / 3));
    List<Near> near = new ArrayList<>();
    Distance distances = new Distance(name);
    for (String candidate : known) {
      left -= left <= 0 ? 0 : distances.work(most, candidate);
      if (left <= 0) {
        return List.of(); // not the nearest of some
      }
      int distance = distances.upTo(most, candidate);
      if (distance <= most && !Opposites.turn(name, candidate)) {
        near.add(new Near(candidate, distance));
        most = Math.min(most, distance + 1);
      }
    }
    int bound = most;
    return near.stream().filter(each -> each.distance() <= bound).toList();
  }

  /** All of them, or of many the nearest alone; none where these are many too. */
  private static List<String> told(List<Near> near) {
    int most = near.stream().mapToInt(Near::distance).max().orElse(0);
    List<String> all = within(near, most);
    List<String> nearest = all.size() > MOST_NEAR ? within(near, most - 1) : all;
    return nearest.size() > MOST_NEAR ? List.of() : nearest;
  }

  private static List<String> within(List<Near> near, int bound) {
    return near.stream()
        .filter(each -> each.distance() <= bound)
        .sorted(Comparator.comparingInt(Near::distance))
        .map(Near::word)
        .distinct()
        .toList();
  }
}
