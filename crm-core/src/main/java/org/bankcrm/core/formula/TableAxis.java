package org.bankcrm.core.formula;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.Term;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.internal.value.Encoded;

/**
 * One side of a {@link LookupTable}: an attribute, and the bands of its values or its codes.
 *
 * <p>Immutable and thread-safe.
 *
 * @param of the attribute; of a closed list of codes, or of whole numbers, decimals, amounts or
 *     days
 * @param steps of codes each one that the table knows; of numbers and days the first value of each
 *     band, ascending, inclusive up to the next exclusive, the last band without an end
 */
public record TableAxis(AttributeRef of, List<Object> steps) {

  /** The most bands or codes of one side. */
  public static final int MOST = 1_000;

  private static final String RULE = "by which no table goes";

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the attribute is of another type, a step is not of its type
   *     or stands twice, bands do not ascend, or there are none or more than {@link #MOST}
   */
  public TableAxis {
    requireNonNull(of, "of");
    if (!canStand(of.type())) {
      throw new IllegalArgumentException(of.id() + " is of type " + of.type() + ", " + RULE);
    }
    if (steps.isEmpty() || steps.size() > MOST) {
      throw new IllegalArgumentException("a side of a table has 1 to " + MOST + " steps");
    }
    steps = normalised(of, steps);
    int wrong = firstWrong(of, steps);
    if (wrong >= 0) {
      throw new IllegalArgumentException("step " + wrong + " of " + of.id() + " " + order(of));
    }
  }

  /**
   * The bands of a number or a day, by the first value of each.
   *
   * @param of a number, an amount, a day or an instant
   * @param from ascending; each band ends where the next begins, and the last has no end
   */
  public static TableAxis bands(Term of, Object... from) {
    return new TableAxis(of.ref(), List.of(from));
  }

  /**
   * Some of the codes of a closed list.
   *
   * @param of an attribute of a closed list
   * @param codes each once; a code that is not named here has no value in the table
   */
  public static TableAxis codes(Term of, String... codes) {
    return new TableAxis(of.ref(), List.of((Object[]) codes));
  }

  /** Whether a table can go by values of a type. */
  public static boolean canStand(ValueType type) {
    return isByCodes(type) || type.kind().isExact() || type.kind() == ValueType.Kind.DATE;
  }

  /** Whether a table goes by the codes of a type, and not by bands. */
  public static boolean isByCodes(ValueType type) {
    return type.kind() == ValueType.Kind.CODE && type.isClosed();
  }

  private static List<Object> normalised(AttributeRef of, List<Object> steps) {
    List<Object> all = new ArrayList<>();
    for (Object step : steps) {
      all.add(LookupTable.value(of.type(), step, of.id()));
    }
    return List.copyOf(all);
  }

  /**
   * The place of the first step, from 0, that does not come after those before it: of codes one
   * that stands twice, of bands one that is not greater.
   *
   * @param steps values of the attribute's type
   * @return -1 if there is none
   */
  public static int firstWrong(AttributeRef of, List<Object> steps) {
    HashSet<Object> seen = new HashSet<>();
    for (int i = 0; i < steps.size(); i++) {
      boolean twice = !seen.add(steps.get(i));
      boolean falls =
          i > 0
              && !isByCodes(of.type())
              && Encoded.of(of.type(), steps.get(i)) <= Encoded.of(of.type(), steps.get(i - 1));
      if (twice || falls) {
        return i;
      }
    }
    return -1;
  }

  private static String order(AttributeRef of) {
    return isByCodes(of.type()) ? "stands twice" : "is not greater than the one before it";
  }

  /** The steps by their encodings, in their order. */
  long[] encoded() {
    return steps.stream().mapToLong(step -> Encoded.of(of.type(), step)).toArray();
  }

  /** The place of the band or code of a value; -1 where the table has none. */
  int place(long[] encodedSteps, long value) {
    if (isByCodes(of.type())) {
      for (int i = 0; i < encodedSteps.length; i++) {
        if (encodedSteps[i] == value) {
          return i;
        }
      }
      return -1;
    }
    int found = Arrays.binarySearch(encodedSteps, value);
    return found >= 0 ? found : -found - 2;
  }
}
