package org.bankcrm.campaign.internal;

import org.jspecify.annotations.Nullable;

/** A point of {@link Loads}, and the balanced tree below it. */
final class Point<T extends Comparable<? super T>> {

  final T key;
  @Nullable Point<T> left;
  @Nullable Point<T> right;
  int max; // the greatest sum of changes from the first point of the subtree to any other
  private int min; // and the least
  private int change;
  private int sum;
  private int height;

  private Point(T key, int change) {
    this.key = key;
    this.change = change;
    update();
  }

  /** The changes of the subtree up to this point. */
  int sumToHere() {
    return sum(left) + change;
  }

  /** The tree after a change at a key; a point without change is no longer there. */
  static <T extends Comparable<? super T>> @Nullable Point<T> put(
      @Nullable Point<T> tree, T key, int change) {
    if (tree == null) {
      return new Point<>(key, change);
    }
    int order = key.compareTo(tree.key);
    if (order < 0) {
      tree.left = put(tree.left, key, change);
    } else if (order > 0) {
      tree.right = put(tree.right, key, change);
    } else {
      tree.change += change;
      if (tree.change == 0) {
        return joined(tree.left, tree.right);
      }
    }
    return tree.balanced();
  }

  private static <T extends Comparable<? super T>> @Nullable Point<T> joined(
      @Nullable Point<T> left, @Nullable Point<T> right) {
    if (right == null) {
      return left;
    }
    Point<T> first = right;
    while (first.left != null) {
      first = first.left;
    }
    first.right = withoutFirst(right);
    first.left = left;
    return first.balanced();
  }

  private static <T extends Comparable<? super T>> @Nullable Point<T> withoutFirst(Point<T> tree) {
    if (tree.left == null) {
      return tree.right;
    }
    tree.left = withoutFirst(tree.left);
    return tree.balanced();
  }

  /** The last key after the one and before the other at which at least so many count, or null. */
  static <T extends Comparable<? super T>> @Nullable T lastFull(
      @Nullable Point<T> tree, int base, T after, T before, int most) {
    if (tree == null || base + tree.max < most) {
      return null;
    }
    int here = base + tree.sumToHere();
    boolean isAfter = tree.key.compareTo(after) > 0;
    if (tree.key.compareTo(before) < 0) {
      T later = lastFull(tree.right, here, after, before, most);
      if (later != null || (isAfter && here >= most)) {
        return later != null ? later : tree.key;
      }
    }
    return isAfter ? lastFull(tree.left, base, after, before, most) : null;
  }

  /** The first key after the given one at which fewer count, or null. */
  static <T extends Comparable<? super T>> @Nullable T firstBelow(
      @Nullable Point<T> tree, int base, T after, int most) {
    if (tree == null || base + tree.min >= most) {
      return null;
    }
    int here = base + tree.sumToHere();
    if (tree.key.compareTo(after) > 0) {
      T earlier = firstBelow(tree.left, base, after, most);
      if (earlier != null || here < most) {
        return earlier != null ? earlier : tree.key;
      }
    }
    return firstBelow(tree.right, here, after, most);
  }

  private Point<T> balanced() {
    if (left != null && height(left) > height(right) + 1) {
      if (height(left.left) < height(left.right)) {
        left = left.turnedLeft();
      }
      return turnedRight();
    }
    if (right != null && height(right) > height(left) + 1) {
      if (height(right.right) < height(right.left)) {
        right = right.turnedRight();
      }
      return turnedLeft();
    }
    update();
    return this;
  }

  private Point<T> turnedLeft() {
    Point<T> top = right;
    if (top == null) {
      return this;
    }
    right = top.left;
    update();
    top.left = this;
    top.update();
    return top;
  }

  private Point<T> turnedRight() {
    Point<T> top = left;
    if (top == null) {
      return this;
    }
    left = top.right;
    update();
    top.right = this;
    top.update();
    return top;
  }

  private void update() {
    int here = sumToHere();
    height = Math.max(height(left), height(right)) + 1;
    sum = here + sum(right);
    max = here;
    min = here;
    if (left != null) {
      max = Math.max(max, left.max);
      min = Math.min(min, left.min);
    }
    if (right != null) {
      max = Math.max(max, here + right.max);
      min = Math.min(min, here + right.min);
    }
  }

  private static int height(@Nullable Point<?> tree) {
    return tree == null ? 0 : tree.height;
  }

  private static int sum(@Nullable Point<?> tree) {
    return tree == null ? 0 : tree.sum;
  }
}
