package org.bankcrm.examples.parquet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.bankcrm.examples.runner.ColumnFile;
import org.bankcrm.examples.runner.ColumnFile.Form;

/** Which columns a Parquet file has, as its footer tells them: a tree laid out in a list. */
final class ParquetSchema {

  /**
   * Where the values of a column are.
   *
   * @param leaf the place among the chunks of a row group
   * @param listed from which level on a list is there; empty where values are no lists
   */
  record Leaf(int leaf, ColumnDescriptor descriptor, ColumnType type, Optional<Integer> listed) {}

  /** A column, with where its values are if an attribute may have them. */
  record Column(ColumnFile.Head head, Optional<Leaf> leaf) {}

  private static final int DEEPEST = 100;

  private final List<SchemaElement> elements;
  private final List<Column> columns = new ArrayList<>();
  private int next = 1;
  private int leaves;

  private ParquetSchema(List<SchemaElement> elements) {
    this.elements = elements;
    for (int i = elements.get(0).getNum_children(); i > 0; i--) {
      columns.add(column());
    }
  }

  /** The columns; those of the top, in the order of the file. */
  static List<Column> columns(List<SchemaElement> elements) {
    return new ParquetSchema(elements).columns;
  }

  private Column column() {
    SchemaElement top = elements.get(next);
    int leaf = leaves;
    if (top.getNum_children() == 0) {
      next++;
      leaves++;
      return isRepeated(top) ? other(top, "repeated") : flat(top, leaf);
    }
    Optional<Column> list = list(top, next, leaf);
    passOver(0);
    return list.orElseGet(() -> other(top, "nested"));
  }

  private void passOver(int depth) {
    if (depth > DEEPEST) {
      throw new IllegalArgumentException("structures within each other");
    }
    SchemaElement each = elements.get(next++);
    leaves += each.getNum_children() == 0 ? 1 : 0;
    for (int i = each.getNum_children(); i > 0; i--) {
      passOver(depth + 1);
    }
  }

  private static Column flat(SchemaElement top, int leaf) {
    ColumnType type = ColumnType.of(top);
    ColumnFile.Head head =
        new ColumnFile.Head(top.getName(), type.form(), type.scale(), type.words());
    if (type.form() == Form.OTHER) {
      return new Column(head, Optional.empty());
    }
    ColumnDescriptor descriptor =
        new ColumnDescriptor(
            new String[] {top.getName()}, primitive(top), 0, isOptional(top) ? 1 : 0);
    return new Column(head, Optional.of(new Leaf(leaf, descriptor, type, Optional.empty())));
  }

  /** A list of texts, in the three levels of the format or the two of older writers. */
  private Optional<Column> list(SchemaElement top, int at, int leaf) {
    SchemaElement repeated = elements.get(at + 1);
    boolean isList = ColumnType.isList(top) && top.getNum_children() == 1 && isRepeated(repeated);
    if (!isList || repeated.getNum_children() > 1 || isRepeated(top)) {
      return Optional.empty();
    }
    SchemaElement member = repeated.getNum_children() == 0 ? repeated : elements.get(at + 2);
    ColumnType type = ColumnType.of(member);
    if (member.getNum_children() > 0 || type.form() != Form.TEXT) {
      return Optional.empty();
    }
    int listed = isOptional(top) ? 1 : 0;
    ColumnDescriptor descriptor =
        new ColumnDescriptor(
            member.equals(repeated)
                ? new String[] {top.getName(), repeated.getName()}
                : new String[] {top.getName(), repeated.getName(), member.getName()},
            primitive(member),
            1,
            listed + 1 + (isOptional(member) ? 1 : 0));
    return Optional.of(
        new Column(
            new ColumnFile.Head(top.getName(), Form.TEXTS, 0, "LIST"),
            Optional.of(new Leaf(leaf, descriptor, type, Optional.of(listed)))));
  }

  private static Column other(SchemaElement top, String words) {
    return new Column(new ColumnFile.Head(top.getName(), Form.OTHER, 0, words), Optional.empty());
  }

  private static PrimitiveType primitive(SchemaElement element) {
    PrimitiveTypeName name =
        switch (element.getType()) {
          case BOOLEAN -> PrimitiveTypeName.BOOLEAN;
          case INT32 -> PrimitiveTypeName.INT32;
          case INT64 -> PrimitiveTypeName.INT64;
          case INT96 -> PrimitiveTypeName.INT96;
          case FLOAT -> PrimitiveTypeName.FLOAT;
          case DOUBLE -> PrimitiveTypeName.DOUBLE;
          case BYTE_ARRAY -> PrimitiveTypeName.BINARY;
          case FIXED_LEN_BYTE_ARRAY -> PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY;
        };
    return Types.required(name).length(element.getType_length()).named(element.getName());
  }

  private static boolean isRepeated(SchemaElement element) {
    return element.getRepetition_type() == FieldRepetitionType.REPEATED;
  }

  private static boolean isOptional(SchemaElement element) {
    return element.getRepetition_type() == FieldRepetitionType.OPTIONAL;
  }
}
