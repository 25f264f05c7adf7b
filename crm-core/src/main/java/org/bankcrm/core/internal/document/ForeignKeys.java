package org.bankcrm.core.internal.document;

/** What others call keys, types and kinds of documents. */
final class ForeignKeys {

  static final Vocabulary WORDS =
      new Vocabulary()
          // the days of windows
          .same("lastDays nextDays", "days", "withinDays")
          .same("lastDays", "rollingDays", "近天数")
          .same("toDays", "nextDays", "days", "withinDays", "within", "daysAhead")
          .same("fromDays", "lastDays", "daysBefore")
          // types of attributes, and consent
          .same("integer", "int", "long", "number", "whole", "count", "整数")
          .same("decimal", "numeric", "double", "float", "小数")
          .same("yesNo", "boolean", "bool", "flag", "是否")
          .same("text", "string", "varchar", "文本")
          .same("instant", "timestamp", "datetime", "时刻")
          .same("money", "amount", "currency", "金额")
          .same("code", "enum", "category", "代码")
          .same("codeSet", "set", "enumSet", "codes")
          .same("granted", "yes", "required", "optIn", "given", "agreed", "同意")
          .same("not-refused", "optOut", "未拒绝")
          .same("not-needed", "no", "none", "exempt", "无须")
          .same("lastMonths", "months", "rollingMonths", "滚动月")
          .same(
              "completeWeeks",
              "fullWeeks",
              "wholeWeeks",
              "calendarWeeks",
              "lastCompleteWeeks",
              "完整周")
          .same("completeMonths", "fullMonths", "wholeMonths", "calendarMonths", "完整月")
          .same("completeMonths", "lastCompleteMonths", "lastFullMonths", "lastCalendarMonths")
          .same("completeQuarters", "fullQuarters", "wholeQuarters", "calendarQuarters", "完整季")
          .same("completeQuarters", "lastCompleteQuarters", "lastFullQuarters", "lastQuarters")
          .same("completeYears", "fullYears", "wholeYears", "calendarYears", "完整年")
          .same("completeYears", "lastCompleteYears", "lastFullYears", "lastYears")
          .note("whole", "Write \"whole\": \"month\".", "wholeMonth", "calendarMonth", "整月", "自然月")
          .note("whole", "Write \"whole\": \"quarter\".", "wholeQuarter", "calendarQuarter", "自然季")
          .note("whole", "Write \"whole\": \"year\".", "wholeYear", "calendarYear", "自然年")
          .same("toDate", "soFar", "periodToDate", "至今")
          .note("toDate", "Write \"toDate\": \"week\".", "weekToDate", "WTD", "thisWeek", "本周至今")
          .note("toDate", "Write \"toDate\": \"month\".", "monthToDate", "MTD", "thisMonth", "本月至今")
          .note(
              "toDate",
              "Write \"toDate\": \"quarter\".",
              "quarterToDate",
              "QTD",
              "thisQuarter",
              "本季至今")
          .note("toDate", "Write \"toDate\": \"year\".", "yearToDate", "YTD", "thisYear", "本年至今")
          .same("between", "range", "dates", "fixed", "interval", "period", "期间")
          .same("earlier", "offset", "ago", "shift", "back", "提前")
          .note(
              "earlier",
              "Write \"earlier\": {\"years\": 1}.",
              "yearsBefore",
              "yearsAgo",
              "yearsEarlier")
          .note("earlier", "Write \"earlier\": {\"years\": 1}.", "yearBefore", "上年同期", "上年同月")
          .note(
              "earlier",
              "Write \"earlier\": {\"months\": 1}.",
              "monthsBefore",
              "monthsAgo",
              "monthsEarlier")
          .same("to", "until", "till", "end", "through", "截止")
          .same("from", "since", "start", "begin", "起始")
          // keys of policies
          .same("when", "if", "condition", "conditions", "criteria", "criterion", "rule", "include")
          .same("when", "includes", "where", "filter", "predicate", "inclusion")
          .same("where", "when", "filter", "condition")
          .same("exclude", "except", "unless", "exclusion", "exclusions", "blacklist", "deny")
          .same("exclusions", "exclude", "except", "unless", "exclusion", "blacklist", "deny")
          .same("most", "max", "maximum", "limit", "cap", "atMost", "upTo")
          .same("least", "min", "minimum", "atLeast")
          .same("otherwise", "else", "default", "rest", "others")
          .same("name", "title", "label", "displayName")
          .same("label", "title", "name", "text")
          .same("text", "label", "words", "description", "message")
          .same("codeNames", "labels", "codeLabels", "names", "texts", "meanings", "码值名称", "代码名称")
          .same("code", "key", "id", "identifier")
          .same("id", "key", "code", "identifier")
          .same("kind", "type", "policyType")
          .same("zh", "cn", "ch", "chn", "chinese", "中文")
          .same("en", "us", "uk", "gb", "english", "英文")
          .same("businessDays", "workingDays", "workDays", "bankDays", "bankingDays", "工作日", "营业日")
          // keys of attributes
          .same("scale", "decimals", "decimalPlaces", "digits", "fractionDigits", "precision")
          .same("scale", "小数位", "小数位数", "精度")
          .same("currency", "ccy", "currencyCode", "币种", "货币")
          .same("codes", "values", "options", "enum", "choices", "allowedValues", "domain", "取值")
          .same("unit", "units", "uom", "measure", "单位")
          .same("freshForDays", "ttl", "ttlDays", "validDays", "validForDays", "maxAgeDays", "有效天数")
          .same("sensitivity", "classification", "privacy", "confidentiality", "敏感程度", "敏感级别")
          .same("purposes", "purpose", "allowedPurposes", "用途")
          .same("changeable", "mutable", "editable", "actionable", "可变")
          .same("ordered", "ordinal", "sorted", "有序")
          .same("attributes", "fields", "columns", "properties", "variables", "facts", "属性列表")
          .same("derived", "computed", "calculated", "expressions", "计算属性")
          .same("version", "ver", "rev", "revision", "版本", "版本号")
          .same("policies", "rules", "策略")
          // keys of windows
          .same("over", "event", "source", "eventType", "事件")
          .same("aggregate", "agg", "aggregation", "function", "func", "measure", "聚合")
          .same("distinct", "countDistinct", "uniqueCount", "unique", "去重计数")
          .same("average", "avg", "mean", "平均")
          .same("sum", "total", "合计")
          .same("by", "divisor", "denominator", "除以")
          .same("of", "numerator", "被除")
          // keys of policies of one kind
          .same("points", "score", "weight", "分值", "得分")
          .same("bins", "buckets", "ranges", "bands", "intervals", "分箱", "分段")
          .same("characteristics", "features", "variables", "predictors", "特征")
          .same("base", "baseScore", "basePoints", "intercept", "offset", "基础分")
          .same("grade", "rating", "等级")
          .same("reasons", "reasonCodes", "adverseReasons", "原因")
          .same("times", "coefficient", "coef", "weight", "beta", "系数", "权重")
          .same("factors", "coefficients", "weights", "features", "terms", "predictors", "因素")
          .same("base", "bias", "constant", "截距", "常数项")
          .same("groups", "categorical", "categories", "dummies", "分类因素")
          .same("adds", "value", "output", "prediction", "weight", "coefficient", "points", "所加")
          .same("ifMissing", "default", "missing", "missingValue", "imputed", "缺失时")
          .same("curve", "transform", "transformation", "function", "变换")
          .same("gives", "link", "output", "objective", "returns", "给出")
          .same("digits", "scale", "decimals", "decimalPlaces", "precision", "小数位数")
          .same("combine", "combining", "aggregation", "aggregate", "组合方式")
          .same("usual", "average", "mean", "expected", "baseline", "平均值")
          .same("trees", "estimators", "forest", "ensemble", "decisionTrees", "决策树")
          .same("tests", "nodes", "splits", "questions", "branches", "节点", "判断")
          .same("leaves", "leafNodes", "leaf", "terminals", "outcomes", "叶", "叶节点")
          .same("yes", "left", "true", "ifTrue", "then", "是")
          .same("no", "right", "false", "ifFalse", "else", "否")
          .same("missing", "ifMissing", "default", "defaultDirection", "whenMissing", "缺失")
          .note(
              "when",
              "Write \"when\": {\"attribute\": \"age\", \"lessThan\": 30}.",
              "threshold",
              "split",
              "feature",
              "splitFeature",
              "阈值")
          .same("stages", "states", "阶段")
          .same("transitions", "edges", "moves", "转换")
          .same("final", "terminal", "isFinal", "终止")
          .same("on", "event", "trigger", "onEvent", "触发事件")
          .same("effects", "actions", "effect", "动作")
          .same("priority", "precedence", "rank", "优先级")
          .same("tiers", "levels", "rungs", "等级列表")
          .same("entitlements", "benefits", "perks", "privileges", "权益")
          .same("channels", "channel", "渠道")
          .same("caps", "limits", "frequencyCaps", "contactLimits", "上限")
          .same("quietHours", "doNotDisturb", "silentHours", "免打扰时段")
          .same("share", "percent", "percentage", "fraction", "proportion", "占比", "比例")
          .same("salt", "seed", "randomSeed", "盐")
          .same("population", "appliesTo", "eligible", "scope", "适用人群")
          .same("calendar", "businessCalendar", "holidayCalendar", "日历")
          // kinds of policy, and codes of parties by the words that people see
          .same("tier-ladder", "tier", "tiers", "ladder", "tierPolicy", "grading", "等级", "分层")
          .same("scorecard", "score", "scoring", "card", "评分卡", "评分")
          .same("model", "regression", "logisticRegression", "logistic", "linear", "评分模型")
          .same("model", "decisionTree", "tree", "forest", "ensemble", "gbm", "模型", "决策树")
          .same("lifecycle", "stages", "stageModel", "stateMachine", "journey", "生命周期")
          .same("campaign", "offer", "marketing", "营销", "营销活动")
          .same("segment", "group", "cohort", "audience", "客群", "客户群")
          .same("contact-policy", "contactRules", "contacts", "触达规则")
          .same("INDIVIDUAL", "person", "naturalPerson", "private", "个人", "自然人")
          .same(
              "ORGANISATION",
              "organization",
              "company",
              "corporate",
              "legalPerson",
              "单位",
              "企业",
              "机构");

  private ForeignKeys() {}
}
