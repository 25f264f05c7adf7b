package org.bankcrm.core.attribute;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.Labelled;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.Term;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.internal.value.Encoded;

/**
 * A named, typed fact of a customer: {@code holding.aum}, {@code party.age}.
 *
 * <p>Attributes make conditions: {@code AUM.atLeast(yuan(500_000)).and(AGE.between(25, 65))}. Each
 * kind asks what makes sense of its values: amounts and dates have bounds, codes are one of a list,
 * sets have members, texts begin or contain. All of them can be known or missing.
 *
 * <p>What a bank says about an attribute beside its type, {@link AttributeInfo}, is part of it: its
 * name in two languages, how sensitive it is, for which purposes it may be used, for how many days
 * a value stays fresh. A policy may know an attribute by id and type alone, {@link #ref}.
 *
 * <p>Immutable; equal when id, type and info are. Make them with {@link Attributes}.
 *
 * @param <T> the Java type of its values
 */
public abstract sealed class Attribute<T> implements Term
    permits IntegerAttribute,
        DecimalAttribute,
        MoneyAttribute,
        RealAttribute,
        YesNoAttribute,
        CodeAttribute,
        CodeSetAttribute,
        DateAttribute,
        InstantAttribute,
        TextAttribute,
        ElementsAttribute {

  private final AttributeRef ref;
  private final AttributeInfo info;

  Attribute(String id, ValueType type, AttributeInfo info) {
    this.ref = AttributeRef.of(checkId(id), type);
    this.info = requireNonNull(info, "info");
    for (String code : info.codeNames().keySet()) {
      checkNamed(type, code);
    }
  }

  private static void checkNamed(ValueType type, String code) {
    boolean set = type.kind() == ValueType.Kind.CODE_SET;
    if (!set && type.kind() != ValueType.Kind.CODE) {
      throw new IllegalArgumentException("names of codes are of attributes that have codes");
    }
    type.normalise(set ? List.of(code) : code);
  }

  /**
   * A value in the form in which facts hold it, without facts around it.
   *
   * @param asOf the instant that it is told for, for lists of parts
   * @param zone the zone that days are told in, for lists of parts
   * @throws IllegalArgumentException if it is not of this type; the message has no value in it
   */
  @SuppressWarnings("unchecked") // the normal form of a type is of the attribute's own
  public final T held(T value, Instant asOf, ZoneId zone) {
    Object normal = new ValueCheck(asOf, zone).normalised(this, requireNonNull(value, "value"));
    long encoded = ValueCheck.encoded(this, normal);
    return (T) (Encoded.isScalar(type()) ? Encoded.decode(type(), encoded) : normal);
  }

  /** A value that is {@link #held}, as {@link Row#encoded} tells it. */
  public final long encoded(T held) {
    return ValueCheck.encoded(this, held);
  }

  private static String checkId(String id) {
    boolean fits = !id.isEmpty() && id.length() <= 128 && isLetter(id.charAt(0));
    for (int i = 1; fits && i < id.length(); i++) {
      char c = id.charAt(i);
      fits = isLetter(c) || (c >= '0' && c <= '9') || isJoint(c);
    }
    if (!fits) {
      throw new IllegalArgumentException(
          "an attribute id must be 1 to 128 of the characters A-Z, a-z, 0-9, '.', '-', '_' and"
              + " begin with a letter");
    }
    return id;
  }

  private static boolean isLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isJoint(int c) {
    return c == '.' || c == '-' || c == '_';
  }

  /**
   * The id, such as {@code holding.aum}: letters a–z, digits, points, hyphens, underscores. Unique
   * in a catalogue; upper and lower case are told apart. It may stand in messages.
   */
  public final String id() {
    return ref.id();
  }

  /**
   * The type of its values. Two attributes of one id and different types are different attributes.
   */
  public final ValueType type() {
    return ref.type();
  }

  /**
   * What the bank says about it. Its name and unit are for people; sensitivity and purposes are
   * kept to by the library.
   */
  public final AttributeInfo info() {
    return info;
  }

  /**
   * The same whose codes people call so, by the codes; for attributes that have none it is this.
   *
   * @param labels what people call some of the codes
   */
  public Attribute<T> withLabels(Map<String, ? extends Labelled> labels) {
    return this;
  }

  /**
   * What people call one of its codes: as its info says, else as the constant is called of which it
   * was made; empty where the code is all there is. Names of constants are words alone: no part of
   * equality, nor of documents but those of explanations.
   */
  public Optional<Labelled> label(String code) {
    return Optional.ofNullable(info.codeNames().get(code)).map(Labelled::of);
  }

  @Override
  public final AttributeRef ref() {
    return ref;
  }

  /**
   * The same attribute with other words about it.
   *
   * @param newInfo of a sensitivity that the values have
   * @throws IllegalArgumentException if it names codes that the attribute cannot have
   */
  public abstract Attribute<T> described(AttributeInfo newInfo);

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Attribute<?> that && ref.equals(that.ref) && info.equals(that.info));
  }

  @Override
  public int hashCode() {
    return ref.hashCode();
  }

  @Override
  public String toString() {
    return id() + ": " + type();
  }
}
