package org.bankcrm.core.internal.notation;

import java.util.List;
import java.util.function.BiConsumer;
import org.bankcrm.core.condition.All;
import org.bankcrm.core.condition.Any;
import org.bankcrm.core.condition.AtLeast;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Connective;
import org.bankcrm.core.condition.Criterion;
import org.bankcrm.core.condition.Not;
import org.bankcrm.core.internal.document.Place;

/** Where the parts of conditions stand in documents. */
public final class ConditionPlaces {

  /** The key under which parts stand, in a list or one alone. */
  private enum Key {
    ALL("all", true),
    ANY("any", true),
    OF("of", true),
    NOT("not", false);

    final String word;
    final boolean list;

    Key(String word, boolean list) {
      this.word = word;
      this.list = list;
    }
  }

  private static final Connective.Visitor<Key> KEY =
      new Connective.Visitor<>() {
        @Override
        public Key all(All all) {
          return Key.ALL;
        }

        @Override
        public Key any(Any any) {
          return Key.ANY;
        }

        @Override
        public Key atLeast(AtLeast atLeast) {
          return Key.OF;
        }

        @Override
        public Key not(Not not) {
          return Key.NOT;
        }
      };

  private ConditionPlaces() {}

  /** Whether the parts stand in a list. */
  public static boolean isList(Connective connective) {
    return connective.accept(KEY).list;
  }

  /** Gives each part of a connective with its place. */
  public static void eachPart(
      Connective connective, Place place, BiConsumer<? super Condition, Place> action) {
    Key key = connective.accept(KEY);
    Place at = place.key(key.word);
    List<Condition> parts = connective.parts();
    for (int i = 0; i < parts.size(); i++) {
      action.accept(parts.get(i), key.list ? at.index(i) : at);
    }
  }

  /** Gives each criterion with its place; not those that are asked of a customer's parts. */
  public static void eachCriterion(
      Condition condition, Place place, BiConsumer<? super Criterion, Place> action) {
    if (condition instanceof Criterion criterion) {
      action.accept(criterion, place);
    } else if (condition instanceof Connective connective) {
      eachPart(connective, place, (part, at) -> eachCriterion(part, at, action));
    }
  }

  /** The pointer to a part of the connective to which {@code path} points. */
  public static String part(String path, Connective connective, int index) {
    Key key = connective.accept(KEY);
    String parts = path + '/' + key.word;
    return key.list ? parts + '/' + index : parts;
  }
}
