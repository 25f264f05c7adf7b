package org.bankcrm.core.internal.plan;

import java.util.List;
import org.bankcrm.core.formula.Factor;
import org.bankcrm.core.formula.Link;

/**
 * How a model makes a figure of points and numbers.
 *
 * @param factors the numbers that are weighed, in their order
 * @param base what everybody has
 * @param digits after the point of the points
 * @param by what all but the base is divided by
 * @param link what is told of the figure
 * @param scale the digits after the point of what is told
 */
public record Weights(
    List<Factor> factors, double base, int digits, int by, Link link, int scale) {}
