package org.bankcrm.core.policy;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.check.Codes;
import org.bankcrm.core.document.CoreProblem;

/**
 * What a code of an earlier version of a policy has become: a rung, a stage, a grade, a segment
 * that was renamed, or taken up by another one.
 *
 * <p>Hosts keep such codes from one decision to the next. Where the kept one is an old one, the
 * policy takes the present one in its place, and so the customer stands where they stood. Several
 * old codes may have become one. In a document:
 *
 * <pre>{@code
 * "formerly": [{"was": "GOLD", "is": "GOLD_PLUS"}]
 * }</pre>
 *
 * @param was the old code, which the policy does not have any more
 * @param is the code of this version that stands for it
 */
public record FormerCode(String was, String is) {

  /** The most that a policy may tell. */
  public static final int MOST = 200;

  private static final Key<String> WAS =
      Key.of("was", Values.code(), "原代码，本版本不再使用", "the old code, which this version does not have");

  private static final Key<String> IS =
      Key.of("is", Values.code(), "本版本中与之对应的代码", "the code of this version that stands for it");

  private static final Form<FormerCode> FORM =
      Form.<FormerCode>of()
          .needed(WAS, FormerCode::was)
          .needed(IS, FormerCode::is)
          .makes(draft -> new FormerCode(draft.get(WAS), draft.get(IS)));

  /** Under which a policy tells them. */
  public static final Key<List<FormerCode>> FORMERLY =
      Key.of(
          "formerly",
          Values.distinct(Values.objects(FORM, 1, MOST), WAS, FormerCode::was),
          "以往版本的代码现对应哪个代码；已存的原代码按此读取",
          "what codes of earlier versions have become; stored ones are read so");

  /**
   * Checks the codes.
   *
   * @throws IllegalArgumentException if one is no code, or both are the same
   */
  public FormerCode {
    Codes.check(was, "was");
    Codes.check(is, "is");
    Checks.require(!was.equals(is), "was", "must be another code");
  }

  /** As an author writes it in Java, right or wrong; the policy tells what is wrong with it. */
  public static Entry entry(String was, String is) {
    return new Entry().write(WAS, was).write(IS, is);
  }

  /** The present codes by the old ones, in the author's order. */
  public static Map<String, String> byOld(Collection<FormerCode> all) {
    Map<String, String> byOld = new LinkedHashMap<>();
    all.forEach(each -> byOld.putIfAbsent(each.was(), each.is()));
    return byOld;
  }

  /**
   * For forms of policies: tells of old codes that this version has still, and of those that became
   * one that it does not have.
   *
   * @param codes all of this version
   */
  public static void check(Draft draft, Collection<String> codes) {
    Set<String> present = new HashSet<>(codes);
    for (Member<FormerCode> each : draft.members(FORMERLY)) {
      String path = "/" + FORMERLY.name() + "/" + each.place();
      if (present.contains(each.value().was())) {
        draft.problem(
            path + "/was",
            CoreProblem.DUPLICATE_CODE,
            "'" + each.value().was() + "' is a code of this version, not of an earlier one alone.",
            "Leave it out, or rename what has the code now.");
      }
      if (!present.contains(each.value().is())) {
        tellUnknown(draft, path + "/is", each.value().is(), codes);
      }
    }
  }

  private static void tellUnknown(Draft draft, String path, String code, Collection<String> codes) {
    String near = draft.near(code, codes);
    draft.problem(
        path,
        CoreProblem.UNKNOWN_CODE,
        "there is no '" + code + "' in this version.",
        near.isEmpty() ? "Name one of " + List.copyOf(codes) + "." : near);
  }
}
