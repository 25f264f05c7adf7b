package org.bankcrm.examples.parquet;

import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.IntType;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.TimeUnit;
import org.apache.parquet.format.TimestampType;
import org.bankcrm.examples.runner.ColumnFile.Form;
import org.jspecify.annotations.Nullable;

/**
 * What the values of a column are.
 *
 * @param scale of numbers
 * @param unit how many nanoseconds one of an instant has
 * @param isUnsigned whether a number has no sign
 * @param words the type as the format calls it
 */
record ColumnType(Form form, int scale, long unit, boolean isUnsigned, String words) {

  private static final long MICRO = 1_000;
  private static final long MILLI = 1_000_000;

  /** That of a column, by what the format says now and what it said once. */
  static ColumnType of(SchemaElement element) {
    String words = words(element);
    if (element.getType() == null) {
      return new ColumnType(Form.OTHER, 0, 1, false, words);
    }
    return switch (element.getType()) {
      case BOOLEAN -> new ColumnType(Form.YES_NO, 0, 1, false, words);
      case INT32, INT64 -> whole(element, words);
      case FLOAT, DOUBLE -> new ColumnType(Form.REAL, 0, 1, false, words);
      case BYTE_ARRAY, FIXED_LEN_BYTE_ARRAY -> bytes(element, words);
      case INT96 -> new ColumnType(Form.OTHER, 0, 1, false, words);
    };
  }

  private static ColumnType whole(SchemaElement element, String words) {
    LogicalType logical = element.getLogicalType();
    ConvertedType once = element.getConverted_type();
    if (isDecimal(element)) {
      return new ColumnType(Form.NUMBER, scale(element), 1, false, words);
    } else if (is(logical, LogicalType._Fields.DATE) || once == ConvertedType.DATE) {
      return new ColumnType(Form.DAY, 0, 1, false, words);
    } else if (is(logical, LogicalType._Fields.TIMESTAMP)) {
      TimestampType type = logical.getTIMESTAMP();
      Form form = type.isIsAdjustedToUTC() ? Form.INSTANT : Form.OTHER;
      return new ColumnType(form, 0, unit(type.getUnit()), false, words);
    } else if (is(logical, LogicalType._Fields.INTEGER)) {
      IntType type = logical.getINTEGER();
      return new ColumnType(Form.NUMBER, 0, 1, !type.isIsSigned(), words);
    }
    return logical == null ? once(once, words) : new ColumnType(Form.OTHER, 0, 1, false, words);
  }

  private static ColumnType once(@Nullable ConvertedType type, String words) {
    if (type == null) {
      return new ColumnType(Form.NUMBER, 0, 1, false, words);
    }
    return switch (type) {
      case TIMESTAMP_MILLIS -> new ColumnType(Form.INSTANT, 0, MILLI, false, words);
      case TIMESTAMP_MICROS -> new ColumnType(Form.INSTANT, 0, MICRO, false, words);
      case INT_8, INT_16, INT_32, INT_64 -> new ColumnType(Form.NUMBER, 0, 1, false, words);
      case UINT_8, UINT_16, UINT_32, UINT_64 -> new ColumnType(Form.NUMBER, 0, 1, true, words);
      default -> new ColumnType(Form.OTHER, 0, 1, false, words);
    };
  }

  private static long unit(TimeUnit unit) {
    return unit.isSetMILLIS() ? MILLI : unit.isSetMICROS() ? MICRO : 1;
  }

  private static ColumnType bytes(SchemaElement element, String words) {
    if (isDecimal(element)) {
      return new ColumnType(Form.NUMBER, scale(element), 1, false, words);
    }
    LogicalType logical = element.getLogicalType();
    ConvertedType once = element.getConverted_type();
    boolean isText =
        is(logical, LogicalType._Fields.STRING)
            || is(logical, LogicalType._Fields.ENUM)
            || once == ConvertedType.UTF8
            || once == ConvertedType.ENUM;
    return new ColumnType(isText ? Form.TEXT : Form.OTHER, 0, 1, false, words);
  }

  private static boolean isDecimal(SchemaElement element) {
    return is(element.getLogicalType(), LogicalType._Fields.DECIMAL)
        || element.getConverted_type() == ConvertedType.DECIMAL;
  }

  private static int scale(SchemaElement element) {
    return is(element.getLogicalType(), LogicalType._Fields.DECIMAL)
        ? element.getLogicalType().getDECIMAL().getScale()
        : element.getScale();
  }

  static boolean isList(SchemaElement element) {
    return is(element.getLogicalType(), LogicalType._Fields.LIST)
        || element.getConverted_type() == ConvertedType.LIST;
  }

  private static boolean is(@Nullable LogicalType type, LogicalType._Fields kind) {
    return type != null && type.getSetField() == kind;
  }

  private static String words(SchemaElement element) {
    LogicalType logical = element.getLogicalType();
    String type = String.valueOf(element.getType());
    if (is(logical, LogicalType._Fields.TIMESTAMP)) {
      boolean hasZone = logical.getTIMESTAMP().isIsAdjustedToUTC();
      return "TIMESTAMP(isAdjustedToUTC=" + hasZone + ")";
    } else if (logical != null) {
      return logical.getSetField().getFieldName();
    }
    return element.getConverted_type() == null ? type : element.getConverted_type().toString();
  }
}
