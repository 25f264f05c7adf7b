/** What the host answers: JSON under {@code /api}, pages for people everywhere else. */
@NullMarked
package org.bankcrm.examples.boot.web;

import org.jspecify.annotations.NullMarked;
