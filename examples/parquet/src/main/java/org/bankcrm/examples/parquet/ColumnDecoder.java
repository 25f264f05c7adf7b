package org.bankcrm.examples.parquet;

import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReaderImpl;
import org.apache.parquet.column.page.PageReader;
import org.bankcrm.examples.runner.ColumnFile;

/** Decodes one column of a row group, some rows at a time; for one thread. */
interface ColumnDecoder {

  /** The values of the next rows. */
  ColumnFile.Values next(int rows);

  /** Stands before the first row. */
  static ColumnDecoder of(ParquetSchema.Leaf leaf, PageReader pages) {
    return leaf.listed().isPresent()
        ? lists(leaf, leaf.listed().get(), pages)
        : values(leaf, pages);
  }

  private static ColumnDecoder values(ParquetSchema.Leaf leaf, PageReader pages) {
    ValueSink sink = new ValueSink(leaf.type());
    ColumnReader reader = new ColumnReaderImpl(leaf.descriptor(), pages, sink, null);
    int present = leaf.descriptor().getMaxDefinitionLevel();
    return rows -> {
      sink.begin(rows);
      for (int row = 0; row < rows; row++) {
        if (reader.getCurrentDefinitionLevel() == present) {
          reader.writeCurrentValueToConverter();
        }
        reader.consume();
        sink.next();
      }
      return sink.decoded();
    };
  }

  private static ColumnDecoder lists(ParquetSchema.Leaf leaf, int listed, PageReader pages) {
    ListSink sink = new ListSink(leaf.type());
    ColumnReader reader = new ColumnReaderImpl(leaf.descriptor(), pages, sink, null);
    int present = leaf.descriptor().getMaxDefinitionLevel();
    return rows -> {
      sink.begin(rows);
      for (int row = 0; row < rows; row++) {
        int level = reader.getCurrentDefinitionLevel();
        if (level < listed) {
          reader.consume();
          continue;
        }
        sink.open();
        do {
          if (reader.getCurrentDefinitionLevel() == present) {
            reader.writeCurrentValueToConverter();
          } else if (reader.getCurrentDefinitionLevel() > listed) {
            sink.addMissing();
          }
          reader.consume();
        } while (reader.getCurrentRepetitionLevel() > 0);
        sink.close(row);
      }
      return sink.decoded();
    };
  }
}
