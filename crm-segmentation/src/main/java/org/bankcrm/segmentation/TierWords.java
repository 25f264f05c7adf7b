package org.bankcrm.segmentation;

import static org.bankcrm.segmentation.TierSaying.*;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bankcrm.core.BankDates;
import org.bankcrm.core.Money;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Sensitivity;
import org.bankcrm.core.policy.Sentences;

/** Tells a customer's placement on a ladder in a few sentences. */
final class TierWords {

  /** Of the ways to a rung so many are told, and how many others there are. */
  private static final int MOST_WAYS = 3;

  private final TierLadder ladder;
  private final TierPlacement placed;
  private final TierStanding standing;
  private final Sentences text;

  TierWords(TierLadder ladder, TierPlacement placed, Sentences text) {
    this.ladder = ladder;
    this.placed = placed;
    this.standing = placed.standing();
    this.text = text;
  }

  /** For the bank. */
  void tell() {
    rung();
    if (text.showsRules() && !isStoredUnknown()) {
      because();
    }
    promised();
    reviewed();
  }

  /** Whatever else could be said hangs on the rung that is stored. */
  private boolean isStoredUnknown() {
    return standing.reason() == TierStanding.Reason.STORED_RUNG_UNKNOWN;
  }

  private void promised() {
    standing
        .next()
        .filter(state -> placed.applies())
        .flatMap(TierState::guaranteedUntil)
        .ifPresent(
            day ->
                ladder
                    .promised(standing.earned())
                    .ifPresent(
                        tier -> text.say(PROMISED, Map.of("tier", tier.name(), "day", day))));
  }

  /** What else is behind it, and what would change it. */
  private void because() {
    if (!standing.overrideLacks().isEmpty()) {
      text.say(BY_HAND_LACKS, Map.of("names", text.names(standing.overrideLacks())));
    }
    told(standing.keeping()).ifPresent(gaps -> text.say(TO_KEEP, Map.of("gaps", gaps)));
    higher();
    placed.next().ifPresent(next -> next(next, ways(next)));
  }

  private void rung() {
    switch (standing.reason()) {
      case ENTERED, KEPT -> stands(STANDS, "when");
      case PROMOTED -> stands(PROMOTED, "when");
      case DEMOTED -> stands(DEMOTED, "when");
      case HELD -> stands(HELD, "hold");
      case GUARANTEED -> text.say(GUARANTEED, Map.of("tier", placed.name()));
      case IN_GRACE -> dated(IN_GRACE);
      case DEMOTION_AWAITS_REVIEW -> dated(AWAITS_DEMOTION);
      case PROMOTION_AWAITS_REVIEW -> dated(AWAITS_PROMOTION);
      case AT_FLOOR -> text.say(AT_FLOOR, Map.of("tier", placed.name()));
      case UNDECIDED -> text.say(FOR_NOW, Map.of("tier", placed.name()));
      case OVERRIDDEN -> byHand();
      case STORED_RUNG_UNKNOWN -> text.say(STORED_UNKNOWN, Map.of("tier", placed.name()));
      case WITHHELD, NOT_ASKED -> text.say(STANDS, Map.of("tier", placed.name(), "why", ""));
    }
  }

  /** The rung before is told where the sentence has a place for it. */
  private void stands(TierSaying saying, String key) {
    String why =
        text.reasons(path(placed.code(), key))
            .map(reasons -> text.words(WHY, Map.of("reasons", reasons)))
            .orElse("");
    Map<String, Object> values = new HashMap<>(Map.of("tier", placed.name(), "why", why));
    standing.before().flatMap(ladder::find).ifPresent(tier -> values.put("before", tier.name()));
    text.say(saying, values);
  }

  private void dated(TierSaying saying) {
    standing
        .until()
        .ifPresentOrElse(
            day -> text.say(saying, Map.of("tier", placed.name(), "day", day)),
            () -> text.say(FOR_NOW, Map.of("tier", placed.name())));
  }

  private void byHand() {
    if (!text.showsRules()) {
      text.say(STANDS, Map.of("tier", placed.name(), "why", ""));
      return;
    }
    TierOverride given = standing.override().orElseThrow();
    text.say(
        BY_HAND, Map.of("tier", placed.name(), "author", given.author(), "reason", given.reason()));
    given.end().ifPresent(day -> text.say(ENDS, Map.of("day", day)));
    if (!standing.earned().equals(placed.code())) {
      ladder
          .find(standing.earned())
          .ifPresent(tier -> text.say(EARNED, Map.of("tier", tier.name())));
    }
  }

  private void higher() {
    List<String> lacking = placed.settled() ? List.of() : text.lacking();
    if (standing.reason() == TierStanding.Reason.UNDECIDED) {
      text.missing(lacking);
    } else if (!lacking.isEmpty()) {
      text.say(MAY_BE_HIGHER, Map.of("names", text.names(lacking)));
    }
  }

  /** What the rung above takes in figures, else what stands in its way. */
  private Optional<?> ways(NextTier next) {
    boolean figures = next.shortest().isPresent() || next.routes().isEmpty();
    return figures ? told(next.routes()) : text.reasons(path(next.code(), "when"));
  }

  private String path(String code, String key) {
    return "/tiers/" + ladder.tiers().indexOf(ladder.find(code).orElseThrow()) + "/" + key;
  }

