package org.bankcrm.architecture.bad.kind;

/** A closed set of kinds with a visitor. */
public sealed interface Kind {

  interface Visitor<R> {
    R one(One one);

    R two(Two two);

    R three(Three three);
  }

  <R> R accept(Visitor<R> visitor);

  record One() implements Kind {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.one(this);
    }
  }

  record Two() implements Kind {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.two(this);
    }
  }

  record Three() implements Kind {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.three(this);
    }
  }
}
