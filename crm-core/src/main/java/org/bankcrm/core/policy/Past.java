package org.bankcrm.core.policy;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.DateAttribute;
import org.bankcrm.core.attribute.DecimalAttribute;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.YesNoAttribute;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.condition.ValueType;

/**
 * What a policy gave in the run before, as attributes that any condition of the book may read: "in
 * the segment now and not last month", "the grade fell by two", "in the tier since January".
 *
 * <pre>{@code
 * savers.isIn().and(Past.before(savers.attribute()).isFalse())   // newly in
 * Past.change(valueTiers.attribute()).atMost(-2)                 // fell by two rungs or more
 * creditCard.fell(BigDecimal.valueOf(30))                        // of a scorecard, by 30 points
 * Past.before(savers.attribute()).isTrue()
 *     .and(Past.since(savers.attribute()).isUpTo(DayShift.ofMonths(-6, 0))) // in for half a year
 * }</pre>
 *
 * <table>
 *   <caption>Of a policy that yields {@code tier.value}</caption>
 *   <tr><th>id</th><th>type</th><th>is</th></tr>
 *   <tr><td>before.tier.value</td><td>its own</td><td>what it gave in the run before</td></tr>
 *   <tr><td>since.tier.value</td><td>date</td><td>the day of the first run that gave just that,
 *       with none that gave something else in between</td></tr>
 *   <tr><td>rank.tier.value</td><td>integer</td><td>the place of what it gives now in the order of
 *       its codes, 1 for the lowest</td></tr>
 *   <tr><td>rank.before.tier.value</td><td>integer</td><td>the same of the run before</td></tr>
 *   <tr><td>change.tier.value</td><td>integer</td><td>how many rungs it rose, below zero for how
 *       many it fell</td></tr>
 *   <tr><td>change.score.card</td><td>its own</td><td>of points or another number: by how much it
 *       rose, below zero for how much it fell, in its own unit and digits, exactly</td></tr>
 * </table>
 *
 * <p>Nobody lists them: what a condition asks for comes to the book, with the type, the codes and
 * the names of what is yielded. The first two are handed in, as {@link PastResults} keeps them; the
 * others are yielded: ranks only where the codes have an order ({@link FormKind#withRanks}),
 * changes of these and of whole numbers and decimals. A change is known where both runs gave
 * something and its type has room for it. A policy may read what it gave itself before, but not its
 * own rank or change. An id has at most 128 characters; where one of these would have more, there
 * is no such attribute.
 *
 * <p>Where there was no run before, or none that knew the customer, they are missing, {@code
 * before-history}: nobody is newly in. Stateless and thread-safe.
 */
public final class Past {

  private static final String BEFORE = "before.";
  private static final String SINCE = "since.";
  private static final String RANK = "rank.";
  private static final String CHANGE = "change.";

  private Past() {}

  /** What was given in the run before. */
  public static YesNoAttribute before(YesNoAttribute yielded) {
    return Attributes.yesNo(BEFORE + yielded.id(), infoBefore(yielded));
  }

  /** What was given in the run before, one of the same codes. */
  public static CodeAttribute before(CodeAttribute yielded) {
    return (CodeAttribute) before((Attribute<?>) yielded);
  }

  /** What was given in the run before. */
  public static IntegerAttribute before(IntegerAttribute yielded) {
    return Attributes.integer(BEFORE + yielded.id(), infoBefore(yielded));
  }

  /** What was given in the run before, to as many digits. */
  public static DecimalAttribute before(DecimalAttribute yielded) {
    return (DecimalAttribute) before((Attribute<?>) yielded);
  }

  /**
   * What was given in the run before, of any type.
   *
   * @throws IllegalArgumentException if the id would be too long, or for a list of parts
   */
  public static Attribute<?> before(Attribute<?> yielded) {
    return Attributes.of(BEFORE + yielded.id(), yielded.type(), infoBefore(yielded));
  }

  /** The day of the first run that gave what the run before gave, without a break. */
  public static DateAttribute since(Attribute<?> yielded) {
    return Attributes.date(SINCE + yielded.id(), named(yielded, "（上期起始日）", ", given since"));
  }

  /** The place of what is given now in the order of the codes, 1 for the lowest. */
  public static IntegerAttribute rank(CodeAttribute yielded) {
    return Attributes.integer(RANK + yielded.id(), named(yielded, "（级次）", ", rank"));
  }

