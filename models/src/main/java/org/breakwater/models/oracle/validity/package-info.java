/**
 * How far a price can be trusted, and what a venue still does with it: ordered classes of validity and a matrix of actions.
 * Entry types {@link org.breakwater.models.oracle.validity.OracleValidity} and {@link
 * org.breakwater.models.oracle.validity.ActionMatrix}. Prices in quote currency, ages in seconds, limits as fractions.
 */
@NullMarked
package org.breakwater.models.oracle.validity;

import org.jspecify.annotations.NullMarked;
