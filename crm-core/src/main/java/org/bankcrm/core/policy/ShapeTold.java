package org.bankcrm.core.policy;

import org.bankcrm.core.internal.language.Told;

/** Tells shapes for editors and people. */
final class ShapeTold implements Shape.Visitor<Told> {

  private static final ShapeTold INSTANCE = new ShapeTold();

  private ShapeTold() {}

  static Told of(Shape shape) {
    return shape.accept(INSTANCE);
  }

  @Override
  public Told text(Shape.Text shape) {
    return Told.text(shape.longest());
  }

  @Override
  public Told parsed(Shape.Parsed shape) {
    return Told.parsed(shape.says(), shape.pattern());
  }

  @Override
  public Told words(Shape.Words shape) {
    return Told.word(shape.words(), shape.labels());
  }

  @Override
  public Told whole(Shape.Whole shape) {
    return Told.whole(shape.least(), shape.most());
  }

  @Override
  public Told decimal(Shape.Decimal shape) {
    return Told.decimal();
  }

  @Override
  public Told cell(Shape.Cell shape) {
    return Told.cell();
  }

  @Override
  public Told yesNo(Shape.YesNo shape) {
    return Told.yesNo(shape.onlyYes());
  }

  @Override
  public Told localized(Shape.Localized shape) {
    return Told.localized();
  }

  @Override
  public Told condition(Shape.Condition shape) {
    return Told.condition();
  }

  @Override
  public Told attributeId(Shape.AttributeId shape) {
    return Told.attributeId();
  }

  @Override
  public Told definition(Shape.Definition shape) {
    return Told.definition(shape.prefix());
  }

  @Override
  public Told nested(Shape.Nested shape) {
    return Told.object(FormOutline.of(shape.form()));
  }

  @Override
  public Told listOf(Shape.ListOf shape) {
    return Told.list(of(shape.member()), shape.least(), shape.most(), shape.distinct());
  }
}
