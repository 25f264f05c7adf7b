package org.bankcrm.core.document;

import java.util.List;
import org.bankcrm.core.language.Wording;

/**
 * The problems that documents of any kind may have; kinds of policy tell of them too where they
 * fit. What each says stands in {@code words.zh.properties} and {@code words.en.properties}.
 *
 * <p>A code is the same for every reader and in every version, so that a host may branch on it and
 * count by it; the values found and the mend stand in the problem itself, not in its code.
 * Documents, protocols and the reference write its {@link #word}: {@code unknown-attribute}.
 */
public enum CoreProblem implements ProblemCode {
  // of trees
  /** A value of a Java type that documents do not have. */
  ALIEN_VALUE,
  /** An object or a list that contains itself. */
  CYCLE,
  /** A key that is the empty text. */
  EMPTY_KEY,
  /** A key of a map that is no text, such as a number. */
  KEY_NOT_TEXT,
  /** More characters in all keys and texts than {@code DocumentLimits.characters}. */
  LIMIT_CHARACTERS,
  /** More conditions within each other than {@code DocumentLimits.depth}. */
  LIMIT_DEPTH,
  /** A number of more digits than {@code DocumentLimits.digits}. */
  LIMIT_DIGITS,
  /** A number whose exponent of ten is beyond {@code DocumentLimits.exponent}, either sign. */
  LIMIT_EXPONENT,
  /** More objects and lists within each other than {@code DocumentLimits.levels}. */
  LIMIT_LEVELS,
  /** A list that is longer than this very list may be. */
  LIMIT_LIST,
  /** A list that is longer than any may be, {@code DocumentLimits.members}. */
  LIMIT_MEMBERS,
  /** A key that is longer than {@code DocumentLimits.nameLength}. */
  LIMIT_NAME,
  /** More conditions in the book than {@code DocumentLimits.nodes}. */
  LIMIT_NODES,
  /** More conditions on a customer's parts than {@code DocumentLimits.partNodes}. */
  LIMIT_PART_NODES,
  /** More policies in the book than {@code DocumentLimits.policies}. */
  LIMIT_POLICIES,
  /** A text that is longer than {@code DocumentLimits.textLength}, or than this text may be. */
  LIMIT_TEXT,
  /** More objects, lists, keys and values than {@code DocumentLimits.tokens}. */
  LIMIT_TOKENS,
  /** A binary number that is infinite or no number. */
  NOT_FINITE,
  /** A null where something was expected. */
  NULL_VALUE,
  /** A text with control characters, or such as break lines or turn the direction of writing. */
  TEXT_CHARACTERS,
  /** A text that is not in Unicode's normal form NFC, so that equal words might differ. */
  TEXT_NOT_NORMAL,
  /** The last of a list that was cut off: there are more problems than are told. */
  TOO_MANY_PROBLEMS,

  // of values
  /** A text without a visible character. */
  BLANK_TEXT,
  /** Two members of a list with one code. */
  DUPLICATE_CODE,
  /** A value that stands in a list twice. */
  DUPLICATE_MEMBER,
  /** A list that must have a member and has none. */
  EMPTY_LIST,
  /** Binary floating-point where an exact number was expected; hand in a {@code BigDecimal}. */
  INEXACT_NUMBER,
  /** A text that is no day of the calendar. */
  INVALID_DATE,
  /** An id that has not the form of one. */
  INVALID_ID,
  /** A text that is no time of the day. */
  INVALID_TIME,
  /** A text that names no time zone. */
  INVALID_ZONE,
  /** Values that are well formed each, and refused together by what was made of them. */
  INVALID_VALUE,
  /** A key that is known, and has no meaning beside what else stands here. */
  MISPLACED_KEY,
  /** A key that must be there and is not. */
  MISSING_KEY,
  /** Two keys of which only one may stand. */
  ONE_KEY_OF,
  /** A number that is out of its bounds, which the message names. */
  OUT_OF_RANGE,
  /** A code that is none of a closed list. */
  UNKNOWN_CODE,
  /** Letters that are no currency of ISO 4217. */
  UNKNOWN_CURRENCY,
  /** A key that nobody reads here. */
  UNKNOWN_KEY,
  /** A word that is none of those that may stand here. */
  UNKNOWN_WORD,
  /** Too many members, or too few. */
  WRONG_SIZE,
  /** A value of another type: a text where a number was expected. */
  WRONG_TYPE,
  /** A value of the right type and of another form than expected. */
  WRONG_VALUE,

