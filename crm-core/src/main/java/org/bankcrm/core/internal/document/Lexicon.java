package org.bankcrm.core.internal.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What words of other rule languages mean in ours. A word that says the opposite of one of ours, or
 * needs more than another name, has a sentence of its own.
 */
final class Lexicon {

  /**
   * What a word may mean.
   *
   * @param words the words of ours that say it
   * @param note what to write, where none of them alone says it; else empty
   */
  record Meaning(List<String> words, String note) {}

  private static final Pattern STROKES = Pattern.compile("[_\\s-]|^[$@]");

  private static final Map<String, List<Meaning>> MEANINGS = new HashMap<>();

  static {
    // connectives
    same("all", "and", "&&", "&", "allOf", "conjunction", "must", "且", "并且", "和");
    same("any", "or", "||", "|", "anyOf", "oneOf", "either", "disjunction", "should", "或", "或者");
    same("not", "!", "¬", "negate", "非");
    note(
        "not any",
        "Write \"not\" round an \"any\" of conditions, or \"no\" of a customer's parts.",
        "none",
        "noneOf",
        "nor",
        "neither",
        "mustNot",
        "exceptAny");
    note(
        "all any not",
        "Write it out with \"all\", \"any\" and \"not\".",
        "xor",
        "^",
        "iff",
        "implies",
        "ifThen",
        "nand");
    note("not", "Write \"not\" round the condition.", "unless", "except");
    same("every", "forAll", "each", "allMatch", "∀");
    same("some", "exists", "anyMatch", "∃");
    same("no", "noneMatch");
    same("attribute", "field", "attr", "property", "fact", "variable", "column", "feature", "属性");
    // tests
    same("is", "equals", "eq", "=", "==", "===", "equal", "equalTo", "isEqualTo", "等于");
    same("isExactly", "equals", "eq", "=", "==");
    same("hasAny isExactly", "is"); // which of them is not told by the word
    same("isNot", "notEquals", "notEqual", "neq", "ne", "!=", "<>", "≠", "isNotEqualTo", "不等于");
    same(
        "atLeast",
        "gte",
        "ge",
        ">=",
        "=>",
        "≥",
        "min",
        "minimum",
        "greaterThanOrEqual",
        "greaterOrEqual",
        "greaterThanOrEqualTo",
        "onOrAfter",
        "notBefore",
        "notLessThan",
        "from",
        "since",
        "大于等于");
    same(
        "moreThan",
        "gt",
        ">",
        "greater",
        "greaterThan",
        "above",
        "over",
        "after",
        "exclusiveMin",
        "exceeds",
        "exclusiveMinimum",
        "大于");
    same(
        "atMost",
        "lte",
        "le",
        "<=",
        "=<",
        "≤",
        "max",
        "maximum",
        "lessThanOrEqual",
        "lessOrEqual",
        "lessThanOrEqualTo",
        "onOrBefore",
        "notAfter",
        "notMoreThan",
        "upTo",
        "小于等于");
    same(
        "lessThan",
        "lt",
        "<",
        "less",
        "below",
        "under",
        "before",
        "exclusiveMax",
        "exclusiveMaximum",
        "小于");
    same("atMost", "until", "till", "to");
    same("lessThan", "until", "till");
    same("in", "oneOf", "anyOf", "isIn", "isOneOf", "memberOf", "hasAny", "contains", "∈");
    same("notIn", "nin", "isNotIn", "notOneOf", "hasNone", "∉");
    same("hasAny", "in", "contains", "includes", "intersects", "containsAny", "anyOf", "oneOf");
    same("hasAll", "contains", "includes", "containsAll", "superset", "allOf");
    same("hasNone", "notIn", "excludes", "noneOf", "disjoint", "isNot", "doesNotContain");
    same("hasOnly", "subset", "subsetOf", "onlyIn");
    same("size", "length", "cardinality", "count");
    same("contains", "includes", "hasText", "has", "包含");
    same("startsWith", "beginsWith", "prefix", "startWith", "beginWith");
    same("endsWith", "suffix", "endWith");
    note(
        "startsWith endsWith contains",
        "There are no patterns.",
        "like",
        "matches",
        "match",
        "regex",
        "regexp",
        "pattern",
        "glob",
        "ilike");
    note(
        "contains",
        "Write \"not\" round a condition with \"contains\".",
        "notContains",
        "doesNotContain",
        "excludes",
        "notLike");
    note(
        "atLeast atMost",
        "Write both ends, each as a key of its own: \"atLeast\" and \"atMost\" take the end itself"
            + " in, \"moreThan\" and \"lessThan\" do not.",
        "between",
        "range",
        "interval",
        "介于");
    note(
        "atLeast atMost",
        "Write \"not\" round a condition with both ends.",
        "notBetween",
        "outside",
        "notInRange");
    same("known", "exists", "isPresent", "present", "isKnown", "notNull", "isNotNull", "hasValue");
    same("known", "isSet", "defined", "isDefined", "notMissing", "notEmpty", "isNotEmpty");
    note(
        "known",
        "Write \"known\": false where the value must be missing.",
        "isNull",
        "null",
        "missing",
        "isMissing",
        "unknown",
        "isUnknown",
        "isAbsent",
        "notExists",
        "doesNotExist",
        "isEmpty",
        "empty",
        "undefined",
        "isBlank",
        "nil");
    note(
        "is",
        "The test itself is a key, and what it compares with stands under it.",
        "op",
        "operator",
        "comparator",
        "test",
        "value",
        "operand",
        "comparison",
        "cmp",
        "predicate");
    // the days of windows
    same("lastDays nextDays", "days", "withinDays");
    same("lastDays", "rollingDays", "近天数");
    same("toDays", "nextDays", "days", "withinDays", "within", "daysAhead");
    same("fromDays", "lastDays", "daysBefore");
    // types of attributes, and consent
    same("integer", "int", "long", "number", "whole", "count", "整数");
    same("decimal", "numeric", "double", "float", "小数");
    same("yesNo", "boolean", "bool", "flag", "是否");
    same("text", "string", "varchar", "文本");
    same("instant", "timestamp", "datetime", "时刻");
    same("money", "amount", "currency", "金额");
    same("code", "enum", "category", "代码");
    same("codeSet", "set", "enumSet", "codes");
    same("granted", "yes", "required", "optIn", "given", "agreed", "同意");
    same("not-refused", "optOut", "未拒绝");
    same("not-needed", "no", "none", "exempt", "无须");
    same("lastMonths", "months", "rollingMonths", "滚动月");
    same("completeWeeks", "fullWeeks", "wholeWeeks", "calendarWeeks", "lastCompleteWeeks", "完整周");
    same("completeMonths", "fullMonths", "wholeMonths", "calendarMonths", "完整月");
    same("completeMonths", "lastCompleteMonths", "lastFullMonths", "lastCalendarMonths");
    same("completeQuarters", "fullQuarters", "wholeQuarters", "calendarQuarters", "完整季");
    same("completeQuarters", "lastCompleteQuarters", "lastFullQuarters", "lastQuarters");
    same("completeYears", "fullYears", "wholeYears", "calendarYears", "完整年");
    same("completeYears", "lastCompleteYears", "lastFullYears", "lastYears");
    note("whole", "Write \"whole\": \"month\".", "wholeMonth", "calendarMonth", "整月", "自然月");
    note("whole", "Write \"whole\": \"quarter\".", "wholeQuarter", "calendarQuarter", "自然季");
    note("whole", "Write \"whole\": \"year\".", "wholeYear", "calendarYear", "自然年");
    same("toDate", "soFar", "periodToDate", "至今");
    note("toDate", "Write \"toDate\": \"week\".", "weekToDate", "WTD", "thisWeek", "本周至今");
    note("toDate", "Write \"toDate\": \"month\".", "monthToDate", "MTD", "thisMonth", "本月至今");
    note("toDate", "Write \"toDate\": \"quarter\".", "quarterToDate", "QTD", "thisQuarter", "本季至今");
    note("toDate", "Write \"toDate\": \"year\".", "yearToDate", "YTD", "thisYear", "本年至今");
    same("between", "range", "dates", "fixed", "interval", "period", "期间");
    same("earlier", "offset", "ago", "shift", "back", "提前");
    note(
        "earlier", "Write \"earlier\": {\"years\": 1}.", "yearsBefore", "yearsAgo", "yearsEarlier");
    note("earlier", "Write \"earlier\": {\"years\": 1}.", "yearBefore", "上年同期", "上年同月");
    note(
        "earlier",
        "Write \"earlier\": {\"months\": 1}.",
        "monthsBefore",
        "monthsAgo",
        "monthsEarlier");
    same("to", "until", "till", "end", "through", "截止");
    same("from", "since", "start", "begin", "起始");
    // keys of policies
    same("when", "if", "condition", "conditions", "criteria", "criterion", "rule", "include");
    same("when", "includes", "where", "filter", "predicate", "inclusion");
    same("where", "when", "filter", "condition");
    same("exclude", "except", "unless", "exclusion", "exclusions", "blacklist", "deny");
    same("exclusions", "exclude", "except", "unless", "exclusion", "blacklist", "deny");
    same("most", "max", "maximum", "limit", "cap", "atMost", "upTo");
    same("least", "min", "minimum", "atLeast");
    same("otherwise", "else", "default", "rest", "others");
    same("name", "title", "label", "displayName");
    same("label", "title", "name", "text");
    same("text", "label", "words", "description", "message");
    same("codeNames", "labels", "codeLabels", "names", "texts", "meanings", "码值名称", "代码名称");
    same("code", "key", "id", "identifier");
    same("id", "key", "code", "identifier");
    same("kind", "type", "policyType");
    same("zh", "cn", "ch", "chn", "chinese", "中文");
    same("en", "us", "uk", "gb", "english", "英文");
    same("businessDays", "workingDays", "workDays", "bankDays", "bankingDays", "工作日", "营业日");
    // kinds of policy, and codes of parties by the words that people see
    same("tier-ladder", "tier", "tiers", "ladder", "tierPolicy", "grading", "等级", "分层");
    same("scorecard", "score", "scoring", "card", "评分卡", "评分");
    same("lifecycle", "stages", "stageModel", "stateMachine", "journey", "生命周期");
    same("campaign", "offer", "marketing", "营销", "营销活动");
    same("segment", "group", "cohort", "audience", "客群", "客户群");
    same("contact-policy", "contactRules", "contacts", "触达规则");
    same("INDIVIDUAL", "person", "naturalPerson", "private", "个人", "自然人");
    same("ORGANISATION", "organization", "company", "corporate", "legalPerson", "单位", "企业", "机构");
  }

  private Lexicon() {}

  private static void same(String ours, String... theirs) {
    note(ours, "", theirs);
  }

  private static void note(String ours, String sentence, String... theirs) {
    Meaning meaning = new Meaning(List.of(ours.split(" ")), sentence);
    for (String word : theirs) {
      MEANINGS.computeIfAbsent(key(word), key -> new ArrayList<>()).add(meaning);
    }
  }

  /** What a word may mean where some words of ours may stand. */
  static List<Meaning> of(String word, Collection<String> allowed) {
    return MEANINGS.getOrDefault(key(word), List.of()).stream()
        .filter(meaning -> meaning.words().stream().anyMatch(allowed::contains))
        .toList();
  }

  static Collection<String> words() {
    return MEANINGS.keySet();
  }

  /** The word without capitals, strokes and blanks: {@code not_equals} is {@code notEquals}. */
  static String key(String word) {
    String plain = word.toLowerCase(Locale.ROOT);
    return plain.length() > 1 ? STROKES.matcher(plain).replaceAll("") : plain;
  }
}