  /** Nothing where the present rung was given by hand for ever. */
  private void next(NextTier next, Optional<?> gaps) {
    Optional<LocalDate> from = next.from();
    if (gaps.isEmpty() || from.filter(BankDates.OPEN_END::equals).isPresent()) {
      return;
    }
    Map<String, Object> values = new HashMap<>();
    values.put("tier", next.name());
    values.put("gaps", gaps.get());
    from.ifPresent(day -> values.put("day", day));
    boolean given = next.code().equals(placed.code()); // by hand, and not earned
    text.say(from.isEmpty() ? NEXT : given ? TO_STAY : NEXT_FROM, values);
  }

  /** The ways of which each is enough, the nearest first; nothing where one lacks nothing. */
  private Optional<Object> told(List<Route> routes) {
    List<Route> ways = Route.sufficient(routes);
    if (ways.isEmpty() || !ways.get(0).hasGaps()) {
      return Optional.empty();
    }
    if (ways.size() == 1) {
      return Optional.of(gaps(ways.get(0)));
    }
    List<Route> first = ways.subList(0, Math.min(ways.size(), MOST_WAYS));
    boolean single = first.stream().allMatch(way -> way.gaps().size() == 1);
    String told =
        first.stream()
            .map(way -> text.words(TOGETHER, Map.of("gaps", gaps(way))))
            .reduce((one, other) -> either(single ? OR : OR_ELSE, one, other))
            .orElseThrow();
    int more = ways.size() - first.size();
    return Optional.of(
        more == 0 ? told : text.words(MORE_WAYS, Map.of("ways", told, "count", more)));
  }

  private String either(TierSaying saying, String one, String other) {
    return text.words(saying, Map.of("first", one, "second", other));
  }

  private List<String> gaps(Route way) {
    return way.gaps().stream().map(this::gap).toList();
  }

  /** By the difference the customer's figure could be reckoned. */
  private String gap(Gap gap) {
    boolean shown = text.find(gap.attribute()).filter(text::shows).isPresent();
    boolean up = gap.difference().signum() > 0;
    TierSaying saying = shown ? up ? MORE : LESS : up ? AT_LEAST : AT_MOST;
    String amount = amount(gap, shown ? gap.difference().abs() : gap.needed());
    return text.words(saying, Map.of("name", text.name(gap.attribute()), "amount", amount));
  }

  /** A figure beyond all amounts of money is told without its currency's way of writing. */
  private String amount(Gap gap, BigDecimal figure) {
    String number = text.language().number(figure);
    if (gap.currency().isPresent()) {
      return isMoney(figure)
          ? text.language().word(Money.of(figure, gap.currency().get(), RoundingMode.UNNECESSARY))
          : number;
    }
    String unit = text.find(gap.attribute()).map(each -> each.info().counted()).orElse("");
    return text.language().measure(number, unit);
  }

  private static boolean isMoney(BigDecimal amount) {
    return amount.unscaledValue().abs().bitLength() < 60
        && amount.unscaledValue().abs().longValue() <= Money.MAX_MINOR_UNITS;
  }

  private void reviewed() {
    standing
        .next()
        .flatMap(TierState::nextReview)
        .filter(day -> !standing.until().equals(Optional.of(day)))
        .ifPresent(day -> text.say(REVIEWED, Map.of("day", day)));
  }

  /** For the customer: neither who gave a rung by hand nor figures that are not in their hands. */
  void write() {
    if (isStoredUnknown()) {
      return; // of what is not settled so far nobody is told
    }
    text.say(YOURS, Map.of("tier", placed.name()));
    List<String> services = placed.entitlements().all().stream().map(this::service).toList();
    if (!services.isEmpty()) {
      text.say(SERVICES, Map.of("services", services));
    }
    promised();
    days(isReviewFirst());
  }

  /** What changes when, in the order of the days. */
  private void days(boolean first) {
    if (first) {
      reviewed();
    }
    if (!standing.keeping().isEmpty()) {
      standing.until().ifPresent(day -> text.say(MAY_CHANGE, Map.of("day", day)));
    }
    told(own(standing.keeping())).ifPresent(gaps -> text.say(TO_KEEP, Map.of("gaps", gaps)));
    placed.next().ifPresent(next -> next(next, told(own(next.routes()))));
    if (!first) {
      reviewed();
    }
  }

  /** Whether the review comes before another day that the letter names, which is then later. */
  private boolean isReviewFirst() {
    Optional<LocalDate> change = standing.keeping().isEmpty() ? Optional.empty() : standing.until();
    Optional<LocalDate> next = placed.next().flatMap(NextTier::from);
    return standing
        .next()
        .flatMap(TierState::nextReview)
        .filter(day -> Stream.of(change, next).flatMap(Optional::stream).anyMatch(day::isBefore))
        .isPresent();
  }

  private List<Route> own(List<Route> routes) {
    return routes.stream().filter(way -> way.gaps().stream().allMatch(this::isOwn)).toList();
  }

  private boolean isOwn(Gap gap) {
    Optional<Attribute<?>> attribute = text.find(gap.attribute());
    return attribute
        .filter(each -> each.info().changeable())
        .filter(each -> each.info().sensitivity() != Sensitivity.PROTECTED)
        .isPresent();
  }

  private String service(Entitlement service) {
    return service.quantity().isEmpty()
        ? text.language().text(service.name())
        : text.words(
            COUNTED,
            Map.of(
                "service",
                service.name(),
                "quantity",
                BigDecimal.valueOf(service.quantity().getAsInt())));
  }
}
