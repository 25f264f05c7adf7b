package org.bankcrm.examples.boot.web;

import java.util.List;
import org.bankcrm.examples.boot.policy.BookVersion;

/** The versions of the policies, for a page. */
public record PolicyPage(Texts texts, List<BookVersion> versions) {}
