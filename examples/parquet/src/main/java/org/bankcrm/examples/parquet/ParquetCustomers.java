package org.bankcrm.examples.parquet;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.bankcrm.examples.runner.ColumnFile;
import org.bankcrm.examples.runner.ColumnFileException;

/**
 * Customers in a Parquet file, read column by column: only the columns that are asked for, one page
 * of each at a time.
 */
final class ParquetCustomers implements ColumnFile {

  private final FileChannel file;
  private final FileMetaData footer;
  private final List<ParquetSchema.Column> columns;
  private final MessageDigest hash = sha256();
  private final Map<Integer, ColumnDecoder> decoders = new HashMap<>();
  private int group = -1;
  private long left;

  private ParquetCustomers(FileChannel file) throws IOException {
    try {
      this.file = file;
      this.footer = ParquetFooter.read(file);
      this.columns = ParquetSchema.columns(footer.getSchema());
    } catch (IOException | RuntimeException e) { // whatever a damaged end makes its reader do
      throw DamageException.by(e).ofEnd();
    }
  }

  /** Opens a file, of which it reads the footer. */
  static ParquetCustomers open(Path path) throws IOException {
    FileChannel file = FileChannel.open(path);
    try {
      return new ParquetCustomers(file);
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public List<Head> columns() {
    return columns.stream().map(ParquetSchema.Column::head).toList();
  }

  @Override
  public Optional<Rows> next(int most, Set<Integer> places) throws IOException {
    while (left == 0) {
      if (++group >= footer.getRow_groupsSize()) {
        return Optional.empty();
      }
      left = footer.getRow_groups().get(group).getNum_rows();
      decoders.clear();
    }
    int rows = (int) Math.min(most, left);
    Map<Integer, Values> values = new HashMap<>();
    for (int place : places) {
      values.put(place, values(place, rows));
    }
    left -= rows;
    return Optional.of(new Portion(rows, values, hash()));
  }

  private Values values(int place, int rows) throws IOException {
    String name = columns.get(place).head().name();
    try {
      ColumnDecoder decoder = decoders.get(place);
      if (decoder == null) {
        decoder = decoder(place);
        decoders.put(place, decoder);
      }
      return decoder.next(rows);
    } catch (ColumnFileException e) {
      throw e;
    } catch (UncheckedIOException e) {
      throw DamageException.by(requireNonNull(e.getCause())).of(name);
    } catch (IOException | RuntimeException e) { // whatever a damaged page makes its reader do
      throw DamageException.by(e).of(name);
    }
  }

  private ColumnDecoder decoder(int place) throws IOException {
    RowGroup rows = footer.getRow_groups().get(group);
    ParquetSchema.Leaf leaf = columns.get(place).leaf().orElseThrow();
    ColumnChunk chunk = rows.getColumns().get(leaf.leaf());
    boolean isFlat = leaf.listed().isEmpty();
    if (!chunk.isSetMeta_data() || chunk.isSetFile_path()) {
      throw new DamageException("其值已加密或在另一文件中", "its values are encrypted or in another file");
    }
    long values = chunk.getMeta_data().getNum_values();
    if (isFlat ? values != rows.getNum_rows() : values < rows.getNum_rows()) {
      throw new DamageException("值的个数与行数不符", "it has another number of values than there are rows");
    }
    return ColumnDecoder.of(leaf, new ChunkPages(file, chunk.getMeta_data(), hash));
  }

  /** That of all pages that were read until now, and of how far their rows are told. */
  private byte[] hash() {
    hash.update(
        ByteBuffer.allocate(2 * Long.BYTES)
            .order(ByteOrder.BIG_ENDIAN)
            .putLong(group)
            .putLong(left)
            .array());
    try {
      return ((MessageDigest) hash.clone()).digest();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("that of every Java can be cloned", e);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  /** Rows that were read at once. */
  private static final class Portion implements Rows {
    private final int size;
    private final Map<Integer, Values> columns;
    private final byte[] hash;

    Portion(int size, Map<Integer, Values> columns, byte[] hash) {
      this.size = size;
      this.columns = columns;
      this.hash = hash;
    }

    @Override
    public int size() {
      return size;
    }

    @Override
    public Values values(int place) {
      Values values = columns.get(place);
      if (values == null) {
        throw new IllegalArgumentException("column " + place + " was not read");
      }
      return values;
    }

    @Override
    public byte[] hash() {
      return hash.clone();
    }
  }
}
