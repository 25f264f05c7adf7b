/** Reads policy books from files. Start at {@link org.bankcrm.examples.runner.book.BookFiles}. */
@NullMarked
package org.bankcrm.examples.runner.book;

import org.jspecify.annotations.NullMarked;