  /** The place of what was given in the run before. */
  public static IntegerAttribute rankBefore(CodeAttribute yielded) {
    return Attributes.integer(
        RANK + BEFORE + yielded.id(), named(yielded, "（上期级次）", ", rank in the run before"));
  }

  /** By how many places it rose since the run before; below zero where it fell. */
  public static IntegerAttribute change(CodeAttribute yielded) {
    return Attributes.integer(
        CHANGE + yielded.id(), named(yielded, "（较上期升降级数）", ", rungs risen since the run before"));
  }

  /** By how much points rose since the run before, in their unit; below zero where they fell. */
  public static IntegerAttribute change(IntegerAttribute yielded) {
    return (IntegerAttribute) change((Attribute<?>) yielded);
  }

  /**
   * By how much points rose since the run before, to as many digits; below zero where they fell.
   */
  public static DecimalAttribute change(DecimalAttribute yielded) {
    return (DecimalAttribute) change((Attribute<?>) yielded);
  }

  /**
   * By how much a number rose since the run before, in its unit; below zero where it fell.
   *
   * @throws IllegalArgumentException if it is neither a whole number nor a decimal, or the id would
   *     be too long
   */
  public static Attribute<?> change(Attribute<?> yielded) {
    ValueType.Kind kind = yielded.type().kind();
    boolean points = kind == ValueType.Kind.INTEGER || kind == ValueType.Kind.DECIMAL;
    Checks.require(points, "yielded", "must be a whole number or a decimal");
    AttributeInfo info = named(yielded, "（较上期变动）", ", change since the run before");
    AttributeInfo measured = info.withUnit(yielded.info().unit());
    return Attributes.of(CHANGE + yielded.id(), yielded.type(), measured);
  }

  private static AttributeInfo infoBefore(Attribute<?> yielded) {
    AttributeInfo info = named(yielded, "（上期）", ", in the run before");
    return info.withUnit(yielded.info().unit());
  }

  private static AttributeInfo named(Attribute<?> yielded, String zh, String en) {
    LocalizedText name = yielded.info().name().followedBy(zh, en);
    AttributeInfo own = yielded.info();
    return AttributeInfo.named(name)
        .withSensitivity(own.sensitivity())
        .withPurposes(own.purposes());
  }

  /** Whether a text is the id of one of these by its form, handed in or yielded. */
  static boolean isNamed(String text) {
    return isHandedIn(text) || isRank(text);
  }

  /** Whether a text may be a slip for one of these: it begins with a word of about their length. */
  static boolean mayBeMeant(String text) {
    return text.lastIndexOf('.', BEFORE.length() + 1) > 1;
  }

  /** Whether an id is one of these by its form, so that it is worth looking for. */
  static boolean isHandedIn(String id) {
    return id.startsWith(BEFORE) || id.startsWith(SINCE);
  }

  /** Whether a catalogue has any: most have none, and need not be searched for one by one. */
  static boolean isIn(AttributeCatalog catalog) {
    return catalog.attributes().stream().anyMatch(each -> isHandedIn(each.id()));
  }

  /** The same of what is yielded. */
  static boolean isRank(String id) {
    return id.startsWith(RANK) || id.startsWith(CHANGE);
  }

  /** The ids of all that there may be of what is yielded under an id. */
  static List<String> ids(String yielded) {
    return List.of(
        BEFORE + yielded,
        SINCE + yielded,
        RANK + yielded,
        RANK + BEFORE + yielded,
        CHANGE + yielded);
  }

  /** The id that tells since when. */
  static String since(String yielded) {
    return SINCE + yielded;
  }

  /** The id that tells what was given before. */
  static String before(String yielded) {
    return BEFORE + yielded;
  }

  /** The id of what is yielded, of which this tells the past; the id itself of anything else. */
  static String yieldedOf(String id) {
    return isHandedIn(id) ? id.substring(id.indexOf('.') + 1) : id;
  }

  /** What is handed in of a policy's past, as far as the ids have room. */
  static List<Attribute<?>> handedIn(Attribute<?> yielded) {
    List<Attribute<?>> past = new ArrayList<>();
    if (hasRoom(BEFORE, yielded)) {
      past.add(before(requireNonNull(yielded, "yielded")));
    }
    if (hasRoom(SINCE, yielded)) {
      past.add(since(yielded));
    }
    return past;
  }

  /** Whether an id with this before it has room for a policy and an attribute of that name. */
  static boolean hasRoom(String prefix, Attribute<?> yielded) {
    return prefix.length() + yielded.id().length() <= Checks.MAX_CODE_LENGTH;
  }
}
