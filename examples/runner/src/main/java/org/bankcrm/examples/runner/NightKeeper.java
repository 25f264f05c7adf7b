package org.bankcrm.examples.runner;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes what the next night needs to decide only what changed. It holds the ids of customers and
 * hashes of what is told of them, and belongs to the results beside which it lies: it ends with the
 * hash of their end mark.
 */
final class NightKeeper {

  /** The name of the file in the directory of a run. */
  static final String NAME = "kept.bin";

  static final String FORM = "crm-kept-1";

  /** What follows. */
  static final int END = 0;

  static final int NOTE = 1;
  static final int ROW = 2;

  private final ResultFiles files;
  private final DataOutputStream target;
  private final Noted.Book written = new Noted.Book();
  private final Map<Noted.Book, int[]> numbers = new HashMap<>();

  /**
   * Begins the file.
   *
   * @param day the as-of date
   * @param way by what is decided, and how it is written
   */
  NightKeeper(ResultFiles files, LocalDate day, Map<String, String> way) {
    this.files = files;
    this.target = new DataOutputStream(files.bound(NAME));
    write(
        () -> {
          target.writeUTF(FORM);
          target.writeUTF(day.toString());
          target.writeInt(way.size());
          for (Map.Entry<String, String> each : way.entrySet()) {
            target.writeUTF(each.getKey());
            target.writeUTF(each.getValue());
          }
        });
  }

  private interface Writing {
    void run() throws IOException;
  }

  private void write(Writing writing) {
    try {
      writing.run();
    } catch (IOException e) {
      throw files.notWritten(e);
    }
  }

  /**
   * Writes a customer.
   *
   * @param book where his notes are numbered
   */
  void add(KeptRow row, Noted.Book book) {
    write(
        () -> {
          int[] known = numbers(book);
          for (int each : row.notes()) {
            known[each] = known[each] < 0 ? number(book.note(each)) : known[each];
          }
          ByteBuffer bytes = row.bytes(each -> known[each]);
          target.writeByte(ROW);
          target.writeInt(bytes.limit());
          target.write(bytes.array(), 0, bytes.limit());
        });
  }

  private int[] numbers(Noted.Book book) {
    int[] known = numbers.getOrDefault(book, new int[0]);
    if (known.length < book.size()) {
      int[] more = Arrays.copyOf(known, book.size());
      Arrays.fill(more, known.length, more.length, -1);
      numbers.put(book, more);
      return more;
    }
    return known;
  }

  private int number(Noted.Note note) throws IOException {
    int size = written.size();
    int number = written.number(note);
    if (number == size) {
      target.writeByte(NOTE);
      target.writeInt(note.leaf());
      target.writeUTF(note.as());
    }
    return number;
  }

  /** Forgets where notes were numbered of whom no more comes. */
  void forget(Noted.Book book) {
    numbers.remove(book);
  }

  /** After the last customer. */
  void finish() {
    write(
        () -> {
          target.writeByte(END);
          target.flush();
        });
  }
}
