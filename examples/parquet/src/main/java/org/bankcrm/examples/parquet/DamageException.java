package org.bankcrm.examples.parquet;

import java.io.IOException;
import org.bankcrm.examples.runner.ColumnFileException;

/** A part of a Parquet file is cut off, or holds what the format does not allow. */
final class DamageException extends IOException {

  private static final long serialVersionUID = 1L;

  private final String chinese;
  private final String english;

  /** Tells what is wrong, in both languages. */
  DamageException(String chinese, String english) {
    super(english);
    this.chinese = chinese;
    this.english = english;
  }

  /** The same told of a column. */
  ColumnFileException of(String column) {
    ColumnFileException told =
        new ColumnFileException(
            "Parquet 文件已损坏（列“" + column + "”：" + chinese + "）；请重新导出或重新传输",
            "the Parquet file is damaged (column '"
                + column
                + "': "
                + english
                + "); export or transfer it anew");
    told.initCause(this);
    return told;
  }

  /** The same told of the end of the file, which tells of its columns. */
  ColumnFileException ofEnd() {
    ColumnFileException told =
        new ColumnFileException(
            "不是完整的 Parquet 文件（" + chinese + "）；请重新导出或重新传输",
            "not a whole Parquet file (" + english + "); export or transfer it anew");
    told.initCause(this);
    return told;
  }

  /** What a damaged part made its reader do, of which nothing is told but the kind. */
  static DamageException by(Exception cause) {
    if (cause instanceof DamageException damage) {
      return damage;
    }
    String kind = cause.getClass().getSimpleName();
    DamageException damage = new DamageException("无法解码，" + kind, "it cannot be decoded, " + kind);
    damage.initCause(cause);
    return damage;
  }
}
