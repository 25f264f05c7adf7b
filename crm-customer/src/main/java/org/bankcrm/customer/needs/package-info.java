/**
 * What customers are asked about their needs, and what they answered: questionnaires as policies of
 * a book.
 *
 * <p>Start at {@link org.bankcrm.customer.needs.Questionnaire}. Answers are facts of the customer
 * like any other, so that segments, campaigns and offers read them.
 */
@NullMarked
package org.bankcrm.customer.needs;

import org.jspecify.annotations.NullMarked;
