package org.bankcrm.core.internal.language;

import org.bankcrm.core.LocalizedText;

/** The longer paragraphs of the reference. */
final class ReferenceTexts {

  static final LocalizedText LANGUAGE =
      LocalizedText.of(
          "本页由程序生成。文档是由对象、列表、文本、数字与是否值组成的树，任何 JSON 或 YAML 读取器都能给出；"
              + "未列出的键一律拒绝，值不作任何自动转换。常用规则的成品写法见本库 `docs/recipes.zh-CN.md`。",
          "This page is made from the program. A document is a tree of objects, lists, texts, numbers and"
              + " yes or no, as any reader of JSON or YAML gives it; keys that are not listed are refused,"
              + " and no value is taken for another. Ready rules that banks ask for stand in"
              + " `docs/recipes.md` of this library.");

  static final LocalizedText DERIVED =
      LocalizedText.of(
          "由同一客户的其他属性计算，随事实自动得出，无须也不得另行提供。只读所提供的属性和其他计算属性，不读本手册策略的结果（其后才得出）：按客户等级查的表，须用所提供的等级属性。运算精确，只在写明处舍入一次；"
              + "除 `otherwise` 外，所读之值缺失，结果亦缺失，原因相同。"
              + "明细与事件的属性也可如此计算，写在其 `derived` 之下；事件没有决策日和时区，须写明所看属性，时点还须写明时区。"
              + "时刻以当地时钟所示为准，夏令时结束之夜重复的一小时出现两次。",
          "Computed from other attributes of the same customer whenever facts are made, and handed in by"
              + " nobody. They read what is handed in and one another, never what policies of the book give,"
              + " before or now: a table by tier goes by an attribute with the tier that is handed in."
              + " Exact: rounded once, where it is said. Where something that is read is missing,"
              + " so is the result, for the same reason, but for `otherwise`."
              + " Attributes of parts and of events can be computed so too, under their `derived`;"
              + " events have neither as-of date nor zone, so what is read is named, and of instants"
              + " the zone. Times of the day are what the clock on the wall shows: the hour that comes"
              + " twice when the clocks go back counts twice.");

  static final LocalizedText SUMMED =
      LocalizedText.of(
          "`count`、`sum`、`average`、`min`、`max`、`distinct` 汇总一个明细列表（例如账户）中满足 `where` 的各项。列表缺失，"
              + "结果亦缺失；空列表的项数与合计为 0，平均值、最小值、最大值不适用。明细中未知的值不当作零："
              + "无论其取何值结果都相同时才有结果，否则缺失，原因为计入或可能计入的各项中最先注明的原因；"
              + "确定不满足 `where` 的明细，缺少什么都不影响结果。只汇总有值的明细，须在 `where` 中写明 `\"known\": true`。",
          "`count`, `sum`, `average`, `min`, `max` and `distinct` sum up the parts in a list, such as"
              + " accounts, for which `where` holds. Where the list is missing, so is the result; of an"
              + " empty one count and sum are 0, mean, least and greatest are not applicable. What is not"
              + " known of a part is not zero: there is a result only if it is the same whatever that may"
              + " be, and otherwise it is missing, for the first reason that was told of the parts that"
              + " count or may count; a part for which `where` certainly does not hold may lack anything."
              + " Who means only the parts that have a value says so in `where`: `\"known\": true`.");

  static final LocalizedText WINDOW_DAYS =
      LocalizedText.of(
          "日期均为整日，首末日均计入；决策日当日全天计入，因此期末日当日该期即算完整："
              + "6 月 30 日所看的最近 3 个完整月是 4 月至 6 月，至 7 月 30 日不变。"
              + "固定日期在开始之前没有值（不适用），在结束之前计至决策日。"
              + "“与前一窗口之比”所比的是紧接其前的同样长度；本期至今与整期则比上一期的同期。",
          "Days are whole, the first and the last belong to the window. All of the as-of date counts,"
              + " so a period is complete as of its last day: as of 30 June the last 3 complete months"
              + " are April to June, and so they are up to 30 July. Fixed days have no value before"
              + " they begin (not applicable), and are told as far as they have come until they end. A"
              + " ratio to the window before takes as much just before; of a period so far, or whole,"
              + " the same of the period before.");

  static final LocalizedText WINDOW_MONTHS =
      LocalizedText.of(
          "`lastMonths` 为滚动月：自上月同日的次日起算，月内每天都在移动；`completeMonths` 为自然月，每月各计一次。"
              + "每月只记一次的事件（如月末余额）、以及与月平均的比较，用 `completeMonths`；只有整月末才决策时两者相同。"
              + "`average` 是所记事件的平均：没有事件的月份不作零计入，三个月中只有两个月有余额，即为两者之平均；没有任何事件则缺失。"
              + "要把空缺的月份算作零，请改用 `sum` 比较合计。",
          "`lastMonths` are rolling months, from the day after the same day of the month before, and"
              + " move every day; `completeMonths` are those of the calendar, each once. Of what is told"
              + " once a month, such as balances at its end, and for a comparison with the mean of"
              + " months, write `completeMonths`; as of the last day of a month both are the same."
              + " `average` is the mean of the events that there are: a month without one does not count"
              + " as zero, so of balances of two months among three it is the mean of the two; without"
              + " any event it is missing. Who means months without one as zero compares"
              + " the `sum` instead.");

  static final LocalizedText PAST =
      LocalizedText.of(
          "条件可读取手册中任一策略在上一次运行中给出的结果：客群、客群族、等级、评分、评级、阶段等，写法是在该结果的编号前加一个词，"
              + "无须列入 `attributes`。`before.`、`since.` 由使用方提供（`decide` 自动保存并读入）；没有上一次运行、或当时没有该客户的，"
              + "其值缺失，原因为 `before-history`，不视为新进；当时未定的为 `not-known`，不适用的为 `not-applicable`。"
              + "策略可读取自己的上期结果，但不能读取自己的 `rank.`、`change.`。",
          "A condition may read what any policy of the book gave in the run before: segments, families,"
              + " tiers, scores, grades, stages. It is written with a word before the id of the result,"
              + " and not listed under `attributes`. `before.` and `since.` are handed in by the host"
              + " (`decide` keeps and reads them by itself); where there was no run before, or none that"
              + " knew the customer, they are missing, `before-history`, and nobody is newly in; what was"
              + " open then is `not-known`, what did not apply `not-applicable`. A policy may read what it"
              + " gave before itself, but not its own `rank.` and `change.`.");

  static final LocalizedText POLICIES =
      LocalizedText.of(
          "每条策略都有 `kind`（策略类型）与以下各键；各类策略的编号可能更短。各类策略之后的示例与本页开头的手册合在一起即为一本完整的手册。",
          "Every policy has `kind` and these keys; the ids of some kinds are shorter. The examples of"
              + " the kinds, together with the book at the head of this page, are one sound book.");

  static final LocalizedText RESULTS =
      LocalizedText.of(
          "条件可读取以下属性。`ID` 为策略的编号，其余编号与名称取自下面的示例；前缀写在编号之前，读取上期结果。",
          "Conditions may read these attributes. `ID` stands for the id of the policy, what else is"
              + " in the ids and the names is that of the example below; prefixes stand before the"
              + " id and tell of the run before.");

  private ReferenceTexts() {}
}
