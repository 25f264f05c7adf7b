/**
 * Ranks, RFM codes and groups of customers, each as something that tomorrow's single customer can
 * be judged by.
 *
 * <p>Start with {@link org.bankcrm.modelling.group.RankCuts} and {@link
 * org.bankcrm.modelling.group.Rfm}, {@link org.bankcrm.modelling.group.Ranks} for places in a whole
 * population, and {@link org.bankcrm.modelling.group.KMeans} with {@link
 * org.bankcrm.modelling.group.ClusterRules}.
 */
@NullMarked
package org.bankcrm.modelling.group;

import org.jspecify.annotations.NullMarked;
