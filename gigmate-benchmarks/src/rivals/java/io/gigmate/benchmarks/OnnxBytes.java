package io.gigmate.benchmarks;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A logistic model as the bytes of an ONNX file: a matrix product, a sum and a sigmoid. */
final class OnnxBytes {
  private static final int FLOAT = 1;
  private static final int IR_VERSION = 8;
  private static final int OPERATORS = 13;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** Returns the model of {@code x}, rows of as many numbers as there are weights. */
  static byte[] logistic(double[] weights, double constant) {
    OnnxBytes graph =
        new OnnxBytes()
            .part(1, node("MatMul", "product", "x", "weights"))
            .part(1, node("Add", "logOdds", "product", "constant"))
            .part(1, node("Sigmoid", "chance", "logOdds"))
            .text(2, "logistic")
            .part(5, tensor("weights", weights, weights.length, 1))
            .part(5, tensor("constant", new double[] {constant}, 1))
            .part(11, matrix("x", weights.length))
            .part(12, matrix("chance", 1));
    return new OnnxBytes()
        .number(1, IR_VERSION)
        .part(7, graph)
        .part(8, new OnnxBytes().text(1, "").number(2, OPERATORS))
        .bytes
        .toByteArray();
  }

  private static OnnxBytes node(String operator, String output, String... inputs) {
    OnnxBytes node = new OnnxBytes();
    for (String input : inputs) {
      node.text(1, input);
    }
    return node.text(2, output).text(4, operator);
  }

  private static OnnxBytes tensor(String name, double[] values, int... dimensions) {
    OnnxBytes tensor = new OnnxBytes();
    for (int dimension : dimensions) {
      tensor.number(1, dimension);
    }
    ByteBuffer raw =
        ByteBuffer.allocate(Float.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (double value : values) {
      raw.putFloat((float) value);
    }
    return tensor.number(2, FLOAT).text(8, name).data(9, raw.array());
  }

  private static OnnxBytes matrix(String name, int columns) {
    OnnxBytes shape =
        new OnnxBytes()
            .part(1, new OnnxBytes().text(2, "rows"))
            .part(1, new OnnxBytes().number(1, columns));
    OnnxBytes tensor = new OnnxBytes().number(1, FLOAT).part(2, shape);
    return new OnnxBytes().text(1, name).part(2, new OnnxBytes().part(1, tensor));
  }

  private OnnxBytes number(int field, long value) {
    varint((long) field << 3);
    varint(value);
    return this;
  }

  private OnnxBytes text(int field, String text) {
    return data(field, text.getBytes(StandardCharsets.UTF_8));
  }

  private OnnxBytes part(int field, OnnxBytes part) {
    return data(field, part.bytes.toByteArray());
  }

  private OnnxBytes data(int field, byte[] data) {
    varint((long) field << 3 | 2);
    varint(data.length);
    bytes.writeBytes(data);
    return this;
  }

  private void varint(long value) {
    long left = value;
    while (left >= 128) {
      bytes.write((int) (left & 127 | 128));
      left >>>= 7;
    }
    bytes.write((int) left);
  }
}
