package org.bankcrm.examples.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.DoubleBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import org.bankcrm.core.Money;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.RealAttribute;
import org.bankcrm.core.attribute.Row;
import org.bankcrm.core.attribute.TextAttribute;
import org.bankcrm.core.port.OutsideModel;
import org.bankcrm.core.port.OutsideModelId;

/**
 * A model in ONNX that takes one table of doubles, a row for each customer, and gives one number
 * for each. Of a customer of whom a number is missing it tells nothing, and is not asked.
 *
 * <p>Safe for use by many threads; closed when it is not needed any more.
 */
public final class OnnxModel implements OutsideModel, AutoCloseable {

  private static final int PORTION = 10_000;

  private final OutsideModelId id;
  private final List<Attribute<?>> reads;
  private final RealAttribute tells;
  private final TextAttribute toldBy;
  private final OrtSession session;
  private final String input;

  /**
   * Loads a model.
   *
   * @param name of the model
   * @param version of the model
   * @param bytes the file; its hash goes into the model's identity
   * @param reads the numbers of the table's columns, in their order; amounts in whole units
   * @param tells where the figure stands
   * @param toldBy where the model's name, version and hash stand
   * @throws IllegalArgumentException if the runtime cannot load it, or it has several inputs
   */
  public OnnxModel(
      String name,
      String version,
      byte[] bytes,
      List<Attribute<?>> reads,
      RealAttribute tells,
      TextAttribute toldBy) {
    this.id = new OutsideModelId(name, version, sha256(bytes));
    this.reads = List.copyOf(reads);
    this.tells = tells;
    this.toldBy = toldBy;
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1); // sums in one order, so that a figure is always the same
      this.session = OrtEnvironment.getEnvironment().createSession(bytes, options);
    } catch (OrtException e) {
      throw new IllegalArgumentException("the runtime cannot load " + id, e);
    }
    if (session.getInputNames().size() != 1) {
      throw new IllegalArgumentException(id + " takes " + session.getInputNames());
    }
    this.input = session.getInputNames().iterator().next();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  @Override
  public OutsideModelId id() {
    return id;
  }

  @Override
  public List<Attribute<?>> reads() {
    return reads;
  }

  @Override
  public RealAttribute tells() {
    return tells;
  }

  @Override
  public TextAttribute toldBy() {
    return toldBy;
  }

  @Override
  public double[] run(int count, IntFunction<? extends Row> customers) {
    double[] figures = new double[count];
    Arrays.fill(figures, Double.NaN);
    double[] table = new double[PORTION * reads.size()];
    int[] places = new int[PORTION];
    int rows = 0;
    for (int place = 0; place < count; place++) {
      if (isRead(customers.apply(place), table, rows * reads.size())) {
        places[rows++] = place;
      }
      if (rows == PORTION || (place == count - 1 && rows > 0)) {
        tell(table, rows, places, figures);
        rows = 0;
      }
    }
    return figures;
  }

  /** Whether all numbers of a customer are known, which stand in the table then. */
  private boolean isRead(Row customer, double[] table, int at) {
    for (int i = 0; i < reads.size(); i++) {
      OptionalDouble number = number(customer, reads.get(i));
      if (number.isEmpty()) {
        return false;
      }
      table[at + i] = number.getAsDouble();
    }
    return true;
  }

  private static OptionalDouble number(Row customer, Attribute<?> attribute) {
    if (customer.catalog().find(attribute.id()).isEmpty()) {
      return OptionalDouble.empty();
    }
    return customer.value(attribute).stream()
        .mapToDouble(
            value ->
                value instanceof Money amount
                    ? amount.amount().doubleValue()
                    : ((Number) value).doubleValue())
        .findFirst();
  }

  private void tell(double[] table, int rows, int[] places, double[] figures) {
    long[] shape = {rows, reads.size()};
    DoubleBuffer numbers = DoubleBuffer.wrap(table, 0, rows * reads.size());
    try (OnnxTensor tensor =
            OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), numbers, shape);
        OrtSession.Result result = session.run(Map.of(input, tensor))) {
      DoubleBuffer told = ((OnnxTensor) result.get(0)).getDoubleBuffer();
      for (int row = 0; row < rows; row++) {
        double figure = told.get(row);
        figures[places[row]] = Double.isFinite(figure) ? figure : Double.NaN;
      }
    } catch (OrtException e) {
      throw new IllegalStateException(id + " cannot be run", e);
    }
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException(id + " cannot be closed", e);
    }
  }
}
