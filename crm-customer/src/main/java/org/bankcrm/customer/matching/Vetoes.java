package org.bankcrm.customer.matching;

import org.jspecify.annotations.Nullable;

/** The vetoes of a policy with the places of their fields. Safe for several threads. */
final class Vetoes {

  private final Veto[] vetoes;
  private final int[][] fields;

  Vetoes(MatchPolicy policy) {
    this.vetoes = policy.vetoes().toArray(Veto[]::new);
    this.fields =
        policy.vetoes().stream()
            .map(v -> v.tests().stream().mapToInt(test -> policy.field(test.field())).toArray())
            .toArray(int[][]::new);
  }

  /** The first that applies, one that forbids a match before one that doubts it; or nothing. */
  @Nullable Veto first(long levels) {
    Veto doubt = null;
    for (int i = 0; i < vetoes.length; i++) {
      if (applies(i, levels)) {
        if (!vetoes[i].toReview()) {
          return vetoes[i];
        }
        doubt = doubt == null ? vetoes[i] : doubt;
      }
    }
    return doubt;
  }

  /** Whether one applies that forbids a match. */
  boolean forbid(long levels) {
    Veto veto = first(levels);
    return veto != null && !veto.toReview();
  }

  /** Whether one applies that keeps two records apart in clusters too. */
  boolean keepApart(long levels) {
    for (int i = 0; i < vetoes.length; i++) {
      if (vetoes[i].keepsApart() && applies(i, levels)) {
        return true;
      }
    }
    return false;
  }

  private boolean applies(int veto, long levels) {
    for (int i = 0; i < fields[veto].length; i++) {
      if (!holds(vetoes[veto].tests().get(i), LevelComparer.level(levels, fields[veto][i]))) {
        return false;
      }
    }
    return true;
  }

  private static boolean holds(Veto.Test test, int level) {
    boolean agrees = level >= 0 && level <= test.level();
    return switch (test.kind()) {
      case AGREES -> agrees;
      case DIFFERS -> level >= test.level();
      case NOT_AGREES -> !agrees;
    };
  }
}
