package org.bankcrm.examples.parquet;

import io.airlift.compress.Decompressor;
import io.airlift.compress.lz4.Lz4Decompressor;
import io.airlift.compress.snappy.SnappyDecompressor;
import io.airlift.compress.zstd.ZstdDecompressor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.format.CompressionCodec;
import org.bankcrm.examples.runner.ColumnFileException;

/** Unpacks the pages of a column, in plain Java; for one thread. */
interface Unpacking {

  /** Unpacks bytes, which become so many. */
  byte[] unpacked(byte[] packed, int from, int size) throws IOException;

  /**
   * The way of a codec.
   *
   * @throws ColumnFileException if it is one that few write and nobody reads in plain Java
   */
  static Unpacking of(CompressionCodec codec) throws ColumnFileException {
    return switch (codec) {
      case UNCOMPRESSED ->
          (packed, from, size) -> java.util.Arrays.copyOfRange(packed, from, packed.length);
      case SNAPPY -> by(new SnappyDecompressor());
      case ZSTD -> by(new ZstdDecompressor());
      case LZ4_RAW -> by(new Lz4Decompressor());
      case GZIP -> Unpacking::unzipped;
      case LZO, BROTLI, LZ4 ->
          throw new ColumnFileException(
              "不支持压缩方式 " + codec + "；请以 SNAPPY、ZSTD、GZIP 或 LZ4_RAW 导出",
              "packed by "
                  + codec
                  + ", which is not read; export it by SNAPPY, ZSTD, GZIP or LZ4_RAW");
    };
  }

  private static Unpacking by(Decompressor decompressor) {
    return (packed, from, size) -> {
      byte[] all = new byte[size];
      int got = decompressor.decompress(packed, from, packed.length - from, all, 0, size);
      if (got != size) {
        throw new DamageException("某页的长度不符", "a page is not as long as it says");
      }
      return all;
    };
  }

  private static byte[] unzipped(byte[] packed, int from, int size) throws IOException {
    try (InputStream source =
        new GZIPInputStream(new ByteArrayInputStream(packed, from, packed.length - from))) {
      byte[] all = source.readNBytes(size);
      if (all.length != size || source.read() >= 0) {
        throw new DamageException("某页的长度不符", "a page is not as long as it says");
      }
      return all;
    }
  }
}
