package org.bankcrm.examples.runner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/** As what the customers of a portion are counted, by row from 0. For one thread. */
final class Noted {

  /** What is counted, by its number, and as what. */
  record Note(int leaf, String as) {}

  /** Notes that many customers share, each with a number. */
  static final class Book {
    private final Map<Note, Integer> numbers = new HashMap<>();
    private final List<Note> notes = new ArrayList<>();

    /** The number of a note, which is the next one if it is new. */
    int number(Note note) {
      Integer known = numbers.putIfAbsent(note, notes.size());
      if (known == null) {
        notes.add(note);
      }
      return known == null ? notes.size() - 1 : known;
    }

    Note note(int number) {
      return notes.get(number);
    }

    int size() {
      return notes.size();
    }
  }

  private final Book book;
  private final int[][] numbers;
  private final int[] counts;
  private final Map<Integer, List<Note>> own = new LinkedHashMap<>();

  /**
   * Nothing of so many customers.
   *
   * @param book where their notes are numbered
   */
  Noted(Book book, int size) {
    this.book = book;
    this.numbers = new int[size][32];
    this.counts = new int[size];
  }

  /** Where it is taken down as what one who counts counts them. */
  Notes of(int leaf) {
    return new Leaf(leaf);
  }

  private final class Leaf implements Notes {
    private final int leaf;

    Leaf(int leaf) {
      this.leaf = leaf;
    }

    @Override
    public void add(int row, String as) {
      put(row, book.number(new Note(leaf, as)));
    }

    @Override
    public void add(List<String> words, int rows, IntUnaryOperator place) {
      int[] known = new int[words.size()];
      Arrays.fill(known, -1);
      for (int row = 0; row < rows; row++) {
        int at = place.applyAsInt(row);
        if (at >= 0) {
          known[at] = known[at] < 0 ? book.number(new Note(leaf, words.get(at))) : known[at];
          put(row, known[at]);
        }
      }
    }

    @Override
    public void addOwn(int row, String as) {
      own.computeIfAbsent(row, each -> new ArrayList<>()).add(new Note(leaf, as));
    }
  }

  private void put(int row, int number) {
    if (counts[row] == numbers[row].length) {
      numbers[row] = Arrays.copyOf(numbers[row], 2 * counts[row]);
    }
    numbers[row][counts[row]++] = number;
  }

  /** The numbers of the notes of a customer. */
  int[] numbers(int row) {
    return Arrays.copyOf(numbers[row], counts[row]);
  }

  /** The notes that he shares with nobody. */
  List<Note> own(int row) {
    return own.getOrDefault(row, List.of());
  }

  /** Whether another customer is counted the same. */
  boolean isSame(int row, Noted other, int otherRow) {
    return Arrays.equals(
            numbers[row], 0, counts[row], other.numbers[otherRow], 0, other.counts[otherRow])
        && own(row).equals(other.own(otherRow));
  }
}
