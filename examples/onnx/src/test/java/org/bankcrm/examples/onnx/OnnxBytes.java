package org.bankcrm.examples.onnx;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes a logistic regression in ONNX, field by field of its protocol buffers. */
final class OnnxBytes {

  private static final int VARINT = 0;
  private static final int BYTES = 2;
  private static final int DOUBLE = 11;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** {@code y = sigmoid(x · weights + intercept)}, of any number of rows of x. */
  static byte[] logistic(double[] weights, double intercept) {
    OnnxBytes graph =
        new OnnxBytes()
            .part(1, node("MatMul", "z", "x", "w"))
            .part(1, node("Add", "s", "z", "b"))
            .part(1, node("Sigmoid", "y", "s"))
            .text(2, "churn")
            .part(5, tensor("w", weights, weights.length, 1))
            .part(5, tensor("b", new double[] {intercept}, 1))
            .part(11, value("x", weights.length))
            .part(12, value("y", 1));
    return new OnnxBytes()
        .number(1, 8)
        .part(7, graph)
        .part(8, new OnnxBytes().text(1, "").number(2, 13))
        .out
        .toByteArray();
  }

  private static OnnxBytes node(String operator, String output, String... inputs) {
    OnnxBytes node = new OnnxBytes();
    for (String each : inputs) {
      node.text(1, each);
    }
    return node.text(2, output).text(4, operator);
  }

  private static OnnxBytes tensor(String name, double[] values, long... shape) {
    OnnxBytes tensor = new OnnxBytes();
    for (long each : shape) {
      tensor.number(1, each);
    }
    ByteBuffer raw = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (double each : values) {
      raw.putDouble(each);
    }
    return tensor.number(2, DOUBLE).text(8, name).bytes(9, raw.array());
  }

  private static OnnxBytes value(String name, long columns) {
    OnnxBytes shape =
        new OnnxBytes()
            .part(1, new OnnxBytes().text(2, "rows"))
            .part(1, new OnnxBytes().number(1, columns));
    OnnxBytes tensor = new OnnxBytes().number(1, DOUBLE).part(2, shape);
    return new OnnxBytes().text(1, name).part(2, new OnnxBytes().part(1, tensor));
  }

  private OnnxBytes number(int field, long value) {
    varint((long) field << 3 | VARINT);
    varint(value);
    return this;
  }

  private OnnxBytes text(int field, String value) {
    return bytes(field, value.getBytes(StandardCharsets.UTF_8));
  }

  private OnnxBytes part(int field, OnnxBytes value) {
    return bytes(field, value.out.toByteArray());
  }

  private OnnxBytes bytes(int field, byte[] value) {
    varint((long) field << 3 | BYTES);
    varint(value.length);
    out.writeBytes(value);
    return this;
  }

  private void varint(long value) {
    long left = value;
    while (left >>> 7 != 0) {
      out.write((int) (left & 0x7f | 0x80));
      left >>>= 7;
    }
    out.write((int) left);
  }
}
