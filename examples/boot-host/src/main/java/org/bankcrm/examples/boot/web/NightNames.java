package org.bankcrm.examples.boot.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.examples.boot.policy.LiveBook;
import org.bankcrm.lifecycle.Lifecycle;
import org.bankcrm.lifecycle.Stage;
import org.bankcrm.scoring.Band;
import org.bankcrm.scoring.Grade;
import org.bankcrm.scoring.Scorecard;
import org.bankcrm.segmentation.Tier;
import org.bankcrm.segmentation.TierLadder;
import org.jspecify.annotations.Nullable;

/** What people call the codes that a night wrote, and in which order they stand. */
final class NightNames {

  private static final String NONE = "-";

  private final LiveBook book;
  private final Viewer viewer;
  private final Texts texts;

  NightNames(LiveBook book, Viewer viewer) {
    this.book = book;
    this.viewer = viewer;
    this.texts = Texts.of(viewer);
  }

  /** The code of a cell; of an empty one a dash. */
  static String code(@Nullable String cell) {
    return cell == null ? NONE : cell;
  }

  /** What a column tells of. */
  String title(String column) {
    return switch (column) {
      case "tier" -> first(TierLadder.class).map(this::name).orElse(column);
      case "stage" -> first(Lifecycle.class).map(this::name).orElse(column);
      default -> texts.say("grade");
    };
  }

  private <P extends Policy<?>> Optional<P> first(Class<P> type) {
    return book.book().policies(type).stream().findFirst();
  }

  private String name(Policy<?> policy) {
    return policy.name().in(viewer.locale());
  }

  /** The codes in the order of the policy, those last that are none of it. */
  List<String> places(String column, Collection<String> there) {
    List<String> places = new ArrayList<>(codes(column));
    there.stream().sorted().filter(it -> !places.contains(it)).forEach(places::add);
    return places;
  }

  private Stream<Grade> grades() {
    return first(Scorecard.class).stream()
        .flatMap(it -> Stream.concat(it.bands().stream().map(Band::grade), it.declined().stream()));
  }

  private List<String> codes(String column) {
    return switch (column) {
      case "tier" ->
          first(TierLadder.class).stream()
              .flatMap(it -> it.tiers().stream())
              .map(Tier::code)
              .toList();
      case "stage" ->
          first(Lifecycle.class).stream()
              .flatMap(it -> it.stages().stream())
              .map(Stage::code)
              .toList();
      default -> grades().map(Grade::code).distinct().toList();
    };
  }

  String of(String column, @Nullable String code) {
    if (code == null || code.equals(NONE)) {
      return texts.say("not-asked");
    }
    return switch (code) {
      case Decisions.NOT_APPLICABLE -> texts.say("not-applicable");
      case Decisions.UNDECIDED -> texts.say("undecided");
      default -> found(column, code).map(it -> it.in(viewer.locale())).orElse(code);
    };
  }

  private Optional<LocalizedText> found(String column, String code) {
    return switch (column) {
      case "tier" -> first(TierLadder.class).flatMap(it -> it.find(code)).map(Tier::name);
      case "stage" -> first(Lifecycle.class).flatMap(it -> it.find(code)).map(Stage::name);
      case "offer" -> book.book().find(code).map(Policy::name);
      default -> grades().filter(it -> it.code().equals(code)).map(Grade::name).findFirst();
    };
  }
}
