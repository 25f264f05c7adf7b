/**
 * Lifecycles of customers and other subjects: stages, and what moves a subject between them.
 *
 * <p>Start at {@link org.bankcrm.lifecycle.Lifecycle}: a policy for a book, written in Java or as a
 * document of the kind in {@link org.bankcrm.lifecycle.LifecycleKinds}. In a book it decides one
 * step by the facts of the day, a {@link org.bankcrm.lifecycle.StageDecision}. {@link
 * org.bankcrm.lifecycle.LifecycleEngine} leads subjects event by event and tick by tick, {@link
 * org.bankcrm.lifecycle.StageTable} many of them in a stream; {@link
 * org.bankcrm.lifecycle.port.StageStore} is where a host keeps what comes of it.
 */
@NullMarked
package org.bankcrm.lifecycle;

import org.jspecify.annotations.NullMarked;
