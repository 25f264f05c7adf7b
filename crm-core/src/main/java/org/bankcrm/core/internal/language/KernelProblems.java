package org.bankcrm.core.internal.language;

import static org.bankcrm.core.document.ProblemCode.of;

import java.util.List;
import java.util.stream.Stream;
import org.bankcrm.core.document.ProblemCode;

/** The problems that documents of any kind may have. */
public final class KernelProblems {

  private static final List<ProblemCode> TREES =
      List.of(
          of("alien-value", "值不属于文档可用的类型", "The value is of a type that documents do not have."),
          of("cycle", "对象或列表包含自身", "An object or a list contains itself."),
          of("empty-key", "键为空", "A key is empty."),
          of("key-not-text", "键不是文本", "A key is no text."),
          of("limit-characters", "文档的字符过多", "The document has too many characters."),
          of("limit-depth", "条件嵌套过深", "Too many conditions stand within each other."),
          of("limit-digits", "数字位数过多", "The number has too many digits."),
          of("limit-exponent", "指数过大", "The exponent of the number is too large."),
          of("limit-levels", "层级过多", "Too many objects and lists stand within each other."),
          of("limit-list", "列表过长", "The list is longer than this one may be."),
          of("limit-members", "成员过多", "The list is longer than any list may be."),
          of("limit-name", "名称过长", "The key is too long."),
          of("limit-nodes", "条件过多", "The book has too many conditions."),
          of(
              "limit-part-nodes",
              "对客户明细所问的条件过多",
              "The book asks too much of each of a customer's parts."),
          of("limit-policies", "策略过多", "The book has too many policies."),
          of("limit-text", "文本过长", "The text is too long."),
          of("limit-tokens", "文档过大", "The document has too many objects, lists, keys and values."),
          of("not-finite", "数字不是有限值", "The number is not finite."),
          of("null-value", "值为 null", "There is nothing here (null)."),
          of(
              "text-characters",
              "文本含有控制字符或改变书写方向的字符",
              "The text has control characters, or such as turn the direction of writing."),
          of(
              "text-not-normal",
              "文本不是 Unicode NFC 形式",
              "The text is not in Unicode's normal form NFC."),
          of("too-many-problems", "问题过多，其余未列出", "There are too many problems to tell them all."));

  private static final List<ProblemCode> VALUES =
      List.of(
          of("blank-text", "文本为空", "The text is blank."),
          of("duplicate-code", "代码重复", "Two members have the same code."),
          of("duplicate-member", "列表中有重复的值", "A value stands in the list twice."),
          of("empty-list", "列表为空", "The list is empty."),
          of(
              "inexact-number",
              "数字以二进制浮点给出，不精确",
              "The number came as binary floating-point, which is not exact."),
          of("invalid-date", "日期不合要求", "The text is no day."),
          of("invalid-id", "编号不合要求", "The id has not the form of one."),
          of("invalid-time", "时间不合要求", "The text is no time of the day."),
          of("invalid-zone", "时区不合要求", "The text is no time zone."),
          of("invalid-value", "值不合要求", "What was made of the values was refused."),
          of("misplaced-key", "此处不应有这个键", "The key has no meaning here."),
          of("missing-key", "缺少必需的键", "A key is missing that must be there."),
          of("one-key-of", "这些键只能写一个", "Only one of some keys may stand here."),
          of("out-of-range", "超出允许的范围", "The number is out of its bounds."),
          of("unknown-code", "不是允许的代码", "The code is none of those listed."),
          of("unknown-currency", "没有这种货币", "There is no such currency."),
          of("unknown-key", "不认识的键", "Nobody knows the key."),
          of("unknown-word", "不是允许的词", "The word is none of those that may stand here."),
          of("wrong-size", "数量不对", "There are too many members, or too few."),
          of("wrong-type", "值的类型不对", "The value is of another type than expected."),
          of("wrong-value", "值不对", "The value has another form than expected."));

