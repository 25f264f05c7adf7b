package org.bankcrm.examples.parquet;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.bankcrm.examples.runner.ColumnFile.Form;

/** Takes the values of a column as they are decoded, for one row after the other. */
final class ValueSink extends PrimitiveConverter {

  private static final long MICRO = 1_000;
  private static final int BITS = 63;

  private final ColumnType type;
  private List<String> words = List.of();
  private byte[] kinds = {};
  private long[] numbers = {};
  private List<String> others = List.of();
  private int row;

  ValueSink(ColumnType type) {
    this.type = type;
  }

  /** Makes room for rows, and stands at the first. */
  void begin(int rows) {
    kinds = new byte[rows];
    numbers = new long[rows];
    others = new ArrayList<>();
    row = 0;
  }

  /** Goes on to the next row. */
  void next() {
    row++;
  }

  Decoded decoded() {
    return new Decoded(type, kinds, numbers, words, others);
  }

  @Override
  public boolean hasDictionarySupport() {
    return type.form() == Form.TEXT;
  }

  @Override
  public void setDictionary(Dictionary dictionary) {
    words = words(dictionary);
  }

  /** Each text of a dictionary, once. */
  static List<String> words(Dictionary dictionary) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i <= dictionary.getMaxId(); i++) {
      words.add(CellText.decoded(dictionary.decodeToBinary(i)));
    }
    return List.copyOf(words);
  }

  @Override
  public void addValueFromDictionary(int id) {
    if (id >= words.size()) {
      throw new IllegalArgumentException("a text that the dictionary has not got");
    }
    put(Decoded.REPEATED, id);
  }

  @Override
  public void addBoolean(boolean value) {
    put(Decoded.NUMBER, value ? 1 : 0);
  }

  @Override
  public void addInt(int value) {
    put(Decoded.NUMBER, type.isUnsigned() ? Integer.toUnsignedLong(value) : value);
  }

  @Override
  public void addLong(long value) {
    if (type.form() == Form.INSTANT) {
      addInstant(value);
    } else if (type.isUnsigned() && value < 0) {
      putOther(Long.toUnsignedString(value));
    } else {
      put(Decoded.NUMBER, value);
    }
  }

  /** One that is no whole microsecond, or as far away as no instant, is no value. */
  private void addInstant(long value) {
    long units = Math.max(1, type.unit() / MICRO);
    if (type.unit() < MICRO ? value % MICRO != 0 : Math.abs(value) > Long.MAX_VALUE / units) {
      putOther(CellText.NONE);
    } else {
      put(Decoded.NUMBER, type.unit() < MICRO ? value / MICRO : value * units);
    }
  }

  @Override
  public void addFloat(float value) {
    putOther(CellText.real(Float.toString(value)));
  }

  @Override
  public void addDouble(double value) {
    putOther(CellText.real(Double.toString(value)));
  }

  @Override
  public void addBinary(Binary value) {
    if (type.form() == Form.TEXT) {
      putOther(CellText.decoded(value));
      return;
    }
    BigInteger unscaled = new BigInteger(value.getBytesUnsafe());
    if (unscaled.bitLength() <= BITS) {
      put(Decoded.NUMBER, unscaled.longValue());
    } else {
      putOther(new BigDecimal(unscaled, type.scale()).toPlainString());
    }
  }

  private void putOther(String text) {
    put(Decoded.OTHER, others.size());
    others.add(text);
  }

  private void put(byte kind, long number) {
    kinds[row] = kind;
    numbers[row] = number;
  }
}
