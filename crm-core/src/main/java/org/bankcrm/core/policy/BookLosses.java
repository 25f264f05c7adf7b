package org.bankcrm.core.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.document.CoreProblem;

/** Holds the next version of a book against the one in force, policy by policy. */
final class BookLosses {

  private final PolicyBook next;
  private final PolicyBook inForce;
  private final List<BookLoss> losses = new ArrayList<>();

  private BookLosses(PolicyBook next, PolicyBook inForce) {
    this.next = next;
    this.inForce = inForce;
  }

  static List<BookLoss> of(PolicyBook next, PolicyBook inForce) {
    BookLosses all = new BookLosses(next, inForce);
    all.compareVersions();
    all.losses.addAll(CatalogLosses.of(next, inForce));
    all.compareCalendars();
    inForce.policies().forEach(all::compare);
    return List.copyOf(all.losses);
  }

  private void tell(String path, CoreProblem code, LocalizedText message, LocalizedText mend) {
    losses.add(new BookLoss(path, code, message, mend));
  }

  static LocalizedText text(String zh, String en) {
    return LocalizedText.of(zh, en);
  }

  private void compareVersions() {
    if (next.ref().equals(inForce.ref()) && !next.hash().equals(inForce.hash())) {
      tell(
          "/version",
          CoreProblem.SAME_VERSION,
          text(
              "内容与现行手册不同，版本号却同为 " + next.ref().version() + "，已存决定将无法区分依据的是哪一本。",
              "the book in force has version "
                  + next.ref().version()
                  + " too and says something else, so that nobody could tell by which a decision"
                  + " was made."),
          text("请提高版本号。", "Give it a higher version."));
    }
  }

  private void compareCalendars() {
    for (BookCalendar calendar : next.calendars()) {
      Optional<BookCalendar> before = inForce.calendar(calendar.id());
      if (before.filter(calendar::hasDaysOf).isPresent()) {
        compareHours(before.get(), calendar);
      } else {
        changed(calendar.id(), before.isPresent());
      }
    }
    for (BookCalendar calendar : inForce.calendars()) {
      if (next.calendar(calendar.id()).isEmpty()) {
        unnamed(calendar.id());
      }
    }
  }

  /** Which hosts need not hand in; but who waits by them waits for another time from now on. */
  private void compareHours(BookCalendar before, BookCalendar now) {
    if (!before.hours().equals(now.hours())) {
      tell(
          "/calendars/" + now.id() + "/hours",
          CoreProblem.CHANGED_CALENDAR,
          text(
              "营业日历“" + now.id() + "”的营业时间与现行手册不同；正在按营业时间计时的对象将按新时间重新计算。",
              "calendar '"
                  + now.id()
                  + "' has other opening hours than in the book in force; times that run in business"
                  + " hours are counted anew by these."),
          text("请确认已起算的时限可以改变。", "Make sure that times which run already may change."));
    }
  }

  private void changed(String id, boolean known) {
    tell(
        "/calendars/" + id,
        CoreProblem.CHANGED_CALENDAR,
        known
            ? text(
                "营业日历“" + id + "”的日期与现行手册不同；主机仍提供原日历时将被拒绝。",
                "calendar '"
                    + id
                    + "' has other days than in the book in force; a host that goes on to hand"
                    + " in those is refused.")
            : text(
                "营业日历“" + id + "”为新增，主机须提供。",
                "calendar '" + id + "' is new, and hosts have to hand it in."),
        text("发布前请准备好该日历的日期。", "Have its days ready before you publish."));
  }

  private void unnamed(String id) {
    tell(
        "/calendars/" + id,
        CoreProblem.CHANGED_CALENDAR,
        text(
            "不再写明营业日历“" + id + "”；主机仍提供时将被拒绝。",
            "calendar '"
                + id
                + "' is not named any more; a host that goes on to hand it in is refused."),
        text("请保留，或同时停止提供。", "Keep it, or stop handing it in at the same time."));
  }

