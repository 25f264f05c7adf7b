package org.bankcrm.core.policy;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Sensitivity;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.internal.document.ProblemList;

/**
 * Holds that no policy reads what its purpose forbids, neither itself nor through what other
 * policies yield: a protected attribute where credit is given or a price is made, an attribute that
 * may be used for some purposes where there is another. Groups and figures for general use may read
 * it, as long as nobody reads them for a purpose that must not.
 */
final class PurposeCheck {

  /** A protected attribute serves neither of these. */
  private static final Set<DecisionPurpose> PROTECTED_FOR =
      EnumSet.of(DecisionPurpose.CREDIT, DecisionPurpose.PRICE);

  /**
   * A use that holds as long as it is approved.
   *
   * @param policy the policy that decides
   * @param exception the one that lasts longest
   */
  record Approved(Policy<?> policy, ApprovedException exception) {

    String ended(LocalDate day) {
      return "policy "
          + policy.ref()
          + " may read '"
          + exception.attribute()
          + "' by exception '"
          + exception.id()
          + "' until "
          + exception.until()
          + ", and the facts are as of "
          + day
          + ": have it renewed, or take the attribute out of the book";
    }
  }

  private final ReadGraph graph;
  private final List<DeclaredPolicy> policies;
  private final ProblemList problems;
  private final List<Approved> approved = new ArrayList<>();

  PurposeCheck(ReadGraph graph, List<DeclaredPolicy> policies, ProblemList problems) {
    this.graph = graph;
    this.policies = policies;
    this.problems = problems;
  }

  /** Reports what is forbidden, and gives the exceptions that something depends on. */
  List<Approved> check() {
    graph.eachInput(this::check);
    return approved;
  }

  private void check(String id, Attribute<?> attribute) {
    Set<DecisionPurpose> forbidden = forbidden(attribute);
    if (forbidden.isEmpty()) {
      return;
    }
    List<DeclaredPolicy> without = new ArrayList<>();
    List<DeclaredPolicy> excepted = new ArrayList<>();
    for (DeclaredPolicy each : policies) {
      if (forbidden.contains(each.policy.decides())) {
        (exception(each.policy, id).isPresent() ? excepted : without).add(each);
      }
    }
    Map<DeclaredPolicy, Optional<DeclaredPolicy>> reaching = reaching(without);
    for (DeclaredPolicy reader : graph.readersOf(id)) {
      if (reaching.containsKey(reader)) {
        report(id, attribute, reader, reaching);
      }
    }
    excepted.forEach(each -> approve(each, id));
  }

  private static Set<DecisionPurpose> forbidden(Attribute<?> attribute) {
    Set<DecisionPurpose> forbidden = EnumSet.noneOf(DecisionPurpose.class);
    if (attribute.info().sensitivity() == Sensitivity.PROTECTED) {
      forbidden.addAll(PROTECTED_FOR);
    }
    Set<String> allowed = attribute.info().purposes();
    for (DecisionPurpose purpose : DecisionPurpose.values()) {
      boolean limited = !allowed.isEmpty() && purpose != DecisionPurpose.GENERAL;
      if (limited && !allowed.contains(purpose.word())) {
        forbidden.add(purpose);
      }
    }
    return forbidden;
  }

  private static Optional<ApprovedException> exception(Policy<?> policy, String id) {
    return policy.head().exceptions().stream()
        .filter(each -> each.attribute().equals(id))
        .reduce((a, b) -> b.until().isAfter(a.until()) ? b : a);
  }

  /** The policies that are read by one of these, each with the next one on the way there. */
  private Map<DeclaredPolicy, Optional<DeclaredPolicy>> reaching(List<DeclaredPolicy> targets) {
    Map<DeclaredPolicy, Optional<DeclaredPolicy>> next = new LinkedHashMap<>();
    targets.forEach(target -> next.put(target, Optional.empty()));
    ArrayDeque<DeclaredPolicy> open = new ArrayDeque<>(targets);
    while (!open.isEmpty()) {
      DeclaredPolicy reader = open.remove();
      for (DeclaredPolicy read : graph.sources(reader)) {
        if (next.putIfAbsent(read, Optional.of(reader)) == null) {
          open.add(read);
        }
      }
    }
    return next;
  }

  private void report(
      String id,
      Attribute<?> attribute,
      DeclaredPolicy reader,
      Map<DeclaredPolicy, Optional<DeclaredPolicy>> next) {
    List<Policy<?>> chain = chain(reader, next);
    Policy<?> last = chain.get(chain.size() - 1);
    String ids = chain.stream().map(each -> each.ref().id()).collect(Collectors.joining(" -> "));
    problems.add(
        graph.placeOf(reader, id),
        CoreProblem.FORBIDDEN_ATTRIBUTE,
        why(id, attribute, last.decides().word()) + ": '" + id + "' -> " + ids + ".",
        "Read something else; or write under 'exceptions' of '"
            + last.ref().id()
            + "' by whom and until when '"
            + id
            + "' was approved.");
  }

  /** The policies by way of which one that reads something reaches one that must not. */
  private static List<Policy<?>> chain(
      DeclaredPolicy reader, Map<DeclaredPolicy, Optional<DeclaredPolicy>> next) {
    List<Policy<?>> chain = new ArrayList<>();
    Optional<DeclaredPolicy> on = Optional.of(reader);
    while (on.isPresent()) {
      chain.add(on.get().policy);
      on = next.getOrDefault(on.get(), Optional.empty());
    }
    return chain;
  }

  private static String why(String id, Attribute<?> attribute, String purpose) {
    boolean named = attribute.info().purposes().isEmpty();
    String may =
        named
            ? "is protected"
            : "may be used for " + String.join(", ", attribute.info().purposes()) + " only";
    return "'" + id + "' " + may + " and must not serve the purpose '" + purpose + "'";
  }

  private void approve(DeclaredPolicy policy, String id) {
    Map<DeclaredPolicy, Optional<DeclaredPolicy>> read = reaching(List.of(policy));
    if (graph.readersOf(id).stream().anyMatch(read::containsKey)) {
      approved.add(new Approved(policy.policy, exception(policy.policy, id).orElseThrow()));
    }
  }

  /** The first of the approved uses that does not hold on a day. */
  static Optional<Approved> ended(List<Approved> approved, LocalDate day) {
    return approved.stream().filter(each -> !each.exception().holdsOn(day)).findFirst();
  }
}
