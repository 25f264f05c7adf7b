/**
 * The random generators as jqwik arbitraries, so that properties shrink to the smallest failure.
 *
 * <p>Put {@code @Domain(BankDomain.class)} on a property class and take money, conditions, facts or
 * whole cases as {@code @ForAll} parameters; {@link org.bankcrm.testkit.jqwik.BankArbitraries}
 * gives them one by one. Needs jqwik among the dependencies of the tests.
 */
@NullMarked
package org.bankcrm.testkit.jqwik;

import org.jspecify.annotations.NullMarked;
