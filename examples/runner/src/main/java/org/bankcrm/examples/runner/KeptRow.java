package org.bankcrm.examples.runner;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.policy.ResultColumn;

/** What a night keeps of a customer for the next one. */
final class KeptRow {

  /** The bytes of what tells that nothing changed: half of them of the row, half of the rest. */
  static final int TOLD = 32;

  /** What is kept but ids, texts and notes: {@link #TOLD}, four numbers, and the assets. */
  private static final int FIXED = TOLD + 4 * Integer.BYTES + Long.BYTES;

  private static final int LONGEST_NUMBER = 5;

  /**
   * How long what was decided stands, and how long its lines are.
   *
   * @param until the last day on which it is the same if nothing of the customer changes
   * @param decision the length of the line in {@code decisions.csv}
   * @param state the length of the line in {@code state.csv}; 0 where there is none
   */
  record Stand(int until, int decision, int state) {}

  private final CustomerId id;
  private final byte[] told;
  private final Stand stand;
  private final long assets;
  private final List<Noted.Note> own;
  private final int[] notes;

  /**
   * All of it.
   *
   * @param told the hash of the row, then that of what is told beside it
   * @param assets in minor units; {@link ResultColumn#NO_VALUE} where they are not known
   * @param own as what he is counted by himself
   * @param notes as what he is counted with others, by number
   */
  KeptRow(
      CustomerId id, byte[] told, Stand stand, long assets, List<Noted.Note> own, int... notes) {
    this.id = id;
    this.told = told;
    this.stand = stand;
    this.assets = assets;
    this.own = own;
    this.notes = notes;
  }

  CustomerId id() {
    return id;
  }

  byte[] told() {
    return told;
  }

  Stand stand() {
    return stand;
  }

  long assets() {
    return assets;
  }

  List<Noted.Note> own() {
    return own;
  }

  int[] notes() {
    return notes;
  }

  /**
   * The bytes of it.
   *
   * @param number that of a note where it is written
   */
  ByteBuffer bytes(IntUnaryOperator number) {
    byte[] key = utf8(id.value());
    List<byte[]> texts = own.stream().map(each -> utf8(each.as())).toList();
    int most = FIXED + 2 * Integer.BYTES + key.length + LONGEST_NUMBER * notes.length;
    most += texts.stream().mapToInt(text -> 2 * Integer.BYTES + text.length).sum();
    ByteBuffer bytes = ByteBuffer.allocate(most);
    bytes.putInt(key.length).put(key).put(told);
    bytes.putInt(stand.until).putInt(stand.decision).putInt(stand.state).putLong(assets);
    bytes.putInt(own.size());
    for (int i = 0; i < texts.size(); i++) {
      bytes.putInt(own.get(i).leaf()).putInt(texts.get(i).length).put(texts.get(i));
    }
    bytes.putInt(notes.length);
    for (int note : notes) {
      putNumber(number.applyAsInt(note), bytes);
    }
    return bytes.flip();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Seven bits at a time. */
  private static void putNumber(int number, ByteBuffer into) {
    int left = number;
    while (left >= 0x80) {
      into.put((byte) (left | 0x80));
      left >>>= 7;
    }
    into.put((byte) left);
  }

  /** Whose it is, and how long his lines are, without the rest. */
  record Head(CustomerId id, Stand stand) {
    /**
     * Reads it.
     *
     * @throws IllegalArgumentException if it is not whole
     */
    static Head of(byte[] row) {
      return read(
          row,
          bytes -> {
            CustomerId id = CustomerId.of(text(bytes));
            bytes.position(bytes.position() + TOLD);
            return new Head(id, KeptRow.stand(bytes));
          });
    }
  }

  /**
   * Reads all of it.
   *
   * @throws IllegalArgumentException if it is not whole
   */
  static KeptRow of(byte[] row) {
    return read(row, KeptRow::of);
  }

  private interface Reader<T> {
    T read(ByteBuffer bytes);
  }

  private static <T> T read(byte[] row, Reader<T> reader) {
    try {
      return reader.read(ByteBuffer.wrap(row));
    } catch (BufferUnderflowException | NegativeArraySizeException e) {
      throw new IllegalArgumentException("the row is not whole", e);
    }
  }

  private static KeptRow of(ByteBuffer bytes) {
    CustomerId id = CustomerId.of(text(bytes));
    byte[] told = new byte[TOLD];
    bytes.get(told);
    Stand stand = stand(bytes);
    long assets = bytes.getLong();
    List<Noted.Note> own = new ArrayList<>();
    for (int left = bytes.getInt(); left > 0; left--) {
      own.add(new Noted.Note(bytes.getInt(), text(bytes)));
    }
    int[] notes = new int[bytes.getInt()];
    for (int i = 0; i < notes.length; i++) {
      notes[i] = number(bytes);
    }
    return new KeptRow(id, told, stand, assets, own, notes);
  }

  private static Stand stand(ByteBuffer bytes) {
    return new Stand(bytes.getInt(), bytes.getInt(), bytes.getInt());
  }

  private static String text(ByteBuffer bytes) {
    byte[] text = new byte[bytes.getInt()];
    bytes.get(text);
    return new String(text, StandardCharsets.UTF_8);
  }

  private static int number(ByteBuffer bytes) {
    int number = 0;
    for (int shift = 0; ; shift += 7) {
      int more = bytes.get();
      number |= (more & 0x7F) << shift;
      if (more >= 0) {
        return number;
      }
    }
  }

  /** Nothing of the customer. */
  @Override
  public String toString() {
    return "KeptRow";
  }
}
