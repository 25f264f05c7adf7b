/**
 * Random catalogues, facts, conditions and books, the same for the same seed on every machine.
 *
 * <p>Made for laws that must hold over very many cases: {@link
 * org.bankcrm.testkit.random.RandomCase} is one book with its customers, found again by seed and
 * number. Underneath, {@link org.bankcrm.testkit.random.RandomCatalog}, {@link
 * org.bankcrm.testkit.random.RandomCondition} and {@link org.bankcrm.testkit.random.RandomFacts}
 * serve on their own, also over a host's own catalogue and policies, as does a generator for each
 * kind of policy, from {@link org.bankcrm.testkit.random.RandomSegment} to {@link
 * org.bankcrm.testkit.random.RandomOffers}; {@link org.bankcrm.testkit.random.RandomValues} makes
 * single values. All draw from {@link org.bankcrm.testkit.random.Seeded}, whose draws can be
 * recorded, made smaller and played again: {@link org.bankcrm.testkit.random.Smallest} finds the
 * smallest case that still fails.
 */
@NullMarked
package org.bankcrm.testkit.random;

import org.jspecify.annotations.NullMarked;