  // of conditions
  /** A condition that is an empty object. */
  EMPTY_CONDITION,
  /** A range that holds no value, such as one that ends before it begins. */
  EMPTY_RANGE,
  /** A test that the attribute's type does not have, such as a range of codes. */
  OPERATOR_TYPE,
  /** A condition that says several things at once; put them into an {@code all}. */
  SEVERAL_OPERATORS,
  /** Several tests where one may stand. */
  SEVERAL_TESTS,
  /** A comparison of two attributes of different types. */
  TYPE_MISMATCH,
  /** An attribute that the catalogue does not have. */
  UNKNOWN_ATTRIBUTE,
  /** A condition without a key that is an operator. */
  UNKNOWN_OPERATOR,

  // of books
  /** A condition that holds for everybody whose values are known. */
  ALWAYS_HOLDS,
  /** A calendar handed in that lacks days by which the book counts. */
  CALENDAR_TOO_SHORT,
  /** Two attributes with one id. */
  DUPLICATE_ATTRIBUTE,
  /** An id that stands twice where ids must differ. */
  DUPLICATE_ID,
  /** Two policies that yield one attribute. */
  DUPLICATE_YIELD,
  /** An attribute that must not be read for the policy's purpose, directly or by way of others. */
  FORBIDDEN_ATTRIBUTE,
  /** A type of event that was refused as a whole. */
  INVALID_EVENT_TYPE,
  /** A policy whose parts are well formed each, and that was refused as a whole. */
  INVALID_POLICY,
  /** A window that was refused as a whole. */
  INVALID_WINDOW,
  /** A book of which no part says its id and version. */
  MISSING_HEADER,
  /** A condition that holds for nobody. */
  NEVER_HOLDS,
  /** A customer's part, such as a holding, that would have parts itself. */
  NESTED_PARTS,
  /** An attribute of the book that the host's catalogue does not have, or has otherwise. */
  OTHER_ATTRIBUTE,
  /** Business hours are counted by a calendar of which the book tells none. */
  NO_OPENING_HOURS,
  /** A calendar handed in whose days are not those by which the book was made. */
  OTHER_CALENDAR,
  /** A code that the engine keeps for itself, such as that of those outside a population. */
  RESERVED_CODE,
  /** A warning: rolling months, which may be taken for calendar months. */
  ROLLING_MONTHS,
  /** A second part of the book that names a standard catalogue. */
  SECOND_CATALOGUE,
  /** A second part of the book with its header. */
  SECOND_HEADER,
  /** A calendar that the book does not name. */
  UNKNOWN_CALENDAR,
  /** A standard catalogue that the host does not offer. */
  UNKNOWN_CATALOGUE,
  /** A type of event that the book does not have. */
  UNKNOWN_EVENT_TYPE,
  /** A kind of policy that the parser was not given. */
  UNKNOWN_KIND,
  /** A reference to a policy that the book does not have, or has as another kind. */
  UNKNOWN_POLICY,
  /** An attribute that a policy yields and the catalogue hands in as well. */
  YIELD_IS_INPUT,

  // of a book beside the one in force
  /** A business calendar with other days, a new one, or one that is named no more. */
  CHANGED_CALENDAR,
  /** An attribute of another type or unit, or one that is computed now. */
  CHANGED_TYPE,
  /** Windows that are defined otherwise, so that states of them fit no more. */
  CHANGED_WINDOWS,
  /** An attribute that hosts hand in and the next book does not have. */
  LOST_ATTRIBUTE,
  /** A code with which customers may be stored and that the next book does not know. */
  LOST_CODE,
  /** A policy by which something is kept and that the next book does not have. */
  LOST_POLICY,
  /** Something kept that the policy does not look at any more. */
  LOST_STATE,
  /** Another book under id and version of the one in force. */
  SAME_VERSION,

  // of records and data
  /** A policy that stands in a record twice. */
  DUPLICATE_POLICY,
  /** A policy that a record refers to and does not list. */
  MISSING_POLICY,
  /** A value and a reason for its absence, both of one attribute. */
  SEVERAL_VALUES,
  /** A value that was observed longer ago than the catalogue lets it count. */
  STALE_VALUE,
  /** Data of a format that this version of the library does not read. */
  WRONG_FORMAT,
  /** A key of a map that has another form than expected. */
  WRONG_KEY;

  @Override
  public Wording wording() {
    return Words.ALL;
  }

  private static Wording read() {
    return Wording.of(List.of(values()), List.of(), CoreProblem.class);
  }

  /** Read when the first is told, and not when the first document is parsed. */
  private static final class Words {
    static final Wording ALL = read();
  }
}
