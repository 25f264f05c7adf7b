package org.bankcrm.core.document;

import java.util.List;
import org.bankcrm.core.language.Wording;

/**
 * The problems that documents of any kind may have; kinds of policy tell of them too where they
 * fit. What each says stands in {@code words.zh.properties} and {@code words.en.properties}.
 */
public enum CoreProblem implements ProblemCode {
  // of trees
  ALIEN_VALUE,
  CYCLE,
  EMPTY_KEY,
  KEY_NOT_TEXT,
  LIMIT_CHARACTERS,
  LIMIT_DEPTH,
  LIMIT_DIGITS,
  LIMIT_EXPONENT,
  LIMIT_LEVELS,
  LIMIT_LIST,
  LIMIT_MEMBERS,
  LIMIT_NAME,
  LIMIT_NODES,
  LIMIT_PART_NODES,
  LIMIT_POLICIES,
  LIMIT_TEXT,
  LIMIT_TOKENS,
  NOT_FINITE,
  NULL_VALUE,
  TEXT_CHARACTERS,
  TEXT_NOT_NORMAL,
  TOO_MANY_PROBLEMS,

  // of values
  BLANK_TEXT,
  DUPLICATE_CODE,
  DUPLICATE_MEMBER,
  EMPTY_LIST,
  INEXACT_NUMBER,
  INVALID_DATE,
  INVALID_ID,
  INVALID_TIME,
  INVALID_ZONE,
  INVALID_VALUE,
  MISPLACED_KEY,
  MISSING_KEY,
  ONE_KEY_OF,
  OUT_OF_RANGE,
  UNKNOWN_CODE,
  UNKNOWN_CURRENCY,
  UNKNOWN_KEY,
  UNKNOWN_WORD,
  WRONG_SIZE,
  WRONG_TYPE,
  WRONG_VALUE,

  // of conditions
  EMPTY_CONDITION,
  EMPTY_RANGE,
  OPERATOR_TYPE,
  SEVERAL_OPERATORS,
  SEVERAL_TESTS,
  TYPE_MISMATCH,
  UNKNOWN_ATTRIBUTE,
  UNKNOWN_OPERATOR,

  // of books
  ALWAYS_HOLDS,
  CALENDAR_TOO_SHORT,
  DUPLICATE_ATTRIBUTE,
  DUPLICATE_ID,
  DUPLICATE_YIELD,
  FORBIDDEN_ATTRIBUTE,
  INVALID_EVENT_TYPE,
  INVALID_POLICY,
  INVALID_WINDOW,
  MISSING_HEADER,
  NEVER_HOLDS,
  NESTED_PARTS,
  OTHER_ATTRIBUTE,
  OTHER_CALENDAR,
  RESERVED_CODE,
  ROLLING_MONTHS,
  SECOND_CATALOGUE,
  SECOND_HEADER,
  UNKNOWN_CALENDAR,
  UNKNOWN_CATALOGUE,
  UNKNOWN_EVENT_TYPE,
  UNKNOWN_KIND,
  UNKNOWN_POLICY,
  YIELD_IS_INPUT,

  // of records and data
  DUPLICATE_POLICY,
  MISSING_POLICY,
  SEVERAL_VALUES,
  STALE_VALUE,
  WRONG_FORMAT,
  WRONG_KEY;

  @Override
  public Wording wording() {
    return Words.ALL;
  }

  private static Wording read() {
    return Wording.of(List.of(values()), List.of(), CoreProblem.class::getResourceAsStream);
  }

  /** Read when the first is told, and not when the first document is parsed. */
  private static final class Words {
    static final Wording ALL = read();
  }
}