  private void compare(Policy<?> before) {
    Optional<Policy<?>> after =
        next.find(before.ref().id())
            .filter(policy -> policy.kind().word().equals(before.kind().word()));
    if (after.isEmpty()) {
      lost(before);
      return;
    }
    Set<String> told = new HashSet<>();
    before.keeps().forEach(kept -> compare(kept, after.get(), told));
    pastCodes(before).stream()
        .filter(code -> !told.contains(code))
        .filter(code -> isLost(code, after.get(), codesOf(after.get())))
        .forEach(code -> lost(after.get(), "", text("上期结果", "the result of the run before"), code));
  }

  /** Of the whole policy, with all that is kept by it. */
  private void lost(Policy<?> before) {
    List<KeptCodes> kept = before.keeps();
    if (kept.isEmpty()) {
      return;
    }
    String id = before.ref().id();
    String zh = kept.stream().map(each -> each.what().zh()).collect(Collectors.joining("、"));
    String en = kept.stream().map(each -> each.what().en()).collect(Collectors.joining(", "));
    tell(
        "/policies/" + id,
        CoreProblem.LOST_POLICY,
        text(
            "手册不再有策略“" + id + "”（" + before.kind().word() + "），已存的" + zh + "将不再使用。",
            "there is no "
                + before.kind().word()
                + " '"
                + id
                + "' any more, by which is kept: "
                + en
                + "."),
        text(
            "请保留原编号；确要停用的，请另行清理已存数据。",
            "Keep the id; if it is to end, see to what is stored by it."));
  }

  private void compare(KeptCodes kept, Policy<?> after, Set<String> told) {
    Optional<KeptCodes> now =
        after.keeps().stream().filter(each -> each.key().equals(kept.key())).findFirst();
    if (now.isEmpty()) {
      told.addAll(kept.codes());
      lost(after.ref().id(), kept);
      return;
    }
    for (String code : kept.codes()) {
      if (isLost(code, after, new LinkedHashSet<>(now.get().codes()))) {
        told.add(code);
        lost(after, "/" + kept.key(), kept.what(), code);
      }
    }
  }

  private void lost(String id, KeptCodes kept) {
    tell(
        "/policies/" + id + "/" + kept.key(),
        CoreProblem.LOST_STATE,
        text(
            "策略“" + id + "”不再读取已存的" + kept.what().zh() + "。",
            "'" + id + "' does not look any more at what is kept: " + kept.what().en() + "."),
        text(
            "如非本意，请恢复相应规则（如等级的 retention）。",
            "If that is not meant, put back what looks at it, such as the retention of a ladder."));
  }

  private static boolean isLost(String code, Policy<?> after, Set<String> codes) {
    return !codes.contains(code)
        && after.formerly().stream().noneMatch(each -> each.was().equals(code));
  }

  private void lost(Policy<?> policy, String key, LocalizedText what, String code) {
    tell(
        "/policies/" + policy.ref().id() + key,
        CoreProblem.LOST_CODE,
        text(
            "不再有代码“" + code + "”，而已存数据（" + what.zh() + "）可能仍在使用。",
            "there is no '"
                + code
                + "' any more, and customers may be stored with it: "
                + what.en()
                + "."),
        text(
            "请保留该代码，或以 formerly 写明其现对应哪个代码。",
            "Keep the code, or say what it has become (formerly), where the kind has that."));
  }

  /** The codes that may have been kept of the run before, where either book asks for them. */
  private Set<String> pastCodes(Policy<?> policy) {
    Set<String> codes = new LinkedHashSet<>();
    for (Attribute<?> yielded : policy.kind().yields(policy)) {
      String before = Past.before(yielded.id());
      boolean asked = next.catalog().find(before).isPresent();
      if (asked && yielded instanceof CodeAttribute code) {
        codes.addAll(code.type().codes());
      }
    }
    return codes;
  }

  private static Set<String> codesOf(Policy<?> policy) {
    Set<String> codes = new LinkedHashSet<>();
    policy.kind().yields(policy).stream()
        .filter(CodeAttribute.class::isInstance)
        .forEach(yielded -> codes.addAll(yielded.type().codes()));
    return codes;
  }
}