  private static final List<ProblemCode> CONDITIONS =
      List.of(
          of("empty-condition", "条件为空", "The condition says nothing."),
          of("empty-range", "区间为空", "No value lies in the range."),
          of("operator-type", "运算符不适用于该属性的类型", "The attribute's type does not have the test."),
          of("several-operators", "同一处有多个运算符", "The condition says several things at once."),
          of("several-tests", "同一处有多个判断", "There are several tests where one may stand."),
          of("type-mismatch", "类型不一致", "The two attributes are of different types."),
          of("unknown-attribute", "没有这个属性", "The catalogue does not have the attribute."),
          of("unknown-operator", "不认识的运算符", "There is no such operator."));

  private static final List<ProblemCode> BOOKS =
      List.of(
          of("always-holds", "条件恒成立", "The condition holds for everybody whose values are known."),
          of(
              "calendar-too-short",
              "提供的营业日历未覆盖手册所依据的日期",
              "The calendar that was handed in lacks days that the book counts by."),
          of("duplicate-attribute", "属性重复", "Two attributes have the same id."),
          of("duplicate-id", "编号重复", "The id stands twice."),
          of("duplicate-yield", "两条策略给出同名的结果", "Two policies yield the same attribute."),
          of("forbidden-attribute", "策略的用途不允许使用该属性", "The policy's purpose forbids the attribute."),
          of("invalid-event-type", "事件类型不合要求", "The type of event was refused."),
          of("invalid-policy", "策略不成立", "What the policy says was refused."),
          of("invalid-window", "时间窗口不合要求", "The window was refused."),
          of("missing-header", "没有手册的编号、名称与版本", "No part has the header of the book."),
          of("never-holds", "条件永不成立", "The condition holds for nobody."),
          of("nested-parts", "明细中不能再有明细", "A part cannot have parts itself."),
          of(
              "other-attribute",
              "与所提供目录中的属性不同",
              "The host's catalogue has another attribute, or none."),
          of(
              "other-calendar",
              "提供的营业日历与手册所写的不同",
              "The calendar that was handed in has other days than those that the book names."),
          of("reserved-code", "代码为内核保留", "The kernel keeps the code for itself."),
          of("rolling-months", "滚动月与自然月可能混淆", "Rolling months may be taken for calendar months."),
          of("second-catalogue", "标准目录出现了两次", "A standard catalogue is named twice."),
          of("second-header", "手册的编号与版本出现了两次", "The header of the book stands twice."),
          of("unknown-calendar", "手册没有写明这个营业日历", "The book names no such calendar."),
          of("unknown-catalogue", "没有这个标准目录", "There is no such standard catalogue."),
          of("unknown-event-type", "没有这种事件类型", "There is no such type of event."),
          of("unknown-kind", "不认识的策略类型", "There is no such kind of policy."),
          of("unknown-policy", "手册没有所引用的策略", "The book has no policy of this name and kind."),
          of("yield-is-input", "策略的结果同时又是输入", "What a policy yields is handed in as well."));

  private static final List<ProblemCode> RECORDS =
      List.of(
          of("duplicate-policy", "策略编号重复", "A policy stands in the record twice."),
          of("missing-policy", "缺少所引用的策略", "A policy that is referred to is not listed."),
          of("refused-value", "值被拒绝", "The value was refused."),
          of("several-values", "既有值又有缺失的原因", "There is a value, and a reason why there is none."),
          of("stale-value", "值已超过有效天数", "The value is older than it may be."),
          of("wrong-format", "数据格式的版本不对", "The data are of another format."),
          of("wrong-key", "键不合要求", "The key has another form than expected."));

  /** All of them, as they are told. */
  public static final List<ProblemCode> ALL =
      Stream.of(TREES, VALUES, CONDITIONS, BOOKS, RECORDS).flatMap(List::stream).toList();

  private KernelProblems() {}
}
