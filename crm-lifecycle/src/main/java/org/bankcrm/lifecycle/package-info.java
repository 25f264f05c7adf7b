/** Lifecycles of customers and other subjects: stages, and what moves a subject between them. */
@NullMarked
package org.bankcrm.lifecycle;

import org.jspecify.annotations.NullMarked;
