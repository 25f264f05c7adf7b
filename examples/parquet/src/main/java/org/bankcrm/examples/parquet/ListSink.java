package org.bankcrm.examples.parquet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.PrimitiveConverter;

/**
 * Takes the members of lists of texts. Lists that are the same are one text, which is made once.
 */
final class ListSink extends PrimitiveConverter {

  /** So many lists are known again. */
  private static final int MOST = 4_096;

  private final ColumnType type;
  private final Map<WordIds, Integer> known = new HashMap<>();
  private final List<String> lists = new ArrayList<>();
  private final WordIds ids = new WordIds();

  /** The members of a list that has others than those of the dictionary. */
  private final List<String> members = new ArrayList<>();

  private List<String> words = List.of();
  private boolean isKnown;
  private byte[] kinds = {};
  private long[] numbers = {};
  private List<String> others = List.of();

  ListSink(ColumnType type) {
    this.type = type;
  }

  /** Makes room for rows. */
  void begin(int rows) {
    kinds = new byte[rows];
    numbers = new long[rows];
    others = new ArrayList<>();
  }

  Decoded decoded() {
    return new Decoded(type, kinds, numbers, List.copyOf(lists), others);
  }

  /** Begins a list. */
  void open() {
    ids.clear();
    members.clear();
    isKnown = true;
  }

  /** Ends it; it is that of a row. */
  void close(int row) {
    Integer number = isKnown ? known.get(ids) : null;
    if (number == null && isKnown && lists.size() < MOST) {
      number = lists.size();
      known.put(ids.copy(), number);
      lists.add(text());
    }
    kinds[row] = number == null ? Decoded.OTHER : Decoded.REPEATED;
    numbers[row] = number == null ? others.size() : number;
    if (number == null) {
      others.add(text());
    }
  }

  private String text() {
    takeWords();
    for (String member : members) {
      if (member.isBlank() || member.indexOf('|') >= 0 || member.equals("-")) {
        return CellText.NONE; // a cell could not tell it from another list
      }
    }
    return members.isEmpty() ? "-" : String.join("|", members);
  }

  /** From here on members are told by their texts. */
  private void takeWords() {
    for (int i = 0; isKnown && i < ids.size(); i++) {
      members.add(words.get(ids.get(i)));
    }
    isKnown = false;
  }

  /** Takes a member that is missing: nobody knows which set that is. */
  void addMissing() {
    takeWords();
    members.add("");
  }

  @Override
  public boolean hasDictionarySupport() {
    return true;
  }

  @Override
  public void setDictionary(Dictionary dictionary) {
    words = ValueSink.words(dictionary);
  }

  @Override
  public void addValueFromDictionary(int id) {
    if (isKnown) {
      ids.add(id);
    } else {
      members.add(words.get(id));
    }
  }

  @Override
  public void addBinary(Binary value) {
    takeWords();
    members.add(CellText.decoded(value));
  }
}
