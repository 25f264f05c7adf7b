package org.bankcrm.core.internal.document;

/** What other rule languages call connectives and the tests of attributes. */
final class ForeignTests {

  static final Vocabulary WORDS =
      new Vocabulary()
          // connectives
          .same("all", "and", "&&", "&", "allOf", "conjunction", "must", "且", "并且", "和")
          .same(
              "any",
              "or",
              "||",
              "|",
              "anyOf",
              "oneOf",
              "either",
              "disjunction",
              "should",
              "或",
              "或者")
          .same("not", "!", "¬", "negate", "非")
          .note(
              "not any",
              "Write \"not\" round an \"any\" of conditions, or \"no\" of a customer's parts.",
              "none",
              "noneOf",
              "nor",
              "neither",
              "mustNot",
              "exceptAny")
          .note(
              "all any not",
              "Write it out with \"all\", \"any\" and \"not\".",
              "xor",
              "^",
              "iff",
              "implies",
              "ifThen",
              "nand")
          .note("not", "Write \"not\" round the condition.", "unless", "except")
          .same("every", "forAll", "each", "allMatch", "∀")
          .same("some", "exists", "anyMatch", "∃")
          .same("no", "noneMatch")
          .same(
              "attribute",
              "field",
              "attr",
              "property",
              "fact",
              "variable",
              "column",
              "feature",
              "属性")
          // tests
          .same("is", "equals", "eq", "=", "==", "===", "equal", "equalTo", "isEqualTo", "等于")
          .same("isExactly", "equals", "eq", "=", "==")
          .same("hasAny isExactly", "is") // which of them is not told by the word
          .same(
              "isNot", "notEquals", "notEqual", "neq", "ne", "!=", "<>", "≠", "isNotEqualTo", "不等于")
          .same(
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
              "大于等于")
          .same(
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
              "大于")
          .same(
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
              "小于等于")
          .same(
              "lessThan",
              "lt",
              "<",
              "less",
              "below",
              "under",
              "before",
              "exclusiveMax",
              "exclusiveMaximum",
              "小于")
          .same("atMost", "until", "till", "to")
          .same("lessThan", "until", "till")
          .same("in", "oneOf", "anyOf", "isIn", "isOneOf", "memberOf", "hasAny", "contains", "∈")
          .same("notIn", "nin", "isNotIn", "notOneOf", "hasNone", "∉")
          .same(
              "hasAny", "in", "contains", "includes", "intersects", "containsAny", "anyOf", "oneOf")
          .same("hasAll", "contains", "includes", "containsAll", "superset", "allOf")
          .same("hasNone", "notIn", "excludes", "noneOf", "disjoint", "isNot", "doesNotContain")
          .same("hasOnly", "subset", "subsetOf", "onlyIn")
          .same("size", "length", "cardinality", "count")
          .same("contains", "includes", "hasText", "has", "包含")
          .same("startsWith", "beginsWith", "prefix", "startWith", "beginWith")
          .same("endsWith", "suffix", "endWith")
          .note(
              "startsWith endsWith contains",
              "There are no patterns.",
              "like",
              "matches",
              "match",
              "regex",
              "regexp",
              "pattern",
              "glob",
              "ilike")
          .note(
              "contains",
              "Write \"not\" round a condition with \"contains\".",
              "notContains",
              "doesNotContain",
              "excludes",
              "notLike")
          .note(
              "atLeast atMost",
              "Write both ends, each as a key of its own: \"atLeast\" and \"atMost\" take the end itself"
                  + " in, \"moreThan\" and \"lessThan\" do not.",
              "between",
              "range",
              "interval",
              "介于")
          .note(
              "atLeast atMost",
              "Write \"not\" round a condition with both ends.",
              "notBetween",
              "outside",
              "notInRange")
          .same(
              "known",
              "exists",
              "isPresent",
              "present",
              "isKnown",
              "notNull",
              "isNotNull",
              "hasValue")
          .same("known", "isSet", "defined", "isDefined", "notMissing", "notEmpty", "isNotEmpty")
          .note(
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
              "nil")
          .note(
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

  private ForeignTests() {}
}
