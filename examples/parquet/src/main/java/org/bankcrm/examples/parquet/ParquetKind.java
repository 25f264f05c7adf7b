package org.bankcrm.examples.parquet;

import java.io.IOException;
import java.nio.file.Path;
import org.bankcrm.examples.runner.ColumnFile;

/** Tells the command line what reads Parquet files. */
public final class ParquetKind implements ColumnFile.Kind {

  /** Called by the service loader. */
  public ParquetKind() {}

  @Override
  public ColumnFile open(Path file) throws IOException {
    return ParquetCustomers.open(file);
  }
}
