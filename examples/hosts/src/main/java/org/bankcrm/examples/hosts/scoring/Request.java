package org.bankcrm.examples.hosts.scoring;

import java.util.Locale;
import org.bankcrm.core.attribute.Facts;

/**
 * An application that was read without problems.
 *
 * @param application the bank's key of it
 * @param language the language of the answer
 * @param facts what is known of the applicant
 */
record Request(String application, Locale language, Facts facts) {}
