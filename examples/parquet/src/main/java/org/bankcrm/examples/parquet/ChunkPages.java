package org.bankcrm.examples.parquet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import java.util.zip.CRC32;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.DataPageV1;
import org.apache.parquet.column.page.DataPageV2;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DataPageHeaderV2;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.Util;
import org.jspecify.annotations.Nullable;

/** The pages of one column of a row group, one at a time from the file; for one thread. */
final class ChunkPages implements PageReader {

  /** No writer makes pages that are nearly as large; a damaged length must not take the memory. */
  private static final int LARGEST = 1 << 28;

  private final ColumnMetaData chunk;
  private final ChunkStream source;
  private final Unpacking unpacking;
  private final MessageDigest hash;
  private long left;

  /** The header of the first page, which was no dictionary. */
  private @Nullable PageHeader first;

  /**
   * Stands before the first page.
   *
   * @param hash which is told of all that is read
   */
  ChunkPages(FileChannel file, ColumnMetaData chunk, MessageDigest hash) throws IOException {
    this.chunk = chunk;
    this.hash = hash;
    this.left = chunk.getNum_values();
    this.unpacking = Unpacking.of(chunk.getCodec());
    long from = chunk.getData_page_offset();
    if (chunk.isSetDictionary_page_offset() && chunk.getDictionary_page_offset() > 0) {
      from = Math.min(from, chunk.getDictionary_page_offset());
    }
    this.source = new ChunkStream(file, from, chunk.getTotal_compressed_size());
  }

  @Override
  public long getTotalValueCount() {
    return chunk.getNum_values();
  }

  @Override
  public @Nullable DictionaryPage readDictionaryPage() {
    try {
      PageHeader header = Util.readPageHeader(source);
      if (header.getType() != PageType.DICTIONARY_PAGE) {
        first = header;
        return null;
      }
      byte[] bytes = unpacked(header, body(header), 0);
      return new DictionaryPage(
          BytesInput.from(bytes),
          header.getDictionary_page_header().getNum_values(),
          Encoding.valueOf(header.getDictionary_page_header().getEncoding().name()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public @Nullable DataPage readPage() {
    try {
      while (left > 0) {
        PageHeader header = first == null ? Util.readPageHeader(source) : first;
        first = null;
        byte[] body = body(header);
        if (header.getType() == PageType.DATA_PAGE) {
          return first(header, body);
        } else if (header.getType() == PageType.DATA_PAGE_V2) {
          return second(header, body);
        }
      }
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private DataPage first(PageHeader header, byte[] body) throws IOException {
    DataPageHeader told = header.getData_page_header();
    left -= told.getNum_values();
    byte[] bytes = unpacked(header, body, 0);
    return new DataPageV1(
        BytesInput.from(bytes),
        told.getNum_values(),
        bytes.length,
        null,
        Encoding.valueOf(told.getRepetition_level_encoding().name()),
        Encoding.valueOf(told.getDefinition_level_encoding().name()),
        Encoding.valueOf(told.getEncoding().name()));
  }

  private DataPage second(PageHeader header, byte[] body) throws IOException {
    DataPageHeaderV2 told = header.getData_page_header_v2();
    left -= told.getNum_values();
    int repetition = told.getRepetition_levels_byte_length();
    int levels = repetition + told.getDefinition_levels_byte_length();
    boolean isPacked = !told.isSetIs_compressed() || told.isIs_compressed();
    byte[] data =
        isPacked
            ? unpacked(header, body, levels)
            : java.util.Arrays.copyOfRange(body, levels, body.length);
    return DataPageV2.uncompressed(
        told.getNum_rows(),
        told.getNum_nulls(),
        told.getNum_values(),
        BytesInput.from(body, 0, repetition),
        BytesInput.from(body, repetition, levels - repetition),
        Encoding.valueOf(told.getEncoding().name()),
        BytesInput.from(data),
        null);
  }

  private byte[] body(PageHeader header) throws IOException {
    int size = header.getCompressed_page_size();
    if (size < 0 || size > source.left() || header.getUncompressed_page_size() > LARGEST) {
      throw new DamageException("某页超出其列", "a page is longer than its column");
    }
    byte[] body = source.readNBytes(size);
    if (header.isSetCrc()) {
      CRC32 sum = new CRC32();
      sum.update(body);
      if ((int) sum.getValue() != header.getCrc()) {
        throw new DamageException("某页的校验和不符", "the checksum of a page is another");
      }
    }
    hash.update(body);
    return body;
  }

  private byte[] unpacked(PageHeader header, byte[] body, int levels) throws IOException {
    int size = header.getUncompressed_page_size() - levels;
    return size == 0 ? new byte[0] : unpacking.unpacked(body, levels, size);
  }
}
