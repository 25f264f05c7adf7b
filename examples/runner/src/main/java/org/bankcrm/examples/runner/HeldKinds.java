package org.bankcrm.examples.runner;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bankcrm.alert.AlertParts;
import org.bankcrm.alert.watchlist.WatchListParts;
import org.bankcrm.campaign.port.ContactParts;
import org.bankcrm.core.erasure.HeldDecision;
import org.bankcrm.core.erasure.KernelParts;
import org.bankcrm.core.held.HeldKind;
import org.bankcrm.core.join.FlagJoin;
import org.bankcrm.customer.merge.MergeParts;
import org.bankcrm.customer.privacy.CustomerParts;
import org.bankcrm.customer.sources.SourceParts;
import org.bankcrm.lifecycle.port.StageParts;
import org.bankcrm.segmentation.TierParts;
import org.jspecify.annotations.Nullable;

/** The kinds of what is kept of a customer: the library's, and those that a file has besides. */
final class HeldKinds {

  private static final List<HeldKind> SHIPPED =
      List.of(
          KernelParts.WINDOWS,
          KernelParts.FACTS,
          KernelParts.PAST,
          HeldDecision.KIND,
          FlagJoin.KIND,
          CustomerParts.PARTY,
          CustomerParts.HOLDING,
          CustomerParts.TRANSACTIONS,
          CustomerParts.INTERACTIONS,
          CustomerParts.CONSENTS,
          CustomerParts.RELATIONSHIPS,
          MergeParts.MERGE,
          MergeParts.ALIASES,
          StageParts.KIND,
          TierParts.TIER,
          TierParts.OVERRIDE,
          TierParts.ENTRY,
          ContactParts.HISTORY,
          ContactParts.CLAIMS,
          SourceParts.KIND,
          AlertParts.WATCH,
          AlertParts.ALERT,
          WatchListParts.KIND);

  private static final String CODE = "[a-z0-9][a-z0-9.-]{0,127}";

  private final Map<String, HeldKind> byCode = new LinkedHashMap<>();

  HeldKinds() {
    SHIPPED.forEach(kind -> byCode.put(kind.code(), kind));
  }

  /**
   * The kind of this code; one of the bank's own is called by its code.
   *
   * @throws IllegalArgumentException if it is no code
   */
  HeldKind of(String code) {
    return byCode.computeIfAbsent(code, own -> HeldKind.of(own, own, own));
  }

  boolean has(String code) {
    return byCode.containsKey(code);
  }

  Collection<HeldKind> all() {
    return List.copyOf(byCode.values());
  }

  /**
   * All that a policy may name: a kind of the bank's own need not have a row today. A slip in the
   * name of one of the library's is none of the bank's.
   */
  Collection<HeldKind> all(Object policy) {
    if (policy instanceof Map<?, ?> tree && tree.get("rules") instanceof List<?> rules) {
      rules.stream()
          .flatMap(rule -> rule instanceof Map<?, ?> map ? named(map.get("kinds")) : named(null))
          .filter(HeldKinds::isOwn)
          .forEach(this::of);
    }
    return all();
  }

  private static Stream<String> named(@Nullable Object kinds) {
    return kinds instanceof List<?> list
        ? list.stream().filter(String.class::isInstance).map(String.class::cast)
        : Stream.empty();
  }

  private static boolean isOwn(String code) {
    return code.matches(CODE)
        && SHIPPED.stream().noneMatch(kind -> code.startsWith(module(kind.code())));
  }

  private static String module(String code) {
    return code.substring(0, code.indexOf('.') + 1);
  }
}
